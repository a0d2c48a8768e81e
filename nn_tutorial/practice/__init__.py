"""Exercises that say what is wrong with an answer, and why.

Read the modules in this order: `exercise`, `compare`, `guard`, `running`, `apart`, `trials`, `slips`, `mending`, `facts`, `influence`,
`around`, `written`, `diagnose`, `stops`, `simpler`, `verdict`, `carried`, `goal`, `checking`; beside them `compiling` for authors, `task` and
`notebook` for readers outside a page, and `words` for what readers are told. In a terminal: `python -m nn_tutorial.practice`.
"""

from nn_tutorial.practice.checking import check
from nn_tutorial.practice.exercise import Exercise, find, load, read
from nn_tutorial.practice.verdict import Verdict

__all__ = ["Exercise", "Verdict", "check", "find", "load", "read"]
