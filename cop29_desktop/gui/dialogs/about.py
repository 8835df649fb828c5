"""What this is, whose words it holds, versions and licences."""

import platform
from html import escape

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from cop29_desktop import __version__, paths
from cop29_desktop.gui.kit.page import Page
from cop29_desktop.gui.kit.room import held
from cop29_desktop.model import dates
from cop29_desktop.model.briefing import PackInfo


class AboutDialog(QDialog):
    """Says plainly that this is a briefing in our own words, not the ministry's text."""

    def __init__(self, pack: PackInfo, code: str, css: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About this briefing"))
        self.page = Page(self)
        self.page.setAccessibleName(self.tr("About this briefing"))
        self.page.show_html(self._body(pack, code), css)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page)
        layout.addWidget(buttons)
        self.resize(held(self, 620, 560))

    def _body(self, pack: PackInfo, code: str) -> str:
        cover = pack.cover
        people = "；".join(f"{a.name.part(code)} {a.post.part(code)}" for a in cover.authors)
        facts = (
            (self.tr("Pack"), f"{pack.stamp}"),
            (self.tr("Report"), cover.title.part(code)),
            (self.tr("Agency"), cover.agency.part(code)),
            (self.tr("Authors"), people),
            (self.tr("Trip"), f"{cover.trip_first}–{cover.trip_last}，{cover.place.part(code)}"),
            (self.tr("Report date"), self.tr("{0} (ROC {1})").format(cover.date, dates.roc(cover.date))),
        )
        yours = self.tr("Your own data")
        limits_title, program = self.tr("Known limits"), self.tr("Program")
        limits = "".join(f"<li>{escape(limit.part(code))}</li>" for limit in pack.limits)
        rows = "".join(f"<tr><td class='label'>{escape(k)}</td><td>{escape(v)}</td></tr>" for k, v in facts)
        return (
            f"<h1>{escape(pack.title.part(code))}</h1><p class='notice'>{escape(pack.notice.part(code))}</p>"
            f"<table class='facts' cellspacing='0'>{rows}</table>"
            f"<h3>{escape(limits_title)}</h3><ul>{limits}</ul>"
            f"<h3>{escape(program)}</h3><p>cop29-desktop {__version__} · PySide6 {PySide6.__version__} · "
            f"Qt {qVersion()} · Python {platform.python_version()}</p><p>{escape(self._licences())}</p>"
            f"{self._quiet()}<h3>{escape(yours)}</h3>"
            f"<p>{escape(self._yours())}</p><p>{escape(str(paths.user_folder()))}</p>"
            f"<p>{escape(self._again())}</p><p>{escape(str(paths.cache_folder()))}</p>"
        )

    def _licences(self) -> str:
        return self.tr(
            "The program is under the MIT License. Qt and PySide6 are under the LGPL 3, "
            "the bundled font under the SIL Open Font License 1.1."
        )

    def _quiet(self) -> str:
        told = (
            self.tr("It never opens a network connection: no account, no telemetry, no update check."),
            self.tr(
                "To verify: switch the network off and everything works; or watch the program, on Linux with "
                "“strace -f -e trace=network cop29-desktop”, which shows no AF_INET, or “ss -tupn”, "
                "on Windows in the Resource Monitor, "
                "on macOS with “nettop”. A test of the program proves that no code of ours imports network modules."
            ),
        )
        return "".join(f"<p>{escape(one)}</p>" for one in told)

    def _yours(self) -> str:
        return self.tr("Settings and everything you add are kept in one folder:")

    def _again(self) -> str:
        return self.tr("What was read from packs is kept here to start faster. It may be deleted at any time:")
