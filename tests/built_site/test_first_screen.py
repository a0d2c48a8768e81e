"""What a reader sees and can press in the first window of a page that is a tool, on a phone and on a desk, in Chromium."""

import json
import re
from typing import Any

import pytest
from built_site.conftest import CALM, Reader
from playwright.sync_api import Locator, Page, expect

from site_builder.languages import LANGUAGES

PHONE: Any = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK: Any = {"viewport": {"width": 1280, "height": 800}}
DIGIT, WORKSHOP = "page-2/mnist/own_digit", "page-2/decision-boundaries/width_depth"
KEPT = "nn-tutorial:progress:/"
SOLVED = {"v": 1, "x": {"page-1/perceptron/at_least": {"s": 3, "n": 1, "e": 1, "d": 20000, "due": 20001, "m": []}}}
"""What a browser keeps of a reader who has solved one exercise."""

screens = pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
languages = pytest.mark.parametrize("language", LANGUAGES)


def at(path: str, language: str) -> str:
    return path if language == LANGUAGES[0] else f"/{language}{path}"


def opened(reader: Reader, screen: Any, path: str, **options: Any) -> Page:
    page = reader(**screen, **CALM | options).new_page()
    page.goto(path)
    return page


def seen_at_once(part: Locator) -> None:
    expect(part).to_be_in_viewport(ratio=0.99)


def a_line_down(page: Page, pad: Locator) -> None:
    box = pad.bounding_box()
    assert box
    x, y, high = box["x"] + box["width"] / 2, box["y"], box["height"]
    page.mouse.move(x, y + 0.2 * high)
    page.mouse.down()
    page.mouse.move(x, y + 0.8 * high, steps=6)
    page.mouse.up()


@screens
@languages
def test_home_has_a_picture_and_something_to_press(reader: Reader, screen: Any, language: str) -> None:
    """The press leads to an empty sheet; a finger needs no second one."""
    page = opened(reader, screen, at("/", language))
    seen_at_once(page.locator("[data-go-on]"))
    figure = page.locator(f"[data-explorable='{DIGIT}']")
    expect(figure.locator("img:visible")).to_be_in_viewport(ratio=0.5)
    draw = figure.locator("[data-action=explore]")
    seen_at_once(draw)
    draw.click()
    expect(figure).to_have_attribute("data-state", "open")
    pad, sentence = figure.locator(".explorable__pad"), figure.locator("[data-sentence]")
    expect(pad).to_be_in_viewport(ratio=0.99)
    expect(figure.locator(".explorable__panel button:visible")).to_have_count(1)
    expect(figure.locator(":is(input, select, table, .explorable__goal):visible")).to_have_count(0)
    expect(sentence).not_to_be_empty()
    assert not re.search(r"\d", sentence.inner_text())  # without ink there is no answer
    a_line_down(page, pad)
    expect(sentence.locator("strong")).to_have_text(re.compile("1"))
    seen_at_once(sentence)
    figure.locator("[data-action=blank]").click()
    figure.locator(".explorable__more > summary").click()
    expect(figure.locator("[data-field=image]")).to_have_value("0")
    figure.locator("[data-field=image]").fill("3")
    figure.locator("[data-action=close]").click()
    draw.click()
    expect(figure.locator("[data-field=image]")).to_have_value("3")  # it is emptied once, and no work of the reader's


@languages
def test_home_leads_on_whoever_has_been_here(reader: Reader, language: str) -> None:
    """To the exercise that the page of progress names, and nothing moves."""
    page = opened(reader, PHONE, at("/", language))
    button = page.locator("[data-go-on]")
    first, before = button.text_content(), button.bounding_box()
    page.evaluate("([key, marks]) => localStorage.setItem(key, marks)", [KEPT, json.dumps(SOLVED)])
    page.reload()
    expect(button).to_contain_text("Perceptron")
    box = button.bounding_box()
    assert before
    assert box
    assert (box["y"], box["height"]) == (before["y"], before["height"])
    address = button.evaluate("it => it.href")
    page.goto(at("/progress/", language))
    assert page.locator("[data-next] a").evaluate("it => it.href") == address
    page.evaluate("localStorage.clear()")
    page.reload()
    chapter = page.locator("#navigation details a").first.text_content()
    expect(page.locator("[data-next] a")).to_have_text(chapter or "")  # no exercise in the middle of it
    page.goto(at("/", language))
    expect(button).to_have_text(first or "")


def test_without_a_script_home_offers_only_what_it_can(reader: Reader) -> None:
    page = opened(reader, PHONE, "/en/", java_script_enabled=False)
    expect(page.locator("[data-action=explore]")).to_be_hidden()
    expect(page.locator("[data-go-on]")).to_have_attribute("href", "page-1/")
    expect(page.locator(f"[data-explorable='{DIGIT}'] img:visible")).to_be_in_viewport()
