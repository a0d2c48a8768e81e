"""Wrong answers as learners write them, each with what the English cause has to speak of, should one be named."""

import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from nn_tutorial.practice.exercise import Exercise

WRONG = Path(__file__).parent / "wrong"
VARIED = Path(__file__).parent / "varied"
"""Answers written before their causes were looked at."""

INDEPENDENT = Path(__file__).parent / "independent"
"""Right and wrong answers by five people who knew neither slips nor foreseen mistakes, whole programs, each below what the
writer had in mind; only those with an odd number were seen while causes were added."""

HALVED = Exercise(
    "page/chapter/halved",
    "function",
    1,
    "def halved(x, y):\n    return ...\n",
    "def halved(x, y):\n    return (x - y) / 2\n",
    "def trials(rng):\n"
    "    def draw(*size):\n"
    "        return rng.normal(size=size), rng.normal(size=size)\n"
    "    for sizes in ((2, 3), (4, 2), (3, 5)):\n"
    "        yield draw(*sizes), ''\n"
    "    yield draw(3, 1), 'one column'\n"
    "    yield draw(int(rng.integers(100, 140)), 11), 'many numbers'\n",
)

MEASURED = Exercise(
    "page/chapter/measured",
    "function",
    1,
    "def measured(a, eps):\n    return ...\n",
    "def measured(a, eps):\n    return (np.tanh(a + eps) - np.tanh(a - eps)) / (2 * eps)\n",
    "def trials(rng):\n"
    "    for shape, eps in (((3,), 0.5), ((2, 3), 0.25), ((4, 1), 0.1)):\n"
    "        yield (rng.normal(size=shape), eps), ''\n"
    "    yield (rng.normal(size=(int(rng.integers(100, 140)), 3)), 0.3), 'many numbers'\n",
)


class Independent(NamedTuple):
    """A whole program, whether it is right, what its writer had in mind, and its number."""

    program: str
    right: bool
    meant: str
    number: int

    @property
    def seen(self) -> bool:
        """Say whether it was seen while causes were added."""
        return self.number % 2 == 1


class Answer(NamedTuple):
    """A program, and a pattern for its cause; `-` for one that needs none."""

    program: str
    about: str


def wrong_answers(exercise: Exercise, folder: Path = WRONG) -> list[Answer]:
    """Read the wrong answers to an exercise: bodies of its function, each below its pattern."""
    path = folder / f"{exercise.short}.txt"
    if not path.exists():
        return []
    parts = re.split(r"^# (.*)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    head = exercise.stub.split("\n")[0]
    return [Answer(f"{head}\n{body}", about) for about, body in zip(parts[::2], parts[1::2], strict=True)]


def independent(exercise: Exercise) -> list[Independent]:
    """Read the independent answers to an exercise."""
    path = INDEPENDENT / f"{exercise.short}.txt"
    if not path.exists():
        return []
    parts = re.split(r"^### (right|wrong) (\d+)(.*)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    each = zip(parts[::4], parts[1::4], parts[2::4], parts[3::4], strict=True)
    return [
        Independent(program, kind == "right", meant.removeprefix(": "), int(number))
        for kind, number, meant, program in each
    ]


def foreseen(exercise: Exercise) -> Exercise:
    """Give the author's mistakes a text each, where the pages have none: their names."""
    told = {name: exercise.text("en", "mistakes", name) or name for name in exercise.mistakes}
    return replace(exercise, texts={code: {"mistakes": told} for code in ("id", "en")})
