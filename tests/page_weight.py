"""What a browser fetches for a page before its reader does anything, as nginx sent it."""

import contextlib
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page
from real_servers import serving
from waiting import wait_until

QUIET = 0.6  # seconds without a request of any of the visits, once every worker is at work: then nothing more comes by itself
TOGETHER = 6  # visits at a time
KINDS = {
    "": "html", ".html": "html", ".css": "css", ".js": "js", ".svg": "figures", ".png": "figures", ".woff": "fonts",
    ".woff2": "fonts", ".json": "data",
}  # fmt: skip
LAYOUT_SHIFT = """
window.layoutShift = { sum: 0, ofFormulas: 0, moved: [] };
new PerformanceObserver((list) => {
  const edges = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" ");
  for (const { value, hadRecentInput, sources } of list.getEntries()) {
    if (hadRecentInput) continue;
    const formulas = sources.some(({ node }) => (node?.parentElement ?? node)?.closest?.("math"));
    layoutShift[formulas ? "ofFormulas" : "sum"] += value;
    for (const { node, previousRect, currentRect } of sources) {
      const name = [node?.nodeName, node?.id, node?.className].filter(Boolean).join(" ");
      layoutShift.moved.push(`${name}: ${edges(previousRect)} to ${edges(currentRect)}`);
    }
  }
}).observe({ type: "layout-shift", buffered: true });
"""
BEFORE_LOAD = """() => {
  const [{ loadEventStart, name }] = performance.getEntriesByType("navigation");
  const parts = performance.getEntriesByType("resource").filter(({ startTime }) => startTime < loadEventStart);
  return [name, ...parts.map(({ name }) => name)].map((address) => new URL(address).pathname);
}"""
WORKER_READY = "() => navigator.serviceWorker.ready.then(() => true)"


@dataclass(frozen=True)
class Sent:
    """One answer of the host."""

    size: int
    status: int
    path: str
    after_load: bool

    @property
    def kind(self) -> str:
        """Say what the file is; what is fetched once the page has loaded is of a kind of its own, whatever it is."""
        if self.after_load:
            return "after load"
        return "math font" if "/math." in self.path else KINDS.get(Path(self.path).suffix, "other")


@dataclass(frozen=True)
class Visit:
    """All that one page cost a browser that had never been there."""

    path: str
    sent: list[Sent]
    layout_shift: float
    """Of all but formulas."""
    shift_of_formulas: float
    """On a slow machine or line they are painted before their font is there."""
    moved: list[str]
    """What has moved, from where to where: x, y, width, height."""
    elsewhere: list[str]
    """Addresses of other hosts that were asked."""

    def kilobytes(self, *kinds: str) -> float:
        """Sum up what was sent, in KB of 1024 bytes: of these kinds, or of all."""
        return sum(sent.size for sent in self.sent if not kinds or sent.kind in kinds) / 1024


@dataclass(frozen=True)
class Host:
    """A running nginx; each visit asks it under a name of its own, by which the log tells them apart."""

    address: str
    log: Path

    def named(self, name: str) -> str:
        """Give an address of the same server: browsers know all names below localhost for this machine."""
        return self.address.replace("127.0.0.1", f"{name}.localhost")

    def sent(self) -> list[list[str]]:
        return [line.split(" ", 3) for line in self.log.read_text(encoding="utf-8").splitlines()]


@contextlib.contextmanager
def served(site: Path, folder: Path) -> Iterator[Host]:
    """Serve a built site with nginx as the site's own file for it says."""
    with serving(site, folder, logged=True) as address:
        yield Host(address, folder / "access.log")


def visit(browser: Browser, host: Host, path: str, width: int = 412) -> Visit:
    """Open a page for the first time and wait until nothing more is fetched."""
    return next(visits(browser, host, [path], width))


def visits(
    browser: Browser, host: Host, paths: Iterable[str], width: int = 412, act: str = "() => {}"
) -> Iterator[Visit]:
    """Open each page for the first time in a browser of its own, a few at a time; `act` is run in each once it is there."""
    waiting = list(paths)
    while waiting:
        together, waiting = waiting[:TOGETHER], waiting[TOGETHER:]
        opened = [_Opened(browser, host, path, width) for path in together]
        for one in opened:
            one.wait()
            one.page.evaluate(act)
        _wait_for_quiet(host, opened[0].page)
        yield from [one.close() for one in opened]


class _Opened:
    """One page that is being visited."""

    _count = 0

    def __init__(self, browser: Browser, host: Host, path: str, width: int) -> None:
        _Opened._count += 1
        self._host, self._path, self._name = host, path, f"visit{_Opened._count}"
        self._elsewhere: list[str] = []
        self._context = browser.new_context(viewport={"width": width, "height": 915})
        self._context.add_init_script(LAYOUT_SHIFT)
        own = (host.named(self._name), "data:", "blob:")
        self._context.on("request", lambda r: None if r.url.startswith(own) else self._elsewhere.append(r.url))
        self.page = self._context.new_page()
        self.page.goto(host.named(self._name) + path, wait_until="commit")

    def wait(self) -> None:
        """Wait until the page is there, and its worker."""
        self.page.wait_for_load_state("load")
        wait_until(lambda: self.page.evaluate(WORKER_READY), "the worker is at work")

    def close(self) -> Visit:
        before = set(self.page.evaluate(BEFORE_LOAD))
        shift = self.page.evaluate("window.layoutShift")
        self._context.close()
        host = urlsplit(self._host.named(self._name)).hostname
        sent = []
        for size, code, asked, path in self._host.sent():
            if asked == host:
                sent.append(Sent(int(size), int(code), path, path not in before))
                before.discard(path)  # a second time it is the worker that asks
        return Visit(self._path, sent, float(shift["sum"]), float(shift["ofFormulas"]), shift["moved"], self._elsewhere)


def _wait_for_quiet(host: Host, page: Page) -> None:
    seen, since = len(host.sent()), time.monotonic()
    while time.monotonic() - since < QUIET:
        page.wait_for_timeout(50)
        if len(host.sent()) > seen:
            seen, since = len(host.sent()), time.monotonic()
