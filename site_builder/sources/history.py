"""When the project's files came and last changed, as its git history says."""

import functools
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from site_builder import git

_COMMIT = "@"


class History:
    """The history of the project in `root`: days in UTC, the same on every machine; without git, no days."""

    def __init__(self, root: Path) -> None:
        self._root = root

    @functools.cached_property
    def _days(self) -> tuple[dict[str, str], dict[str, str]]:
        """Give the day on which each file came, as far as it is known, and the day on which it last changed."""
        first: dict[str, str] = {}
        last: dict[str, str] = {}
        # A shallow clone does not know when its oldest files came, nor when they last changed.
        whole = git.ask(self._root, "rev-parse", "--is-shallow-repository") == "false"
        day = ""
        command = ("log", f"--format={_COMMIT}%ct %D", "--decorate=short", "--name-only", "--no-renames", "--relative")
        for line in git.ask(self._root, *command).split("\n"):
            if line.startswith(_COMMIT):
                moment, _, names = line[1:].partition(" ")
                day = (
                    ""
                    if "grafted" in names.split(", ")
                    else datetime.fromtimestamp(int(moment), UTC).date().isoformat()
                )
            elif line:
                first[line] = day  # the log begins with the newest commit
                last.setdefault(line, day)
        return first if whole else {}, last

    def published(self, path: Path) -> str:
        """Give the day on which a file came, or nothing."""
        return self._days[0].get(path.as_posix(), "")

    def changed(self, paths: Iterable[Path]) -> str:
        """Give the last day on which one of these files, or a file below one of these folders, changed, or nothing."""
        names = {path.as_posix() for path in paths}
        folders = tuple(f"{name}/" for name in names)
        return max(
            (day for name, day in self._days[1].items() if name in names or name.startswith(folders)), default=""
        )
