"""What all tests share."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings
from published import ADDRESS

ROOT = Path(__file__).resolve().parents[1]

# Deadlines measure the machine, not the code; derandomized runs fail for everybody or for nobody.
settings.register_profile("tutorial", deadline=None, derandomize=True)
settings.load_profile("tutorial")


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """Name a test after its argument, not after the bytes in it: packed bytes may hold the time at which they were made.

    Two workers that read the clock in two seconds would then not agree on what there is to test, and test nothing.
    """
    return argname if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site as its readers do, into a folder of its own: once, however many processes test."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    site = folder / "built" / "site"
    with FileLock(folder / "built.lock"):
        if not site.exists():
            done = subprocess.run(
                [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)],
                cwd=ROOT, text=True, capture_output=True,
                env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": ADDRESS},
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
    return site
