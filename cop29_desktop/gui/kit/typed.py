"""What the type checker needs and Python 3.11 or PySide6's stubs lack."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QModelIndex

NOWHERE = QModelIndex()
"""The invalid index: the root of every model."""

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414
else:
    Method = TypeVar("Method", bound=Callable[..., Any])

    def override(method: Method) -> Method:
        """Mark a method that overrides another; ``typing.override`` came with Python 3.12."""
        return method
