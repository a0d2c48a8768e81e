"""Print what a chapter's page costs its readers.

    apt-get install nginx chromium; pip install -e ".[test]" && python benchmarks/page.py [SITE]

SITE is a built site; without it one is built. Interactions are measured in a browser that is slowed down four times.
"""

import argparse
import contextlib
import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from common import browsing, built, chromium, row
from page_weight import Host, served, visit
from playwright.sync_api import Browser, Page
from real_servers import program

PAGE = "/en/page-1/backpropagation/"
SLOWER = 4
PHONE, DESK = 412, 1280
KINDS = ("html", "css", "js", "fonts", "math font", "figures", "data", "other", "after load")
FRAME = 16.0  # ms: browsers do not tell of what takes less
QUERY = "gradient"
FIELD = "[data-md-component=search-query]"
WATCH = """
window.interactions = [];
new PerformanceObserver((list) => {
  for (const { interactionId, duration } of list.getEntries()) if (interactionId) window.interactions.push(duration);
}).observe({ type: "event", durationThreshold: 16, buffered: true });
"""
FIRST_RESULTS = """() => {
  let key;
  document.addEventListener("input", () => (key = performance.now()), { capture: true });
  window.firstResults = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("no results")), 20_000);
    new MutationObserver((_, observer) => {
      if (key === undefined || !document.querySelector("#search [role=option]")) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - key));
    }).observe(document.body, { childList: true, subtree: true });
  });
}"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", nargs="?", type=Path, help="a built site")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of the interactions (default: 5)")
    options = parser.parse_args()
    for name, found in (("nginx", program("nginx")), ("chromium", chromium())):
        if found is None:
            print(f"no {name} found: install it (Debian and Ubuntu: apt-get install {name})", file=sys.stderr)
            return 2
    with (
        built(options.site) as site,
        tempfile.TemporaryDirectory(prefix="benchmark-") as folder,
        served(site, Path(folder)) as host,
        browsing() as browser,
    ):
        load = " ".join(f"{value:.1f}" for value in os.getloadavg())
        print(f"{PAGE} behind nginx, {os.cpu_count()} processors, load {load}")
        weights(browser, host)
        interactions(browser, host, options.rounds)
    return 0


def weights(browser: Browser, host: Host) -> None:
    """Print what a first visit costs on a phone and on a desk."""
    for width in (PHONE, DESK):
        visited = visit(browser, host, PAGE, width)
        print(f"\nA first visit, {width} pixels wide")
        for kind in KINDS:
            row(f"  {kind}, KB as sent", f"{visited.kilobytes(kind):.1f}")
        light = visited.kilobytes() - visited.kilobytes("math font")
        row("  all but the math font, KB", f"{light:.1f}", "at most 90")
        row("  requests", str(len(visited.sent)), "at most 20")
        row("  asked of other hosts", str(len(visited.elsewhere)), "0")
        row("  layout shift", f"{visited.layout_shift:.3f}", "0")


def interactions(browser: Browser, host: Host, rounds: int) -> None:
    """Print how long readers wait for what they do."""
    taken: dict[str, list[float]] = {}
    for i in range(rounds):
        for what, milliseconds in one_round(browser, host.named(f"round{i}")):
            taken.setdefault(what, []).append(milliseconds)
    print(
        f"\nTo the next frame, {SLOWER} times slowed down, or the first results; median and worst of {rounds} rounds, ms"
    )
    for what, values in taken.items():
        row(f"  {what}", f"{statistics.median(values):.0f}  {max(values):.0f}", "under 100")


def one_round(browser: Browser, address: str) -> Iterator[tuple[str, float]]:
    """Do what readers do on one page, each time in a fresh browser; give what was done, and how long it took."""
    with opened(browser, address, DESK) as page:
        yield "open the search", act(page, pressing(page, ".search-button"))
        page.wait_for_timeout(1500)  # what searches has come
        yield "write a query", act(page, lambda: page.locator(FIELD).press_sequentially(QUERY, delay=120))
    with opened(browser, address, DESK) as page:
        yield "switch to dark", act(page, pressing(page, ".scheme"))
        yield "switch to light", act(page, pressing(page, ".scheme"))
        yield "copy a program", act(page, pressing(page, ".md-content [data-md-type=copy]"))
    with opened(browser, address, PHONE) as page:
        yield "open the menu", act(page, pressing(page, "[data-md-component=menu]"))
    for slower, wait in ((1, 0), (SLOWER, 0), (SLOWER, 1500)):
        with opened(browser, address, DESK, slower) as page:
            page.evaluate(FIRST_RESULTS)
            page.click(".search-button")
            page.wait_for_timeout(wait)
            page.locator(FIELD).focus()
            page.keyboard.insert_text(QUERY)
            when = f"pasted {wait / 1000:.1f} s after it was opened" if wait else "pasted as it opens"
            speed = "at full speed" if slower == 1 else f"{slower} times slower"
            yield f"first results, {when}, {speed}", float(page.evaluate("window.firstResults"))


@contextlib.contextmanager
def opened(browser: Browser, address: str, width: int, slower: int = SLOWER) -> Iterator[Page]:
    """Open the page for the first time, wait for what it does by itself, and slow the browser down."""
    context = browser.new_context(
        viewport={"width": width, "height": 915}, permissions=["clipboard-read", "clipboard-write"], locale="en"
    )
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(address + PAGE, wait_until="load")
    page.wait_for_timeout(800)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.wait_for_timeout(200)
    yield page
    context.close()


def pressing(page: Page, selector: str) -> Callable[[], object]:
    """Bring the mouse there as readers do, some time before they press; then give what presses, without asking anything."""
    button = page.locator(selector).first
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box is not None, f"{selector} is not shown"
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(300)

    def press() -> None:
        page.mouse.down()
        page.mouse.up()

    return press


def act(page: Page, what: Callable[[], object]) -> float:
    """Do something; give the longest time from it to the frame that shows it."""
    page.evaluate("window.interactions.length = 0")
    what()
    page.wait_for_timeout(700)
    return max([FRAME, *map(float, page.evaluate("window.interactions"))])


if __name__ == "__main__":
    sys.exit(main())
