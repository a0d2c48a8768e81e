"""A class without a server: readers hand in files, and their teacher's page judges each answer again, whatever a file claims or does."""

import contextlib
import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from built_site.axe import violations
from built_site.conftest import address_of_exercises, new_browser
from built_site.in_the_page import opened, ready_workers
from built_site.test_progress import JUDGED, record
from playwright.sync_api import BrowserContext, Page, expect
from sampling import chosen
from waiting import wait_until

BIAS, SCORE, SUMS, LINES = (f"chapter/{name}" for name in ("or_bias", "score", "column_sums", "two_lines"))
RIGHT: dict[str, Any] = {
    BIAS: ["half"], "chapter/or_biases": ["high", "half"], SCORE: "1/4", "chapter/shape": "2x3",
    "chapter/two_shapes": ["(2, 3)", "(1, 3)"], "chapter/forward": ["0", "1", "2"], "chapter/build_or": ["1", "1", "-0,5"],
    SUMS: "def column_sums(dz1):\n    return dz1.sum(axis=0, keepdims=True)",
    LINES: "z1 = X @ W1\na1 = np.tanh(z1)",
    "chapter/mend": "def mend(X, W1):\n    z1 = X @ W1\n    return np.tanh(z1)",
    "second/again": "0,25",
}  # fmt: skip
WRONG: dict[str, Any] = {
    BIAS: ["low"], "chapter/or_biases": ["low"], SCORE: "0,5", "chapter/shape": "(3, 2)",
    "chapter/two_shapes": ["(3,)", ""], "chapter/forward": ["early", "0", "1", "2"], "chapter/build_or": ["1", "1", "1"],
    SUMS: "def column_sums(dz1):\n    return dz1.sum(axis=0).reshape(-1, 1)",
    LINES: "z1 = X @ W1\na1 = z1",
    "chapter/mend": "def mend(X, W1):\n    z1 = X @ W1\n    return np.tanh(z1) / len(X)",
    "second/again": "7",
}  # fmt: skip
NEARLY = (SUMS, "chapter/forward", "chapter/build_or")
"""Which of these are nearly right."""
IN_SUMS = "def column_sums(dz1):\n    {}\n    return dz1.sum(axis=0, keepdims=True) + 1"
HOSTILE = {
    "Endless": IN_SUMS.format("while True: pass"),
    "Deaf": IN_SUMS.format("sum(iter(int, 1))"),  # a loop in which Python hears nothing
    "Exits": IN_SUMS.format("import os; os._exit(0)"),
    "Closes": IN_SUMS.format("import js; js.self.close()"),
    "Liar": IN_SUMS.format(
        'import js; js.postMessage(js.JSON.parse(\'{"type":"end","verdict":{"state":"<img src=x onerror=hit>","mistakes":[9]}}\'))'
    ),
    # For this Python, whatever is judged from now on has changed its arguments, and is at best nearly right.
    "Forger": "np.array_equal.__wrapped__.__code__ = (lambda a1, a2, equal_nan=False: False).__code__\n"
    + IN_SUMS.format("pass"),
}
"""Wrong answers to `column_sums`, by who gives them."""

address = address_of_exercises
context = new_browser(locale="en-GB", service_workers="block")


def hand_in(who: str, answers: Mapping[str, Any], **more: Any) -> str:
    """Write what a reader hands in, whose file claims that all is solved, the practice of the second chapter without an answer."""
    mark = {"s": 3, "n": 2, "e": 1, "d": 20000, "due": 20001, "m": []}
    marks = {name: mark for name in (*answers, "second/again")}
    return json.dumps({"v": 1, "what": "hand-in", "who": who, "class": "7B", "x": marks, "a": answers} | more)


def drop(page: Page, files: Mapping[str, str], gone: Path | None = None) -> None:
    """Drop files on the page, and one that is no longer there when it is read."""
    if gone:
        gone.write_text("{}")
        page.evaluate(
            "document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'gone' }))"
        )
        page.locator("#gone").set_input_files(gone)
        gone.unlink()
    page.evaluate(
        """(files) => {
            const dataTransfer = new DataTransfer();
            for (const file of document.querySelector("#gone")?.files ?? []) dataTransfer.items.add(file);
            for (const [name, text] of Object.entries(files)) dataTransfer.items.add(new File([text], name));
            document.querySelector("[data-drop]").dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
        }""",
        files,
    )


def rows(page: Page, number: int = 0) -> list[list[str]]:
    """Give a table of the page, its headings first."""
    table = page.locator("[data-class] table").nth(number)
    return [row.locator("th, td").all_text_contents() for row in table.locator("tr").all()]


