"""The exercises, listings and figures that moved to another chapter: browsers and links know them by the names of before."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from site_builder.problems import BuildFailure, Problem
from site_builder.sources import text_file
from site_builder.sources.pages import Page

TABLE = Path("docs") / "moved.csv"
COLUMNS = ["old", "new"]
_KINDS = ("exercise", "listing", "figure", "explorable")


def load(root: Path) -> dict[str, str]:
    """Read the new name of each that moved, by its old one; in a project without the table nothing has.

    Raises:
        BuildFailure: the columns are not as they have to be, or a name stands twice.
    """
    try:
        rows = text_file.table(root, TABLE, COLUMNS)
    except FileNotFoundError:
        return {}
    moved: dict[str, str] = {}
    for line, row in rows:
        if row["old"] in moved:
            raise BuildFailure([Problem(TABLE, line, f"{row['old']} stands twice")])
        moved[row["old"]] = row["new"]
    return moved


def said(moved: Mapping[str, str]) -> str:
    """Say it briefly, chapter by chapter, as `browser/moved_names.js` reads it."""
    groups: dict[str, list[str]] = {}
    for old, new in moved.items():
        (before, name), (now, today) = old.rsplit("/", 1), new.rsplit("/", 1)
        groups.setdefault(f"{before} {now}", []).append(name if name == today else f"{name}={today}")
    return ";".join(" ".join([chapters, *names]) for chapters, names in groups.items())


def check(moved: Mapping[str, str], pages: Mapping[tuple[str, str], Page]) -> Iterator[Problem]:
    """Tell which names are not those of something that moved: the old one is free, the new one is in use."""
    names = {item.detail for page in pages.values() for item in page.items if item.kind in _KINDS}
    for line, (old, new) in enumerate(moved.items(), 2):
        if old in names:
            yield Problem(TABLE, line, f"{old} still stands on a page: nothing of that name has moved")
        if new not in names:
            yield Problem(TABLE, line, f"{new} stands on no page: wanted is the name that {old} has now")
