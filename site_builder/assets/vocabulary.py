"""What a style sheet can speak of: the elements, classes and attributes of the pages, and the words of the scripts."""

import re
from collections.abc import Iterable
from html.parser import HTMLParser

_TAG = re.compile(r"""<[a-zA-Z](?:"[^"]*"|'[^']*'|[^<>"'])*>""")
_SCRIPT = re.compile(r"<script\b[^>]*>(.*?)</script>", re.DOTALL)
_WORD = re.compile(r"[\w-]+")
_BEGINNING = re.compile(r"""(?<![\w-])((?=-*\w)[\w-]*[-_])(?=\$\{|["'`]\s*\+)""")
"""The beginning of a name that a script completes: `listing__button--${action}`."""


class Vocabulary(HTMLParser):
    """The names that pages use, and the words from which scripts may make more."""

    def __init__(self) -> None:
        super().__init__()
        self.elements = {"html", "body", "head", "root"}
        self.classes: set[str] = set()
        self.attributes: dict[str, set[str]] = {}
        self.words: set[str] = set()
        self.beginnings: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, set()).add(value or "")
            if name == "class":
                self.classes.update((value or "").split())

    def has_element(self, name: str) -> bool:
        return name.lower() in self.elements or self._said(name.lower())

    def has_class(self, name: str) -> bool:
        return name in self.classes or self._said(name)

    def has_attribute(self, name: str, value: str | None) -> bool:
        """Tell whether an element can have this attribute, or, with a value, exactly this value of it."""
        found = self.attributes.get(name.lower())
        if name.lower() == "dir" and value is not None:  # pages have their direction; the editor has the words of both
            return value in (found or ())
        if value is None:
            return found is not None or self._said(name) or self._said(_as_property(name))
        return value in (found or ()) or all(self._said(word) for word in _WORD.findall(value))

    def _said(self, name: str) -> bool:
        return name in self.words or any(name.startswith(beginning) for beginning in self.beginnings)


def of(pages: Iterable[str], scripts: Iterable[str]) -> Vocabulary:
    """Read all pages and scripts of a site."""
    made = Vocabulary()
    tags: set[str] = set()
    inside: set[str] = set()
    for page in pages:
        tags.update(_TAG.findall(page))
        inside.update(_SCRIPT.findall(page))
    for tag in sorted(tags):  # most of them stand on every page
        made.feed(tag)
        made.reset()
    for script in [*scripts, *inside]:
        made.words.update(_WORD.findall(script))
        made.beginnings.update(_BEGINNING.findall(script))
    return made


def _as_property(attribute: str) -> str:
    """Give the name by which a script sets it: `data-edited` is `dataset.edited`."""
    first, *more = attribute.removeprefix("data-").split("-")
    return first + "".join(map(str.capitalize, more))
