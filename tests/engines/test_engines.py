"""What readers do, in Firefox and in WebKit, the engine of Safari; Chromium has tests of its own.

`python -m pytest -m "" tests/engines` runs all of it; those marked `thorough` take minutes, and CI has a job for them.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from built_site import test_offline as small
from engines.drivers import NEEDED, Driver, started
from engines.host import Host
from figures_goals import NAMES, TYPED
from sampling import chosen

PAGES = ("/", "/en/page-1/perceptron/", "/page-1/backpropagation/")
GATES = "[data-listing='page-1/perceptron/and_or_gates']"
FOREVER = "while True:\n    pass\n"
CATCHES_ALL = "while True:\n    try:\n        x = 1\n    except BaseException:\n        x = 2\n"
PYTHON_FILES = 7
"""What is kept of Python, with its snapshot and what comes behind."""


@pytest.fixture(scope="module", params=sorted(NEEDED))
def engine(request: pytest.FixtureRequest) -> str:
    """Name an engine that is here; without it, skip with one line, or fail in CI."""
    missing = {package for program, package in NEEDED[request.param].items() if not shutil.which(program)}
    if missing:
        said = f"no {request.param}: install it (Debian: apt-get install {' '.join(sorted(missing))})"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(said)
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[Host]:
    made = Host(site)
    yield made
    made.stop()


@pytest.fixture(scope="module")
def browser(engine: str, host: Host, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    """Start the browser once for all tests: it takes longer than most of them. The first page is read for a moment.

    WebKit 2.54 lets a service worker be "installing" for ever whose page is left in the instant before it starts.
    """
    with started(engine, tmp_path_factory.mktemp(engine)) as driver:
        open_page(driver, host, "/en/")
        driver.wait("navigator.serviceWorker.controller")
        yield driver


class Listing:
    """One listing of the page that is open."""

    def __init__(self, browser: Driver, selector: str = GATES) -> None:
        self.browser, self.selector = browser, selector

    def tell(self, expression: str, *arguments: Any) -> Any:
        """Give the value of an expression about the listing, `it`."""
        script = f"const it = document.querySelector(arguments[0]); return {expression}"
        return self.browser.run(script, self.selector, *arguments)

    def press(self, action: str) -> None:
        self.browser.press(f"{self.selector} [data-action={action}]")

    def write(self, code: str) -> None:
        """Put a program in place of the one that is there."""
        if not self.tell("!!it.querySelector('textarea')"):
            self.press("edit")
        self.browser.wait("document.querySelector(arguments[0] + ' textarea')?.value", self.selector)
        self.tell("(it.querySelector('textarea').focus(), it.querySelector('textarea').select())")
        self.tell("document.execCommand('insertText', false, arguments[1])", code)
        assert self.tell("it.querySelector('textarea').value.trimEnd()") == code.rstrip("\n")

    def wait(self, *states: str, seconds: float = 240) -> str:
        found: str = self.browser.wait(
            "arguments[1].includes(document.querySelector(arguments[0]).dataset.state) && "
            "document.querySelector(arguments[0]).dataset.state",
            self.selector, list(states), seconds=seconds,
        )  # fmt: skip
        return found

    def run(self, code: str | None = None) -> str:
        """Run this program, or the one that is there; give the state in which it ends."""
        if code is not None:
            self.write(code)
        self.press("run")
        return self.wait("done", "failed")

    @property
    def status(self) -> str:
        return str(self.tell("it.querySelector('.listing__status').textContent"))

    @property
    def output(self) -> str:
        return str(self.tell("it.querySelector('[data-run-output]').textContent"))


def open_page(browser: Driver, host: Host, path: str) -> None:
    browser.open(host.address + path)
    browser.wait("document.readyState === 'complete'")


def chapter(browser: Driver, host: Host) -> Listing:
    """Open the chapter whose programs are run, unless it is open: Python stays warm from test to test."""
    address = f"{host.address}/en/page-1/perceptron/"
    if browser.run("return location.href") != address:
        open_page(browser, host, "/en/page-1/perceptron/")
    listing = Listing(browser)
    browser.wait("document.querySelector(arguments[0] + ' [data-action=run]')", GATES)
    return listing


def test_pages_are_whole(browser: Driver, host: Host) -> None:
    """At the width of a phone and of a desk: fonts, formulas on their lines, no sideways scroll, no complaint."""
    browser.complaints()  # of what came before
    for path in PAGES:
        open_page(browser, host, path)
        for width in (browser.phone, 1280):
            browser.resize(width, 800)
            assert browser.run("return document.documentElement.scrollWidth") <= width, path
            assert browser.run("return document.querySelectorAll('h1').length") == 1, path
            broken = "[...document.images].filter((i) => i.complete && i.naturalWidth === 0 && i.checkVisibility?.() !== false).length"
            assert browser.run(f"return {broken}") == 0, path
            if not browser.run("return !!document.querySelector('math')"):
                continue
            status = "[...document.fonts].find((f) => f.family.includes('STIX')).status"
            browser.wait(f"{status} === 'loaded'")
            broken = "[...document.querySelectorAll('p math')].filter((m) => m.getClientRects().length > 1).length"
            assert browser.run(f"return {broken}") == 0, path
    assert browser.complaints() == []


def test_aligned_formulas_are_aligned(browser: Driver, host: Host) -> None:
    """The left side of an equation stands at the right edge of its cell."""
    browser.resize(1280, 800)
    open_page(browser, host, "/en/page-1/first-neural-network/")
    gaps = browser.run("""
        return [...document.querySelectorAll("mtable[columnalign^=right] > mtr > mtd:first-child")].map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return cell.getBoundingClientRect().right - range.getBoundingClientRect().right;
        })""")
    assert gaps
    assert max(gaps) < 4


def test_search_finds_and_closes(browser: Driver, host: Host) -> None:
    """By the button and the keys."""
    browser.resize(1280, 800)
    open_page(browser, host, "/")
    browser.press(".search-button")
    browser.wait("document.querySelector('dialog[open] input') === document.activeElement")
    browser.type("bobot")
    browser.wait("document.querySelectorAll('dialog[open] [role=option]').length > 5")
    browser.type("\ue00c")
    browser.wait("!document.querySelector('dialog[open]')")


@pytest.mark.thorough
def test_the_list_of_keys_opens_and_closes(browser: Driver, host: Host) -> None:
    """By its key and its button; the focus goes back to where it was."""
    browser.resize(1280, 800)
    open_page(browser, host, "/en/")
    browser.run("document.querySelector('.scheme').focus()")
    browser.type("?")
    browser.wait("document.querySelector('dialog.keys[open]')?.textContent.includes('Open the search')")
    browser.type("\ue00c")
    browser.wait("!document.querySelector('dialog[open]')")
    browser.wait("document.activeElement === document.querySelector('.scheme')")
    browser.press(".keys-button")
    browser.wait("document.querySelector('dialog.keys[open] button') === document.activeElement")
    browser.press("dialog.keys button")
    browser.wait("!document.querySelector('dialog[open]')")
    assert browser.complaints() == []


def test_python_comes_over_a_line_that_is_slow_and_cut(browser: Driver, host: Host) -> None:
    """The first Run: the service worker serves the page, and may be ended while files come; what was cut goes on."""
    open_page(browser, host, "/en/")
    browser.wait("navigator.serviceWorker.controller")
    listing = chapter(browser, host)
    host.rate, host.cut_after = 1_000_000, 1_500_000
    try:
        assert listing.run() == "done", listing.status
    finally:
        host.rate = host.cut_after = 0
    assert host.cuts > 2
    assert listing.tell("!!it.querySelector('[data-run-note=same]')")


@pytest.mark.parametrize("code", chosen([FOREVER, CATCHES_ALL], FOREVER))
def test_stop_ends_a_program_and_keeps_python(browser: Driver, host: Host, code: str) -> None:
    """The next program runs in the same Python: nothing burns on, and nothing is loaded again."""
    listing = chapter(browser, host)
    assert listing.run("import string\nstring.Template.mark = 'the same Python'\n") == "done"
    for _ in range(2):
        listing.write(code)
        listing.press("run")
        listing.wait("running")
        listing.press("stop")
        assert listing.wait("stopped") == "stopped"
        assert listing.run("import string\nprint(getattr(string.Template, 'mark', 'another one'))\n") == "done"
        assert listing.output == "the same Python\n"


def test_edit_fail_and_reset(browser: Driver, host: Host) -> None:
    """An edit says where it differs, an error where it is; Reset brings the program back."""
    listing = chapter(browser, host)
    assert listing.run("print(1)\n") == "done"
    assert listing.tell("it.querySelector('[data-run-note=differs]').textContent").find("line 1") > 0
    assert listing.run("print(1)\nprint(1 / 0)\n") == "failed"
    assert "line 2" in listing.status
    assert "ZeroDivisionError" in listing.tell("it.querySelector('[data-run-error]').textContent")
    listing.press("reset")
    assert listing.run() == "done"
    assert listing.tell("!!it.querySelector('[data-run-note=same]')")


DRAWS = """import matplotlib.pyplot as plt
import numpy as np
from nn_tutorial import plot_confusion_matrix
plot_confusion_matrix(np.eye(3, dtype=int))
plt.show()
"""


def test_a_figure(browser: Driver, host: Host) -> None:
    """What the package draws is as large as it should be, with no warning, however often."""
    listing = chapter(browser, host)
    sizes: list[list[int]] = []
    for _ in range(2):
        assert listing.run(DRAWS) == "done", listing.status
        browser.wait("document.querySelector(arguments[0] + ' [data-run-figure]').naturalWidth", GATES)
        size = "(({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight])"
        sizes.append(listing.tell(f"{size}(it.querySelector('[data-run-figure]'))"))
        assert not listing.tell("!!it.querySelector('[data-run-warning]')")
    for across in zip(*sizes, strict=True):  # WebKit's first margin is a little narrower
        assert max(across) < 1.05 * min(across), sizes


FIGURES_EACH_TIME = (
    "page-1/derivatives/functions_and_derivatives",  # a choice and a number lead to its goal
    "page-2/decision-boundaries/width_depth",  # a map
    "page-2/mnist/own_digit",  # a pad
    "page-3/a-number-that-remembers/graph",  # a text
)
"""Those that differ in what they ask of a browser."""


@pytest.mark.parametrize("name", chosen(NAMES, *FIGURES_EACH_TIME))
def test_a_figure_that_moves(browser: Driver, host: Host, name: str) -> None:
    """It opens on a phone, reaches its goal by numbers that are typed, or moves by a step of one, and closes as it was."""
    browser.complaints()
    browser.resize(browser.phone, 800)
    open_page(browser, host, f"/en/{name.rpartition('/')[0]}/")
    figure = f"document.querySelector(\"[data-explorable='{name}']\")"
    browser.run(f"{figure}.scrollIntoView()")
    browser.wait(f"{figure}.querySelector('[data-action=explore]')")
    browser.run(f"{figure}.querySelector('[data-action=explore]').click()")
    browser.wait("document.querySelector('[data-action=skip]')")
    browser.run("document.querySelector('[data-action=skip]').click()")
    sentence = f"{figure}.querySelector('[data-sentence]')?.textContent"
    before = browser.wait(sentence)
    for symbol, text in TYPED.get(name, {}).items():
        field = f"{figure}.querySelector('[data-field={symbol}]')"
        if browser.run(f"return {field}.tagName") == "SELECT":
            browser.run(f"{field}.value = '{text}'; {field}.dispatchEvent(new Event('change', {{ bubbles: true }}))")
        else:
            browser.run(f"{field}.focus(); {field}.select(); document.execCommand('insertText', false, '{text}')")
    if name in TYPED:
        browser.wait(f"{figure}.dataset.state === 'met'")
    else:
        browser.run(f"{figure}.querySelector('.explorable__field:not([hidden]) button:last-of-type').click()")
    browser.wait(f"{sentence} !== arguments[0]", before)
    browser.wait("location.hash.startsWith('#explore=')")
    assert browser.run("return document.documentElement.scrollWidth") <= browser.phone
    browser.run(f"{figure}.querySelector('[data-action=close]').click()")
    browser.wait(f"{figure}.dataset.state === 'still'")
    browser.resize(1280, 800)
    assert browser.complaints() == []


def test_offline(browser: Driver, host: Host) -> None:
    """A page that was read opens without a network, and its programs run."""
    open_page(browser, host, "/en/")
    browser.wait("(localStorage.clear(), true)")  # an edit that was kept would open again
    listing = chapter(browser, host)
    assert listing.run() == "done"
    kept = "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name)))).then((all) => Promise.all(all.map((cache) => cache.keys()))).then((keys) => { window.kept = keys.flat().map(({ url }) => url) })"
    for name in ("worker.js", "in_page.py", "announcer.js", "perceptron/"):
        browser.wait(f"({kept}, (window.kept ?? []).some((url) => url.includes(arguments[0])))", name)
    ours = "(window.kept ?? []).filter((url) => url.includes('/assets/python/?')).length"
    browser.wait(f"({kept}, {ours} >= arguments[0])", PYTHON_FILES)  # they are written down behind the output
    with host.down():
        open_page(browser, host, "/en/page-1/perceptron/")
        browser.wait("document.querySelector(arguments[0] + ' [data-action=run]')", GATES)
        assert listing.run() == "done", listing.status
        assert listing.tell("!!it.querySelector('[data-run-note=same]')")


def test_who_loads_a_page_again_gets_the_version_that_waits(browser: Driver, tmp_path: Path) -> None:
    """Trap: WebKit does not tell the worker that it is a page which is loaded again."""
    host = small.Host(small.build(tmp_path / "1", 1), "/")
    version = "document.querySelector('#version')?.textContent.split(' ')[1]"
    try:
        browser.open(f"{host.address}one/")
        browser.wait("navigator.serviceWorker.controller")
        browser.open(f"{host.address}one/?once=more")  # by the worker, which keeps it
        # Until its scripts have come: of the next version's host, this version's worker would take none of them.
        come = (
            "performance.getEntriesByType('resource').filter((e) => /(element|keep|offline|words)\\.js$/.test(e.name))"
        )
        browser.wait(f"{come}.length === 4")
        host.folder = small.build(tmp_path / "2", 2)
        browser.run("navigator.serviceWorker.getRegistration().then((r) => r.update())")
        browser.wait("document.querySelector('.update-notice button')")
        assert browser.run(f"return {version}") == "1"
        browser.run("location.reload()")
        browser.wait(f"{version} === '2'")
    finally:
        host.stop()


@pytest.mark.thorough
@pytest.mark.parametrize("rate", [50_000, 70_000, 180_000])
def test_python_comes_at_any_speed(engine: str, tmp_path: Path, host: Host, rate: int) -> None:
    """A reader who has never been here, on a line of so many bytes a second: the first press of Run ends in output."""
    with started(engine, tmp_path) as browser:
        open_page(browser, host, "/en/")
        browser.wait("navigator.serviceWorker.controller")
        listing = chapter(browser, host)
        host.rate = rate
        try:
            listing.press("run")
            assert listing.wait("done", "failed", seconds=600) == "done", listing.status
        finally:
            host.rate = 0


@pytest.mark.thorough
def test_a_page_from_a_disk_says_why_nothing_runs(engine: str, tmp_path: Path, site: Path) -> None:
    """In both languages, at the first program of a chapter and in the playground."""
    with started(engine, tmp_path) as browser:
        for path in ("page-1/perceptron", "en/page-1/perceptron", "playground", "en/playground"):
            browser.open(f"{site.as_uri()}/{path}/index.html")
            browser.wait("document.readyState === 'complete'")
            browser.wait("document.documentElement.classList.contains('no-programs')")
            said = "[...document.querySelectorAll('.listing__without')].filter((e) => e.offsetHeight).map((e) => e.textContent)"
            (words,) = browser.run(f"return {said}")
            assert "python -m http.server" in words
            assert browser.run("return document.querySelectorAll('[data-action=run]').length") == 0
