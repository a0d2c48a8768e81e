"""The workshop's figure, a network that the page's Python trains on points of the reader's choice, in Chromium."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from built_site.conftest import CALM, Reader, new_browser
from built_site.test_explorables import GOALS, WORKSHOP, explore, judge, typed, visit
from playwright.sync_api import BrowserContext, Locator, Page, expect

from site_builder.languages import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (ROOT / f"docs/{WORKSHOP.replace('/width', '/explorables/width')}/program.py").read_text(encoding="utf-8")

context = new_browser("module", **CALM)


@pytest.fixture(scope="module")
def page(context: BrowserContext) -> Iterator[Page]:
    """Open the figure where no question stands before it, once: its Python stays warm from test to test."""
    page = context.new_page()
    page.goto("/en/workshop/")
    figure = page.locator(f"[data-explorable='{WORKSHOP}']")
    figure.locator("[data-action=explore]").click()
    expect(figure.locator("[data-sentence]")).not_to_be_empty()
    yield page
    page.close()


@pytest.fixture
def figure(page: Page) -> Iterator[Locator]:
    """Give the figure as it begins; its page may not complain."""
    figure = page.locator(f"[data-explorable='{WORKSHOP}']")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    figure.locator(".explorable__buttons [data-action=reset]").click()
    yield figure
    page.evaluate("localStorage.clear()")
    assert errors == []


def train(figure: Locator) -> None:
    figure.locator("[data-action=train]").click()


def edit(figure: Locator, program: str) -> None:
    """Keep an edit of the figure's program, as its editor does."""
    keep = "(it, [key, text]) => localStorage.setItem(key, text)"
    figure.evaluate(keep, [f"nn-tutorial:edit:/:{WORKSHOP}/program", program])


def test_a_training_is_stopped_and_begins_again(figure: Locator) -> None:
    """What was stopped leaves no trace; the next training is the same as the first would have been."""
    sentence, note = figure.locator("[data-sentence]"), figure.locator(".explorable__note")
    untrained = sentence.text_content() or ""
    stop = figure.locator("[data-action=halt]")
    for _ in range(2):
        expect(stop).to_be_disabled()
        train(figure)
        expect(note).not_to_be_empty()
        stop.press("Enter")
        expect(note).to_be_empty()
        expect(figure.locator("[data-action=train]")).to_be_focused()  # one that can be pressed no more loses the focus
    expect(sentence).to_have_text(untrained)
    train(figure)
    expect(sentence).to_contain_text("Epochs so far: 20.")
    figure.locator(".explorable__buttons [data-action=reset]").click()
    expect(sentence).to_have_text(untrained)
    figure.locator("[data-field=epochs]").fill("7")
    train(figure)
    expect(sentence).to_contain_text("Epochs so far: 7.")


def test_a_small_network_reaches_the_goal(page: Page, figure: Locator) -> None:
    GOALS[WORKSHOP](page, figure)
    expect(figure).to_have_attribute("data-state", "met")
    judge(page, figure, "en")


def test_where_python_cannot_come_weights_still_move_the_map(reader: Reader) -> None:
    context = reader(**CALM)
    context.route("**/assets/python/**", lambda route: route.abort())
    page, figure = visit(context, WORKSHOP)
    explore(page, figure)
    sentence = figure.locator("[data-sentence]")
    train(figure)
    expect(figure.locator(".explorable__note")).to_contain_text("network")
    map_ = figure.locator("svg path.low")
    regions = map_.get_attribute("d") or ""
    figure.locator(".explorable__panel summary").first.click()
    weight = figure.locator("input[data-weight='0']")
    expect(weight).not_to_have_value("")  # the table is open, and its numbers have come
    for value in ("", "1e9", "1,2,3"):
        weight.fill(value)
        expect(weight).to_have_attribute("aria-invalid", "true")
        expect(sentence).to_contain_text(f"given: {value or '–'}.")
    expect(map_).to_have_attribute("d", regions)
    weight.fill("-2,5")
    expect(weight).to_have_attribute("aria-invalid", "false")
    page.keyboard.press("Shift+ArrowUp")
    expect(weight).to_have_value("\N{MINUS SIGN}1.5")
    expect(sentence).to_contain_text("With your changes")
    expect(map_).not_to_have_attribute("d", regions)
    figure.locator("[data-action=python]").click()
    expect(figure.locator(".listing code")).to_contain_text("weights = [-1.5, ")


