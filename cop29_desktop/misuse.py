"""What a command line can't be asked."""

from cop29_desktop.model.texts import Text


class MisuseError(Exception):
    """What was asked for can't be done as asked; the sentence says why, in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.told = Text(zh, en)
