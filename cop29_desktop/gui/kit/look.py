"""What panels are dressed in: the theme's tokens, the reader's style sheet, icons and body colours."""

from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QIcon, QImage, QPixmap

from cop29_desktop import paths
from cop29_desktop.gui.kit import icons, theme

LINE = 1.6  # pixels of a picture for a point of the text
EM = "國"  # a sign that is as wide as its font is large


class Look(NamedTuple):
    """A theme at a zoom."""

    tokens: theme.Tokens
    points: float

    def reader_css(self) -> str:
        """The style sheet of documents."""
        return self._page("reader.css")

    def day_css(self) -> str:
        """The style sheet of a day in the itinerary."""
        return self._page("days.css")

    @property
    def to_read(self) -> "Look":
        """The same with letters for reading at length."""
        return self._replace(points=self.points * theme.TYPE["read"])

    def _page(self, name: str) -> str:
        font = QFontMetricsF(QGuiApplication.font())
        line = (font.ascent() + font.descent()) / font.horizontalAdvance(EM)
        return theme.with_lines(theme.style_sheet(paths.resource("style", name), self.tokens, self.points), line)

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

    def colour(self, name: str) -> QColor:
        """A token of the theme."""
        return QColor(getattr(self.tokens, name))

    def picture(self, name: str) -> QImage:
        """An icon in the colour of links, as high as a line of text."""
        return self.pixmap(name).toImage()

    def pixmap(self, name: str, colour: str = "accent") -> QPixmap:
        """The same in a colour of the theme, to be painted."""
        path, size = paths.resource("icons", f"{name}.svg"), round(self.points * LINE)
        return icons.icon(path, getattr(self.tokens, colour), self.tokens.disabled, (size, 2 * size)).pixmap(size, size)

    def tints(self, names: list[str]) -> dict[str, QColor]:
        """A colour for each of up to three names; the name itself says the same in letters."""
        shades = (self.tokens.first, self.tokens.second, self.tokens.third)
        return {name: QColor(shade) for name, shade in zip(names, shades, strict=False)}
