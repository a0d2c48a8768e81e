"""A build beside the site: the last good one stands until the new one is whole."""

import os
import re
import shutil
from pathlib import Path


def stage(site: Path) -> Path:
    """Give an empty folder to build in, and clear what builds that died have left."""
    site.parent.mkdir(parents=True, exist_ok=True)
    for left in site.parent.glob(f".{site.name}.*"):
        match = re.fullmatch(rf"\.{re.escape(site.name)}\.(?:new|old)-(\d+)", left.name)
        if match and (int(match[1]) == os.getpid() or not _alive(int(match[1]))):
            shutil.rmtree(left, ignore_errors=True)
    staging = site.with_name(f".{site.name}.new-{os.getpid()}")
    staging.mkdir()
    return staging


def publish(staging: Path, site: Path) -> None:
    """Put a finished build in the place of the last one."""
    old = site.with_name(f".{site.name}.old-{os.getpid()}")
    if site.exists():
        site.rename(old)
    staging.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def discard(staging: Path) -> None:
    """Drop a build that failed."""
    shutil.rmtree(staging, ignore_errors=True)


def _alive(pid: int) -> bool:
    if os.name == "nt":  # there, os.kill would end the process instead of asking for it
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
