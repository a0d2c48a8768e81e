"""Running a few lines of an author's, to see that an order of them that is accepted gives what it should."""

import contextlib
import io
import types
from typing import Any

import numpy as np

from nn_tutorial.practice import running

SECONDS = 5.0
"""How long the lines may take."""
_FILE = "<lines>"
_PLAIN = (bool, int, float, complex, str, list, tuple, dict, np.ndarray, np.generic)


def values(given: str, program: str) -> dict[str, Any] | str:
    """Run a program after what it is given; give its values and what it printed, or what went wrong."""
    names: dict[str, Any] = {"np": np}
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed), running.limited(SECONDS, _FILE):
            for source in (given, program):
                exec(compile(source, _FILE, "exec"), names)
    except running.TooLong as error:
        return f"line {running.failure(error, _FILE).line} has been running for {SECONDS:g} seconds"
    except Exception as error:
        return repr(error)
    found = {k: v for k, v in names.items() if not k.startswith("_") and isinstance(v, _PLAIN)}
    functions = sorted(k for k, v in names.items() if isinstance(v, types.FunctionType))
    return found | {"print()": printed.getvalue(), "def": functions}


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Tell whether two runs gave the same."""
    return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)


def _same(one: Any, other: Any) -> bool:
    try:
        np.testing.assert_equal(one, other)
    except AssertionError:
        return False
    return True
