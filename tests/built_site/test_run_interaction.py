"""What a reader does with a listing in a real Chromium: edit, run, stop, come back; by mouse or by keyboard alone."""

import base64
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from built_site.axe import violations
from built_site.conftest import Reader, new_browser
from built_site.in_the_page import Listing, Taken, fill_storage, opened, ready_workers
from playwright.sync_api import BrowserContext, Page, Request, Route, expect
from waiting import wait_until

CHAPTER = "page-1/perceptron"
GATES, OTHER, ASKED = (f"{CHAPTER}/{name}" for name in ("and_or_gates", "without_bias", "bias_and_threshold"))
XOR = "page-1/learning-xor/xor_training"
MESSAGES = "spied.workers.reduce((sum, { messages }) => sum + messages, 0)"
FOREVER = "while True:\n    pass\n"
MATRICES = """import numpy as np

a = b = np.random.rand(1500, 1500)
print("in the product", flush=True)
while True:
    a = a @ b
"""

DESK = {"viewport": {"width": 1280, "height": 900}}
context = new_browser("module", **DESK)  # the tests that share a page
fresh = new_browser(**DESK, service_workers="block")


@pytest.fixture(scope="module")
def shared_page(context: BrowserContext) -> Iterator[Page]:
    """Open a page whose Python is kept warm by one test for the next."""
    with opened(context, f"/en/{CHAPTER}/") as page:
        yield page


@pytest.fixture
def page(shared_page: Page) -> Iterator[Page]:
    """Give the shared page, and leave it as it was: nothing runs, nothing is edited."""
    shared_page.bring_to_front()
    yield shared_page
    for stop in shared_page.locator("[data-action=stop]").filter(visible=True).all():
        stop.click()
    forget = shared_page.locator("[data-action=forget]").filter(visible=True)
    if forget.count():
        forget.click()
        forget.click()  # the second press says that it is meant


# Editing


def test_all_edits_are_forgotten_at_one_place(page: Page) -> None:
    """One button, with their number, for the edits of every page; answers and progress stay, and the bar says where they go."""
    page.evaluate("localStorage.setItem('nn-tutorial:edit:/:page-2/iris/elsewhere', 'print(1)')")
    others = {"nn-tutorial:progress:/": '{"v":1,"x":{}}', "nn-tutorial:answer:/:page-1/perceptron/or_bias": '["half"]'}
    page.evaluate("(others) => Object.assign(localStorage, others)", others)
    first, second = Listing(page, GATES), Listing(page, OTHER)
    first.write("print(1)")
    second.write("print(2)")
    forget = page.locator("[data-action=forget]")
    expect(forget).to_have_text("Forget all my edits of programs (3)")
    rest = page.locator(".forget-edits a")
    expect(rest).to_have_text("Progress")
    assert rest.evaluate("({ pathname, hash }) => pathname + hash") == "/en/progress/#forget"
    forget.click()
    expect(forget).to_have_text("Really forget them all?")
    page.keyboard.press("Tab")
    expect(page.locator("[data-action=cancel]")).to_be_focused()
    page.keyboard.press("Tab")  # whoever goes elsewhere has not meant it
    expect(page.locator("[data-action=cancel]")).to_have_count(0)
    expect(forget).to_have_text("Forget all my edits of programs (3)")
    assert first.editor.input_value() == "print(1)"
    forget.click()
    forget.click()
    expect(page.locator(".forget-edits [role=status]")).to_have_text("All edits of programs are forgotten.")
    expect(page.locator(".forget-edits [role=status]")).to_be_focused()
    expect(forget).to_be_hidden()
    expect(rest).to_be_hidden()
    assert first.editor.count() == second.editor.count() == 0
    kept = page.evaluate("Object.entries(localStorage).filter(([key]) => key.startsWith('nn-tutorial:'))")
    assert dict(kept) == others
    page.reload()
    page.locator(f"[data-listing='{GATES}'][data-state=idle]").wait_for()
    assert first.editor.count() == 0


def test_edit_run_and_reset(page: Page) -> None:
    """An edited program says where its output differs; Reset brings code and output back, and a second press the edit."""
    listing = Listing(page, GATES)
    original = page.locator(f"[data-listing='{GATES}'] .highlight code").text_content() or ""
    listing.press("edit")
    assert listing.editor.input_value() == original.rstrip("\n")
    expect(listing.editor).to_be_focused()
    assert listing.run(original.replace("and_bias = -1.5", "and_bias = -0.5")) == "done"
    assert listing.output.startswith("AND, bias -0.5\n")
    assert "line 1" in (listing.note("differs").text_content() or "")
    assert listing.note("same").count() == listing.note("cut").count() == 0
    edited = listing.editor.input_value()
    for undone in (True, False):
        listing.press("reset")
        assert listing.editor.count() == 0
        assert listing.state == "idle"
        assert listing.text("data-run-output") is None
        assert listing.box.locator(".highlight code").is_visible()
        expect(listing.button("reset")).to_have_text("Undo")
        expect(listing.button("reset")).to_be_focused()
        if undone:
            listing.press("reset")
            expect(listing.editor).to_have_value(edited)
            expect(listing.button("reset")).to_have_text("Reset")
    page.reload()
    page.locator(f"[data-listing='{GATES}'][data-state=idle]").wait_for()
    expect(listing.button("reset")).to_be_hidden()
    assert listing.editor.count() == 0
    assert listing.run() == "done"
    assert listing.note("same").count() == 1


