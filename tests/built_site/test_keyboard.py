"""A reader with a keyboard alone reaches everything, in the order of the page, and always sees where the keyboard is."""

from collections.abc import Iterator

import pytest
from built_site.conftest import Reader
from built_site.in_the_page import watch
from playwright.sync_api import Page, expect

CHAPTER = "/en/page-1/perceptron/"

# Where the keyboard is: what it is, its name, and whether a reader sees it and that it is there.
FOCUSED = """() => {
  const it = document.activeElement;
  if (it === document.body) return null;
  it.dataset.reached = "";
  const seen = it.matches(".tabbed-set > input") ? it.parentElement.querySelector("label") : it;
  const box = seen.getBoundingClientRect();
  const frame = it.closest(".listing__frame"); // around an editor, above all that scrolls in it
  const style = frame ? getComputedStyle(frame, "::after") : getComputedStyle(seen);
  const parts = [...seen.getClientRects()].map((r) => document.elementFromPoint(r.left + r.width / 2, r.top + Math.min(r.height / 2, 20)));
  const header = document.querySelector(".md-header");
  return {
    what: it.localName, name: it.getAttribute("aria-label") ?? it.textContent.trim(), path: it.getAttribute("href"),
    area: it.closest(".md-header, .language-offer, .md-sidebar--primary, .md-sidebar--secondary, .md-content, .md-footer, dialog")?.className ?? "",
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    onTop: parts.some((part) => part && (seen.contains(part) || part.contains(seen))) && box.bottom > 0 && box.top < innerHeight,
    covered: !header.contains(it) && box.bottom <= header.getBoundingClientRect().bottom && !it.matches(".md-skip, dialog *, .md-sidebar *"),
  };
}"""
# What the keyboard has to reach: all that can be used and is shown, but for the buttons of a field whose arrow keys do the same.
UNREACHED = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((it) => it.checkVisibility({ checkVisibilityCSS: true }) && !it.disabled && !it.closest("[inert]"))
  .filter((it) => (it.type !== "radio" || it.checked) && !it.matches("[aria-hidden][tabindex='-1']"))
  .filter((it) => !("reached" in it.dataset))
  .map((it) => it.outerHTML.slice(0, 120))"""

# The first key brings all exercises of the page their buttons.
ALL_AWAKE = "() => document.querySelector('[data-exercise][data-state=still]') === null"


@pytest.fixture
def page(reader: Reader) -> Iterator[Page]:
    """Open a window that fails the test when the page complains."""
    size, clipboard = {"width": 1280, "height": 800}, ["clipboard-read", "clipboard-write"]
    tab = reader(viewport=size, permissions=clipboard, service_workers="block", locale="en-US").new_page()
    complaints = watch(tab)
    yield tab
    tab.context.close()
    assert [said for said in complaints if "Service Worker registration blocked" not in said] == []


def walk(page: Page, most: int = 400) -> list[dict[str, str]]:
    """Press Tab until the keyboard has left the page; give each stop."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        if not stops:
            page.wait_for_function(ALL_AWAKE)
        stop = page.evaluate(FOCUSED)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError(f"more than {most} stops, or a trap: {stops[-3:]}")


