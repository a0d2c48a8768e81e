"""What others made and a reader's browser runs: the files of `vendor/`, checked byte for byte.

Each file has its hash in `vendor/README.md`; a wheel must also be the one that Pyodide's lock file names.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from site_builder.problems import BuildFailure, Problem

PYODIDE = "0.27.7"
EDITOR = "5.4.0"
PACKAGES = ("numpy", "matplotlib")
VENDOR = Path(__file__).parents[1] / "vendor"
PYTHON_FOLDER, EDITOR_FOLDER = "pyodide/", "prism-code-editor/"
SEARCH_FOLDERS = ("minisearch/", "orama/")
LOCK = f"{PYTHON_FOLDER}pyodide-lock.json"
_ROW = re.compile(r"^\| `([^`]+)` \|.*`([0-9a-f]{64})` \|$", re.MULTILINE)


def python_files() -> Iterator[tuple[str, bytes]]:
    """Give Pyodide, its wheels and their licence, by file name: all of them are right, or none is given."""
    files, hashes = _checked(PYTHON_FOLDER)
    if LOCK not in files:
        raise BuildFailure([problem(LOCK, "missing: README.md lists no such file; found none")])
    lock = json.loads(files[LOCK])
    problems = set()
    if (version := lock["info"]["version"]) != PYODIDE:
        problems.add(problem(LOCK, f"wanted the lock file of Pyodide {PYODIDE}, found that of {version}"))
    locked = _locked(lock)
    for name, found in hashes.items():
        if name.endswith(".whl") and found != locked.get(name):
            wanted = f"sha256 {locked[name]}" if name in locked else "no file of this name"
            problems.add(problem(name, f"not Pyodide's wheel: the lock file wants {wanted}, found sha256 {found}"))
    for package in PACKAGES:
        for name in _closure(lock, package):
            if name not in files:
                problems.add(problem(name, f"missing: {package} wants it with sha256 {locked[name]}, found none"))
    if problems:
        raise BuildFailure(sorted(problems))
    return _named(files, PYTHON_FOLDER)


def editor_files() -> Iterator[tuple[str, bytes]]:
    """Give the editor and its licence, by path below its folder: all of them are right, or none is given."""
    return _named(_checked(EDITOR_FOLDER)[0], EDITOR_FOLDER)


def search_files() -> dict[str, bytes]:
    """Give what search is made of, by path below `vendor/`: all files are right, or none is given."""
    return {name: content for folder in SEARCH_FOLDERS for name, content in _checked(folder)[0].items()}


def needed(package: str) -> list[str]:
    """Give the names of the wheels that a package needs, each after those that it needs itself."""
    wanted = table()
    if not (VENDOR / LOCK).is_file():
        raise BuildFailure([_missing(LOCK, wanted.get(LOCK))])
    content = (VENDOR / LOCK).read_bytes()
    if sha256(content) != wanted.get(LOCK):
        raise BuildFailure([_other(LOCK, wanted.get(LOCK), sha256(content))])
    lock = json.loads(content)
    if package not in lock["packages"]:
        raise BuildFailure([problem(LOCK, f"wanted one of {', '.join(PACKAGES)}, given {package!r}")])
    names = _closure(lock, package)
    if absent := [name for name in names if name not in wanted]:
        raise BuildFailure(problem(name, f"{package!r} needs this file, and README.md lists none") for name in absent)
    return [name.removeprefix(PYTHON_FOLDER) for name in names]


def sizes() -> dict[str, int]:
    """Give the size of each of Python's files in bytes, for the reader's progress bar."""
    wanted = {name: hashed for name, hashed in table().items() if name.startswith(PYTHON_FOLDER)}
    if absent := [name for name in wanted if not (VENDOR / name).is_file()]:
        raise BuildFailure(_missing(name, wanted[name]) for name in absent)
    return {name.removeprefix(PYTHON_FOLDER): (VENDOR / name).stat().st_size for name in wanted}


def table() -> dict[str, str]:
    """Give the hash that README.md has for each vendored file, by its path below `vendor/`."""
    try:
        return dict(_ROW.findall((VENDOR / "README.md").read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise BuildFailure([problem("README.md", "missing: it has the hashes of what lies here")]) from None


def sha256(content: bytes) -> str:
    """Hash a file's content as README.md and the lock file do."""
    return hashlib.sha256(content).hexdigest()


def problem(name: str, message: str) -> Problem:
    """Say what is wrong with a vendored file, named by its path below `vendor/`."""
    return Problem(Path("site_builder", "vendor", name), 1, message)


def _checked(folder: str) -> tuple[dict[str, bytes], dict[str, str]]:
    """Read each file of a folder once: contents and hashes, or every way in which they are not README.md's."""
    wanted = {name: hashed for name, hashed in table().items() if name.startswith(folder)}
    paths = sorted(path for path in (VENDOR / folder).rglob("*") if path.is_file())
    files = {path.relative_to(VENDOR).as_posix(): path.read_bytes() for path in paths}
    hashes = {name: sha256(content) for name, content in files.items()}
    problems = [_missing(name, wanted[name]) for name in wanted.keys() - files.keys()]
    problems += [_other(name, wanted.get(name), found) for name, found in hashes.items() if found != wanted.get(name)]
    if problems:
        raise BuildFailure(sorted(problems))
    return files, hashes


def _missing(name: str, wanted: str | None) -> Problem:
    return problem(name, f"missing: README.md wants {f'sha256 {wanted}' if wanted else 'no such file'}, found none")


def _other(name: str, wanted: str | None, found: str) -> Problem:
    if wanted is None:
        return problem(name, f"unknown: README.md wants no such file, found sha256 {found}")
    return problem(name, f"damaged: README.md wants sha256 {wanted}, found sha256 {found}")


def _locked(lock: Any) -> dict[str, str]:
    return {f"{PYTHON_FOLDER}{entry['file_name']}": entry["sha256"] for entry in lock["packages"].values()}


def _closure(lock: Any, package: str) -> list[str]:
    """Follow the dependencies of a package; each wheel comes once, after those that it needs."""
    entry = lock["packages"][package]
    names = [name for dependency in entry["depends"] for name in _closure(lock, dependency)]
    return list(dict.fromkeys([*names, f"{PYTHON_FOLDER}{entry['file_name']}"]))


def _named(files: dict[str, bytes], folder: str) -> Iterator[tuple[str, bytes]]:
    return ((name.removeprefix(folder), content) for name, content in files.items())
