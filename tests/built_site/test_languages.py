"""From one language to the other in a real browser: the same section, and an offer that nobody is forced to take."""

import pytest
from built_site.conftest import Reader
from playwright.sync_api import Page, expect

from site_builder.languages import LANGUAGES

CHAPTER = "page-1/backpropagation/"
OFFER = "[data-language-offer]"
MOVED = """() => new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().flatMap(({ sources }) =>
        sources.map(({ node }) => node?.id || node?.className || node?.nodeName)))).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done([]), 500);
})"""


def switch(page: Page, language: str) -> None:
    """Choose a language in the menu of the header."""
    page.locator("header .md-select > button").click()
    page.locator(f"header .md-select a[hreflang={language}]").click()


def sections(page: Page) -> list[str]:
    return page.evaluate("[...document.querySelectorAll('article h2[id]')].map(h => h.id)")


def test_the_switcher_keeps_the_section_of_the_address(reader: Reader, address: str) -> None:
    """There and back, also when the reader has scrolled on to the next section since."""
    page = reader(locale="id").new_page()
    page.goto(f"/{CHAPTER}")
    second, third = sections(page)[1:3]
    page.goto(f"/{CHAPTER}#{second}")
    switch(page, "en")
    page.wait_for_url(f"{address}/en/{CHAPTER}#{second}")
    expect(page.locator(f"#{second}")).to_be_in_viewport()
    page.evaluate(f"document.getElementById('{third}').scrollIntoView({{behavior: 'instant'}}); scrollBy(0, 600)")
    switch(page, "id")
    page.wait_for_url(f"{address}/{CHAPTER}#*")
    assert page.url.partition("#")[2] not in ("", second)


def test_who_prefers_the_other_language_is_offered_it(reader: Reader, address: str) -> None:
    """In that language, without going there, without taking the focus, and above the page, which does not move for it."""
    page = reader(locale="en-US").new_page()
    page.goto(f"/{CHAPTER}")
    page.wait_for_load_state("networkidle")
    offer = page.locator(OFFER)
    assert page.url == f"{address}/{CHAPTER}"
    assert page.evaluate("document.activeElement === document.body")
    expect(offer).to_be_in_viewport()
    assert offer.get_attribute("lang") == "en"
    edges = "it => [it.getBoundingClientRect().top, it.getBoundingClientRect().bottom]"
    header, line, title = (page.locator(one).evaluate(edges) for one in (".md-header", OFFER, "h1"))
    assert header[1] <= line[0]
    assert line[1] < title[0]  # nothing lies below it
    assert page.evaluate(MOVED) == []


def test_the_offer_is_not_in_the_way_of_who_reads_on(reader: Reader) -> None:
    page = reader(locale="en-US").new_page()
    page.goto(f"/{CHAPTER}")
    expect(page.locator(OFFER)).to_be_in_viewport()
    page.evaluate("scrollTo(0, 2000)")
    expect(page.locator(OFFER)).not_to_be_in_viewport()


def test_the_offer_leads_to_the_same_page_and_does_not_come_again(reader: Reader, address: str) -> None:
    """Nor on the other language's pages."""
    page = reader(locale="en-US").new_page()
    page.goto(f"/{CHAPTER}")
    page.locator(f"{OFFER} a").click()
    page.wait_for_url(f"{address}/en/{CHAPTER}")
    for path in (f"/en/{CHAPTER}", f"/{CHAPTER}", "/"):
        page.goto(path)
        expect(page.locator(OFFER)).to_be_hidden()


def test_a_declined_offer_does_not_come_again(reader: Reader) -> None:
    """The keyboard reaches it; nothing but the choice is kept."""
    page = reader(locale="en-US").new_page()
    page.goto(f"/{CHAPTER}")
    button = page.locator(f"{OFFER} button")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(OFFER)).to_be_hidden()
    kept = page.evaluate("Object.entries(localStorage).filter(([key]) => key.endsWith('.language'))")
    assert kept == [["/.language", "id"]]
    page.goto("/")
    expect(page.locator(OFFER)).to_be_hidden()