def test_points_of_the_readers_own_are_set_and_taken_away(context: BrowserContext) -> None:
    """By keys and by a mouse; what is there is kept in the address, and no other data can be changed so."""
    page, figure = visit(context, WORKSHOP)
    explore(page, figure)
    pad = figure.locator(".explorable__pad")
    expect(pad).to_be_hidden()
    figure.locator("[data-field=data]").select_option("own")
    figure.locator("[data-action=clear]").click()
    lines = figure.locator("textarea").first
    expect(lines).to_have_value("")  # nobody sees it yet
    figure.locator("details:has(textarea) summary").first.click()
    expect(lines).to_have_value("x,y,class")
    pad.focus()
    for key in ("Enter", "Shift+ArrowRight", "Shift+ArrowUp", "Enter", "ArrowLeft", "Enter"):
        page.keyboard.press(key)
    expect(lines).to_have_value("x,y,class\n0,0,0\n0.38,0.38,0\n0.31,0.38,0")
    page.keyboard.press("Delete")
    figure.locator("[data-field=kind]").select_option("2")
    pad.evaluate("it => it.scrollIntoView({ block: 'center' })")
    box = pad.bounding_box()
    assert box
    corner = box["x"] + box["width"] / 6, box["y"] + box["height"] / 6
    page.mouse.click(*corner)
    near = r"(?:1|0\.99|1\.01)"  # a mouse points at whole pixels, and the pad stands between two of them
    expect(lines).to_have_value(re.compile(rf"^x,y,class\n0,0,0\n0\.38,0\.38,0\n-{near},{near},2$"))
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(lines).to_have_value(re.compile(rf"^x,y,class\n0\.38,0\.38,0\n-{near},{near},2$"))
    expect(page).to_have_url(re.compile(r"points=380_380_0\.-(1000|990|1010)_(1000|990|1010)_2$"))
    expect(figure.locator("[data-sentence]")).to_contain_text("fewer than 8")
    page.close()


def test_a_point_takes_the_class_that_was_chosen_last(context: BrowserContext) -> None:
    """Even where no picture has been drawn since: on a busy machine, a tap comes first."""
    page, figure = visit(context, WORKSHOP)
    explore(page, figure)
    figure.locator("[data-field=data]").select_option("own")
    figure.locator("[data-action=clear]").click()
    figure.locator("details:has(textarea) summary").first.click()
    expect(figure.locator("textarea").first).to_have_value("x,y,class")
    figure.evaluate("""it => {
      const kind = it.querySelector("[data-field=kind]");
      kind.value = "2";
      for (const name of ["input", "change"]) kind.dispatchEvent(new Event(name, { bubbles: true }));
      it.querySelector(".explorable__pad").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    }""")
    expect(figure.locator("textarea").first).to_have_value("x,y,class\n0,0,2")
    page.close()


