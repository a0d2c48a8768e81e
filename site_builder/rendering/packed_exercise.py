"""An exercise with code as the page and the wheel carry it: tried out by its own trials, with its slips and texts."""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nn_tutorial
from nn_tutorial.practice import compiling
from nn_tutorial.practice.exercise import PACKED, read
from site_builder import cache as caches
from site_builder.cache import Cache, tree_hash
from site_builder.execution.runner import Report, Run, versions
from site_builder.rendering.quotation import value
from site_builder.rendering.render import as_json
from site_builder.sources.document import VALUE
from site_builder.sources.package_source import PackageHash
from site_builder.sources.pages import Page

PACKAGE = Path(nn_tutorial.__file__).parent
Packed = tuple[dict[str, Any], list[tuple[str, str]]]
"""What `compiling.compiled` gives, and what `compiling.problems` says: a file and a message each."""


def packed(
    folder: Path, name: str, fences: Mapping[str, Mapping[str, Any]], pages: Mapping[str, Page],
    runs: Mapping[str, Run], cache: Cache, report: Report,
) -> Packed:  # fmt: skip
    """Pack an exercise, or find it in the cache; `fences` are its texts by language."""
    texts = {code: _quoted(dict(fence), pages[code], runs) for code, fence in fences.items()}
    judge = tree_hash(PACKAGE / "practice", "**/*.py"), PackageHash(PACKAGE.parent).whole(), versions()
    key = caches.key(judge, tree_hash(folder), name, texts)
    found = cache.get(key)
    if found is None:
        started = time.perf_counter()
        exercise = read(folder, texts, name)
        try:
            problems = list(compiling.problems(exercise))
            found = [compiling.compiled(exercise) if not problems else {}, problems]
        except Exception as error:  # whatever an author's files raise
            found = [{}, [("trials.py", f"cannot be tried: {type(error).__name__}: {error}")]]
        report(f"tried {name} in {time.perf_counter() - started:.2f} s")
        cache.put(key, found)
    return found[0], [(file, said) for file, said in found[1]]


def in_wheel(found: Mapping[str, Mapping[str, Any]]) -> dict[str, bytes]:
    """Give packed exercises as the files of the wheel in which the check finds them."""
    folder = PACKED.relative_to(PACKAGE.parent).as_posix()
    return {f"{folder}/{name}.json": as_json(each).encode() for name, each in sorted(found.items())}


def _quoted(texts: Any, page: Page, runs: Mapping[str, Run]) -> Any:
    """Put values in their places, in all texts."""
    if isinstance(texts, str):
        return VALUE.sub(lambda match: value(runs, page, match["expression"], False), texts)
    if isinstance(texts, list):
        return [_quoted(each, page, runs) for each in texts]
    if isinstance(texts, dict):
        return {key: _quoted(each, page, runs) for key, each in texts.items()}
    return texts
