"""Checks in a process of its own, so that no answer can end the terminal's process or hold it up."""

import multiprocessing
import os
from multiprocessing.connection import Connection

from nn_tutorial.practice.checking import check
from nn_tutorial.practice.diagnose import failure_text
from nn_tutorial.practice.exercise import Exercise, find
from nn_tutorial.practice.running import Failure
from nn_tutorial.practice.verdict import Verdict
from nn_tutorial.practice.words import LANGUAGES

SECONDS = 60.0
"""How long a check may take. Most endless answers are stopped long before, by the check itself, which names the line."""


def check_apart(exercise: Exercise, answer: str, language: str) -> Verdict:
    """Judge an answer as `check` does; one that ends the process or never lets go of it is an error."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_tell, args=(theirs, exercise.name, answer, language), daemon=True)
    process.start()
    theirs.close()
    try:
        if ours.poll(SECONDS):
            told: Verdict = ours.recv()
            return told
        failure = Failure("TooLong", f"{SECONDS:g}", 0)
    except EOFError:
        failure = Failure("SystemExit", "", 0)
    finally:
        process.kill()
        process.join()
    return Verdict("error", failure_text(failure, "", LANGUAGES[language]))


def _tell(pipe: Connection, name: str, answer: str, language: str) -> None:
    """Send the verdict; what the answer writes past Python's own output goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    pipe.send(check(find(name), answer, language))