def saved_csv(page: Page) -> list[list[str]]:
    with page.expect_download() as download:
        page.locator("[data-action=csv]").click()
    with Path(download.value.path()).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def never_answered(files: Mapping[str, str], *names: str) -> Iterator[str]:
    """Give what the page says while it waits for the first answer of these readers."""
    given = []
    for text in files.values():
        with contextlib.suppress(ValueError, RecursionError):
            read = json.loads(text)
            if isinstance(read, dict) and "who" in read and len(text) < 2_000_000:
                given.append((read["who"], sum(name in RIGHT and answer != 3 for name, answer in read["a"].items())))
    count, before = sum(number for _, number in given), 0
    for who, number in sorted(given, key=lambda each: each[0].lower()):
        if who in names:
            yield f"Checking answer {before + 1} of {count} …"
        before += number


@pytest.mark.parametrize(
    ("copies", "attackers"),
    [(2, ("Deaf", "Liar", "Forger")), pytest.param(14, (*HOSTILE,), marks=pytest.mark.thorough)],
    ids=["some", "all"],
)
def test_what_is_handed_in_is_judged_again(
    context: BrowserContext, tmp_path: Path, copies: int, attackers: tuple[str, ...]
) -> None:
    """Right and wrong ones, copies, damaged files and programs that attack: each is worth what it is, and nobody else is touched."""
    files = {"right.json": hand_in("Right", RIGHT), "wrong.json": hand_in("Wrong", WRONG)}
    files |= {f"copy {n}.json": hand_in(f"Copy {n:02}", {BIAS: ["low"], SCORE: "0,25"}) for n in range(copies)}
    files |= {f"{who}.json": hand_in(who, {SUMS: HOSTILE[who], LINES: RIGHT[LINES]}) for who in attackers}
    claimed = json.loads(hand_in("Claims", {}))
    claimed["x"][SCORE] = {"s": 1, "n": 3, "e": 1, "d": 1, "due": 2, "m": ["wrong_1", "constructor", "<b>"]}
    files["claims.json"] = json.dumps(claimed)
    name = "=<img src=x onerror=window.hit=1>"
    files["evil.json"] = hand_in(name, {BIAS: ["</li>"], SCORE: ["1/4"], SUMS: 3, LINES: "x" * 30_000}).replace(
        '"a": {', '"__proto__": {"hit": 1}, "a": {"__proto__": {"hit": 1}, "constructor": "x", '
    )
    files["slow.json"] = hand_in("Slow", {"chapter/shape": "1" + " " * 19_000 + "!", SCORE: "9" * 19_000})
    files |= {
        "deep.json": "[" * 1_000_000,
        "cut.json": hand_in("Cut", RIGHT)[:-40],
        "list.json": "[]",
        "empty.json": "",
    }
    files["huge.json"] = hand_in("x" * 3_000_000, {})
    files["other.json"] = json.dumps({"v": 1, "x": {}})
    stuck = list(never_answered(files, "Deaf"))
    with opened(context, "/en/class/") as page:
        page.clock.install()
        page.reload()
        drop(page, files, tmp_path / "gone.json")
        told = page.locator("[data-drop] + [role=status]")
        last = f"Not read: gone.json, {', '.join(list(files)[-6:])}."

        def is_done() -> bool:
            said = told.inner_text()
            if said in stuck and ready_workers(page):  # else Python is starting, which takes its time
                page.clock.fast_forward(
                    30_000
                )  # twice is long enough to wait in vain, once not for a Python that starts
            return "Files read" in said

        wait_until(is_done, told.inner_text)
        expect(told).to_have_text(f"Files read: {len(files) - 6}. {last}")
        heads, *table = rows(page)
        with_names = saved_csv(page)
        assert page.evaluate("[window.hit, ({}).hit, document.querySelector('article img')]") == [None, None, None]
        assert page.evaluate("Object.keys(localStorage)") == []
        assert heads[:3] == ["Name", "Saved", "Solved"]
        names = with_names[0][3:]
        assert {*names} == {*RIGHT}
        found = {who: dict(zip(["solved", *names], cells, strict=True)) for who, _, *cells in table}
        none = dict.fromkeys(names, "–") | {"second/again": "(✓ 2)"}
        assert found["Right"] == dict.fromkeys(names, "✓ 2") | {"solved": "11"}
        wrong = {name: "≈ 2" if name in NEARLY else "✗ 2" for name in names}
        assert found["Wrong"] == wrong | {"solved": "0"}
        for n in range(copies):
            assert found[f"Copy {n:02}"] == none | {BIAS: "✗ 2", SCORE: "✓ 2", "solved": "1 (+1)"}
        for who in attackers:
            assert found[who][SUMS] == "✗ 2", who
        for who in {"Endless", "Deaf"} & {*attackers}:
            assert found[who] == none | {SUMS: "✗ 2", LINES: "✓ 2", "solved": "1 (+1)"}, who
        assert found["Claims"] == none | {SCORE: "(✗ 3)", "solved": "0 (+1)"}
        evil = {BIAS: "✗ 2", SCORE: "✓ 2", SUMS: "(✓ 2)", LINES: "✗ 2", "solved": "1 (+2)"}
        assert found[name] == none | evil
        assert found["Slow"] == none | {"chapter/shape": "✗ 2", SCORE: "✗ 2", "solved": "0 (+1)"}
        assert [row[1:] for row in with_names[1:]] == [row[1:] for row in table]
        assert [row[0].removeprefix("'") for row in with_names[1:]] == [row[0] for row in table]
        assert sum(row[0].startswith("'=") for row in with_names) == 1  # no spreadsheet takes it for a formula
        counted = {(text, count) for _, text, count in rows(page, 1)[1:]}
        assert rows(page, 1)[1][1:] == ["answer: −1.5", str(copies + 1)]
        assert {("Let us begin.", "1"), ("a line that does not belong there: z2 = z1 @ W2", "1")} < counted
        assert {("the shape of W1", "1"), ("a mistake that this site does not know", "1")} < counted


