"""Wrong answers as learners write them, each with what the English cause has to speak of, should one be named."""

import hashlib
import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from nn_tutorial.practice.exercise import Exercise

WRONG = Path(__file__).parent / "wrong"
VARIED = Path(__file__).parent / "varied"
"""Answers written before their causes were looked at; only those with an even hash were seen while causes were added."""


class Answer(NamedTuple):
    """A program, and a pattern for its cause; `-` for one that needs none."""

    program: str
    about: str


def seen(exercise: Exercise, answer: Answer) -> bool:
    """Say whether a varied answer was seen while causes were added."""
    body = answer.program.split("\n", 1)[1]
    return not hashlib.sha256((exercise.short + body).encode()).digest()[0] & 1


def wrong_answers(exercise: Exercise, folder: Path = WRONG) -> list[Answer]:
    """Read the wrong answers to an exercise: bodies of its function, each below its pattern."""
    path = folder / f"{exercise.short}.txt"
    if not path.exists():
        return []
    parts = re.split(r"^# (.*)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    head = exercise.stub.split("\n")[0]
    return [Answer(f"{head}\n{body}", about) for about, body in zip(parts[::2], parts[1::2], strict=True)]


def foreseen(exercise: Exercise) -> Exercise:
    """Give the author's mistakes a text each, where the pages have none: their names."""
    told = {name: exercise.text("en", "mistakes", name) or name for name in exercise.mistakes}
    return replace(exercise, texts={code: {"mistakes": told} for code in ("id", "en")})
