"""What stopped a program of a reader's own, in the words in which answers are judged; it has no task and no solution."""

import ast
import re

from nn_tutorial.practice import stops
from nn_tutorial.practice.facts import Cause
from nn_tutorial.practice.running import Failure
from nn_tutorial.practice.words import words_in

SAID = ("SyntaxError", "IndentationError", "NameError", "UnboundLocalError", "RecursionError", "ZeroDivisionError", "IndexError",
        "matmul", "dot", "broadcast", "weights", "truth", "scalar", "axis", "size", "called", "uncalled")  # fmt: skip
"""Errors whose words hold in any program."""

_PLAIN = (*stops.PLAIN, "number", "list", "flat", "places")
"""Reasons that may be said of any program; of an answer there may be more to say."""


def explained(code: str, kind: str, message: str, line: int, language: str) -> str:
    """Say what stopped a program, in one of its lines, and why, if that is plain; nothing of an error that these words do not know."""
    words, failure = words_in(language), Failure(kind, message, line)
    cause = _cause(code, failure, language)
    if stops.failure_name(failure, words) not in SAID:
        return cause.text if cause else ""
    return " ".join([stops.failure_text(failure, "", words), *([cause.text] if cause else [])])


def _cause(code: str, failure: Failure, language: str) -> Cause | None:
    words = words_in(language)
    if failure.kind in ("SyntaxError", "IndentationError", "TabError"):
        return stops.unread(failure, code, words)
    if (
        failure.kind == "TypeError"
        and re.search("tuple|sequence", failure.message)
        and (cause := stops.comma(code, "", words))
    ):
        return cause
    names = [node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)]
    given = sorted({name for name in names if name != stops.unknown(failure)})
    cause = stops.plain_cause(failure, code, given, words, _PLAIN)
    return None if cause and cause.names[0] in ("unknown", "uncalled") else cause
