"""A fork sets the address of its site, and nothing else, to publish right; whoever builds the same sources publishes the same bytes."""

import os
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from small_project import Project

from site_builder.tools import verify

pytestmark = pytest.mark.slow

TOP = "https://someone.example/fork/of-it/"
EAST = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1", "umask": "077"}
WEST = {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "umask": "002"}
DATE = "1700000000"


def build(project: Project, surroundings: dict[str, str]) -> tuple[str, dict[str, bytes]]:
    """Build in these surroundings; give what is said, and the bytes of every file of the site."""
    command = f'umask {surroundings["umask"]}; exec "$0" -m mkdocs build'
    environment = os.environ | surroundings | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": TOP.removesuffix("/")}
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


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, dict[str, bytes]]:
    """Build a fork, in the east; give it, and the bytes of every file of its site."""
    root = tmp_path_factory.mktemp("forks") / "one"
    root.mkdir()
    project = Project(root)
    return project, build(project, EAST)[1]


def test_a_fork_in_a_folder_publishes_its_own_address(built: tuple[Project, dict[str, bytes]]) -> None:
    """Every whole address is below the setting, with or without its last slash; the page of no page finds its files."""
    project, _ = built
    found = project.addresses()
    assert {TOP, f"{TOP}en/", f"{TOP}chapter/", f"{TOP}assets/cards/en.png"} <= found
    assert {address for address in found if not address.startswith(TOP)} == set()
    for name in ("404.html", "en/404.html"):
        html = project.read(f"site/{name}")
        for link in re.findall(r'(?:href|src)="([^"#]*)"', html):
            assert link.startswith("/fork/of-it/"), f"{name}: {link}"
    assert f"Sitemap: {TOP}sitemap.xml" in project.read("site/robots.txt")
    tree = ElementTree.fromstring(project.read("site/sitemap.xml"))
    locations = [element.text for element in tree.iter() if element.tag.endswith("}loc")]
    assert locations == sorted(f"{TOP}{path}" for path in ("", "chapter/", "en/", "en/chapter/"))


def test_two_builds_are_alike_in_every_byte(built: tuple[Project, dict[str, bytes]]) -> None:
    """In other folders, time zones and languages, with other rights and hash seeds, and from a cache that is damaged: it is repaired."""
    project, first = built
    entries = kept(project)
    for name, content in entries.items():
        (project.root / ".cache" / "site_builder" / name).write_bytes(content[:-1])
    project.root = project.root.rename(project.root.with_name("a much longer name é"))
    said, other = build(project, WEST)
    assert said.count("is damaged and computed again") == len(entries) > 3
    assert kept(project) == entries
    assert other.keys() == first.keys()
    assert [name for name in first if first[name] != other[name]] == []
    folder = str(project.root.parent).encode()
    for name, content in first.items():
        assert folder not in content, f"{name} names a folder of this machine"


def test_an_address_that_is_none_stops_the_build(project: Project) -> None:
    """Before anything runs, and without a trace of it."""
    done = project.build(SITE_URL="https://someone.example/?page=1")
    assert done.returncode != 0
    assert "wanted is the site's address as a browser shows it" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project.root / "site").exists()
