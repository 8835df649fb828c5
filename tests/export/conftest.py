"""Golden files: what a writer must write, byte by byte; ``--update-golden`` writes them anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Compares content with the golden file of this name."""

    def compare(name: str, content: bytes) -> None:
        file = GOLDEN / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content)
        assert file.exists(), "there is no such golden file yet: run once with --update-golden"
        assert content.decode() == file.read_bytes().decode(), "if it is meant, run once with --update-golden"

    return compare
