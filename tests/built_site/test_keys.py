"""The list of all keys: each key that it names does what it says there; and who may open the list, from where, and how it closes."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from built_site.conftest import CALM, Reader, new_browser
from built_site.in_the_page import kept, watch
from built_site.searching import Search
from built_site.test_accessibility import complaints
from playwright.sync_api import BrowserContext, Locator, Page, expect
from sampling import chosen
from waiting import wait_until

CHAPTER = "/en/page-1/perceptron/"
PRESSED = {"Ctrl": "Control", "⌘": "Meta", "⌥": "Alt", "Esc": "Escape", "Space": " "} | {
    cap: f"Arrow{side}" for cap, side in zip("←→↑↓", ("Left", "Right", "Up", "Down"), strict=True)
}
"""Key caps that are not called as their keys are."""
ROWS = """() => [...document.querySelectorAll("dialog.keys dl > div")].map((row) => {
  const caps = [...row.querySelectorAll("kbd")].map((cap) => cap.textContent);
  return [row.querySelector("dd").textContent, caps, row.querySelector("dt").textContent.includes("+")];
})"""

context = new_browser("module", **CALM, locale="en-US")


def quiet(context: BrowserContext) -> Iterator[Page]:
    """Open a page that may not complain."""
    made = context.new_page()
    said = watch(made)
    yield made
    made.close()
    assert [text for text in said if "Service Worker registration blocked" not in text] == []


page = pytest.fixture(quiet)
shared_page = pytest.fixture(quiet, scope="module")


@pytest.fixture(scope="module")
def keys(context: BrowserContext) -> dict[str, list[str]]:
    """Read the list once."""
    page = context.new_page()
    show(page)
    found = listed(page)
    page.close()
    return found


def show(page: Page, path: str = CHAPTER) -> Locator:
    page.goto(path)
    page.keyboard.press("?")
    dialog = page.locator("dialog.keys")
    expect(dialog).to_be_visible()
    return dialog


def listed(page: Page) -> dict[str, list[str]]:
    """Read the list as a reader does: what each row says, and the keys that it shows, under the names to press them by."""
    found: dict[str, list[str]] = {}
    for said, caps, held in page.evaluate(ROWS):
        assert said not in found
        names = [PRESSED.get(cap, cap) for cap in caps]
        found[said] = [f"{names[0]}+{name}" for name in names[1:]] if held else names
    return found


def closes(page: Page, key: str) -> None:
    for button, closed in (
        (".search-button", "#search"), (".keys-button", ".keys"), ("[data-md-component=language]", "#languages"),
        ("button.menu", "#navigation"),
    ):  # fmt: skip
        page.set_viewport_size({"width": 390 if button == "button.menu" else 1280, "height": 800})
        page.goto(CHAPTER)
        page.locator(button).click()
        expect(page.locator(closed)).to_be_visible()
        page.keyboard.press(key)
        expect(page.locator(closed)).to_be_hidden()
        expect(page.locator(button)).to_be_focused()
    page.set_viewport_size({"width": 1280, "height": 800})


def makes_small(page: Page, key: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(CHAPTER)
    figure = page.locator(".figure--shrunk").first
    figure.locator("img:visible").click(position={"x": 200, "y": 20})
    expect(figure).to_contain_class("figure--large")
    page.keyboard.press(key)
    expect(figure).not_to_contain_class("figure--large")
    page.set_viewport_size({"width": 1280, "height": 800})


def opens_search(page: Page, key: str) -> None:
    page.goto(CHAPTER)
    page.keyboard.press(key)
    expect(page.locator("#search")).to_be_visible()


def shows_list(page: Page, key: str) -> None:
    page.goto(CHAPTER)
    page.keyboard.press(key)
    expect(page.locator(".keys")).to_be_visible()


def changes_tabs(page: Page, key: str) -> None:
    page.goto("/en/page-1/installation/")
    tabs = page.locator(".tabbed-set").first.locator("input")
    tabs.first.focus()
    page.keyboard.press(key)
    expect(tabs.first).not_to_be_checked()


def chooses_result(page: Page, key: str) -> None:
    page.goto(CHAPTER)
    search = Search(page).open()
    search.ask("network")
    before = search.field.get_attribute("aria-activedescendant")
    page.keyboard.press(key)
    expect(search.field).not_to_have_attribute("aria-activedescendant", before or "")


def follows_result(page: Page, key: str) -> None:
    page.goto(CHAPTER)
    Search(page).open().ask("sigmoid")
    page.keyboard.press("ArrowDown")
    page.keyboard.press(key)
    page.wait_for_url(lambda url: CHAPTER not in url)


def editor(page: Page, text: str = "    a = 1\n    b = 2") -> Locator:
    """Open an editor, unless it is open and nothing runs, with two lines in it, and the cursor in the second."""
    area = page.locator("[data-listing$=and_or_gates][data-state=idle] textarea")
    if not area.count():
        page.goto(CHAPTER)
        page.evaluate("localStorage.clear()")
        page.reload()
        page.locator("[data-listing$=and_or_gates] [data-action=edit]").click()
    area.fill(text)
    return area


def runs(page: Page, key: str) -> None:
    editor(page, "print(1)").press(key)
    expect(page.locator("[data-listing$=and_or_gates]")).to_have_attribute(
        "data-state", re.compile("loading|running|done")
    )


def leaves(page: Page, key: str) -> None:
    area = editor(page)
    area.press(key)
    expect(area).not_to_be_focused()
    assert area.input_value() == "    a = 1\n    b = 2"


def goes_to_the_button(page: Page, key: str) -> None:
    editor(page).press(key)
    expect(page.locator("[data-listing$=and_or_gates] [data-action=run]")).to_be_focused()


def writes(to: Callable[[str], str]) -> Callable[[Page, str], None]:
    """Say what becomes of the editor's text."""

    def act(page: Page, key: str) -> None:
        area = editor(page)
        if key.endswith("ArrowDown"):
            area.press("ArrowUp")
        area.press(key)
        expect(area).to_have_value(to(key))

    return act


