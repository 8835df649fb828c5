"""The formats that need Qt, one row each: what the window adds to those that the command line has."""

from collections.abc import Sequence
from typing import IO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImageWriter

from cop29_desktop.export import to_clip
from cop29_desktop.export.formats import Format, TableWriter, TextWriter
from cop29_desktop.export.selections import Options, Selection
from cop29_desktop.gui.kit import picture
from cop29_desktop.model.texts import Text
from cop29_desktop.presentation.colophon import Fact, Provenance

PDF = "pdf"
TOLD = {"In the report", "Scope", "Report", "Agency", "Pack", "Made", "Note"}  # a picture has no room for the rest


def _pdf() -> TableWriter:
    from cop29_desktop.gui.printing import exported

    return exported.tables


def _pdf_text() -> TextWriter:
    from cop29_desktop.gui.printing import exported

    return exported.text


def ready(way: Format) -> None:
    """Have what a writer needs and the window's own thread alone may load: the font of paper."""
    if way.key == PDF:
        from cop29_desktop.gui.printing import paper

        paper.family()


def _png() -> TableWriter:
    return write_picture


def write_picture(file: IO[bytes], selections: Sequence[Selection], provenance: Provenance, options: Options) -> None:
    """One table as a picture, with its footnotes and where it comes from below it."""
    for selection in selections:
        options.follow(0)
        columns = [column for key in selection.columns for column in selection.table.columns if column.key == key]
        told = [_line(fact) for fact in (*selection.facts, *provenance.facts) if fact.label.en in TOLD]
        clip = to_clip.make(selection.table, selection.rows, selection.language, told, columns)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"PNG")).write(picture.draw(clip.html, QGuiApplication.font()))
        file.write(buffer.data().data())


def _line(fact: Fact) -> Text:
    return Text(f"{fact.label.zh}：{fact.value.zh}", f"{fact.label.en}: {fact.value.en}")


EXTRAS: tuple[Format, ...] = (
    Format(
        PDF, ".pdf", Text("PDF 文件", "PDF document"), _pdf, _pdf_text, together=True, drawn=True,
        slow_above=3_000, most_rows=50_000,
    ),
    Format(
        "png", ".png", Text("PNG 圖片", "PNG picture"), _png, drawn=True,
        slow_above=picture.MOST_ROWS, most_rows=picture.MOST_ROWS,
    ),
)  # fmt: skip
