"""Record a listing that needs more than the build has: `python -m site_builder.tools.record NAME`.

Run it where the packages of the listing's option `recorded` are installed. The record stands beside
the listing, with the versions; the build shows it as long as the listing, and what it needs of the package, are those recorded.
"""

import json
import platform
import sys
from importlib.metadata import version
from pathlib import Path

from site_builder.execution import runner
from site_builder.sources import listings
from site_builder.sources.package_source import PackageSource


def main(name: str) -> None:
    root = Path.cwd()
    listing = listings.load(root, name, PackageSource(root))
    run = runner.execute(root, listing)
    packages = [package.strip() for package in listing.options.recorded.split(",")]
    record = {
        **runner.recorded_of(root, listing),
        "versions": {"python": platform.python_version()} | {p: version(p) for p in ["numpy", *packages]},
        "output": run.output,
        "encoded": run.encoded,
    }
    record["seal"] = runner.seal(record)
    path = root / runner.record_path(listing)
    path.write_text(json.dumps(record, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"recorded {path}")


if __name__ == "__main__":
    main(sys.argv[1])
