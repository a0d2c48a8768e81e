"""How programs and what they print look in a real Chromium, on a desk and on a phone: sizes, edges, what is filled, what is in view."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from built_site.conftest import Reader
from built_site.in_the_page import Listing, fill_storage, opened
from playwright.sync_api import Page, expect

from site_builder.blocks.listing import LINED_UP

CHAPTER = "page-1/perceptron"
GATES, FIRST = f"{CHAPTER}/and_or_gates", f"{CHAPTER}/first_neuron"
FUNCTION = f"{CHAPTER}/perceptron"
MINE = "playground/my_program"
DESK = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
WIDTHS = pytest.mark.parametrize("window", [DESK, PHONE], ids=["desk", "phone"])
SENTENCE = "a sentence that is a good deal longer than the line of any window in which somebody reads this page " * 2
TABLE = "  ".join(f"column {n}" for n in range(30))


@pytest.fixture
def page(reader: Reader, window: dict[str, object]) -> Iterator[Page]:
    """Open the chapter in a window of this size."""
    with opened(reader(**window), f"/en/{CHAPTER}/") as page:
        yield page


RINGS = """() => {
  const drawn = (element, part) => {
    const { content, outlineStyle, outlineWidth } = getComputedStyle(element, part);
    return (!part || content !== "none") && outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
  };
  const text = document.activeElement;
  const [code, frame] = [text.closest(".listing__code"), text.closest(".listing__frame")];
  const [inner, outer] = [code, frame].map((it) => it.getBoundingClientRect());
  return [
    [drawn(text), drawn(code), drawn(frame), drawn(frame, "::after")],
    ["left", "top", "right", "bottom"].map((side) => Math.round(outer[side] - inner[side])),
  ];
}"""


@WIDTHS
def test_an_editor_shows_the_focus_once_around_all_of_it(page: Page) -> None:
    """Trap: the numbers of the lines lay over the frame, and in an exercise the text area inside had one of its own."""
    Listing(page, GATES).write("print(1)")
    exercise = page.locator(f"[data-exercise='{FUNCTION}']")
    exercise.scroll_into_view_if_needed()
    for editor in (Listing(page, GATES).editor, exercise.locator("textarea")):
        editor.focus()
        assert page.evaluate(RINGS) == [[False, False, False, True], [0, 0, 0, 0]]


SIZES = """() => [...new Set([...document.querySelectorAll("pre > code, .listing__code, .exercise__lines code")]
    .filter((it) => it.getClientRects().length).map((it) => getComputedStyle(it).fontSize))]"""


@WIDTHS
def test_code_has_one_size(page: Page) -> None:
    """In programs, in what they print, in editors and in exercises."""
    assert Listing(page, GATES).run("print(1)\n1 / 0") == "failed"
    page.locator(f"[data-exercise='{FUNCTION}']").scroll_into_view_if_needed()
    expect(page.locator(f"[data-exercise='{FUNCTION}'] textarea")).to_be_visible()
    assert len(page.evaluate(SIZES)) == 1


FILLED = """(box) => [...box.querySelectorAll(".listing__button")].filter((it) => it.getClientRects().length).map((it) => {
  const { backgroundColor, borderTopColor } = getComputedStyle(it);
  return [it.dataset.action, backgroundColor === borderTopColor];
})"""


@WIDTHS
def test_what_is_to_be_pressed_next_is_filled(page: Page) -> None:
    """Once a program is edited, that is Run, and nothing beside it."""
    listing = Listing(page, GATES)
    assert listing.box.evaluate(FILLED) == [["run", False], ["edit", False]]
    listing.press("edit")
    expect(listing.editor).to_be_focused()
    assert listing.box.evaluate(FILLED) == [["run", True], ["reset", False]]
    listing.editor.fill("print(1)")
    listing.press("reset")
    assert listing.box.evaluate(FILLED) == [["run", False], ["edit", False], ["reset", False]]
    listing.press("reset")
    expect(listing.editor).to_be_visible()
    assert listing.box.evaluate(FILLED) == [["run", True], ["reset", False]]


@WIDTHS
def test_an_error_is_brought_into_view(page: Page) -> None:
    """Below a long program and all that it has printed, though the keyboard is in the editor."""
    listing = Listing(page, GATES)
    listing.write("for i in range(100):\n    print(i)\n1 / 0")
    listing.editor.press("Control+Enter")
    assert listing.wait() == "failed"
    expect(listing.box.locator("[data-run-error]")).to_be_in_viewport(ratio=1)
    expect(listing.editor).to_be_focused()


WIDER = "(it) => it.scrollWidth > it.clientWidth + 1"


@WIDTHS
def test_sentences_go_on_below_themselves_and_tables_scroll(page: Page) -> None:
    """In what a program prints here and has printed in the build; of an error, what Python says at the end."""
    listing = Listing(page, GATES)
    output = listing.box.locator("[data-run-output]")
    for text, scrolls in ((SENTENCE, False), (TABLE, True)):
        assert listing.run(f"text = {text!r}\nprint(text)\nraise ValueError(text)") == "failed"
        assert listing.output == f"{text}\n"
        assert output.evaluate(WIDER) == scrolls
        reason = listing.box.locator(".listing__reason")
        assert reason.text_content() == f"ValueError: {text}\n"
        assert not reason.evaluate(WIDER)
    built = page.locator("[data-output]").all()
    assert len(built) > 5
    for output in built:
        table = LINED_UP.search(output.text_content() or "") is not None
        assert output.evaluate("(it) => getComputedStyle(it).whiteSpace") == ("pre" if table else "pre-wrap")


@WIDTHS
def test_the_same_output_is_shown_once(page: Page) -> None:
    """In its place, with a sentence that says so; what the page has printed is back once the program is another one."""
    listing = Listing(page, GATES)
    built, own = listing.box.locator("[data-output]"), listing.box.locator("[data-run-output]")
    height = "(it) => it.getBoundingClientRect().height"
    before = listing.box.evaluate(height)
    assert listing.run() == "done"
    expect(listing.note("same")).to_be_visible()
    expect(own).to_be_visible()
    expect(built).to_be_hidden()
    assert 0 <= listing.box.evaluate(height) - before < 100
    listing.press("edit")
    expect(built).to_be_hidden()
    listing.editor.fill("print(1)")
    expect(built).to_be_visible()
    assert listing.run() == "done"
    expect(built).to_be_visible()
    listing.press("reset")
    expect(own).to_have_count(0)
    assert listing.run() == "done"
    expect(built).to_be_hidden()


UNDER = """() => [...document.querySelectorAll(".md-code__button")].filter((it) => it.getClientRects().length).map((it) => {
  const box = it.getBoundingClientRect();
  const over = [...document.querySelectorAll("pre > code")].map((code) => code.getBoundingClientRect()).filter((code) =>
    box.left < code.right - 1 && code.left < box.right - 1 && box.top < code.bottom - 1 && code.top < box.bottom - 1);
  return [Math.round(Math.min(box.width, box.height)), over.length];
})"""


@WIDTHS
def test_the_copy_button_covers_no_code(page: Page, window: dict[str, object]) -> None:
    """It stands at the right of a listing's head, or in a strip beside other code; for fingers it is large."""
    for path in (f"/en/{CHAPTER}/", "/en/page-1/installation/"):
        page.goto(path)
        found = page.evaluate(UNDER)
        assert len(found) > 3
        assert [over for _, over in found if over] == []
        assert min(size for size, _ in found) >= (40 if "is_mobile" in window else 24)
    right = "(it) => it.closest('.listing').getBoundingClientRect().right - it.getBoundingClientRect().right"
    page.goto(f"/en/{CHAPTER}/")
    assert page.locator(f"[data-listing='{FIRST}'] .md-code__button").evaluate(right) < 24