def test_a_plane_that_is_full_says_so(context: BrowserContext) -> None:
    """Trap: from then on a tap did nothing, and nothing was said."""
    page, figure = visit(context, WORKSHOP)
    explore(page, figure)
    box = figure.locator("details:has(textarea)").first
    box.locator("summary").click()
    expect(box.locator("textarea")).not_to_have_value("")  # it is written once the box is open
    points = "x,y,class\n" + "\n".join(f"{n % 20 - 10},{n // 20 - 7},{n % 3}" for n in range(300))
    box.locator("textarea").fill(points)
    box.locator("button").click()
    pad, sentence = figure.locator(".explorable__pad"), figure.locator("[data-sentence]")
    expect(pad).to_be_visible()
    pad.focus()
    for key in ("ArrowRight", "Enter"):
        page.keyboard.press(key)
    expect(sentence).to_contain_text("there are 300 already")
    expect(box.locator("textarea")).to_have_value(points)
    for key in ("ArrowLeft", "Delete"):
        page.keyboard.press(key)
    expect(sentence).not_to_contain_text("already")
    expect(box.locator("textarea")).not_to_have_value(points)
    page.close()


def test_points_and_networks_come_as_text_and_bad_ones_change_nothing(context: BrowserContext) -> None:
    page, figure = visit(context, WORKSHOP)
    explore(page, figure)
    boxes = figure.locator("details:has(textarea)")
    for box in boxes.all():
        box.locator("summary").click()
        expect(box.locator("textarea")).not_to_have_value("")  # it is written once the box is open
    points, network = boxes.nth(0), boxes.nth(1)
    bad = "x,y,class\n0.5,1\n0,0,7\n1,1,1"
    points.locator("textarea").fill(bad)
    points.locator("button").click()
    expect(points.locator("li")).to_have_count(2)
    expect(points.locator("li").nth(1)).to_contain_text("Line 3: the class is 0, 1 or 2; given: 7")
    expect(points.locator("textarea")).to_have_value(bad)
    expect(figure.locator("[data-field=data]")).to_have_value("spirals")
    good = "\n".join(f"{n / 4};{n % 3};{n % 3}" for n in range(12))
    points.locator("textarea").fill(good)
    points.locator("button").click()
    expect(points.locator("li")).to_have_count(0)
    expect(figure.locator("[data-field=data]")).to_have_value("own")
    expect(figure.locator("[data-sentence]")).to_contain_text("123 parameters")
    network.locator("textarea").fill('{"layers": [2, 3]}')
    network.locator("button").click()
    expect(network.locator("li")).to_contain_text("W1 (2, 3)")
    network.locator("textarea").fill('{"layers": [2, 3], "W1": [[1, 2, 3], [4, 5, 6]], "b1": [-7, 8, 9]}')
    network.locator("button").click()
    expect(network.locator("li")).to_have_count(0)
    expect(figure.locator("[data-field=h1]")).to_have_value("0")
    expect(figure.locator("[data-sentence]")).to_contain_text("9 parameters")
    figure.locator("[data-action=python]").click()
    expect(figure.locator(".listing code")).to_contain_text("weights = [1, 2, 3, 4, 5, 6, -7, 8, 9]")
    judge(page, figure, LANGUAGES[1])
    page.close()


def test_the_readers_own_class_is_trained(page: Page, figure: Locator) -> None:
    """The one on the workshop's page, put above the program as it says there; one that leaves something else is told what is missing."""
    sentence, note = figure.locator("[data-sentence]"), figure.locator(".explorable__note")
    typed(h1="0", h2="0", data="moons", by="edit", epochs="13")(page, figure)
    expect(sentence).to_contain_text("6 parameters")
    train(figure)
    expect(note).to_contain_text("not edited the program yet")
    own, end, _ = (ROOT / "docs/workshop/hill_climber.py").read_text(encoding="utf-8").partition("return history\n")
    mine = own + end + PROGRAM.replace("Network(sizes, rng=seed)", "HillClimber(sizes, rng=seed)")
    edit(figure, mine)
    train(figure)
    expect(sentence).to_contain_text("After 13 epochs")
    expect(note).to_be_empty()
    learned = sentence.text_content() or ""
    short = mine.replace("return np.concatenate([p.ravel() for p in network.parameters])", "return np.zeros(6)[:5]")
    edit(figure, short.replace("put(np.round(weights or theta(), 4))", "pass"))
    train(figure)
    expect(note).to_contain_text("It has left 5 numbers")
    edit(figure, mine.replace("p += 0.1", "p += undefined"))
    train(figure)
    expect(note).to_contain_text("NameError: name 'undefined' is not defined")
    edit(figure, mine.replace("for _ in range(epochs):", "while True:"))
    train(figure)
    expect(note).to_have_text("Running …")
    figure.locator("[data-action=halt]").click()
    expect(note).to_be_empty()
    expect(sentence).to_have_text(learned)
    train(figure)
    expect(note).not_to_be_empty()
    figure.locator("[data-action=close]").click()
    expect(note).to_be_empty()  # what runs behind a figure ends with it
    figure.locator("[data-action=explore]").click()
    typed(by="package")(page, figure)
    train(figure)
    expect(sentence).to_contain_text(re.compile("After 26 epochs|Epochs so far: 26"))


