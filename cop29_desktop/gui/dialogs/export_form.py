"""The choices of an export: what, which rows and columns, format, language, folder and name."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QSizePolicy, QWidget

from cop29_desktop.export import names, orders
from cop29_desktop.export.announcements import LANES_TOLD
from cop29_desktop.export.habits import CSV, Manner
from cop29_desktop.export.orders import Offer, Order, Rows, What
from cop29_desktop.gui.actions import unmarked
from cop29_desktop.gui.kit.checklist import Checklist
from cop29_desktop.gui.kit.field_grid import FieldGrid
from cop29_desktop.model.texts import Language

if TYPE_CHECKING:
    from cop29_desktop.export.formats import Format

MOST_SIGNS = 40  # of a title among the choices


class ExportForm(FieldGrid):
    """Shows an order and reads it back.

    Signals:
        turned: Another thing is to be exported; carries a What.
        changed: Something else was chosen.
    """

    turned = Signal(object)
    changed = Signal()

    def __init__(self, offer: Offer, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer, self._code = offer, code
        self._named = False  # by hand
        self._home = Path.home()  # where a path that is none of its own begins
        self._ways: tuple[Format, ...] = ()
        self.what, self.rows, self.way, self.language, self.delimiter = (QComboBox(self) for _ in range(5))
        self.list = Checklist(self)
        self.mark, self.ascii = QCheckBox(self), QCheckBox(self)
        self.folder, self.name = QLineEdit(self), QLineEdit(self)
        self.browse = QPushButton(self)
        self._build()
        self._fill()
        self._connect()

    def _build(self) -> None:
        self._field(self.tr("E&xport"), self.what)
        self._field(self.tr("&Rows"), self.rows)
        self._list_row = self.add_wide(self.list)
        self._field(self.tr("&Format"), self.way)
        self._field(self.tr("&Language"), self.language)
        self._field(self.tr("&Separator"), self.delimiter)
        self.add_wide(self.mark)
        self._field(self.tr("F&older"), self.folder, self.browse)
        self._field(self.tr("&Name"), self.name)
        self.add_wide(self.ascii)
        self.setWidget(self._inner)
        for box in (self.what, self.rows, self.way, self.language, self.delimiter):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.mark.setText(self.tr("With a &BOM, for Excel"))
        self.ascii.setText(self.tr("&ASCII letters only in the name"))
        self.browse.setText(self.tr("C&hoose…"))
        self.browse.setAccessibleName(self.tr("Choose a folder"))
        self.browse.setAutoDefault(False)

    def _field(self, text: str, field: QWidget, beside: QWidget | None = None) -> None:
        field.setAccessibleName(unmarked(text))
        self.add_row(text, field, beside)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in reading order."""
        return (
            self.what, self.rows, self.list.every, self.list.list, self.way, self.language, self.delimiter, self.mark,
            self.folder, self.browse, self.name, self.ascii,
        )  # fmt: skip

    def _fill(self) -> None:
        for what in self._offer.kinds:
            self.what.addItem(self._title(what), what)
        for language, text in (
            (Language.ZH, self.tr("Chinese")),
            (Language.EN, self.tr("English")),
            (Language.BOTH, self.tr("Both languages")),
        ):
            self.language.addItem(text, language)
        for sign, text in ((",", self.tr("Comma")), (";", self.tr("Semicolon")), ("\t", self.tr("Tab"))):
            self.delimiter.addItem(text, sign)

    def _title(self, what: What) -> str:
        """What a choice of the first box says."""
        front, place = self._offer.front, self._offer.place
        if what is What.TABLE and front:
            return self.tr("The table “{0}”").format(front.table.title.part(self._code))
        if what is What.TEXT and place:
            order = Order(what, self._offer.ways(what)[0], self._offer.language)
            title = orders.document(self._offer, order).title.part(self._code)
            title = title if len(title) <= MOST_SIGNS else f"{title[:MOST_SIGNS]}…"
            return self.tr("The text “{0}”").format(title)
        return {
            What.TABLES: self.tr("Several tables"),
            What.REPORT: self.tr("The whole briefing"),
            What.DAYS: self.tr("Days, for a calendar"),
        }[what]

    def _connect(self) -> None:
        self.what.activated.connect(self._turn)
        self.rows.activated.connect(self._change)
        self.way.activated.connect(self._change)
        self.language.activated.connect(self._change)
        self.delimiter.activated.connect(self._change)
        self.list.changed.connect(self._change)
        self.mark.clicked.connect(self._change)
        self.ascii.clicked.connect(self._rename)
        self.folder.textChanged.connect(self._change)
        self.name.textEdited.connect(self._note_name)

    @Slot()
    def _turn(self) -> None:
        self.turned.emit(What(self.what.currentData()))

    @Slot()
    def _change(self) -> None:
        self.changed.emit()

    @Slot()
    def _rename(self) -> None:
        self._named = False
        self.changed.emit()

    @Slot()
    def _note_name(self) -> None:
        self._named = bool(self.name.text().strip())
        if self._named:
            self.changed.emit()

    # An order, shown and read

    def show_manner(self, manner: Manner) -> None:
        """Show how files are written."""
        self.delimiter.setCurrentIndex(self.delimiter.findData(manner.delimiter))
        self.mark.setChecked(manner.mark)
        self.ascii.setChecked(manner.ascii_names)

    @property
    def manner(self) -> Manner:
        """How files are written."""
        return Manner(self.delimiter.currentData(), self.mark.isChecked(), self.ascii.isChecked())

    def show_order(self, order: Order, folder: Path) -> None:
        """Show an order and the folder that it goes to."""
        self.blockSignals(True)  # noqa: FBT003 - nobody chose
        self._named = False
        self.what.setCurrentIndex(self.what.findData(order.what))
        self._show_rows(order)
        self._show_list(order)
        self._ways = self._offer.ways(order.what)
        self.way.clear()
        for way in self._ways:
            self.way.addItem(way.title.part(self._code))
        self.way.setCurrentIndex(self._ways.index(order.way))
        self.language.setCurrentIndex(self.language.findData(order.language))
        self._home = folder
        self.folder.setText(str(folder))
        self.blockSignals(False)  # noqa: FBT003

    def _show_rows(self, order: Order) -> None:
        """Which rows there are to choose from, with their counts."""
        tables = order.what in {What.TABLE, What.TABLES}
        self.show_field(self.rows, shown=tables)
        self.rows.clear()
        chosen = [self._offer.table(name) for name in (order.names if order.what is What.TABLE else self._offer.tables)]
        for rows in Rows if order.what is What.TABLE else (Rows.TICKED, Rows.ALL):
            count = sum(len(orders.rows_of(self._offer, table, rows)) for table in chosen) if tables else 0
            self.rows.addItem(self._rows_text(rows, count, one=order.what is What.TABLE), rows)
        self.rows.setCurrentIndex(self.rows.findData(order.rows))

    def _rows_text(self, rows: Rows, count: int, *, one: bool) -> str:
        if rows is Rows.ALL and not one:
            return self.tr("All rows of each")
        return {
            Rows.TICKED: self.tr("%n row(s) in the basket", "", count),
            Rows.SELECTED: self.tr("%n row(s) selected", "", count),
            Rows.SHOWN: self.tr("%n row(s) shown", "", count),
            Rows.ALL: self.tr("All rows (%n)", "", count),
        }[rows]

    def _show_list(self, order: Order) -> None:
        """The columns of a table, or the tables, or the lanes of a calendar."""
        listed = order.what not in {What.TEXT, What.REPORT}
        self.list.setVisible(listed)
        self.stretch(self._list_row, wanted=listed)
        if order.what is What.TABLE:
            headings = {column.key: column.heading for column in self._offer.table(order.names[0]).columns}
            self.list.name(self.tr("Columns"), self.tr("All &columns"))
            known = dict.fromkeys((*order.columns, *headings))
            self.list.show_rows(((key, headings[key].part(self._code)) for key in known), order.columns)
        elif order.what is What.TABLES:
            tables = [self._offer.table(name) for name in self._offer.tables]
            self.list.name(self.tr("Tables"), self.tr("All &tables"))
            rows = [(one.name, f"{one.title.part(self._code)}  {len(one.rows):,}") for one in tables]
            self.list.show_rows(rows, order.names)
        elif order.what is What.DAYS:
            self.list.name(self.tr("Days"), self.tr("All &days"))
            self.list.show_rows(((key, text.part(self._code)) for key, text in LANES_TOLD.items()), order.names)

    def order(self) -> Order:
        """What the choices say."""
        what = What(self.what.currentData())  # Qt keeps the word alone
        way = self._ways[self.way.currentIndex()]
        front = self._offer.front
        table = what is What.TABLE
        order = Order(
            what,
            way,
            Language(self.language.currentData()),
            Rows(self.rows.currentData()),
            (front.table.name,) if table and front else self.list.on * (what in {What.TABLES, What.DAYS}),
            self.list.on * table,
            self.manner.options,
            self.ascii.isChecked(),
        )
        named = names.safe(self._stem(), ascii_only=order.ascii_names) + way.suffix * (not order.several)
        return order._replace(target=self._home / Path(self.folder.text().strip()).expanduser() / named)

    def _stem(self) -> str:
        """The name without the end of any format."""
        typed = self.name.text().strip()
        ends = (one.suffix for one in self._ways if typed.lower().endswith(one.suffix))
        return typed[: -len(next(ends, "")) or None]

    def propose(self, order: Order) -> None:
        """Propose a name unless one was written by hand; show what only some formats ask for."""
        csv = order.way.key == CSV and order.what.carried == "tables"
        self.show_field(self.delimiter, shown=csv)
        self.mark.setVisible(csv)
        self.updateGeometry()
        if not self._named:
            self.name.setText(orders.name(self._offer, order))
            self.name.setCursorPosition(0)  # its beginning tells what it is
        target = self.order().target  # a narrow field shows a part of it
        self.folder.setToolTip(str(target.parent))
        self.name.setToolTip(target.name)
