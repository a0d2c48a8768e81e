"""In one page, exercises with code are solved, and an answer without an end is ended."""

import itertools
import re
from collections.abc import Iterator

import exercises_with_code
import pytest
from built_site.in_the_page import SPY, Listing
from built_site.test_exercises import LOOKS, exercise, judged, press
from playwright.sync_api import Browser, Locator, Page, Route, expect
from sampling import chosen


@pytest.fixture(scope="module")
def page(browser: Browser, address_of_exercises: str) -> Iterator[Page]:
    with browser.new_context(base_url=address_of_exercises, service_workers="block") as context:
        opened = context.new_page()
        opened.goto("/en/chapter/")
        yield opened


def answer(found: Locator, program: str, wanted: str) -> None:
    found.locator("textarea").fill(program)
    found.locator("[data-action=check]").click()
    expect(found).to_have_attribute("data-state", wanted)


def check(page: Page, found: Locator, program: str, wanted: str) -> None:
    """Write an answer in place of what stands in the editor, which takes it as pasted; check it with its keys, and look at all."""
    editor = found.locator("textarea")
    press(page, editor, "Control+A", "Delete")
    page.keyboard.insert_text(program)
    page.keyboard.press("Control+Enter")
    expect(found).to_have_attribute("data-state", wanted)
    judged(page, found)
    page.keyboard.press("Escape")
    expect(
        found.locator("[data-verdict] > .exercise__said" if wanted == "right" else "[data-action=check]")
    ).to_be_focused()


def test_what_came_in_place_of_an_exercise_is_not_kept(page: Page) -> None:
    """Another's page, or half of it: it is said in a sentence, and asked for again at the next check."""
    page.goto("/en/chapter/")
    lines = exercise(page, "two_lines")
    lines.locator("textarea").fill("z1 = X @ W1\na1 = np.tanh(z1)\n")
    bodies = itertools.cycle(("<!doctype html><h1>Log in</h1>", '{"kind": "li'))
    page.route("**/two_lines.json", lambda route: route.fulfill(body=next(bodies)))
    for _ in range(2):
        lines.locator("[data-action=check]").click()
        expect(lines.locator("[data-verdict]")).to_contain_text("could not be fetched")
    page.unroute("**/two_lines.json")
    lines.locator("[data-action=check]").click()
    expect(lines).to_have_attribute("data-state", "right")


def test_stop_holds_while_the_exercise_is_on_its_way(page: Page) -> None:
    """It ends at once what a host does not answer, and what comes then is not judged; a check asks anew."""
    page.evaluate("localStorage.clear()")
    waiting: list[Route] = []
    page.route("**/two_lines.json", lambda route: waiting.append(route))
    page.goto("/en/chapter/")
    lines = exercise(page, "two_lines")
    lines.locator("textarea").fill("z1 = X @ W1\na1 = np.tanh(z1)\n")
    lines.locator("[data-action=check]").click()
    lines.locator("[data-action=stop]").click()
    expect(lines.locator("[data-verdict]")).to_contain_text("Stopped")
    waiting[0].continue_()
    page.unroute("**/two_lines.json")
    expect(lines.locator("[data-action=stop]")).to_be_hidden()
    expect(lines).to_have_attribute("data-state", "untouched")
    lines.locator("[data-action=check]").click()
    expect(lines).to_have_attribute("data-state", "right")


def test_nothing_is_judged_where_the_editor_did_not_come(page: Page) -> None:
    """Nobody could write an answer there: a check asks for the editor again."""
    page.evaluate("localStorage.clear()")
    page.route("**/index.js", lambda route: route.abort())
    page.goto("/en/chapter/")
    lines = exercise(page, "two_lines")
    note, check, verdict = (lines.locator(f) for f in (".exercise__note", "[data-action=check]", "[data-verdict]"))
    expect(note).to_contain_text("could not be fetched")
    check.click()
    expect(verdict).to_contain_text("could not be fetched")
    page.unroute("**/index.js")
    check.click()
    expect(lines.locator("textarea")).to_have_count(1)
    expect(lines.locator("textarea")).to_be_visible()
    expect(note).to_have_count(0)
    expect(verdict).to_have_text("There is no answer yet.")
    expect(lines).to_have_attribute("data-state", "untouched")
    assert page.evaluate("localStorage.getItem('nn-tutorial:progress:/')") is None
    answer(lines, "z1 = X @ W1\na1 = np.tanh(z1)\n", "right")


