"""Compressed twins, `index.html.gz` beside `index.html`: a host that knows them need not compress for each reader anew."""

import gzip
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from site_builder.publishing.hosting.served import COMPRESSED, WORTH_COMPRESSING

ENDING = ".gz"
_ENDS = {f".{end}" for ends in COMPRESSED.values() for end in ends.split()}


def twins(names: Collection[str]) -> set[str]:
    """Name those of the files that are twins of others."""
    return {name for name in names if name.endswith(ENDING) and name.removesuffix(ENDING) in names}


def write_twins(site: Path) -> None:
    """Write a twin of each file that is text or WebAssembly and not tiny."""
    paths = [path for path in sorted(site.rglob("*")) if path.is_file() and has_twin(path)]
    with ThreadPoolExecutor() as threads:
        list(threads.map(_write_twin, paths))


def has_twin(path: Path) -> bool:
    """Tell whether a file is worth one."""
    return path.suffix in _ENDS and path.stat().st_size >= WORTH_COMPRESSING


def _write_twin(path: Path) -> None:
    path.with_name(path.name + ENDING).write_bytes(gzip.compress(path.read_bytes(), mtime=0))


def is_twin_of(content: bytes, original: bytes) -> bool:
    """Tell whether a twin holds what its original does."""
    try:
        return gzip.decompress(content) == original
    except (OSError, EOFError, ValueError):  # not gzip, or not whole
        return False
