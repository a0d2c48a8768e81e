"""What a reader sees in a real Chromium when the network, the storage or JavaScript itself is missing."""

from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest
from built_site.conftest import Reader, new_browser
from built_site.in_the_page import HURRIED, Listing, Taken, fill_storage, opened
from playwright.sync_api import BrowserContext, Route, expect
from waiting import wait_until

CHAPTER = "page-1/perceptron"
GATES = f"{CHAPTER}/and_or_gates"
UNREACHABLE = "Python could not be fetched"
FILES = (
    "pyodide.mjs.js",
    "pyodide.asm.js",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
    "numpy-*.whl",
)
LOSE: tuple[Callable[[Route], None], ...] = (
    lambda route: route.abort("connectionreset"),
    lambda route: route.fulfill(status=404, body="not found"),
)
NETWORK = (
    "net::ERR|Failed to (load resource|fetch)|404 http|occurred while loading"
    "|wasm instantiation failed|_emscripten_stack_get_current is not a function"  # when its WebAssembly is cut midway
    "|^function signature mismatch$"  # when a Python that is not there yet is to print that NumPy does not come
)
"""What Chromium and Pyodide write to the console when there is no network."""
NO_LIBRARY = (
    "^(Error occurred while installing the standard library:|Python path configuration:| |Fatal Python error: init_fs_encoding"
    "|Python runtime state: |ModuleNotFoundError: No module named 'encodings'|Current thread |$)"
)
"""What Python itself writes when it starts, as it sometimes does, before it is known that its library does not come."""

context = new_browser(service_workers="block")


def runs(listing: Listing) -> None:
    """Press Run once more: it works, and nothing of the failure is left."""
    assert listing.run() == "done", listing.status
    assert listing.note("same").count() == 1
    assert listing.box.locator(".listing__progress").is_hidden()


def test_cut_before_the_first_run(context: BrowserContext) -> None:
    """The page was read, then the network went away: Run and Edit say so, and work when it is back and nothing is told of it."""
    with opened(context, f"/en/{CHAPTER}/", NETWORK) as page:
        page.wait_for_load_state("networkidle")
        listing = Listing(page, GATES)
        context.set_offline(True)
        for action in ("run", "edit"):
            listing.button(action).click()
            expect(listing.box.locator(".listing__status")).to_contain_text("check your connection", ignore_case=True)
            assert listing.button(action).is_visible()
        context.set_offline(False)
        listing.press("edit")
        expect(listing.editor).to_be_visible()
        expect(listing.box.locator(".listing__status")).to_be_empty()
        expect(listing.box.locator(".listing__told")).to_be_empty()
        listing.write("print('edited')")
        listing.press("reset")
        runs(listing)


def test_a_file_of_python_does_not_come(context: BrowserContext) -> None:
    """Whichever it is, in turn for want of a network and of the file: a message at once, and Run works again."""
    context.add_init_script(HURRIED)
    with opened(context, f"/en/{CHAPTER}/", NETWORK, NO_LIBRARY) as page:
        listing = Listing(page, GATES)
        taken = {file: Taken(page, f"**/assets/python/*/{file}") for file in (*FILES, "*.bin")}
        for lost, lose in zip(FILES, cycle(LOSE), strict=False):
            taken[lost].take = lose
            if lost in ("python_stdlib.zip", "numpy-*.whl"):  # which a Python from its snapshot does not need at once
                taken["*.bin"].take = lose
            page.evaluate("caches.delete(`nn-tutorial-python ${location.origin}/`)")  # what came the last time was kept
            assert listing.run() == "failed", lost
            assert listing.status.startswith(UNREACHABLE), lost
            assert listing.error == ""
            assert listing.button("run").is_visible()
            taken[lost].take = taken["*.bin"].take = None
        runs(listing)