def test_a_newcomer_breaks_and_mends_xor_on_a_phone(reader: Reader) -> None:
    """In Indonesian at 390 px: run, break, mend, reload, find the edit, in the other language too, and reset."""
    context = reader(viewport={"width": 390, "height": 844}, has_touch=True, locale="id-ID")
    with opened(context, "/page-1/learning-xor/") as page:
        listing = Listing(page, XOR)
        assert listing.run() == "done"
        assert listing.note("same").text_content() == "Keluarannya sama dengan keluaran di halaman ini."
        expect(listing.box.locator("[data-run-output]")).to_be_in_viewport()  # below a long program
        original = listing.box.locator(".highlight code").text_content() or ""
        assert listing.run(original.replace("np.random.seed(42)", "np.random.sed(42)")) == "failed"
        line = original[: original.index("np.random.seed(42)")].count("\n") + 1
        assert f"baris {line}." in listing.status
        assert "AttributeError" in listing.error
        assert "sed(42)" in (listing.box.locator(".listing__wrong").text_content() or "")
        mended = original.replace("np.random.seed(42)", "np.random.seed(7)")
        assert listing.run(mended) == "done"
        assert listing.note("differs").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.reload()
        expect(listing.editor).to_have_value(mended)
        assert listing.status == "Anda telah mengubah program ini."
        assert listing.state == "idle"
        page.goto("/en/page-1/learning-xor/")
        expect(listing.editor).to_have_value(mended)
        assert listing.status == "You have edited this program."
        listing.press("reset")
        page.goto("/page-1/learning-xor/")
        page.locator(f"[data-listing='{XOR}'][data-state=idle]").wait_for()
        assert listing.editor.count() == 0
        assert page.locator("[data-action=forget]").count() == 0


def test_an_edit_taken_back_by_hand_is_no_edit(page: Page) -> None:
    """Nothing is kept of a program that reads as the page shows it."""
    listing = Listing(page, GATES)
    original = listing.box.locator(".highlight code").text_content() or ""
    listing.write("print(1)")
    assert page.evaluate("Object.keys(localStorage).length") > 0
    listing.write(original.rstrip("\n"))
    expect(page.locator("[data-action=forget]")).to_be_hidden()
    listing.press("reset")


def test_two_tabs(context: BrowserContext, page: Page) -> None:
    """An edit in one tab is followed by the other; each tab has a Python of its own."""
    here = Listing(page, GATES)
    with opened(context, f"/en/{CHAPTER}/") as other_page:
        there = Listing(other_page, GATES)
        here.write("print(1)")
        there.press("edit")
        expect(there.editor).to_have_value("print(1)")
        here.editor.fill("import time\nwhile True:\n    time.sleep(0.1)")
        expect(there.editor).to_have_value(re.compile("while True"))
        here.start()
        here.wait("running")
        assert Listing(other_page, OTHER).run() == "done"
        assert there.state == "idle"
        assert here.state == "running"
        there.write("print('there')")
        expect(here.editor).to_have_value("print('there')")
        assert here.state == "running"
        page.bring_to_front()
        here.stop()
        there.press("reset")
        expect(here.editor).to_have_count(0)


# Stopping


def stop_and_run_again(page: Page, code: str, running: str = "") -> list[str]:
    """Stop a program that never ends, and run another one; give what the page said meanwhile."""
    listing = Listing(page, GATES)
    listing.write(code)
    listing.start()
    listing.wait("running")
    if running:
        expect(listing.box.locator("[data-run-output]")).to_have_text(f"{running}\n")
    listing.stop()
    assert listing.status == "Stopped."
    page.evaluate(
        """(name) => {
      window.told = [];
      const status = document.querySelector(`[data-listing='${name}'] .listing__status`);
      new MutationObserver(() => told.push(status.textContent)).observe(status, { childList: true });
    }""",
        GATES,
    )
    listing.editor.fill("print('again')")
    assert listing.run() == "done"
    assert listing.output == "again\n"
    told: list[str] = page.evaluate("told")
    return told


SLEEP = "import time\ntime.sleep(1000)\n"


@pytest.mark.parametrize(
    "code",
    [
        FOREVER,
        SLEEP,
        "def f():\n    f()\nwhile True:\n    try:\n        f()\n    except RecursionError:\n        pass\n",
    ],
)
def test_stop_a_program_that_never_ends(page: Page, code: str) -> None:
    """It ends by an interrupt, and the next one runs in the same Python, at once."""
    Listing(page, GATES).run("print(1)")
    before = ready_workers(page), page.evaluate("spied.workers.length")
    told = stop_and_run_again(page, code)
    assert (ready_workers(page), page.evaluate("spied.workers.length")) == before
    assert not any("MB" in said for said in told)


def test_a_long_run_counts_its_seconds(page: Page) -> None:
    """For the eye: whoever listens hears only that it runs, and how it ends."""
    listing = Listing(page, GATES)
    listing.write(FOREVER)
    listing.start()
    status = listing.box.locator(".listing__status")
    expect(status).to_have_text(re.compile(r"^Running … \d+ s$"))
    assert " s" not in (listing.box.locator(".listing__told").text_content() or "")
    listing.stop()
    expect(status).to_have_text("Stopped.")


