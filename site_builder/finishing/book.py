"""One HTML file of a part and all of its chapters, to be printed: made from the pages as they were built."""

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path

from site_builder.addresses import address
from site_builder.catalogue import Catalogue
from site_builder.languages import word
from site_builder.sources.pages import Page

_STYLE = """\
.contents { break-before: page; }
.contents ol { font-size: 9.5pt; line-height: 1.45; }
.contents > ol { columns: 2; column-gap: 12mm; margin: 0; padding: 0; }
.contents > ol > li { break-inside: avoid; margin: 0 0 0.9em; }
.contents > ol > li > a { font-weight: 600; }
.contents ol ol { list-style: none; margin: 0; padding: 0 0 0 1em; }
.contents a { align-items: baseline; display: flex; gap: 0.6em; justify-content: space-between; }
.contents a > :last-child { flex: 0 0 1.6em; font-variant-numeric: tabular-nums; font-weight: 400; text-align: end; }
.cover__site { color: #4a5160; margin: 0; }
.cover table { font-size: 9pt; }
"""
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]*)"')
_TAG = re.compile(r'<(?P<name>[a-z][\w-]*)(?P<attributes>(?:"[^"]*"|[^">])*)>')
_ATTRIBUTE = re.compile(r' (?P<name>[\w:-]+)(?:="(?P<value>[^"]*)")?')
_HEADING = re.compile(r'<(h[12])\b(?:[^>]*? id="([^"]*)")?[^>]*>(.*?)</\1>', re.DOTALL)
_DROPPED = re.compile(
    r"<(script|button|noscript)\b.*?</\1>"
    r'|<(\w+)(?= [^>]*\bclass="(?:[^"]* )?(?:headerlink|downloads|listing__download|md-button)[ "]).*?</\2>'
    r'|<(?:input|source)\b[^>]*>|<img [^>]*#only-dark"[^>]*>',
    re.DOTALL,
)
"""What paper has no use for; none of it holds an element of its own kind."""


@dataclass(frozen=True)
class Book:
    """A part in one language: the page that opens it, and its chapters in order."""

    pages: list[Page]

    @property
    def name(self) -> str:
        return self.pages[0].folder()

    @property
    def language(self) -> str:
        return self.pages[0].language

    @property
    def folder(self) -> str:
        """The folder of the site that it stands in, with a slash at its end."""
        return address(self.pages[0])


def books(catalogue: Catalogue) -> Iterator[Book]:
    """Find the parts of a catalogue: each folder that has chapters in folders of their own below it."""
    for (name, language), page in sorted(catalogue.pages.items()):
        chapters = [
            other for other in catalogue.names_in_order if other.startswith(f"{page.folder()}/") and other != name
        ]
        if chapters and name in catalogue.names_in_order and name == f"{page.folder()}/index":
            yield Book([page, *(catalogue.pages[chapter, language] for chapter in chapters)])


def html(book: Book, folder: Path, site_name: str, web: str, sheets_of: Mapping[str, int] | None = None) -> str:
    """Give the book as HTML for a file in its own folder, below the built site in `folder`.

    Links lead to places in the book where it has them, else to the site's address `web`; without one they are text.
    The contents name the sheet of each place that `sheets_of` knows, by its id; they take the same room without.
    """
    own = {posixpath.normpath(address(page)): _key(page) for page in book.pages}
    built = [(page, (folder / address(page) / "index.html").read_text(encoding="utf-8")) for page in book.pages]
    cover, *chapters = [_Part(page, text, own, book.folder, web) for page, text in built]
    sheets = "".join(f'<link rel="stylesheet" href="{escape(sheet)}">' for sheet in dict.fromkeys(cover.sheets))
    sections = "".join(f'<section class="{part.key}" id="{part.key}">{part.article}</section>' for part in chapters)
    return (
        f'<!doctype html><html lang="{book.language}"><head><meta charset="utf-8"><title>{cover.title_text}</title>'
        f"{sheets}<style>{_STYLE}{_own_addresses(web)}{_running_titles(cover, chapters)}</style></head>"
        '<body dir="ltr" data-md-color-scheme="default" data-md-color-primary="custom"><main class="md-typeset">'
        f'<section class="cover" id="{cover.key}"><p class="cover__site">{escape(site_name)}</p>{cover.article}</section>'
        f"{_contents(chapters, book.language, sheets_of or {})}{sections}</main></body></html>"
    )


