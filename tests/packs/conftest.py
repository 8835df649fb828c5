"""What tests of packs share: everything that is told of a broken one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cop29_desktop.packs.load import load
from cop29_desktop.packs.problems import PackError, Problem

Told = Callable[[Path], tuple[Problem, ...]]


@pytest.fixture(scope="session")
def told() -> Told:
    """Every problem of a pack that must not open."""

    def problems(pack: Path) -> tuple[Problem, ...]:
        with pytest.raises(PackError) as caught:
            load(pack)
        return caught.value.problems

    return problems
