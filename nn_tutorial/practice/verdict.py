"""What a reader is told about an answer, and how a trial is shown."""

import re
from collections.abc import Sequence
from types import ModuleType
from typing import Any, Literal, NamedTuple

import numpy as np

from nn_tutorial.practice.compare import close
from nn_tutorial.practice.facts import Case

PLACES = 4
"""How many digits behind the point are enough, where a difference shows in them."""
_NUMBER = re.compile(r"-?(?:\d+\.?\d*(?:e[-+]\d+)?|inf)|nan")


class Verdict(NamedTuple):
    """What a reader is told.

    Attributes:
        state: "right", "nearly", "wrong" or "error".
        fact: what holds in every trial; of an error's own message, each backtick and star has a backslash before it.
        cause: what is likely to be the reason, if it is known.
        example: a small case that shows it: "arguments" by name, what was "got" and "wanted", as texts,
            and "different", the places of the numbers that differ, counted along the rows.
        printed: what the answer printed in the example or, without one, in the first trial.
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
        **_beside(got, case.wanted, words),
        "different": different,
    }


def _beside(got: Any, wanted: Any, words: ModuleType) -> dict[str, str]:
    """Write what came and what is wanted with as many digits as it takes to see that they differ, and equally many."""
    if got is None:
        return {"got": words.EXAMPLE["nothing"], "wanted": written(wanted)}
    for digits in (*range(PLACES, 17), None):
        texts = [written(each, digits) for each in (got, wanted)]
        read = [[str(float(number) + 0) for number in _NUMBER.findall(text)] for text in texts]  # -0 is 0
        if read[0] != read[1] or np.shape(got) != np.shape(wanted):
            break
    behind = [max((len(part) for part in re.findall(r"\.(\d+)", text)), default=0) for text in texts]
    if all(behind) and "e" not in "".join(texts) and digits is not None:
        texts = [written(each, max(behind), "fixed") for each in (got, wanted)]
    return dict(zip(("got", "wanted"), texts, strict=True))


def written(value: Any, digits: int | None = PLACES, form: Literal["maxprec", "fixed"] = "maxprec") -> str:
    """Write numbers as Python would, with a few digits; `None` leaves out nothing."""
    if np.ndim(value) == 0:
        if digits is None or isinstance(value, (int, str)):
            return repr(value) if isinstance(value, (int, str)) else repr(float(value))
        return f"{float(value):.{digits}f}" if form == "fixed" else f"{float(value):.{digits + 2}g}"
    array = np.asarray(value)
    small = array.size and np.abs(array[np.isfinite(array)]).max(initial=0) < 1e4
    if array.dtype.kind == "f" and (array == array.round()).all() and small:
        array = array.astype(int)
    limit = 60 if digits else array.size
    return np.array2string(
        array, precision=digits, suppress_small=bool(small), separator=", ", threshold=limit, floatmode=form
    )


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
