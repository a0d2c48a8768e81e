"""What a browser fetches for a page before its reader does anything, as nginx sent it."""

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser
from real_servers import serving

QUIET = 1.5  # seconds without a request: then nothing more comes by itself
KINDS = {
    ".html": "html", ".css": "css", ".js": "js", ".svg": "figures", ".png": "figures", ".woff": "fonts", ".woff2": "fonts",
}  # fmt: skip
LAYOUT_SHIFT = """
window.layoutShift = 0;
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.layoutShift += value;
}).observe({ type: "layout-shift", buffered: true });
"""


@dataclass(frozen=True)
class Sent:
    """One answer of the host."""

    size: int
    status: int
    path: str
    after_load: bool

    @property
    def kind(self) -> str:
        """Say what the file is; what is fetched after the page has loaded is of a kind of its own."""
        if self.after_load:
            return "after load"
        return "math font" if "/math." in self.path else KINDS.get(Path(self.path).suffix, "other")


@dataclass(frozen=True)
class Visit:
    """All that one page cost a browser that had never been there."""

    sent: list[Sent]
    layout_shift: float
    elsewhere: list[str]
    """Addresses of other hosts that were asked."""

    def kilobytes(self, *kinds: str) -> float:
        """Sum up what was sent, in KB of 1024 bytes: of these kinds, or of all."""
        return sum(sent.size for sent in self.sent if not kinds or sent.kind in kinds) / 1024


@dataclass(frozen=True)
class Host:
    """A running nginx."""

    address: str
    log: Path

    def sent(self) -> list[str]:
        return self.log.read_text(encoding="utf-8").splitlines()


@contextlib.contextmanager
def served(site: Path, folder: Path) -> Iterator[Host]:
    """Serve a built site with nginx as the site's own file for it says."""
    with serving("nginx", site, folder, logged=True) as address:
        yield Host(address, folder / "access.log")


def visit(browser: Browser, host: Host, path: str, width: int = 412, height: int = 915) -> Visit:
    """Open a page for the first time and wait until nothing more is fetched."""
    context = browser.new_context(viewport={"width": width, "height": height})
    context.add_init_script(LAYOUT_SHIFT)
    elsewhere: list[str] = []
    context.on("request", lambda r: None if r.url.startswith((host.address, "data:")) else elsewhere.append(r.url))
    page = context.new_page()
    before = len(host.sent())
    page.goto(host.address + path, wait_until="load")
    loaded = len(host.sent())
    seen, since = loaded, time.monotonic()
    while time.monotonic() - since < QUIET:
        page.wait_for_timeout(100)
        if len(host.sent()) > seen:
            seen, since = len(host.sent()), time.monotonic()
    shift = float(page.evaluate("window.layoutShift"))
    context.close()
    lines = [line.split(" ", 2) for line in host.sent()[before:]]
    sent = [Sent(int(size), int(code), path, before + i >= loaded) for i, (size, code, path) in enumerate(lines)]
    return Visit(sent, shift, elsewhere)
