"""Each figure that moves, in Chromium: opened, its goal reached by keyboard alone, judged by axe, kept in the address."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from built_site.axe import alone, violations
from built_site.conftest import CALM, Reader, new_browser, serving_plainly
from built_site.in_the_page import kept, two_frames
from figures_goals import NAMES, TYPED
from playwright.sync_api import BrowserContext, Locator, Page, expect
from sampling import chosen
from waiting import wait_until

from site_builder.languages import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
WORKSHOP = "page-2/decision-boundaries/width_depth"
EACH_TIME = (
    ("en", "page-1/perceptron-learning-rule/learning"),  # handles, and steps
    ("id", "page-1/backpropagation-in-arrays/backward_pass"),  # tables with code in them, the last one folded
    ("en", "page-2/iris/split_scores"),  # nothing to take hold of but fields
    ("id", "page-2/mnist/own_digit"),  # a pad, and what comes later
    ("en", "page-3/a-number-that-remembers/graph"),  # a text, kept beside the numbers
)
"""Languages and figures that differ in what they have; tests of their own take up others, and `WORKSHOP`, which needs Python."""
LARGEST, LARGEST_BUTTON, LARGEST_VIEW, LARGEST_STYLE, LARGEST_MODULES = 6_000, 1_100, 6_900, 2_700, 2_600
"""Bytes, compressed, that come with a figure: its own, its button, which may stand in the page, what all share, their style, with
buttons that stay in sight, and modules of several figures."""
LARGEST_LATER, LARGEST_NETWORK = 5_000, 15_500
"""What comes at a later press, each file; and the weights with which *Draw a digit* begins."""
HEAVIER = {
    "page-1/backpropagation-in-arrays/backward_pass": 6_900,  # eighteen lines with their numbers filled in, and thirteen fields
    WORKSHOP: 12_200,  # a map, tables of weights, points as text, networks as JSON
    "page-3/a-number-that-remembers/graph": 9_000,  # reads expressions, and lays out their graph
}
"""Figures that do more than fits into `LARGEST`: all of it is seen once they are opened."""
LOOKS = (("light", 390, "none"), ("dark", 1280, "none"), ("light", 640, "active"))
"""Scheme, width and forced colours: a phone, a screen, and half of its width, which is its zoom of 200 %, with them."""
LOOKS_IN = dict(zip(LANGUAGES, (LOOKS[:1], LOOKS[1:]), strict=True))
"""Where axe looks: colours are the same in each language. How wide the texts are is not, so all else is held everywhere."""


def typed(**numbers: str) -> Callable[[Page, Locator], None]:
    """Reach a goal by typing numbers and choosing by letters, as a reader with a keyboard does."""

    def reach(page: Page, figure: Locator) -> None:
        for symbol, text in numbers.items():
            field = figure.locator(f"[data-field='{symbol}']")
            field.focus()
            if field.evaluate("it => it.tagName") == "SELECT":
                field.select_option(text)
            else:
                page.keyboard.press("Control+A")
                page.keyboard.type(text)

    return reach


def unfold(page: Page, figure: Locator) -> None:
    """Open the fold of a figure that has all its fields in one, by keyboard."""
    for summary in figure.locator(".explorable__more:not([open]) > summary").all():
        summary.focus()
        page.keyboard.press("Enter")
    expect(figure.locator(".explorable__more:not([open])")).to_have_count(0)


def draw_a_one(page: Page, figure: Locator) -> None:
    """Write a 1 on an empty sheet, the way keys do: up from the middle, then a line down."""
    unfold(page, figure)
    figure.locator("[data-field=digit]").select_option("1")
    figure.locator("[data-action=blank]").focus()
    page.keyboard.press("Enter")
    figure.locator(".explorable__pad").focus()
    for _ in range(9):
        page.keyboard.press("ArrowUp")
    for _ in range(17):
        page.keyboard.press("Shift+ArrowDown")


def train_a_small_network(page: Page, figure: Locator) -> None:
    """Choose two layers of six neurons, let Python train them as often as it takes, and open the tables of weights."""
    typed(h1="6", h2="6", seed="1", lr="0.02")(page, figure)
    sentence = figure.locator("[data-sentence]")
    for _ in range(20):
        before = sentence.text_content() or ""
        figure.locator("[data-action=train]").focus()
        page.keyboard.press("Enter")
        expect(sentence).not_to_have_text(before)
        if figure.get_attribute("data-state") == "met":
            break
    for summary in figure.locator(".explorable__panel summary").all():
        if not summary.evaluate("it => it.parentElement.open"):
            summary.focus()
            page.keyboard.press("Enter")


def type_an_expression(page: Page, figure: Locator) -> None:
    """Begin an expression wrongly, mend it, look at two visits, and choose numbers whose difference is 0."""
    field = figure.locator(".explorable__text input")
    field.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("(a - b) * (a -")
    expect(field).to_have_attribute("aria-invalid", "true")
    page.keyboard.type(" b) + c")
    expect(field).to_have_attribute("aria-invalid", "false")
    sentence = figure.locator("[data-sentence]")
    for _ in range(2):
        before = sentence.text_content() or ""
        figure.locator("[data-action=next]").focus()
        page.keyboard.press("Enter")
        expect(sentence).not_to_have_text(before)
    typed(a="-1")(page, figure)


GOALS: dict[str, Callable[[Page, Locator], None]] = {
    **{name: typed(**numbers) for name, numbers in TYPED.items()},
    "page-2/mnist/own_digit": draw_a_one,
    WORKSHOP: train_a_small_network,
    "page-3/a-number-that-remembers/graph": type_an_expression,
}


context = new_browser("module", **CALM)


@pytest.fixture
def phone(reader: Reader) -> BrowserContext:
    """Nobody has been here, and there is no keyboard."""
    size = {"width": 390, "height": 844}
    return reader(viewport=size, has_touch=True, is_mobile=True, **CALM)


@pytest.fixture(autouse=True)
def close_pages(request: pytest.FixtureRequest) -> Iterator[None]:
    context = request.getfixturevalue("context") if "context" in request.fixturenames else None
    yield
    for page in context.pages if context else ():
        page.close()


def path_of(name: str, language: str) -> str:
    return f"/{'' if language == LANGUAGES[0] else f'{language}/'}{name.rpartition('/')[0]}/"


def visit(context: BrowserContext, name: str, language: str = "en", fragment: str = "") -> tuple[Page, Locator]:
    page = context.new_page()
    page.goto(path_of(name, language) + fragment)
    return page, page.locator(f"[data-explorable='{name}']")


def explore(page: Page, figure: Locator) -> None:
    """Open a figure by keyboard; the question before it is skipped by its key."""
    figure.scroll_into_view_if_needed()
    figure.locator("[data-action=explore]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-action=skip]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(figure).to_have_attribute("data-state", "open")


def judge(page: Page, figure: Locator, language: str) -> None:
    """Let axe look on, and hold what is there to the width of the window and to fingers."""
    for scheme, width, forced in LOOKS:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce", forced_colors=forced)
        page.set_viewport_size({"width": width, "height": 900})
        axe = (scheme, width, forced) in LOOKS_IN[language]
        assert not axe or violations(page, f"#{figure.get_attribute('id')}") == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        small = figure.locator("button:visible, select:visible, input:visible").evaluate_all(
            "them => them.filter((it) => it.getBoundingClientRect().height < 43.5).map((it) => it.outerHTML)"
        )
        assert not [html for html in small if "listing__button" not in html or "data-action" not in html]


@pytest.mark.parametrize("where", chosen(product(LANGUAGES, NAMES), *EACH_TIME), ids="-".join)
def test_a_figure_in_hand(context: BrowserContext, where: tuple[str, str]) -> None:
    """Its goal is reached by keyboard alone, axe finds nothing, its numbers come back, and a wrong one is refused."""
    language, name = where
    page, figure = visit(context, name, language)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    expect(figure).to_have_attribute("data-state", "still")
    explore(page, figure)
    alone(page, f"[data-explorable='{name}']")
    judge(page, figure, language)
    sentence = figure.locator("[data-sentence]")
    expect(sentence).not_to_be_empty()
    before = sentence.text_content() or ""
    unfold(page, figure)
    GOALS[name](page, figure)
    expect(figure).to_have_attribute("data-state", "met")
    expect(sentence).not_to_have_text(before)
    assert not re.search(r"\{\w+\}|undefined|NaN", figure.inner_text())
    judge(page, figure, language)
    numbers_come_back_by_the_address(page, figure, where)
    a_wrong_number_is_refused(page, figure)
    assert errors == []


def numbers_come_back_by_the_address(page: Page, figure: Locator, where: tuple[str, str]) -> None:
    """In the fields, and in the program. One more is changed: an address that has it has all."""
    language, name = where
    chapter, _, short = name.rpartition("/")
    still = (ROOT / "docs" / chapter / "explorables" / short / "program.py").read_text(encoding="utf-8")
    field = figure.locator("input[data-field]").filter(visible=True).last
    before = field.input_value()
    for key in ("ArrowUp", "ArrowDown"):
        if field.input_value() == before:
            field.press(key)
    symbol, number = (field.get_attribute(of) for of in ("data-field", "aria-valuenow"))
    expect(page).to_have_url(re.compile(f"#explore=.*&{symbol}={number}(&|$)"))
    again, other = visit(page.context, name, language, page.evaluate("location.hash"))
    expect(other).to_have_attribute("data-state", "open")
    values = "them => them.map((it) => [it.dataset.field, it.value])"
    unfold(again, other)
    shown, linked = ((it.locator("[data-field]").evaluate_all(values), program(it)) for it in (figure, other))
    assert linked == shown
    assert shown[1].strip() != still.strip()
    again.close()


def program(figure: Locator) -> str:
    figure.locator("[data-action=python]").click()
    expect(figure.locator(".listing [data-action=run]")).to_be_visible()
    expect(figure.locator(".listing code")).to_contain_text("import")
    return figure.locator(".listing code").inner_text()


def a_wrong_number_is_refused(page: Page, figure: Locator) -> None:
    """And nothing is lost."""
    fields = figure.locator("input[data-field]")
    others = fields.evaluate_all("them => them.slice(1).map((it) => it.value)")
    fields.first.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("99999")
    expect(fields.first).to_have_attribute("aria-invalid", "true")
    expect(figure.locator("[data-sentence]")).to_contain_text("99999")
    assert fields.evaluate_all("them => them.slice(1).map((it) => it.value)") == others
    figure.locator(".explorable__buttons [data-action=reset]").click()
    expect(fields.first).not_to_have_attribute("aria-invalid", "true")


@pytest.mark.parametrize("begun", [False, True])
def test_a_link_to_the_page_that_is_open_is_followed(context: BrowserContext, begun: bool) -> None:
    """Its figure shows the link's numbers and no others, whether it was open before or not."""
    page, figure = visit(context, "page-1/derivatives/functions_and_derivatives")
    z = figure.locator("[data-field=z]")
    if begun:
        explore(page, figure)
        z.fill("0.5")
    page.evaluate("location.hash = '#explore=functions_and_derivatives&z=-2'")
    expect(z).to_have_value("\N{MINUS SIGN}2")
    expect(figure).to_be_in_viewport()
    page.evaluate("location.hash = '#explore=functions_and_derivatives'")
    expect(z).to_have_value("2")
    page.evaluate("""new Promise((then) => {
      addEventListener("hashchange", () => requestAnimationFrame(() => requestAnimationFrame(then)), { once: true });
      location.hash = "#explore=another&z=-2";
    })""")
    expect(z).to_have_value("2")


