"""The date of the sources: two builds of one commit name the same, on any day."""

import os
import subprocess
from pathlib import Path

_ARCHIVE = "commit_date.txt"
"""Beside this file; `git archive` puts the date of the commit in it (see .gitattributes)."""


def of(root: Path) -> str:
    """Give the seconds since 1970 at the commit in `root`; without git, at what changed last in its documents."""
    archived = Path(__file__).with_name(_ARCHIVE).read_text(encoding="utf-8").strip()
    return _of_commit(root) or (archived if archived.isdigit() else _of_files(root / "docs"))


def _of_commit(root: Path) -> str:
    # The folder may belong to another user; a repository around it, or one that a hook of git names, is not the project's.
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    surroundings["GIT_CEILING_DIRECTORIES"] = str(root.parent)
    command = ["git", "-c", f"safe.directory={root}", "log", "-1", "--format=%ct"]
    try:
        return subprocess.run(command, cwd=root, env=surroundings, capture_output=True, text=True).stdout.strip()
    except OSError:  # no git
        return ""


def _of_files(folder: Path) -> str:
    return str(int(max((path.stat().st_mtime for path in folder.rglob("*") if path.is_file()), default=0)))
