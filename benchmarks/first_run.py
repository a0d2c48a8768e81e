"""Print how long a reader waits from the first Run to the first output, beside a bare page with the same Python.

    pip install -e ".[test]" && python benchmarks/first_run.py [SITE] [--rounds 5] [--engines chromium firefox webkit]
                                                              [--line MEGABITS] [--gzip] [--figure]

SITE is a built site with a snapshot; without it one is built. Three pages are measured in turn, by browsers that have never
seen them, from this machine: one of the site, the same without a snapshot, and a bare one that loads the site's Pyodide and
NumPy and prints. What is printed is the median, and the median of the ratios of neighbours. The engines are those of the
tests: Chromium, and Debian's Firefox and WebKitGTK. A line carries so many megabits a second, to all connections together;
with --gzip the host has no twins for Brotli, as for browsers that take none over plain http. With --figure, what is awaited
is a figure that Matplotlib has drawn, and the bare page loads Matplotlib, too.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from common import browsing, built, row
from engines.drivers import started
from engines.host import Host

CHAPTER = "page-1/perceptron/"
LISTING = "page-1/perceptron/and_or_gates"
AIMS = {"chromium": 0.30, "firefox": 0.50, "webkit": 0.15}
"""What of a bare page's time a reader should wait, on a quick line; below, on others, by megabits and twins of Brotli."""
AIM_OF_FIGURE = 0.25
AIMS_OF_LINES = {(50.0, True): 0.60, (10.0, True): 0.75, (50.0, False): 0.70, (10.0, False): 1.00}
BARE = """<!doctype html><title>bare</title><script type="module">
const began = performance.now();
const { loadPyodide } = await import("./TOP/pyodide.mjs.js");
const python = await loadPyodide({ indexURL: new URL("TOP/", location).href });
await python.loadPackage("numpy", { messageCallback() {} });
const output = python.runPython("import numpy as np; str(np.array([0, 1]) + 1)");
document.body.append(output);
window.firstOutput = performance.now() - began;
</script>"""
DRAWN = "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.title('a line')\nplt.show()\n"
BARE_FIGURE = """<!doctype html><title>bare</title><script type="module">
const began = performance.now();
const { loadPyodide } = await import("./TOP/pyodide.mjs.js");
const python = await loadPyodide({ indexURL: new URL("TOP/", location).href, env: { MPLBACKEND: "agg", HOME: "/home/pyodide" } });
await python.loadPackage("matplotlib", { messageCallback() {} });
const drawn = python.runPython(`
import base64, io
import matplotlib.pyplot as plt
plt.plot([1, 3, 2])
plt.title("a line")
file = io.BytesIO()
plt.savefig(file, format="png", dpi=144, bbox_inches="tight")
base64.b64encode(file.getvalue()).decode()`);
const figure = Object.assign(new Image(), { src: `data:image/png;base64,${drawn}` });
document.body.append(figure);
await figure.decode();
window.firstOutput = performance.now() - began;
</script>"""
PRESS = """(async () => {
window.firstOutput = null;
const listing = document.querySelector("[data-listing='LISTING']");
const program = PROGRAM;
if (program) {
  listing.querySelector("[data-action=edit]").click();
  while (!listing.querySelector("textarea")) await new Promise((next) => setTimeout(next, 50));
  const field = listing.querySelector("textarea");
  field.value = program;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
let began = performance.now();
new MutationObserver(() => {
  const skip = document.querySelector("[data-before='NAME'] [data-action=skip]");
  if (skip?.offsetParent && !window.skipped) {
    window.skipped = true;
    began = performance.now();
    skip.click();
  }
  if (listing.querySelector("SHOWN")?.matches(":not(:empty), img")) window.firstOutput ??= performance.now() - began;
}).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
listing.querySelector("[data-action=run]").click();
})();""".replace("LISTING", LISTING).replace("NAME", LISTING.rpartition("/")[2])


class Task(NamedTuple):
    """What is awaited."""

    program: str
    """What the reader has written in the place of the listing; nothing for the listing as it is."""
    shown: str
    """Where it shows in the page, as a selector."""
    bare: str
    """The bare page."""

    @property
    def press(self) -> str:
        return PRESS.replace("PROGRAM", json.dumps(self.program)).replace("SHOWN", self.shown)