def test_a_double_click_is_one_press(page: Page) -> None:
    """Its second click meets the button that took the place of the first, and is not meant for it."""
    listing = Listing(page, GATES)
    listing.write("import time\ntime.sleep(1)\nprint('once')\n")
    listing.button("run").dblclick()
    assert listing.wait() == "done"
    assert listing.output == "once\n"


def test_stop_what_hears_no_interrupt(page: Page) -> None:
    """Such as a product of matrices: Stop ends it all the same, and keeps what was printed."""
    stop_and_run_again(page, MATRICES, "in the product")
    assert ready_workers(page) == 1


def test_programs_wait_for_each_other(page: Page) -> None:
    """Run on two listings at once: the page says which waits, and the first shows what it prints."""
    first, second = Listing(page, GATES), Listing(page, OTHER)
    first.write("print('first')\n" + FOREVER)
    second.write("print('second')")
    first.start()
    first.wait("running")
    second.start()
    assert second.status == "Waiting for the other program to end …"
    expect(first.box.locator("[data-run-output]")).to_have_text("first\n")
    first.stop()
    assert second.wait() == "done"
    assert (first.output, second.output) == ("first\n", "second\n")


# What a program does


LEAKS = "import builtins\nimport numpy as np\n\nmine = builtins.leaked = 1\nbuiltins.sum = np.exp = print = None\n"
NOTHING_LEAKED = """import builtins
import numpy as np

print("mine" in globals(), hasattr(builtins, "leaked"), np.exp(0), sum([1, 2]))
"""


def test_runs_know_nothing_of_each_other(page: Page) -> None:
    """What one run has changed is not seen by the next one in the same Python. All that it can change, `test_in_page.py` tries."""
    assert Listing(page, GATES).run(LEAKS) == "done"
    workers = page.evaluate("spied.workers.length")
    listing = Listing(page, OTHER)
    assert listing.run(NOTHING_LEAKED) == "done", listing.error
    assert listing.output == "False False 1.0 3\n"
    assert page.evaluate("spied.workers.length") == workers


def test_a_traceback_has_the_readers_lines_only(page: Page) -> None:
    """Python's own words, without what is around the program; the line is marked until it is mended."""
    listing = Listing(page, GATES)
    code = "import numpy as np\n\n\ndef solve(a):\n    return np.linalg.inv(a)\n\n\nsolve(np.zeros((2, 3)))\n"
    assert listing.run(code) == "failed"
    assert listing.error.startswith("Traceback (most recent call last):\n")
    assert re.findall(r'File "(.*?)", line (\d+)', listing.error) == [
        ("and_or_gates.py", "8"),
        ("and_or_gates.py", "5"),
    ]
    assert "LinAlgError" in listing.error.splitlines()[-1]
    assert listing.status == "Stopped by an error in line 5."
    assert (listing.box.locator(".listing__wrong").text_content() or "").strip() == "return np.linalg.inv(a)"
    assert listing.editor.get_attribute("aria-invalid") == "true"
    listing.editor.fill(code + "\n")
    assert listing.box.locator(".listing__wrong").count() == 0
    assert listing.run("x = (1,\ny = 2\n") == "failed"
    assert "SyntaxError" in listing.error
    assert "line 1" in listing.status
    assert listing.run("import torch") == "failed"
    assert "No module named 'torch'" in listing.error
    assert "The browser has NumPy" in listing.error


def test_a_flood_of_prints_leaves_the_page_alive(page: Page) -> None:
    """50,000 prints: the output is cut with a note, and the page draws on meanwhile."""
    listing = Listing(page, GATES)
    assert listing.run("print(1)") == "done"
    listing.write("for i in range(50_000):\n    print('line', i)\nprint('the end')\n")
    page.evaluate(
        """(name) => {
      window.partial = 0;
      const look = () => {
        const { state } = document.querySelector(`[data-listing='${name}']`).dataset;
        const shown = document.querySelector(`[data-listing='${name}'] [data-run-output]`)?.textContent.length;
        if (state === "running" && shown) partial += 1;
        window.looking = requestAnimationFrame(look);
      };
      look();
    }""",
        GATES,
    )
    heard = page.evaluate(MESSAGES)
    assert listing.run() == "done"
    assert page.evaluate("cancelAnimationFrame(looking) ?? partial") > 0
    heard = page.evaluate(MESSAGES) - heard
    assert heard < 5_000
    assert len(listing.output) == 100_000
    assert listing.output.startswith("line 0\nline 1\n")
    printed = sum(len(f"line {i}\n") for i in range(50_000)) + len("the end\n")
    assert f"{printed - 100_000:,}" in (listing.note("cut").text_content() or "")


def test_a_print_is_seen_while_the_program_runs(page: Page) -> None:
    """Each line reaches the page, though the program never ends."""
    listing = Listing(page, GATES)
    for lines in (1, 3):
        listing.write(f"for i in range({lines}):\n    print('line', i)\n" + FOREVER)
        listing.start()
        expect(listing.box.locator("[data-run-output]")).to_have_text("".join(f"line {i}\n" for i in range(lines)))
        assert listing.state == "running"
        listing.stop()


HTML = "</code></pre></script><img src=x onerror='window.hacked = 1'><script>window.hacked = 1</script>"


