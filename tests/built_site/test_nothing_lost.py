"""What readers have before them stays theirs: the place in a page, a program that was put away, the numbers of a figure."""

import pytest
from built_site.conftest import CALM, Reader
from built_site.test_exercises import exercise
from built_site.test_explorables import NAMES, explore, visit
from playwright.sync_api import Browser, expect
from sampling import chosen

CHAPTER = "/en/page-1/perceptron/"
FAR = 4000
"""Pixels from the top of a chapter."""
THERE = pytest.approx(FAR, abs=1)
"""What comes late above moves a page by part of a pixel."""


@pytest.mark.parametrize("width", [390, 1000])
def test_the_place_stays_behind_search_and_menu(reader: Reader, width: int) -> None:
    """A page does not move while something lies above it; the menu opens where its reader is.

    Buttons are pressed by a script: before a click of its own, Playwright scrolls to what it takes to be below the header.
    """
    press = "it => it.click()"
    page = reader(viewport={"width": width, "height": 800}, **CALM).new_page()
    page.goto(CHAPTER)
    page.evaluate(f"scrollTo(0, {FAR})")
    page.locator(".search-button").evaluate(press)
    expect(page.locator("#search input[name=query]")).to_be_focused()
    assert page.evaluate("scrollY") == THERE
    page.keyboard.press("Escape")
    expect(page.locator("#search")).to_be_hidden()
    assert page.evaluate("scrollY") == THERE
    page.locator("button.menu").evaluate(press)
    here = page.locator("#navigation [aria-current=page]")
    expect(here).to_be_focused()
    expect(here).to_be_in_viewport()
    assert page.evaluate("scrollY") == THERE
    page.locator(".md-nav__close").evaluate(press)
    expect(page.locator("button.menu")).to_be_focused()
    assert page.evaluate("scrollY") == THERE


def test_a_program_comes_back_after_starting_again(browser: Browser, address_of_exercises: str) -> None:
    """Once, until something else is written; what is back is kept, and a choice has nothing to bring back."""
    with browser.new_context(base_url=address_of_exercises, **CALM) as context:
        page = context.new_page()
        page.goto("/en/chapter/")
        lines = exercise(page, "two_lines")
        editor, again = lines.locator("textarea"), lines.locator("[data-action=reset]")
        stub = editor.input_value()
        expect(again).to_be_hidden()
        editor.fill("z1 = mine")
        expect(again).to_have_text("Start again")
        again.click()
        expect(editor).to_have_value(stub)
        expect(again).to_have_text("Undo")
        again.click()
        expect(editor).to_have_value("z1 = mine")
        expect(again).to_have_text("Start again")
        page.reload()
        expect(editor).to_have_value("z1 = mine")
        again.click()
        editor.fill("z1 = another")
        expect(again).to_have_text("Start again")
        again.click()
        again.click()
        expect(editor).to_have_value("z1 = another")


@pytest.mark.parametrize(
    "name",
    chosen(
        NAMES,
        "page-3/a-number-that-remembers/graph",
        "page-1/perceptron-learning-rule/learning",
        "page-2/iris/split_scores",
    ),
)
def test_a_pulled_handle_leaves_numbers(reader: Reader, name: str) -> None:
    """Wherever a handle is pulled, each field of the figure has a number that it takes."""
    page, figure = visit(reader(viewport={"width": 1000, "height": 900}, **CALM), name)
    explore(page, figure)
    for handle in figure.locator(".explorable__handle:visible").all():
        handle.scroll_into_view_if_needed()
        box = handle.bounding_box()
        assert box
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.mouse.down()
        page.mouse.move(box["x"] + 30, box["y"] - 30, steps=4)
        page.mouse.up()
    for field in figure.locator("input[data-field]").all():
        expect(field).not_to_have_attribute("aria-invalid", "true")
        expect(field).not_to_have_value("NaN")
