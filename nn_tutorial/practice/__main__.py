"""The exercises in a terminal: `python -m nn_tutorial.practice`, `… start NAME`, `… check NAME FILE`."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from nn_tutorial.practice import Exercise, apart, check, find
from nn_tutorial.practice.exercise import catalogue
from nn_tutorial.practice.running import GIVEN
from nn_tutorial.practice.task import task
from nn_tutorial.practice.verdict import told
from nn_tutorial.practice.words import LANGUAGES

RIGHT, NOT_RIGHT, NOT_THERE, INTERRUPTED = 0, 1, 2, 130
"""The exit statuses; the last one is what shells give for Ctrl-C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; give the exit status."""
    given = _parser().parse_args(arguments)
    language = getattr(given, "lang", "en")
    words = LANGUAGES[language]
    if given.command is None or given.command == "list":
        return _list(language)
    try:
        exercise = find(given.name)
    except KeyError:
        print(words.TERMINAL["unknown" if catalogue() else "none"].format(name=given.name), file=sys.stderr)
        return NOT_THERE
    if given.command == "start":
        return _start(exercise, language, words)
    path = Path(given.file)
    try:
        if path.exists() and not path.is_file() and not path.is_dir():  # of a pipe or a device there may be no end
            print(words.TERMINAL["special"].format(name=given.file), file=sys.stderr)
            return NOT_THERE
        answer = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        print(words.TERMINAL[_unread(error)].format(name=given.file), file=sys.stderr)
        return NOT_THERE
    try:
        verdict = check(exercise, answer, language, runs=apart)
    except KeyboardInterrupt:
        print(words.TERMINAL["interrupted"], file=sys.stderr)
        return INTERRUPTED
    if given.json:
        print(json.dumps(verdict._asdict(), ensure_ascii=False))
    else:
        print(told(verdict, words))
    return RIGHT if verdict.state == "right" else NOT_RIGHT


def _unread(error: Exception) -> str:
    """Name the sentence that says why a file could not be read."""
    if isinstance(error, UnicodeDecodeError):
        return "not_utf8"
    if isinstance(error, IsADirectoryError):
        return "folder"
    return "no_file" if isinstance(error, FileNotFoundError | NotADirectoryError) else "unreadable"


def _parser() -> argparse.ArgumentParser:
    said = LANGUAGES["en"].TERMINAL
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS, help=said["lang"])
    parser = argparse.ArgumentParser("python -m nn_tutorial.practice", description=said["about"], parents=[common])
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("list", help=said["list"], parents=[common])
    start = commands.add_parser("start", help=said["start"], parents=[common])
    judge = commands.add_parser("check", help=said["check"], parents=[common])
    for command in (start, judge):
        command.add_argument("name", help=said["name"])
    judge.add_argument("file", help=said["file"])
    judge.add_argument("--json", action="store_true", help=said["json"])
    return parser


def _list(language: str) -> int:
    if not catalogue():
        print(LANGUAGES[language].TERMINAL["none"], file=sys.stderr)
        return NOT_THERE
    for name in catalogue():
        exercise = find(name)
        print(f"{name:<62} {exercise.text(language, 'title') or ''}".rstrip())
    return RIGHT


def _start(exercise: Exercise, language: str, words: ModuleType) -> int:
    """Write what the answer starts from, and the task beside it; what is there already stays."""
    names = ", ".join(name for name in GIVEN if name != exercise.function)
    imports = f"import math\n\nimport numpy as np\n\nfrom nn_tutorial import {names}\n\n\n"
    for suffix, content in ((".py", imports + exercise.stub), (".md", task(exercise, language) + "\n")):
        path = Path(exercise.short + suffix)
        try:
            _written(path, content)
        except OSError as error:
            if isinstance(error, FileExistsError) and suffix == ".md":
                continue  # of an answer that was thrown away, to begin again
            why = "exists" if isinstance(error, FileExistsError) else "unwritable"
            print(words.TERMINAL[why].format(name=path), file=sys.stderr)
            return NOT_RIGHT
        print(words.TERMINAL["written"].format(name=path))
    print(words.TERMINAL["then"].format(name=exercise.name, file=f"{exercise.short}.py"))
    return RIGHT


def _written(path: Path, content: str) -> None:
    """Write a file that is not there yet, whole or not at all."""
    file = path.open("x", encoding="utf-8")
    try:
        with file:
            file.write(content)
    except BaseException:
        path.unlink()
        raise


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = main()
        if sys.stdout:  # there is none where it was closed
            sys.stdout.flush()
    except OSError as error:
        if not isinstance(error, BrokenPipeError):  # whoever read this, say `head`, has read enough
            print(f"python -m nn_tutorial.practice: error: {error}", file=sys.stderr)
        if sys.stdout:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = NOT_RIGHT
    sys.exit(status)