def test_a_program_that_makes_way_for_another_one_ends(context: BrowserContext) -> None:
    """Its Stop goes with it: no other program waits for it."""
    page, figure = visit(context, "page-1/derivatives/functions_and_derivatives")
    explore(page, figure)
    python, listing = figure.locator("[data-action=python]"), figure.locator(".listing")
    python.click()
    listing.locator("[data-action=edit]").click()
    listing.locator("textarea").fill("while True: pass")
    listing.locator("[data-action=run]").click()
    expect(listing).to_have_attribute("data-state", "running")
    python.click()
    listing.locator("[data-action=edit]").click()
    listing.locator("textarea").fill("print('next')")
    listing.locator("[data-action=run]").click()
    expect(listing).to_have_attribute("data-state", "done")
    page.evaluate("localStorage.clear()")


@pytest.mark.parametrize("language", chosen(LANGUAGES, "id"))
def test_a_number_is_typed_as_either_language_writes_it(context: BrowserContext, language: str) -> None:
    """With a comma or a point and with either minus, whatever language the browser has; all else is refused by name."""
    page, figure = visit(context, "page-1/perceptron-learning-rule/learning", language)
    explore(page, figure)
    field, other = figure.locator("[data-field=b]"), figure.locator("[data-field=w1]")
    sentence = figure.locator("[data-sentence]")
    shown = "\N{MINUS SIGN}0,5" if language == "id" else "\N{MINUS SIGN}0.5"
    for text in ("-0,5", "\N{MINUS SIGN}0.5"):
        field.fill("2")
        field.fill(text)
        expect(field).to_have_attribute("aria-invalid", "false")
        expect(field).to_have_attribute("aria-valuenow", "-0.5")
        expect(sentence).to_contain_text(f"bias {shown}")
        expect(field).to_have_value(text)  # what the reader types stays while it is typed
        other.focus()
        figure.locator("[data-action=reset]").click()
        expect(field).to_have_value(shown.replace("0", "1"))
    for text in ("1e", "", "5.1"):
        field.fill(text)
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(sentence).to_contain_text(f": {text or '–'}.")
    field.fill("")
    page.keyboard.type("51")  # its second digit makes it too large, perhaps before the first one is drawn
    two_frames(page)
    expect(field).to_have_value("51")
    field.fill("-0,4")
    page.keyboard.press("ArrowDown")
    expect(field).to_have_value(shown)
    page.keyboard.press("Shift+ArrowDown")
    expect(field).to_have_value(shown.replace("0", "1"))
    field.fill("-")
    page.keyboard.press("ArrowUp")
    expect(field).to_have_value(shown.replace("0", "1").replace("5", "4"))
    figure.locator(".explorable__field:has([data-field=b]) button").last.click()
    expect(field).to_have_value(shown.replace("0", "1").replace("5", "3"))
    expect(field).to_have_role("spinbutton")