def exercise(page: Page, kind: str, path: str = CHAPTER) -> tuple[Locator, Locator]:
    """Bring an exercise of a kind into the window; give its first field too."""
    page.goto(path)
    found = page.locator(f"[data-exercise][data-kind={kind}]:not([data-before])").first
    found.scroll_into_view_if_needed()
    expect(found).to_have_attribute("data-state", "untouched")
    return found, found.locator("input").first


def checks(page: Page, key: str) -> None:
    found, field = exercise(page, "predict", "/en/page-1/perceptron-learning-rule/")
    field.fill("12345")
    field.press(key)
    expect(found).to_have_attribute("data-state", "wrong")


def by_a_half(page: Page, key: str) -> None:
    found, field = exercise(page, "weights")
    field.press(key)
    expect(field).to_have_value("0.5" if key == "ArrowUp" else "−0.5")
    found.locator("[data-action=reset]").click()  # what is not checked stays, too


def skips(page: Page, key: str) -> None:
    page.goto(CHAPTER)
    page.locator("[data-listing$=without_bias] [data-action=run]").click()
    expect(page.locator("[data-action=skip]")).to_be_visible()
    page.keyboard.press(key)
    expect(page.locator("[data-action=skip]")).to_have_count(0)


HANDLE = ("page-1/perceptron-learning-rule/learning", ".explorable__handle")
CROSS = ("page-2/decision-boundaries/width_depth", ".explorable__pad")
PEN = ("page-2/mnist/own_digit", ".explorable__pad")
SAID = "aria-valuetext"
BACK = {"Left": "Right", "Right": "Left", "Up": "Down", "Down": "Up"}


def figure(page: Page, name: str, part: str) -> tuple[Locator, Locator]:
    """Take a figure in hand, unless it is, and give the focus to a part of it."""
    found = page.locator(f"[data-explorable='{name}']")
    if not found.count() or found.get_attribute("data-state") == "still":
        page.goto(f"/en/{name.rpartition('/')[0]}/")
        found.scroll_into_view_if_needed()
        found.locator("[data-action=explore]").click()
        page.locator("[data-action=skip]").click()
        expect(found).to_have_attribute("data-state", "open")
    focused = found.locator(part).first
    if (name, part) == CROSS:
        found.locator("[data-field=data]").select_option("own")
    expect(focused).to_be_visible()
    focused.focus()
    expect(focused).to_be_focused()
    return found, focused


