"""What holds of a wrong answer's numbers in every trial: the fact that the reader is told, and what causes are found by."""

from collections.abc import Iterable, Sequence
from types import ModuleType
from typing import Any, NamedTuple

import numpy as np

from nn_tutorial.practice.compare import Numbers, close, same
from nn_tutorial.practice.running import Outcome
from nn_tutorial.practice.trials import Trial

ALIKE = 1e-7
"""How far the numbers of a slip may be from those of the answer."""
CLOSE = 5e-3
"""How far numbers that are nearly right may be off, in parts of the largest right one."""
RATIOS = {-1.0: "opposite", 2.0: "twice", 0.5: "half"}
"""What some factors are called."""
SHAPES = ("shape", "row", "transposed", "reshaped")
"""Facts that speak of the shape of a result."""


class Case(NamedTuple):
    """A trial with what the answer gave, and what is wanted."""

    trial: Trial
    got: Outcome
    wanted: Numbers
    right: bool


class Cause(NamedTuple):
    """What is likely to be wrong: names to count by, and the text for the reader."""

    names: tuple[str, ...]
    text: str


def value(case: Case) -> Numbers:
    """The answer's numbers, in a case that has some."""
    assert case.got.value is not None
    return case.got.value


def smallest(cases: Sequence[Case]) -> Case:
    """Take the wrong case that is shown: of a wrong shape, if there is any; without a tag; with the fewest numbers."""

    def key(case: Case) -> tuple[bool, bool, int]:
        shaped = case.got.value is not None and case.got.value.shape == case.wanted.shape
        return shaped, bool(case.trial.tag), sum(np.size(argument) for argument in case.trial.arguments)

    return min((case for case in cases if not case.right), key=key)


def holds(name: str, case: Case) -> bool:
    """Say whether a fact is to be seen in a case: a reader looks for it there."""
    got, wanted = case.got.value, case.wanted
    if got is None:
        return False
    if name in SHAPES:
        if name == "transposed" and not (got.shape == wanted.T.shape and close(got, wanted.T).all()):
            return False
        return got.shape != wanted.shape and (name != "reshaped" or only_reshaped([case]))
    if got.shape != wanted.shape:
        return False
    right, ratio = close(got, wanted), ratio_of(case)
    if name in (*RATIOS.values(), "ratio", "factor"):
        return ratio is not None and (name != "factor" or (wanted.size > 1 and abs(ratio - 1) > 1e-3))
    return {
        "some": bool(right.any()),
        "reversed": bool(_turned_round(case) and not right.all()),
        "other": not right.any(),
        "same_column": wanted.ndim == 2 and bool(right[:, :1].all()) and wanted.shape[1] > 1,
        "zeros": not got.any(),
        "nan": not np.isfinite(got).all(),
        "close": off_by([case]) <= CLOSE,
        "too_large": bool((got > wanted).all()),
        "too_small": bool((got < wanted).all()),
    }.get(name, True)


def a_row(cases: Sequence[Case]) -> bool:
    """Say whether one number is wanted, and a row of several has come."""
    return all(
        case.wanted.ndim == 0 and value(case).ndim == 1 and value(case).size != 1 for case in cases if not case.right
    )


def fact(cases: Sequence[Case], words: ModuleType) -> tuple[str, str]:
    """Say what holds in every trial; all of them gave numbers.

    Returns:
        the name of the fact and its sentence.
    """
    said = words.FACTS
    wrong = [case for case in cases if not case.right]
    plain = [case for case in cases if not case.trial.tag]
    shapes_right = all(value(case).shape == case.wanted.shape for case in cases)
    first = value(plain[0])
    constant = all(value(c).shape == first.shape and close(value(c), first).all() for c in plain)
    if (
        constant
        and np.isfinite(first).all()
        and not all(c.wanted.shape == plain[0].wanted.shape and same(c.wanted, plain[0].wanted) for c in plain)
    ):
        name = "constant" if any(value(case).any() for case in cases) else "zeros"
        return name, said[name]
    if not shapes_right:
        name = "row" if a_row(cases) else "shape"
        if all(c.right or (value(c).shape == c.wanted.T.shape and close(value(c), c.wanted.T).all()) for c in cases):
            name = "transposed"
        elif only_reshaped(cases):
            name = "reshaped"
        return name, of_case(name, said[name], smallest(cases), words)
    if all(case.right for case in plain):
        return "except", said["except"].format(tags=_tags(wrong, words))
    tags = {case.trial.tag for case in cases if case.trial.tag}
    good = [tag for tag in tags if all(case.right for case in cases if case.trial.tag == tag)]
    if not any(value(case).any() for case in cases):
        return "zeros", said["zeros"]
    ratio = constant_ratio(cases)
    if (ratio is None or abs(ratio - 1) < 1e-5) and off_by(wrong) <= CLOSE:
        off = max(float(np.abs(value(case) - case.wanted).max()) for case in wrong)
        return "close", said["close"].format(off=f"{off:.1g}")
    if ratio is not None:
        if ratio in RATIOS:
            return RATIOS[ratio], said[RATIOS[ratio]]
        return "ratio", said["ratio"].format(ratio=f"{ratio:.6g}")
    if all(_turned_round(case) for case in wrong):
        return "reversed", said["reversed"]
    if good and not any(case.right for case in plain):
        return "only", said["only"].format(tags=_tags([case for case in cases if case.trial.tag in good], words))
    if all(not np.isfinite(value(case)).all() for case in wrong) and all(np.isfinite(c.wanted).all() for c in wrong):
        return "nan", said["nan"]
    if all(ratio_of(case) is not None for case in cases) and any(case.wanted.size > 1 for case in cases):
        return "factor", of_case("factor", said["factor"], smallest(cases), words)
    shifts = np.concatenate([(value(case) - case.wanted).ravel() for case in cases])
    if np.isfinite(shifts).all() and np.ptp(shifts) <= 1e-9 * np.abs(shifts).max():
        return "shift", said["shift"].format(shift=f"{shifts.mean():.6g}")
    correct = [close(value(case), case.wanted) for case in wrong]
    if all(each.ndim == 2 and each[:, 0].all() for each in correct):
        return "same_column", said["same_column"]
    usual = [good for good, case in zip(correct, wrong, strict=True) if not case.trial.tag] or correct
    if 2 * sum(bool(good.any()) for good in usual) >= len(usual):
        return "some", said["some"]
    name = "other"
    if all(case.wanted.ndim == 0 for case in cases):
        above, below = ([sign * (value(c) - c.wanted) > 0 for c in wrong] for sign in (1, -1))
        name = "too_large" if all(above) else "too_small" if all(below) else "other_number"
    return name, said[name]