def test_output_is_text_and_no_html(page: Page) -> None:
    """Whatever a program prints, warns or raises, the page shows its letters."""
    listing = Listing(page, GATES)
    code = f"import warnings\n\nhtml = {HTML!r}\nprint(html)\nwarnings.warn(html)\nraise ValueError(html)\n"
    assert listing.run(code) == "failed"
    assert listing.output == f"{HTML}\n"
    assert listing.text("data-run-warning") == f"UserWarning: {HTML} (line 5)\n"
    assert f"ValueError: {HTML}" in listing.error
    assert page.evaluate("window.hacked") is None
    assert listing.box.locator("img, script").count() == 0


# By keyboard alone


def focused(page: Page) -> str:
    """Give the action of the button in focus, or the name of the element."""
    where: str = page.evaluate("document.activeElement.dataset.action ?? document.activeElement.localName")
    return where


def sees_the_focus(page: Page) -> bool:
    """Tell whether something is drawn around what is in focus, or around the editor that it stands in."""
    return bool(
        page.evaluate("""() => {
      const drawn = (element, part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
        return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
      };
      const frame = document.activeElement.closest(".listing__frame");
      return frame ? drawn(frame, "::after") : drawn(document.activeElement);
    }""")
    )


def test_by_keyboard_alone(page: Page) -> None:
    """Tab reaches every button, Enter presses it, Tab leaves the editor, Ctrl+Enter runs, Esc goes to Run."""
    listing = Listing(page, GATES)
    page.locator("h1").click()
    for _ in range(150):
        page.keyboard.press("Tab")
        if listing.button("run").evaluate("(button) => button === document.activeElement"):
            break
    expect(listing.button("run")).to_be_focused()
    assert sees_the_focus(page)
    page.keyboard.press("Enter")
    listing.wait("done")
    assert focused(page) == "run"
    page.keyboard.press("Tab")
    assert focused(page) == "edit"
    assert sees_the_focus(page)
    page.keyboard.press("Enter")
    expect(listing.editor).to_be_focused()
    assert sees_the_focus(page)
    page.keyboard.press("Control+a")
    page.keyboard.type("if True:\nprint(1)")
    assert listing.editor.input_value() == "if True:\n    print(1)"  # the editor has indented the line
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(FOREVER)
    page.keyboard.press("Control+Enter")
    listing.wait("running")
    assert listing.editor.input_value() == FOREVER
    page.keyboard.press("Escape")
    assert focused(page) == "stop"  # which stands where Run stood
    assert sees_the_focus(page)
    page.keyboard.press("Enter")
    listing.wait("stopped")
    assert focused(page) == "run"
    page.keyboard.press("Tab")
    assert focused(page) == "reset"
    for _ in range(10):
        page.keyboard.press("Tab")
        if focused(page) == "textarea":
            break
    assert focused(page) == "textarea"
    page.keyboard.press("Tab")
    assert focused(page) != "textarea"
    assert listing.editor.input_value() == FOREVER
    page.keyboard.press("Shift+Tab")
    assert focused(page) == "textarea"
    page.keyboard.press("Escape")
    assert focused(page) == "run"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert listing.editor.count() == 0
    assert focused(page) == "reset"  # which brings the edit back


# Before the first Run


def test_nothing_is_fetched_before_it_is_needed(fresh: BrowserContext) -> None:
    """Reading fetches neither Python nor the editor; Edit fetches the editor; Run fetches Python."""
    with opened(fresh, "about:blank") as page:
        asked: list[str] = []

        def note(request: Request) -> None:
            asked.append(request.url)

        fresh.on("request", note)
        page.goto(f"/en/{CHAPTER}/")
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        page.wait_for_load_state("networkidle")
        listing = Listing(page, GATES)
        listing.box.hover()
        heavy = re.compile("/assets/(python|editor)/|/(listing|python|worker|editor)\\.js$")
        assert [url for url in asked if heavy.search(url)] == []
        listing.press("edit")
        expect(listing.editor).to_be_focused()
        assert any("/assets/editor/" in url for url in asked)
        assert not any("/assets/python/" in url for url in asked)
        listing.start()
        wait_until(lambda: page.title() and any("/assets/python/" in url for url in asked), "Python is asked for")
        assert not any("matplotlib" in url for url in asked)
        listing.stop()


def test_what_a_run_needs_is_asked_for_at_once(fresh: BrowserContext) -> None:
    """When a press is near, and not one module after the other has come."""
    with opened(fresh, f"/en/{CHAPTER}/") as page:
        held: list[Route] = []
        taken = Taken(page, "**/assets/run/*/*.js", held.append)
        listing = Listing(page, GATES)
        listing.button("run").focus()
        last = {"worker.js", "python_snapshot.js", "unpacking.js"}
        wait_until(
            lambda: page.title() and last <= {route.request.url.split("/")[-1] for route in held},
            "what the last imports is asked for while the first is on its way",
        )
        taken.take = None
        for route in held:
            route.continue_()
        assert listing.run() == "done"


