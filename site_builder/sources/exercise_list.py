"""The list of all exercises that there have ever been: a short link names them by their numbers, so lines are only added.

An exercise that moved to another chapter keeps its line, and its number: its new name stands in `docs/moved.csv`.

The columns are `number`, `name` (of page, chapter and exercise), `since` (the day it was listed) and `retired` (the day on
which it was taken from its page, else nothing).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_builder.problems import BuildFailure, Problem
from site_builder.sources import moved, text_file
from site_builder.sources.pages import Page

TABLE = Path("docs") / "exercises.csv"
COLUMNS = ["number", "name", "since", "retired"]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
COMMAND = "python -m site_builder.tools.list_exercises"


@dataclass(frozen=True)
class Listed:
    """A row of the list."""

    number: int
    name: str
    retired: bool = False


def load(root: Path) -> list[Listed] | None:
    """Read the list, each exercise with the name that it has now; a project without a list numbers none.

    Raises:
        BuildFailure: columns, numbers, names or days are not as they have to be.
    """
    try:
        table = text_file.table(root, TABLE, COLUMNS)
    except FileNotFoundError:
        return None
    now = moved.load(root)
    rows, problems, seen = [], [], set()
    for number, (line, row) in enumerate(table, 1):
        if row["number"] != str(number):
            said = (
                f"the number is {row['number']!r}, wanted {number}: lines are added at the end, and none is taken out"
            )
            problems.append(Problem(TABLE, line, said))
        if row["name"] in seen:
            problems.append(Problem(TABLE, line, f"{row['name']} stands twice"))
        for column in ("since", *(["retired"] if row["retired"] else [])):
            if not _DAY.fullmatch(row[column]):
                problems.append(Problem(TABLE, line, f"{column} is {row[column]!r}, wanted a day such as 2026-05-01"))
        seen.add(row["name"])
        rows.append(Listed(number, now.get(row["name"], row["name"]), bool(row["retired"])))
    if problems:
        raise BuildFailure(problems)
    return rows


def on_pages(pages: Mapping[tuple[str, str], Page]) -> dict[str, tuple[Page, int]]:
    """Give the exercises that stand on pages, in the order of the pages, each with its first place."""
    found: dict[str, tuple[Page, int]] = {}
    for page in pages.values():
        for name, line in page.exercises():
            found.setdefault(name, (page, line))
    return found


def unlisted(listed: list[Listed], names: Iterable[str], day: str) -> Iterator[tuple[str, str]]:
    """Give each exercise that the list lacks, and the line to add."""
    known = {row.name for row in listed}
    new = (name for name in names if name not in known)
    for number, name in enumerate(new, len(listed) + 1):
        yield name, f"{number},{name},{day},"


def check(listed: list[Listed] | None, pages: Mapping[tuple[str, str], Page], day: str) -> Iterator[Problem]:
    """Tell which exercises of the pages are not listed, and which listed ones are gone or back."""
    if listed is None:
        return
    found = on_pages(pages)
    for name, line in unlisted(listed, found, day):
        page, at = found[name]
        said = f"{name} is not listed: add the line {line!r} at the end of {TABLE.as_posix()}, or run {COMMAND}"
        yield Problem(page.path, at, said)
    for row in listed:
        if row.name not in found and not row.retired:
            said = f"{row.name} stands on no page: write the day on which it went into its column retired"
            yield Problem(TABLE, row.number + 1, said)
        elif row.name in found and row.retired:
            said = f"{row.name} is retired, and stands on {found[row.name][0].path.as_posix()}"
            yield Problem(TABLE, row.number + 1, said)