BORROWED = "page-2/mnist/own_digit"
"""What the first page of all shows; the page of the workshop has tests of its own."""


@pytest.mark.parametrize("language", chosen(LANGUAGES, "id"))
def test_another_page_shows_a_figure_of_a_chapter(context: BrowserContext, language: str) -> None:
    """With texts of its own, without a question, and with the rest from the figure's own file, which comes when it is opened."""
    chapter, _, short = BORROWED.rpartition("/")
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/" if language == LANGUAGES[0] else f"/{language}/")
    figure = page.locator(f"[data-explorable='{BORROWED}']")
    figure.scroll_into_view_if_needed()
    expect(figure.locator("[data-action=explore]")).to_be_visible()
    assert not [url for url in asked if f"/{chapter}/" in url and "/figures/" not in url]
    figure.locator("[data-action=explore]").focus()
    page.keyboard.press("Enter")
    expect(figure).to_have_attribute("data-state", "open")
    assert [url for url in asked if url.endswith(f"/{chapter}/explorables/{short}.{language}.json")]
    judge(page, figure, language)
    GOALS[BORROWED](page, figure)
    expect(figure).to_have_attribute("data-state", "met")


STILL = """() => new Promise((done) => {
  let at = -1, frames = 0;
  const look = () => {
    frames = scrollY === at ? frames + 1 : 0;
    at = scrollY;
    if (frames > 30) done();
    else requestAnimationFrame(look);
  };
  look();
})"""
"""Wait until the page, which brings an opened figure before its reader, has arrived."""


