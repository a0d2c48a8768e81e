"""The real site, built once for all tests of it, and a real browser to look at it."""

import contextlib
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright
from waiting import LIMIT

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
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


class _Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128  # a busy machine accepts late


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass

    def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:
        with contextlib.suppress(ConnectionError):  # the browser has gone on to another page
            super().copyfile(source, outputfile)


@contextlib.contextmanager
def serving_plainly(site: Path) -> Iterator[str]:
    """Serve a built site on this machine, without a header of its own; give its address."""
    server = _Server(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the built site on this machine."""
    with serving_plainly(site) as made:
        yield made


def _started(playwright: Playwright, names: tuple[str, ...]) -> Browser:
    """Start the first of these browsers that is here; without one, skip with one line, or fail in CI."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
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
    started = _started(playwright, (SHELL, *BROWSERS))
    yield started
    started.close()


@pytest.fixture(scope="module")
def readers_browser(playwright: Playwright) -> Iterator[Browser]:
    """Start a Chromium as readers have it: it asks for icons, and fetches figures later than its shell does."""
    started = _started(playwright, BROWSERS)
    yield started
    started.close()
