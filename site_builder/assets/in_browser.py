"""What a reader's browser needs to run the listings: the modules of `browser/`, Python itself, and the package."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from site_builder.assets import (
    browser_words,
    classic_script,
    content_hash,
    figure_scripts,
    python_snapshot,
    vendored,
    wheel,
)
from site_builder.assets.minified import minified
from site_builder.assets.python_snapshot import Snapshot

MODULES = Path(__file__).parents[1] / "browser"
RUN = "assets/run"
PYTHON = f"assets/python/{vendored.PYODIDE}"
EDITOR = f"assets/editor/{vendored.EDITOR}"
QR = f"assets/qr/{vendored.QR}"
ZSTD = f"assets/zstd/{vendored.ZSTD}"
FOR_PIP = "assets/package"
"""Where the package stands once more, at an address that a reader may keep in a notebook: it changes with the version alone."""
AT_THE_TOP = ("service_worker.js",)
"""Modules that are served from the site's top, and not with the others."""

SEARCH = ("search_text.js", "search_index.js", "search_teaser.js", "search_results.js", "search.js")
_FROM_MODULES = re.compile(r"""(from |import\()"(?:\.\./)+site_builder/browser/""")
_FROM_BESIDE = re.compile(r'from "\./')
_COMMENT = re.compile(rb"/\*.*?\*/\n?", re.DOTALL)
WORDS = "words.js"
_LIBRARY = "python_stdlib.zip"
IN_SNAPSHOT = "later_files.py"
"""Nobody fetches it: it stands in the snapshot, and without one nothing needs it."""
KEYS = ("keys_words.js", "keys.js")
KEYS_SCRIPT = "keys.js"
NEEDED_BY_SEARCH = ("element.js", WORDS, "keep.js")
SEARCH_SCRIPT = "search.js"
_CLASSIC = {
    SEARCH_SCRIPT: ((*NEEDED_BY_SEARCH, *SEARCH), "window.searchStart = start;"),
    KEYS_SCRIPT: (("element.js", *KEYS), "window.keysOpen = open;"),
}
"""Modules that are one script together, and what it ends with: it comes in one step, and a page on a disk may load no modules."""
JOINED = (("number_field.js", "plot.js", "explorable_view.js"),)
"""Modules that are one module together, under the name of the last: nothing else imports the others."""
MOVED_NAMES, MOVED_TABLE = "moved_names.js", "moved_table.js"
"""What moved to another chapter; the table is written anew."""


