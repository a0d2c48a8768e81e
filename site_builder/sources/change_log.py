"""The tutorial's change log: one table of entries in all languages."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from site_builder.languages import LANGUAGES
from site_builder.problems import BuildFailure, Problem
from site_builder.sources import text_file
from site_builder.sources.toml_fence import is_text

TABLE = Path("docs") / "changes.yml"
_WANTED = {"key", "date", *LANGUAGES}


@dataclass(frozen=True)
class Change:
    """An entry: title and text by language; `key` is its lasting name, in the page's address and in the feed."""

    key: str
    date: datetime.date
    title: dict[str, str]
    text: dict[str, str]
    line: int = 1


def load(root: Path) -> list[Change]:
    """Read the change log, the newest entry first; a project may have none.

    Raises:
        BuildFailure: an entry lacks something, stands twice, or is not in its place.
    """
    try:
        text = text_file.read(root, TABLE)
    except FileNotFoundError:
        return []
    try:
        entries = text_file.from_yaml(text)
        nodes = yaml.compose(text, yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise BuildFailure([Problem(TABLE, 1, f"this is not YAML: {error}")]) from None
    if not isinstance(nodes, yaml.SequenceNode):
        raise BuildFailure([Problem(TABLE, 1, "a list of entries is wanted")])
    problems: list[Problem] = []
    changes: list[Change] = []
    for entry, line in zip(entries, (node.start_mark.line + 1 for node in nodes.value), strict=True):
        found = list(_wrong(entry, changes))
        problems += [Problem(TABLE, line, message) for message in found]
        if not found:
            title, text_by_language = ({n: entry[n][part] for n in LANGUAGES} for part in ("title", "text"))
            changes.append(Change(entry["key"], entry["date"], title, text_by_language, line))
    if problems:
        raise BuildFailure(problems)
    return changes


def _wrong(entry: Any, before: list[Change]) -> Iterator[str]:
    if not isinstance(entry, dict) or set(entry) != _WANTED:
        yield f"an entry has {', '.join(sorted(_WANTED))}, and nothing else"
        return
    if not isinstance(entry["key"], str):
        yield f"the key is {entry['key']!r}: write a name"
    elif entry["key"] in {change.key for change in before}:
        yield f"the key {entry['key']!r} stands twice"
    if type(entry["date"]) is not datetime.date:
        yield f"the date is {entry['date']!r}: write a day, such as 2026-11-25"
    elif before and entry["date"] > before[-1].date:
        yield f"the entry of {entry['date']} stands below that of {before[-1].date}: the newest is the first"
    for language in LANGUAGES:
        said = entry[language]
        if not isinstance(said, dict) or set(said) != {"title", "text"} or not all(map(is_text, said.values())):
            yield f"the entry {entry['key']!r} wants a title and a text in {language!r}"
