"""What LibreOffice makes of a file. These tests run by ``python3 start.py test-office``, which installs it."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Convert = Callable[..., Path]


@pytest.fixture(scope="session")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """LibreOffice's own folder, used by these tests alone."""
    return tmp_path_factory.mktemp("profile")


@pytest.fixture
def convert(profile: Path, tmp_path: Path) -> Convert:
    """Has LibreOffice open a file, as ``infilter`` where it is named, and save it in another format."""

    def converted(source: Path, to: str, *, infilter: str = "") -> Path:
        office = shutil.which("soffice")
        assert office, "LibreOffice is not installed: python3 start.py test-office"
        folder = tmp_path / "converted"
        done = subprocess.run(
            [
                office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
                *([f"--infilter={infilter}"] if infilter else []), "--convert-to", to, "--outdir", folder, source,
            ],
            capture_output=True, encoding="utf-8", check=False, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return folder / f"{source.stem}.{to.partition(':')[0]}"

    return converted
