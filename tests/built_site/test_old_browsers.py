"""What a page says and shows where its browser cannot do something, as old ones and strict settings cannot."""

import pytest
from built_site.conftest import new_browser
from built_site.in_the_page import Listing, opened
from playwright.sync_api import BrowserContext, Route, expect

CHAPTER = "page-1/backpropagation-in-arrays"
NINE_LINES = f"{CHAPTER}/first_step"

context = new_browser(service_workers="block")


def test_formulas_without_mathml_stand_in_one_line(context: BrowserContext) -> None:
    """Fractions keep their stroke, powers and indices their signs: nothing runs together into another formula."""
    context.add_init_script("delete window.MathMLElement")
    for chapter, parts in (
        ("page-1/backpropagation", ["(a_2 − y)^2"]),
        (CHAPTER, ["(∂L)/(∂a_2) = (2(a_2 − y))/N", "dW_2 = a_1^T dz_2", "db_2 = ∑_(i = 1)^4 dz_2^(i)"]),
    ):
        with opened(context, f"/en/{chapter}/") as page:
            lines = page.locator(".formula-line")
            expect(lines.first).to_be_visible()
            assert page.locator("math").count() == 0
            written = " | ".join(lines.all_text_contents())
            assert [part for part in parts if part not in written] == []


@pytest.mark.parametrize(("language", "words"), [("id", "tidak dapat menjalankan Python"), ("en", "cannot run Python")])
def test_without_webassembly_run_says_so(context: BrowserContext, language: str, words: str) -> None:
    """One sentence, with the browsers that can and what to do instead; the network is not to blame."""

    def strip(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=f"self.WebAssembly = undefined;{response.text()}")

    context.route("**/worker.js", strip)
    with opened(context, f"/{'en/' if language == 'en' else ''}{CHAPTER}/") as page:
        listing = Listing(page, NINE_LINES)
        assert listing.run() == "failed"
        assert words in listing.status
        assert "Chrome 109" in listing.status
        assert listing.button("run").is_visible()


@pytest.mark.parametrize("page_path", [CHAPTER, "playground", "practise", "progress", "class"])
def test_without_modules_a_page_says_why_nothing_runs(context: BrowserContext, page_path: str) -> None:
    """Where the buttons do not come, for the age of a browser or for want of a network, there is a word in their place."""
    context.route("**/assets/run/*/start.js", lambda route: route.abort())
    with opened(context, f"/en/{page_path}/", "net::ERR_FAILED") as page:
        note = page.locator(".listing__without")
        expect(note).to_be_visible()
        expect(note).to_contain_text("Safari 16.4")
        assert page.locator("[data-action=run]").count() == 0


def test_the_copy_button_is_seen_in_high_contrast(context: BrowserContext) -> None:
    """Its icon is a mask, which forced colours would paint in the colour of what is behind it."""
    with opened(context, f"/en/{CHAPTER}/") as page:
        page.emulate_media(forced_colors="active")
        icon, behind = page.evaluate("""() => {
          const button = document.querySelector(".md-code__button");
          return [getComputedStyle(button, "::after").backgroundColor, getComputedStyle(document.body).backgroundColor];
        }""")
        assert icon != behind
        assert not icon.startswith("rgba(0, 0, 0, 0")


def test_tabs_without_has_show_all_they_hold(context: BrowserContext) -> None:
    """The rule that shows the chosen tab needs :has(); a browser without it shows every one."""
    with opened(context, "/en/page-1/installation/") as page:
        rules = page.evaluate("""() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
          .filter((rule) => rule instanceof CSSSupportsRule && rule.conditionText === "not selector(:has(a))")
          .map((rule) => rule.cssRules[0].cssText)""")
        assert rules == [".tabbed-block { display: block; }"]