def moves_it(page: Page, focused: Locator, key: str) -> None:
    """It says where it is; back first, so that no edge is in the way."""
    for pressed in (re.sub("(?<=Arrow).*", lambda side: BACK[side[0]], key), key):
        expect(focused).to_have_attribute(SAID, re.compile("."))
        before = focused.get_attribute(SAID) or ""
        page.keyboard.press(pressed)
        expect(focused).not_to_have_attribute(SAID, before)


def moves(*parts: tuple[str, str]) -> list[Callable[[Page, str], None]]:
    return [lambda page, key, part=part: moves_it(page, figure(page, *part)[1], key) for part in parts]


def changes_number(change: float) -> Callable[[Page, str], None]:
    """The steps of this field are tenths."""

    def act(page: Page, key: str) -> None:
        _, field = figure(page, "page-1/perceptron-learning-rule/learning", "input[data-field]")
        field.fill("0.5")
        page.keyboard.press(key)
        stepped = f"{0.5 + (change if key.endswith('Up') else -change):g}"
        expect(field).to_have_value(stepped.replace("-", "\N{MINUS SIGN}"))

    return act


def draws_it(page: Page, found: Locator, key: str) -> None:
    """See that a key changes the picture."""
    before = found.locator("svg").inner_html()
    page.keyboard.press(key)
    wait_until(lambda: found.locator("svg").inner_html() != before, f"{key!r} draws")


def draws(part: tuple[str, str], *before: str) -> Callable[[Page, str], None]:
    """See that keys change a picture."""

    def act(page: Page, key: str) -> None:
        found, _ = figure(page, *part)
        for pressed in (*before, key):
            draws_it(page, found, pressed)

    return act


DOES: dict[str, Callable[[Page, str], None] | list[Callable[[Page, str], None]]] = {
    "Open the search": opens_search,
    "Show this list": shows_list,
    "Close the search, a menu, this list or an enlarged figure": [closes, makes_small],
    "Change tabs, from the one that has the focus": changes_tabs,
    "Choose a result": chooses_result,
    "Open it": follows_result,
    "Run or check it": runs,
    "Leave the editor": leaves,
    "Go to the button that runs or checks": goes_to_the_button,
    "Indent more or less": writes(lambda key: "    a = 1\n" + ("        b = 2" if key.endswith("]") else "b = 2")),
    "Make a line a comment, or code again": writes(lambda key: "    a = 1\n    # b = 2"),
    "Move a line up or down": writes(lambda key: "    b = 2\n    a = 1"),
    "Check what is in the field": checks,
    "Change a weight by a little": by_a_half,
    "Skip a question that comes before a run": skips,
    "Move a handle, the cross or the pen": moves(HANDLE, CROSS, PEN),
    "Move a handle or the cross farther": moves(HANDLE, CROSS),
    "Change the number in a field": changes_number(0.1),
    "Change it by ten steps at once": changes_number(1),
    "Set a point at the cross": draws(CROSS),
    "Put ink down with the pen": draws(PEN),
    "Draw a line with the pen": draws(PEN),
    "Take away the point or the ink there": [draws(CROSS, "Enter"), draws(PEN, " ")],
}
"""What the list says, and how to see that it is so."""


def test_the_list_says_no_more_and_no_less(keys: dict[str, list[str]]) -> None:
    assert list(keys) == list(DOES)


@pytest.mark.parametrize("said", DOES)
def test_each_key_does_what_the_list_says(shared_page: Page, keys: dict[str, list[str]], said: str) -> None:
    assert keys[said]
    does = DOES[said]
    for act in does if isinstance(does, list) else [does]:
        for key in keys[said]:
            act(shared_page, key)


def test_on_a_mac_it_names_the_keys_of_a_mac(reader: Reader) -> None:
    """The editor hears others there."""
    context = reader(service_workers="block")
    context.add_init_script("Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' })")
    page = context.new_page()
    show(page)
    keys = listed(page)
    for said in (
        "Run or check it",
        "Indent more or less",
        "Make a line a comment, or code again",
        "Move a line up or down",
    ):
        for key in keys[said]:
            assert key.startswith(("Meta+", "Alt+"))
            DOES[said](page, key)


@pytest.mark.parametrize("language", chosen(["", "/en"], ""))
def test_axe_finds_nothing(page: Page, language: str) -> None:
    """Light and dark, on a screen and on a phone, where no line is wider than the dialog."""
    dialog = show(page, f"{language}/")
    expect(dialog).to_have_accessible_name("Keys" if language else "Tombol papan ketik")
    for look in (("light", 1280), ("dark", 390), ("light", 320)):
        assert complaints(page, [look]) == []
        assert dialog.evaluate("it => it.scrollWidth <= it.clientWidth")


