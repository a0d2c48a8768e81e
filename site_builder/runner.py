"""Running listings: each in a process of its own, side by side, with limits, and only when new."""

import json
import os
import platform
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import IO, Any

from site_builder import cache, values
from site_builder.listings import Listing
from site_builder.package_source import PACKAGE
from site_builder.problems import BuildFailure, Problem

Report = Callable[[str], None]


@dataclass(frozen=True)
class ShownWarning:
    """A warning that a listing declared and gave, at a line of its text."""

    category: str
    message: str
    line: int


@dataclass(frozen=True)
class Run:
    """What running a listing gave."""

    output: str
    warnings: tuple[ShownWarning, ...]
    encoded: dict[str, Any]
    """The values of its variables, as `values.encode_namespace` has them."""
    versions: dict[str, str] = field(default_factory=dict)
    """With what a recorded run was made; empty for a run of this build."""

    @property
    def values(self) -> dict[str, Any]:
        return values.decode_namespace(self.encoded)


class Failed(Exception):
    """A run that cannot be published: why, and at which line of the text."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


def versions() -> dict[str, str]:
    """Name the versions that a result depends on."""
    found = {"python": platform.python_version()}
    for name in ("numpy", "matplotlib"):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "none"
    return found


def environment() -> dict[str, str]:
    """Give a run the same surroundings on every machine: one thread, UTF-8, fixed hashing."""
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "HOME", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
    fixed = {
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "MPLBACKEND": "Agg",
    }
    return {name: os.environ[name] for name in kept if name in os.environ} | fixed


def workers() -> int:
    """Count the processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_all(root: Path, listings: Iterable[Listing], store: cache.Cache, report: Report) -> dict[str, Run]:
    """Run what is not in the cache; a line of `report` per run says how long it took.

    Raises:
        BuildFailure: with a problem for each listing that failed.
    """
    package = cache.tree_hash(root / PACKAGE)
    tool = [Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("run_listing.py", "values.py")]
    listings = list(listings)
    runs = {listing.name: load_record(root, listing) for listing in listings if listing.options.recorded}
    keys = {}
    for listing in listings:
        if listing.options.recorded:
            continue
        imports_package = package if PACKAGE in listing.text else ""
        keys[listing] = cache.key(
            "listing", listing.name, listing.text, asdict(listing.options), versions(), imports_package, tool
        )
    stale = []
    for listing, key in keys.items():
        entry = store.get(key)
        if entry is None:
            stale.append(listing)
        else:
            runs[listing.name] = _from_entry(entry)

    # The longest first, as far as listings tell, so that none is left to run alone at the end.
    stale.sort(key=lambda listing: -listing.options.time_limit)

    def run_one(listing: Listing) -> Run | Problem:
        started = time.perf_counter()
        try:
            result = execute(root, listing)
        except Failed as failure:
            origin = listing.origin(failure.line)
            where = f"listing {listing.name!r} ({listing.path.as_posix()}, line {failure.line} as shown)"
            return Problem(origin.path, origin.number, f"{where}: {failure}: {origin.text.strip()}")
        report(f"ran {listing.name} in {time.perf_counter() - started:.2f} s")
        store.put(keys[listing], asdict(result))
        return result

    problems = []
    with ThreadPoolExecutor(workers()) as pool:
        for listing, result in zip(stale, pool.map(run_one, stale), strict=True):
            if isinstance(result, Problem):
                problems.append(result)
            else:
                runs[listing.name] = result
    if problems:
        raise BuildFailure(problems)
    return runs


def _from_entry(entry: dict[str, Any]) -> Run:
    shown = tuple(ShownWarning(**warning) for warning in entry["warnings"])
    return Run(entry["output"], shown, entry["encoded"])


