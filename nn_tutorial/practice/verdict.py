"""What a reader is told about an answer, and how a trial is shown."""

import re
from collections.abc import Sequence
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np

from nn_tutorial.practice.compare import close
from nn_tutorial.practice.facts import Case


class Verdict(NamedTuple):
    """What a reader is told.

    Attributes:
        state: "right", "nearly", "wrong" or "error".
        fact: what holds in every trial; of an error's own message, each backtick and star has a backslash before it.
        cause: what is likely to be the reason, if it is known.
        example: a small case that shows it: "arguments" by name, what was "got" and "wanted", as texts,
            and "different", the places of the numbers that differ, counted along the rows.
        printed: what the answer printed in the first trial.
        line: the line of the answer that stopped, or 0.
        lines: for named lines, the verdict on each: "name", "state", "fact", "cause".
        mistakes: what was mixed up, by names to count by: the author's mistake, the kind of slip, or another cause.
    """

    state: str
    fact: str
    cause: str | None = None
    example: dict[str, Any] | None = None
    printed: str = ""
    line: int = 0
    lines: Sequence[dict[str, Any]] = ()
    mistakes: Sequence[str] = ()


def shown(parameters: Sequence[str], case: Case, words: ModuleType) -> dict[str, Any]:
    """Write a case for the reader."""
    got = case.got.value
    different = (
        [int(place) for place in np.flatnonzero(~close(got, case.wanted))]
        if got is not None and got.shape == case.wanted.shape
        else []
    )
    return {
        "arguments": dict(zip(parameters, map(written, case.trial.arguments), strict=False)),
        "got": written(got) if got is not None else words.EXAMPLE["nothing"],
        "wanted": written(case.wanted),
        "different": different,
    }


def written(value: Any) -> str:
    """Write numbers as Python would, with a few digits."""
    if np.ndim(value) == 0:
        return repr(value) if isinstance(value, (int, str)) else f"{float(value):.6g}"
    array = np.asarray(value)
    small = array.size and np.abs(array[np.isfinite(array)]).max(initial=0) < 1e4
    if array.dtype.kind == "f" and (array == array.round()).all() and small:
        array = array.astype(int)
    return np.array2string(array, precision=4, suppress_small=bool(small), separator=", ", threshold=60)


def told(verdict: Verdict, words: ModuleType) -> str:
    """Write a verdict for a terminal or a notebook, without the backslashes before marks that are none."""
    fact = re.sub(r"\\([`*])", r"\1", verdict.fact)
    between = " " if verdict.state == "right" else ": "  # what is right says so itself
    lines = [f"{words.TERMINAL[verdict.state]}{between}{fact}"]
    lines += [f"    {line['name']}: {line['fact']}" for line in verdict.lines]
    if example := verdict.example:
        values = {f"{name} = ": value for name, value in example["arguments"].items()}
        values |= {f"{words.EXAMPLE[key]}: ": example[key] for key in ("got", "wanted")}
        lines += ["", *map(_indented, values, values.values())]
    if verdict.cause:
        lines += ["", f"{words.TERMINAL['why']} {verdict.cause}"]
    if verdict.printed:
        lines += ["", words.TERMINAL["printed"], verdict.printed.rstrip()]
    return "\n".join(lines)


def _indented(label: str, value: str) -> str:
    return "    " + label + value.replace("\n", "\n" + " " * (4 + len(label)))