def test_who_closes_it_is_where_they_were(page: Page) -> None:
    page.goto(CHAPTER)
    page.locator(".scheme").focus()
    page.keyboard.press("?")
    dialog = page.locator("dialog.keys")
    for close in (
        lambda: page.keyboard.press("Escape"),
        lambda: dialog.locator("button").press("Enter"),
        lambda: page.mouse.click(5, 400),
    ):
        expect(dialog).to_be_visible()
        expect(dialog.locator("button")).to_be_focused()
        close()
        expect(dialog).to_be_hidden()
        expect(page.locator(".scheme")).to_be_focused()
        page.keyboard.press("?")


def test_the_button_works_by_mouse_and_by_keyboard_and_is_not_for_fingers(reader: Reader) -> None:
    """Where there are only fingers, there are no keys to tell of."""
    page = reader(viewport={"width": 390, "height": 800}, service_workers="block").new_page()
    page.goto(CHAPTER)
    button, dialog = page.locator(".keys-button"), page.locator("dialog.keys")
    expect(button).to_have_accessible_name("? Keys")
    button.click()
    expect(dialog).to_be_visible()
    dialog.locator("button").click()
    expect(dialog).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    phone = reader(
        viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True, service_workers="block"
    ).new_page()
    phone.goto(CHAPTER)
    expect(phone.locator(".search-button")).to_be_visible()
    expect(phone.locator(".keys-button")).to_be_hidden()


def test_single_keys_can_be_switched_off_and_on(page: Page) -> None:
    """For readers who speak to their computer, a letter by itself must not do anything (WCAG 2.1.4); the list says so."""
    expect(show(page)).to_contain_text("can be switched off")
    page.keyboard.press("Escape")
    page.locator(".search-button").click()
    page.locator(".md-search__keys input").uncheck()
    page.reload()
    for key in ("?", "s"):
        page.keyboard.press(key)
        expect(page.locator("dialog[open]")).to_have_count(0)
    page.locator(".keys-button").click()
    expect(page.locator("dialog.keys")).to_contain_text("are switched off")
    page.keyboard.press("Escape")
    page.locator(".search-button").click()
    page.locator(".md-search__keys input").check()
    page.reload()
    page.keyboard.press("s")
    expect(page.locator("#search")).to_be_visible()
    page.evaluate("localStorage.clear()")


def test_nobody_fetches_it_ahead_and_it_is_there_without_a_network(reader: Reader) -> None:
    """A first visit asks for nothing of it; once somebody reads on, the service worker keeps it."""
    context = reader(locale="en-US")
    page = context.new_page()
    said = watch(page)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page.goto(CHAPTER)
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/keys." in url] == []

    def is_kept() -> bool:
        page.keyboard.press("Shift")
        return {"keys.js", "keys.css"} <= {path.rpartition("/")[2] for path in kept(page)}

    wait_until(is_kept, "the worker keeps the list")
    context.set_offline(True)
    page.keyboard.press("?")
    expect(page.locator("dialog.keys")).to_be_visible()
    assert said == []


def test_it_opens_from_a_disk(site: Path, reader: Reader) -> None:
    """There, a page may load classic scripts and style sheets."""
    page = reader(locale="id-ID").new_page()
    page.goto((site / "index.html").as_uri())
    page.keyboard.press("?")
    dialog = page.locator("dialog.keys")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("Membuka pencarian")
    expect(dialog.locator(".keys__head")).to_have_css("position", "sticky")


def test_what_cannot_be_fetched_is_said_and_tried_again(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(CHAPTER)
    for name in ("**/keys.js", "**/keys.css"):
        page.route(name, lambda route: route.abort())
        page.locator(".keys-button").click()
        expect(page.locator(".md-dialog [role=status]")).to_contain_text("could not be fetched")
        expect(page.locator("dialog.keys")).to_have_count(0)
        page.unroute(name)
    page.locator(".keys-button").evaluate("it => { it.click(); it.click(); }")
    expect(page.locator("dialog.keys")).to_have_count(1)
    expect(page.locator("dialog.keys")).to_be_visible()
    page.close()
