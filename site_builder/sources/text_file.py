"""Text files as authors write them, UTF-8, some of them tables, TOML or YAML: read, or a problem that names the file and the line."""

import csv
import io
import re
import tomllib
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import yaml

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


def of_folder(root: Path, path: Path) -> str:
    """Read a text file, or all that a folder has below it, each behind its name; where there is nothing, nothing."""
    files = sorted(file for file in (root / path).rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    if not files and (root / path).is_file():
        return read(root, path)
    return "\n".join(f"{file.relative_to(root).as_posix()}\n{read(root, file.relative_to(root))}" for file in files)


def table(
    root: Path, path: Path, columns: Sequence[str], optional: Collection[str] = ()
) -> list[tuple[int, dict[str, str]]]:
    """Read a CSV file that has these columns, and may have optional ones: of each row its line, and its cells by column.

    Raises:
        BuildFailure: it is not UTF-8, or has other columns, or rows of more or fewer cells.
        FileNotFoundError: it is not there.
    """
    reader = csv.DictReader(io.StringIO(read(root, path)))
    given = list(reader.fieldnames or ())
    known = [name for name in given if name not in optional]
    if sorted(known) != sorted(columns) or len({*given}) < len(given) or (not optional and given != [*columns]):
        more = f", and, where a language needs them, {','.join(sorted(optional))}" if optional else ""
        raise BuildFailure([Problem(path, 1, f"the columns are to be {','.join(columns)}{more}")])
    rows = [(reader.line_num, row) for row in reader]
    said = f"wanted are {len(given)} cells, {','.join(given)}: a text with a comma stands in double quotes"
    if wrong := [Problem(path, line, said) for line, row in rows if None in row or None in row.values()]:
        raise BuildFailure(wrong)
    return rows


def toml(root: Path, path: Path) -> dict[str, Any]:
    """Read a TOML file.

    Raises:
        BuildFailure: it is not UTF-8, or no TOML.
        FileNotFoundError: it is not there.
    """
    try:
        return tomllib.loads(read(root, path))
    except tomllib.TOMLDecodeError as error:
        raise BuildFailure([Problem(path, line_of(error), f"this is not TOML: {error}")]) from None


class _EachOnce(yaml.SafeLoader):
    """YAML in which a second value of a key is no silent end of the first."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value!r} stands twice", key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def from_yaml(text: str) -> Any:
    """Read YAML, each key once.

    Raises:
        yaml.YAMLError: it is none.
    """
    return yaml.load(text, _EachOnce)


def line_of(error: tomllib.TOMLDecodeError) -> int:
    """Give the line that an error names; where the text ends too early, it names none."""
    found = re.search(r"at line (\d+)", str(error))
    return int(found[1]) if found else 1
