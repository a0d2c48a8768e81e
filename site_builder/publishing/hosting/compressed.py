"""Compressed twins, `index.html.gz` and `index.html.br` beside `index.html`: a host that knows them need not compress for each reader anew."""

import base64
import gzip
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from site_builder import cache
from site_builder.publishing.hosting.served import COMPRESSED, WORTH_COMPRESSING

GZIP, BROTLI = ".gz", ".br"
_ENDS = {f".{end}" for ends in COMPRESSED.values() for end in ends.split()}
_BEST, _QUICK = 11, 5
_PACKED = {".ipynb"}
"""Files most of which is packed data: brotli's best takes a minute for them, and brings next to nothing."""
_WINDOW = 24  # the largest that every browser takes, in bits


def twins(names: Collection[str]) -> set[str]:
    """Name those of the files that are twins of others."""
    return {name for name in names if name.endswith((GZIP, BROTLI)) and original(name) in names}


def of(name: str) -> tuple[str, ...]:
    """Name the twins of a file."""
    return f"{name}{GZIP}", f"{name}{BROTLI}"


def original(twin: str) -> str:
    """Name the file of which this is a twin."""
    return twin.rpartition(".")[0]


def write_twins(site: Path, store: cache.Cache, report: Callable[[str], None] = print) -> None:
    """Write the twins of each file that is text or WebAssembly and not tiny; what brotli has once compressed is in the cache."""
    paths = [path for path in sorted(site.rglob("*")) if path.is_file() and is_worth_it(path)]
    with ThreadPoolExecutor() as threads:
        list(threads.map(_write_gzip, paths))
        kept = list(threads.map(lambda path: store.get(_key(path), base64.b64decode), paths))
        new = [path for path, content in zip(paths, kept, strict=True) if content is None]
        if new:
            many = f"{len(new)} files ({sum(path.stat().st_size for path in new) / 1e6:.1f} MB)"
            report(f"brotli compresses {many} for hosts that know it; the next build takes them from its cache")
        made = dict(zip(new, threads.map(lambda path: _compressed(path, store), new), strict=True))
    for path, content in zip(paths, kept, strict=True):
        path.with_name(path.name + BROTLI).write_bytes(made[path] if content is None else content)


def is_worth_it(path: Path) -> bool:
    """Tell whether a file is worth them."""
    return path.suffix in _ENDS and path.stat().st_size >= WORTH_COMPRESSING


def _write_gzip(path: Path) -> None:
    path.with_name(path.name + GZIP).write_bytes(gzip.compress(path.read_bytes(), mtime=0))


def _quality(path: Path) -> int:
    return _QUICK if path.suffix in _PACKED else _BEST


def _key(path: Path) -> str:
    return cache.key("brotli", brotli.__version__, _quality(path), _WINDOW, cache.file_hash(path))


def _compressed(path: Path, store: cache.Cache) -> bytes:
    content: bytes = brotli.compress(path.read_bytes(), quality=_quality(path), lgwin=_WINDOW)
    store.put(_key(path), base64.b64encode(content).decode())
    return content


def is_twin_of(name: str, content: bytes, original: bytes) -> bool:
    """Tell whether a twin of this name holds what its original does."""
    try:
        unpacked: bytes = gzip.decompress(content) if name.endswith(GZIP) else brotli.decompress(content)
    except (OSError, EOFError, ValueError, brotli.error):  # of another kind, or not whole
        return False
    return unpacked == original
