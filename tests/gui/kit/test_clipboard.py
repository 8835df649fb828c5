"""The clipboard: every form is there, and a copy does no harm when the program ends."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QGuiApplication

from cop29_desktop.gui.kit import clipboard

ENDS = """
from PySide6.QtWidgets import QApplication
from cop29_desktop.gui.kit import clipboard
app = QApplication([])
clipboard.put("a", "<b>a</b>")
print(app.clipboard().mimeData().html())
"""


@pytest.mark.usefixtures("qapp")
def test_text_and_html_lie_there_together() -> None:
    clipboard.put("a\tb", "<table></table>")
    data = QGuiApplication.clipboard().mimeData()
    assert (data.text(), data.html()) == ("a\tb", "<table></table>")
    assert set(data.formats()) == {"text/plain", "text/html"}


@pytest.mark.usefixtures("qapp")
def test_text_alone_takes_the_html_of_an_earlier_copy_away() -> None:
    clipboard.put("a", "<b>a</b>")
    clipboard.put("b")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "b"
    assert not data.hasHtml()


def test_a_program_ends_well_with_a_copy_on_the_clipboard() -> None:
    ended = subprocess.run([sys.executable, "-c", ENDS], capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stdout) == (0, "<b>a</b>\n")
