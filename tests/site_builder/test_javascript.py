"""The modules of the reader's browser pass their own tests, which Node.js runs."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from site_builder.assets import page_script
from site_builder.assets.minified import minified

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
TESTS = sorted((ROOT / "tests" / "browser").glob("*.test.mjs"))
OF_SOURCES = ("keys.test.mjs", "questions.test.mjs", "run_modules.test.mjs", "words.test.mjs")
"""They read how the sources listen to keys, ask whether a question is due, import, and ask for words."""
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


def test_the_published_modules_pass_their_tests(node: str, tmp_path: Path) -> None:
    """Without comments and spaces, as readers get them; `node --test tests/browser/` runs the same on the sources."""
    sources = [p for p in (ROOT / "site_builder" / "browser").rglob("*") if p.suffix in (".js", ".json")]
    for path in sorted([*sources, *(ROOT / "docs").glob("page-*/*/explorables/*/explorable.js")]):
        copy = tmp_path / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(minified(path.read_text(encoding="utf-8"), path), encoding="utf-8")
    for folder in ("theme", "vendor"):
        (tmp_path / "site_builder" / folder).symlink_to(ROOT / "site_builder" / folder)
    copies = shutil.copytree(ROOT / "tests" / "browser", tmp_path / "tests" / "browser")
    passes(node, tmp_path, *(copies / path.name for path in TESTS if path.name not in OF_SOURCES))
    passes(node, ROOT, *(ROOT / "tests" / "browser" / name for name in OF_SOURCES))


def passes(node: str, folder: Path, *tests: Path) -> None:
    done = subprocess.run(
        [node, "--test", "--test-reporter=tap", *map(str, tests)], cwd=folder, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^# pass [1-9]", done.stdout, re.MULTILINE), done.stdout


def test_the_page_script_is_a_classic_script(node: str, tmp_path: Path) -> None:
    """Joined from modules, it has nothing left that only a module may have."""
    path = tmp_path / "page.cjs"
    path.write_bytes(page_script.page_script()[1])
    assert subprocess.run([node, "--check", str(path)], capture_output=True, text=True).stderr == ""
