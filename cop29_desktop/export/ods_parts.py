"""The parts of an ODS file that hold no rows: styles, settings, properties, manifest."""

from collections.abc import Sequence
from datetime import UTC
from xml.sax.saxutils import escape, quoteattr

from cop29_desktop.export.sheets import NARROWEST
from cop29_desktop.model.texts import Language
from cop29_desktop.presentation.colophon import Provenance

DECLARED = '<?xml version="1.0" encoding="UTF-8"?>\n'
BROADEST = 90
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in {
        "office": "office", "table": "table", "text": "text", "style": "style", "number": "datastyle",
        "fo": "xsl-fo-compatible", "meta": "meta", "config": "config",
    }.items()
)  # fmt: skip
OOO = 'xmlns:ooo="http://openoffice.org/2004/office"'  # or LibreOffice passes the view over
VERSION = 'office:version="1.3"'
EDGE = 'fo:border="0.5pt solid #b0b0b0"'
WIDTHS = "".join(
    f'<style:style style:name="w{width}" style:family="table-column">'
    f'<style:table-column-properties style:column-width="{width * 0.19:.2f}cm"/></style:style>'
    for width in range(NARROWEST, BROADEST + 1)
)


def _cell_style(name: str, more: str = "", text: str = "", data: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="table-cell" style:parent-style-name="Default"{data}>'
        f'<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" {EDGE}{more}/>'
        f'<style:paragraph-properties fo:text-align="start"/>{text}</style:style>'
    )


CONTENT_HEAD = (
    f"{DECLARED}<office:document-content {SPACES} {VERSION}><office:automatic-styles>"
    '<number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text>'
    '<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>'
    "</number:date-style>"
    '<number:time-style style:name="minutes"><number:hours number:style="long"/><number:text>:</number:text>'
    '<number:minutes number:style="long"/></number:time-style>'
    f"{WIDTHS}"
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Default">'
    '<style:table-properties table:display="true"/></style:style>'
    '<style:style style:name="row" style:family="table-row">'
    '<style:table-row-properties style:use-optimal-row-height="true"/></style:style>'
    + _cell_style("cell")
    + _cell_style("head", ' fo:background-color="#e6edf3"', '<style:text-properties fo:font-weight="bold"'
                  ' style:font-weight-asian="bold" style:font-weight-complex="bold"/>')
    + _cell_style("day", data=' style:data-style-name="iso"')
    + _cell_style("clock", data=' style:data-style-name="minutes"')
    + "</office:automatic-styles><office:body><office:spreadsheet>"
)  # fmt: skip
STYLES = (
    f'{DECLARED}<office:document-styles {SPACES} {VERSION}><office:styles>'
    '<style:default-style style:family="table-cell"><style:text-properties fo:language="en" fo:country="GB"'
    ' style:language-asian="zh" style:country-asian="TW"/></style:default-style>'
    '<style:style style:name="Default" style:family="table-cell"/></office:styles>'
    '<office:automatic-styles><style:page-layout style:name="across"><style:page-layout-properties'
    ' fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm"'
    ' style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>'
    '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="across">'
    "<style:footer><text:p><text:sheet-name>?</text:sheet-name>　<text:page-number>1</text:page-number>／"
    "<text:page-count>1</text:page-count></text:p></style:footer>"
    "</style:master-page></office:master-styles></office:document-styles>"
)  # fmt: skip
FROZEN = (
    ("CursorPositionX", "int", 0), ("CursorPositionY", "int", 1),
    ("HorizontalSplitMode", "short", 0), ("VerticalSplitMode", "short", 2),
    ("HorizontalSplitPosition", "int", 0), ("VerticalSplitPosition", "int", 1), ("ActiveSplitRange", "short", 2),
    ("PositionLeft", "int", 0), ("PositionRight", "int", 0), ("PositionTop", "int", 0), ("PositionBottom", "int", 1),
    ("ZoomType", "short", 0), ("ZoomValue", "int", 100), ("PageViewZoomValue", "int", 60),
)  # fmt: skip


def settings(names: Sequence[str]) -> str:
    """The view: the row of headings of every sheet stays in sight."""
    items = "".join(
        f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'
        for name, kind, value in FROZEN
    )
    tables = "".join(
        f"<config:config-item-map-entry config:name={quoteattr(name)}>{items}</config:config-item-map-entry>"
        for name in names
    )
    return (
        f"{DECLARED}<office:document-settings {SPACES} {OOO} {VERSION}><office:settings>"
        '<config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        '<config:config-item config:name="ViewId" config:type="string">view1</config:config-item>'
        f'<config:config-item-map-named config:name="Tables">{tables}</config:config-item-map-named>'
        '<config:config-item config:name="ActiveTable" config:type="string">'
        f"{escape(names[0])}</config:config-item></config:config-item-map-entry></config:config-item-map-indexed>"
        "</config:config-item-set></office:settings></office:document-settings>"
    )


def meta(provenance: Provenance, language: Language) -> str:
    """Title, language and moment; nobody's name."""
    made = provenance.made.astimezone(UTC)
    return (
        f'{DECLARED}<office:document-meta {SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" {VERSION}><office:meta>'
        f"<meta:generator>cop29_desktop</meta:generator>"
        f"<dc:title>{escape(provenance.title.show(language, ' '))}</dc:title>"
        f"<dc:language>{'en' if language is Language.EN else 'zh-TW'}</dc:language>"
        f"<meta:creation-date>{made:%Y-%m-%dT%H:%M:%SZ}</meta:creation-date><dc:date>{made:%Y-%m-%dT%H:%M:%SZ}</dc:date>"
        "</office:meta></office:document-meta>"
    )


def manifest(mimetype: str) -> str:
    """The list of parts."""
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    parts = "".join(
        f'<manifest:file-entry manifest:full-path="{name}.xml" manifest:media-type="text/xml"/>'
        for name in ("content", "styles", "settings", "meta")
    )
    return (
        f'{DECLARED}<manifest:manifest xmlns:manifest="{space}" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{mimetype}"/>{parts}'
        "</manifest:manifest>"
    )