class InBrowser:
    """The files, and the folder of those that change with the project: a new version never meets an old file."""

    def __init__(
        self,
        root: Path,
        more_in_wheel: Mapping[str, bytes] | None = None,
        scripts: Mapping[str, Path] | None = None,
        snapshots: Sequence[Snapshot] = (),
        moved: str = "",
    ) -> None:
        self._snapshots = snapshots
        folders = {
            PYTHON: vendored.PYTHON_FOLDER,
            EDITOR: vendored.EDITOR_FOLDER,
            QR: vendored.QR_FOLDER,
            ZSTD: vendored.ZSTD_FOLDER,
        }
        self._of_others = {
            place: {_published(name): content for name, content in vendored.files(folder)}
            for place, folder in folders.items()
        }
        self._wheel = wheel.build(root, add=more_in_wheel)
        figures = {path: name for name, path in (scripts or {}).items() if path.suffix == ".js"}
        own = figure_scripts.own_modules(list(figures), sorted(MODULES.glob("*.js")))
        inside = {module.name for some in own.values() for module in some}
        elsewhere = {*AT_THE_TOP, *SEARCH, *KEYS, *chain(*JOINED), *inside, IN_SNAPSHOT, MOVED_TABLE}
        modules = sorted(p for p in MODULES.iterdir() if p.suffix in (".css", ".js", ".py") and p.name not in elsewhere)
        self._modules = [(path.name, _minified(path)) for path in modules]
        self._modules += [(name, _beside(path, name, own.get(path, ()))) for name, path in (scripts or {}).items()]
        for name, (joined, last) in _CLASSIC.items():
            script = classic_script.join([MODULES / module for module in joined], last, source)
            self._modules.append((name, minified(script).encode()))
        for joined in JOINED:
            module = classic_script.join_module([MODULES / name for name in joined], source)
            self._modules.append((joined[-1], minified(module).encode()))
        self._modules.append((MOVED_TABLE, f"export const moved = {json.dumps(moved)};\n".encode()))
        self._modules += [("config.js", self._config().encode()), self._wheel]
        of_all = "".join(f"{name}\0{hashlib.sha256(content).hexdigest()}\0" for name, content in self._modules)
        self.folder = f"{RUN}/{content_hash.in_name(of_all.encode())}"
        self.wheel = f"{FOR_PIP}/{self._wheel[0]}"

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Give path below the site, and content."""
        for name, content in self._modules:
            yield f"{self.folder}/{name}", content
        for place, files in self._of_others.items():
            for name, content in files.items():
                yield f"{place}/{name}", content
        for snapshot in self._snapshots:
            yield f"{PYTHON}/{snapshot.name}", snapshot.content
        yield self.wheel, self._wheel[1]

    def _config(self) -> str:
        """Say where the files are, how large, so that the page can show how much has come, and which is the right one."""
        described = {name: _described(content) for name, content in self._of_others[PYTHON].items()}
        wheels = {package: vendored.needed(package) for package in vendored.PACKAGES}
        core = {name: file for name, file in described.items() if not name.endswith(".whl") and name != "LICENSE"}
        core |= {name: described[name] for name in wheels["numpy"]}
        more = {name: described[name] for name in wheels["matplotlib"] if name not in wheels["numpy"]}
        name, content = self._wheel
        values = {
            "runtime": f"../../../{PYTHON}/",
            "editor": f"../../../{EDITOR}/",
            "qr": f"../../../{QR}/",
            "zstd": f"../../../{ZSTD}/zstddec.mjs.js",
            "editorFiles": [path for path in self._of_others[EDITOR] if path.endswith((".js", ".css"))],
            "wheel": name,
            "ownPython": _described(dict(self._modules)["in_page.py"]),
            "environment": python_snapshot.ENVIRONMENT,
            "stdlib": _LIBRARY,
            "snapshots": {snapshot.package: _snapshot(snapshot) for snapshot in self._snapshots},
            "core": core,
            "packages": {"matplotlib": more, "nn_tutorial": {name: _described(content)}},
        }
        return "".join(f"export const {key} = {json.dumps(value)};\n" for key, value in values.items())


def _snapshot(snapshot: Snapshot) -> dict[str, Any]:
    """Describe a snapshot, and name the files that come behind it: the library first, then the packages."""
    wheels = vendored.needed(snapshot.package)
    return {
        "name": snapshot.name,
        **_described(snapshot.content),
        "length": snapshot.length,
        "packages": vendored.packages_of(wheels),
        "later": [_LIBRARY, *wheels],
    }


def _described(content: bytes) -> dict[str, Any]:
    """Give size and hash of a file, the hash as the list for the service worker has it."""
    return {"size": len(content), "hash": content_hash.in_letters(hashlib.sha256(content).hexdigest())}


def _minified(path: Path) -> bytes:
    """Read a module, a script of ours without its comments and spaces, a style sheet without its comments."""
    if path.suffix == ".js":
        return minified(source(path), path).encode()
    return _COMMENT.sub(b"", path.read_bytes()) if path.suffix == ".css" else path.read_bytes()


def source(path: Path) -> str:
    """Read a script, with the words of all languages if it has words."""
    return browser_words.of_pages(path.read_text(encoding="utf-8"), path.name)


def with_words() -> Iterator[Path]:
    """Give the modules that say words on pages."""
    for path in sorted(MODULES.glob("*.js")):
        if path.name not in AT_THE_TOP and browser_words.keys(path.read_text(encoding="utf-8")):
            yield path


def _beside(path: Path, name: str, own: Sequence[Path]) -> bytes:
    """Read what stands beside a page: a script with modules of its own, without comments and spaces, or a program as it is."""
    if path.suffix != ".js":
        return path.read_bytes()
    up = "../" * name.count("/")

    def read(part: Path) -> str:
        """Give a script with the addresses of the modules as they are on the site."""
        if part == path:
            return _FROM_MODULES.sub(rf'\g<1>"{up}', part.read_text(encoding="utf-8"))
        return _FROM_BESIDE.sub(f'from "{up}', source(part))

    return minified(classic_script.join_module([*own, path], read), path).encode()


def _published(name: str) -> str:
    """Give the name of a file of others on the site: many servers do not know that .mjs is JavaScript."""
    return f"{name}.js" if name.endswith(".mjs") else name