def test_a_guess_comes_before_the_run(fresh: BrowserContext) -> None:
    """The run waits for the answer or for Esc, and is not asked about twice."""
    with opened(fresh, f"/en/{CHAPTER}/") as page:
        listing, question = Listing(page, ASKED), page.locator("[data-before=bias_and_threshold]")
        run, field, skip = listing.button("run"), question.locator("input"), question.locator("[data-action=skip]")
        run.focus()
        page.keyboard.press("Enter")
        expect(field).to_be_focused()
        expect(skip).to_have_text("Skip and run (Esc)")
        expect(question).to_have_accessible_description("Guess first Skip and run (Esc)")
        assert listing.state == "idle"
        output = listing.box.locator("[data-output]")
        expect(output).not_to_be_visible()
        field.fill("7")
        page.keyboard.press("Enter")
        expect(question).to_have_attribute("data-state", "wrong")
        expect(skip).to_have_text("Run the program (Esc)")
        page.keyboard.press("Escape")
        expect(skip).to_have_count(0)
        assert listing.wait() == "done"
        expect(run).to_be_focused()
        listing.box.locator(".listing__status").evaluate("(status) => (status.textContent = '')")
        page.keyboard.press("Enter")
        expect(listing.box.locator(".listing__status")).to_contain_text("Done")
        expect(output).not_to_be_visible()
        field.fill("1")
        page.keyboard.press("Enter")
        expect(question).to_have_attribute("data-state", "right")
        expect(listing.box.locator("[data-run-output]")).to_be_visible()  # in the place of the same one
        page.reload()
        question.scroll_into_view_if_needed()
        expect(output).to_be_visible()


def test_a_guess_holds_back_nothing_that_is_wanted(fresh: BrowserContext) -> None:
    """Neither an edit, of which the question does not ask, nor a second press of Run."""
    with opened(fresh, f"/en/{CHAPTER}/") as page:
        listing, skip = Listing(page, ASKED), page.locator("[data-before=bias_and_threshold] [data-action=skip]")
        listing.write("print('mine')")
        listing.press("run")
        assert listing.wait() == "done"
        expect(skip).to_have_count(0)
        listing.press("reset")
        listing.press("run")
        expect(skip).to_have_count(1)
        assert listing.state == "idle"
        listing.press("run")
        assert listing.wait() == "done"
        expect(skip).to_have_count(0)


def test_an_error_is_said_in_the_language_of_the_page(fresh: BrowserContext) -> None:
    """Above Python's own words, in the words of the checker; of an error that it does not know, nothing is said."""
    with opened(fresh, f"/{CHAPTER}/") as page:
        listing = Listing(page, GATES)
        said = listing.box.locator(".listing__plain")
        for code, words in (
            ("lr = 0,05", "ditulis dengan titik, 0.05."),
            ("import numpy as np\nnp.zeros((2, 3)) @ np.zeros((2, 3))", "Baris 2: @ tidak dapat mengalikan"),
        ):
            assert listing.run(code) == "failed"
            expect(said).to_contain_text(words)
            expect(listing.box.locator(".listing__error > p").first).to_have_class("listing__plain")
            assert violations(page, f"[data-listing='{GATES}']") == []
        assert listing.run("int('a')") == "failed"
        assert listing.run("print(1)") == "done"  # when Python had time for it
        expect(said).to_have_count(0)


# The playground


MINE = "playground/my_program"


def link_of(page: Page, code: str) -> str:
    """Give the address that carries a program, as the Copy-link button makes it."""
    Listing(page, MINE).editor.fill(code)
    page.locator("[data-action=share]").click()
    expect(page.locator(f"[data-listing='{MINE}'] .listing__status")).to_contain_text("Link copied")
    address: str = page.evaluate("navigator.clipboard.readText()")
    return address


def test_a_shared_program_is_shown_and_not_run(fresh: BrowserContext, address: str) -> None:
    """A link with hostile content shows letters; it runs when Run is pressed, and its output is letters too."""
    fresh.grant_permissions(["clipboard-read", "clipboard-write"])
    code = f"# {HTML}\nprint({HTML!r})\n"
    with opened(fresh, "/en/playground/") as page:
        link = link_of(page, code)
        assert link.startswith(f"{address}/en/playground/#code=")
        assert re.fullmatch(r"[\w\-]+", link.partition("#code=")[2])
    with opened(fresh, "about:blank") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(link)
        listing = Listing(page, MINE)
        expect(listing.editor).to_have_value(code)
        assert "comes from a link" in listing.status
        page.wait_for_load_state("networkidle")
        assert listing.state == "idle"
        assert page.evaluate("spied.workers") == []
        assert not any("/assets/python/" in url for url in asked)
        assert listing.run() == "done"
        assert listing.output == f"{HTML}\n"
        assert listing.box.locator("img").count() == 0
        assert page.evaluate("window.hacked") is None
        assert not any(url.endswith("/x") for url in asked)
        listing.editor.fill("print('mine now')")
        page.reload()
        expect(listing.editor).to_have_value("print('mine now')")  # the edit of a shared program is kept as well
        page.goto("about:blank")
        page.goto("/en/playground/")  # and the reader's own program is another one
        expect(listing.editor).to_have_value(code)
        page.locator("[data-action=start-from]").select_option("a program from a link, which I changed")
        expect(listing.editor).to_have_value("print('mine now')")  # whoever has lost the link still finds it


def test_an_address_to_be_copied_by_hand_is_not_of_an_older_program(fresh: BrowserContext) -> None:
    """Without a clipboard the address carries the program, until the reader writes on."""
    with opened(fresh, "/en/playground/") as page:
        listing = Listing(page, MINE)
        page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))")
        listing.editor.fill("print(1)")
        for _ in range(2):
            page.locator("[data-action=share]").click()
            expect(listing.box.locator(".listing__status")).to_contain_text("Copy this page's address")
            assert "#code=" in page.evaluate("location.href")
        listing.editor.fill("print(2)")
        assert page.evaluate("location.href").endswith("/en/playground/")
        page.reload()
        expect(listing.editor).to_have_value("print(2)")


