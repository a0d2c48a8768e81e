"""The real site, built once for all tests of it, and a real browser to look at it."""

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, ExitStack, nullcontext
from functools import partial
from pathlib import Path
from typing import Any, Literal

import exercises_with_code
import pytest
import with_progress
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright
from real_servers import program_or_skip
from real_servers import serving as nginx_serving
from serving import Silent, running
from small_project import Project
from waiting import LIMIT, patience

from site_builder.finishing import pdf

SHELL = "chromium-headless-shell"
"""The same engine without the window around it, which opens a page with a third of the work."""
ARGUMENTS = (
    "--no-sandbox", "--disable-quic", "--disable-background-networking",
    "--font-render-hinting=none",  # letters as wide as in a window
)  # fmt: skip
NO_BROWSER = (
    "no browser found: install Chromium (Debian and Ubuntu: apt-get install chromium), "
    "or name one in the environment variable CHROMIUM"
)
CALM: Any = {"reduced_motion": "reduce", "service_workers": "block"}
"""Options of a browser in which nothing moves, and whose requests all go to the network."""
Reader = Callable[..., BrowserContext]


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[object]) -> Generator[None, object, object]:
    """Let no fixture wait for a page for ever; a whole build takes as long as it takes."""
    with nullcontext() if fixturedef.argname == "site" else patience():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Generator[None, object, object]:
    with patience():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    with patience():
        return (yield)


def serving_plainly(site: Path) -> AbstractContextManager[str]:
    """Serve a built site on this machine, without a header of its own; give its address."""
    return running(partial(Silent, directory=str(site)))


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the built site on this machine."""
    with serving_plainly(site) as made:
        yield made


@pytest.fixture(scope="module")
def hosted(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the built site as the site's own file for nginx says."""
    program_or_skip("nginx")
    with nginx_serving(site, tmp_path_factory.mktemp("nginx")) as made:
        yield made


@pytest.fixture(scope="session")
def address_of_exercises(site: Path, shared_folder: Path) -> Iterator[str]:
    """Serve a small site with exercises of every kind and the pages that remember them."""
    root = shared_folder / "exercises"
    with FileLock(shared_folder / "exercises.lock"):
        if not (root / "site").exists():
            root.mkdir()
            project = Project(root)
            with_progress.add(project, with_code=True)
            exercises_with_code.take_snapshots(project, site)
            done = project.build()
            assert done.returncode == 0, done.stderr
    with serving_plainly(root / "site") as made:
        yield made


def _started(playwright: Playwright, names: tuple[str, ...]) -> Browser:
    """Start the first of these browsers that is here; without one, skip with one line, or fail in CI."""
    path = pdf.browser(names)
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(NO_BROWSER)
    chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
    make = chromium.new_context

    def new_context(**options: Any) -> BrowserContext:
        context = make(**options)
        context.set_default_timeout(LIMIT * 1000)
        return context

    chromium.new_context = new_context  # type: ignore[method-assign]
    return chromium


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        expect.set_options(timeout=LIMIT * 1000)
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start a Chromium, the lightest that is here."""
    started = _started(playwright, (SHELL, *pdf.BROWSERS))
    yield started
    started.close()


def new_browser(scope: Literal["function", "module"] = "function", **options: Any) -> Any:
    """Make a fixture: a browser with these options that has never been here, for each test or for all of a module."""

    @pytest.fixture(scope=scope)
    def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
        with browser.new_context(**{"base_url": address} | options) as made:
            yield made

    return context


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    """Give what opens a browser with these options that has never been here, until the test has ended."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(browser.new_context(**{"base_url": address} | options))


@pytest.fixture(scope="module")
def readers_browser(playwright: Playwright) -> Iterator[Browser]:
    """Start a Chromium as readers have it: it asks for icons, and fetches figures later than its shell does."""
    started = _started(playwright, pdf.BROWSERS)
    yield started
    started.close()