def _contents(chapters: "list[_Part]", language: str, sheets_of: Mapping[str, int]) -> str:
    def link(place: str, title: str) -> str:
        return f'<a href="#{place}"><span>{title}</span> <span>{sheets_of.get(place, "")}</span></a>'

    entries = []
    for part in chapters:
        sections = "".join(f"<li>{link(place, title)}</li>" for place, title in part.sections)
        entries.append(f"<li>{link(part.key, part.title)}<ol>{sections}</ol></li>")
    return f'<nav class="contents"><h2>{word("contents", language)}</h2><ol>{"".join(entries)}</ol></nav>'


def _own_addresses(web: str) -> str:
    """Write out no addresses of the site's own pages, which a text links at every other term."""
    return f"a[href^={json.dumps(web)}]::after {{ content: none !important; }}\n" if web else ""


def _running_titles(cover: "_Part", chapters: "list[_Part]") -> str:
    """Write the part's title and the chapter's at the top of each sheet."""
    look = "color: #4a5160; font: 8.5pt 'Source Sans 3', sans-serif;"
    rules = ["@page cover { @bottom-center { content: none; } }", ".cover { page: cover; }"]
    for part in chapters:
        left, right = (json.dumps(text, ensure_ascii=False) for text in (cover.title_text, part.title_text))
        rules.append(
            f"@page {part.key} {{ @top-left {{ content: {left}; {look} }} @top-right {{ content: {right}; {look} }} }}"
        )
        rules.append(f".{part.key} {{ page: {part.key}; }}")
    return "\n".join(rules)


def _key(page: Page) -> str:
    """Name a page's place in the book."""
    return f"part-{page.name.replace('/', '-')}"


class _Part:
    """What a built page gives to the book: the HTML of its article, its addresses and ids made those of the book."""

    def __init__(self, page: Page, html: str, own: Mapping[str, str], folder: str, web: str) -> None:
        self.key = _key(page)
        self._here, self._own, self._folder, self._web = address(page), own, folder, web
        head, _, article = html.partition("<article")
        self.sheets = [self._from_book(sheet) for sheet in _SHEET.findall(head)]
        self.article = _TAG.sub(
            self._tag, _DROPPED.sub("", article[article.index(">") + 1 : article.index("</article>")])
        )
        headings = _HEADING.findall(self.article)
        self.title = next(title for tag, _, title in headings if tag == "h1")
        self.title_text = re.sub("<[^>]*>", "", self.title)
        self.sections = [(place, title) for tag, place, title in headings if tag == "h2"]

    def _tag(self, tag: re.Match[str]) -> str:
        name, attributes = tag["name"], _ATTRIBUTE.sub(self._attribute, tag["attributes"])
        return f"<{name}{attributes}{' open' if name == 'details' else ''}>"

    def _attribute(self, given: re.Match[str]) -> str:
        name, value = given["name"], unescape(given["value"] or "")
        if name in ("loading", "for", "download"):
            return ""
        if name in ("id", "aria-details", "aria-describedby", "aria-labelledby"):
            value = f"{self.key}--{value}"
        elif name == "src":
            value = self._from_book(value)
        elif name == "href":
            value = self._link(value)
            if not value:
                return ""
        else:
            return given[0]
        return f' {name}="{escape(value)}"'

    def _from_book(self, link: str) -> str:
        """Give the way to a file of the site from the book's folder."""
        return posixpath.relpath(posixpath.join(self._here, link), self._folder)

    def _link(self, link: str) -> str:
        if ":" in link.partition("/")[0]:
            return link
        path, _, place = link.partition("#")
        target = posixpath.normpath(posixpath.join(self._here, path))
        if key := self._own.get(target.removesuffix("/index.html")):
            return f"#{key}--{place}" if place else f"#{key}"
        if not self._web:
            return ""
        slash = "/" if path.endswith("/") else ""
        return posixpath.join(self._web, f"{target}{slash}{'#' if place else ''}{place}")