HELD = "() => new Promise((_, no) => { window.refuse = no; tell(); })"  # a clipboard that has not decided yet


def test_an_address_that_comes_late_is_not_of_an_older_program(fresh: BrowserContext) -> None:
    """What the reader writes while the clipboard still decides is what the page shows when it is loaded again."""
    with opened(fresh, "/en/playground/") as page:
        listing = Listing(page, MINE)
        page.evaluate("void (window.asked = new Promise((tell) => { navigator.clipboard.writeText = " + HELD + "; }))")
        listing.editor.fill("print(1)")
        page.locator("[data-action=share]").click()
        page.evaluate("asked")
        listing.editor.fill("print(2)")
        page.evaluate("refuse(new Error('no'))")
        page.evaluate("new Promise((done) => setTimeout(done))")  # what follows the refusal has run
        assert page.evaluate("location.href").endswith("/en/playground/")
        page.reload()
        expect(listing.editor).to_have_value("print(2)")


def test_a_link_with_too_long_a_program_says_so(context: BrowserContext) -> None:
    """It is whole, and so is not called damaged."""
    with opened(context, f"/en/playground/{fragment_of('x = 1' + chr(10) * 10_001)}") as page:
        status = Listing(page, MINE).box.locator(".listing__status")
        expect(status).to_have_text("The program in this link is too long for this page.")


def test_a_link_opened_again_says_whose_program_it_is(context: BrowserContext) -> None:
    """What the reader made of it stands there; what came with the link is in the list."""
    address = f"/en/playground/{fragment_of('print(1)' + chr(10))}"
    for again in (False, True):
        with opened(context, address) as page:
            listing = Listing(page, MINE)
            expect(listing.editor).to_have_value("print(2)" if again else "print(1)")
            expect(listing.box.locator(".listing__status")).to_contain_text("you have changed" if again else "Read it")
            if again:
                page.locator("[data-action=start-from]").select_option("this link's program")
                expect(listing.editor).to_have_value("print(1)")
            else:
                listing.editor.fill("print(2)")


@pytest.mark.parametrize("letter", ["\u202e", "\u2066"])
def test_a_linked_program_whose_letters_are_out_of_order_is_not_trusted(context: BrowserContext, letter: str) -> None:
    """Trap: what a reader was told to read before running it was not what would run."""
    with opened(context, f"/en/playground/{fragment_of(f'access = 1  # {letter}nimda')}") as page:
        expect(Listing(page, MINE).box.locator(".listing__status")).to_contain_text("invisible characters")


def fragment_of(code: str) -> str:
    return "#code=" + base64.urlsafe_b64encode(zlib.compress(code.encode(), wbits=-15)).decode().rstrip("=")


def test_links_that_come_one_upon_the_other_leave_one_editor(context: BrowserContext) -> None:
    """With the last one's program; and each program keeps an edit of its own, whatever its letters add up to."""
    with opened(context, "/en/playground/") as page:
        listing = Listing(page, MINE)
        expect(listing.editor).to_have_count(1)
        last = [fragment_of(f"print('{letters}')\n") for letters in ("Aa", "BB")]
        page.evaluate("(links) => links.forEach((link) => { location.hash = link; })", last)
        box = page.locator("[data-playground]")
        expect(box.locator("textarea")).to_have_value("print('BB')")
        box.locator("textarea").fill("print('edited')")
        page.evaluate("(link) => { location.hash = link; }", last[0])
        expect(box.locator("textarea")).to_have_value("print('Aa')")
        assert box.locator("textarea").count() == 1


def test_the_playground_keeps_its_editor(fresh: BrowserContext) -> None:
    """Trap: what was forgotten, here or in another tab, took the editor away, and nobody could open it again."""
    with opened(fresh, "/en/playground/") as page, opened(fresh, "/en/playground/") as other:
        editor, its = Listing(page, MINE).editor, Listing(other, MINE).editor
        beginning = editor.input_value()
        editor.fill("print('mine')")
        expect(its).to_have_value("print('mine')")
        page.locator("[data-action=forget]").dblclick()  # one decision, not two
        expect(editor).to_have_value("print('mine')")
        page.locator("[data-action=forget]").click()
        expect(editor).to_have_value(beginning)
        expect(its).to_have_value(beginning)
        its.fill("print('yours')")
        expect(editor).to_have_value("print('yours')")
        its.fill(beginning)
        expect(editor).to_have_value(beginning)
        page.locator("[data-action=start-from]").select_option("train_network.py")
        expect(editor).not_to_have_value(beginning)


def test_what_another_tab_writes_while_an_editor_comes_is_in_it(fresh: BrowserContext) -> None:
    """Trap: the tab had read what was kept, and did not listen yet: it showed the program of before, and kept it again."""
    held: list[Route] = []
    with opened(fresh, "/en/playground/") as page, opened(fresh, "about:blank") as other:
        editor, its = Listing(page, MINE).editor, Listing(other, MINE).editor
        beginning = editor.input_value()
        for written, forgotten in (("print('mine')", False), (beginning, True)):
            other.route("**/editor.js", lambda route: held.append(route))
            other.goto("/en/playground/", wait_until="commit")
            wait_until(lambda: other.title() and held, "its editor is on its way")
            if forgotten:
                page.locator("[data-action=forget]").click()
                page.locator("[data-action=forget]").click()
            else:
                editor.fill(written)
            held.pop().continue_()
            expect(its).to_have_value(written)
            other.unroute_all()


