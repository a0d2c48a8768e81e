"""The modules of the reader's browser pass their own tests, which Node.js runs."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from site_builder import page_script

ROOT = Path(__file__).resolve().parents[2]
TESTS = sorted((ROOT / "tests" / "browser").glob("*.test.mjs"))
OLDEST = (20, 12)
NO_NODE = "found {}: install Node.js {}.{} or newer (Debian 13: apt-get install nodejs), which runs tests/browser/"


@pytest.fixture(scope="module")
def node() -> str:
    """Find Node.js; without it, skip with one line, or fail in CI."""
    path = shutil.which("node") or shutil.which("nodejs")
    version = (
        subprocess.run([path, "--version"], capture_output=True, text=True).stdout.strip() if path else "no Node.js"
    )
    numbers = re.match(r"v(\d+)\.(\d+)", version)
    if path is None or numbers is None or tuple(map(int, numbers.groups())) < OLDEST:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(NO_NODE.format(version, *OLDEST))
    return path


def test_there_are_tests_of_the_modules() -> None:
    """A folder that is empty or elsewhere would pass."""
    assert {"python.test.mjs", "service_worker.test.mjs", "words.test.mjs"} <= {path.name for path in TESTS}


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.name)
def test_a_module_passes_its_tests(node: str, path: Path) -> None:
    """Each file in a process of its own; what it says is shown when it fails."""
    done = subprocess.run(
        [node, "--test", "--test-reporter=tap", str(path)], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^# pass [1-9]", done.stdout, re.MULTILINE), done.stdout


def test_the_page_script_is_a_classic_script(node: str, tmp_path: Path) -> None:
    """Joined from modules, it has nothing left that only a module may have."""
    path = tmp_path / "page.cjs"
    path.write_bytes(page_script.page_script()[1])
    assert subprocess.run([node, "--check", str(path)], capture_output=True, text=True).stderr == ""
