"""HTML of a text: one file without an external part, as the reader shows it, with links that lead within it."""

from datetime import datetime
from html import escape

from cop29_desktop.export import flow
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.documents import Document
from cop29_desktop.presentation.html import Style, render

LOOKS = """
body{max-width:50em;margin:2em auto;padding:0 1em;line-height:1.6;color:#1a1a1a;background:#fff;
font-family:"Microsoft JhengHei","微軟正黑體","PingFang TC","Noto Sans TC","Noto Sans CJK TC",sans-serif}
:lang(en){font-family:"Segoe UI","Helvetica Neue","Noto Sans",sans-serif}
a{color:#0b57a4}
table{border-collapse:collapse;margin:.5em 0}
th,td{text-align:start;vertical-align:top;padding:.2em .5em}
.grid th,.grid td{border:1px solid #888}
.grid th{background:#eee}
.facts td{border-bottom:1px solid #ccc}
.label,.origin{color:#595959}
.caption{font-weight:bold;margin-bottom:0}
.notice{border-left:.2em solid #b00020;padding-left:.6em}
.second,.second-heading{color:#404040}
.second-heading{font-size:.8em}
@media print{body{max-width:none;margin:0}h1,h2,h3,h4,h5,h6,.caption{break-after:avoid}tr{break-inside:avoid}}
"""


def write(document: Document, language: Language, now: datetime) -> bytes:
    """The document as a page of this moment."""
    style = Style(language, side_by_side=False, exists=flow.places(document).__contains__, in_file=True)
    title = escape(flow.title(document, language))
    code = "en" if language is Language.EN else "zh-Hant-TW"
    body = flow.fit(render(document, style))
    page = (
        f'<!DOCTYPE html>\n<html lang="{code}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="dcterms.created" content="{now.isoformat(timespec="seconds")}">\n'
        f"<title>{title}</title>\n<style>{LOOKS}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
    return page.encode()