def test_who_has_chosen_in_the_menu_is_not_asked(reader: Reader, address: str) -> None:
    """An Indonesian reader may want the English pages."""
    page = reader(locale="id-ID").new_page()
    page.goto(f"/{CHAPTER}")
    expect(page.locator(OFFER)).to_be_hidden()
    switch(page, "en")
    page.wait_for_url(f"{address}/en/{CHAPTER}")
    expect(page.locator(OFFER)).to_be_hidden()


def test_without_javascript_nothing_is_offered(reader: Reader) -> None:
    """The menu of the header has both languages."""
    page = reader(locale="en-US", java_script_enabled=False).new_page()
    page.goto(f"/{CHAPTER}")
    expect(page.locator(OFFER)).to_be_hidden()
    assert page.locator(f"header a[hreflang=en][href='../../en/{CHAPTER}']").count() == 1


@pytest.mark.parametrize(
    ("name", "path", "font"),
    [("Choice of language", CHAPTER, "the site's"), ("Pilihan bahasa", f"en/{CHAPTER}", "the browser's own")],
)
def test_the_offer_fits_on_a_phone(reader: Reader, name: str, path: str, font: str) -> None:
    """It covers no more than an eighth of a small window, and nothing scrolls sideways; also when the font is late."""
    language = "id-ID" if path.startswith("en/") else "en-US"
    page = reader(locale=language, viewport={"width": 320, "height": 640}).new_page()
    if font == "the browser's own":
        page.route("**/*.woff2", lambda route: route.abort())
    page.goto(f"/{path}")
    box = page.get_by_role("region", name=name).bounding_box()
    assert box is not None
    assert box["height"] <= 640 / 8
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    for control in page.locator(f"{OFFER} :is(a, button)").all():
        target = control.bounding_box()
        assert target is not None
        assert min(target["width"], target["height"]) >= 24
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(("path", "language"), [("/a/b/c", "id"), ("/en/nowhere/at/all/", "en")])
def test_one_page_for_what_is_not_there_speaks_the_language_of_the_address(
    reader: Reader, site, path: str, language: str
) -> None:
    """Some hosts know one such page only: the other language follows, whole, and without a script it is there too."""
    html = (site / "404.html").read_text(encoding="utf-8")
    for scripts in (True, False):
        page = reader(java_script_enabled=scripts).new_page()
        page.route(f"**{path}", lambda route: route.fulfill(status=404, body=html, content_type="text/html"))
        page.goto(path)
        parts = page.locator("article > .lost")
        assert parts.count() == len(LANGUAGES)
        first = parts.first.get_attribute("lang") or "id"
        assert first == (language if scripts else "id")


@pytest.mark.parametrize(("path", "language"), [("/a/b/c", "id"), ("/en/nowhere/at/all/", "en")])
def test_the_page_for_what_is_not_there_works_at_any_depth(
    reader: Reader, site, address: str, path: str, language: str
) -> None:
    """A host shows it at the address that was asked for; its style and its links are found from there."""
    page = reader(locale="en-US").new_page()
    html = (site / ("404.html" if language == "id" else "en/404.html")).read_text(encoding="utf-8")
    page.route(f"**{path}", lambda route: route.fulfill(status=404, body=html, content_type="text/html; charset=utf-8"))
    missing: list[str] = []
    page.on("response", lambda r: missing.append(r.url) if r.status >= 400 and path not in r.url else None)
    page.goto(path)
    page.wait_for_load_state("networkidle")
    assert missing == []
    assert page.locator(OFFER).count() == 0
    links = page.locator("article a").evaluate_all("links => links.map(link => link.href)")
    top = f"{address}/" if language == "id" else f"{address}/en/"
    assert top in links
    assert f"{top}page-1/" in links
    for link in links:
        assert page.request.get(link).ok, link
