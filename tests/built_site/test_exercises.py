"""Each kind of exercise that the page judges is solved in Chromium, by keyboard alone; axe looks on in every state."""

from collections.abc import Iterator

import exercises_of_each_kind as each
import pytest
from axe_playwright_python.base import AXE_SCRIPT
from built_site.conftest import serving_plainly
from playwright.sync_api import Browser, Locator, Page, expect
from small_project import Project

AXE = """async (part) => {
  const { violations } = await axe.run({ include: [part] }, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    project = Project(tmp_path_factory.mktemp("exercises"))
    each.add(project)
    done = project.build()
    assert done.returncode == 0, done.stderr
    with serving_plainly(project.root / "site") as address:
        context = browser.new_context(base_url=address, reduced_motion="reduce", service_workers="block")
        opened = context.new_page()
        opened.goto("/en/chapter/")
        opened.evaluate(AXE_SCRIPT)
        yield opened
        context.close()


def exercise(page: Page, name: str) -> Locator:
    """Bring an exercise into the window, where it becomes one to answer."""
    found = page.locator(f"[data-exercise='chapter/{name}']")
    found.scroll_into_view_if_needed()
    expect(found.locator("[data-action=check]")).to_be_visible()
    return found


def press(page: Page, where: Locator, *keys: str) -> None:
    where.focus()
    for key in keys:
        page.keyboard.press(key)


def state(page: Page, found: Locator, wanted: str) -> None:
    """Check by keyboard, and let axe judge what stands there then, light on a phone and dark on a screen."""
    press(page, found.locator("[data-action=check]"), "Enter")
    expect(found).to_have_attribute("data-state", wanted)
    judged(page, found)


def judged(page: Page, found: Locator) -> None:
    for scheme, width in (("light", 390), ("dark", 1280)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(AXE, f"#{found.get_attribute('id')}") == []
    page.set_viewport_size({"width": 1280, "height": 900})


def test_a_wrong_option_is_struck_out_with_its_reason(page: Page) -> None:
    found = exercise(page, "or_bias")
    judged(page, found)
    press(page, found.locator("input[value=low]"), "Space")
    state(page, found, "wrong")
    expect(found.locator("[data-option=low]")).to_contain_text("That is AND.")
    expect(found.locator("input[value=low]")).to_be_disabled()
    press(page, found.locator("[data-action=hint]"), "Enter")
    expect(found.locator("[data-hint]").first).to_have_attribute("open", "")
    press(page, found.locator("input[value=half]"), "Space")
    state(page, found, "right")
    expect(found.locator("[data-verdict]")).to_contain_text("Let us begin.")  # what is said after it


def test_several_options(page: Page) -> None:
    found = exercise(page, "or_biases")
    press(page, found.locator("input[value=half]"), "Space")
    state(page, found, "nearly")
    press(page, found.locator("input[value=high]"), "Space")
    state(page, found, "right")


def test_a_number_may_be_written_in_any_way(page: Page) -> None:
    found = exercise(page, "score")
    field = found.locator("input")
    for typed, wanted in (("0,5", "wrong"), ("0.27", "nearly"), ("1/4", "right")):
        field.fill(typed)
        press(page, field, "Enter")
        expect(found).to_have_attribute("data-state", wanted)
        judged(page, found)
        if wanted == "wrong":
            press(page, found.locator("[data-action=cause]"), "Enter")
            expect(found.locator(".exercise__cause")).to_contain_text("Let us begin.")
            press(page, found.locator("[data-action=solution]"), "Enter")
            expect(found.locator("[data-solution] [data-number='0.25']")).to_be_visible()


def test_shapes(page: Page) -> None:
    found = exercise(page, "two_shapes")
    first, second = found.locator("input").all()
    first.fill("(3, 2)")
    state(page, found, "wrong")
    first.fill("2x3")
    state(page, found, "nearly")
    second.fill("(1,3)")
    state(page, found, "right")


def test_lines_are_moved_by_keyboard(page: Page) -> None:
    """And the focus goes with them."""
    found = exercise(page, "forward")
    state(page, found, "wrong")
    press(page, found.locator("[data-distractor] [data-move=out]"), "Enter")
    line = found.locator(".exercise__lines [data-line='0']")
    for _ in range(2):
        press(page, line.locator("[data-move=up]"), "Enter")
    expect(line.locator("[data-move=down]")).to_be_focused()  # it is the first one now
    state(page, found, "right")


def test_weights_are_set_with_the_arrow_keys(page: Page) -> None:
    found = exercise(page, "build_or")
    weight, other, bias = found.locator("input").all()
    press(page, weight, "ArrowUp", "ArrowUp")
    state(page, found, "nearly")
    expect(found.locator("[data-verdict]")).to_contain_text("For (0, 0) the output is 1")
    press(page, other, "ArrowUp", "ArrowUp")
    press(page, bias, "ArrowDown")
    state(page, found, "right")


def test_answers_are_kept_and_can_be_forgotten(page: Page) -> None:
    page.reload()
    found = exercise(page, "score")
    expect(found.locator("input")).to_have_value("1/4")
    expect(exercise(page, "forward").locator(".exercise__solved")).to_be_visible()
    press(page, found.locator("[data-action=reset]"), "Enter")
    expect(found.locator("input")).to_have_value("")
    expect(found).to_have_attribute("data-state", "untouched")
