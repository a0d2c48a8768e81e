"""Print how long builds take, as ratios measured in this one run.

`python benchmarks/run.py` needs the group `docs`.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

from site_builder.drawing import figures  # noqa: E402
from site_builder.execution import processes, runner  # noqa: E402
from site_builder.sources import listings  # noqa: E402
from site_builder.sources.package_source import PackageSource  # noqa: E402

ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="rounds of the alternating measurements")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        project = Path(folder, "project")
        leave = shutil.ignore_patterns(".git", ".cache", "site", ".site.*", "__pycache__", ".venv", "venv")
        shutil.copytree(ROOT, project, ignore=leave)
        builds(project, rounds)


def row(what: str, value: str, aim: str = "") -> None:
    print(f"{what:<58}{value:>12}   {aim}", flush=True)


def seconds(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def mkdocs(project: Path, *, execute: bool = True) -> None:
    """Build the project, with its listings run and figures drawn, or with execution switched off."""
    command = [sys.executable, "-m", "mkdocs"] if execute else [sys.executable, str(HERE / "without_execution.py")]
    subprocess.run([*command, "build"], cwd=project, check=True, capture_output=True, env=ENVIRONMENT)


def builds(project: Path, rounds: int) -> None:
    scripts = scripts_alone(project)
    cold = seconds(lambda: mkdocs(project))
    plain_times, warm_times = [], []
    mkdocs(project, execute=False)
    for _ in range(rounds):
        plain_times.append(seconds(lambda: mkdocs(project, execute=False)))
        warm_times.append(seconds(lambda: mkdocs(project)))
    plain, warm = statistics.median(plain_times), statistics.median(warm_times)
    share = scripts / processes.workers()
    row("scripts alone, one after the other", f"{scripts:.2f} s")
    row(f"their share on {processes.workers()} processors", f"{share:.2f} s")
    row("plain build (execution switched off)", f"{plain:.2f} s")
    row("cold build", f"{cold:.2f} s")
    row("cold build ÷ (1.3 × share + plain build)", f"{cold / (1.3 * share + plain):.2f}", "at most 1")
    row("(cold build − plain build) ÷ share", f"{(cold - plain) / share:.2f}", "at most 1.3")
    row("warm build ÷ plain build", f"{warm / plain:.2f}", "at most 1.2")


def scripts_alone(project: Path) -> float:
    """Time every listing as a reader runs it, and every figure drawn by itself, one after the other."""
    package = PackageSource(project)
    total = 0.0
    names = [
        p.relative_to(project / "docs").with_suffix("").as_posix()
        for p in sorted((project / "docs").glob("page-*/*/*.py"))
    ]
    environment = ENVIRONMENT | {"PYTHONPATH": str(project)}
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            listing = listings.load(project, name, package)
            if listing.options.recorded:
                continue
            script = Path(folder, "script.py")
            script.write_text(listing.text, encoding="utf-8")
            command = [sys.executable, str(script)]
            total += seconds(lambda c=command: subprocess.run(c, check=True, capture_output=True, env=environment))
    drawn = [
        f"{p.parent.parent.relative_to(project / 'docs').as_posix()}/{p.stem}"
        for p in sorted((project / "docs").glob("page-*/*/figures/*.py"))
    ]
    pictures = [figures.load(project, name) for name in drawn]
    needed = {name for figure in pictures for name in figure.runs.values()}
    from site_builder import cache

    with tempfile.TemporaryDirectory() as store:
        kept = cache.Cache(Path(store))
        runs = runner.run_all(
            project, [listings.load(project, n, package) for n in sorted(needed)], kept, lambda _: None
        )
        total += seconds(lambda: figures._draw(project, pictures, runs))
    return total


if __name__ == "__main__":
    main()
