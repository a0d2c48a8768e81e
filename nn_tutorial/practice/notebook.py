"""The check in a notebook, of the last cell that was run and holds an answer: `check("page-1/…/hidden_delta", "en")`."""

import ast
import sys

from nn_tutorial.practice import apart, checking
from nn_tutorial.practice.carried import statements
from nn_tutorial.practice.exercise import Exercise, find
from nn_tutorial.practice.verdict import told
from nn_tutorial.practice.words import words_in


def check(name: str, language: str = "en") -> None:
    """Judge the answer to an exercise and print the verdict, or what to do where there is nothing to judge."""
    words = words_in(language)
    try:
        exercise = find(name)
    except KeyError:
        print(words.TERMINAL["not_here"].format(name=name))
        return
    wanted = _wanted(exercise)
    cells = getattr(sys.modules["__main__"], "In", [])
    answers = [cell for cell in cells if wanted & _defined(cell)]
    if answers:
        print(told(checking.check(exercise, answers[-1], language, runs=apart), words))
    else:
        print(words.TERMINAL["no_answer"].format(names=", ".join(f"`{each}`" for each in sorted(wanted))))


def _wanted(exercise: Exercise) -> set[str]:
    """Name what an answer defines: its function, or the variables that are asked for."""
    if exercise.kind in ("lines", "goal"):
        return {name for name, _ in statements(exercise.solution)}
    return {exercise.function}


def _defined(cell: str) -> set[str]:
    """Name what a cell defines; one that is no Python yet defines what it seems to."""
    try:
        tree = ast.parse(cell)
    except (SyntaxError, ValueError):
        return {word.partition("(")[0] for word in cell.replace("=", " ").split()}
    functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    return functions | {name for name, _ in statements(cell)}