UNREADABLE = ("raise SystemExit", "import json\njson.dumps = lambda *a, **k: '[1, 2, 3]'")
"""Ends of programs: without a result, and with one that has another form."""


def test_a_program_that_leaves_nothing_to_read_is_told(page: Page, figure: Locator) -> None:
    """Then one that leaves a line open is trained, in a Python in which nothing has been replaced."""
    note = figure.locator(".explorable__note")
    typed(h1="0", h2="0", data="moons", by="edit", epochs="3")(page, figure)
    for end in UNREADABLE:
        edit(figure, f"{PROGRAM}\n{end}\n")
        note.evaluate("note => note.replaceChildren()")  # so that what is said is of this program
        train(figure)
        expect(note).to_contain_text("could not be read at its end")
    edit(figure, f"{PROGRAM}\nprint('loss', end=' ')\n")
    train(figure)
    expect(figure.locator("[data-sentence]")).to_contain_text("Epochs so far: 3.")
    expect(note).to_be_empty()


def test_what_counts_is_shown_as_it_is_used(context: BrowserContext) -> None:
    page, figure = visit(context, WORKSHOP, fragment="#explore=width_depth&h1=3.5&epochs=7.9")
    expect(figure.locator("[data-field=h1]")).to_have_value("3")
    expect(figure.locator("[data-field=epochs]")).to_have_value("7")
    typed(h1="2.9", lr="0.0125")(page, figure)
    expect(figure.locator("[data-field=h1]")).to_have_value("2")
    expect(figure.locator("[data-field=lr]")).to_have_value("0.0125")
    page.close()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1280, 500)])
def test_the_losses_stand_beside_the_map(context: BrowserContext, width: int, height: int) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.goto("/en/workshop/")
    figure = page.locator(f"[data-explorable='{WORKSHOP}']")
    figure.locator("[data-action=explore]").click()
    frames = figure.locator("svg .frame")
    expect(frames).to_have_count(3)  # that of the map is drawn once more, above its regions
    lefts, tops = (
        frames.evaluate_all(f"them => them.map((it) => it.getBoundingClientRect().{side})") for side in ("left", "top")
    )
    assert max(tops) - min(tops) < 1
    assert max(lefts) > min(lefts) + 100
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_used_stands_in_one_screen(context: BrowserContext, language: str) -> None:
    """Trap: the panel was three times as high as the picture beside it, and a seed could be changed only out of sight of *Train*."""
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/workshop/" if language == LANGUAGES[0] else f"/{language}/workshop/")
    figure = page.locator(f"[data-explorable='{WORKSHOP}']")
    figure.locator("[data-action=explore]").click()
    expect(figure.locator("[data-sentence]")).not_to_be_empty()
    figure.evaluate("it => it.scrollIntoView({ behavior: 'instant' })")
    expect(figure.locator(".explorable__picture")).to_be_in_viewport(ratio=0.99)
    for each in figure.locator(".explorable__field:visible, [data-action=train], .explorable__goal").all():
        expect(each).to_be_in_viewport(ratio=0.99)
    tops = figure.locator(".explorable__buttons:first-child > button:visible").evaluate_all(
        "them => them.map((it) => it.getBoundingClientRect().top)"
    )
    assert len(set(tops)) == 1
    summary = figure.locator(".explorable__place summary").last
    summary.click()
    figure.locator("input[data-weight]").last.focus()
    expect(figure.locator("[data-action=train]")).to_be_in_viewport(ratio=0.99)
    page.close()