def load_record(root: Path, listing: Listing) -> Run:
    """Read what a recorded listing gave where it could run.

    Raises:
        BuildFailure: there is no record, or it is one of another text.
    """
    path = record_path(listing)
    again = (
        f"record it with 'python -m site_builder.record {listing.name}' where {listing.options.recorded} is installed"
    )
    try:
        record = json.loads((root / path).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BuildFailure([Problem(listing.path, 1, f"listing {listing.name!r} has no record: {again}")]) from None
    except ValueError:
        raise BuildFailure([Problem(path, 1, f"listing {listing.name!r}: the record is damaged: {again}")]) from None
    if record["text"] != cache.key(listing.text):
        raise BuildFailure(
            [Problem(listing.path, 1, f"listing {listing.name!r} has changed since its record: {again}")]
        )
    encoded = record["encoded"] | {"versions": values.encode(record["versions"])}
    return Run(record["output"], (), encoded, record["versions"])


def record_path(listing: Listing) -> Path:
    return listing.path.with_suffix(".recorded.json")


def execute(root: Path, listing: Listing) -> Run:
    """Run a listing now.

    Raises:
        Failed: it raised, warned, left early, took too long or printed too much.
    """
    with tempfile.TemporaryDirectory(prefix="listing-") as folder:
        job, answer, workplace = Path(folder, "job.json"), Path(folder, "answer.json"), Path(folder, "work")
        workplace.mkdir()
        job.write_text(
            json.dumps({
                "text": listing.text, "file_name": listing.file_name, "warning": listing.options.warning,
                "path": [str(root), str(Path(__file__).parents[1])], "answer": str(answer),
            }), encoding="utf-8",
        )  # fmt: skip
        command = [sys.executable, "-P", "-s", str(Path(__file__).with_name("run_listing.py")), str(job)]
        output, errors, code = _bounded(command, workplace, listing.options.time_limit, listing.options.output_limit)
        try:
            result = json.loads(answer.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            raise Failed(f"the process ended early, with status {code}: {errors.strip()[-300:]}") from None
    if "error" in result:
        if result["error"] == "SystemExit":
            raise Failed(f"it left by sys.exit({result['message']})", result["line"])
        raise Failed(f"{result['error']}: {result['message']}", result["line"])
    if errors.strip():
        raise Failed(f"it wrote to standard error: {errors.strip()[:300]}")
    if listing.options.warning and not result["warnings"]:
        raise Failed(f"it declares the warning {listing.options.warning!r} and did not give it")
    return Run(output, tuple(ShownWarning(**warning) for warning in result["warnings"]), result["values"])


def _bounded(command: list[str], folder: Path, seconds: float, characters: int) -> tuple[str, str, int]:
    """Run a command; end it, with all that it started, when it takes too long or says too much."""
    process = subprocess.Popen(
        command, cwd=folder, env=environment(), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    overflow = threading.Event()
    collected: list[bytearray] = [bytearray(), bytearray()]

    def read(stream: IO[bytes], into: bytearray) -> None:
        while chunk := stream.read1(65536):  # type: ignore[attr-defined]
            into += chunk
            if len(into) > characters:
                overflow.set()
                _kill(process)
                return

    readers = [
        threading.Thread(target=read, args=(stream, into), daemon=True)
        for stream, into in zip((process.stdout, process.stderr), collected, strict=True)
    ]
    for reader in readers:
        reader.start()
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        if not overflow.is_set():
            raise Failed(f"it ran longer than its time limit of {seconds:g} s") from None
    finally:
        _kill(process)
        process.wait()
        for reader in readers:
            reader.join(timeout=5)
        process.stdout.close()  # type: ignore[union-attr]
        process.stderr.close()  # type: ignore[union-attr]
    if overflow.is_set():
        raise Failed(f"it printed more than its output limit of {characters} characters")
    output, errors = (bytes(part).decode("utf-8", "replace") for part in collected)
    return output.replace("\r\n", "\n"), errors, process.returncode


def _kill(process: subprocess.Popen[bytes]) -> None:
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except (ProcessLookupError, PermissionError):
        pass
