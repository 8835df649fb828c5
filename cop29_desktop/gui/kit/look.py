"""What panels are dressed in: the theme's tokens, the reader's style sheet, icons and body colours."""

from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon

from cop29_desktop import paths
from cop29_desktop.gui.kit import icons, theme


class Look(NamedTuple):
    """A theme at a zoom."""

    tokens: theme.Tokens
    points: float

    def reader_css(self) -> str:
        """The style sheet of documents."""
        return theme.style_sheet(paths.resource("style", "reader.css"), self.tokens, self.points)

    def window_qss(self, family: str) -> str:
        """The style sheet of the window; it carries the font, which then reaches every widget at every zoom."""
        return theme.style_sheet(
            paths.resource("style", "app.qss"), self.tokens, self.points, paths.resource("icons").as_posix(), family
        )

    def icon(self, name: str) -> QIcon:
        """An icon in the text's colour."""
        application = QGuiApplication.instance()
        ratio = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
        drawn = icons.sizes(self.icon_size.width(), ratio)
        return icons.icon(paths.resource("icons", f"{name}.svg"), self.tokens.text, self.tokens.disabled, drawn)

    @property
    def icon_size(self) -> QSize:
        """How large an icon stands beside the text."""
        return QSize(theme.sized(theme.ICON, self.points), theme.sized(theme.ICON, self.points))

    def tints(self, names: list[str]) -> dict[str, QColor]:
        """A colour for each of up to three names; the name itself says the same in letters."""
        shades = (self.tokens.first, self.tokens.second, self.tokens.third)
        return {name: QColor(shade) for name, shade in zip(names, shades, strict=False)}
