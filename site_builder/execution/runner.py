"""Running listings: each in a process of its own, side by side, with limits, and only when new."""

import ast
import functools
import itertools
import json
import platform
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from site_builder import cache
from site_builder.execution import processes, values
from site_builder.problems import BuildFailure, Problem
from site_builder.sources.listings import Listing, Options
from site_builder.sources.package_source import PACKAGE, PackageHash, PackageSource

Report = Callable[[str], None]
OUTPUT_LIMIT = 20_000
"""Bytes that a listing may print."""


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

    @functools.cached_property
    def values(self) -> dict[str, Any]:
        """Its variables, decoded once for all that quote them."""
        return values.decode_namespace(self.encoded)


class Failed(Exception):
    """A run that cannot be published: why, and at which line of the text."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.line = line


@functools.cache
def versions() -> dict[str, str]:
    """Name the versions that a result depends on."""
    return {"python": platform.python_version()} | {name: version(name) for name in ("numpy", "matplotlib")}


def _of_the_run(options: Options) -> dict[str, Any]:
    """Give what a run depends on: not what a page folds."""
    return {key: value for key, value in asdict(options).items() if key != "known"}


def run_all(root: Path, listings: Iterable[Listing], store: cache.Cache, report: Report) -> dict[str, Run]:
    """Run what is not in the cache; a line of `report` per run says how long it took, and how many there are.

    Raises:
        BuildFailure: with a problem for each listing that failed.
    """
    package = PackageHash(root)
    tools = ("run_listing.py", "shape_comments.py", "values.py")
    tool = [Path(__file__).with_name(name).read_text(encoding="utf-8") for name in tools]
    tool.append(json.dumps(processes.fixed()))
    listings = list(listings)
    keys = {}
    for listing in (each for each in listings if not each.options.recorded):
        imported = package.reached_by(listing.text)
        keys[listing.name] = cache.key(
            "listing", listing.name, listing.text, _of_the_run(listing.options), versions(), imported, tool
        )
    runs = {listing.name: load_record(root, listing) for listing in listings if listing.options.recorded}
    runs |= store.get_all(keys, _from_entry)
    # The longest first, as far as listings tell, so that none is left to run alone at the end.
    missing = (listing for listing in listings if listing.name not in runs)
    stale = sorted(missing, key=lambda listing: -listing.options.time_limit)
    number = itertools.count(1)

    def run_one(listing: Listing) -> Run | Problem:
        started = time.perf_counter()
        try:
            result = execute(root, listing)
        except Failed as failure:
            origin = listing.origin(failure.line)
            where = f"listing {listing.name!r} ({listing.path.as_posix()}, line {failure.line} as shown)"
            return Problem(origin.path, origin.number, f"{where}: {failure}: {origin.text.strip()}")
        report(f"ran {listing.name} in {time.perf_counter() - started:.2f} s ({next(number)} of {len(stale)})")
        store.put(keys[listing.name], asdict(result))
        return result

    problems = []
    with processes.side_by_side(processes.workers()) as pool:
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
        BuildFailure: there is no record, it is one of another text or of other code of the package, or it is not as it was written.
    """
    path = record_path(listing)
    again = f"record it with 'python -m site_builder.tools.record {listing.name}' where {listing.options.recorded} is installed"
    try:
        record = json.loads((root / path).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BuildFailure([Problem(listing.path, 1, f"listing {listing.name!r} has no record: {again}")]) from None
    except ValueError:
        raise BuildFailure([Problem(path, 1, f"listing {listing.name!r}: the record is damaged: {again}")]) from None
    if record.get("seal") != seal(record):
        raise BuildFailure([Problem(path, 1, f"listing {listing.name!r}: the record was changed by hand: {again}")])
    for what, now in recorded_of(root, listing).items():
        if record[what] != now:
            changed = "the listing" if what == "text" else "what it imports from the package"
            message = f"listing {listing.name!r}: {changed} has changed since its record: {again}"
            raise BuildFailure([Problem(listing.path, 1, message)])
    encoded = record["encoded"] | {"versions": values.encode(record["versions"])}
    return Run(record["output"], (), encoded, record["versions"])


def recorded_of(root: Path, listing: Listing) -> dict[str, str]:
    """Hash what a record is one of: the listing, and all code of the package that it needs."""
    imports = (node for node in ast.walk(ast.parse(listing.text)) if isinstance(node, ast.ImportFrom))
    names = sorted(alias.name for node in imports if node.module == PACKAGE for alias in node.names)
    code = PackageSource(root).excerpt(names).definitions if names else {}
    return {
        "text": cache.key(listing.text),
        "package": cache.key(*(line.text for lines in code.values() for line in lines)),
    }


def seal(record: dict[str, Any]) -> str:
    """Hash all that a record says."""
    return cache.key(json.dumps({key: value for key, value in record.items() if key != "seal"}, sort_keys=True))


def record_path(listing: Listing) -> Path:
    return listing.path.with_suffix(".recorded.json")


def execute(root: Path, listing: Listing, other: Mapping[str, str] | None = None) -> Run:
    """Run a listing now, in the surroundings of what is published, or in others.

    Raises:
        Failed: it raised, warned, left early, took too long or printed too much.
    """
    with tempfile.TemporaryDirectory(prefix="listing-") as folder:
        job, answer, workplace = Path(folder, "job.json"), Path(folder, "answer.json"), Path(folder, "work")
        workplace.mkdir()
        job.write_text(
            json.dumps({
                "text": listing.text, "file_name": listing.file_name, "warning": listing.options.warning,
                "path": [str(root), str(Path(__file__).parents[2])], "answer": str(answer),
            }), encoding="utf-8",
        )  # fmt: skip
        script = Path(__file__).with_name("run_listing.py")
        ended = processes.run(script, job, workplace, listing.options.time_limit, OUTPUT_LIMIT, other)
        if ended.stopped:
            raise Failed(ended.stopped)
        try:
            result = json.loads(answer.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            raise Failed(f"the process ended early, with status {ended.code}: {ended.errors.strip()[-300:]}") from None
    if "error" in result:
        if result["error"] == "SystemExit":
            raise Failed(f"it left by sys.exit({result['message']})", result["line"])
        raise Failed(f"{result['error']}: {result['message']}", result["line"])
    if ended.code:
        raise Failed(f"the process ended with status {ended.code}: {ended.errors.strip()[-300:]}")
    if ended.errors.strip():
        raise Failed(f"it wrote to standard error: {ended.errors.strip()[:300]}")
    if listing.options.warning and not result["warnings"]:
        raise Failed(f"it declares the warning {listing.options.warning!r} and did not give it")
    return Run(ended.output, tuple(ShownWarning(**warning) for warning in result["warnings"]), result["values"])
