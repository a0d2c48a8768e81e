"""The date of the sources: two builds of one commit name the same, on any day."""

from pathlib import Path

from site_builder import git

_ARCHIVE = "commit_date.txt"
"""Beside this file; `git archive` puts the date of the commit in it (see .gitattributes)."""


def of(root: Path) -> str:
    """Give the seconds since 1970 at the commit in `root`; without git, at what changed last in its documents."""
    archived = Path(__file__).with_name(_ARCHIVE).read_text(encoding="utf-8").strip()
    return git.ask(root, "log", "-1", "--format=%ct") or (archived if archived.isdigit() else _of_files(root / "docs"))


def _of_files(folder: Path) -> str:
    return str(int(max((path.stat().st_mtime for path in folder.rglob("*") if path.is_file()), default=0)))
