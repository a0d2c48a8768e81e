"""Definitions that readers have seen are folded away on a screen, and are there for whoever opens, copies, runs or prints."""

import re
from pathlib import Path

import pytest
from built_site.conftest import Reader, new_browser
from built_site.in_the_page import Listing, opened
from built_site.test_print import printed, text_of, words
from playwright.sync_api import BrowserContext, Locator, Route, expect

CHAPTER = "page-2/more-layers"
SMALL_NETWORK = f"{CHAPTER}/small_network"
FOLDED = "import numpy as np\n\nfrom nn_tutorial import sigmoid, sigmoid_derivative\n\nclass Layer:"

context = new_browser("module", service_workers="block", permissions=["clipboard-read", "clipboard-write"])


def lines_of(code: Locator) -> float:
    """Give how many lines high a program is."""
    return float(
        code.evaluate("(it) => it.getBoundingClientRect().height / parseFloat(getComputedStyle(it).lineHeight)")
    )


@pytest.mark.parametrize(
    ("language", "said", "scripts"),
    [("en/", r"\d\d lines, as above", True), ("", r"\d\d baris, seperti di atas", False)],
)
def test_it_opens_by_keyboard_with_and_without_scripts(
    reader: Reader, site: Path, language: str, said: str, scripts: bool
) -> None:
    page = reader(java_script_enabled=scripts).new_page()
    page.goto(f"/{language}{CHAPTER}/")
    code = page.locator(f"[data-listing='{SMALL_NETWORK}'] .highlight code")
    text = (site / f"{SMALL_NETWORK}.py").read_text(encoding="utf-8")
    assert text.startswith(FOLDED)
    assert code.text_content() == text
    box = code.get_by_role("checkbox", name=re.compile(said))
    expect(box).to_have_accessible_name(re.compile("(show|tampilkan) Layer: "))
    closed = lines_of(code)
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    opened = lines_of(code)
    folded = re.search(r"(\d+) (?:lines|baris)", box.get_attribute("aria-label") or "")
    assert folded
    assert opened - closed >= int(folded[1]) - 1  # one line says what is folded; empty lines are not counted
    page.keyboard.press("Space")
    assert lines_of(code) == closed


@pytest.mark.parametrize(("touch", "least"), [(False, 24), (True, 44)])
def test_it_is_large_enough_to_press(reader: Reader, touch: bool, least: int) -> None:
    page = reader(viewport={"width": 390, "height": 844}, has_touch=touch, is_mobile=touch).new_page()
    page.goto("/en/page-1/perceptron/")
    box = page.locator(".listing__fold").first.bounding_box()  # what it says takes one line
    assert box
    assert box["height"] >= least


def test_other_chapters_are_named_and_first_definitions_stand_open(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/en/page-1/backpropagation/")
    first = page.locator("[data-listing='page-1/backpropagation/four_answers'] .listing__fold")
    expect(first).to_have_accessible_name("show sigmoid: 4 lines, as in “Activation functions”")
    again = page.locator("[data-listing='page-1/backpropagation/one_weight'] .listing__fold")
    expect(again).to_have_accessible_name("show sigmoid, np.random.seed, W1, b1, W2, b2: 11 lines, as before")
    share = page.locator("[data-listing='page-1/backpropagation/nudge_one_weight'] .listing__folded")
    assert "def share" not in "".join(share.all_text_contents())
    page.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_what_an_output_means_is_folded_with_it(reader: Reader, scripts: bool) -> None:
    """Below a question, the paragraph behind the output would say the answer."""
    page = reader(java_script_enabled=scripts).new_page()
    page.goto("/en/page-2/deep-networks/")
    listing = page.locator("[data-listing='page-2/deep-networks/folding']")
    meaning, next_one = (
        page.get_by_text("Each layer doubles the number of straight pieces"),
        page.get_by_text("The output after one, two, three and five layers"),
    )
    expect(meaning).to_be_hidden()
    expect(next_one).to_be_visible()
    listing.get_by_text("Output and what it means: guess first").click()
    expect(meaning).to_be_visible()


def test_what_an_output_means_comes_with_the_readers_own_run(context: BrowserContext) -> None:
    with opened(context, "/en/page-2/deep-networks/") as page:
        Listing(page, "page-2/deep-networks/folding").run()
        expect(page.get_by_text("Each layer doubles the number of straight pieces")).to_be_visible()


def test_a_selection_that_is_copied_has_all_of_it(context: BrowserContext, site: Path) -> None:
    page = context.new_page()
    page.goto(f"/en/{CHAPTER}/")
    code = page.locator(f"[data-listing='{SMALL_NETWORK}'] .highlight code")
    code.evaluate("(it) => getSelection().selectAllChildren(it)")
    page.keyboard.press("Control+c")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == (site / f"{SMALL_NETWORK}.py").read_text(encoding="utf-8").strip()
    page.close()


def test_run_and_edit_take_the_whole_program(context: BrowserContext, site: Path) -> None:
    with opened(context, f"/en/{CHAPTER}/") as page:
        listing = Listing(page, SMALL_NETWORK)
        assert listing.run() == "done"
        expect(listing.note("same")).to_be_visible()
        listing.press("edit")
        text = (site / f"{SMALL_NETWORK}.py").read_text(encoding="utf-8")
        expect(listing.editor).to_have_value(text.removesuffix("\n"))


@pytest.mark.parametrize("width", [1280, 360])
def test_an_error_is_marked_at_its_line(context: BrowserContext, width: int) -> None:
    """Which opens what stands above it, for lines are counted in the whole program, also where they break."""

    def spoil(route: Route) -> None:
        answer = route.fetch()
        text, before = answer.text(), "<b class=nb>print</b>("
        start = text.index(f'data-listing="{SMALL_NETWORK}"')
        place = text.index(before, start)
        route.fulfill(response=answer, body=f"{text[:place]}missing{text[place + len(before) - 1 :]}")

    context.route(f"**/en/{CHAPTER}/", spoil)
    with opened(context, f"/en/{CHAPTER}/") as page:
        page.set_viewport_size({"width": width, "height": 800})
        listing = Listing(page, SMALL_NETWORK)
        assert listing.run() == "failed"
        marker = listing.box.locator(".listing__wrong")
        place = page.evaluate(f"""() => {{
          const code = document.querySelector("[data-listing='{SMALL_NETWORK}'] .highlight code");
          const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {{
            const range = document.createRange();
            range.selectNodeContents(walker.currentNode);
            const at = walker.currentNode.data.indexOf("missing(");
            if (at < 0) continue;
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + 7);
            return range.getBoundingClientRect().toJSON();
          }}
        }}""")
        marked = marker.bounding_box()
        assert marked is not None
        assert place["top"] >= marked["y"] - 1
        assert place["bottom"] <= marked["y"] + marked["height"] + 1
    context.unroute(f"**/en/{CHAPTER}/", spoil)


def test_paper_has_it(reader: Reader, tmp_path: Path) -> None:
    page = reader().new_page()
    page.goto(f"/en/{CHAPTER}/")
    code = page.locator(f"[data-listing='{SMALL_NETWORK}'] .highlight code").text_content() or ""
    text = text_of(printed(page, tmp_path))
    lines = code.partition("class SmallNetwork")[0].splitlines()
    parts = [[words("".join(part)) for part in (lines[:line], lines[line:])] for line in range(len(lines))]
    assert any(all(part in text for part in both) for both in parts)  # a page may end within
    assert "asabove" not in text
