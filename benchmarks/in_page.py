"""Print what running a listing in the page costs, as ratios measured in this one run.

    pip install -e ".[test]" && python benchmarks/in_page.py [SITE]

SITE is a built site; without it one is built. A Chromium is needed, as for the tests of the built site.
"""

import argparse
import gzip
import http.server
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
CHAPTER = "page-1/perceptron/"
BEFORE_RUN = ("start.js", "words.js", "edits.js")
BARE_PAGE = """<!doctype html><meta charset="utf-8"><title>bare</title><script type="module">
const worker = new Worker(new URL("bare.js", location.href), { type: "module" });
worker.onmessage = () => { document.title = "ready"; };
</script>"""
BARE_WORKER = """
const top = new URL("%s/", location.href).href;
const { loadPyodide } = await import(top + "pyodide.mjs.js");
const python = await loadPyodide({ indexURL: top, packages: ["numpy"] });
python.runPython("import numpy; print(numpy.ones(1))");
postMessage("ready");
"""


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", nargs="?", type=Path, help="a built site")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of the alternating measurements")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        site = Path(folder, "site")
        if options.site:
            shutil.copytree(options.site, site)
        else:
            command = [sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", str(site)]
            subprocess.run(command, cwd=ROOT, check=True)
        python = next((site / "assets" / "python").iterdir())
        (site / "bare.html").write_text(BARE_PAGE)
        (site / "bare.js").write_text(BARE_WORKER % python.relative_to(site).as_posix())
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        weight(site)
        path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-quic"])
            measure(browser, f"http://127.0.0.1:{server.server_port}/", options.rounds)
            browser.close()
        server.shutdown()


def row(what: str, value: str, aim: str = "") -> None:
    print(f"{what:<66}{value:>12}   {aim}", flush=True)


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


def fresh(browser: Browser) -> Page:
    return browser.new_context().new_page()


def cold_bare(browser: Browser, address: str) -> float:
    page = fresh(browser)
    started = time.perf_counter()
    page.goto(f"{address}bare.html")
    page.wait_for_function("document.title === 'ready'", polling=5, timeout=120_000)
    seconds = time.perf_counter() - started
    page.context.close()
    return seconds


def cold_run(browser: Browser, address: str) -> tuple[float, Page]:
    page = fresh(browser)
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
    bare, first = [], []
    page: Any = None
    for _ in range(rounds):
        bare.append(cold_bare(browser, address))
        if page:
            page.context.close()
        seconds, page = cold_run(browser, address)
        first.append(seconds)
    row("a bare page with the same Pyodide and NumPy, ready after", f"{statistics.median(bare):.2f} s")
    row("first Run, cold, first output after", f"{statistics.median(first):.2f} s")
    ratio = statistics.median(b / a for a, b in zip(bare, first, strict=True))
    row("first Run ÷ bare page", f"{ratio:.2f}", "at most 1.15")
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
