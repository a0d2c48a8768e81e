"""A fork sets the address of its site, and nothing else, to publish right."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

pytestmark = pytest.mark.slow


def addresses(site: Path) -> set[str]:
    """Give the beginning of every whole address in heads, sitemap, feeds and robots.txt."""
    files = [path for name in ("*.html", "*.xml", "robots.txt") for path in site.rglob(name)]
    heads = [path.read_text(encoding="utf-8").partition("<body")[0] for path in files]
    known = (
        "https://schema.org",
        "https://spdx.org/",
        "http://www.w3.org/",
        "http://www.sitemaps.org/",
        "http://localhost:8000/",
    )  # which a reader types who has the site on a disk
    return {
        found for head in heads for found in re.findall(r"https?://[^\s\"<>]+", head) if not found.startswith(known)
    }


def test_a_fork_in_a_folder_publishes_its_own_address(project) -> None:
    """Every whole address is below the setting, with or without its last slash; the page of no page finds its files."""
    done = project.build(SITE_URL="https://someone.example/fork/of it".replace(" ", "-"))
    assert done.returncode == 0, done.stderr
    top = "https://someone.example/fork/of-it/"
    site = project.root / "site"
    found = addresses(site)
    assert {top, f"{top}en/", f"{top}chapter/", f"{top}assets/cards/en.png"} <= found
    assert {address for address in found if not address.startswith(top)} == set()
    for name in ("404.html", "en/404.html"):
        html = project.read(f"site/{name}")
        for link in re.findall(r'(?:href|src)="([^"#]*)"', html):
            assert link.startswith("/fork/of-it/"), f"{name}: {link}"
    assert f"Sitemap: {top}sitemap.xml" in project.read("site/robots.txt")
    locations = [
        element.text for element in ElementTree.parse(site / "sitemap.xml").iter() if element.tag.endswith("}loc")
    ]
    assert locations == sorted(f"{top}{path}" for path in ("", "chapter/", "en/", "en/chapter/"))


def test_without_an_address_the_build_leaves_out_what_needs_one(project) -> None:
    """It says so in one line, and no page has an address that is not right."""
    done = project.build(SITE_URL="")
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("SITE_URL is not set") == 1
    site = project.root / "site"
    assert addresses(site) == set()
    assert not list(site.rglob("sitemap.xml*"))
    for name in ("index.html", "en/chapter/index.html"):
        head = project.read(f"site/{name}").partition("<body")[0]
        assert 'hreflang="' not in head
        assert 'rel="canonical"' not in head
        data = re.search(r'<script type="application/ld\+json">(.*?)</script>', head)
        assert json.loads(data[1])["name"]


def test_an_address_that_is_none_stops_the_build(project) -> None:
    """Before anything runs, and without a trace of it."""
    done = project.build(SITE_URL="https://someone.example/?page=1")
    assert done.returncode != 0
    assert "wanted is the site's address as a browser shows it" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project.root / "site").exists()
