"""Print what load the site holds behind nginx on this machine; it ends by itself after some ten seconds.

    apt-get install nginx wrk; python benchmarks/load.py [SITE]

SITE is a built site; without it one is built. Without wrk, a slower client of our own asks. Any wrong answer and any
broken connection is an error, with which the benchmark fails.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from load_client import MIXES, Counted, Question, load, questions  # noqa: E402
from real_servers import program, serving  # noqa: E402

SECONDS, CONNECTIONS = 3, 64
FILES = (
    "index.html", "en/index.html", "page-1/*/index.html", "en/page-2/*/index.html", "404.html",
    "assets/stylesheets/*.css", "assets/run/*/*.js", "page-1/*/figures/*.light.svg", "assets/fonts/*.woff2",
)  # fmt: skip
WRK = """
local asked = {{ {asked} }}
local turn = 0
statuses = {{}}
function request()
    turn = turn % #asked + 1
    return asked[turn]
end
function response(status)
    statuses[status] = (statuses[status] or 0) + 1
end
local threads = {{}}
function setup(thread) table.insert(threads, thread) end
function done(summary, latency)
    local counts = {{}}
    for status, count in pairs(threads[1]:get("statuses")) do
        table.insert(counts, string.format('"%d": %d', status, count))
    end
    local e = summary.errors
    io.write(string.format('\\n{{"statuses": {{%s}}, "bytes": %d, "microseconds": %d, "p50": %d, "p99": %d, "lost": %d}}\\n',
        table.concat(counts, ", "), summary.bytes, summary.duration, latency:percentile(50), latency:percentile(99),
        e.connect + e.read + e.write + e.timeout))
end
"""


def site_paths(site: Path) -> list[str]:
    """Name real pages and what they use, as addresses."""
    found = [path for pattern in FILES for path in sorted(site.glob(pattern))]
    return ["/" + path.relative_to(site).as_posix().removesuffix("index.html") for path in found]


def with_wrk(address: str, asked: list[Question], folder: Path) -> dict[str, float | dict[str, int]]:
    """Load with wrk: one thread of it, since the server needs a processor too."""
    host = address.removeprefix("http://")
    script = folder / "load.lua"
    script.write_text(WRK.format(asked=", ".join(json.dumps(question.text(host)) for question in asked)))
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--timeout", "5s", "-s", str(script), address]
    done = subprocess.run(command, text=True, capture_output=True, timeout=60, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def with_our_own(address: str, asked: list[Question]) -> dict[str, float | dict[str, int]]:
    counted: Counted = load(address, asked, CONNECTIONS, most=10**9, seconds=SECONDS)
    cuts = statistics.quantiles(counted.latencies, n=100)
    return {
        "statuses": {str(status): count for status, count in counted.statuses.items()},
        "bytes": counted.received, "microseconds": counted.seconds * 1e6, "p50": cuts[49] * 1e6, "p99": cuts[98] * 1e6,
        "lost": sum(": status" not in error for error in counted.errors),
    }  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", nargs="?", type=Path)
    given = parser.parse_args().site
    if program("nginx") is None:
        print("no nginx found: install it (Debian and Ubuntu: apt-get install nginx)", file=sys.stderr)
        return 2
    wrk = shutil.which("wrk")
    if wrk is None:
        print("no wrk found (Debian and Ubuntu: apt-get install wrk): a slower client of our own asks in its place.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = given.resolve() if given else build(folder / "site")
        with serving("nginx", site, folder) as address:
            return print_figures(address, site_paths(site), folder, wrk is not None)


def build(target: Path) -> Path:
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    return target


def print_figures(address: str, paths: list[str], folder: Path, wrk: bool) -> int:
    """Load with each mix; give 1 when anything went wrong."""
    print(
        f"{len(paths)} files, {CONNECTIONS} connections, {SECONDS} s each, one nginx process, {os.cpu_count()} processors"
    )
    wrong = 0
    for mix in MIXES:
        asked = questions(address, paths, mix)
        figures = with_wrk(address, asked, folder) if wrk else with_our_own(address, asked)
        statuses = Counter({int(status): count for status, count in dict(figures["statuses"]).items()})
        seconds = figures["microseconds"] / 1e6
        good = statuses[asked[0].status]
        errors = statuses.total() - good + figures["lost"]
        wrong += errors + (good == 0)
        print(
            f"{mix:>27}: {statuses.total() / seconds:8,.0f} requests/s   p50 {figures['p50'] / 1000:6.2f} ms   "
            f"p99 {figures['p99'] / 1000:6.2f} ms   {figures['bytes'] / seconds / 1e6:7.1f} MB/s   "
            f"{statuses[304] / statuses.total():4.0%} with 304   {errors} errors"
        )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
