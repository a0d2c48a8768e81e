"""Runs a reader's program as `running` does, in a process of its own that knows nothing of what is right.

What the program gives comes back as numbers and texts, never as objects: whatever it does to its own process, it can
neither end the one that judges nor hold it up, nor decide there.
"""

import contextlib
import json
import multiprocessing
import os
from collections.abc import Sequence
from multiprocessing.connection import Connection
from typing import Any

import numpy as np

from nn_tutorial.practice import guard, running
from nn_tutorial.practice.running import Failure, Outcome, Ran

SPARE = 20.0
"""Seconds that the process may take beyond the answer's own: most endless answers are stopped inside, with their line."""
LONGEST = 2**26
"""Bytes that a process may send."""


def function(source: str, name: str, trials: Sequence[tuple[Any, ...]], seconds: float) -> Ran:
    """Call a function of a program, see `running.function`."""
    _, ran = _read(_asked("function", (source, name, trials), seconds), len(trials))
    return ran


def lines(
    source: str, trials: Sequence[dict[str, Any]], wanted: Sequence[str], seconds: float
) -> tuple[list[dict[str, Outcome]], Ran]:
    """Run a program once a trial, see `running.lines`."""
    return _read(_asked("lines", (source, trials, wanted), seconds), len(trials))


def _asked(what: str, arguments: tuple[Any, ...], seconds: float) -> Any:
    """Run what is asked for in a new process; give what it tells, or why it tells nothing."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_tell, args=(theirs, what, arguments, seconds), daemon=True)
    process.start()
    theirs.close()
    try:
        if ours.poll(seconds + SPARE):
            return json.loads(ours.recv_bytes(LONGEST))
        return Failure("TooLong", f"{seconds + SPARE:g}", 0)
    except (EOFError, OSError, ValueError):
        return Failure("SystemExit", "", 0)
    finally:
        process.kill()
        process.join()


def _tell(pipe: Connection, what: str, arguments: tuple[Any, ...], seconds: float) -> None:
    """Send what the program gives; what it writes past Python's own output goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    with guard.watching():
        told = getattr(running, what)(*arguments, seconds)
        found, ran = told if what == "lines" else ([], told)
        kept = [{name: _packed(each) for name, each in values.items()} for values in found]
        pipe.send_bytes(json.dumps([kept, list(map(_packed, ran.outcomes)), ran.printed, ran.failure]).encode())


def _packed(outcome: Outcome) -> list[Any]:
    value = outcome.value
    return [None if value is None else [value.shape, value.ravel().tolist()], *outcome[1:]]


def _read(told: Any, trials: int) -> tuple[list[dict[str, Outcome]], Ran]:
    """Read what a process has told; one that tells anything else has ended itself."""
    if not isinstance(told, Failure):
        with contextlib.suppress(TypeError, ValueError, AttributeError):
            kept, outcomes, printed, failure = told
            found = [{name: _outcome(*each) for name, each in values.items()} for values in kept]
            ran = Ran([_outcome(*each) for each in outcomes], str(printed), _failure(failure))
            if ran.failure or (len(ran.outcomes) == trials and len(found) in (0, trials)):
                return found, ran
        told = Failure("SystemExit", "", 0)
    return [], Ran([], "", told)


def _outcome(value: Any, least: Any, given: Any, failure: Any, changed: Any) -> Outcome:
    shape, flat = value or ((), None)
    array = None if flat is None else np.array(flat, np.float64).reshape(shape)
    return Outcome(array, float(least), str(given), _failure(failure), tuple(changed))


def _failure(told: Any) -> Failure | None:
    return told and Failure(str(told[0]), str(told[1]), int(told[2]))
