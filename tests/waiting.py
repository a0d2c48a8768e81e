"""Waiting for a state, however long it takes on a busy machine: the limit only ends a test that would never end."""

import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

LIMIT = 180.0
"""Seconds."""
PATIENCE = 600.0
"""Seconds for a whole test of pages: for most answers of a page, Playwright itself waits for ever."""


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


@contextlib.contextmanager
def patience(seconds: float = PATIENCE) -> Iterator[None]:
    """End the browsers of whoever takes longer, who then fails in the line that waits; and so do all after it in this process."""
    timer = threading.Timer(
        seconds, _end_browsers, [f"no answer within {seconds:.0f} s: the browsers of this process end"]
    )
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _end_browsers(why: str) -> None:
    """Kill Playwright's driver, which this process has started and without which its browsers end."""
    print(why, file=sys.stderr)
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it has just ended, or is another user's
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == os.getpid() and b"playwright" in (folder / "cmdline").read_bytes():
                os.kill(int(folder.name), signal.SIGKILL)