def test_cut_after_loading(context: BrowserContext) -> None:
    """Python runs on without a network; what a program needs beyond it is missed, until the network is back."""
    context.add_init_script(HURRIED)
    with opened(context, f"/en/{CHAPTER}/", NETWORK) as page:
        listing = Listing(page, GATES)
        runs(listing)
        listing.write("import matplotlib.pyplot as plt\n\nplt.plot([1, 2])\n")
        context.set_offline(True)
        assert listing.run() == "failed"
        assert listing.status.startswith(UNREACHABLE)
        context.set_offline(False)
        assert listing.run() == "done", listing.status
        assert listing.box.locator("[data-run-figure]").count() == 1
        context.set_offline(True)
        assert listing.run("print('offline')") == "done"
        assert listing.output == "offline\n"


def test_a_script_that_never_comes_is_told(context: BrowserContext) -> None:
    """A press is answered within some seconds: by what it wants, or by a sentence, which goes when it comes after all."""
    held: list[Route] = []
    context.route("**/assets/run/*/listing.js", lambda route: held.append(route))
    with opened(context, f"/en/{CHAPTER}/") as page:
        listing = Listing(page, GATES)
        listing.button("edit").click()
        expect(listing.box.locator(".listing__status")).to_contain_text("has not come yet")
        wait_until(lambda: page.title() and held, "the script is asked for")
        held[0].continue_()
        expect(listing.editor).to_be_visible()
        expect(listing.box.locator(".listing__status")).to_have_text("")


def test_a_program_that_never_ran_is_not_called_an_older_one(context: BrowserContext) -> None:
    """What it needs does not come, after another one has run: nothing is there that came from before the last edit."""
    with opened(context, f"/en/{CHAPTER}/", "net::ERR_FAILED") as page:
        listing = Listing(page, GATES)
        listing.write("print('one')")
        assert listing.run() == "done"
        listing.editor.fill("print('two')")
        page.route("**/nowhere.json", lambda route: route.abort())
        listing.box.evaluate("(box) => (box.dataset.light = '/nowhere.json')")
        listing.start()
        listing.wait("failed")
        assert "before your last edit" not in listing.status


SPOILED = {
    "tells the page what only its worker may": 'import js\njs.postMessage(js.JSON.parse(\'{"type": "loading", "received": 1}\'))',
    "closes its worker": "import js\njs.close()",
    "replaces what runs it": "import in_page\nin_page.run = None\nin_page._run = None",
    "forgets every module": "import sys\nsys.modules.clear()",
    "takes the built-in names away": "import builtins\nbuiltins.print = builtins.compile = None",
}


def test_the_next_program_runs(context: BrowserContext) -> None:
    """Whatever the one before it did to Python."""
    with opened(context, f"/en/{CHAPTER}/", "") as page:
        listing = Listing(page, GATES)
        for what, code in SPOILED.items():
            listing.run(code)
            after = f"import numpy as np  # after one that {what}\nprint(np.arange(3))\n"
            assert listing.run(after) == "done", (what, listing.status)
            assert listing.output == "[0 1 2]\n", what


