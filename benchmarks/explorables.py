"""Print how figures that move feel on a page that is slowed down four times: frames a second, the next paint, the workshop.

    apt-get install chromium; pip install -e ".[test]" && python benchmarks/explorables.py SITE

SITE is a built site. Each figure is opened, a handle is dragged for a second, or where it has none, a number is stepped by
a key as fast as a key repeats. It takes some ten seconds for each figure.

Then the workshop, with two spirals and 2-16-16-2: how long after Python is there the first picture of a trained network is
drawn, and how long a press waits for its paint while the network trains. Python itself is not slowed down: a browser does
that to pages only, not to what works beside them. The window is no higher than a browser without a screen really paints.
"""

import itertools
import shutil
import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from built_site.conftest import serving_plainly  # noqa: E402
from playwright.sync_api import Browser, Locator, Page, sync_playwright  # noqa: E402

SLOWER = 4
MOVES = 40
WORKSHOP = "page-2/decision-boundaries/width_depth"
TIMES, PRESSES = 3, 75
WATCH = """
window.frames_ = [];
window.paints = [];
new PerformanceObserver((list) => {
  for (const { interactionId, duration } of list.getEntries()) if (interactionId) window.paints.push(duration);
}).observe({ type: "event", durationThreshold: 16, buffered: true });
const tick = (now) => { window.frames_.push(now); requestAnimationFrame(tick); };
requestAnimationFrame(tick);
"""

WATCH_WORKSHOP = """
const Real = Worker;
window.Worker = class extends Real {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => { if (data.type === "ready") window.ready_ ??= performance.now(); });
  }
};
window.pictured = () => new Promise((resolve) => {
  const svg = document.querySelector("[data-explorable$=width_depth] svg");
  const look = () => svg.querySelector("polyline.blue[clip-path]")
    && requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - window.ready_)));
  new MutationObserver(look).observe(svg, { childList: true, subtree: true, attributes: true });
});
"""
"""Notes when Python is there; `pictured` gives the milliseconds from then until the first curve of losses is painted."""


def names() -> list[str]:
    found = (ROOT / "docs").glob("page-*/*/explorables/*/explorable.js")
    return sorted(f"{p.parents[3].name}/{p.parents[2].name}/{p.parent.name}" for p in found)


def move(page: Page, figure: Locator) -> str:
    """Move the first handle in a circle, or step the first number; say which."""
    handle = figure.locator(".explorable__handle:visible")
    if handle.count():
        box = handle.first.bounding_box()
        assert box is not None
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(x, y)
        page.mouse.down()
        for n in range(MOVES):
            page.mouse.move(x + 20 * ((n % 20) - 10) / 10, y + 10 * ((n % 10) - 5) / 5)
        page.mouse.up()
        return "drag"
    field = figure.locator("[data-field]").first
    field.focus()
    for n in range(MOVES):
        page.keyboard.press("ArrowUp" if n % 2 else "ArrowDown")
    return "keys"


def workshop(browser: Browser, address: str) -> tuple[float, list[float]]:
    """Train for the first time, then go on and press a key; give the milliseconds to the first picture, and to each paint."""
    page = browser.new_page(viewport={"width": 1280, "height": 700})
    for script in (WATCH, WATCH_WORKSHOP):
        page.add_init_script(script)
    page.goto(f"{address}/en/workshop/")
    figure = page.locator(f"[data-explorable='{WORKSHOP}']")
    figure.locator("[data-action=explore]").click()
    for symbol in ("h1", "h2"):
        figure.locator(f"[data-field={symbol}]").fill("16")
    page.wait_for_timeout(1000)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.evaluate("void (window.first = window.pictured())")
    figure.locator("[data-action=train]").click()
    first = page.evaluate("window.first")
    page.wait_for_timeout(1000)
    figure.locator("[data-action=go]").click()
    field = figure.locator("[data-field=lr]")
    field.evaluate("it => it.scrollIntoView({ block: 'center', behavior: 'instant' })")
    field.focus()
    page.evaluate("window.paints.length = 0")
    for n in range(PRESSES):
        page.keyboard.press("ArrowUp" if n % 2 else "ArrowDown")
        page.wait_for_timeout(200)
    paints = page.evaluate("window.paints")
    page.close()
    return first, paints


def main(site: Path) -> None:
    with serving_plainly(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-quic", "--disable-background-networking"],
        )
        print(f"{'figure':<48}{'by':>6}{'frames/s':>10}{'median':>9}{'worst paint':>13}   aims: 30, 100 ms")
        for name in names():
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.add_init_script(WATCH)
            page.goto(f"{address}/en/{name.rpartition('/')[0]}/#explore={name.rpartition('/')[2]}")
            figure = page.locator(f"[data-explorable='{name}']:not([data-state=still])")
            figure.locator(".explorable__picture").scroll_into_view_if_needed()
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            page.wait_for_timeout(1000)
            page.evaluate("window.frames_.length = window.paints.length = 0")
            by = move(page, figure)
            page.wait_for_timeout(300)
            frames, paints = page.evaluate("[window.frames_, window.paints]")
            gaps = [b - a for a, b in itertools.pairwise(frames)] or [0.0]
            rate = 1000 / statistics.mean(gaps)
            worst = f"{max(paints):.0f} ms" if paints else "< 16 ms"
            print(f"{name:<48}{by:>6}{rate:>10.0f}{statistics.median(gaps):>6.0f} ms{worst:>13}", flush=True)
            page.close()
        print(
            f"\n{'workshop':<30}{'first picture':>14}{'events':>8}{'above 100 ms':>14}{'worst':>8}   aims: 2 s, 0, 100 ms"
        )
        for n in range(TIMES):
            first, paints = workshop(browser, address)
            late, worst = sum(paint > 100 for paint in paints), max(paints, default=0)
            print(f"{f'time {n + 1}':<30}{first / 1000:>12.1f} s{2 * PRESSES:>8}{late:>14}{worst:>5.0f} ms", flush=True)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
