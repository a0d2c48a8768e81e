"""In one page: a guess comes before a run, exercises with code are solved, and an answer without an end is ended."""

from collections.abc import Iterator
from pathlib import Path

import exercises_with_code
import pytest
from built_site.conftest import serving_plainly
from built_site.test_exercises import LOOKS, judged, press
from playwright.sync_api import Browser, Locator, Page, expect
from sampling import chosen
from small_project import Project


@pytest.fixture(scope="module")
def page(browser: Browser, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    project = Project(tmp_path_factory.mktemp("exercises_with_code"))
    exercises_with_code.add(project)
    exercises_with_code.take_snapshots(project, site)
    done = project.build()
    assert done.returncode == 0, done.stderr
    with (
        serving_plainly(project.root / "site") as address,
        browser.new_context(base_url=address, service_workers="block") as context,
    ):
        opened = context.new_page()
        opened.goto("/en/chapter/")
        yield opened


def exercise(page: Page, name: str) -> Locator:
    found = page.locator(f"[data-exercise='chapter/{name}']")
    found.scroll_into_view_if_needed()
    expect(found.locator("[data-action=check]")).to_be_visible()
    return found


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
    expect(found.locator("[data-action=check]")).to_be_focused()


def test_a_guess_comes_before_the_run(page: Page) -> None:
    """The run waits for the answer or for Esc, and is not asked about twice."""
    listing = page.locator("[data-listing='chapter/gate']")
    question = page.locator("[data-before=gate]")
    run, field, skip = listing.locator("[data-action=run]"), question.locator("input"), "[data-action=skip]"
    run.focus()
    page.keyboard.press("Enter")
    expect(field).to_be_focused()
    expect(question.locator(skip)).to_have_text("Skip and run (Esc)")
    expect(question).to_have_accessible_description("Guess first Skip and run (Esc)")
    expect(listing).to_have_attribute("data-state", "idle")
    for number in ("7", "8"):
        field.fill(number)
        page.keyboard.press("Enter")
        expect(question).to_have_attribute("data-state", "wrong")
    expect(question.locator(skip)).to_have_text("Run the program (Esc)")
    page.keyboard.press("Escape")
    expect(question.locator(skip)).to_have_count(0)
    expect(listing).to_have_attribute("data-state", "done")
    expect(run).to_be_focused()
    status = listing.locator(".listing__status")
    status.evaluate("(status) => (status.textContent = '')")
    page.keyboard.press("Enter")
    expect(status).to_contain_text("Done")


def test_code_is_judged_line_by_line_and_an_endless_loop_is_ended(page: Page) -> None:
    function = exercise(page, "column_sums")
    answer(function, "def column_sums(dz1):\n    while True:\n        pass\n", "wrong")
    expect(function.locator("[data-verdict]")).to_contain_text("5 s")
    answer(function, "def column_sums(dz1):\n    return dz1.sum(axis=0).reshape(-1, 1)\n", "nearly")
    function.locator("[data-action=cause]").click()
    expect(function.locator(".exercise__cause")).to_have_text("Let us begin.")
    function.locator("[data-action=solution]").click()
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
    page.set_viewport_size({"width": 1280, "height": 900})
    judged(page, function)
    function.locator("[data-action=reset]").click()
    expect(function.locator(".exercise__beside")).to_have_count(0)
    answer(function, "def column_sums(dz1):\n    return [sum(dz1)]\n", "right")
    expect(function.locator("[data-verdict]")).to_contain_text("Let us begin.")
    lines = exercise(page, "two_lines")
    answer(lines, "z1 = 2 * X @ W1\na1 = np.tanh(z1)\n", "wrong")
    expect(lines.locator(".exercise__line--wrong code").first).to_have_text("z1")
    expect(lines.locator(".exercise__line--right code").first).to_have_text("a1")  # with the reader's own numbers
    answer(lines, "z1 = X @ W1\na1 = np.tanh(z1)\n", "right")
    repair = exercise(page, "mend")
    repair.locator("[data-line='2']").click()
    expect(repair.locator("[data-line='2']")).to_be_disabled()
    repair.locator("[data-line='3']").click()
    answer(repair, "def mend(X, W1):\n    z1 = X @ W1\n    return np.tanh(z1)\n", "right")
    kept = page.evaluate("JSON.parse(localStorage.getItem('nn-tutorial:progress:/')).x")
    assert [kept[f"chapter/{name}"]["s"] for name in exercises_with_code.FILES] == [3, 3, 3]
    assert "upright" in kept["chapter/column_sums"]["m"]


def test_what_came_in_place_of_an_exercise_is_not_kept(page: Page) -> None:
    """Another's page, or half of it: it is said in a sentence, and asked for again at the next check."""
    page.goto("/en/chapter/")
    lines = exercise(page, "two_lines")
    lines.locator("textarea").fill("z1 = X @ W1\na1 = np.tanh(z1)\n")
    bodies = iter(("<!doctype html><h1>Log in</h1>", '{"kind": "li'))
    page.route("**/two_lines.json", lambda route: route.fulfill(body=next(bodies)))
    for _ in range(2):
        lines.locator("[data-action=check]").click()
        expect(lines.locator("[data-verdict]")).to_contain_text("could not be fetched")
    page.unroute("**/two_lines.json")
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
    expect(verdict).to_have_text("")
    expect(lines).to_have_attribute("data-state", "untouched")
    assert page.evaluate("localStorage.getItem('nn-tutorial:progress:/')") is None
    answer(lines, "z1 = X @ W1\na1 = np.tanh(z1)\n", "right")


def test_no_tab_overwrites_what_another_has_kept(page: Page) -> None:
    """A tab takes over what another keeps; what it could not know of, it shows before its own is kept."""
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
    page.evaluate("(key) => localStorage.setItem(key, '\"z1 = 1\"')", key)  # as if it had slept
    here.fill("z1 = 2")
    told = exercise(page, "two_lines").locator("details:has-text('Another tab had kept another answer')")
    expect(told.locator("pre")).to_have_text("z1 = 1")
    page.keyboard.type("3")
    expect(told).to_have_count(1)
    assert page.evaluate("(key) => localStorage.getItem(key)", key) == '"z1 = 23"'


@pytest.mark.parametrize("look", chosen(LOOKS, "phone"))  # the narrowest; other kinds of exercises are seen in all
def test_code_is_written_by_keyboard(page: Page, look: str) -> None:
    """At every look of a page: a function, lines and a repair, each untouched, wrong, nearly right and right."""
    told = LOOKS[look]
    page.set_viewport_size(told.get("viewport", LOOKS["screen"]["viewport"]))
    page.emulate_media(
        forced_colors=told.get("forced_colors", "none"), reduced_motion=told.get("reduced_motion", "no-preference")
    )
    page.goto("/en/chapter/")
    page.evaluate("localStorage.clear()")
    page.reload()
    function = exercise(page, "column_sums")
    judged(page, function)
    stub = function.locator("textarea").input_value()
    check(page, function, "def column_sums(dz1):\n    return dz1", "wrong")
    check(page, function, "def column_sums(dz1):\n    return dz1.sum(axis=0).reshape(-1, 1)", "nearly")
    press(page, function.locator("[data-action=cause]"), "Enter")
    press(page, function.locator("[data-action=solution]"), "Enter")
    judged(page, function)
    check(page, function, "def column_sums(dz1):\n    return [sum(dz1)]", "right")
    press(page, function.locator("[data-action=reset]"), "Enter")
    expect(function.locator("textarea")).to_have_value(stub)
    lines = exercise(page, "two_lines")
    check(page, lines, "z1 = 2 * X @ W1\na1 = np.tanh(z1)", "wrong")
    check(page, lines, "z1 = X @ W1\na1 = np.tanh(z1)", "right")
    repair = exercise(page, "mend")
    judged(page, repair)
    for line in ("2", "3"):
        press(page, repair.locator(f"[data-line='{line}']"), "Enter")
        judged(page, repair)
    expect(repair.locator("textarea")).to_be_focused()
    check(page, repair, "def mend(X, W1):\n    z1 = X @ W1\n    return np.tanh(z1) / 2", "wrong")
    check(page, repair, "def mend(X, W1):\n    z1 = X @ W1\n    return np.tanh(z1)", "right")