@pytest.mark.parametrize(("width", "height"), [(390, 440), (390, 640), (390, 800), (1280, 800)])
def test_the_map_is_in_sight_when_training_begins(context: BrowserContext, width: int, height: int) -> None:
    """In a low window, the button stands far below it; elsewhere, it stays in sight, and so does what is in sight already."""
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.goto("/en/workshop/")
    figure = page.locator(f"[data-explorable='{WORKSHOP}']")
    figure.locator("[data-action=explore]").click()
    train, picture = figure.locator("[data-action=train]"), figure.locator(".explorable__picture")
    train.evaluate("it => it.scrollIntoView({ block: 'start', behavior: 'instant' })")
    if height < 480:
        expect(picture).not_to_be_in_viewport(ratio=0.99)
    else:
        expect(picture).to_be_in_viewport(ratio=0.99)
    train.press("Enter")
    expect(picture).to_be_in_viewport(ratio=0.99)
    header = page.locator(".md-header").evaluate("it => it.getBoundingClientRect().bottom")
    assert picture.evaluate("it => it.getBoundingClientRect().top") >= header
    before = page.evaluate("scrollY")
    figure.locator("[data-action=halt]").evaluate("it => it.click()")
    train.evaluate("it => it.click()")
    assert page.evaluate("scrollY") == before
    figure.locator("[data-action=halt]").evaluate("it => it.click()")
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_seed_is_tried_on_a_phone_without_scrolling(reader: Reader, language: str) -> None:
    """Trap: the pinned picture took half of the window, and the field of the seed was seen only without *Train*."""
    page = reader(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, **CALM).new_page()
    page.goto("/workshop/" if language == LANGUAGES[0] else f"/{language}/workshop/")
    figure = page.locator(f"[data-explorable='{WORKSHOP}']")
    expect(figure.locator("[data-action=explore]")).to_be_in_viewport(ratio=0.99)
    figure.locator("[data-action=explore]").click()
    sentence, picture, seed = (figure.locator(f"{part}") for part in ("[data-sentence]", "svg", "[data-field=seed]"))
    expect(sentence).not_to_be_empty()
    assert picture.evaluate("it => it.getBoundingClientRect().height") < 0.45 * 844
    seed.evaluate("it => it.scrollIntoView({ block: 'end', behavior: 'instant' })")
    for each in (seed, picture, figure.locator("[data-action=train]")):
        expect(each).to_be_in_viewport(ratio=0.99)
    before = sentence.text_content() or ""
    for number in (1, 2, 3, 4, 0):
        figure.locator("[data-action=reseed]").click()
        expect(seed).to_have_value(str(number))
    expect(sentence).to_have_text(before)


def test_the_first_training_shows_that_the_network_learns(figure: Locator) -> None:
    """Trap: with the settings of the first press, the loss stayed where it was. The goal is left to the reader."""
    loss = figure.locator(".explorable__table table").first.locator("tbody tr:last-child td").nth(2)
    train(figure)
    expect(figure.locator("[data-sentence]")).to_contain_text("Epochs so far: 20.")
    first = float(loss.text_content() or "")
    train(figure)
    expect(figure.locator("[data-sentence]")).to_contain_text("Epochs so far: 40.")
    assert float(loss.text_content() or "") < 0.8 * first < 0.8 * 0.6
    expect(figure).to_have_attribute("data-state", "open")