def test_the_copy_button_gives_what_is_in_the_editor(reader: Reader) -> None:
    with opened(reader(**DESK, permissions=["clipboard-read", "clipboard-write"]), f"/en/{CHAPTER}/") as page:
        listing = Listing(page, GATES)
        listing.write("print('mine')")
        listing.box.locator(".md-code__button").click()
        expect(page.locator(".md-dialog [role=status]")).not_to_be_empty()
        assert page.evaluate("navigator.clipboard.readText()") == "print('mine')\n"


@pytest.mark.parametrize(("top", "word"), [("/", "Unduh"), ("/en/", "Download")])
def test_a_download_is_a_sign_with_a_name(reader: Reader, top: str, word: str) -> None:
    """A phone shows the sign alone, large enough for fingers."""
    for window in (DESK, PHONE):
        page = reader(**window).new_page()
        page.goto(f"{top}{CHAPTER}/")
        link = page.locator(f"[data-listing='{FIRST}']").get_by_role("link", name=f"{word} first_neuron.py", exact=True)
        assert "svg" in link.evaluate("(it) => getComputedStyle(it, '::before').maskImage")
        if window is PHONE:
            box = link.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 40
            assert link.evaluate("(it) => getComputedStyle(it).fontSize") == "0px"


EDGES = """(code) => {
  const edge = parseFloat(getComputedStyle(code.parentElement, "::after").width);
  const text = document.createRange();
  text.selectNodeContents(code);
  const fades = () => Math.max(...Array.from(text.getClientRects(), ({ right }) => right))
      > code.parentElement.getBoundingClientRect().right - edge + 1;
  const found = [edge > 12, fades()];
  code.scrollLeft = code.scrollWidth;
  return [...found, fades()];
}"""


