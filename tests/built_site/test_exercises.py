"""Each kind of exercise that the page judges is solved in Chromium, by keyboard alone; axe looks on in every state.

On a screen and on a phone, at a zoom of 200 %, with forced colours, and for those who want nothing to move.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from built_site.axe import violations
from built_site.conftest import Reader, address_of_exercises
from playwright.sync_api import Browser, Locator, Page, expect
from sampling import chosen

LOOKS: dict[str, dict[str, Any]] = {
    "screen": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "color_scheme": "dark"},
    "zoomed": {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2},
    "forced colours": {"forced_colors": "active"},
    "still": {"reduced_motion": "reduce", "color_scheme": "dark"},
}
"""How a reader may see a page: what a browser is told."""
WHERE = """(element) => {
  const now = document.activeElement;
  if (now === element || (element.role === "radiogroup" && element.contains(now))) return 0;
  return now !== document.body && now.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
}"""

address = address_of_exercises


@pytest.fixture(scope="module", params=chosen(LOOKS, "screen", "phone"))
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    with browser.new_context(base_url=address, service_workers="block", **LOOKS[request.param]) as context:
        opened = context.new_page()
        opened.goto("/en/chapter/")
        yield opened


def exercise(page: Page, name: str) -> Locator:
    """Bring an exercise into the window, where it becomes one to answer."""
    found = page.locator(f"[data-exercise='chapter/{name}']")
    found.scroll_into_view_if_needed()
    expect(found.locator(".exercise__buttons")).to_be_visible()
    return found


def go(page: Page, where: Locator) -> None:
    """Go to an element with the Tab key, forth or back."""
    for _ in range(100):
        step = where.evaluate(WHERE)
        if step == 0:
            return
        page.keyboard.press("Tab" if step > 0 else "Shift+Tab")
    raise AssertionError(f"Tab does not lead to {where}")


def press(page: Page, where: Locator, *keys: str) -> None:
    go(page, where)
    for key in keys:
        page.keyboard.press(key)


def write(page: Page, where: Locator, text: str) -> None:
    """Type a text in place of what stands there."""
    press(page, where, "Control+A", "Delete")
    page.keyboard.type(text)


def choose(page: Page, found: Locator, value: str) -> None:
    """Choose one of several options, as browsers have it: Tab leads to the group, the arrows through it."""
    go(page, found.get_by_role("radiogroup"))
    for _ in range(found.locator("input:enabled").count()):
        page.keyboard.press("ArrowDown")
        if found.locator(f"input[value={value}]").is_checked():
            return
    raise AssertionError(f"the arrows do not lead to {value}")


def state(page: Page, found: Locator, wanted: str) -> None:
    """Check by keyboard, and let axe judge what stands there then."""
    press(page, found.locator("[data-action=check]"), "Enter")
    expect(found).to_have_attribute("data-state", wanted)
    judged(page, found)


def judged(page: Page, found: Locator) -> None:
    """Let axe look at an exercise; the page is never wider than the window."""
    assert violations(page, f"#{found.get_attribute('id')}") == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_wrong_option_is_struck_out_with_its_reason(page: Page) -> None:
    found = exercise(page, "or_bias")
    judged(page, found)
    choose(page, found, "low")
    state(page, found, "wrong")
    expect(found.locator("[data-option=low]")).to_contain_text("That is AND.")
    assert (
        found.locator("[data-option=low] > label").evaluate("(it) => getComputedStyle(it).textDecorationLine")
        == "line-through"
    )
    expect(found.locator("input[value=low]")).to_be_disabled()
    press(page, found.locator("[data-action=hint]"), "Enter")
    expect(found.locator("[data-hint]").first).to_have_attribute("open", "")
    expect(found.locator("[data-action=hint]")).to_have_accessible_name("Next hint: Question")
    choose(page, found, "half")
    state(page, found, "right")
    verdict = found.locator("[data-verdict]")
    expect(verdict).to_contain_text("Let us begin.")  # what is said after it
    letter = found.locator("[data-option=high]").evaluate("(it) => 'ABCDE'[[...it.parentElement.children].indexOf(it)]")
    expect(verdict.locator(".exercise__reasons")).to_contain_text(f"{letter} Always fires.")  # may have been a guess
    expect(verdict).not_to_contain_text("That is AND.")  # was read when it was struck out
    expect(verdict.locator(".exercise__said")).to_have_text("✓ Right.")


def test_a_second_answer_without_a_reason_shows_a_hint(page: Page) -> None:
    """The same one once more does not, nor one that was foreseen."""
    found = exercise(page, "shape")
    hints = found.locator("[data-hint][open]")
    for typed, open_hints in (("(7, 7)", 0), ("(7, 7)", 0), ("(8, 8)", 1), ("(9, 9)", 1), ("(5, 5)", 2)):
        write(page, found.get_by_role("textbox"), typed)
        state(page, found, "wrong")
        expect(hints).to_have_count(open_hints)
    expect(found.locator("[data-action=hint]")).to_be_hidden()
    write(page, found.get_by_role("textbox"), "(2, 3)")
    state(page, found, "right")
    foreseen = exercise(page, "score")
    for typed in ("0.5", "0.50"):
        write(page, foreseen.get_by_role("textbox"), typed)
        state(page, foreseen, "wrong")
    expect(foreseen.locator("[data-hint][open]")).to_have_count(0)
    press(page, foreseen.locator("[data-action=reset]"), "Enter")


EARLIER = "about the answer that was last checked"


def test_a_verdict_is_not_taken_for_one_of_an_answer_written_since(page: Page) -> None:
    """It stays to be read, and says that it is older; it says so no more when the old answer is back, or checked anew."""
    found = exercise(page, "score")
    verdict = found.locator("[data-verdict]")
    write(page, found.get_by_role("textbox"), "7")
    state(page, found, "wrong")
    expect(verdict).not_to_contain_text(EARLIER)
    write(page, found.get_by_role("textbox"), "75")
    expect(verdict).to_contain_text(EARLIER)
    judged(page, found)
    page.keyboard.press("Backspace")
    expect(verdict).not_to_contain_text(EARLIER)
    page.keyboard.type("6")
    expect(verdict).to_contain_text(EARLIER)
    state(page, found, "wrong")
    expect(verdict).not_to_contain_text(EARLIER)


def test_that_there_is_no_answer_is_said_until_there_is_one(page: Page) -> None:
    """Neither of what is typed nor of what is chosen could it be true."""
    for name in ("shape", "or_biases"):
        found = exercise(page, name)
        if found.locator("[data-action=reset]").is_visible():
            press(page, found.locator("[data-action=reset]"), "Enter")
        verdict = found.locator("[data-verdict]")
        press(page, found.locator("[data-action=check]"), "Enter")
        expect(verdict).to_have_text("There is no answer yet.")
        press(page, found.locator("input").first, "7" if name == "shape" else "Space")
        expect(verdict).to_be_empty()
        press(page, found.locator("[data-action=reset]"), "Enter")


def test_several_options(page: Page) -> None:
    found = exercise(page, "or_biases")
    expect(found.locator("[data-action=hint]")).to_have_accessible_name("Hint: Three Question")
    judged(page, found)
    for option in ("low", "half", "high"):
        press(page, found.locator(f"input[value={option}]"), "Space")
    state(page, found, "wrong")
    verdict = found.locator("[data-verdict]")
    expect(verdict).to_contain_text("That is AND.")
    expect(verdict).not_to_contain_text(re.compile("[0-9]"))  # of how many right ones there are, nothing is said
    expect(found.locator("input:checked:enabled")).to_have_count(3)  # what is wrong would tell what is right
    expect(found).not_to_contain_text("✗ not this one")
    for option in ("low", "half"):
        press(page, found.locator(f"input[value={option}]"), "Space")
    state(page, found, "nearly")
    expect(verdict).to_contain_text("something is missing")
    expect(verdict).not_to_contain_text("That is AND.")
    press(page, found.locator("input[value=half]"), "Space")
    state(page, found, "right")
    expect(verdict.locator(".exercise__reasons > li", has_text="That is AND.")).to_contain_text("✗ not this one: ")
    judged(page, found)


def test_a_number_may_be_written_in_any_way(page: Page) -> None:
    found = exercise(page, "score")
    field = found.locator("input")
    judged(page, found)
    for typed, wanted in (("0,5", "wrong"), ("0.27", "nearly"), ("1/4", "right")):
        write(page, field, typed)
        page.keyboard.press("Enter")
        expect(found).to_have_attribute("data-state", wanted)
        judged(page, found)
        if wanted == "wrong":
            expect(found.locator(".exercise__cause")).to_contain_text("Let us begin.")
            expect(found.locator("[data-action=cause]")).to_be_hidden()
            press(page, found.locator("[data-action=solution]"), "Enter")
            expect(found.locator("[data-solution] [data-number='0.25']")).to_be_visible()


def test_shapes(page: Page) -> None:
    found = exercise(page, "two_shapes")
    first, second = found.locator("input").all()
    judged(page, found)
    write(page, first, "(3, 2)")
    state(page, found, "wrong")
    write(page, first, "2x3")
    state(page, found, "nearly")
    expect(found.locator("td .exercise__reason").first).to_have_text("✓ That is it; Python writes (2, 3).")
    write(page, second, "(1,3)")
    state(page, found, "right")


def take(page: Page, line: Locator) -> None:
    """Where fingers are likely, only the line that is taken shows what moves it."""
    if line.locator(".exercise__take").count():
        press(page, line.locator(".exercise__take"), "Enter")


def test_lines_are_moved_by_keyboard(page: Page) -> None:
    """And the focus goes with them."""
    found = exercise(page, "forward")
    expect(found.get_by_text("line that does not belong")).to_contain_text("the box below")
    expect(found.locator(".exercise__lines--out")).to_be_in_viewport()
    judged(page, found)
    state(page, found, "wrong")
    take(page, found.locator("[data-distractor]"))
    press(page, found.locator("[data-distractor] [data-move=out]"), "Enter")
    line = found.locator(".exercise__lines [data-line='0']")
    take(page, line)
    for _ in range(2):
        press(page, line.locator("[data-move=up]"), "Enter")
    expect(line.locator("[data-move=down]")).to_be_focused()  # it is the first one now
    state(page, found, "right")


def test_lines_are_moved_by_finger(reader: Reader, address: str) -> None:
    """A tap takes a line, the next one says where it belongs: up or down, out or in; a second tap on it leaves it there."""
    opened = reader(service_workers="block", base_url=address, **LOOKS["phone"]).new_page()
    opened.goto("/en/chapter/")
    found = exercise(opened, "forward")
    lines = found.locator(".exercise__lines:not(.exercise__lines--out) > li")

    def order() -> list[str]:
        return lines.evaluate_all("them => them.map(({ dataset }) => dataset.line ?? dataset.distractor)")  # type: ignore[no-any-return]

    def tap(key: str) -> None:
        found.locator(f":is([data-line='{key}'], [data-distractor='{key}']) > .exercise__take").tap()

    first, *others = order()
    expect(found.locator("[data-move=up]:visible")).to_have_count(0)
    tap(first)
    expect(found.locator("[aria-pressed=true]")).to_have_count(1)
    expect(found.locator("[data-move=up]:visible")).to_have_count(1)
    tap(others[-1])
    assert order() == [*others, first]
    expect(found.locator("[aria-pressed=true]")).to_have_count(0)
    tap(first)
    tap(others[0])
    assert order() == [first, *others]
    tap(first)
    tap(first)
    assert order() == [first, *others]
    aside = found.locator(".exercise__lines--out")
    tap("early")
    aside.tap()  # it is there before anything is in it
    assert "early" not in order()
    tap("early")
    found.locator("[data-move=in]:visible").tap()
    assert order()[-1] == "early"
    tap("early")
    found.locator("[data-move=out]:visible").tap()
    assert "early" not in order()
    tap(first)
    tap("early")
    assert first not in order()
    tap("early")
    tap(order()[0])
    assert order()[0] == "early"
    found.locator("[data-action=check]").tap()
    expect(found.locator("[data-verdict] .exercise__said")).to_be_in_viewport()


def test_the_reason_of_a_foreseen_answer_comes_into_view(reader: Reader, address: str) -> None:
    """Also where the button stands at the lower edge of a phone."""
    opened = reader(service_workers="block", base_url=address, **LOOKS["phone"]).new_page()
    opened.goto("/en/chapter/")
    found = exercise(opened, "score")
    found.get_by_role("textbox").fill("0.5")
    check = found.locator("[data-action=check]")
    check.evaluate("it => { it.scrollIntoView({ block: 'end' }); }")
    check.tap()
    expect(found.locator(".exercise__cause")).to_be_in_viewport(ratio=1)


def test_after_a_right_answer_little_is_left_to_press(page: Page) -> None:
    """The solution only where another answer is right, too; what was said has the focus, and another answer brings back Check."""
    for name, solution in (("shape", 0), ("build_or", 1)):
        found = exercise(page, name)
        if found.locator("[data-action=reset]").is_visible():
            press(page, found.locator("[data-action=reset]"), "Enter")
        for field, value in zip(found.locator("input").all(), ("(2,3)",) if name == "shape" else "111", strict=True):
            write(page, field, value)
        if name == "build_or":
            state(page, found, "nearly")
            expect(found.locator("[data-action=check]")).to_be_focused()
            write(page, found.locator("input").last, "-1")
        state(page, found, "right")
        expect(found.locator(".exercise__said")).to_be_focused()
        for action, count in (("check", 0), ("cause", 0), ("hint", 0), ("solution", solution), ("reset", 1)):
            expect(found.locator(f"[data-action={action}]:visible")).to_have_count(count)
        press(page, found.locator("input").last, "End")
        page.keyboard.type("0")
        expect(found.locator("[data-action=check]")).to_be_visible()
        page.keyboard.press("Backspace")
        expect(found.locator("[data-action=check]")).to_be_hidden()
        press(page, found.locator("[data-action=reset]"), "Enter")
        expect(found.locator("[data-action=check]")).to_be_focused()


def test_what_is_opened_comes_into_view(reader: Reader, address: str) -> None:
    """The buttons may stand at the lower edge of a phone; what is in view stays where it is."""
    opened = reader(service_workers="block", base_url=address, **LOOKS["phone"]).new_page()
    opened.goto("/en/chapter/")
    found = exercise(opened, "shape")
    found.get_by_role("textbox").fill("(7, 7)")
    found.locator("[data-action=check]").tap()
    expect(found).to_have_attribute("data-state", "wrong")
    for action, fold in (
        ("hint", "[data-hint]"),
        ("hint", "[data-hint] + [data-hint]"),
        ("solution", "[data-solution]"),
    ):
        found.locator(f"[data-action={action}]").evaluate("it => it.scrollIntoView({ block: 'end' })")
        found.locator(f"[data-action={action}]").tap()
        expect(found.locator(fold).first).to_be_in_viewport(ratio=1)
        expect(found.locator(fold).first.locator("summary")).to_be_focused()
    found.locator("[data-action=reset]").tap()
    found.locator("[data-action=hint]").evaluate("it => it.scrollIntoView({ block: 'center' })")
    there = opened.evaluate("scrollY")
    found.locator("[data-action=hint]").tap()
    expect(found.locator("[data-hint]").first).to_be_visible()
    assert opened.evaluate("scrollY") == there


def test_weights_are_set_with_the_arrow_keys(page: Page) -> None:
    found = exercise(page, "build_or")
    judged(page, found)
    weight, other, bias = found.locator("input").all()
    press(page, weight, "ArrowUp", "ArrowUp")
    state(page, found, "nearly")
    expect(found.locator("[data-verdict]")).to_contain_text("For (0, 0) the output is 1")
    press(page, other, "ArrowUp", "ArrowUp")
    press(page, bias, "ArrowDown")
    assert [field.input_value() for field in (weight, other, bias)] == ["1", "1", "−0.5"]
    state(page, found, "right")


def test_weights_are_set_with_a_finger(reader: Reader) -> None:
    """The buttons beside a field step below nought too, and nothing is said about keys."""
    for look, said in (("phone", 0), ("screen", 1)):
        opened = reader(service_workers="block", **LOOKS[look]).new_page()
        opened.goto("/en/chapter/")
        found = exercise(opened, "build_or")
        expect(found.get_by_text("↑ and ↓")).to_have_count(said)
        box = found.locator(".exercise__neuron span", has_text="bias")
        expect(box.locator("input")).to_have_attribute("inputmode", "decimal")
        fewer, more = box.locator("button").all()
        for button, value in ((more, "0.5"), (fewer, "0"), (fewer, "−0.5")):
            button.click()
            expect(box.locator("input")).to_have_value(value)
        expect(found.locator("[data-action=reset]")).to_be_visible()
        expect(found.locator("tbody tr").first).to_contain_text("−0.50✓ 0")
        edges = found.locator(".exercise__moves > *").evaluate_all(
            "them => them.map((it) => (it.control ?? it).getBoundingClientRect()).map((it) => [it.left, it.height])"
        )
        assert edges[::3] == [edges[0]] * 3  # rows end in one line, and a field is as high as its buttons
        assert {height for _, height in edges} == {edges[0][1]}


def test_answers_are_kept_and_can_be_forgotten(page: Page) -> None:
    page.reload()
    found = exercise(page, "score")
    expect(found.locator("input")).to_have_value("1/4")
    solved = exercise(page, "forward")
    expect(solved.locator(".exercise__solved")).to_be_visible()
    look = "it => [getComputedStyle(it).backgroundColor, getComputedStyle(it.parentElement).borderLeftColor]"
    green, plain = (one.locator(".exercise__title").evaluate(look) for one in (solved, exercise(page, "score")))
    assert all(one != other for one, other in zip(green, plain, strict=True))  # the whole head says so
    press(page, found.locator("[data-action=reset]"), "Enter")
    expect(found.locator("input")).to_have_value("")
    expect(found).to_have_attribute("data-state", "untouched")


def test_what_was_not_checked_is_kept_too(page: Page) -> None:
    """Long before a reader dares to press Check: numbers, lines in order, weights, options."""
    page.evaluate("localStorage.clear()")
    page.reload()
    press(page, exercise(page, "score").locator("input"), "7")
    take(page, exercise(page, "forward").locator("[data-distractor]"))
    press(page, exercise(page, "forward").locator("[data-distractor] [data-move=out]"), "Enter")
    press(page, exercise(page, "build_or").locator("input").first, "ArrowUp")
    choose(page, exercise(page, "or_bias"), "low")
    page.reload()
    expect(exercise(page, "score").locator("input")).to_have_value("7")
    expect(exercise(page, "forward").locator(".exercise__lines--out [data-distractor]")).to_be_visible()
    expect(exercise(page, "build_or").locator("input").first).to_have_value("0.5")
    expect(exercise(page, "or_bias").locator("[value=low]")).to_be_checked()
    for name in ("score", "forward", "build_or", "or_bias"):
        found = exercise(page, name)
        expect(found).to_have_attribute("data-state", "untouched")
        press(page, found.locator("[data-action=reset]"), "Enter")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes(':answer:'))") == []


HEIGHTS = "() => [...document.querySelectorAll('[data-exercise]')].map((it) => [it.dataset.kind, it.offsetHeight])"


def test_little_moves_when_an_exercise_comes_to_life(reader: Reader) -> None:
    """It is as high before its script has come; a press on what moves away would be lost."""
    opened = reader(service_workers="block", **LOOKS["phone"]).new_page()
    opened.add_init_script("IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} }")
    opened.goto("/en/chapter/")
    before = opened.evaluate(HEIGHTS)
    opened.keyboard.press("Tab")
    expect(opened.locator("[data-exercise][data-state=still]")).to_have_count(0)
    moved = [
        (kind, then - now)
        for (kind, now), (_, then) in zip(before, opened.evaluate(HEIGHTS), strict=True)
        if kind in ("choose", "predict", "order")
    ]
    assert {kind for kind, _ in moved} == {"choose", "predict", "order"}
    assert [it for it in moved if abs(it[1]) > 30] == []  # a line of an option may break


@pytest.mark.parametrize(("lost", "way"), [("exercise", "near"), ("exercise_kinds", "used")])
def test_a_script_that_does_not_come_is_told_and_tried_again(reader: Reader, lost: str, way: str) -> None:
    """Once the exercise comes near again, or is used; meanwhile it is as it was made, with hints and a solution to open."""
    opened = reader(service_workers="block").new_page()
    opened.route(f"**/{lost}.js", lambda route: route.abort())
    opened.goto("/en/chapter/")
    found = opened.locator("[data-exercise='chapter/or_bias']")
    found.scroll_into_view_if_needed()
    told = found.get_by_text("The buttons here could not be fetched")
    expect(told).to_be_visible()
    expect(found.locator("summary").first).to_be_visible()
    found.click(position={"x": 5, "y": 5})
    expect(found).to_have_attribute("data-state", "without")
    expect(told).to_have_count(1)
    opened.unroute(f"**/{lost}.js")
    if way == "used":
        found.click(position={"x": 5, "y": 5})
    else:
        opened.evaluate("document.body.style.paddingTop = '9999px'; scrollTo(0, 0)")
        opened.wait_for_timeout(200)
        found.scroll_into_view_if_needed()
    expect(found.locator("[data-action=check]")).to_have_count(1)
    expect(found).to_have_attribute("data-state", "untouched")
    expect(told).to_have_count(0)
