"""axe finds nothing to complain of in any state of a listing: light and dark, on a screen and on a phone."""

import re
from typing import Literal

from built_site.axe import alone, violations
from built_site.conftest import CALM, new_browser
from built_site.in_the_page import PYTHON, Listing, opened, resize
from playwright.sync_api import BrowserContext, Page, Route, expect
from waiting import wait_until

GATES = "page-1/perceptron/and_or_gates"
LOOKS: tuple[tuple[Literal["light", "dark"], int], ...] = (("light", 1280), ("dark", 390))
"""Schemes, each with a width: a colour depends on no width."""
EVERYTHING = """import warnings
import matplotlib.pyplot as plt

print("printed")
warnings.warn("warned")
plt.plot([1, 2])
plt.show()
wrong
"""

context = new_browser("module", **CALM)


class Judge:
    """Asks axe about a page, and collects what it says."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: list[str] = []

    def look(self, what: str, *parts: str) -> None:
        """Judge these parts of the page; what is around them, other tests judge."""
        for scheme, width in LOOKS:
            self.page.emulate_media(color_scheme=scheme)
            name = "slate" if scheme == "dark" else "default"
            expect(self.page.locator("body")).to_have_attribute("data-md-color-scheme", name)
            resize(self.page, width, 900)
            self.found += [f"{what}, {scheme}, {width}: {it}" for it in violations(self.page, *parts)]


def test_every_state_of_a_listing(context: BrowserContext) -> None:
    """Idle, loading, done, edited, failed with all that can be shown, running, stopped, cut."""
    with opened(context, "/page-1/perceptron/") as page:
        judge, listing = Judge(page), Listing(page, GATES)
        parts = (f"[data-listing='{GATES}']", ".forget-edits")
        page.wait_for_load_state("networkidle")
        alone(page, *parts)
        judge.look("idle", *parts)
        held: list[Route] = []
        page.route(PYTHON, lambda route: held.append(route))
        listing.start()
        wait_until(lambda: page.title() and held, "Python is asked for")
        assert listing.state == "loading"
        judge.look("loading", *parts)
        page.unroute_all()
        listing.stop()
        assert listing.text("data-run-output") is None
        judge.look("stopped while loading", *parts)
        assert listing.run() == "done"
        assert listing.note("same").count() == 1
        judge.look("done", *parts)
        listing.press("edit")
        expect(listing.editor).to_be_focused()
        judge.look("editor", *parts)
        assert listing.run(EVERYTHING) == "failed"
        assert all(listing.text(f"data-run-{kind}") for kind in ("output", "warning", "error"))
        assert listing.box.locator("[data-run-figure]").count() == 1
        judge.look("failed, with a warning and a figure", *parts)
        listing.write("while True:\n    pass\n")
        listing.start()
        listing.wait("running")
        judge.look("running", *parts)
        listing.stop()
        judge.look("stopped", *parts)
        assert listing.run("print('x' * 200_000)") == "done"
        assert listing.note("cut").count() == listing.note("differs").count() == 1
        judge.look("cut", *parts)
    assert not judge.found, "\n".join(judge.found)


def test_the_playground(context: BrowserContext) -> None:
    """Its editor is open, with the reader's own program, and says that a link is damaged."""
    with opened(context, "/en/playground/#code=x") as page:
        judge, listing = Judge(page), Listing(page, "playground/my_program")
        expect(listing.editor).to_have_value(re.compile("import numpy as np"))
        page.wait_for_load_state("networkidle")
        assert listing.status == "This link is damaged: its program cannot be read."
        judge.look("playground", ".listing")
    assert not judge.found, "\n".join(judge.found)
