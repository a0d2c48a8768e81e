"""Text files as authors write them: UTF-8, or a problem that names the file and the line."""

from pathlib import Path

from site_builder.problems import BuildFailure, Problem


def read(root: Path, path: Path) -> str:
    """Read a text file of the project, its lines ended by `\\n`.

    Raises:
        BuildFailure: its bytes are not UTF-8.
        FileNotFoundError: it is not there.
    """
    try:
        return (root / path).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"the file is to be UTF-8; the byte {error.object[error.start]:#04x} in this line is not"
        raise BuildFailure([Problem(path, line, message)]) from None