def test_what_cannot_be_judged_is_what_the_file_says(context: BrowserContext) -> None:
    """What judges comes only with the files; where it does not come, each mark stands in brackets."""
    with opened(context, "/en/class/", "ERR_FAILED", r"Failed to fetch .*marking\.js") as page:
        expect(page.locator("[data-drop]")).to_be_visible()
        page.route("**/marking.js", lambda route: route.abort())
        drop(page, {"wrong.json": hand_in("Wrong", {SCORE: "0,5"})})
        expect(page.locator("[data-drop] + [role=status]")).to_have_text("Files read: 1.")
        assert [cells for _, _, *cells in rows(page)[1:]] == [["0 (+2)", "(✓ 2)", "(✓ 2)"]]
        page.unroute("**/marking.js")
        drop(page, {"wrong.json": hand_in("Wrong", {SCORE: "0,5"})})
        expect(page.locator("[data-class] table").first).to_contain_text("✗ 2")


LAST_DAY = {
    "/en/": ("Hand it in by 1 May 2026.", "It was to be handed in by 1 May 2026.", "2 May 2026 (late; due 1 May 2026)"),
    "/": ("Kumpulkan paling lambat 1 Mei 2026.", "Batas waktunya 1 Mei 2026", "2 Mei 2026 (terlambat; batasnya 1 Mei 2026)"),
}  # fmt: skip
"""What a reader is told until then and after it, and what the table says of a file that came later."""


@pytest.mark.parametrize("top", chosen(LAST_DAY, "/"))
def test_a_class_has_a_last_day(context: BrowserContext, tmp_path: Path, top: str) -> None:
    """The teacher's link carries it; the reader sees it, and what their file holds; the table says which file came later."""
    until, late, cell = LAST_DAY[top]
    with opened(context, f"{top}class/") as page:
        page.locator("[data-action=class-link]").click()
        name = page.locator("#class-name")
        expect(name).to_be_focused()
        expect(name).to_have_attribute("aria-invalid", "true")
        expect(page.locator("#class-name + [role=alert]")).to_have_count(1)
        expect(page.locator("#class-link")).to_be_hidden()
        assert violations(page, *JUDGED) == []
        name.fill("7B & nn")
        expect(page.locator("article [role=alert]")).to_have_count(0)
        page.locator("#class-until").fill("2026-05-01")
        page.locator("[data-action=class-link]").click()
        link = page.locator("#class-link").input_value()
        assert link.endswith(f"{top}class/#class=7B%20%26%20nn&until=2026-05-01")
        assert page.locator("#hand-in").count() == 0
        page.evaluate("location.hash = '#class=%E0%A4'")
        expect(page.locator("article [role=alert]")).to_have_count(1)
        assert page.locator("#hand-in").count() == 0
    saved = []
    for hour, said in (("2026-05-01T23:30", until), ("2026-05-02T00:30", late)):
        with opened(context, link) as page:
            page.clock.install(time=hour)
            page.reload()
            expect(page.locator("#hand-in")).to_contain_text("7B & nn")
            expect(page.locator("[data-until]")).to_contain_text(said)
            assert page.locator("article p").first.inner_text() == page.locator("[data-until]").inner_text()
            expect(page.locator("#class-name")).to_be_hidden()  # it is folded with all that teachers read
            record(page, SCORE, right=True)
            downloads: list[object] = []
            page.on("download", lambda download, into=downloads: into.append(download))
            page.locator("[data-action=hand-in]").click()  # a file without a name is none of anybody's
            expect(page.locator("#who")).to_be_focused()
            expect(page.locator("#who")).to_have_attribute("aria-invalid", "true")
            expect(page.locator("article [data-action=hand-in] + *")).to_have_count(0)  # this browser shares no files
            page.locator("#who").fill("Ana")
            expect(page.locator("article [role=alert]")).to_have_count(0)
            assert downloads == []
            page.evaluate(
                "localStorage.setItem('nn-tutorial:answer:/:chapter/score', JSON.stringify('0'.repeat(3000)))"
            )
            page.locator("article details summary").first.click()
            wide = "document.querySelector('[data-contents]').scrollWidth - document.documentElement.clientWidth"
            assert page.evaluate(wide) <= 0  # all of it can be read
            with page.expect_download() as download:
                page.locator("[data-action=hand-in]").click()
            assert download.value.suggested_filename == "hand-in-Ana.json"
            expect(page.locator("article [role=status]").first).to_contain_text("hand-in-Ana.json")
            given = Path(download.value.path()).read_text()
            assert given == page.locator("[data-contents]").text_content()
            read = json.loads(given)
            assert (read["who"], read["class"], read["on"]) == ("Ana", "7B & nn", hour[:10])
            assert read["x"].keys() == {SCORE}
            saved.append(tmp_path / f"{len(saved)}.json")
            saved[-1].write_text(given)
    with opened(context, f"{top}class/") as page:
        for files in (saved[:1], saved):  # others take the place of the first ones, and the same can be chosen again
            page.locator("#class-files").set_input_files(files)
            expect(page.locator("[data-class] tbody tr")).to_have_count(len(files))
        days = [row[1] for row in rows(page)[1:]]
        assert days[1] == cell
        assert days[0] == "1" + cell.partition(" (")[0][1:]
        assert saved_csv(page)[1][1] == "2026-05-01"
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert violations(page, *JUDGED) == []
        page.evaluate("location.hash = 'class-files-title'")  # as a link to a place on the page does
        page.wait_for_timeout(200)
        assert len(rows(page)) == 3
    with opened(context, link) as page:
        page.locator("#who").fill("Budi")
        page.evaluate("location.hash = 'hand-in'")
        page.wait_for_timeout(200)
        expect(page.locator("#who")).to_have_value("Budi")
        page.evaluate("location.hash = 'class=8C'")
        expect(page.locator("#hand-in")).to_contain_text("8C")