@pytest.mark.parametrize("window", [PHONE], ids=["phone"])
def test_a_line_of_a_table_fades_at_the_edge_until_its_end_is_seen(page: Page) -> None:
    listing = Listing(page, GATES)
    assert listing.run(f"print({TABLE!r})") == "done"
    code = listing.box.locator("[data-run-output]")
    assert code.evaluate(WIDER)
    assert code.evaluate(EDGES) == [True, True, False]


ROWS = """() => [...document.querySelectorAll(".highlight code")].filter((it) => it.getClientRects().length).flatMap((code) => {
  const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  const rows = [], { left, right } = code.getBoundingClientRect();
  const letter = document.createRange();
  let line = [];
  while (texts.nextNode()) {
    if (texts.currentNode.parentElement.closest(".listing__fold:not(:checked) + .listing__folded")) continue;
    for (const [at, sign] of [...texts.currentNode.data].entries()) {
      if (sign === "\\n") {
        if (line.length) rows.push(line);
        line = [];
      } else if (sign.trim()) {
        letter.setStart(texts.currentNode, at);
        letter.setEnd(texts.currentNode, at + 1);
        const box = letter.getBoundingClientRect();
        line.push([box.left - left, box.top, right - box.right]);
      }
    }
  }
  return rows;
})"""
LONG = ("en/page-1/perceptron", "page-1/first-neural-network", "en/page-2/mnist", "en/page-3/a-tensor-that-remembers")


def rows_of(line: list[list[float]]) -> list[float]:
    """Give where each row of a line begins."""
    found, last = [], -99.0
    for left, top, _ in line:
        if top > last + 8:
            found.append(left)
            last = top
    return found


@pytest.mark.parametrize("path", LONG)
def test_a_long_line_of_a_program_goes_on_below_itself(reader: Reader, path: str) -> None:
    """On a phone: set in deeper than it begins, so that it is seen to go on; on a desk none is broken."""
    for window in (PHONE, PHONE | {"viewport": {"width": 320, "height": 700}}, DESK):
        page = reader(**window).new_page()
        page.goto(f"/{path}/")
        lines = page.evaluate(ROWS)
        assert len(lines) > 50
        if window is DESK:
            assert max(len(rows_of(line)) for line in lines) == 1
            continue
        assert min(end for line in lines for _, _, end in line) > 0
        if window is not PHONE:
            continue  # there a long word may have no room beside the deepest steps
        rows = [rows_of(line) for line in lines]
        assert sum(len(each) > 1 for each in rows) > 20
        for first, *others in rows:
            assert all(first + 8 < other < first + 80 for other in others)
        assert {round(first) for first, *_ in rows if first < 20} == {10, 16}  # in listings and elsewhere
        page.close()


def test_what_is_selected_on_a_phone_is_the_program(reader: Reader, site: Path) -> None:
    context = reader(**PHONE, permissions=["clipboard-read", "clipboard-write"])
    for path in LONG:
        page = context.new_page()
        page.goto(f"/{path}/")
        for listing in page.locator(".listing[data-listing]:visible").all():
            code = listing.locator(".highlight code")
            code.evaluate("(it) => getSelection().selectAllChildren(it)")
            page.keyboard.press("Control+c")
            program = (site / f"{listing.get_attribute('data-listing')}.py").read_text(encoding="utf-8")
            assert page.evaluate("navigator.clipboard.readText()").rstrip("\n") == program.rstrip("\n")
        page.close()


