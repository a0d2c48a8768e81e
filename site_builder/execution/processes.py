"""The processes that a build starts: side by side, with limits, and none outlives the build."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import IO, Any

from site_builder.execution import kernels

_CHILD = Path(__file__).with_name("end_with_build.py")
_PATIENCE = 10
"""How many times its time limit a run may wait, say for a processor that others keep busy."""
_READING = 5
"""Seconds until all that an ended run has said is read; after them, a process that it started keeps its pipes open."""
_living: set[subprocess.Popen[Any]] = set()
_ending = threading.Event()


@dataclass(frozen=True)
class Ended:
    """A process that is over: what it said, its status, and why it was ended, if it was."""

    output: str
    errors: str
    code: int
    stopped: str


def environment(other: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give a run the same surroundings on every machine, and nothing of its user's settings.

    `other` takes the place of what chooses the arithmetic (`kernels.pinned`), or of any other variable.
    """
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "HOME")
    return {name: os.environ[name] for name in kept if name in os.environ} | fixed(other)


def fixed(other: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give what all runs have in common and a result depends on: UTF-8, fixed hashing, plain figures, the arithmetic."""
    return (
        {
            "PYTHONHASHSEED": "0",
            "PYTHONUTF8": "1",
            "MPLBACKEND": "Agg",
            "MATPLOTLIBRC": os.devnull,
        }
        | (kernels.pinned() if other is None or kernels.THREADS[0] not in other else {})
        | dict(other or {})
    )


def workers() -> int:
    """Count the processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def side_by_side(count: int) -> Iterator[ThreadPoolExecutor]:
    """Give threads that run processes; whatever interrupts them ends these processes too."""
    _ending.clear()
    with ThreadPoolExecutor(count) as pool:
        try:
            yield pool
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            _ending.set()
            for process in list(_living):
                _kill(process)
            raise


def run(
    script: Path, argument: Path, folder: Path, seconds: float, most_bytes: float = float("inf"),
    other: Mapping[str, str] | None = None,
) -> Ended:  # fmt: skip
    """Run a Python script; end it, with all that it started, when it takes too long or says too much.

    Too long is `seconds` of the processor's time; what only waits has `_PATIENCE` times as long.
    """
    process = subprocess.Popen(
        [sys.executable, "-P", "-s", str(_CHILD), str(seconds), str(script), str(argument)], cwd=folder, env=environment(other),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    stopped: list[str] = []
    over = threading.Event()
    collected: list[bytearray] = [bytearray(), bytearray()]

    def read(stream: IO[bytes], into: bytearray) -> None:
        # Not by `stream`, whose lock would hold up its closing while a process in a session of its own keeps the pipe open.
        while not over.is_set() and (chunk := os.read(stream.fileno(), 65536)):
            into += chunk
            if len(into) > most_bytes:
                stopped.append(f"it printed more than its output limit of {most_bytes} bytes")
                _kill(process)
                return

    readers = [
        threading.Thread(target=read, args=(stream, into), daemon=True)
        for stream, into in zip((process.stdout, process.stderr), collected, strict=True)
    ]
    for reader in readers:
        reader.start()
    with living(process):
        try:
            overtime = process.wait(timeout=_PATIENCE * seconds) == -getattr(signal, "SIGXCPU", 0) != 0
        except subprocess.TimeoutExpired:
            overtime = True
    if overtime:
        stopped.append(f"it ran longer than its time limit of {seconds:g} s")
    deadline = time.monotonic() + _READING
    for reader in readers:
        reader.join(timeout=max(0, deadline - time.monotonic()))
        if reader.is_alive():
            stopped.append("a process that it started has left its group and still runs")
    over.set()
    for stream in (process.stdin, process.stdout, process.stderr):
        stream.close()  # type: ignore[union-attr]
    output, errors = (bytes(part).decode("utf-8", "replace") for part in collected)
    return Ended(output.replace("\r\n", "\n"), errors, process.returncode, stopped[0] if stopped else "")


@contextmanager
def living(process: subprocess.Popen[Any]) -> Iterator[None]:
    """Do something with a process, the first of its group; afterwards it ends with its group, and sooner with the build."""
    _living.add(process)
    if _ending.is_set():
        _kill(process)
    try:
        yield
    finally:
        _kill(process)
        process.wait()
        _living.discard(process)


def _kill(process: subprocess.Popen[Any]) -> None:
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except (ProcessLookupError, PermissionError):
        pass


def leave_on_signals() -> None:
    """Let the signals that end a build end it as Ctrl-C does: its processes and its folder are cleared first."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:  # nohup ignores SIGHUP
            signal.signal(number, _leave)


def _leave(number: int, frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)  # asked twice, it ends at once
    print(f"ended by {signal.Signals(number).name}; the site stays as it was", file=sys.stderr)
    raise SystemExit(128 + number)
