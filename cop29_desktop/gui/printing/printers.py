"""The printers of this machine; the only module that imports QtPrintSupport, and itself imported when it is used."""

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from cop29_desktop.gui.printing.pdf import paint
from cop29_desktop.gui.printing.printed import Printed, Told, quiet


def names() -> list[str]:
    """Every printer, the default one first; none where the machine has no printer."""
    default = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != default)


def send(printed: Printed, name: str, told: Told = quiet) -> bool:
    """Print; False when the printer does not take it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    return feed(printed, printer, told)


def feed(printed: Printed, printer: QPrinter, told: Told = quiet) -> bool:
    """Paint every page on a printer, to the edges of its paper; what stands on a page keeps its own margins.

    When whoever follows wants no more of it, the job is taken back where the system can do that.
    """
    printer.setFullPage(True)
    printer.setDocName(printed.facts.title)

    def follow(share: float) -> None:
        try:
            told(share)
        except BaseException:
            printer.abort()
            raise

    return paint(printed, printer, follow)
