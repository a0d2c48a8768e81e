"""Waiting for a state, however long it takes on a busy machine: the limit only ends a test that would never end."""

import contextlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

LIMIT = 180.0
"""Seconds."""


def wait_until(true: Callable[[], Any], what: str | Callable[[], str]) -> None:
    """Ask again and again. Where `what` tells how far it is, it may take as long as that changes."""
    said, end = "", time.monotonic() + LIMIT
    while not true():
        if (now := what if isinstance(what, str) else what()) != said:
            said, end = now, time.monotonic() + LIMIT
        assert time.monotonic() < end, f"not within {LIMIT:.0f} s: {said}"
        time.sleep(0.05)


def alive(number: int) -> bool:
    """Ask for a process; one that has ended and that nobody has asked for counts as ended."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return not Path("/proc/self").exists()
