"""A code that is typed without a box: characters join until a pause."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

PAUSE = 1500  # milliseconds


class TypeAhead(QObject):
    """Collects what is typed.

    Signals:
        typed: The code as it stands; empty when it was deleted.
    """

    typed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.code = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.end)

    def feed(self, character: str) -> None:
        """One more character; a digit after a letter begins the next code."""
        begins = character.isdigit() and self.code[-1:].isalpha()
        self._set(character if begins else self.code + character)

    def rub_out(self) -> bool:
        """Take the last character away; False when there is none."""
        if not self.code:
            return False
        self._set(self.code[:-1])
        return True

    @Slot()
    def end(self) -> None:
        """The next character begins anew."""
        self.code = ""
        self._pause.stop()

    def _set(self, code: str) -> None:
        self.code = code
        self._pause.start()
        self.typed.emit(code)
