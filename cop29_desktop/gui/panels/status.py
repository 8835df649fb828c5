"""The status bar: offline, which content, what time it is, how large; where it is narrow, what matters least goes."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from cop29_desktop.gui.kit.typed import override
from cop29_desktop.gui.session import Session
from cop29_desktop.model import dates

TICK, PASSING = 20_000, 5_000  # milliseconds
GAP = 8  # between its parts and at its ends; pixels


class Status(QStatusBar):
    """Shows what two delegates compare to know that they read the same."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._claimed = 0
        self.setSizeGripEnabled(False)  # the window's own edges serve
        self.offline, self.content, self.clock, self.zoom = (QLabel(self) for _ in range(4))
        self.addWidget(self.offline)
        self.addWidget(self.content)
        self.addPermanentWidget(self.clock)
        self.addPermanentWidget(self.zoom)
        for part in (self.offline, self.content, self.clock, self.zoom):
            part.setMinimumWidth(1)  # the window may be narrower than all of them
        self.messageChanged.connect(self.fit)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.retranslate()

    def retranslate(self) -> None:
        """Speak the language in force."""
        pack = self._session.briefing.pack
        self.offline.setText(self.tr("● Offline"))
        self.offline.setToolTip(self.tr("This program never opens a network connection."))
        self.content.setText(pack.stamp)
        self.content.setToolTip(self.tr("Version and content code: the same code is the same content."))
        self.tick()

    def show_zoom(self, zoom: int) -> None:
        """Say how large everything is shown."""
        self.zoom.setText(f"{zoom} %")
        self.fit()

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Say something that passes; a bar that had given way comes back for it."""
        from cop29_desktop.gui.kit import spoken

        self.show()
        self.showMessage(sentence, PASSING)
        spoken.announce(self, sentence)

    @Slot()
    def be_heard(self) -> None:
        """From now on screen readers are told what we paint ourselves; before the first picture it would cost 2 ms."""
        from cop29_desktop.gui.kit import spoken

        spoken.make_known(self.window())

    @Slot(int)
    def make_room(self, width: int) -> None:
        """What comes and goes takes a width of its own, 0 when it has gone; the rest makes way."""
        self._claimed = width
        if width:
            self.show()
        self.fit()

    @Slot()
    def tick(self) -> None:
        """Show the time in Baku and in Taipei."""
        now = self._session.now()
        baku, taipei = dates.clock(now)
        day = now.astimezone(dates.TAIPEI).date()
        told = self.tr("Baku {0}   Taipei {1}   ROC {2}")
        self.clock.setText(told.format(baku, taipei, dates.roc(day)))
        self.fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Show as much as there is room for: the code goes last, since two delegates compare it.

        While something passes nothing stands on the left. Qt sees to that, but not for what joins the bar meanwhile.
        """
        room = self.width() - GAP - self._claimed
        covered = (self.offline, self.content) if self.currentMessage() else ()
        for part in (self.content, self.clock, self.offline, self.zoom):
            room -= part.sizeHint().width() + GAP
            part.setVisible(part not in covered and (room >= 0 or part is self.content))
