"""What is wrong with a pack: sentences with file and line, all of them before anything is refused."""

from typing import NamedTuple

from cop29_desktop.model.texts import Text


class Problem(NamedTuple):
    """One thing to mend; ``line`` counts from 1, 0 stands for the whole file."""

    file: str
    line: int
    zh: str
    en: str

    @property
    def text(self) -> Text:
        """The sentence in both languages."""
        return Text(self.zh, self.en)

    def show(self, code: str) -> str:
        """``decisions/cma6.yaml:12: sentence``."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.text.part(code)}"


class PackError(Exception):
    """A pack that can't be opened; ``problems`` says everything that is wrong with it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(problem.show("en") for problem in sorted(problems)))
        self.problems = tuple(sorted(problems))