def test_what_stands_there_at_first_is_no_answer(page: Page) -> None:
    """Also of a program to mend, which could be judged: nothing counts as a try."""
    page.goto("/en/chapter/")
    page.evaluate("localStorage.clear()")
    page.reload()
    repair = exercise(page, "mend")
    repair.locator("[data-line='3']").click()
    repair.locator("[data-action=check]").click()
    expect(repair.locator("[data-verdict]")).to_have_text("There is no answer yet.")
    expect(repair).to_have_attribute("data-state", "untouched")
    assert page.evaluate("localStorage.getItem('nn-tutorial:progress:/')") is None


def test_lines_to_point_at_look_like_a_program(page: Page) -> None:
    """One below another without a gap, each with its number beside it, and large enough to press."""
    page.goto("/en/chapter/")
    page.evaluate("localStorage.clear()")
    page.reload()
    lines = exercise(page, "mend").locator(".exercise__pointed")
    expect(lines).to_have_count(3)  # they come with the editor
    boxes = lines.evaluate_all("them => them.map((it) => [it.getBoundingClientRect().top, it.offsetHeight])")
    assert [round(top + height - below) for (top, height), (below, _) in itertools.pairwise(boxes)] == [0, 0]
    assert min(height for _, height in boxes) >= 24
    middles, sizes = lines.first.evaluate("""it => {
      const parts = [...it.children].map((part) => [part.getBoundingClientRect(), getComputedStyle(part).fontSize]);
      return [parts.map(([{ top, bottom }]) => (top + bottom) / 2), parts.map(([, size]) => size)];
    }""")
    assert abs(middles[0] - middles[1]) < 1.5
    assert sizes[0] == sizes[1]


def test_no_tab_overwrites_what_another_has_kept(page: Page) -> None:
    """A tab takes over what another keeps, and, when it comes back, what was kept while it slept."""
    page.evaluate("localStorage.clear()")
    page.goto("/en/chapter/")
    other = page.context.new_page()
    other.goto("/en/chapter/")
    here, there = (exercise(each, "two_lines").locator("textarea") for each in (page, other))
    expect(here).to_be_visible()
    stub = here.input_value()
    there.fill("z1 = X @ W1\n# much more\n")
    expect(here).to_have_value("z1 = X @ W1\n# much more\n")
    here.press("Control+End")
    page.keyboard.type("a")
    expect(there).to_have_value("z1 = X @ W1\n# much more\na")
    exercise(other, "two_lines").locator("[data-action=reset]").click()
    expect(here).to_have_value(stub)
    expect(exercise(page, "two_lines").locator("[data-action=reset]")).to_be_hidden()
    other.close()
    key = "nn-tutorial:answer:/:chapter/two_lines"
    page.evaluate("(key) => localStorage.setItem(key, '\"z1 = 1\"')", key)  # while it sleeps
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(here).to_have_value("z1 = 1")


