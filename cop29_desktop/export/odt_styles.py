"""The styles of an ODT file, as ODF writes them."""

from collections.abc import Iterator
from html import escape

FONTS = "'微軟正黑體', 'Microsoft JhengHei', 'PingFang TC', 'Noto Sans TC', 'Noto Sans CJK TC', sans-serif"
LATIN_FONTS = "'Segoe UI', 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', sans-serif"
FACES = f"""<office:font-face-decls>
<style:font-face style:name="Han" svg:font-family="{FONTS}" style:font-family-generic="swiss"/>
<style:font-face style:name="Latin" svg:font-family="{LATIN_FONTS}" style:font-family-generic="swiss"/>
</office:font-face-decls>"""
DEFAULT = """<style:default-style style:family="paragraph">
<style:paragraph-properties fo:orphans="2" fo:widows="2" style:text-autospace="ideograph-alpha"
 style:punctuation-wrap="hanging" style:line-break="strict" style:writing-mode="page"/>
<style:text-properties style:font-name="Latin" style:font-name-asian="Han" fo:font-size="11pt"
 style:font-size-asian="11pt" fo:language="en" fo:country="GB" style:language-asian="zh" style:country-asian="TW"/>
</style:default-style>"""
_SIZES = (20, 16, 14, 12, 11, 11)
_BOLD = 'fo:font-weight="bold" style:font-weight-asian="bold"'
_PLAIN = {
    "Standard": ("", "", 'style:class="text"'),
    "Text_20_body": ('fo:margin-top="0cm" fo:margin-bottom="0.2cm" fo:line-height="125%"', "", 'style:class="text"'),
    "Heading": ('fo:margin-top="0.45cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"', _BOLD, ""),
    "Caption": ('fo:margin-top="0.2cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"', _BOLD, ""),
    "Footer": ('fo:text-align="end"', 'fo:font-size="9pt" style:font-size-asian="9pt"', 'style:class="extra"'),
    "Notice": (
        'fo:margin-top="0.1cm" fo:margin-bottom="0.2cm" fo:padding="0.15cm" fo:border-left="1.5pt solid #b00020"',
        "",
        "",
    ),
    "Links": (
        'fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
        'fo:font-size="10pt" style:font-size-asian="10pt"',
        "",
    ),
    "Cell": ("", 'fo:font-size="10pt" style:font-size-asian="10pt"', ""),
    "Cell_20_heading": ("", f'fo:font-size="10pt" style:font-size-asian="10pt" {_BOLD}', ""),
}
TEXTS = (
    """<style:style style:name="English" style:family="text"><style:text-properties fo:language="en"
 fo:country="GB" style:language-asian="en" style:country-asian="GB"/></style:style>""",
    """<style:style style:name="Mark" style:family="text"><style:text-properties fo:color="#595959"/></style:style>""",
    """<style:style style:name="English_20_mark" style:display-name="English mark" style:family="text"
 style:parent-style-name="English"><style:text-properties fo:color="#595959"/></style:style>""",
    """<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text">
<style:text-properties fo:color="#0b57a4"/></style:style>""",
    """<text:list-style style:name="Points"><text:list-level-style-bullet text:level="1" text:bullet-char="•">
<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
<style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="0.6cm" fo:text-indent="-0.6cm"/>
</style:list-level-properties></text:list-level-style-bullet></text:list-style>""",
)
CELL = 'style:style style:name="{}" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm"'
TABLES = (
    """<style:style style:name="Sheet" style:family="table"><style:table-properties style:rel-width="100%"
 table:align="margins" fo:margin-bottom="0.3cm"/></style:style>""",
    f"""<{CELL.format("Framed")} fo:border="0.5pt solid #888888"/></style:style>""",
    f"""<{CELL.format("Head")} fo:border="0.5pt solid #888888" fo:background-color="#eeeeee"/></style:style>""",
    f"""<{CELL.format("Open")} fo:border="none" fo:border-bottom="0.25pt solid #cccccc"/></style:style>""",
    """<style:style style:name="Whole" style:family="table-row"><style:table-row-properties
 fo:keep-together="always"/></style:style>""",
)
FOOTER = """<style:footer><text:p text:style-name="Footer">{}　<text:page-number
 text:select-page="current">1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer>"""
FOOTER_STYLE = """<style:footer-style><style:header-footer-properties fo:min-height="0.8cm"
 fo:margin-top="0.4cm"/></style:footer-style>"""


def paragraphs() -> Iterator[str]:
    """The paragraph styles; headings carry their outline level."""
    for name, (paragraph, letters, more) in _PLAIN.items():
        parent = "" if name == "Standard" else 'style:parent-style-name="Standard"'
        yield _paragraph(name, f"{parent} {more}", paragraph, letters)
    for level, size in enumerate(_SIZES):
        name = f"Heading_20_{level}" if level else "Title"
        outline = f'style:default-outline-level="{level}"' if level else ""
        more = f'style:parent-style-name="Heading" style:next-style-name="Text_20_body" {outline}'
        yield _paragraph(name, more, "", f'fo:font-size="{size}pt" style:font-size-asian="{size}pt"')


def column(weight: int) -> str:
    """The style of a column of this share of the width; LibreOffice takes small figures for the least width."""
    return f"""<style:style style:name="Share{weight}" style:family="table-column"><style:table-column-properties
 style:rel-column-width="{weight * 600}*"/></style:style>"""


def footer(title: str) -> str:
    """The footer: title, page x / y."""
    return FOOTER.format(escape(title))


def _paragraph(name: str, more: str, paragraph: str, letters: str) -> str:
    shown = name.replace("_20_", " ")
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}" style:family="paragraph" {more}>'
        f"<style:paragraph-properties {paragraph}/><style:text-properties {letters}/></style:style>"
    )
