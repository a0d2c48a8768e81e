"""Print what a chapter's page costs its readers, beside the same chapter in the stock theme, measured in this one run.

    apt-get install nginx chromium; pip install -e ".[test]" && python benchmarks/page.py [SITE] [--lighthouse]

SITE is a built site; without it one is built. It takes some two minutes; with --lighthouse, which needs npm, another quarter
of a minute for each page. Interactions are measured in a browser that is slowed down four times.
"""

import argparse
import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import lighthouse
import stock_theme
from common import browsing, built, chromium
from page_weight import Host, Visit, served, visit
from playwright.sync_api import Browser, Page
from real_servers import program

CHAPTER = "page-1/backpropagation/"
SLOWER = 4
PHONE, DESK = 412, 1280
KINDS = ("html", "css", "js", "fonts", "math font", "figures", "data", "other", "after load")
FRAME = 16.0  # ms: browsers do not tell of what takes less
QUERY = "gradient"
WATCH = """
window.interactions = [];
new PerformanceObserver((list) => {
  for (const { interactionId, duration } of list.getEntries()) if (interactionId) window.interactions.push(duration);
}).observe({ type: "event", durationThreshold: 16, buffered: true });
"""
FIRST_RESULTS = """(selector) => {
  let key;
  document.addEventListener("input", () => (key = performance.now()), { capture: true });
  window.firstResults = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("no results")), 20_000);
    new MutationObserver((_, observer) => {
      if (key === undefined || !document.querySelector(selector)) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - key));
    }).observe(document.body, { childList: true, subtree: true });
  });
}"""


@dataclass(frozen=True)
class Theme:
    """Where a theme has what readers press."""

    page: str
    search: str
    results: str
    scheme: str
    menu: str
    copy: str = ".md-content [data-md-type=copy]"
    field: str = "[data-md-component=search-query]"


OURS = Theme(f"/en/{CHAPTER}", ".search-button", "#search [role=option]", ".scheme", "[data-md-component=menu]")
STOCK = Theme(
    f"/{CHAPTER}", ".md-search__form", ".md-search-result__item", "[data-md-component=palette] label:not([hidden])",
    "label.md-header__button[for=__drawer]",
)  # fmt: skip


def row(what: str, ours: str, stock: str = "", aim: str = "") -> None:
    print(f"{what:<58}{ours:>16}{stock:>16}   {aim}".rstrip(), flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", nargs="?", type=Path, help="a built site")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of the interactions (default: 5)")
    parser.add_argument("--lighthouse", action="store_true", help="let Lighthouse judge the pages too")
    parser.add_argument("--pages", type=int, help="how many of the pages Lighthouse judges (default: all)")
    options = parser.parse_args()
    for name, found in (("nginx", program("nginx")), ("chromium", chromium())):
        if found is None:
            print(f"no {name} found: install it (Debian and Ubuntu: apt-get install {name})", file=sys.stderr)
            return 2
    with (
        built(options.site) as site,
        tempfile.TemporaryDirectory(prefix="benchmark-") as name,
        contextlib.ExitStack() as stack,
    ):
        folder = Path(name)
        for each in ("stock", "nginx-ours", "nginx-stock", "npm"):
            (folder / each).mkdir()
        ours = stack.enter_context(served(site, folder / "nginx-ours"))
        stock = stack.enter_context(served(stock_theme.build(site, folder / "stock"), folder / "nginx-stock"))
        load = " ".join(f"{value:.1f}" for value in os.getloadavg())
        print(f"{CHAPTER} behind nginx, {os.cpu_count()} processors, load {load}\n")
        row("", "this site", "stock theme", "aim")
        with browsing() as browser:
            weights(browser, ours, stock)
            interactions(browser, ours, stock, options.rounds)
        if options.lighthouse:
            return judgements(site, ours, str(chromium()), folder / "npm", options.pages)
    return 0


def weights(browser: Browser, ours: Host, stock: Host) -> None:
    """Print what a first visit costs on a phone and on a desk."""
    for width in (PHONE, DESK):
        visited = [visit(browser, host, theme.page, width) for host, theme in ((ours, OURS), (stock, STOCK))]

        def both(what: str, value: Callable[[Visit], str], aim: str = "", pair: list[Visit] = visited) -> None:
            row(what, *map(value, pair), aim)

        print(f"\nA first visit, {width} pixels wide")
        for kind in KINDS:
            both(f"  {kind}, KB as sent", lambda one, kind=kind: f"{one.kilobytes(kind):.1f}")  # type: ignore[misc]
        both(
            "  all but the math font, KB",
            lambda one: f"{one.kilobytes() - one.kilobytes('math font'):.1f}",
            "at most 90",
        )
        both("  requests", lambda one: str(len(one.sent)), "at most 20")
        both("  asked of other hosts", lambda one: str(len(one.elsewhere)), "0")
        both("  layout shift", lambda one: f"{one.layout_shift:.3f}", "0")


