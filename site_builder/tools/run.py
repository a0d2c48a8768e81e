"""Run one listing as a build does: `python -m site_builder.tools.run page-1/my-chapter/my_listing`, from the project's root.

It shows what the listing prints, and then the values that a text can quote.
"""

import sys
import textwrap
from pathlib import Path

from site_builder import cache
from site_builder.execution import runner
from site_builder.problems import BuildFailure
from site_builder.sources import listings
from site_builder.sources.package_source import PackageSource


def main(name: str) -> None:
    root, name = Path.cwd(), name.removeprefix("docs/").removesuffix(".py")  # a path, too, as a shell completes it
    try:
        listing = listings.load(root, name, PackageSource(root))
        run = runner.run_all(root, [listing], cache.of_project(root), print)[name]
    except BuildFailure as failure:
        raise SystemExit(str(failure)) from None
    print(run.output, end="")
    for warning in run.warnings:
        print(f"{warning.category}: {warning.message} (line {warning.line})")
    for quoted, value in run.values.items():
        print(textwrap.shorten(f"{{{{ {name.rpartition('/')[2]}.{quoted} }}}}: {value!r}", 100, placeholder=" …"))


if __name__ == "__main__":
    main(sys.argv[1])
