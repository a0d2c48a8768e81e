"""Every listing of the built site, run in a real Chromium, prints what the build has printed."""

import json
import re
from pathlib import Path

import pytest
from built_site.conftest import new_browser
from built_site.in_the_page import Listing, opened
from playwright.sync_api import BrowserContext
from sampling import chosen

ROOT = Path(__file__).resolve().parents[2]
CHAPTERS = sorted(
    page.parent.relative_to(ROOT / "docs").as_posix()
    for page in (ROOT / "docs").glob("page-*/*/index.en.md")
    if ' listing="' in page.read_text(encoding="utf-8")
)
BESIDE = ["playground", "workshop"]
"""Pages with listings outside of chapters."""
ENGLISH = "en/page-3/the-same-network-again"
"""The other pages are Indonesian: both languages run the same programs."""
VARIES = re.compile(r"\d(?:[\d.,]*\d)?")  # a version, a time, a ratio of times: 987 or 1,234

context = new_browser("module")  # one reader with one cache


def prints_the_same(site: Path, listing: Listing) -> None:
    """Run a listing and compare it, letter by letter, with the build's own output or its lighter one."""
    expected = (
        listing.box.locator("[data-output]").text_content() if listing.box.locator("[data-output]").count() else ""
    )
    if listing.box.get_attribute("data-light") is not None:
        expected = json.loads((site / f"{listing.name}.light.json").read_text(encoding="utf-8"))["output"]
    assert listing.state == "idle"
    assert listing.run() == "done", listing.error or listing.status
    output = listing.output
    if listing.box.get_attribute("data-varies") is not None:
        assert VARIES.sub("…", output) == VARIES.sub("…", expected or "")
        assert output == expected or listing.note("differs").count() == 1
    else:
        assert output == expected
        assert listing.note("same").count() == 1
        light = listing.box.get_attribute("data-light") is not None
        assert light == bool(re.search("lighter setting|setelan yang lebih", listing.note("same").text_content() or ""))
        assert listing.note("differs").count() == 0


def test_every_chapter_with_listings_is_run(site: Path) -> None:
    """No page of the site has a listing that the tests below leave out."""
    found = {
        page.parent.relative_to(site).as_posix().removeprefix("en/")
        for page in site.rglob("index.html")
        if "data-listing=" in page.read_text(encoding="utf-8")
    }
    assert found == {*CHAPTERS, *BESIDE}


@pytest.mark.parametrize(
    "path",
    chosen(
        [*CHAPTERS, *BESIDE, ENGLISH],
        "page-1/installation",  # prints versions
        "playground",  # draws
        ENGLISH,  # trains, reads data, has a lighter setting, folds answers of exercises away, and shows a record
    ),
)
def test_listings_print_in_the_page_what_the_build_printed(site: Path, context: BrowserContext, path: str) -> None:
    """Each listing of the page, one after the other, by one worker."""
    with opened(context, f"/{path}/") as page:
        names = page.locator(".listing[data-listing]:not([data-playground])").evaluate_all(
            "(all) => all.map((listing) => listing.dataset.listing)"
        )
        assert names
        for name in names:
            listing = Listing(page, name)
            if listing.box.get_attribute("data-recorded"):
                assert listing.box.locator("button[data-action]").count() == 0
                assert "torch" in listing.status
                continue
            prints_the_same(site, listing)
        assert page.evaluate("spied.workers.length") <= 2  # and a spare, when a listing took long