DISABLED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("refused", "SecurityError"); },
});"""


def test_without_storage(context: BrowserContext) -> None:
    """Run, Edit, Reset, forgetting and the offer of the other language work; the page says that it cannot keep the edit."""
    context.add_init_script(DISABLED)
    with opened(context, f"/{CHAPTER}/") as page:
        offer = page.locator("[data-language-offer]")
        offer.locator("button").click()
        expect(offer).to_be_hidden()
        page.goto(f"/en/{CHAPTER}/")
        listing = Listing(page, GATES)
        runs(listing)
        listing.write("print('kept nowhere')")
        assert "does not let us save" in listing.status
        assert listing.run() == "done"
        assert listing.output == "kept nowhere\n"
        forget = page.locator("[data-action=forget]")
        expect(forget).to_have_text("Forget all my edits of programs (1)")
        forget.click()
        forget.click()
        assert listing.editor.count() == 0
        listing.write("print(1)")
        listing.press("reset")
        expect(forget).to_be_hidden()
        runs(listing)
        page.goto("/en/playground/")
        playground = Listing(page, "playground/my_program")
        playground.editor.fill("print('free')")
        assert playground.run() == "done"
        assert playground.output == "free\n"
        choice = page.locator("[data-action=start-from]")
        choice.select_option("one_neuron.py")
        choice.select_option("my previous program")
        expect(playground.editor).to_have_value("print('free')")


def test_a_program_for_which_there_is_no_room_is_not_replaced(context: BrowserContext) -> None:
    """Trap: storage that has become full refused the copy, and the program was gone after a reload, without a word."""
    with opened(context, "/en/playground/", "refused") as page:
        playground = Listing(page, "playground/my_program")
        playground.editor.fill("print('a work of hours')")
        fill_storage(page)
        page.locator("[data-action=start-from]").select_option("train_network.py")
        expect(playground.editor).to_have_value("print('a work of hours')")
        assert "does not let us save" in playground.status
        page.reload()
        expect(playground.editor).to_have_value("print('a work of hours')")
        playground.editor.fill("print('more')")
        assert playground.status == ""


def test_an_answer_that_is_kept_after_all_is_not_called_lost(context: BrowserContext) -> None:
    """The sentence goes with its reason, and never stands there twice."""
    with opened(context, "/en/page-1/derivatives/") as page:
        exercise = page.locator("[data-exercise='page-1/derivatives/sigmoid_derivative']")
        exercise.scroll_into_view_if_needed()
        editor, note = exercise.locator("textarea"), exercise.locator(".exercise__note")
        expect(editor).to_be_visible()
        for n, full in enumerate((True, True, False, True)):
            fill_storage(page, "" if full else None)
            editor.fill(f"answer = {n}")
            expect(note).to_have_count(int(full))


SHARED = "#code=K8nMK9YwtNIy1jEyAQA"


@pytest.mark.parametrize(("lost", "fragment"), [("playground", ""), ("editor", SHARED)])
def test_no_program_stands_for_another_one(context: BrowserContext, lost: str, fragment: str) -> None:
    """Where the editor does not come, a sentence is all there is of it; once it does, a reload shows the program."""
    context.route(f"**/{lost}.js", lambda route: route.abort())
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"/en/playground/{fragment}")
    playground = page.locator("[data-playground]")
    expect(playground.locator(".listing__status")).to_have_text(
        "The editor could not be fetched. The network is down, or this page is out of date. Check your connection, then load the page again."
    )
    assert playground.locator("button, select, code, textarea").filter(visible=True).count() == 0
    assert errors == []
    context.unroute(f"**/{lost}.js")
    page.reload()
    expect(playground.locator("textarea")).to_be_visible()
    expect(playground.locator("[data-action=run]")).to_be_visible()


def test_without_javascript(reader: Reader, site: Path) -> None:
    """Each page is as complete as before, and shows no button that does nothing."""
    page = reader(java_script_enabled=False).new_page()
    page.goto(f"/{CHAPTER}/")
    listings = page.locator(".listing[data-listing]")
    assert listings.count() > 5
    for listing in listings.all():
        assert listing.locator(".highlight code").text_content()
        assert listing.locator("[data-output]").text_content()
        assert listing.locator("button, progress, textarea").count() == 0
    assert page.locator("math").count() > 0
    assert page.locator("figure[data-figure] img").filter(visible=True).count() > 0
    assert page.locator("[data-action]").filter(visible=True).count() == 0
    page.goto("/playground/")
    assert page.get_by_text("JavaScript").first.is_visible()
    for listing in page.locator(".listing[data-listing]:not([data-playground])").all():
        assert listing.locator(".highlight code").is_visible()
        assert listing.locator("[data-output]").is_visible()
        download = listing.locator(".listing__download").get_attribute("href") or ""
        assert (site / "playground" / download).resolve().exists()
