"""What goes wrong with one's own data, in sentences: what, where, and what to do."""

import errno

from cop29_desktop.model.texts import Text

_FULL = {errno.ENOSPC, errno.EDQUOT}
_SHUT = {errno.EACCES, errno.EPERM, errno.EROFS}


class NotebookError(Exception):
    """It was not saved, or can't be kept as asked; all that was saved before is there."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.told = Text(zh, en)


def not_saved(place: object, error: OSError) -> NotebookError:
    """The sentence for a write that failed."""
    if error.errno in _FULL:
        return NotebookError(
            f"沒有存進去：{place} 所在的磁碟滿了。請騰出空間再存一次；先前存的都還在。",
            f"Not saved: the disk of {place} is full. Make room and save again; all that was saved before is there.",
        )
    if error.errno in _SHUT:
        return NotebookError(
            f"沒有存進去：{place} 不能寫入。請改它的權限，或把 COP29_HOME 設為可寫入的資料夾；先前存的都還在。",
            f"Not saved: {place} can't be written. Change its permissions, or set COP29_HOME to a folder that can be; "
            "all that was saved before is there.",
        )
    return NotebookError(
        f"沒有存進去：{place}：{error.strerror}。請再存一次；先前存的都還在。",
        f"Not saved: {place}: {error.strerror}. Save again; all that was saved before is there.",
    )
