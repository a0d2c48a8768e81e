"""The package of the working tree as a wheel, for the Python in a reader's browser."""

import ast
import base64
import csv
import hashlib
import io
import tomllib
import zipfile
from collections.abc import Collection
from pathlib import Path
from typing import Any

from site_builder.problems import BuildFailure, Problem

PACKAGE = "nn_tutorial"
_DATE = (1980, 1, 1, 0, 0, 0)
_WHEEL = "Wheel-Version: 1.0\nGenerator: site_builder\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def build(root: Path, leave_out: Collection[str] = ()) -> tuple[str, bytes]:
    """Give the wheel's name and content; the same sources always give the same bytes.

    What is left out, say `data/mnist.npz`, changes the content and not the name.
    """
    project = _project(root)
    files = _sources(root, project, leave_out)
    version = _version(root)
    info = f"{PACKAGE}-{version}.dist-info"
    for name in project["project"]["license-files"]:
        files[f"{info}/licenses/{name}"] = _read(root, Path(name))
    files[f"{info}/METADATA"] = _metadata(project["project"], version).encode()
    files[f"{info}/WHEEL"] = _WHEEL.encode()
    files[f"{info}/RECORD"] = _record(files, f"{info}/RECORD").encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        # The metadata stands last, as the format advises, and RECORD at the very end.
        for name in sorted(files, key=lambda name: (name.startswith(info), name.endswith("/RECORD"), name)):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            stored = name.startswith(f"{PACKAGE}/data/") and not name.endswith(".py")
            kind = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name], kind, None if stored else 9)
    return f"{PACKAGE}-{version}-py3-none-any.whl", buffer.getvalue()


def _project(root: Path) -> dict[str, Any]:
    path = Path("pyproject.toml")
    try:
        return tomllib.loads(_read(root, path).decode())
    except tomllib.TOMLDecodeError as error:
        raise BuildFailure([Problem(path, 1, str(error))]) from None


def _sources(root: Path, project: dict[str, Any], leave_out: Collection[str]) -> dict[str, bytes]:
    """Read what setuptools would put into the package: its modules and its package data."""
    folder = root / PACKAGE
    patterns = ["*.py", *project["tool"]["setuptools"]["package-data"][PACKAGE]]
    paths = {path for pattern in patterns for path in folder.glob(pattern) if path.is_file()}
    names = {path.relative_to(folder).as_posix() for path in paths}
    if unknown := sorted(set(leave_out) - names):
        raise BuildFailure(Problem(Path(PACKAGE, name), 1, "cannot leave out what is not there") for name in unknown)
    return {f"{PACKAGE}/{name}": (folder / name).read_bytes() for name in names - set(leave_out)}


def _version(root: Path) -> str:
    path = Path(PACKAGE, "__init__.py")
    try:
        tree = ast.parse(_read(root, path))
    except SyntaxError as error:
        raise BuildFailure([Problem(path, error.lineno or 1, error.msg)]) from None
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__version__")], value=ast.Constant(value=str(version))):
                return version
    raise BuildFailure([Problem(path, 1, 'wanted a line __version__ = "…", found none')])


def _read(root: Path, path: Path) -> bytes:
    try:
        return (root / path).read_bytes()
    except FileNotFoundError:
        raise BuildFailure([Problem(path, 1, "missing: the package's wheel is made from it")]) from None


def _metadata(project: dict[str, Any], version: str) -> str:
    lines = ["Metadata-Version: 2.4", f"Name: {project['name']}", f"Version: {version}"]
    lines += [f"Summary: {project['description']}", f"License-Expression: {project['license']}"]
    lines += [f"License-File: {name}" for name in project["license-files"]]
    lines += [f"Requires-Python: {project['requires-python']}"]
    lines += [f"Requires-Dist: {requirement}" for requirement in project["dependencies"]]
    return "".join(f"{line}\n" for line in lines)


def _record(files: dict[str, bytes], record: str) -> str:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    for name in sorted(files):
        digest = base64.urlsafe_b64encode(hashlib.sha256(files[name]).digest()).rstrip(b"=").decode()
        rows.writerow([name, f"sha256={digest}", len(files[name])])
    rows.writerow([record, "", ""])
    return text.getvalue()
