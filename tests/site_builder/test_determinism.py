"""Two builds of the same sources are alike, byte for byte, wherever and whenever, whatever the cache holds."""

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


def build(project: Project, surroundings: dict[str, str]) -> tuple[str, dict[str, bytes]]:
    """Build in these surroundings; give what is said, and the bytes of every file of the site."""
    command = f'umask {surroundings["umask"]}; exec "$0" -m mkdocs build'
    environment = os.environ | surroundings | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "https://example.org/nn/"}
    done = subprocess.run(
        ["bash", "-c", command, sys.executable], cwd=project.root, text=True, capture_output=True, encoding="utf-8",
        env=environment | {"SOURCE_DATE_EPOCH": DATE, "HOME": str(project.root)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    site = project.root / "site"
    assert verify.differences(site) == []
    return done.stderr, {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


def kept(project: Project) -> dict[str, bytes]:
    """Give the entries of a project's cache."""
    return {path.name: path.read_bytes() for path in (project.root / ".cache" / "site_builder").iterdir()}


def test_two_builds_are_alike_in_every_byte(tmp_path: Path) -> None:
    """In other folders, time zones and languages, with other rights and hash seeds, and from a cache that is damaged: it is repaired."""
    root = tmp_path / "one"
    root.mkdir()
    project = Project(root)
    _, first = build(project, EAST)
    entries = kept(project)
    for name, content in entries.items():
        (project.root / ".cache" / "site_builder" / name).write_bytes(content[:-1])
    project.root = root.rename(tmp_path / "a much longer name é")
    said, other = build(project, WEST)
    assert said.count("is damaged and computed again") == len(entries) > 3
    assert kept(project) == entries
    assert other.keys() == first.keys()
    assert [name for name in first if first[name] != other[name]] == []
    for name, content in first.items():
        assert str(tmp_path).encode() not in content, f"{name} names a folder of this machine"