OUTPUT = Task("", "[data-run-output]", BARE)
FIGURE = Task(DRAWN, "[data-run-figure]", BARE_FIGURE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", nargs="?", type=Path, help="a built site")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--engines", nargs="+", choices=AIMS, default=list(AIMS))
    parser.add_argument("--line", type=float, default=0, metavar="MEGABITS", help="what the line carries in a second")
    parser.add_argument("--gzip", action="store_true", help="send no file that is packed by Brotli")
    parser.add_argument("--figure", action="store_true", help="wait for a figure")
    options = parser.parse_args()
    task = FIGURE if options.figure else OUTPUT
    with built(options.site) as site, tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        hosts = [Host(copy(site, Path(folder, name), name != "without")) for name in ("with", "without", "bare")]
        bare(hosts[2].folder, task.bare)
        for host in hosts:
            host.rate = options.line * 1e6 / 8
            if options.gzip:
                del host.encodings[".br"]
        weigh(site, options.figure)
        for engine in options.engines:
            aim: float | None = AIM_OF_FIGURE if options.figure else AIMS[engine]
            if options.line:
                aim = None if options.figure else AIMS_OF_LINES.get((options.line, not options.gzip))
            compare(engine, hosts, options.rounds, task, f"at most {aim:.2f}" if aim else "")
        for host in hosts:
            host.stop()


def copy(site: Path, target: Path, with_snapshot: bool) -> Path:
    """Copy a site without what would keep its files from one measurement to the next."""
    shutil.copytree(site, target, copy_function=os.link, ignore=shutil.ignore_patterns("service_worker.js*"))
    (settings,) = target.glob("assets/run/*/config.js")
    text = settings.read_text(encoding="utf-8")
    assert 'export const snapshots = {"' in text, f"{site} has no snapshot"
    if not with_snapshot:
        for path in target.glob("assets/run/*/config.js*"):
            path.unlink()
        text = re.sub(r"export const snapshots = .*;", "export const snapshots = {};", text)
        settings.write_text(text, encoding="utf-8")
    return target


def bare(site: Path, text: str) -> None:
    """Put the bare page in the place of the chapter."""
    (top,) = site.glob("assets/python/*")
    page = site / CHAPTER / "index.html"
    for path in page.parent.glob("index.html*"):
        path.unlink()
    page.write_text(text.replace("TOP", f"../../{top.relative_to(site)}"), encoding="utf-8")


def weigh(site: Path, figure: bool) -> None:
    """What comes before the first output, or figure, as hosts with the twins of gzip and of brotli send it."""
    aim = "" if figure else "at most 9.00"
    for kind in ("gz", "br"):

        def sent(*patterns: str, kind: str = kind) -> int:
            size = 0
            for pattern in patterns:
                for path in site.glob(f"assets/{pattern}"):
                    twin = path.with_name(f"{path.name}.{kind}")
                    size += min(path.stat().st_size, twin.stat().st_size if twin.exists() else path.stat().st_size)
            return size

        core = sent(*(f"python/*/pyodide{rest}" for rest in (".mjs.js", ".asm.js", ".asm.wasm", "-lock.json")))
        files = sent("python/*/python_stdlib.zip", f"python/*/{'*' if figure else 'numpy-*'}.whl")
        snapshot = sent(f"python/*/{'matplotlib' if figure else 'numpy'}-*.bin", "zstd/*/zstddec.mjs.js")
        row(f"bytes before the first output, {kind}, without a snapshot", f"{(core + files) / 1e6:.2f} MB")
        row(f"bytes before the first output, {kind}, with it", f"{(core + snapshot) / 1e6:.2f} MB", aim)
        row("… and behind it", f"{files / 1e6:.2f} MB")


def compare(engine: str, hosts: list[Host], rounds: int, task: Task, aim: str) -> None:
    measure = in_chromium if engine == "chromium" else in_other(engine)
    times = [[measure(host.address, "" if host is hosts[2] else task.press) for host in hosts] for _ in range(rounds)]
    for name, column in zip(("with the snapshot", "without", "on a bare page"), zip(*times, strict=True), strict=True):
        row(f"{engine}: first output, {name}", f"{statistics.median(column):.2f} s")
    for name, other, wanted in (("without", 1, ""), ("a bare page", 2, aim)):
        ratio = statistics.median(each[0] / each[other] for each in times)
        row(f"{engine}: with the snapshot ÷ {name}", f"{ratio:.2f}", wanted)


def in_chromium(address: str, press: str) -> float:
    with browsing() as browser:
        page = browser.new_page()
        page.goto(f"{address}/{CHAPTER}")
        if press:
            page.wait_for_selector(f"[data-listing='{LISTING}'] [data-action=run]")
            page.wait_for_load_state("networkidle")
            page.evaluate(press)
        found: Any = page.wait_for_function("() => window.firstOutput", polling=20, timeout=300_000).json_value()
    return float(found) / 1000


def in_other(engine: str) -> Callable[[str, str], float]:
    def measure(address: str, press: str) -> float:
        with tempfile.TemporaryDirectory(prefix="benchmark-") as folder, started(engine, Path(folder)) as driver:
            driver.open(f"{address}/{CHAPTER}")
            if press:
                driver.wait("!!document.querySelector(arguments[0])", f"[data-listing='{LISTING}'] [data-action=run]")
                driver.run(press)
            return float(driver.wait("window.firstOutput", seconds=300)) / 1000

    return measure


if __name__ == "__main__":
    main()
