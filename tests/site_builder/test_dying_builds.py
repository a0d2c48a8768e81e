"""A build that fails, is ended or meets a full disk, at whatever moment, leaves the last good site whole."""

import errno
import functools
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError
from sampling import chosen
from small_project import ROOT, Project
from waiting import alive, wait_until

from site_builder import mkdocs_hooks
from site_builder.publishing.publish import Staging
from site_builder.tools import verify

pytestmark = pytest.mark.slow

BUILD = [sys.executable, "-m", "mkdocs", "build"]
SURROUNDINGS = os.environ | {"NO_MKDOCS_2_WARNING": "1"}


class Mortal:
    """A project with a good site, and builds that meet their fate at one of its moments."""

    def __init__(self, root: Path) -> None:
        (root / "project").mkdir()
        self.project = Project(root / "project")
        self.site = self.project.root / "site"
        self._hook = root / "hook"
        self._hook.mkdir()
        (self._hook / "sitecustomize.py").symlink_to(ROOT / "tests" / "moments.py")
        counted = self._surroundings("-1", "none") | {"COUNT": str(root / "count")}
        subprocess.run(BUILD, cwd=self.project.root, env=counted, check=True, capture_output=True)
        self.moments = int((root / "count").read_text())

    def _surroundings(self, moment: str, fate: str) -> dict[str, str]:
        fates = {"PYTHONPATH": str(self._hook), "MOMENT": moment, "FATE": fate, "BELOW": str(self.project.root)}
        return SURROUNDINGS | fates

    def build(self, share: float, fate: str) -> subprocess.CompletedProcess[str]:
        """Build again, with this fate after a share of the moments that the first build had."""
        surroundings = self._surroundings(str(round(self.moments * share)), fate)
        return subprocess.run(BUILD, cwd=self.project.root, env=surroundings, text=True, capture_output=True)

    def left(self) -> list[str]:
        """Find what builds left beside the site."""
        return [path.name for path in self.project.root.glob(".site.*")]


@pytest.fixture(scope="module")
def mortal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mortal]:
    """Build for all tests here; whatever they did, one more build by itself succeeds and leaves nothing."""
    mortal = Mortal(tmp_path_factory.mktemp("mortal"))
    yield mortal
    done = mortal.project.build()
    assert done.returncode == 0, done.stderr
    assert verify.differences(mortal.site) == []
    assert mortal.left() == []


def test_a_killed_build_leaves_the_site_whole(mortal: Mortal) -> None:
    """SIGKILL, while pages are written: the next build clears what is left. For each moment of publishing, see `test_publish.py`."""
    done = mortal.build(0.6, "SIGKILL")
    assert done.returncode == -signal.SIGKILL
    assert verify.differences(mortal.site) == []
    assert len(mortal.left()) == 1
    Staging(mortal.site).discard()
    assert mortal.left() == []


def test_a_full_disk_is_said_and_changes_nothing(mortal: Mortal) -> None:
    """From a moment on nothing can be written: the message names the file, and the last site stands."""
    before = (mortal.site / "manifest.json").read_bytes()
    done = mortal.build(0.5, "a disk that stays full")
    assert done.returncode == 1
    assert re.search(r"No space left on device: '.*'; the last site stands as it was", done.stderr), done.stderr
    assert "Traceback" not in done.stderr
    assert verify.differences(mortal.site) == []
    assert (mortal.site / "manifest.json").read_bytes() == before
    assert mortal.left() == []


@pytest.mark.parametrize("name", ["EFBIG", "EIO", "EROFS"])
def test_a_disk_that_fails_in_another_way_is_said_too(name: str) -> None:
    """In the middle of a file, say, where the system names none."""
    number = getattr(errno, name)
    with pytest.raises(PluginError, match=f"{os.strerror(number)}; the last site stands as it was"):
        mkdocs_hooks.on_build_error(OSError(number, os.strerror(number)))


def test_a_folder_that_is_no_site_is_refused_at_once(mortal: Mortal, tmp_path: Path) -> None:
    """`-d ~` costs nobody a home: neither MkDocs nor the build clears it."""
    (tmp_path / "thesis.tex").write_text("years")
    done = mortal.project.build("-d", str(tmp_path))
    assert done.returncode == 1
    assert f"{tmp_path}:1: a build does not replace this: it holds files" in done.stderr
    assert [path.read_text() for path in tmp_path.iterdir()] == ["years"]


ENDLESS = """# listing: time_limit=100
import os
import subprocess
import sys

child = subprocess.Popen([sys.executable, "-c", "import time; [time.sleep(9) for _ in iter(int, 1)]"])
with open({path!r} + b".part", "w") as file:
    print(os.getpid(), child.pid, os.getcwd(), file=file)
os.replace({path!r} + b".part", {path!r})
while True:
    pass
"""


STATUS = {"SIGINT": 1, "SIGTERM": 143, "SIGHUP": 129, "SIGKILL": -9}


@pytest.mark.parametrize("name", chosen(STATUS, "SIGINT", "SIGTERM", "SIGKILL"))
def test_listings_end_with_the_build(tmp_path: Path, name: str) -> None:
    """However a build ends, the listings that run, what they have started, and their folders are gone too."""
    (tmp_path / "project").mkdir()
    project = Project(tmp_path / "project")
    running = tmp_path / "running"
    project.write("docs/chapter/gate.py", ENDLESS.format(path=os.fsencode(running)))
    number = getattr(signal, name)
    heard = None if name == "SIGKILL" else functools.partial(signal.signal, number, signal.SIG_DFL)  # under nohup too
    build = subprocess.Popen(
        BUILD,
        cwd=project.root,
        env=SURROUNDINGS,
        text=True,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        preexec_fn=heard,
    )
    wait_until(lambda: running.exists() or build.poll() is not None, "the listing runs")
    assert build.poll() is None, build.stderr.read()
    listing, child, folder = running.read_text().split()
    assert alive(int(listing))
    assert alive(int(child))
    build.send_signal(number)
    _, said = build.communicate()
    assert build.returncode == STATUS[name]
    assert "Traceback" not in said
    said = "".join(line for line in said.splitlines(keepends=True) if "SITE_URL is not set" not in line)
    assert said.strip() == {"SIGINT": "Aborted!", "SIGKILL": ""}.get(name, f"ended by {name}; the site stays as it was")
    wait_until(lambda: not (alive(int(listing)) or alive(int(child)) or Path(folder).parent.exists()), "all has ended")
    assert not (project.root / "site").exists()
    assert len(list(project.root.glob(".site.*"))) == (1 if name == "SIGKILL" else 0)
