"""Read the pages as a build does, and name all that is wrong in them; no program is run: `python -m site_builder.tools.check`."""

import sys
from pathlib import Path

from site_builder import project
from site_builder.problems import BuildFailure


def main() -> int:
    try:
        project.read(Path.cwd())
    except BuildFailure as failure:
        print(failure, file=sys.stderr)
        return 1
    print("nothing is wrong that can be seen without running a program")
    return 0


if __name__ == "__main__":
    sys.exit(main())
