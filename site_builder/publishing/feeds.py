"""The change log as an Atom feed for each language."""

import datetime
from collections.abc import Iterator
from xml.etree import ElementTree

from site_builder.addresses import home
from site_builder.catalogue import Catalogue
from site_builder.languages import LANGUAGES, word

PAGE = "changes/"
_ATOM = "http://www.w3.org/2005/Atom"


def files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Give the feed of each language: path below the site, and content. Without the site's address, none."""
    for language in LANGUAGES:
        if address := catalogue.feed(language):
            yield address, _feed(catalogue, address, language)


def _feed(catalogue: Catalogue, address: str, language: str) -> bytes:
    ElementTree.register_namespace("", _ATOM)
    changes, top = catalogue.changes, f"{catalogue.web}{home(language)}"
    feed = ElementTree.Element(f"{{{_ATOM}}}feed", {"xml:lang": language})
    _add(feed, "title", f"{catalogue.names[language]}: {word('changes', language)}")
    _add(feed, "id", f"{top}{PAGE}")
    _add(feed, "updated", _moment(changes[0].date))
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{catalogue.web}{address}")
    _add(feed, "link", rel="alternate", type="text/html", href=f"{top}{PAGE}")
    _add(_add(feed, "author"), "name", catalogue.author)
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
