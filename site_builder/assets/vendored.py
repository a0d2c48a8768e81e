"""The files of others that run in a reader's browser: what `vendor/vendor.toml` lists is published, as it lies there."""

import json
import tomllib
from collections.abc import Container, Iterator
from pathlib import Path
from typing import Any

from site_builder.problems import Problem

VENDOR = Path(__file__).parents[1] / "vendor"
TABLE = "vendor.toml"
PYTHON_FOLDER, EDITOR_FOLDER, QR_FOLDER, ZSTD_FOLDER = "pyodide", "prism-code-editor", "qrcode-generator", "zstddec"
SEARCH_FOLDERS = ("minisearch", "orama")
PACKAGES = ("numpy", "matplotlib")


def packages() -> list[dict[str, Any]]:
    """Give the table: each package with its source, and its files by their names in its folder."""
    listed: list[dict[str, Any]] = tomllib.loads((VENDOR / TABLE).read_text(encoding="utf-8"))["package"]
    return listed


def check() -> Iterator[Problem]:
    """Find the listed files that are not there: what is wrong, and how they come back."""
    for package in packages():
        for name in package["files"]:
            if not (VENDOR / package["folder"] / name).is_file():
                path = Path("site_builder", "vendor", package["folder"], name)
                of = f"{package['name']} {package['version']}" if "name" in package else package["folder"]
                command = f"git checkout -- {path.as_posix()}"
                if package["source"] != "here":
                    command += ", or python -m site_builder.tools.fetch_vendored"
                yield Problem(path, 1, f"this file of {of} is missing, which {TABLE} lists: run {command}")


def version(name: str) -> str:
    """Give the version of a package, which is part of its files' addresses."""
    return next(str(package["version"]) for package in packages() if package.get("name") == name)


PYODIDE, EDITOR, QR, ZSTD = (version(name) for name in ("pyodide", "prism-code-editor", "qrcode-generator", "zstddec"))


def files(folder: str) -> Iterator[tuple[str, bytes]]:
    """Give the listed files of a folder, with their licences, by path below it."""
    for package in packages():
        if package["folder"] == folder:
            for name in package["files"]:
                yield name, (VENDOR / folder / name).read_bytes()


def search_files() -> dict[str, bytes]:
    """Give what search is made of, by path below `vendor/`."""
    return {f"{folder}/{name}": content for folder in SEARCH_FOLDERS for name, content in files(folder)}


def needed(package: str) -> list[str]:
    """Give the names of the wheels that a package needs, each after those that it needs itself."""
    lock = _lock()

    def closure(name: str) -> list[str]:
        return [*(wheel for needed in lock[name]["depends"] for wheel in closure(needed)), lock[name]["file_name"]]

    return list(dict.fromkeys(closure(package)))


def packages_of(wheels: Container[str]) -> list[str]:
    """Give the names under which Pyodide knows packages, by their wheels."""
    return sorted(package["name"] for package in _lock().values() if package["file_name"] in wheels)


def _lock() -> dict[str, Any]:
    """Read Pyodide's list of its packages, by their names."""
    listed: dict[str, Any] = json.loads(dict(files(PYTHON_FOLDER))["pyodide-lock.json"])["packages"]
    return listed
