"""Show what was not read beside what it has to agree with since one of them changed; `--note` notes that it has been.

`python -m site_builder.tools.agree [PATH …]`: of these files and folders, or of all.
"""

import argparse
import sys
import textwrap
from pathlib import Path

from site_builder import pairs, project
from site_builder.languages import LANGUAGES
from site_builder.problems import BuildFailure
from site_builder.sources import agreed

_LONGEST = 200
"""Characters that are shown of a block and of what stands behind it: both are better looked at in their places."""


def main() -> int:
    parser = argparse.ArgumentParser(prog=agreed.COMMAND, description=__doc__)
    parser.add_argument("--note", action="store_true", help="note that all that is shown has been read")
    parser.add_argument("paths", nargs="*", type=Path, help="only what stands in these files and folders")
    arguments = parser.parse_args()
    root = Path.cwd()
    try:
        found = [*pairs.of(project.read(root))]
    except BuildFailure as failure:
        print(failure, file=sys.stderr)
        return 1
    known = agreed.load(root) or frozenset()
    unread = [pair for pair in found if agreed.fingerprint(pair) not in known]
    if arguments.paths:
        unread = [pair for pair in unread if any(pair.path.is_relative_to(path) for path in arguments.paths)]
    for pair in unread:
        print(f"{pair.path.as_posix()}:{pair.line}")
        for what, text in (pair.one, pair.other):
            shown = " ".join(text.split())
            print(f"  {what}: {shown if pair.other[0] in LANGUAGES else textwrap.shorten(shown, _LONGEST)}")
    if arguments.note:
        agreed.save(root, known & {*map(agreed.fingerprint, found)} | {*map(agreed.fingerprint, unread)})
    print(f"{len(unread)} {'noted' if arguments.note else 'to be read'}")
    return 0 if arguments.note or not unread else 1


if __name__ == "__main__":
    sys.exit(main())
