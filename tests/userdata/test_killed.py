"""A save that was acknowledged survives the process that made it, however that ends."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from cop29_desktop import paths
from cop29_desktop.userdata.notebook import Notebook

SAVE = """
import sys
from pathlib import Path
from cop29_desktop.model.anchors import Anchor
from cop29_desktop.userdata.notebook import Notebook

book = Notebook(Path(sys.argv[1]) / "notebook", Path(sys.argv[1]) / "device", "cop29")
for number in range(int(sys.argv[2]), 10**9):
    book.write_note(Anchor.parse("decision:1/CMA.6"), f"{number} " + "損失與損害" * 70)
    print(number, flush=True)
"""


@pytest.mark.parametrize("run", range(3))
def test_no_acknowledged_save_is_lost(tmp_path: Path, run: int) -> None:
    chance = random.Random(run)  # noqa: S311 - where to kill, not a secret
    acknowledged: list[int] = []
    for _ in range(4):
        start = acknowledged[-1] + 1 if acknowledged else 0
        with subprocess.Popen(
            [sys.executable, "-c", SAVE, str(tmp_path), str(start)],
            stdout=subprocess.PIPE, cwd=Path(paths.__file__).parents[1],
        ) as process:  # fmt: skip
            assert process.stdout is not None
            acknowledged += [int(process.stdout.readline()) for _ in range(chance.randrange(1, 120))]
            process.kill()
            acknowledged += map(int, process.stdout.read().split())
        book = Notebook(tmp_path / "notebook", tmp_path / "device", "cop29")
        kept = {int(note.text.split()[0]) for note in book.all_notes()}
        assert set(acknowledged) <= kept
        assert kept <= set(range(max(acknowledged) + 2)), "and at most one that was on its way"
        assert len(book.ledger.problems) <= 1
