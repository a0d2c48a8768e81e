"""Blocks whose body is TOML with texts: read, with the line of what is wrong, and what of them readers read."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from typing import Any

VALUE = re.compile(r"\{\{.*?\}\}")
"""A value that is quoted from a run."""
Problems = tuple[tuple[int, str], ...]
"""What is wrong, each with its line within the body."""
_TYPED = re.compile(r"\d{2,}|\d[.,]\d")
_TEXT_KEYS = "title|task|hints|after|text|because"
_NO_TEXT = re.compile(rf"^\s*(?!(?:{_TEXT_KEYS})\s*=)\"?[\w-]+\"?\s*=\s*+(?!['\"]).*$|^\s*\[.*\],?\s*$|^\s*#.*$")
_OPENS = re.compile(r"^(\s*\"?(?P<key>[\w-]+)\"?\s*=)?[\s\[]*(?:'''|\"\"\"|['\"])?")
_CLOSES = re.compile(r"(?:'''|\"\"\"|(?<=\S)['\"])?[\s\],]*$")


def load(body: str, what: str) -> tuple[dict[str, Any], Problems]:
    """Read the body of a block; `what` names it where it is no TOML."""
    try:
        return tomllib.loads(body), ()
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        return {}, ((int(line[1]) - 1 if line else 0, f"the {what} is not TOML: {error}"),)


def located(body: str, problems: Iterable[tuple[str, str]]) -> Problems:
    """Give problems, each known by its key, with the first line that has the key."""
    return tuple((_line(body, key), said) for key, said in problems)


def is_text(value: object) -> bool:
    """Tell whether a value is a text that says something."""
    return isinstance(value, str) and bool(value.strip())


def is_typed(value: str) -> bool:
    """Tell whether a number stands in a text that should be quoted from a run."""
    return _TYPED.search(VALUE.sub("", value)) is not None


def readable(lines: list[str], settings: Sequence[str]) -> list[str]:
    """Blank in the lines of a fence what is no text for readers; each line stays as long as it was.

    `settings` are the keys whose values are none, although they stand in quotes.
    """
    found, inside = [], False
    for line in lines:
        marks = line.count("'''") + line.count('"""')
        if not inside and (_NO_TEXT.match(line) or _is_setting(line, settings)):
            found.append(" " * len(line))
            continue
        shown = line if inside else _OPENS.sub(lambda m: " " * len(m[0]), line, count=1)
        inside = inside != bool(marks % 2)
        if not inside:
            shown = _CLOSES.sub(lambda m: " " * len(m[0]), shown, count=1)
        found.append(shown.replace("'''", "   "))
    return found


def _is_setting(line: str, settings: Sequence[str]) -> bool:
    match = _OPENS.match(line)
    return bool(match and match["key"] in settings)


def _line(body: str, key: str) -> int:
    """Find the line of a key, the first one that has it."""
    found = re.search(rf"^\s*(?:\[+)?{re.escape(key)}\b", body, re.MULTILINE)
    return body.count("\n", 0, found.start()) if found else 0
