"""The tutorial's change log: one table of entries in both languages, shown as a page and as an Atom feed for each."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import yaml
from babel.dates import format_date

from site_builder.addresses import home
from site_builder.localize import LANGUAGES
from site_builder.problems import BuildFailure, Problem
from site_builder.words import word

TABLE = Path("docs") / "changes.yml"
FEED = "feed.xml"
PAGE = "changes/"
_ATOM = "http://www.w3.org/2005/Atom"
_WANTED = {"key", "date", *LANGUAGES}


@dataclass(frozen=True)
class Change:
    """An entry: title and text by language; `key` is its lasting name, in the page's address and in the feed."""

    key: str
    date: datetime.date
    title: dict[str, str]
    text: dict[str, str]


def load(root: Path) -> list[Change]:
    """Read the change log, the newest entry first; a project may have none.

    Raises:
        BuildFailure: an entry lacks something, stands twice, or is not in its place.
    """
    if not (root / TABLE).exists():
        return []
    text = (root / TABLE).read_text(encoding="utf-8")
    try:
        entries = yaml.safe_load(text)
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
            changes.append(Change(entry["key"], entry["date"], title, text_by_language))
    if problems:
        raise BuildFailure(problems)
    return changes


def _wrong(entry: Any, before: list[Change]) -> Iterator[str]:
    if not isinstance(entry, dict) or set(entry) != _WANTED:
        yield f"an entry has {', '.join(sorted(_WANTED))}, and nothing else"
        return
    if entry["key"] in {change.key for change in before}:
        yield f"the key {entry['key']!r} stands twice"
    if type(entry["date"]) is not datetime.date:
        yield f"the date is {entry['date']!r}: write a day, such as 2026-11-25"
    elif before and entry["date"] > before[-1].date:
        yield f"the entry of {entry['date']} stands below that of {before[-1].date}: the newest is the first"
    for language in LANGUAGES:
        said = entry[language]
        if not isinstance(said, dict) or set(said) != {"title", "text"} or not all(said.values()):
            yield f"the entry {entry['key']!r} wants a title and a text in {language!r}"


def html(changes: Iterable[Change], language: str, to_root: str, has_feed: bool) -> str:
    """Show the change log on its page."""
    parts = []
    for change in changes:
        day = format_date(change.date, "long", language)
        parts.append(
            f'<h2 id="{escape(change.key)}">{escape(change.title[language])}</h2>'
            f'<p class="changes__day"><time datetime="{change.date}">{day}</time></p>'
            f"<p>{escape(change.text[language])}</p>"
        )
    if has_feed:
        address = f"{to_root}{home(language)}{FEED}"
        parts.append(f'<p><a href="{address}" type="application/atom+xml">{escape(word("feed", language))}</a></p>')
    return f'<div class="changes">{"".join(parts)}</div>'


def feeds(changes: list[Change], web: str, names: dict[str, str], author: str) -> Iterator[tuple[str, bytes]]:
    """Give the Atom feed of each language: path below the site, and content. Without the site's address, none."""
    if web and changes:
        for language in LANGUAGES:
            yield f"{home(language)}{FEED}", _feed(changes, web, language, names[language], author)


def _feed(changes: list[Change], web: str, language: str, name: str, author: str) -> bytes:
    ElementTree.register_namespace("", _ATOM)
    top = f"{web}{home(language)}"
    feed = ElementTree.Element(f"{{{_ATOM}}}feed", {"xml:lang": language})
    _add(feed, "title", f"{name}: {word('changes', language)}")
    _add(feed, "id", f"{top}{PAGE}")
    _add(feed, "updated", _moment(changes[0].date))
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{top}{FEED}")
    _add(feed, "link", rel="alternate", type="text/html", href=f"{top}{PAGE}")
    _add(_add(feed, "author"), "name", author)
    for change in changes:
        entry = _add(feed, "entry")
        _add(entry, "title", change.title[language])
        _add(entry, "id", f"{top}{PAGE}#{change.key}")
        _add(entry, "updated", _moment(change.date))
        _add(entry, "link", rel="alternate", type="text/html", href=f"{top}{PAGE}#{change.key}")
        _add(entry, "content", change.text[language], type="text")
    ElementTree.indent(feed)
    text: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    made = ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    made.text = text or None
    return made


def _moment(day: datetime.date) -> str:
    return f"{day}T00:00:00Z"