def interactions(browser: Browser, ours: Host, stock: Host, rounds: int) -> None:
    """Print how long readers wait for what they do, in turn on both, so that a busy machine is as busy for both."""
    taken: dict[str, tuple[list[float], list[float]]] = {}
    for i in range(rounds):
        for which, (host, theme) in enumerate(((ours, OURS), (stock, STOCK))):
            for what, milliseconds in one_round(browser, host.named(f"round{i}"), theme):
                taken.setdefault(what, ([], []))[which].append(milliseconds)
    print(f"\nTo the next frame, {SLOWER} times slowed down, median and worst of {rounds} rounds, ms")
    searches = {what: pair for what, pair in taken.items() if what.startswith("first results")}
    for what, pair in taken.items():
        if what not in searches:
            row(f"  {what}", *map(spread, pair))
    worst = [max(max(pair[which]) for what, pair in taken.items() if what not in searches) for which in (0, 1)]
    row("  the worst of all", *(f"{value:.0f}" for value in worst), "under 100")
    print("\nFrom the last key of a query, ms")
    for what, pair in searches.items():
        row(f"  {what}", *map(spread, pair), "under 100")


def spread(values: list[float]) -> str:
    return f"{statistics.median(values):.0f}  {max(values):.0f}"


def one_round(browser: Browser, address: str, theme: Theme) -> Iterator[tuple[str, float]]:
    """Do what readers do on one page, each time in a fresh browser; give what was done, and how long it took."""
    with opened(browser, address, theme, DESK) as page:
        yield "open the search", act(page, pressing(page, theme.search))
        page.wait_for_timeout(1500)  # what searches has come
        yield "write a query", act(page, lambda: page.locator(theme.field).press_sequentially(QUERY, delay=120))
    with opened(browser, address, theme, DESK) as page:
        yield "switch to dark", act(page, pressing(page, theme.scheme))
        yield "switch to light", act(page, pressing(page, theme.scheme))
        yield "copy a program", act(page, pressing(page, theme.copy))
    with opened(browser, address, theme, PHONE) as page:
        yield "open the menu", act(page, pressing(page, theme.menu))
    for slower, wait in ((1, 0), (SLOWER, 0), (SLOWER, 1500)):
        with opened(browser, address, theme, DESK, slower) as page:
            page.evaluate(FIRST_RESULTS, theme.results)
            page.click(theme.search)
            page.wait_for_timeout(wait)
            page.locator(theme.field).focus()
            page.keyboard.insert_text(QUERY)
            page.keyboard.press("Shift")  # the search of the stock theme hears of keys alone
            when = f"pasted {wait / 1000:.1f} s after it was opened" if wait else "pasted as it opens"
            speed = "at full speed" if slower == 1 else f"{slower} times slower"
            yield f"first results, {when}, {speed}", float(page.evaluate("window.firstResults"))


@contextlib.contextmanager
def opened(browser: Browser, address: str, theme: Theme, width: int, slower: int = SLOWER) -> Iterator[Page]:
    """Open the page for the first time, wait for what it does by itself, and slow the browser down."""
    context = browser.new_context(
        viewport={"width": width, "height": 915}, permissions=["clipboard-read", "clipboard-write"], locale="en"
    )
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(address + theme.page, wait_until="load")
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


def judgements(site: Path, host: Host, chromium: str, folder: Path, most: int | None) -> int:
    """Print what Lighthouse says of the pages, and each page that falls short; give 1 when one does."""
    pages = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))[:most]
    print(f"\nLighthouse {lighthouse.VERSION}, phone, {len(pages)} pages")
    try:
        command = lighthouse.install(folder)
    except lighthouse.Missing as error:
        print(f"  not measured: {error}")
        return 0
    lowest = dict.fromkeys(lighthouse.LEAST, 1.0)
    short = 0
    for page in pages:
        path = f"/{page}/".replace("/./", "/")
        try:
            judged = lighthouse.judge(command, host.address + path, chromium)
        except (lighthouse.Missing, subprocess.TimeoutExpired) as error:
            print(f"  {path}: not measured: {error}", flush=True)
            short += 1
            continue
        lowest = {name: min(value, judged.scores[name]) for name, value in lowest.items()}
        lines = list(judged.short())
        short += bool(lines)
        for line in lines:
            print(f"  {path}: {line}", flush=True)
    for name, least in lighthouse.LEAST.items():
        row(f"  {name}, the lowest", f"{lowest[name]:.2f}", aim=f"at least {least:.2f}")
    row("  pages that fall short", str(short), aim="0")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
