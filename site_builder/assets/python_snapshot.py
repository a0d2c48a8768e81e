"""Python's memory with NumPy imported, made by the build: a browser that restores it need not start Python first.

A snapshot is made by the very files that the site serves, in the small JavaScript engine that typesets formulas too. It
is the same, byte for byte, each time. Browsers that cannot use it, or a build that cannot make it, do without. There is
one for most programs, and a larger one for those that draw.
"""

import base64
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import zstandard

from site_builder import cache
from site_builder.assets import classic_script, content_hash, snapshot_contents, vendored
from site_builder.assets.snapshot_contents import Contents
from site_builder.cache import Cache
from site_builder.javascript_engine import MiniRacer, apart

_HERE = Path(__file__).parent
_BROWSER = _HERE.parent / "browser"
_SOURCES = (_BROWSER / "python_snapshot.js", _HERE / "snapshot_maker.js")
_OWN = ("in_page", "later_files")
"""The worker's own modules, by which it runs programs."""
ENVIRONMENT = {"HOME": "/home/pyodide", "LANG": "en_US.UTF-8", "PYTHONHASHSEED": "0", "MPLBACKEND": "agg"}
"""The variables that Python starts with, in the snapshot as in a browser, whatever the language of its reader."""
SITE_PACKAGES = "/lib/python3.12/site-packages"
_TIME_LIMIT = 600.0
_LEVEL = 19
"""Zstandard's best but for those that want far more memory; it takes seconds, once."""
_WINDOW = 26
"""Bits of the distance over which repetitions are found: as far as the whole file. gzip's 15 make it 1.8 times as large."""
_EXPORT = re.compile(r"export\{(?P<name>[\w$]+) as loadPyodide,[^}]*\};")
_PROGRAM = """
def prepare():
    import gc, importlib, linecache, re, sys

    importlib.invalidate_caches()  # the files have come while the clock stood still
    for name in {names!r}:
        importlib.import_module(name)
    exec({more!r}, {{"__name__": "more"}})
    sys.path.remove("")  # Pyodide puts it there once more
    re.purge()
    linecache.clearcache()
    while gc.collect():
        pass


prepare()
del prepare
"""


@dataclass(frozen=True)
class Snapshot:
    """A snapshot as it is published."""

    package: str
    """What it holds: NumPy alone, or Matplotlib too."""
    content: bytes
    """The file, packed: the worker unpacks it itself, since hosts send no such file compressed."""
    length: int
    """How many bytes of it Pyodide takes."""

    @property
    def name(self) -> str:
        return f"{self.package}-{content_hash.in_name(self.content)}.bin"


def make(store: Cache, report: Callable[[str], None]) -> list[Snapshot]:
    """Make the snapshots, or take them from the cache; where one cannot be, say so in one line and do without."""
    with ThreadPoolExecutor() as threads:
        made = threads.map(lambda contents: _kept(contents, store, report), snapshot_contents.ALL)
        return [snapshot for snapshot in made if snapshot]


def _kept(contents: Contents, store: Cache, report: Callable[[str], None]) -> Snapshot | None:
    key = cache_key(contents)
    content: bytes | None = store.get(key, base64.b64decode)
    if content is None:
        report(f"making the snapshot of Python with {contents.package} for browsers")
        try:
            content = packed(made(contents))
        except Exception as error:
            reason = str(error).strip().splitlines() or [type(error).__name__]
            report(
                f"no snapshot of Python with {contents.package}, so that its first start in a browser takes longer: "
                f"{reason[0]}"
            )
            return None
        store.put(key, base64.b64encode(content).decode())
    return Snapshot(contents.package, content, _about(content)["length"])


def cache_key(contents: Contents) -> str:
    """Hash all that a snapshot depends on: no path, and no order, that another machine or process has otherwise."""
    sources = [
        path.read_text(encoding="utf-8")
        for path in (*_SOURCES, *(_BROWSER / f"{name}.py" for name in _OWN), Path(__file__))
    ]
    holds = contents.package, contents.libraries, sorted(contents.opened), contents.empty, program(contents)
    return cache.key("python snapshot", _hashes(), sources, holds, version("mini-racer"))


def _about(content: bytes) -> dict[str, Any]:
    """Read what stands in front of a snapshot."""
    with zstandard.ZstdDecompressor(max_window_size=2**_WINDOW).stream_reader(content) as file:
        length = int.from_bytes(file.read(4), "little")
        about: dict[str, Any] = json.loads(file.read(length))
    return about


def _hashes() -> list[str]:
    """Give the hashes of all that a snapshot is made of."""
    files = vendored.files(vendored.PYTHON_FOLDER)
    return [f"{name} {hashlib.sha256(content).hexdigest()}" for name, content in sorted(files)]


def program(contents: Contents) -> str:
    """Give what Python runs before its memory is kept."""
    more = contents.program.read_text(encoding="utf-8") if contents.program else ""
    return _PROGRAM.format(names=(*contents.imported, *_OWN), more=more)


def packed(file: bytes) -> bytes:
    """Pack a file as the browser will unpack it."""
    settings = zstandard.ZstdCompressionParameters.from_level(_LEVEL, window_log=_WINDOW)
    return zstandard.ZstdCompressor(compression_params=settings).compress(file)


def made(contents: Contents) -> bytes:
    """Start Python, and give its memory and the packages' libraries, as `snapshot_maker.js` writes them."""
    return apart(_made, contents)


def _made(contents: Contents) -> bytes:
    files = dict(vendored.files(vendored.PYTHON_FOLDER))
    installed: dict[str, bytes] = {}
    for name in vendored.needed(contents.package):
        with zipfile.ZipFile(io.BytesIO(files[name])) as wheel:
            installed |= {n: wheel.read(n) for n in wheel.namelist() if not n.endswith("/")}
    whole, empty = contents.files(list(installed))
    installed |= {f"{name}.py": (_BROWSER / f"{name}.py").read_bytes() for name in _OWN}
    installed = {_place(name): content for name, content in installed.items()}
    served = {name: files[name] for name in ("pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")}
    start = files["pyodide.mjs"].decode()
    start = _EXPORT.sub(r"globalThis.loadPyodide = \g<name>;", start)
    script = classic_script.join(_SOURCES, "standIn();\nObject.assign(globalThis, { room, make });")
    asked = {
        "environment": ENVIRONMENT,
        "installed": list(installed),
        "libraries": [_place(name) for name in contents.libraries],
        "program": program(contents),
        "whole": [_place(name) for name in whole],
        "empty": [_place(name) for name in empty],
    }
    engine = MiniRacer()
    try:
        engine.eval(script)
        for name, content in (installed | served).items():
            room: Any = engine.eval(f"room({json.dumps(name)}, {len(content)})")
            if content:
                room[:] = content
        engine.eval(files["pyodide.asm.js"].decode())
        engine.eval(f"(() => {{{start}\n}})()")
        promise: Any = engine.eval(f"make({json.dumps(asked)}).then((file) => {{ globalThis.made = file; }})")
        promise.get(timeout=_TIME_LIMIT)
        result: Any = engine.eval("made")
        return bytes(result)
    finally:
        engine.close()


def _place(name: str) -> str:
    return f"{SITE_PACKAGES}/{name}"
