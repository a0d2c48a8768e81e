"""A task for readers outside its page: with the values that it quotes, and without links into that page."""

import ast
import re
from pathlib import Path
from typing import Any

from nn_tutorial.practice.exercise import Exercise, catalogue
from nn_tutorial.practice.words import LANGUAGES

_QUOTED = re.compile(r"\{\{ *(\w+)\.(\w+) *(?::(.*?))? *\}\}")
_LINK = re.compile(r"\[([^\]]+)\]\(#[^)]*\)")


def task(exercise: Exercise, language: str) -> str:
    """Give the text of the task; of an exercise without one, its short name."""
    text = exercise.text(language, "task") or exercise.short
    place = catalogue().get(exercise.name)
    if place is not None and place.is_dir():  # a packed one has its values already
        text = _QUOTED.sub(lambda match: _value(place.parents[1], match, language), text)
    return _LINK.sub(r"\1", text)


def _value(chapter: Path, match: re.Match[str], language: str) -> str:
    """Write what the program beside the page sets a name to, in digits; what it computes is not known here."""
    listing, name, form = match.groups()
    source = chapter / f"{listing}.py"
    found = _set(source.read_text(encoding="utf-8")) if source.exists() else {}
    if name not in found:
        return match[0]
    written = format(found[name], form or "")
    return written.replace(".", LANGUAGES[language].DECIMAL)


def _set(source: str) -> dict[str, Any]:
    """Read what a program sets its names to, where that is written out."""
    found: dict[str, Any] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                pairs = (
                    zip(target.elts, node.value.elts, strict=False)
                    if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
                    else [(target, node.value)]
                )
                found |= {
                    left.id: right.value
                    for left, right in pairs
                    if isinstance(left, ast.Name) and isinstance(right, ast.Constant)
                }
    return found
