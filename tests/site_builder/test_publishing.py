"""A fork sets the address of its site, and nothing else, to publish right."""

import re
from xml.etree import ElementTree

import pytest
from small_project import Project

from site_builder.tools import verify

pytestmark = pytest.mark.slow

TOP = "https://someone.example/fork/of-it/"


def test_a_fork_in_a_folder_publishes_its_own_address(project: Project) -> None:
    """Every whole address is below the setting, with or without its last slash; the page of no page finds its files."""
    done = project.build(SITE_URL=TOP.removesuffix("/"))
    assert done.returncode == 0, done.stderr
    assert verify.differences(project.root / "site") == []
    found = project.addresses()
    assert {TOP, f"{TOP}en/", f"{TOP}chapter/", f"{TOP}assets/cards/en.png"} <= found
    assert {address for address in found if not address.startswith(TOP)} == set()
    for name in ("404.html", "en/404.html"):
        html = project.read(f"site/{name}")
        for link in re.findall(r'(?:href|src)="([^"#]*)"(?! rel="license")', html):
            assert link.startswith("/fork/of-it/"), f"{name}: {link}"
    assert f"Sitemap: {TOP}sitemap.xml" in project.read("site/robots.txt")
    tree = ElementTree.fromstring(project.read("site/sitemap.xml"))
    locations = [element.text for element in tree.iter() if element.tag.endswith("}loc")]
    assert locations == sorted(f"{TOP}{path}" for path in ("", "chapter/", "en/", "en/chapter/"))


def test_an_address_that_is_none_stops_the_build(project: Project) -> None:
    """Before anything runs, and without a trace of it."""
    done = project.build(SITE_URL="https://someone.example/?page=1")
    assert done.returncode != 0
    assert "wanted is the site's address as a browser shows it" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project.root / "site").exists()
