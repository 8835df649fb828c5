"""The interface's catalogues, swapped while the program runs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator


class Translator:
    """Holds the catalogues in force: Qt's own strings, then ours."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._installed: list[QTranslator] = []

    def speak(self, code: str) -> None:
        """Put ``zh`` or ``en`` in force; the strings in the code are English."""
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
        self._installed = []
        name = "zh_TW" if code == "zh" else "en"
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for file in (qt / f"qtbase_{name}.qm", self._folder / f"cop29_{name}.qm"):
            translator = QTranslator()
            if translator.load(str(file)):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)
