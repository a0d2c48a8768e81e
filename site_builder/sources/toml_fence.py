"""Blocks whose body is TOML with texts: read, with the line of what is wrong, and what of them readers read."""

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from site_builder.sources import text_file
from site_builder.sources.document import VALUE, blank

Problems = tuple[tuple[int, str], ...]
"""What is wrong, each with its line within the body."""
_SAYS = re.compile(r"[^\W_]|\$")
_TYPED = re.compile(r"\d{2,}|\d[.,]\d")
_TOKEN = re.compile(
    r"(?P<comment>#[^\n]*)"
    r"|^[ \t]*\[\[?\s*(?P<header>[\w.-]+)\s*\]\]?[ \t]*(?=$|#)"
    r"|(?P<key>[\w-]+|\"[^\"\n]*\"|'[^'\n]*')\s*="
    r"|'''(?P<a>.*?)'''+|\"\"\"(?P<b>.*?)\"\"\"+|\"(?P<c>(?:\\.|[^\"\\\n])*)\"|'(?P<d>[^'\n]*)'"
    r"|(?P<open>[\[{])|(?P<close>[\]}])",
    re.MULTILINE | re.DOTALL,
)


def load(body: str, what: str) -> tuple[dict[str, Any], Problems]:
    """Read the body of a block; `what` names it where it is no TOML."""
    try:
        return tomllib.loads(body), ()
    except tomllib.TOMLDecodeError as error:
        return {}, ((text_file.line_of(error) - 1, f"the {what} is not TOML: {error}"),)


def located(body: str, problems: Iterable[tuple[str, str]]) -> Problems:
    """Give problems, each known by its key, with the first line that has the key."""
    return tuple((_line(body, key), said) for key, said in problems)


def unknown(data: Iterable[str], known: Collection[str], of: str) -> Iterator[tuple[str, str]]:
    """Tell the keys that nobody reads, each with what is wrong; `of` says whose they are."""
    return ((key, f"unknown key {key!r} of {of}; there are {', '.join(known)}") for key in data if key not in known)


def is_text(value: object) -> bool:
    """Tell whether a value is a text that says something: a word, a number or a formula, and not a dash for later."""
    return isinstance(value, str) and _SAYS.search(value) is not None


def are_texts(table: object) -> bool:
    """Tell whether a value is a table with a text for each name."""
    return isinstance(table, Mapping) and all(map(is_text, table.values()))


def is_typed(value: str) -> bool:
    """Tell whether a number stands in a text that should be quoted from a run."""
    return _TYPED.search(VALUE.sub("", value)) is not None


def readable(lines: list[str], settings: Collection[str]) -> list[str]:
    """Blank in the lines of a fence what is no text for readers; each line stays as long as it was.

    `settings` are the keys whose values are none, although they stand in quotes: each with what it stands in, `fields.value`.
    """
    body = "\n".join(lines)
    shown = list(blank(body))
    for key, start, end in _strings(body):
        if key not in settings:
            shown[start:end] = body[start:end]
    return "".join(shown).split("\n")


def leaves(value: object, key: str = "") -> Iterator[tuple[str, Any]]:
    """Give each value that is neither a table nor a list, in order: the key it stands below, with dots, and the value."""
    if isinstance(value, Mapping):
        for name, each in value.items():
            yield from leaves(each, f"{key}.{name}".lstrip("."))
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each, key)
    else:
        yield key, value


def strings(data: Mapping[str, Any], names: Collection[str]) -> Iterator[str]:
    """Give the texts, and the values that are quoted; `names` are the keys of the other strings."""
    return (value for key, value in leaves(data) if isinstance(value, str) and key not in names)


def texts(body: str, data: Mapping[str, Any], names: Collection[str]) -> Iterator[tuple[str, int]]:
    """Give such strings, and the line of the body where each begins."""
    at = 0
    for text in strings(data, names):
        at = max(body.find(text.strip().split("\n")[0], at), at)
        yield text, body.count("\n", 0, at)


def form(data: Mapping[str, Any], settings: Collection[str]) -> Iterator[str]:
    """Give what two languages of a block have in common: its keys, in their order, and the values that are no text for readers."""
    for key, value in leaves(data):
        yield key if isinstance(value, str) and key not in settings else f"{key} {value}"


def _strings(body: str) -> Iterator[tuple[str, int, int]]:
    """Give each string, however it is written: the key it stands below, with dots, and where its text begins and ends."""
    table, key = "", ""
    above: list[tuple[str, str]] = []
    for match in _TOKEN.finditer(body):
        if match["header"] and not above:
            table, key = f"{match['header']}.", ""
        elif match["key"]:
            key = match["key"].strip("\"'")
        elif match["open"]:
            above.append((table, key))
            table, key = (f"{table}{key}.", "") if match["open"] == "{" else (table, key)
        elif match["close"] and above:
            table, key = above.pop()
        for group in "abcd":
            if match[group] is not None:
                yield f"{table}{key}", *match.span(group)


def _line(body: str, key: str) -> int:
    """Find the line of a key, the first one that has it."""
    found = re.search(rf"^\s*(?:\[+)?{re.escape(key)}\b", body, re.MULTILINE)
    return body.count("\n", 0, found.start()) if found else 0