def test_an_editor_that_comes_late_is_the_only_one(fresh: BrowserContext) -> None:
    """Trap: Edit, pressed before the playground is there, opened one, and the playground another."""
    held: dict[str, Route] = {}
    with opened(fresh, "about:blank") as page:
        for name in ("playground", "editor"):
            page.route(f"**/{name}.js", lambda route: held.setdefault(Path(route.request.url).stem, route))
        page.goto("/en/playground/", wait_until="commit")
        page.locator("[data-playground] [data-action=edit]").click()
        wait_until(lambda: page.title() and len(held) == 2, "both are on their way")
        held["playground"].continue_()
        page.wait_for_timeout(500)
        held["editor"].continue_()
        box = page.locator("[data-playground]")
        expect(box.locator("textarea")).to_be_visible()
        page.wait_for_timeout(500)
        expect(box.locator("textarea")).to_have_count(1)
        box.locator("textarea").fill("print('the only one')")
        assert Listing(page, MINE).run() == "done"
        assert Listing(page, MINE).output == "the only one\n"


def test_what_ran_is_not_taken_for_what_is_written_now(page: Page) -> None:
    """Whoever writes while a program runs is told so, and no line of the new program is marked for an error of the old one."""
    page.goto(f"/en/{CHAPTER}/")
    listing = Listing(page, GATES)
    waiting = "import time\nprint('old', flush=True)\nwhile time.time() % 1 < 2:\n    time.sleep(0.05)\n"
    for ending in ("1 / 0", "pass"):
        listing.write(waiting + ending)
        listing.start()
        expect(listing.box.locator("[data-run-output]")).to_have_text("old\n")
        listing.editor.fill("print('new')")
        listing.stop()
        expect(listing.box.locator(".listing__status")).to_contain_text("as it was before your last edit")
        assert listing.box.locator(".listing__wrong").count() == 0
        assert listing.box.locator(".listing__note").count() == 0
        listing.write(waiting)
        listing.start()
        expect(listing.box.locator("[data-run-output]")).to_have_text("old\n")
        listing.press("reset")  # what comes is of the program that is no longer there
        listing.stop()
        expect(listing.box.locator(".listing__status")).to_contain_text("as it was before your last edit")
        assert listing.box.locator(".listing__wrong").count() == 0


def test_tab_always_leads_out_of_the_editor(fresh: BrowserContext) -> None:
    """Trap: the editor's own key for it would have Tab indent, until it is pressed once more."""
    with opened(fresh, f"/en/{CHAPTER}/") as page:
        listing = Listing(page, GATES)
        listing.write("print(1)")
        listing.editor.press("Control+m")
        listing.editor.press("Tab")
        expect(listing.editor).not_to_be_focused()
        expect(listing.editor).to_have_value("print(1)")


def test_work_in_hand_is_not_loaded_again(fresh: BrowserContext) -> None:
    """A program that runs and an answer that nobody keeps ask the page to wait, when a new version takes over."""
    free = "document.dispatchEvent(new Event('load-again', { cancelable: true }))"
    with opened(fresh, f"/en/{CHAPTER}/") as page:
        listing = Listing(page, GATES)
        assert page.evaluate(free)
        listing.write(FOREVER)
        listing.start()
        assert not page.evaluate(free)
        listing.stop()
        expect(listing.button("run")).to_be_visible()
        assert page.evaluate(free)
        fill_storage(page)
        listing.editor.fill("print('only here')")
        assert not page.evaluate(free)
    with opened(fresh, "/en/page-1/gradient-descent/") as page:
        exercise = page.locator("[data-exercise='page-1/gradient-descent/one_step']")
        exercise.scroll_into_view_if_needed()
        exercise.locator("input").fill("1.9")
        assert page.evaluate(free)
        fill_storage(page)
        exercise.locator("input").fill("1.91")
        expect(exercise.locator(".exercise__note")).to_contain_text("does not let us save it")
        assert not page.evaluate(free)
        exercise.locator("input").fill("")
        assert page.evaluate(free)
        exercise.locator("input").fill("1.9")
        fill_storage(page, ":progress:")  # the answer has room, the mark has none
        exercise.locator("[data-action=check]").click()
        expect(exercise).to_have_attribute("data-state", "right")
        expect(exercise.locator(".exercise__note")).to_contain_text("does not let us save it")


@pytest.mark.parametrize("path", ["playground/", f"en/playground/{fragment_of('print(1)')}", "en/playground/#code=x"])
def test_the_playground_opens_without_taking_the_focus(fresh: BrowserContext, path: str) -> None:
    """A menu that the reader opened meanwhile stays open; so it does when they come back to what they had written."""
    with opened(fresh, "about:blank") as page:
        held: list[Route] = []
        page.route("**/editor.js", lambda route: held.append(route))
        page.goto(f"/{path}")
        menu = page.locator("[data-md-component=language]")
        editor = page.locator("[data-playground] textarea")
        for written in (None, "print('mine')"):
            menu.click()
            expect(menu).to_have_attribute("aria-expanded", "true")
            wait_until(lambda: page.title() and held, "the editor is on its way")
            held.pop().continue_()
            expect(editor).to_be_visible()
            page.wait_for_timeout(300)
            expect(menu).to_be_focused()
            expect(menu).to_have_attribute("aria-expanded", "true")
            if written:
                expect(editor).to_have_value(written)
            else:
                editor.fill("print('mine')")
                page.reload()


