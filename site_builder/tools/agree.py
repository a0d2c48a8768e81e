"""Show what was not read beside what it has to agree with since one of them changed; `--note` notes that it has been.

`python -m site_builder.tools.agree`
"""

import argparse
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from site_builder import pairs, project
from site_builder.languages import LANGUAGES
from site_builder.problems import BuildFailure, Problem
from site_builder.sources import agreed
from site_builder.sources.translations import Said

_LONGEST = 200
"""Characters that are shown of a block and of what stands behind it: both are better looked at in their places."""


def unread(root: Path) -> tuple[list[tuple[Problem, Said, Said]], set[str]]:
    """Give each pair that nobody has read yet, with its place, and the fingerprints of all pairs.

    Raises:
        BuildFailure: the project cannot be read.
    """
    rule = agreed.rule(agreed.load(root) or ())
    found, fingerprints, differing = [], set(), []

    def look(one: Said, other: Said) -> Iterator[str]:
        fingerprints.add(agreed.fingerprint(one, other))
        for said in rule(one, other):
            differing.append((one, other))
            yield said

    for problem in pairs.hold(project.read(root), [look]):
        found.append((problem, *differing[-1]))
    return found, fingerprints


def main() -> int:
    parser = argparse.ArgumentParser(prog=agreed.COMMAND, description=__doc__)
    parser.add_argument("--note", action="store_true", help="note that all of them have been read")
    note = parser.parse_args().note
    root = Path.cwd()
    try:
        found, fingerprints = unread(root)
    except BuildFailure as failure:
        print(failure, file=sys.stderr)
        return 1
    for problem, *pair in found:
        print(f"{problem.path.as_posix()}:{problem.line}")
        for what, text in pair:
            shown = " ".join(text.split())
            print(f"  {what}: {shown if pair[1][0] in LANGUAGES else textwrap.shorten(shown, _LONGEST)}")
    if note:
        agreed.save(root, fingerprints)
    print(f"{len(found)} {'noted' if note else 'to be read'}")
    return 0 if note or not found else 1


if __name__ == "__main__":
    sys.exit(main())
