"""The built site in a real Chromium: both languages, the switcher, the copy button, figures, quiet consoles."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    "/" + p.relative_to(ROOT / "docs").as_posix().removesuffix("index.id.md")
    for p in (ROOT / "docs").rglob("index.id.md")
    if "_blank-chapter" not in p.parts
)
XOR = "page-1/backpropagation/"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Open a window that fails the test when the page complains or asks another site for something."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=address)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    complaints: list[str] = []
    tab.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("request", lambda r: complaints.append(r.url) if not r.url.startswith((address, "data:")) else None)
    tab.on("response", lambda r: complaints.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    yield tab
    context.close()
    assert complaints == []


def show_all(page: Page) -> None:
    """Load the pictures below the window too."""
    page.evaluate("document.querySelectorAll('img').forEach(i => i.loading = 'eager')")
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_whole(page: Page, path: str, language: str) -> None:
    """No error, no foreign request, one visible picture per figure, and no sideways scrolling on a phone."""
    page.goto(f"{language}{path}")
    show_all(page)
    assert page.locator("html").get_attribute("lang") == (language[1:] or "id")
    for figure in page.locator("figure[data-figure]").all():
        seen = [image for image in figure.locator("img").all() if image.is_visible()]
        assert len(seen) == 1
        assert seen[0].evaluate("i => i.naturalWidth") > 0
        assert seen[0].get_attribute("alt")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_figures_follow_the_colour_scheme(browser: Browser, address: str, scheme: str) -> None:
    """A reader in the dark gets the figures drawn for the dark."""
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    tab = context.new_page()
    tab.goto(f"{address}/{XOR}")
    images = [i for i in tab.locator("figure[data-figure] img").all() if i.is_visible()]
    assert images
    assert all(f".{scheme}.svg" in (image.get_attribute("src") or "") for image in images)
    context.close()


def test_figures_speak_the_language_of_their_page(page: Page) -> None:
    """An Indonesian page shows Indonesian pictures."""
    for path, language in ((f"/{XOR}", "id"), (f"/en/{XOR}", "en")):
        page.goto(path)
        sources = [i.get_attribute("src") or "" for i in page.locator("figure[data-figure] img").all()]
        assert sources
        assert all(f".{language}." in source for source in sources)


def test_the_switcher_leads_to_the_same_page(page: Page, address: str) -> None:
    """From a chapter to the same chapter, there and back."""
    page.goto(f"/{XOR}")
    page.locator("header .md-select").hover()
    page.locator("header .md-select a[hreflang=en]").click()
    page.wait_for_url(f"{address}/en/{XOR}")
    page.locator("header .md-select").hover()
    page.locator("header .md-select a[hreflang=id]").click()
    page.wait_for_url(f"{address}/{XOR}")


def test_the_copy_button_gives_the_text(page: Page, site: Path) -> None:
    """What lands in the clipboard is the downloadable file."""
    page.goto("/page-1/perceptron/")
    listing = page.locator("[data-listing='page-1/perceptron/and_or_gates']").first
    listing.hover()
    listing.locator(".highlight button").first.click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.rstrip() == (site / "page-1/perceptron/and_or_gates.py").read_text(encoding="utf-8").rstrip()


def test_the_page_is_complete_without_javascript(browser: Browser, address: str) -> None:
    """Text, code, output, formulas and figures need no script."""
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{address}/{XOR}")
    listing = tab.locator("[data-listing='page-1/backpropagation/xor_training']").first
    assert "np.random.seed(42)" in (listing.text_content() or "")
    assert "0.000292" in (listing.locator("[data-output]").text_content() or "")
    assert tab.locator("math").count() > 0
    assert [i for i in tab.locator("figure[data-figure] img").all() if i.is_visible()]
    context.close()
