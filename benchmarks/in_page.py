"""Print what running a listing in the page costs, measured in this one run.

    pip install -e ".[test]" && python benchmarks/in_page.py [SITE]

SITE is a built site; without it one is built. A Chromium is needed, as for the tests of the built site.
"""

import argparse
import gzip
import re
import statistics
import time
from pathlib import Path
from typing import Any

from common import browsing, built, row, serving_plainly
from playwright.sync_api import Browser, Page

CHAPTER = "page-1/perceptron/"
BEFORE_RUN = ("start.js", "words.js", "edits.js")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", nargs="?", type=Path, help="a built site")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of the alternating measurements")
    options = parser.parse_args()
    with built(options.site) as site, serving_plainly(site) as address, browsing() as browser:
        weight(site)
        measure(browser, f"{address}/", options.rounds)


def weight(site: Path) -> None:
    """What a chapter weighs more, gzipped, before the first Run: the modules, and the tags for them."""
    size = 0
    for name in BEFORE_RUN:
        (path,) = site.rglob(name)
        size += len(gzip.compress(path.read_bytes(), 9))
    html = (site / CHAPTER / "index.html").read_bytes()
    without = re.sub(rb'<script type="module"[^>]*></script>', b"", html)
    size += len(gzip.compress(html, 9)) - len(gzip.compress(without, 9))
    row("page weight before the first Run grows by, gzipped", f"{size / 1024:.1f} KB", "at most 15 KB")
    offline = [site / "service_worker.js", site / "files.json", *site.rglob("run/*/offline.js")]
    size = sum(len(gzip.compress(path.read_bytes(), 9)) for path in offline)
    row("after it has loaded, the first page fetches for offline use, gzipped", f"{size / 1024:.1f} KB")


def cold_run(browser: Browser, address: str) -> tuple[float, Page]:
    page = browser.new_context().new_page()
    page.goto(address + CHAPTER)
    page.wait_for_load_state("networkidle")
    page.wait_for_selector("[data-action=run]")
    started = time.perf_counter()
    page.evaluate("document.querySelector('[data-action=run]').click()")
    page.wait_for_selector("[data-run-output]:not(:empty)", timeout=120_000)
    return time.perf_counter() - started, page


WARM = """async () => {
  const listing = document.querySelector(".listing[data-state]");
  const times = [];
  for (let i = 0; i < 20; i++) {
    const started = performance.now();
    const done = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (listing.dataset.state === "done") { observer.disconnect(); resolve(); }
      });
      observer.observe(listing, { attributes: true, attributeFilter: ["data-state"] });
    });
    listing.querySelector("[data-action=run]").click();
    await done;
    times.push(performance.now() - started);
  }
  return times;
}"""
LATENCY = """async () => {
  const { run } = await import(document.querySelector("script[src*='/start.js']").src.replace("start.js", "python.js"));
  const code = "import time\\nfor i in range(20):\\n    print(time.time())\\n    end = time.time() + 0.1\\n" +
    "    while time.time() < end: pass\\n";
  const late = [];
  await new Promise((resolve) => run({ code, name: "latency.py", words: { input: "", modules: "" } }, (event) => {
    if (event.type === "output" && event.text.trim()) late.push(Date.now() - 1000 * parseFloat(event.text));
    if (event.type === "end") resolve();
  }));
  return late;
}"""


def measure(browser: Browser, address: str, rounds: int) -> None:
    first = []
    page: Any = None
    for _ in range(rounds):
        if page:
            page.context.close()
        seconds, page = cold_run(browser, address)
        first.append(seconds)
    row("first Run, cold, first output after", f"{statistics.median(first):.2f} s")
    own = page.evaluate(
        "parseFloat(document.querySelector('.listing__status').textContent.replace(/[^0-9.,]/g, '').replace(',', '.'))"
    )
    warm = statistics.median(page.evaluate(WARM))
    row("warm Run of the AND/OR listing, over the code's own time", f"{warm - 1000 * own:.0f} ms", "under 50 ms")
    late = page.evaluate(LATENCY)
    row("a print reaches the page after (median)", f"{statistics.median(late):.0f} ms")
    row("a print reaches the page after (worst of 20)", f"{max(late):.0f} ms", "under 100 ms")


if __name__ == "__main__":
    main()