@pytest.mark.parametrize("look", chosen(LOOKS, "phone"))  # the narrowest; other kinds of exercises are seen in all
def test_code_is_written_by_keyboard(page: Page, look: str) -> None:
    """At every look of a page: a function, lines and a repair, each untouched, wrong, nearly right and right.

    Lines are judged one by one, an endless loop is ended, and the reader's own answer stands beside the solution.
    """
    told = LOOKS[look]
    viewport = told.get("viewport", LOOKS["screen"]["viewport"])
    page.set_viewport_size(viewport)
    page.emulate_media(
        forced_colors=told.get("forced_colors", "none"), reduced_motion=told.get("reduced_motion", "no-preference")
    )
    page.goto("/en/chapter/")
    page.evaluate("localStorage.clear()")
    page.reload()
    function = exercise(page, "column_sums")
    judged(page, function)
    stub = function.locator("textarea").input_value()
    expect(function.locator("textarea")).to_have_accessible_name(re.compile("^Your answer to Question[.]"))
    check(page, function, "def column_sums(dz1):\n    while True:\n        pass", "wrong")
    expect(function.locator("[data-verdict]")).to_contain_text("5 s")
    check(page, function, "def column_sums(dz1):\n    return dz1.sum(axis=0).reshape(-1, 1)", "nearly")
    press(page, function.locator("[data-action=cause]"), "Enter")
    expect(function.locator(".exercise__said + .exercise__cause")).to_have_text("Let us begin.")
    expect(function.locator(".exercise__cause")).to_be_in_viewport()
    expect(function.locator(".exercise__example")).to_be_visible()  # below it
    press(page, function.locator("[data-action=solution]"), "Enter")
    judged(page, function)
    mine, solution = function.locator(".exercise__beside pre").all()
    expect(mine).to_contain_text("reshape(-1, 1)")
    expect(solution).to_contain_text("keepdims=True")
    for width, beside in ((1280, True), (390, False)):
        page.set_viewport_size({"width": width, "height": 900})
        first, second = mine.bounding_box(), solution.bounding_box()
        assert first
        assert second
        assert (second["x"] > first["x"] + first["width"]) is beside
        assert (second["y"] > first["y"] + first["height"]) is not beside
    page.set_viewport_size(viewport)
    press(page, function.locator("[data-action=reset]"), "Enter")
    expect(function.locator("textarea")).to_have_value(stub)
    expect(function.locator(".exercise__beside")).to_have_count(0)
    check(page, function, "def column_sums(dz1):\n    return [sum(dz1)]", "right")
    expect(function.locator("[data-verdict]")).to_contain_text("Let us begin.")
    expect(function.locator(".exercise__said")).to_have_text("✓ Right in every trial.")
    lines = exercise(page, "two_lines")
    check(page, lines, "z1 = 2 * X @ W1\na1 = np.tanh(z1)", "wrong")
    expect(lines.locator(".exercise__line--wrong code").first).to_have_text("z1")
    expect(lines.locator(".exercise__line--right code").first).to_have_text("a1")  # with the reader's own numbers
    check(page, lines, "z1 = X @ W1\na1 = np.tanh(z1)", "right")
    repair = exercise(page, "mend")
    judged(page, repair)
    indents = repair.locator(".exercise__pointed > code").evaluate_all(
        "them => them.map((it) => getComputedStyle(it).paddingInlineStart !== '0px')"
    )
    assert indents == [False, True, True]
    expect(repair.locator("[data-action=check]")).to_be_hidden()  # a press on a line is judged at once
    for line in ("2", "3"):
        press(page, repair.locator(f"[data-line='{line}']"), "Enter")
        judged(page, repair)
    expect(repair.locator("[data-line='2']")).to_be_disabled()
    expect(repair.locator("textarea")).to_be_focused()
    check(page, repair, "def mend(X, W1):\n    z1 = X @ W1\n    return np.tanh(z1) / 2", "wrong")
    check(page, repair, "def mend(X, W1):\n    z1 = X @ W1\n    return np.tanh(z1)", "right")
    page.reload()  # what was mended stands there again, and no question which line to mend
    expect(exercise(page, "mend").locator("textarea")).to_be_visible()
    expect(exercise(page, "mend").locator(".exercise__pointing")).to_have_count(0)
    kept = page.evaluate("JSON.parse(localStorage.getItem('nn-tutorial:progress:/')).x")
    assert [kept[f"chapter/{name}"]["s"] for name in exercises_with_code.FILES] == [3, 3, 3]
    assert "upright" in kept["chapter/column_sums"]["m"]


def test_no_program_harms_the_judging_of_answers(page: Page) -> None:
    """Neither one that spoils Python's library, nor an answer that writes a file, which is refused as in a terminal."""
    page.add_init_script(SPY)
    page.goto("/en/chapter/")
    page.evaluate("localStorage.clear()")
    page.reload()
    listing = Listing(page, "chapter/gate")
    spoil = "import ast, collections, re, statistics\nre.compile = collections.namedtuple = ast.walk = statistics.mean = None\n"
    assert listing.run(spoil + "open('statistics.py', 'w').write('mean = None')\n") == "done", listing.error
    function = exercise(page, "column_sums")
    judged(page, function)
    right = "def column_sums(dz1):\n    {}return dz1.sum(axis=0, keepdims=True)"
    check(page, function, right.format(""), "right")
    check(page, function, right.format("open('x', 'w')\n    "), "wrong")
    expect(function.locator("[data-verdict]")).to_contain_text("cannot reach files")
    check(page, function, right.format("raise ValueError('`a` *b* `')\n    "), "wrong")
    expect(function.locator("[data-verdict]")).to_contain_text("ValueError: `a` *b* `")
    check(page, function, right.format("import statistics\n    statistics.mean([1])\n    "), "right")
    assert listing.run("import nn_tutorial\nopen(nn_tutorial.activations.__file__, 'a')") == "failed"
    assert "PermissionError" in listing.error


def test_no_verdict_stands_below_another_answer(page: Page) -> None:
    """Whoever writes while Python judges is asked to check again, whether the answer that was sent was right or not."""
    page.evaluate("localStorage.clear()")
    page.goto("/en/chapter/")
    lines = exercise(page, "two_lines")
    right = "z1 = X @ W1\na1 = np.tanh(z1)\n"
    answer(lines, right, "right")
    for sent in (right, "z1 = X @ W1\na1 = z1\n"):
        slow = f"import time\ntime.sleep(2)\n{sent}"
        lines.locator("textarea").fill(slow)
        lines.locator("[data-action=check]").click()
        expect(lines).to_have_attribute("data-state", "checking")
        lines.locator("textarea").fill(f"{sent}# more\n")
        expect(lines.locator("[data-verdict]")).to_contain_text("changed while it was being checked")
        assert lines.get_attribute("data-state") != "right" or sent == right