SHARING = """
    window.shared = [];
    navigator.canShare = ({ files }) => files.length === 1 && files[0].name.endsWith(".txt");  // as Chromium: no .json
    navigator.share = async ({ files }) => window.shared.push([files[0].name, await files[0].text()]);
"""


def test_a_class_is_found_again_and_told_what_to_do(context: BrowserContext, tmp_path: Path) -> None:
    """First come exercises; the page of progress leads back; where files can be shared, the shared one is as good as the saved."""
    context.add_init_script(SHARING)
    with opened(context, "/en/progress/") as page:
        expect(page.locator("[data-total]")).to_be_visible()
        expect(page.locator("[data-my-class]")).to_have_count(0)
        page.goto("/en/class/#class=7B&until=2999-05-01")
        expect(page.locator("[data-answered]")).to_contain_text("answered: 0 of")
        expect(page.locator("article ol li").first).to_contain_text("Begin with: ")
        page.evaluate("localStorage.setItem('nn-tutorial:answer:/:chapter/score', '\"1/4\"')")
        page.goto("/en/progress/")
        page.locator("[data-my-class] a").click()
        expect(page.locator("#hand-in")).to_contain_text("7B")
        expect(page.locator("[data-until]")).to_contain_text("2999")
        expect(page.locator("[data-answered]")).to_contain_text("answered: 1 of")
        page.locator("#who").fill("Ana")
        page.locator("[data-action=share]").click()
        expect(page.locator("article [role=status]").first).to_contain_text("hand-in-Ana.txt")
        [[name, text]] = page.evaluate("window.shared")
        (tmp_path / name).write_text(text)
        page.goto("/en/class/")
        page.reload()
        page.locator("#class-files").set_input_files(tmp_path / name)
        expect(page.locator("[data-class] tbody th").first).to_have_text("Ana")


def test_files_of_another_class_and_second_ones_are_told(context: BrowserContext) -> None:
    """A class of one file each says nothing of the kind."""
    ours = {"a.json": hand_in("Ana", {}), "b.json": hand_in("Budi", {})}
    with opened(context, "/en/class/") as page:
        expect(page.locator("[data-drop]")).to_be_visible()
        drop(page, ours)
        expect(page.locator("[data-class] table").first).to_contain_text("Budi")
        expect(page.locator("[data-notes]")).to_have_count(0)
        drop(page, ours | {"c.json": hand_in("Ana", {}, **{"class": "8C"})})
        expect(page.locator("[data-notes]")).to_have_text(
            "The files are of several classes: 7B, 8C. More than one file from: Ana."
        )
        assert [name for name, *_ in rows(page)[1:]] == ["Ana (7B)", "Ana (8C)", "Budi (7B)"]
