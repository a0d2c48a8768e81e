"""The package of the working tree as a wheel, made by its build backend, for the Python in a reader's browser."""

import io
from collections.abc import Collection, Mapping
from pathlib import Path

from flit_core.wheel import WheelBuilder

from site_builder.problems import BuildFailure, Problem
from site_builder.sources.package_source import PACKAGE

_DATE = (1980, 1, 1, 0, 0, 0)
"""Of every file in a wheel: with the date of the last commit, each commit would change the wheel's address."""


class _Builder(WheelBuilder):  # type: ignore[misc]
    """Makes a wheel without some of the files, and with more behind the others."""

    left_out: Collection[str]
    more: Mapping[str, bytes]

    def _add_file(self, full_path: str, rel_path: str) -> None:
        if Path(rel_path).as_posix() not in self.left_out:
            super()._add_file(full_path, rel_path)

    def write_record(self) -> None:
        for name, content in self.more.items():
            with self._write_to_zip(name) as file:
                file.write(content.decode())
        super().write_record()


def build(root: Path, leave_out: Collection[str] = (), add: Mapping[str, bytes] | None = None) -> tuple[str, bytes]:
    """Give the wheel's name and content; the same sources always give the same bytes.

    What is left out, say `data/mnist.npz`, or added, text by its path, changes the content and not the name.

    Raises:
        BuildFailure: with what the backend says of sources that no wheel can be made from, or what is left out is not there.
    """
    left_out = [f"{PACKAGE}/{name}" for name in leave_out]
    if unknown := [name for name in left_out if not (root / name).is_file()]:
        raise BuildFailure(Problem(Path(name), 1, "cannot leave out what is not there") for name in unknown)
    buffer = io.BytesIO()
    try:
        builder = _Builder.from_ini_path(root / "pyproject.toml", buffer)
        builder.source_time_stamp, builder.left_out, builder.more = _DATE, left_out, add or {}
        builder.build()
    except SyntaxError as error:  # the backend reads the version there
        raise BuildFailure([Problem(Path(PACKAGE, "__init__.py"), error.lineno or 1, error.msg)]) from None
    except (FileNotFoundError, ValueError) as error:  # a full disk is no fault of the file
        raise BuildFailure([Problem(Path("pyproject.toml"), 1, f"the package's wheel: {error}")]) from None
    return builder.wheel_filename, buffer.getvalue()