def of_case(name: str, text: str, case: Case, words: ModuleType) -> str:
    """Say a fact of the case that is shown, where it speaks of one."""
    if name == "shape" and not case.wanted.ndim and value(case).size > 1:
        return str(words.FACTS["several"]).format(count=value(case).size)
    if name in SHAPES:
        sizes = (shape_text(each.shape, words) for each in (value(case), case.wanted))
        return str(words.FACTS[name]).format(**dict(zip(("got", "wanted"), sizes, strict=True)))
    if name == "factor":
        return str(words.FACTS[name]).format(ratio=f"{ratio_of(case):.3g}".replace(".", words.DECIMAL))
    return text


def shape_text(shape: object, words: ModuleType) -> str:
    """Write a shape; the empty one says what it is, since readers who sum too much meet it before they know of it."""
    return f"`{shape}`" + (words.ONE_NUMBER if str(shape) == "()" else "")


def _tags(cases: Iterable[Case], words: ModuleType) -> str:
    tags = dict.fromkeys(case.trial.tag for case in cases)
    return str(words.OR).join(words.TAGS.get(tag, tag) for tag in tags)


def _turned_round(case: Case) -> bool:
    """Say whether all entries are there, along the first axis from the last to the first."""
    got = value(case)
    return bool(got.ndim and got.shape == case.wanted.shape and close(got[::-1], case.wanted).all())


def only_reshaped(cases: Sequence[Case]) -> bool:
    """Say whether the right numbers stand there in another shape."""
    return all(value(c).size == c.wanted.size and close(value(c).ravel(), c.wanted.ravel()).all() for c in cases)


def off_by(cases: Sequence[Case]) -> float:
    """Say how far the numbers of the worst case are off, in parts of the largest right one of the case."""
    worst = 0.0
    for case in cases:
        got, most = value(case), np.abs(case.wanted).max(initial=0)
        if got.shape != case.wanted.shape or not most or not np.isfinite([*got.ravel(), most]).all():
            return np.inf
        worst = max(worst, float(np.abs(got - case.wanted).max() / most))
    return worst


def ratio_of(case: Case) -> float | None:
    """Give the number that all numbers of a case are too large by, if there is one."""
    got, wanted = value(case).ravel(), case.wanted.ravel()
    if got.shape != wanted.shape or not np.isfinite(got).all() or not np.isfinite(wanted).all() or not wanted.any():
        return None
    ratio = float(got @ wanted / (wanted @ wanted))
    return ratio if ratio and close(got, ratio * wanted, ALIKE).all() else None


def constant_ratio(cases: Sequence[Case]) -> float | None:
    """Give the one number that the results of all cases are too large by, if there is one."""
    ratios = [ratio_of(case) for case in cases if case.wanted.any() or value(case).any()]
    if not ratios or any(ratio is None for ratio in ratios):
        return None
    known = [ratio for ratio in ratios if ratio is not None]
    if max(known) - min(known) > 1e-7 * abs(known[0]):
        return None
    return round(known[0], 10)


def size_factor(cases: Sequence[Case], parameters: Sequence[str]) -> tuple[str, str] | None:
    """Name the size of an argument, or the argument, that the numbers of each trial are too large or too small by."""
    ratios = [ratio_of(case) for case in cases]
    if any(ratio is None or ratio <= 0 for ratio in ratios):
        return None
    for number, name in enumerate(parameters):
        for source in ("len({})", "{}.size", "{}.shape[1]", "{}"):
            sizes = [_size(source, case.trial.arguments[number]) for case in cases]
            if any(size is None or size <= 0 for size in sizes) or len(set(sizes)) < 2:
                continue
            for power, kind in ((1, "larger"), (-1, "smaller"), (0.5, "larger"), (-0.5, "smaller")):
                if all(abs(r - s**power) <= 1e-7 * r for r, s in zip(ratios, sizes, strict=True) if r and s):
                    size = source.format(name)
                    return kind, size if abs(power) == 1 else f"np.sqrt({size})"
    return None


def _size(source: str, argument: Any) -> float | None:
    if isinstance(argument, np.ndarray) and argument.ndim:
        sizes = {"len({})": len(argument), "{}.size": argument.size}
        return (
            float(sizes.get(source, argument.shape[1] if source.endswith("[1]") and argument.ndim > 1 else 0)) or None
        )
    return float(argument) if source == "{}" and np.ndim(argument) == 0 else None


def simple(ratio: float) -> float | None:
    """Read a ratio as a small whole number, a power of ten, or one divided by such a number; none is 1."""
    for number in (1, 2, 3, 4, 5, 6, 8, 10, 100, 1000):
        for value in (number, 1 / number):
            if value != 1 and abs(abs(ratio) - value) <= 1e-7 * value:
                return float(np.copysign(value, ratio))
    return -1.0 if abs(ratio + 1) <= 1e-7 else None
