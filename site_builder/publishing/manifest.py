"""The lists of the built site's files: a deployed site is checked by one, the service worker goes by the other."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from site_builder.assets import browser_words, content_hash
from site_builder.assets.in_browser import RUN
from site_builder.assets.minified import minified
from site_builder.cache import file_hash
from site_builder.languages import LANGUAGES
from site_builder.problems import BuildFailure, Problem
from site_builder.publishing.hosting import compressed

MANIFEST = "manifest.json"
WORKER_LIST = "files.json"
WORKER = "service_worker.js"
ZIP = "neural-networks-from-scratch.zip"
"""The whole site for a disk, which is made from the other files."""
_TEMPLATE = Path(__file__).parents[1] / "browser" / WORKER
_PLACEHOLDER = b'"@VERSION@"'
_NEVER_KEPT = (
    ".br", ".conf", ".gz", ".inv", ".ipynb", ".md", ".nojekyll", ".pdf", ".py", ".txt", ".xml", "_headers", "_redirects", ZIP,
    ".narrow.light.svg", ".narrow.dark.svg",
)  # fmt: skip
"""Ends of the names of files that no page shows or runs: a reader downloads them, or a program or a host asks for them; and
pictures for phones, in whose place the worker gives the wide ones."""
_RUN = f"{RUN}/"
_MOST_SHARED = 76
"""As many as one letter of ASCII can tell, from "0" on."""


def written(folder: Path, with_worker: bool = True) -> Iterator[tuple[str, bytes]]:
    """Give the lists of a built site's files, and its worker: name, and content.

    Without a worker, browsers get one that removes itself and all that another has kept.
    """
    return of_files(files_of(folder), with_worker)


def of_files(files: dict[str, str], with_worker: bool = True) -> Iterator[tuple[str, bytes]]:
    """Give the lists and the worker for files whose hashes are known."""
    for_worker = worker_list({name: hash for name, hash in files.items() if name != WORKER_LIST})
    yield WORKER_LIST, for_worker
    yield MANIFEST, listing(files | {WORKER_LIST: hashlib.sha256(for_worker).hexdigest()})
    yield WORKER, service_worker(version(files) if with_worker else "")


def worker_list(files: dict[str, str]) -> bytes:
    """List what the worker may keep, in few bytes, since it is fetched with the first page.

    A path begins with a letter that tells how many letters it shares with the path before; one with a star stands for a
    picture in every language and look; of a hash there are 24 bits.
    """
    kept = [path for path in sorted(files) if not path.endswith(_NEVER_KEPT) or path.startswith(_RUN)]
    hashes = "".join(content_hash.in_letters(files[path]) for path in kept)
    looks = sorted(f"{language}.{look}" for language in LANGUAGES for look in ("dark", "light"))
    paths = list(_shortened(_starred(kept, looks)))
    return _canonical({"version": version(files), "paths": paths, "looks": looks, "hashes": hashes})


def _starred(paths: list[str], looks: list[str]) -> Iterator[str]:
    """Give one path for a picture's every look, where these follow one another."""
    i = 0
    while i < len(paths):
        starred = paths[i].replace(f".{looks[0]}.svg", ".*.svg")
        every = [starred.replace("*", look) for look in looks]
        whole = paths[i] != starred and paths[i : i + len(looks)] == every
        yield starred if whole else paths[i]
        i += len(looks) if whole else 1


def _shortened(paths: Iterable[str]) -> Iterator[str]:
    before = ""
    for path in paths:
        shared = 0
        while shared < _MOST_SHARED and path[: shared + 1] == before[: shared + 1]:
            shared += 1
        yield chr(ord("0") + shared) + path[shared:]
        before = path


def listing(files: dict[str, str]) -> bytes:
    """Write a list of files with their hashes down, and give it a version."""
    return _canonical({"version": version(files), "files": files})


def version(files: dict[str, str]) -> str:
    """Name a list of files by its content; the worker's list, which holds this name, is left out."""
    named = {path: hash for path, hash in files.items() if path != WORKER_LIST}
    return content_hash.in_name(_canonical(named))


def service_worker(version: str) -> bytes:
    """Give the worker that serves one version; without a version, one that removes itself and all it has kept."""
    template = _TEMPLATE.read_bytes()
    if template.count(_PLACEHOLDER) != 1:
        found = f"holds {_PLACEHOLDER.decode()} {template.count(_PLACEHOLDER)} times, wanted once"
        raise BuildFailure([Problem(_TEMPLATE, 1, found)])
    worker = browser_words.of_worker(template.replace(_PLACEHOLDER, json.dumps(version).encode()).decode())
    return minified(worker, _TEMPLATE).encode()


def files_of(folder: Path) -> dict[str, str]:
    """Hash every file but those made from this list: the list, the worker, compressed twins."""
    if not folder.is_dir():
        raise BuildFailure([Problem(folder, 1, "there is no such folder; wanted is the folder of a built site")])
    names = {path.relative_to(folder).as_posix(): path for path in files_below(folder)}
    made = {MANIFEST, WORKER} | compressed.twins(names)
    return {name: file_hash(path) for name, path in sorted(names.items()) if name not in made}


def files_below(folder: Path) -> Iterator[Path]:
    """Find all files, through links too: some hosts keep each file, or each folder, elsewhere."""
    for top, folders, names in os.walk(folder, followlinks=True):
        here = Path(os.path.realpath(top))
        folders[:] = [
            name for name in folders if not here.is_relative_to(os.path.realpath(Path(top, name)))
        ]  # no circle
        yield from (path for name in names if (path := Path(top, name)).is_file())


def _canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