def test_a_pointer_draws_where_it_is(context: BrowserContext) -> None:
    """A line by mouse lies where it was drawn; the address keeps it, and Start over takes it away."""
    name = "page-2/mnist/own_digit"
    page, figure = visit(context, name)
    explore(page, figure)
    unfold(page, figure)
    figure.locator("[data-action=blank]").click()
    pad = figure.locator(".explorable__pad")
    pad.scroll_into_view_if_needed()
    page.evaluate(STILL)
    box = pad.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 4)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 3 * box["height"] / 4, steps=3)
    page.mouse.up()
    expect(page).to_have_url(re.compile("drawing=0"))
    figure.locator("[data-action=python]").click()
    code = figure.locator(".listing code")
    expect(code).to_contain_text("image = ")
    (image,) = re.findall(r'^image = "([0-9a-f]{784})"', code.inner_text(), re.MULTILINE)
    inked = [(n // 28, n % 28) for n, ink in enumerate(image) if ink == "f"]
    assert {*range(8, 20)} <= {row for row, _ in inked} <= {*range(6, 22)}
    assert {column for _, column in inked} <= {13, 14}
    figure.locator(".explorable__buttons [data-action=reset]").click()
    expect(page).not_to_have_url(re.compile("drawing="))


def test_what_a_state_needs_comes_when_it_is_chosen(context: BrowserContext) -> None:
    """The other test images come with the first that is chosen; where they cannot come, that is said, and the figure stays."""
    name = "page-2/mnist/own_digit"
    page, figure = visit(context, name)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    explore(page, figure)
    sentence, image = figure.locator("[data-sentence]"), figure.locator("[data-field=image]")
    unfold(page, figure)
    expect(sentence).to_contain_text("Test image 10 ")
    assert not [url for url in asked if "images" in url]
    page.route("**/own_digit.images.json", lambda route: route.abort())
    image.fill("3")
    expect(sentence).to_contain_text("This figure cannot move yet")
    page.unroute("**/own_digit.images.json")
    image.fill("4")
    expect(sentence).to_contain_text("Test image 4 ")
    image.fill("5")
    expect(sentence).to_contain_text("Test image 5 ")
    assert len([url for url in asked if "images" in url]) == 2
    expect(page).to_have_url(re.compile("image=5"))
    _, other = visit(context, name, fragment=page.evaluate("location.hash"))
    expect(other.locator("[data-sentence]")).to_have_text(sentence.text_content() or "")


LANDSCAPE = "page-1/gradient-descent/landscape"


def test_a_place_on_the_map_becomes_the_start(reader: Reader) -> None:
    """A finger sets it, keys go on from there; beside the map nothing happens."""
    page, figure = visit(reader(has_touch=True, **CALM), LANDSCAPE)
    explore(page, figure)
    drawn = figure.locator(".explorable__picture svg")
    drawn.evaluate("it => it.scrollIntoView({ block: 'center' })")
    frame, box = drawn.locator(".frame").bounding_box(), drawn.bounding_box()
    assert frame
    assert box
    w, b = figure.locator("[data-field=w]"), figure.locator("[data-field=b]")
    page.touchscreen.tap(box["x"] + 3, box["y"] + 3)
    page.touchscreen.tap(frame["x"] + 3 * frame["width"] / 4, frame["y"] + frame["height"] / 4)
    near = re.compile(r"^(3\.9\d?|4(\.0\d)?)$")  # a pointer stands on whole pixels
    expect(w).to_have_value(near)
    expect(b).to_have_value(near)
    expect(figure.locator(".explorable__handle")).to_be_focused()
    before = float(w.input_value())
    page.keyboard.press("ArrowRight")
    expect(w).to_have_value(f"{before + 0.1:.2f}".rstrip("0").rstrip("."))
    kept = w.input_value(), b.input_value()
    page.touchscreen.tap(box["x"] + 3, box["y"] + 3)
    two_frames(page)
    assert (w.input_value(), b.input_value()) == kept


def test_while_a_figure_runs_no_sentence_tells_of_its_start(reader: Reader) -> None:
    """Trap: at step 140 of the table, the sentence beside it still told of step 50."""
    page, figure = visit(reader(), LANDSCAPE)
    explore(page, figure)
    seen = figure.evaluate("""figure => {
      const [button, sentence] = ["[data-action=run]", "[data-sentence]"].map(one => figure.querySelector(`.explorable__panel ${one}`));
      return [0, 1].map(() => (button.click(), getComputedStyle(sentence).visibility));
    }""")
    assert seen == ["hidden", "visible"]


def test_a_finger_moves_a_handle_and_not_the_page(reader: Reader) -> None:
    """It takes the handle along from where it is touched; a finger beside the handles scrolls."""
    size = {"width": 390, "height": 800}
    context = reader(viewport=size, has_touch=True, is_mobile=True, service_workers="block")
    page, figure = visit(context, "page-1/perceptron-learning-rule/learning")
    explore(page, figure)
    finger = context.new_cdp_session(page)
    fields = "them => them.map((it) => it.value)"

    def drag(x: float, y: float) -> None:
        for event, way in (("touchStart", 0), *(("touchMove", step) for step in range(8, 49, 8)), ("touchEnd", None)):
            touched = [] if way is None else [{"x": x, "y": y - way}]
            finger.send("Input.dispatchTouchEvent", {"type": event, "touchPoints": touched})
        page.wait_for_timeout(300)

    handle = figure.locator(".explorable__handle").first
    handle.scroll_into_view_if_needed()
    before, scrolled = figure.locator("input[data-field]").evaluate_all(fields), page.evaluate("scrollY")
    box, drawn = handle.bounding_box(), figure.locator(".explorable__picture svg").bounding_box()
    assert box
    assert drawn
    assert drawn["y"] <= box["y"] + box["height"] / 2 <= drawn["y"] + drawn["height"]
    drag(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    after = figure.locator("input[data-field]").evaluate_all(fields)
    assert after != before
    assert page.evaluate("scrollY") == scrolled
    sentence = figure.locator("[data-sentence]").bounding_box()
    assert sentence
    drag(sentence["x"] + 20, sentence["y"] + 5)
    assert figure.locator("input[data-field]").evaluate_all(fields) == after
    assert page.evaluate("scrollY") > scrolled


def test_what_was_reached_is_said_once_and_called_so(reader: Reader) -> None:
    """However often the figure is closed, where it is as it was drawn, and opened again; begun anew, it was reached before."""
    name = "page-1/perceptron-learning-rule/learning"
    page, figure = visit(reader(**CALM), name)
    explore(page, figure)
    reached = figure.locator(".explorable__reached")
    expect(reached).to_be_hidden()
    GOALS[name](page, figure)
    expect(reached).to_have_text("✓ reached")
    for _ in range(2):
        expect(figure).to_have_attribute("data-state", "met")
        expect(figure.locator(".explorable__met")).to_have_count(1)
        figure.locator("[data-action=close]").click()
        expect(figure).to_have_attribute("data-state", "still")
        expect(figure.locator("[data-action=explore]")).to_be_focused()
        expect(figure.locator("figure img:visible")).to_have_count(1)
        figure.locator("[data-action=explore]").click()
    figure.locator("[data-action=reset]").click()
    expect(reached).to_have_text("✓ reached before")
    page, figure = visit(page.context, name)
    figure.scroll_into_view_if_needed()
    figure.locator("[data-action=explore]").click()
    page.locator("[data-action=skip]").click()
    reached = figure.locator(".explorable__reached")
    expect(reached).to_have_text("✓ reached before")
    GOALS[name](page, figure)
    expect(reached).to_have_text("✓ reached")


def test_what_a_link_brings_has_not_been_reached(reader: Reader) -> None:
    """The goal is met, and it is said and noted once the reader has changed something."""
    name = "page-1/perceptron-learning-rule/learning"
    context = reader(**CALM)
    page, figure = visit(context, name)
    explore(page, figure)
    GOALS[name](page, figure)
    expect(figure).to_have_attribute("data-state", "met")
    expect(page).to_have_url(re.compile("b=1.5"))
    fragment = page.evaluate("(localStorage.clear(), location.hash)")
    page.close()
    page, figure = visit(context, name, fragment=fragment)
    expect(figure).to_have_attribute("data-state", "open")
    expect(figure.locator("[data-sentence]")).not_to_be_empty()
    assert page.evaluate("localStorage.length") == 0
    expect(figure.locator(".explorable__reached")).to_be_hidden()
    field = figure.locator("input").first
    field.press("ArrowUp")
    field.press("ArrowDown")
    expect(figure).to_have_attribute("data-state", "met")
    expect(figure.locator(".explorable__reached")).to_be_visible()
    assert name in page.evaluate("localStorage['nn-tutorial:progress:/']")


def test_what_cannot_be_fetched_is_said_and_tried_again(context: BrowserContext) -> None:
    page, figure = visit(context, "page-1/perceptron-learning-rule/learning")
    figure.scroll_into_view_if_needed()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    button, skip = figure.locator("[data-action=explore]"), page.locator("[data-action=skip]")
    for lost in ("ask_first", "explorable_view"):
        page.route(f"**/{lost}.js", lambda route: route.abort())
        button.click()
        if lost == "explorable_view":
            skip.click()
        expect(figure.get_by_role("alert")).to_contain_text("This figure cannot move yet")
        expect(figure).to_have_attribute("data-state", "still")
        assert errors == []
        page.unroute(f"**/{lost}.js")
    button.click()
    expect(figure).to_have_attribute("data-state", "open")
    expect(figure.locator(".explorable__note")).to_have_count(0)


def test_a_link_to_a_figure_whose_script_does_not_come_is_tried_again(context: BrowserContext) -> None:
    page = context.new_page()
    page.route("**/explorable.js", lambda route: route.abort())
    name = "page-1/perceptron-learning-rule/learning"
    page.goto(f"{path_of(name, 'en')}#explore=learning&b=-1.5")
    figure = page.locator(f"[data-explorable='{name}']")
    told = figure.get_by_text("The buttons here could not be fetched")
    expect(told).to_be_visible()
    page.unroute("**/explorable.js")
    # No real click: it would scroll there first, which tries again, too, and takes away what is to be clicked.
    figure.dispatch_event("click")
    expect(figure).to_have_attribute("data-state", "open")
    expect(told).to_have_count(0)


def test_a_figure_far_from_its_question_comes_into_view(context: BrowserContext) -> None:
    """Its button tells of the question and leads there when the reader wants that; skipped or answered, it leads back."""
    page, figure = visit(context, "page-1/derivatives/functions_and_derivatives")
    page.set_viewport_size({"width": 1280, "height": 800})
    figure.scroll_into_view_if_needed()
    explored = figure.locator("[data-action=explore]")
    explored.scroll_into_view_if_needed()
    explored.focus()
    before = page.evaluate("scrollY")
    page.keyboard.press("Enter")
    lead = figure.locator("[data-action=question]")
    expect(lead).to_be_focused()
    expect(lead).to_have_accessible_description("A question stands before this figure: answer it first, or skip it.")
    expect(figure.locator("[data-action=skip]")).to_have_text("Skip, to the figure (Esc)")
    assert abs(page.evaluate("scrollY") - before) < page.viewport_size["height"] / 2  # type: ignore[index]
    page.keyboard.press("Enter")
    skip = page.locator("[data-action=skip]")
    expect(skip).to_have_count(1)
    expect(skip).to_be_in_viewport()
    expect(figure).not_to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(figure).to_have_attribute("data-state", "open")
    expect(figure).to_be_focused()
    expect(figure.locator(".explorable__picture")).to_be_in_viewport(ratio=0.9)


@pytest.mark.parametrize("way", ["answer", "return"])
def test_a_question_before_a_figure_is_asked_on_a_phone(phone: BrowserContext, way: str) -> None:
    """It is skipped where the button is, without a word of keys, or answered; whoever comes back without either has skipped it."""
    page, figure = visit(phone, "page-1/perceptron-learning-rule/learning")
    figure.scroll_into_view_if_needed()
    figure.locator("[data-action=explore]").tap()
    skip = page.locator("[data-action=skip]")
    expect(skip).to_have_text("Skip, to the figure")
    figure.locator("[data-action=question]").tap()
    question = page.locator("[data-before=learning]")
    expect(question).to_be_in_viewport()
    expect(skip).to_have_text("Skip, to the figure")
    if way == "answer":
        question.locator("input[value=down]").check()
        question.locator("[data-action=check]").tap()
        expect(question).to_have_attribute("data-state", "right")
        expect(question.locator("[data-verdict]")).to_be_in_viewport()  # to be read before the figure comes
        expect(figure).to_have_attribute("data-state", "still")
        expect(skip).to_have_text("To the figure")
        skip.tap()
    if way == "return":
        figure.locator("[data-action=explore]").tap()
    expect(skip).to_have_count(0)
    expect(figure).to_have_attribute("data-state", "open")
    expect(figure.locator(".explorable__picture")).to_be_in_viewport(ratio=0.9)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_buttons_of_a_question_stand_in_one_line(context: BrowserContext, language: str) -> None:
    """Below its words, beside which they would take two."""
    page, figure = visit(context, WORKSHOP, language)
    figure.scroll_into_view_if_needed()
    figure.locator("[data-action=explore]").click()
    first = figure.locator(".exercise__first")
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        expect(first.locator("button")).to_have_count(2)
        tops = first.locator("span, button").evaluate_all("them => them.map((it) => it.getBoundingClientRect().top)")
        assert tops[0] < tops[1] == tops[2]


@pytest.mark.parametrize("width", [390, 800, 1280])
def test_fields_end_at_one_edge(context: BrowserContext, width: int) -> None:
    """Trap: each began where its label ended."""
    page, figure = visit(context, WORKSHOP)
    page.set_viewport_size({"width": width, "height": 800})
    explore(page, figure)
    numbers = figure.locator(".explorable__number:visible")
    expect(numbers).to_have_count(8)
    beside = numbers.evaluate_all("""them => them.map((it) =>
      it.parentElement.getBoundingClientRect().right - it.getBoundingClientRect().right)""")
    assert max(map(abs, beside)) < 1
    columns = {
        round(left)
        for left in figure.locator(".explorable__field:visible").evaluate_all(
            "them => them.map((it) => it.getBoundingClientRect().left)"
        )
    }
    assert len(columns) == (2 if width == 800 else 1)


def test_a_figure_that_is_closed_stays_before_the_reader(phone: BrowserContext) -> None:
    """Its last buttons stand far below the picture, and what follows it moves up."""
    page, figure = visit(phone, "page-1/perceptron-learning-rule/learning")
    figure.scroll_into_view_if_needed()
    figure.locator("[data-action=explore]").tap()
    page.locator("[data-action=skip]").tap()
    figure.locator("[data-action=close]").tap()
    expect(figure).to_have_attribute("data-state", "still")
    expect(figure.locator("figure")).to_be_in_viewport(ratio=0.9)
    expect(figure.locator("[data-action=explore]")).to_be_in_viewport()


def test_a_figure_in_hand_begins_below_the_header(phone: BrowserContext) -> None:
    """Whoever presses its button, far down, sees the whole sheet, and the button that empties it; Tab leads to the sheet."""
    page = phone.new_page()
    page.goto("/en/")
    figure = page.locator("[data-explorable='page-2/mnist/own_digit']")
    figure.scroll_into_view_if_needed()
    figure.locator("[data-action=explore]").evaluate("it => it.scrollIntoView({ block: 'start' })")
    figure.locator("[data-action=explore]").tap()
    expect(figure).to_have_attribute("data-state", "open")
    expect(figure).to_be_focused()
    pad, blank = figure.locator(".explorable__pad"), figure.locator("[data-action=blank]")
    expect(blank).to_be_in_viewport(ratio=1)
    covered, box = page.locator(".md-header").bounding_box(), pad.bounding_box()
    assert covered
    assert box
    assert box["y"] >= covered["y"] + covered["height"]
    page.keyboard.press("Tab")
    expect(pad).to_be_focused()
    page.keyboard.press("Tab")
    expect(blank).to_be_focused()


@pytest.mark.parametrize(("width", "height"), [(390, 844), (844, 390)])
def test_steps_are_seen_on_a_phone(reader: Reader, width: int, height: int) -> None:
    """The picture, and below it what takes a step, are on the screen together, upright and sideways; so the focus goes through them."""
    size = {"width": width, "height": height}
    options = {"has_touch": True, "is_mobile": True, "reduced_motion": "reduce", "service_workers": "block"}
    page, figure = visit(reader(viewport=size, **options), "page-1/perceptron-learning-rule/learning")
    figure.scroll_into_view_if_needed()
    figure.locator("[data-action=explore]").tap()
    page.locator("[data-action=skip]").tap()
    expect(figure.locator("[data-action=step]")).to_be_in_viewport(ratio=1)
    expect(figure.locator(".explorable__picture")).to_be_in_viewport(ratio=1)
    tops = figure.locator(
        ":is(.explorable__picture, .explorable__buttons, [data-sentence], .explorable__goal, .explorable__fields)"
    )
    seen = tops.evaluate_all("them => them.map((it) => it.getBoundingClientRect().top)")
    assert len(seen) > 5
    assert seen == sorted(seen)


@pytest.mark.parametrize(
    "name", ["page-1/gradient-descent/landscape", "page-1/backpropagation-in-arrays/backward_pass"]
)
def test_a_picture_stays_in_sight_above_its_controls(phone: BrowserContext, name: str) -> None:
    """The last field is used with the whole picture before the reader, and Tab leads to no field that it covers; tables are read without."""
    page, figure = visit(phone, name)
    page.emulate_media(reduced_motion="reduce")  # else the figure still moves to its place while this test scrolls
    figure.scroll_into_view_if_needed()
    figure.locator("[data-action=explore]").tap()
    page.locator("[data-action=skip]").tap()
    expect(figure).to_have_attribute("data-state", "open")
    for fold in figure.locator(".explorable__panel > details > summary").all():
        fold.evaluate("it => it.click()")
    picture, field = figure.locator(".explorable__picture"), figure.locator(".explorable__field input").last
    more = figure.locator(".explorable__nudge").last
    more.evaluate("it => it.scrollIntoView({ block: 'end' })")
    expect(picture).to_be_in_viewport(ratio=1)
    before = field.input_value()
    more.tap()
    expect(field).not_to_have_value(before)
    seen = 0
    while seen < 12:
        page.keyboard.press("Shift+Tab")
        covered = figure.locator(":is(input, select, button):focus").evaluate_all(
            """them => them.map((it) => {
              const { x, y, width, height } = it.getBoundingClientRect();
              return !it.contains(document.elementFromPoint(x + width / 2, y + height / 2));
            })"""
        )
        if covered != [False]:
            break
        seen += 1
    assert seen > 4
    assert True not in covered, page.evaluate("document.activeElement.outerHTML")  # a handle, in the picture
    figure.locator(".explorable__table").evaluate("it => it.scrollIntoView()")
    header = page.locator(".md-header").evaluate("it => it.getBoundingClientRect().bottom")
    assert picture.evaluate("it => it.getBoundingClientRect().bottom") <= header + 20
    page.set_viewport_size({"width": 844, "height": 390})  # turned, a window is too low for both
    assert picture.evaluate("it => getComputedStyle(it).position") == "relative"


def test_what_slides_below_a_picture_shows_at_no_side(context: BrowserContext) -> None:
    """In a window without contents at its side the panel is wider than the drawing that stays above it."""
    page, figure = visit(context, "page-1/perceptron-learning-rule/learning")
    page.set_viewport_size({"width": 1000, "height": 900})
    figure.scroll_into_view_if_needed()
    figure.locator("[data-action=explore]").click()
    page.locator("[data-action=skip]").click()
    picture = figure.locator(".explorable__picture")
    panel = figure.locator(".explorable__panel").first.bounding_box()
    drawn = picture.bounding_box()
    assert panel
    assert drawn
    assert panel["width"] > drawn["width"]
    figure.locator(".explorable__fields").evaluate("it => it.scrollIntoView({ block: 'start' })")
    at = picture.evaluate("it => { const { top, bottom } = it.getBoundingClientRect(); return (top + bottom) / 2; }")
    for x in (panel["x"] + 4, panel["x"] + panel["width"] - 4):
        assert picture.evaluate("(it, [x, y]) => document.elementFromPoint(x, y) === it", [x, at])


@pytest.mark.parametrize("name", ["page-1/perceptron-learning-rule/learning", WORKSHOP])
def test_on_a_wide_screen_the_controls_stand_beside_the_picture(context: BrowserContext, name: str) -> None:
    """As high up as the picture, which stays in sight down to the last of them; the contents make way as long as they are seen."""
    page, figure = visit(context, name)
    page.set_viewport_size({"width": 1280, "height": 800})
    contents = page.locator(".md-sidebar--secondary")
    explore(page, figure)
    picture, panel = (figure.locator(f".explorable__{part}").first for part in ("picture", "panel"))
    drawn, controls = picture.bounding_box(), panel.bounding_box()
    assert drawn
    assert controls
    assert controls["x"] >= drawn["x"] + drawn["width"]
    assert abs(controls["y"] - drawn["y"]) < 1
    assert controls["x"] + controls["width"] <= page.evaluate("document.documentElement.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    expect(contents).to_be_hidden()
    figure.locator("[data-action=close]").evaluate("it => it.scrollIntoView({ block: 'end', behavior: 'instant' })")
    expect(picture).to_be_in_viewport(ratio=0.99)
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    expect(contents).to_be_visible()
    figure.locator("[data-action=close]").click()
    expect(contents).to_be_visible()
    page.set_viewport_size({"width": 1000, "height": 800})
    figure.locator("[data-action=explore]").click()
    expect(picture).to_be_visible()
    drawn, controls = picture.bounding_box(), panel.bounding_box()
    assert drawn
    assert controls
    assert controls["y"] >= drawn["y"] + drawn["height"]


HANDLES = """async (figure) => {
  const frame = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const middle = (it) => {
    const { x, y, width, height } = it.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  };
  const left = [];
  for (const handle of figure.querySelectorAll(".explorable__handle:not([hidden])")) {
    const set = { hasPointerCapture: () => true, setPointerCapture() {} };
    Object.assign(handle, set);
    const frames = () => [...figure.querySelectorAll("svg .frame")].map((it) => it.getBoundingClientRect());
    const inside = ([x, y]) => frames().some((it) => x >= it.left - 1 && x <= it.right + 1 && y >= it.top - 1 && y <= it.bottom + 1);
    if (!inside(middle(handle))) continue; // it belongs to no plot
    const box = figure.querySelector("svg").getBoundingClientRect();
    for (const [x, y] of [[-90, 0], [90, 0], [0, -90], [0, 90], [-90, -90], [90, 90]]) {
      const to = [x < 0 ? box.left + x : box.right + x, y < 0 ? box.top + y : box.bottom + y];
      const [hx, hy] = middle(handle);
      const given = { clientX: x ? to[0] : hx, clientY: y ? to[1] : hy, pointerId: 1 };
      handle.dispatchEvent(new PointerEvent("pointermove", given));
      await frame();
      if (!handle.hidden && !inside(middle(handle))) left.push(`${handle.ariaLabel}: ${x} ${y} ${middle(handle)}`);
    }
  }
  return left;
}"""
"""Pull each handle that lies in a plot far out of the picture, in every direction; give those that have left all plots."""


@pytest.mark.parametrize("name", NAMES)
def test_a_handle_stays_within_its_plot(context: BrowserContext, name: str) -> None:
    _, figure = visit(context, name, "en", f"#explore={name.rpartition('/')[2]}")
    expect(figure.locator("[data-sentence]")).not_to_be_empty()
    assert figure.evaluate(HANDLES) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_button_covers_nothing_of_a_description(phone: BrowserContext, language: str) -> None:
    """It stands beside the title, and what is opened begins below it."""
    _, figure = visit(phone, "page-1/perceptron-learning-rule/learning", language)
    figure.scroll_into_view_if_needed()
    title, explored = figure.locator(".description summary"), figure.locator("[data-action=explore]")
    title.tap()
    beside, button, told = (it.bounding_box() for it in (title, explored, figure.locator(".description p").first))
    assert beside
    assert button
    assert told
    assert beside["x"] + beside["width"] <= button["x"]
    assert told["y"] >= button["y"] + button["height"] - 0.5


@pytest.mark.parametrize("selector", [".figure:not([data-explorable] .figure)", "[data-explorable] .figure"])
def test_a_still_figure_is_enlarged_by_a_tap(phone: BrowserContext, selector: str) -> None:
    """As large as it was drawn, in a place of its own: the page does not grow wider; one that moves, too. A sign leads back, and Escape."""
    page = phone.new_page()
    page.goto("/en/page-2/iris/")
    figure = page.locator(selector).first
    shown = figure.locator("img:visible")
    shown.scroll_into_view_if_needed()  # it comes when it is near
    small = shown.evaluate("it => it.width")
    drawn = shown.evaluate(
        "async (it) => { await it.decode(); return it.naturalWidth; }"
    )  # that of the picture for phones, where there is one
    assert small < drawn
    for width, sign in ((str(drawn), "none"), (str(small), '"⤢"')):
        shown.tap(position={"x": 200, "y": 20})
        assert str(shown.evaluate("it => it.width")) == width
        assert figure.locator("figcaption").evaluate("it => it.getBoundingClientRect().left") >= 0
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        assert figure.evaluate("it => getComputedStyle(it, '::after').content").startswith(sign)
        assert ("✕" in figure.evaluate("it => getComputedStyle(it, '::before').content")) == (sign == "none")
    for back in (lambda: page.keyboard.press("Escape"), lambda: figure.tap(position={"x": 340, "y": 8})):
        shown.tap(position={"x": 200, "y": 20})
        assert str(shown.evaluate("it => it.width")) != str(small)
        back()
        assert str(shown.evaluate("it => it.width")) == str(small)
    assert page.locator("[data-state=open]").count() == 0


def test_a_correction_is_seen_as_a_whole(context: BrowserContext) -> None:
    """Also where the line itself has left the picture: no arrow ends beyond its edge."""
    page, figure = visit(context, "page-1/perceptron-learning-rule/learning")
    explore(page, figure)
    sentence = figure.locator("[data-sentence]")
    expect(sentence).not_to_be_empty()
    before = sentence.text_content() or ""
    beyond = figure.evaluate("""async (figure) => {
      const beyond = [];
      const { width, height } = figure.querySelector("svg").viewBox.baseVal;
      for (let step = 1; step <= 14; step++) {
        figure.querySelector("[data-action=step]").click();
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        for (const it of figure.querySelectorAll("svg :is(.green:not(circle), .purple)")) {
          const box = it.getBBox();
          if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height) {
            beyond.push(`step ${step}: ${it.outerHTML}`);
          }
        }
      }
      return beyond;
    }""")
    assert beyond == []
    expect(sentence).not_to_have_text(before)


def compressed(content: bytes) -> int:
    return len(gzip.compress(content, mtime=0))


def imported(path: Path) -> set[Path]:
    """Find all modules that a script imports, and those that they import."""
    found: set[Path] = set()
    new = {path}
    while new:
        texts = [(each, each.read_text(encoding="utf-8")) for each in new]
        new = {
            (each.parent / name).resolve() for each, text in texts for name in re.findall(r'\bfrom"(\.[^"]+)"', text)
        }
        new -= found
        found |= new
    return found


def test_each_figure_is_light(site: Path) -> None:
    """What opening it fetches, compressed: what is its own, in the larger language, and what several or all figures share."""
    (run,) = (site / "assets" / "run").iterdir()
    size = {path.name: compressed(path.read_bytes()) for path in run.iterdir() if path.is_file()}
    assert size["explorable.js"] <= LARGEST_BUTTON
    assert size["explorable_view.js"] <= LARGEST_VIEW
    assert size["explorable_view.css"] <= LARGEST_STYLE
    assert not [sheet.name for sheet in run.glob("*.css") if "/*" in sheet.read_text(encoding="utf-8")]
    scripts = {path.relative_to(run / "explorables").with_suffix("").as_posix(): path for path in run.rglob("*/*.js")}
    assert sorted(scripts) == NAMES
    with_view = imported(run / "explorable_view.js") | {run / "explorable_view.js"}
    modules = {name: imported(path) - with_view for name, path in scripts.items()}
    for name, path in scripts.items():
        chapter, _, short = name.rpartition("/")
        files = site / chapter / "explorables"
        own = []
        for language in LANGUAGES:
            content = json.loads((files / f"{short}.{language}.json").read_bytes())
            network = {
                key: content["data"].pop(key) for key in list(content["data"]) if re.match("weights|step|bias", key)
            }
            assert compressed(json.dumps(network).encode()) <= LARGEST_NETWORK
            own.append(compressed(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()))
        assert compressed(path.read_bytes()) + max(own) <= HEAVIER.get(name, LARGEST), name
        assert sum(size[module.name] for module in modules[name]) <= LARGEST_MODULES, name
        for module in modules[name]:
            users = [each for each in NAMES if module in modules[each]]
            assert len(users) > 1, f"{module.name} is a module of {users} alone"
        later = {part.name for part in files.glob(f"{short}.*.json")} - {f"{short}.{each}.json" for each in LANGUAGES}
        parts = [files / part for part in later]
        for part in (*parts, path.with_suffix(".py")):
            assert compressed(part.read_bytes()) <= LARGEST_LATER, part.name
    for part in ("explorable_address.js", "explorable_program.js", "program_numbers.js", "explorable_python.js"):
        assert size[part] <= LARGEST_LATER, part


def test_a_wrong_expression_is_told_at_its_place_and_stays(context: BrowserContext) -> None:
    """Also from an address: one that cannot be read is not taken, and the figure begins as ever."""
    name, fragment = "page-3/a-number-that-remembers/graph", "#explore=graph&expression=a * / b&a=3"
    _, figure = visit(context, name, "en", fragment)
    field, sentence = figure.locator(".explorable__text input"), figure.locator("[data-sentence]")
    expect(field).to_have_value("(a * b + c) * (a * b)")
    expect(figure.locator("[data-field=a]")).to_have_value("3")
    expect(sentence).not_to_be_empty()
    before = sentence.text_content() or ""
    field.fill("(a + b) c")
    expect(figure.locator(".explorable__told")).to_contain_text("Character 9: before “c” there should be +, − or *.")
    expect(field).to_have_attribute("aria-invalid", "true")
    figure.locator("[data-field=a]").fill("4")
    expect(sentence).not_to_have_text(before)
    expect(field).to_have_value("(a + b) c")
    expect(figure.locator("svg text", has_text="f = ")).to_have_count(1)
    figure.locator(".explorable__buttons [data-action=reset]").click()
    expect(field).to_have_value("(a * b + c) * (a * b)")
    expect(figure.locator(".explorable__told")).to_be_empty()


@pytest.mark.parametrize("name", chosen(NAMES, "page-2/mnist/own_digit"))  # it has a file that comes later
def test_it_opens_without_a_network_once_it_was_near(reader: Reader, site: Path, name: str) -> None:
    """Also when it was never opened before: question, figure, and its program."""
    with serving_plainly(site) as address:
        context = reader(base_url=address, reduced_motion="reduce")
        page, figure = visit(context, name)
        page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        figure.scroll_into_view_if_needed()
        parts = ("en", *(figure.get_attribute("data-later") or "").split())
        files = [f"explorables/{name}.py", *(f"explorables/{name.rpartition('/')[2]}.{part}.json" for part in parts)]

        def missing() -> list[str]:
            there = kept(page)
            return [file for file in files if not any(path.endswith(f"/{file}") for path in there)]

        wait_until(lambda: missing() == [], lambda: f"all is kept but {missing()}")
    page, figure = visit(context, name)
    explore(page, figure)
    unfold(page, figure)
    figure.locator("[data-action=python]").click()
    expect(figure.locator(".listing code")).to_contain_text("import")
    if name != WORKSHOP:  # its goal needs Python, which is fetched when it is first used
        GOALS[name](page, figure)
        expect(figure).to_have_attribute("data-state", "met")
