"""What a reader has solved is remembered in their browser, taken along, asked again, and forgotten when they say so."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from built_site.axe import violations
from built_site.conftest import Reader, address_of_exercises, new_browser
from built_site.in_the_page import opened
from playwright.sync_api import BrowserContext, Page, Route, expect

SCORE, BIAS, AGAIN = "chapter/score", "chapter/or_bias", "second/again"
KEY = "nn-tutorial:progress:/"
RECORD = """async ([name, change]) => {
    const { record } = await import(document.querySelector("script[type=module]").src.replace("start.js", "progress.js"));
    record(name, change);
}"""
JUDGED = ("article", "nav.md-nav--primary")
MOVED = """() => new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().flatMap(({ sources }) =>
        sources.map(({ node }) => node?.id || node?.className || node?.nodeName)))).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done([]), 500);
})"""

address = address_of_exercises
context = new_browser(locale="en-GB", service_workers="block")


def record(page: Page, name: str, **change: Any) -> None:
    page.evaluate(RECORD, [name, change])


def kept(page: Page) -> Any:
    return json.loads(page.evaluate("(key) => localStorage.getItem(key)", KEY) or "{}").get("x", {})


def let_days_pass(page: Page, days: int) -> None:
    """Put what is kept this many days back."""
    page.evaluate(
        """([key, days]) => {
            const kept = JSON.parse(localStorage.getItem(key));
            for (const mark of Object.values(kept.x)) { mark.d -= days; mark.due -= days; }
            localStorage.setItem(key, JSON.stringify(kept));
        }""",
        [KEY, days],
    )


def totals(page: Page) -> list[list[str]]:
    """Give the rows of the table of chapters: solved, tried, open."""
    expect(page.locator("[data-total]")).to_be_visible()
    return [row.locator("td").all_text_contents() for row in page.locator("[data-shown] tbody tr").all()[:2]]


def test_two_tabs_keep_both(context: BrowserContext) -> None:
    """Each solves another exercise; both pages and the open page of progress show both."""
    with (
        opened(context, "/en/chapter/") as first,
        opened(context, "/en/second/") as second,
        opened(context, "/en/progress/") as progress,
    ):
        assert totals(progress) == [["0", "0", "10"], ["0", "0", "1"]]
        record(first, SCORE, right=True)
        record(second, AGAIN, right=False, m=["sign"])
        expect(progress.locator("[data-total]")).to_have_text("1 of 11 exercises solved.")
        bar = progress.locator("table progress").first
        expect(bar).to_have_js_property("value", 1)  # the table may just be made anew
        expect(bar).to_have_css("display", "block")  # below the name
        assert totals(progress) == [["1", "0", "9"], ["0", "1", "0"]]
        for page in (first, second, progress):
            assert kept(page).keys() == {SCORE, AGAIN}
            mark = page.locator("nav.md-nav--primary .progress-mark").first
            expect(mark).to_have_attribute("aria-label", "1 of 10 exercises solved")


def test_what_went_wrong_is_listed_until_it_is_solved(context: BrowserContext) -> None:
    """A mistake that the site does not know says nothing."""
    with opened(context, "/en/progress/") as page:
        record(page, SCORE, right=False, m=["unheard_of"])
        rows = page.locator("#mixed-up + p + div tbody tr")
        expect(rows.locator("td")).to_have_text(["1", "–"])
        record(page, SCORE, right=False, m=["wrong_1"])
        expect(rows.locator("li")).to_have_text(["answer: 0.50"])
        record(page, BIAS, right=False, m=["low"])
        expect(rows).to_have_count(2)
        record(page, SCORE, right=True)
        expect(rows).to_have_count(1)


def test_a_file_brings_back_what_was_forgotten(context: BrowserContext, tmp_path: Path) -> None:
    """Export, forget, import: the same marks and answers; import again: nothing changes."""
    with opened(context, "/en/progress/") as page:
        expect(page.locator("[data-total]")).to_be_visible()
        for name, change in ((SCORE, {"right": True}), (BIAS, {"right": False, "m": ["low"]}), (AGAIN, {"s": 1})):
            record(page, name, **change)
        page.evaluate("""async () => (await import(
            document.querySelector("script[type=module]").src.replace("start.js", "progress.js")
        )).keepAnswer("chapter/score", "0.25")""")
        others = {"nn-tutorial:edit:/:chapter/gate": "print(1)", "nn-tutorial:questions:/": "never"}
        page.evaluate("(others) => Object.assign(localStorage, others)", others)
        before = kept(page)
        with page.expect_download() as download:
            page.locator("[data-action=save]").click()
        assert re.fullmatch(r"progress-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
        path = tmp_path / "progress.json"
        download.value.save_as(path)
        forget = page.locator("[data-action=forget]")
        forget.click()
        assert kept(page) == before  # it asks once more
        for leave in (lambda: page.locator("[data-action=cancel]").click(), lambda: page.keyboard.press("Enter")):
            leave()
            expect(forget).to_have_text("Forget everything")
            expect(forget).to_be_focused()
            expect(page.locator("[data-action=cancel]")).to_have_count(0)
            assert kept(page) == before
            forget.click()
            page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        forget.click()
        expect(page.locator("[data-total]")).to_have_text("You have answered no exercise in this browser yet.")
        assert page.evaluate("Object.keys(localStorage)") == []  # edits and the wish to be asked nothing, too
        told = page.locator("#along ~ [role=status]").first
        page.locator("#progress-file").set_input_files(path)
        expect(told).to_have_text("Exercises whose marks changed: 3.")
        assert kept(page) == before
        assert page.evaluate("localStorage['nn-tutorial:answer:/:chapter/score']") == '"0.25"'
        page.locator("#progress-file").set_input_files(path)
        expect(told).to_have_text("Exercises whose marks changed: 0.")
        assert kept(page) == before
        page.evaluate("localStorage['nn-tutorial:answer:/:chapter/score'] = '\"0.5\"'")
        page.locator("#progress-file").set_input_files(path)
        expect(told).to_have_text("Exercises whose marks changed: 0. Answers that differ here and stay as they are: 1.")
        assert page.evaluate("localStorage['nn-tutorial:answer:/:chapter/score']") == '"0.5"'


def test_another_file_changes_nothing(context: BrowserContext, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text("{")
    with opened(context, "/en/progress/") as page:
        page.locator("#progress-file").set_input_files(path)
        expect(page.locator("#along ~ [role=status]").first).to_have_text("This is no file of progress from this site.")
        assert kept(page) == {}


def test_the_record_of_a_newer_site_is_told(context: BrowserContext, tmp_path: Path) -> None:
    """Nothing is merged into it, no mark is kept in it, and all that would do so says why."""
    path = tmp_path / "progress.json"
    path.write_text(json.dumps({"v": 1, "x": {SCORE: {"s": 3}}, "a": {SCORE: "0.25"}}))
    newer = '{"v":2,"x":{}}'
    with opened(context, "/en/progress/") as page:
        page.evaluate("([key, newer]) => localStorage.setItem(key, newer)", [KEY, newer])
        page.reload()
        sentence = re.compile("comes from a newer version of this site")
        expect(page.locator("[data-total]")).to_have_text(sentence)
        for action in ("save", "link"):
            expect(page.locator(f"[data-action={action}]")).to_be_disabled()
        page.locator("#progress-file").set_input_files(path)
        expect(page.locator("#along ~ [role=status]").first).to_have_text(sentence)
        assert page.evaluate("Object.entries(localStorage)") == [[KEY, newer]]
        page.goto("/en/chapter/")
        found = page.locator(f"[data-exercise='{SCORE}']")
        found.scroll_into_view_if_needed()
        found.locator("input").fill("0.25")
        found.locator("[data-action=check]").click()
        expect(found).to_have_attribute("data-state", "right")
        expect(found.locator("[data-verdict]")).to_have_text(sentence)


def test_a_link_is_taken_on_a_press_only(context: BrowserContext, reader: Reader, address: str) -> None:
    """It is short, shown as a QR code on request, and a damaged one is told."""
    with opened(context, "/en/progress/") as page:
        record(page, SCORE, right=True)
        record(page, BIAS, right=True, s=2)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.locator("[data-action=link]").click()
        link = page.locator("#progress-link").input_value()
        assert link.startswith(f"{address}/en/progress/#p=")
        assert len(link.partition("#")[2]) < 12
        assert not [url for url in asked if "/qr/" in url]
        page.locator("[data-action=qr]").click()
        expect(page.locator("svg.progress__qr")).to_be_visible()
        assert [url for url in asked if url.endswith("/qrcode.mjs.js")]
    other = reader(locale="en-GB", service_workers="block")
    with opened(other, link) as page:
        expect(page.locator("[data-offer]")).to_contain_text("marks of exercises: 2.")
        assert kept(page) == {}
        page.locator("[data-action=merge]").click()
        expect(page.locator("[data-total]")).to_have_text("2 of 11 exercises solved.")
        assert {name: mark["s"] for name, mark in kept(page).items()} == {SCORE: 3, BIAS: 2}
        assert "#" not in page.url
    with opened(other, link[:-2]) as page:
        expect(page.locator("[data-offer] [role=alert]")).to_contain_text("damaged")
    with opened(other, "/en/progress/#p=AsGy") as page:  # whole, with the version 2
        expect(page.locator("[data-offer] [role=alert]")).to_contain_text("newer version")
        newer = {"name": "x.json", "mimeType": "application/json", "buffer": b'{"v": 2, "x": {}}'}
        page.locator("#progress-file").set_input_files(newer)  # type: ignore[arg-type]
        expect(page.locator("[role=status]", has_text="newer version")).to_have_count(1)


def test_three_questions_are_offered_when_they_are_due(context: BrowserContext) -> None:
    """Not to a reader without progress, nor before the day, nor after "never again"; the place is there before it shows."""
    with opened(context, "/en/second/") as page:
        questions = page.locator("[data-questions]")
        expect(questions).to_be_hidden()
        record(page, SCORE, right=True)
        page.reload()
        expect(questions).to_be_hidden()
        let_days_pass(page, 1)
        page.reload()
        expect(questions).to_be_visible()
        page.wait_for_load_state("networkidle")
        moved = page.evaluate(MOVED)
        assert "second" not in moved, moved  # the heading below the offer
        page.locator("[data-action=never]").click()
        page.reload()
        expect(questions).to_be_hidden()


def test_what_is_on_no_page_any_more_is_not_offered_again(context: BrowserContext) -> None:
    with opened(context, "/en/second/") as page:
        record(page, "chapter/gone", right=True)
        let_days_pass(page, 1)
        page.reload()
        page.locator("[data-action=ask]").click()
        expect(page.locator("[data-questions]")).to_contain_text("Nothing is due today.")
        page.reload()
        expect(page.locator("[data-questions]")).to_be_hidden()


def test_a_page_without_progress_fetches_nothing_of_it(context: BrowserContext) -> None:
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto("/en/second/")
    page.wait_for_load_state("networkidle")
    assert not [
        name for name in asked if name in ("questions.js", "exercise_list.js", "list.en.json", "practise_page.js")
    ]
    assert page.evaluate("Object.keys(localStorage)") == []


@pytest.mark.parametrize("path", ["/practise/", "/en/progress/", "/second/", "/class/#class=7B"])
def test_axe_is_content(context: BrowserContext, path: str) -> None:
    with opened(context, path) as page:
        for name in (SCORE, BIAS, AGAIN):
            record(page, name, right=False, m=["sign"])
        let_days_pass(page, 1)
        page.reload()
        page.wait_for_load_state("networkidle")
        if "progress" in path:
            page.locator("[data-action=link]").click()
            page.locator("[data-action=qr]").click()
            expect(page.locator("svg.progress__qr")).to_be_visible()
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page, *JUDGED) == []


def test_storage_that_is_forbidden_is_told(context: BrowserContext) -> None:
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no') } })")
    with opened(context, "/en/progress/") as page:
        expect(page.locator("[data-total]")).to_be_visible()
        page.evaluate(RECORD, [SCORE, {"right": True}])
        expect(page.locator(".progress__note")).to_contain_text("This browser keeps nothing")
        expect(page.locator("[data-total]")).to_have_text("1 of 11 exercises solved.")


@pytest.mark.parametrize("path", ["/progress/", "/en/practise/"])
def test_without_a_script_the_page_says_what_it_needs(reader: Reader, path: str) -> None:
    page = reader(java_script_enabled=False).new_page()
    page.goto(path)
    expect(page.locator(".progress__without")).to_contain_text("JavaScript")


def test_a_first_visit_to_the_page_of_practice_leads_on(context: BrowserContext) -> None:
    """Trap: it was a dead end. It leads to the first exercise, and asks a few here; what is answered comes again."""
    with opened(context, "/en/practise/") as page:
        first = page.get_by_role("link", name="Start with the first exercise")
        assert first.evaluate("it => it.href").endswith("/en/chapter/#exercise-or_bias")
        page.locator("[data-action=few]").click()
        expect(page.locator("[data-exercise]").first).to_be_visible()
        expect(first).to_have_count(0)
        assert set(page.locator("[data-exercise]").evaluate_all("them => them.map(it => it.dataset.kind)")) == {
            "choose"
        }
        page.locator("[data-exercise] input").first.check()
        page.locator("[data-exercise] [data-action=check]").first.click()
        page.reload()
        expect(page.locator("[data-due]")).to_contain_text("tomorrow")


def test_what_is_due_is_asked_again_from_memory(context: BrowserContext) -> None:
    """The page of practice takes the question from its chapter, without the old answer; a right one comes later next time."""
    with opened(context, "/en/practise/") as page:
        expect(page.locator("[data-due]")).to_contain_text("asked again here")
        for name in (SCORE, AGAIN):
            record(page, name, right=False)
        record(page, "chapter/forward", right=True)  # of no program, and of its chapter all the same
        page.evaluate("localStorage.setItem('nn-tutorial:answer:/:chapter/score', '\"9\"')")
        let_days_pass(page, 1)
        page.reload()
        expect(page.locator("[data-due]")).to_have_text("Questions to repeat today: 2.")
        expect(page.locator("#elsewhere ~ ul li")).to_have_count(1)
        expect(page.locator("#elsewhere + p")).to_have_text("Each of these is answered on the page of its chapter.")
        page.locator("[data-action=begin]").click()
        asked = page.locator(f"[data-exercise='{SCORE}']")
        expect(asked.locator("input")).to_have_value("")
        expect(page.locator("[data-exercise]")).to_have_count(2)
        asked.locator("input").fill("0.25")
        asked.locator("[data-action=check]").click()
        expect(asked).to_have_attribute("data-state", "right")
        mark = kept(page)[SCORE]
        assert mark["due"] - mark["d"] == 5
        assert mark["n"] == 2
        asked.locator("[data-action=reset]").click()
        assert page.evaluate("localStorage.getItem('nn-tutorial:answer:/:chapter/score')") == '"9"'  # the chapter's own


def test_what_offers_questions_is_no_button_before_its_script_is_there(context: BrowserContext) -> None:
    """A press would be lost; and nothing of the page moves when the script comes."""
    with opened(context, "/second/") as page:
        record(page, SCORE, right=False)
        let_days_pass(page, 1)
        held: list[Route] = []
        page.route("**/questions.js", lambda route: held.append(route))
        with page.expect_request("**/questions.js"):
            page.reload(wait_until="domcontentloaded")
        ask = page.locator("[data-action=ask]")
        expect(ask).to_be_visible()
        expect(ask).to_be_disabled()
        before = page.locator("h1").bounding_box()
        held[0].continue_()
        expect(ask).to_be_enabled()
        assert page.locator("h1").bounding_box() == before


def test_three_questions_are_asked_on_a_press(context: BrowserContext) -> None:
    """In the chapter, and none of the chapter itself."""
    with opened(context, "/second/") as page:
        for name in (SCORE, BIAS, AGAIN):
            record(page, name, right=False)
        let_days_pass(page, 1)
        page.reload()
        page.locator("[data-action=ask]").click()
        asked = page.locator("[data-questions] [data-exercise]")
        expect(asked).to_have_count(2)
        assert {one.get_attribute("data-exercise") for one in asked.all()} == {SCORE, BIAS}