ON_AN_IPHONE = """() => {
  const sheet = new CSSStyleSheet();
  const said = (rules) => [...rules].map((rule) =>
    rule instanceof CSSSupportsRule && rule.conditionText.includes("touch-callout") ? [...rule.cssRules].map((it) => it.cssText).join("") : "");
  sheet.replaceSync([...document.styleSheets].flatMap(({ cssRules }) => said(cssRules)).join(""));
  document.adoptedStyleSheets = [sheet];
  return sheet.cssRules.length;
}"""
FIELDS = """() => [...document.querySelectorAll("input:not([type=checkbox], [type=radio]), select, textarea")]
  .filter((it) => it.getClientRects().length).map((it) => parseFloat(getComputedStyle(it).fontSize))"""
OVER = """(area) => ["fontSize", "lineHeight", "whiteSpace", "wordBreak", "fontFamily"].map((name) =>
  getComputedStyle(area)[name] === getComputedStyle(area.closest(".listing__code").querySelector(".pce-line"))[name])"""


@pytest.mark.parametrize("window", [PHONE], ids=["phone"])
def test_an_iphone_has_no_field_to_make_larger(page: Page) -> None:
    """It does so below 16 pixels; what is typed lies over what is coloured, letter on letter, and its lines go on below."""
    listing = Listing(page, GATES)
    listing.write(f"text = {SENTENCE!r}")
    page.locator(f"[data-exercise='{FUNCTION}']").scroll_into_view_if_needed()
    expect(page.locator(f"[data-exercise='{FUNCTION}'] textarea")).to_be_visible()
    assert min(page.evaluate(FIELDS)) < 16
    assert page.evaluate(ON_AN_IPHONE) >= 2
    assert len(sizes := page.evaluate(FIELDS)) >= 2
    assert min(sizes) >= 16
    assert all(listing.editor.evaluate(OVER))
    assert not listing.box.locator(".listing__code").evaluate(WIDER)
    assert listing.editor.evaluate("(it) => it.scrollHeight - it.clientHeight") <= 1


RING = """(it) => {
  const ring = getComputedStyle(it.closest(".listing__frame") ?? it, it.closest(".listing__frame") ? "::after" : null);
  return [ring.outlineColor, getComputedStyle(document.querySelector(".md-typeset p > a")).color];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_has_the_colour_of_links(reader: Reader, scheme: Literal["light", "dark"]) -> None:
    """Red would be an error. Links have the contrast of text."""
    with opened(reader(**DESK, color_scheme=scheme), f"/en/{CHAPTER}/") as page:
        listing = Listing(page, GATES)
        listing.write("print(1)")
        ring, link = listing.editor.evaluate(RING)
        assert ring == link
        page.locator(".search-button").click()
        ring, link = page.locator(".md-search__input").evaluate(RING)
        assert ring == link


def test_the_parts_of_the_playground_stand_in_the_order_of_their_use(reader: Reader) -> None:
    """Run, where to start from, the program, what it prints, all but that in the first window; and it says that the program is kept, as long as it is."""
    for window in (DESK, PHONE):
        with opened(reader(**window), "/en/playground/") as page:
            listing = Listing(page, MINE)
            kept = listing.box.get_by_text("Kept in this browser.")
            expect(listing.editor).to_be_visible()
            expect(kept).to_be_hidden()
            for part in (
                "[data-action=run]",
                "[data-action=start-from]",
                ".pce-line:nth-of-type(8)",
            ):  # a long line goes on beyond the window
                expect(listing.box.locator(part)).to_be_in_viewport(ratio=0.5)
            assert listing.run("print('hello')") == "done"
            expect(kept).to_be_visible()
            parts = ["[data-action=run]", "[data-action=start-from]", "textarea", "[data-run-output]"]
            tops = [(listing.box.locator(part).bounding_box() or {})["y"] for part in parts]
            assert tops == sorted(tops)
            page.reload()
            expect(kept).to_be_visible()
            fill_storage(page)
            listing.editor.fill("print('lost')")
            expect(kept).to_be_hidden()
            fill_storage(page, None)
            listing.editor.fill("print('kept again')")
            expect(kept).to_be_visible()
            page.locator("[data-action=forget]").click()
            page.locator("[data-action=forget]").click()
            expect(kept).to_be_hidden()
