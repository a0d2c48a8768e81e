"""Print how figures that move feel on a browser that is slowed down four times: frames a second, and the next paint.

    apt-get install chromium; pip install -e ".[test]" && python benchmarks/explorables.py SITE

SITE is a built site. Each figure is opened, a handle is dragged for a second, or where it has none, a number is stepped by
a key as fast as a key repeats. It takes some ten seconds for each figure.
"""

import itertools
import shutil
import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from built_site.conftest import serving_plainly  # noqa: E402
from playwright.sync_api import Locator, Page, sync_playwright  # noqa: E402

SLOWER = 4
MOVES = 40
WATCH = """
window.frames_ = [];
window.paints = [];
new PerformanceObserver((list) => {
  for (const { interactionId, duration } of list.getEntries()) if (interactionId) window.paints.push(duration);
}).observe({ type: "event", durationThreshold: 16, buffered: true });
const tick = (now) => { window.frames_.push(now); requestAnimationFrame(tick); };
requestAnimationFrame(tick);
"""


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
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
