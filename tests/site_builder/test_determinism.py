"""Two builds of the same sources are alike, byte for byte, wherever and whenever."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from small_project import Project

from site_builder.tools import verify

pytestmark = pytest.mark.slow

EAST = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1", "umask": "077"}
WEST = {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "umask": "002"}
DATE = "1700000000"


def build(project: Project, surroundings: dict[str, str]) -> dict[str, bytes]:
    """Build in these surroundings; give the bytes of every file of the site."""
    command = f'umask {surroundings["umask"]}; exec "$0" -m mkdocs build'
    environment = os.environ | surroundings | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://example.org/nn/"}
    done = subprocess.run(
        ["bash", "-c", command, sys.executable], cwd=project.root, text=True, capture_output=True, encoding="utf-8",
        env=environment | {"SOURCE_DATE_EPOCH": DATE, "HOME": str(project.root)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    site = project.root / "site"
    assert verify.differences(site) == []
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_two_builds_are_alike_in_every_byte(tmp_path: Path) -> None:
    """In other folders, time zones and languages, with other rights and hash seeds; of caches and the zip, the real site's test knows."""
    sites = []
    for place, surroundings in (("one", EAST), ("a much longer name é", WEST)):
        root = tmp_path / place
        root.mkdir()
        sites.append(build(Project(root), surroundings))
    first, other = sites
    assert other.keys() == first.keys()
    assert [name for name in first if first[name] != other[name]] == []
    for name, content in first.items():
        assert str(tmp_path).encode() not in content, f"{name} names a folder of this machine"
