"""List the exercises that have come: `python -m site_builder.tools.list_exercises` adds their lines to `docs/exercises.csv`."""

import datetime
import sys
from pathlib import Path

from site_builder import project
from site_builder.problems import BuildFailure
from site_builder.sources import exercise_list


def add(root: Path, day: str) -> list[str]:
    """Add a line for each exercise that is not listed, and give these lines.

    Raises:
        BuildFailure: the pages or the list cannot be read.
    """
    path = root / exercise_list.TABLE
    listed = exercise_list.load(root) or []
    names = exercise_list.on_pages(project.read_pages(root))
    lines = [line for _, line in exercise_list.unlisted(listed, names, day)]
    text = path.read_text(encoding="utf-8") if path.exists() else ",".join(exercise_list.COLUMNS)
    if lines:
        path.write_text("\n".join([text.rstrip("\n"), *lines, ""]), encoding="utf-8")
    return lines


def main() -> int:
    try:
        lines = add(Path.cwd(), datetime.date.today().isoformat())
    except BuildFailure as failure:
        print(failure, file=sys.stderr)
        return 1
    print("\n".join(lines) or "every exercise is listed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
