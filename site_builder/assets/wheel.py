"""The package of the working tree as a wheel, made by its build backend, for the Python in a reader's browser."""

import base64
import hashlib
import io
import zipfile
from collections.abc import Collection, Mapping
from pathlib import Path

from flit_core.wheel import WheelBuilder

from site_builder.problems import BuildFailure, Problem
from site_builder.sources.package_source import PACKAGE

_DATE = (1980, 1, 1, 0, 0, 0)
"""Of every file in a wheel: with the date of the last commit, each commit would change the wheel's address."""


def build(root: Path, leave_out: Collection[str] = (), add: Mapping[str, bytes] | None = None) -> tuple[str, bytes]:
    """Give the wheel's name and content; the same sources always give the same bytes.

    What is left out, say `data/mnist.npz`, or added, by its path, changes the content and not the name.

    Raises:
        BuildFailure: with what the backend says of sources that no wheel can be made from.
    """
    buffer = io.BytesIO()
    try:
        builder = WheelBuilder.from_ini_path(root / "pyproject.toml", buffer)
        builder.source_time_stamp = _DATE
        builder.build()
    except SyntaxError as error:  # the backend reads the version there
        raise BuildFailure([Problem(Path(PACKAGE, "__init__.py"), error.lineno or 1, error.msg)]) from None
    except (FileNotFoundError, ValueError) as error:  # a full disk is no fault of the file
        raise BuildFailure([Problem(Path("pyproject.toml"), 1, f"the package's wheel: {error}")]) from None
    return builder.wheel_filename, _changed(buffer, {f"{PACKAGE}/{name}" for name in leave_out}, add or {})


def _changed(wheel: io.BytesIO, names: set[str], more: Mapping[str, bytes]) -> bytes:
    """Copy a wheel without some of its files and with more, as its record says then, too."""
    copy = io.BytesIO()
    with zipfile.ZipFile(wheel) as whole, zipfile.ZipFile(copy, "w") as archive:
        if unknown := sorted(names - set(whole.namelist())):
            raise BuildFailure(Problem(Path(name), 1, "cannot leave out what is not there") for name in unknown)
        for entry in whole.infolist():
            content = whole.read(entry)
            if entry.filename.endswith(".dist-info/RECORD"):
                lines = content.decode().splitlines(keepends=True)
                kept = [line for line in lines if line.partition(",")[0] not in names]
                content = "".join([*kept[:-1], *map(_record, more, more.values()), kept[-1]]).encode()
                for name, added in more.items():
                    archive.writestr(_like(entry, name), added)
            if entry.filename not in names:
                archive.writestr(entry, content)
    return copy.getvalue()


def _like(entry: zipfile.ZipInfo, name: str) -> zipfile.ZipInfo:
    """Describe a file as another one of the wheel is described."""
    new = zipfile.ZipInfo(name, _DATE)
    new.external_attr, new.compress_type, new.create_system = (
        entry.external_attr,
        entry.compress_type,
        entry.create_system,
    )
    return new


def _record(name: str, content: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
    return f"{name},sha256={digest},{len(content)}\n"
