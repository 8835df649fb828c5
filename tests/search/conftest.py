"""Indexes that every test of search reads and none changes."""

import pytest

from cop29_desktop.model.briefing import Briefing
from cop29_desktop.search.engine import Index


@pytest.fixture(scope="session")
def index(briefing: Briefing) -> Index:
    """The built-in pack, folded."""
    return Index(briefing)


@pytest.fixture(scope="session")
def tiny_index(tiny: Briefing) -> Index:
    """The tiny pack, folded."""
    return Index(tiny)
