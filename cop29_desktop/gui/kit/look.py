"""What panels are dressed in: the theme's tokens, the reader's style sheet, icons and body colours."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QIcon, QImage, QPixmap

from cop29_desktop import paths
from cop29_desktop.gui.kit import icons, theme

LINE = 1.6  # pixels of a picture for a point of the text


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
        return icons.icon(paths.resource("icons", f"{name}.svg"), self.tokens.text, self.tokens.disabled)

    def colour(self, name: str) -> QColor:
        """A token of the theme."""
        return QColor(getattr(self.tokens, name))

    def picture(self, name: str) -> QImage:
        """An icon in the colour of links, as high as a line of text."""
        return self.pixmap(name).toImage()

    def pixmap(self, name: str) -> QPixmap:
        """The same, to be painted."""
        path, size = paths.resource("icons", f"{name}.svg"), round(self.points * LINE)
        return icons.icon(path, self.tokens.accent, self.tokens.disabled, (size, 2 * size)).pixmap(size, size)

    def tints(self, names: list[str]) -> dict[str, QColor]:
        """A colour for each of up to three names; the name itself says the same in letters."""
        shades = (self.tokens.first, self.tokens.second, self.tokens.third)
        return {name: QColor(shade) for name, shade in zip(names, shades, strict=False)}