@pytest.mark.parametrize(("path", "width"), [(CHAPTER, 1280), (CHAPTER, 390), ("/page-1/installation/", 1280)])
def test_tab_reaches_everything(page: Page, path: str, width: int) -> None:
    """First the way past the frame; then header, an offer, navigation, contents, text and neighbours, each once."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(reduced_motion="reduce")
    page.goto(path)
    page.wait_for_load_state("networkidle")
    stops = walk(page)
    assert page.evaluate(UNREACHED) == []
    assert stops[0]["path"] == "#" + page.locator("h1").get_attribute("id")  # type: ignore[operator]
    areas = [stop["area"].split()[-1] if stop["area"] else "" for stop in stops[1:]]
    order = list(dict.fromkeys(areas))
    wide = [
        "md-header--shadow",
        "language-offer",
        "md-sidebar--primary",
        "md-sidebar--secondary",
        "md-content",
        "md-footer",
    ]
    absent = {"language-offer"} if path.startswith("/en") else set()  # the reader prefers English
    absent |= {"md-sidebar--primary"} if width == 390 else set()
    assert order == [area for area in wide if area not in absent]
    assert areas == sorted(areas, key=order.index)
    assert [stop for stop in stops if not (stop["ring"] and stop["onTop"]) or stop["covered"]] == []
    assert [stop for stop in stops if not stop["name"] and stop["what"] != "input"] == []


def test_the_skip_link_leads_past_the_frame(page: Page) -> None:
    """The first Tab shows it, Enter follows it, and the next Tab is in the text."""
    page.goto(CHAPTER)
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    expect(page.locator(".md-skip")).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-content') !== null")


def press(page: Page, selector: str) -> None:
    """Press a button with the keyboard."""
    page.locator(selector).focus()
    page.keyboard.press("Enter")


def test_the_drawer(page: Page) -> None:
    """Enter opens it at the page's own place; Tab stays in it; Escape closes it and gives the focus back."""
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(CHAPTER)
    button, drawer = page.locator("button.menu"), page.locator("#navigation")
    expect(drawer).to_have_css("visibility", "hidden")
    press(page, "button.menu")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(drawer.locator("[aria-current=page]")).to_be_focused()
    expect(drawer.locator("[aria-current=page]")).to_be_in_viewport()
    for stop in walk(page):
        assert stop["area"].endswith("md-sidebar--primary")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    expect(drawer).to_have_css("visibility", "hidden")
    press(page, "button.menu")
    press(page, ".md-nav__close")
    expect(button).to_be_focused()
    button.click()
    page.mouse.click(370, 400)  # the shade
    expect(button).to_have_attribute("aria-expanded", "false")
    assert page.locator("[inert]").count() == 0


def test_the_drawer_closes_when_the_window_widens(page: Page) -> None:
    """A tablet that is turned does not leave the page behind a shade."""
    page.set_viewport_size({"width": 800, "height": 1280})
    page.goto(CHAPTER)
    page.locator("button.menu").click()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator("[inert]")).to_have_count(0)
    expect(page.locator("#navigation")).to_have_css("visibility", "visible")


def test_the_languages(page: Page, address: str) -> None:
    """Enter opens the menu, Escape closes it, leaving it closes it, and a language is two keys away."""
    page.goto(CHAPTER)
    button = page.locator("[data-md-component=language]")
    press(page, "[data-md-component=language]")
    page.keyboard.press("Tab")
    expect(page.locator(".md-select__link[hreflang=id]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.locator("#languages")).to_be_hidden()
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(button).to_have_attribute("aria-expanded", "false")
    press(page, "[data-md-component=language]")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/page-1/perceptron/")


def test_the_colours(page: Page) -> None:
    """Space changes them, the button says what it leads to, and a reload keeps the choice against the system's."""
    page.emulate_media(color_scheme="light")
    page.goto(CHAPTER)
    body, button = page.locator("body"), page.locator(".scheme")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="dark")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    expect(button).to_have_accessible_name("Switch to light mode")
    button.focus()
    page.keyboard.press("Space")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    expect(button).to_have_accessible_name("Switch to dark mode")
    expect(button).to_be_focused()
    page.goto("/")
    expect(body).to_have_attribute("data-md-color-scheme", "default")


def test_the_search_opens_and_closes(page: Page) -> None:
    """By its button and by single keys; Escape gives the focus back; keys that are typed somewhere are left alone."""
    page.goto(CHAPTER)
    dialog, field = page.locator("dialog"), page.locator("[data-md-component=search-query]")
    for key in ("/", "s", "f"):
        page.locator(".scheme").focus()
        page.keyboard.press(key)
        expect(field).to_be_focused()
        expect(field).to_have_value("")
        page.keyboard.type("f/s")
        expect(field).to_have_value("f/s")
        expect(page.locator(".search-button")).to_have_attribute("aria-expanded", "true")
        page.locator(".md-search__reset").click()
        expect(field).to_be_focused()
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(page.locator(".scheme")).to_be_focused()
    press(page, ".search-button")
    expect(field).to_be_focused()
    press(page, ".md-search__close")
    expect(page.locator(".search-button")).to_be_focused()
    page.keyboard.press("Control+f")
    expect(dialog).to_be_hidden()
