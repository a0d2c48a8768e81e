"""axe finds nothing to complain of on any page: light and dark, on a screen and on a phone, with all that can be open.

Each page is loaded once, and colours and width are changed in place: loading costs more than looking.
"""

from collections.abc import Iterable, Iterator

import pytest
from built_site.axe import violations
from built_site.conftest import CALM
from built_site.in_the_page import resize
from built_site.test_browser import IN_BOTH_LANGUAGES, IN_TURNS
from playwright.sync_api import Browser, Page, expect
from sampling import chosen

SCHEMES = ("light", "dark")
WIDTHS = (1280, 390)
EVERY_LOOK = [(scheme, width) for width in WIDTHS for scheme in SCHEMES]


# Of code, formulas and entries of the reference, which are most of all elements, some of each kind are enough.
THIN_OUT = """() => {
  const seen = new Set();
  for (const span of document.querySelectorAll(".highlight code span")) {
    if (span.firstElementChild) continue;
    if (seen.has(span.className)) span.replaceWith(span.textContent);
    else seen.add(span.className);
  }
  for (const formula of [...document.querySelectorAll("math")].slice(3)) {
    const letter = document.createElementNS(formula.namespaceURI, "mi");
    letter.textContent = "x";
    formula.replaceChildren(letter);
  }
  for (const entry of [...document.querySelectorAll(".doc-object")].slice(12)) entry.remove();
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, **CALM) as context:
        yield context.new_page()


def complaints(page: Page, looks: Iterable[tuple[str, int]]) -> list[str]:
    """Ask axe about the page as it is, in each of these schemes and widths."""
    found = []
    for scheme, width in looks:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        resize(page, width, 800)
        found += [f"{page.url}, {scheme}, {width}: {it}" for it in violations(page)]
    return found


@pytest.mark.parametrize("path", chosen(IN_BOTH_LANGUAGES, *IN_TURNS))
def test_every_page(page: Page, path: str) -> None:
    """Light and dark, on a screen and on a phone, in turns from page to page; each page otherwise in its other language."""
    number, english = divmod(IN_BOTH_LANGUAGES.index(path), 2)
    page.goto(path)
    page.evaluate(THIN_OUT)
    assert complaints(page, [EVERY_LOOK[(number + 3 * english) % 4]]) == []


@pytest.mark.parametrize(
    "path", chosen(["/", "/en/page-1/perceptron/", "/page-1/installation/"], "/en/page-1/perceptron/")
)
def test_all_looks(page: Page, path: str) -> None:
    """The frame of a page is the same everywhere: a few pages stand for it, in every look."""
    page.goto(path)
    page.evaluate(THIN_OUT)
    assert complaints(page, EVERY_LOOK) == []


@pytest.mark.parametrize(("opens", "looks"), [
    ("[data-md-component=language]", [("light", 1280), ("dark", 390)]),
    (".search-button", [("dark", 1280), ("light", 390)]),
    ("[data-md-component=menu]", [("light", 390), ("dark", 390)]),
    ("[data-md-component=fold]", [("light", 390), ("dark", 390)]),
])  # fmt: skip
def test_what_opens(page: Page, opens: str, looks: list[tuple[str, int]]) -> None:
    """Menus, the drawer, the contents and the search, open."""
    page.set_viewport_size({"width": looks[0][1], "height": 800})
    page.goto("/page-1/summary/")
    page.evaluate(THIN_OUT)
    page.locator(opens).click()
    for look in looks:
        expect(page.locator(f"{opens}[aria-expanded=true]")).to_have_count(1)
        assert complaints(page, [look]) == []
    expect(page.locator(f"{opens}[aria-expanded=true]")).to_have_count(1)
