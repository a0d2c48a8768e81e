"""What the files of a built site refer to: links, pictures, styles, modules, and the places that a page names."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

_ADDRESSES = {"href", "xlink:href", "src", "poster", "action", "formaction", "cite", "longdesc"}
_FILE = re.compile(r"[\w./-]+\.(?:css|html|ico|ipynb|js|json|mjs|png|py|svg|txt|wasm|woff2?|xml|zip)")
_IN_STYLE = re.compile(r"""url\(\s*["']?(?!data:)([^"')]+?)["']?\s*\)|@import\s*["']([^"']+)""")
_IN_SCRIPT = re.compile(
    r"""(?:\bfrom|\bimport|\bimport\()\s*["']((?:\.{1,2}|https?:/|/)/[^"']*)["']|new URL\(\s*["']([^"']*)["'],\s*import\.meta\.url"""
)
_IN_XML = re.compile(r"""(?:href|src|url)="([^"]*)"|<(?:loc|url|link|id|uri)>\s*([^<\s]+)\s*<|url\(["']?([^)"']*)""")
_IN_MARKDOWN = re.compile(r"\]\(<?(?!attachment:)([^)\s>]+)>?\)|<(https?://[^>]+)>")
_KEYS = {"href", "src", "url", "start_url"}


@dataclass(frozen=True)
class Reference:
    """One address, as it is written in a file."""

    line: int
    target: str
    followed: bool = False
    """Whether it is a link of a page, for readers to follow."""


@dataclass
class Contents:
    """What a file refers to, and the names of the places in it."""

    references: list[Reference] = field(default_factory=list)
    ids: Counter[str] = field(default_factory=Counter)


class _Page(HTMLParser):
    """Collects addresses and ids while a page is read."""

    def __init__(self) -> None:
        super().__init__()
        self.contents = Contents()
        self._script = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.contents.ids[given["id"]] += 1
        self._script = given.get("type", "") if tag == "script" else ""
        self._add(_targets(tag, given), followed=tag == "a")

    def handle_endtag(self, tag: str) -> None:
        self._script = ""

    def handle_data(self, data: str) -> None:
        if self._script.endswith("json"):
            self._add(_addresses(json.loads(data)))

    def _add(self, targets: Iterable[str], followed: bool = False) -> None:
        line = self.getpos()[0]
        self.contents.references += [Reference(line, target, followed) for target in targets]


def _targets(tag: str, given: dict[str, str]) -> Iterator[str]:
    """Give the addresses in an element's attributes."""
    for name, value in given.items():
        if name in _ADDRESSES or (tag == "object" and name == "data"):
            yield value
        elif name in ("srcset", "imagesrcset"):
            yield from (candidate.split()[0] for candidate in value.split(",") if candidate.strip())
        elif name.startswith("data-") and _FILE.fullmatch(value) and "/" in value:
            yield value
    if tag == "meta" and "://" in given.get("content", "").partition("?")[0]:
        yield given["content"]


def _addresses(value: object) -> Iterator[str]:
    """Give the addresses in data, by the names that they stand under."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key in _KEYS and isinstance(item, str):
                yield item
            yield from _addresses(item)
    elif isinstance(value, list):
        for item in value:
            yield from _addresses(item)


def _page(text: str) -> Contents:
    page = _Page()
    page.feed(text)
    page.close()
    return page.contents


def _found(pattern: re.Pattern[str], text: str) -> Contents:
    """Find each address once, where it stands first: a figure names its marks thousands of times."""
    first: dict[str, int] = {}
    for match in pattern.finditer(text):
        first.setdefault(next(group for group in match.groups() if group is not None), match.start())
    return Contents([Reference(text.count("\n", 0, at) + 1, unescape(target)) for target, at in first.items()])


def _xml(text: str) -> Contents:
    contents = _found(_IN_XML, re.sub(r'"data:[^"]*"', lambda m: "\n" * m[0].count("\n"), text))
    contents.ids.update(re.findall(r'\bid="([^"]+)"', text))
    return contents


def _json(text: str) -> Contents:
    return Contents([Reference(1, target) for target in _addresses(json.loads(text))])


def _notebook(text: str) -> Contents:
    cells = [cell for cell in json.loads(text)["cells"] if cell["cell_type"] == "markdown"]
    return _found(_IN_MARKDOWN, "\n".join("".join(cell["source"]) for cell in cells))


READERS: dict[str, Callable[[str], Contents]] = {
    ".html": _page,
    ".css": partial(_found, _IN_STYLE),
    ".js": partial(_found, _IN_SCRIPT),
    ".mjs": partial(_found, _IN_SCRIPT),
    ".svg": _xml,
    ".xml": _xml,
    ".json": _json,
    ".webmanifest": _json,
    ".ipynb": _notebook,
    ".md": partial(_found, _IN_MARKDOWN),
}


def read(folder: Path, name: str) -> Contents:
    """Read one file of a site; of a kind that refers to nothing, nothing."""
    reader = READERS.get(Path(name).suffix)
    return reader((folder / name).read_text(encoding="utf-8")) if reader else Contents()