def test_another_program_in_the_address_leaves_the_focus_where_it_is(fresh: BrowserContext) -> None:
    """In the editor, where the reader was writing; and outside of it."""
    with opened(fresh, "/en/playground/") as page:
        editor = page.locator("[data-playground] textarea")
        editor.focus()
        page.evaluate("(hash) => (location.hash = hash)", fragment_of("print(1)\n"))
        expect(editor).to_have_value("print(1)")
        expect(editor).to_be_focused()
        page.locator(".scheme").focus()
        page.evaluate("location.hash = ''")
        expect(editor).to_have_value(re.compile("import numpy"))
        page.wait_for_timeout(200)
        expect(page.locator(".scheme")).to_be_focused()


def test_each_program_of_the_readers_can_be_called_back(fresh: BrowserContext) -> None:
    """After a link and other starting points, however little was changed between them; in the order in which they were left."""
    with opened(fresh, "/en/playground/") as page:
        listing = Listing(page, MINE)
        choice = page.locator("[data-action=start-from]")
        listing.editor.fill("print('mine')")
        page.evaluate("(hash) => (location.hash = hash)", fragment_of("print('shared')\n"))
        expect(listing.editor).to_have_value("print('shared')")
        programs = [name for name in choice.locator("option").all_text_contents() if name.endswith(".py")]
        choice.select_option(programs[0])
        listing.editor.press_sequentially("#")
        letter = listing.editor.input_value()
        choice.select_option(programs[1])
        page.reload()
        expect(listing.editor).not_to_have_value(letter)
        for said, code in {
            "my previous program": letter, "my previous program (2)": "print('shared')",
            "my previous program (3)": "print('mine')",
        }.items():  # fmt: skip
            assert said in choice.locator("option").all_text_contents()
            choice.select_option(said)
            expect(listing.editor).to_have_value(code)
            choice.select_option(programs[1])
        page.evaluate("(hash) => (location.hash = hash)", fragment_of("print('another')\n"))
        expect(listing.editor).to_have_value("print('another')")
        choice.select_option("my previous program")
        choice.select_option("my previous program")
        expect(listing.editor).to_have_value("print('another')")


def test_another_program_ends_the_one_that_runs(fresh: BrowserContext) -> None:
    """From a link or a starting point: what the first has printed goes with it, its error never comes, and the other one runs."""
    with opened(fresh, "/en/playground/") as page:
        listing = Listing(page, MINE)
        for way in ("link", "starting point"):
            listing.editor.fill(
                "import time\nprint('old', flush=True)\nfor _ in range(4000):\n    time.sleep(0.05)\n1 / 0"
            )
            listing.start()
            expect(listing.box.locator("[data-run-output]")).to_have_text("old\n")
            if way == "link":
                page.evaluate("(hash) => (location.hash = hash)", fragment_of("\n\n\n\nprint('new')\n"))
                expect(listing.box.locator(".listing__status")).to_contain_text("comes from a link")
            else:
                page.locator("[data-action=start-from]").select_option("nothing")
                listing.editor.fill("\n\n\n\nprint('new')")
            assert listing.output == listing.error == "", way
            assert listing.run() == "done", way
            assert listing.output == "new\n", way
            assert listing.box.locator(".listing__wrong").count() == 0, way
            assert not page.evaluate("spied.states.some(({ state }) => state === 'failed')"), way


def test_starting_points_and_nothing_is_lost(fresh: BrowserContext, site: Path) -> None:
    """Key by key through each listing of the page, which moves no focus; what the reader had written can be called back."""
    with opened(fresh, "/en/playground/") as page:
        listing = Listing(page, MINE)
        choice = page.locator("[data-action=start-from]")
        expect(listing.editor).to_be_visible()
        names = [option.text_content() or "" for option in choice.locator("option").all()]
        programs = [name for name in names if name.endswith(".py")]
        assert len(programs) == page.locator(".listing[data-listing]:not([data-playground])").count()
        choice.focus()
        for name in programs:
            page.keyboard.press("ArrowDown")
            expect(choice).to_have_value(name)
            expect(listing.editor).to_have_value((site / "playground" / name).read_text(encoding="utf-8").rstrip("\n"))
            expect(choice).to_be_focused()
        listing.editor.fill("print('precious')")
        expect(choice).to_have_value("")
        choice.select_option(programs[0])
        listing.editor.fill(listing.editor.input_value() + "\nprint('second')")
        page.reload()
        expect(listing.editor).to_have_value(re.compile(r"print\('second'\)$"))
        choice.select_option("my previous program")
        expect(listing.editor).to_have_value("print('precious')")
        choice.select_option("my previous program")
        expect(listing.editor).to_have_value(re.compile(r"print\('second'\)$"))
        choice.select_option("nothing")
        expect(listing.editor).to_have_value("")
        assert listing.run() == "done"
        assert "printed nothing" in listing.status
