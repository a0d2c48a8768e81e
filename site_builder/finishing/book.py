"""One HTML file of a part and all of its chapters, to be printed: made from the pages as they were built."""

import json
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from pathlib import Path

from site_builder.addresses import address
from site_builder.catalogue import Catalogue
from site_builder.finishing.sections import VOID
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
    parts = [_Part(page, own, book.folder, web) for page in book.pages]
    for part, page in zip(parts, book.pages, strict=True):
        part.feed((folder / address(page) / "index.html").read_text(encoding="utf-8"))
        part.close()
    cover, *chapters = parts
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


@dataclass
class _Reading:
    """Where in the page the parser is."""

    in_article: bool = False
    dropped: int = 0
    heading: tuple[str, str, int] | None = None
    """Tag and id of the heading that is being read, and where its content begins."""
    out: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


class _Part(HTMLParser):
    """What a built page gives to the book: the HTML of its article, its addresses and ids made those of the book."""

    def __init__(self, page: Page, own: Mapping[str, str], folder: str, web: str) -> None:
        super().__init__(convert_charrefs=False)
        self.key = _key(page)
        self.sheets: list[str] = []
        self.title = self.title_text = ""
        self.sections: list[tuple[str, str]] = []
        self._here, self._own, self._folder, self._web = address(page), own, folder, web
        self._at = _Reading()

    @property
    def article(self) -> str:
        return "".join(self._at.out)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at, given = self._at, {name: value or "" for name, value in attrs}
        if tag == "link" and given.get("rel") == "stylesheet":
            self.sheets.append(self._from_book(given["href"]))
        if tag == "article":
            at.in_article = True
        elif at.in_article and (at.dropped or _is_dropped(tag, given)):
            at.dropped += tag not in VOID
        elif at.in_article:
            place = self._id(given.get("id", ""))
            at.out.append(self._tag(tag, given))
            if tag in ("h1", "h2") and at.heading is None:
                at.heading = (tag, place, len(at.out))
                at.texts = []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        at = self._at
        if tag == "article":
            at.in_article = False
        elif at.dropped:
            at.dropped -= tag not in VOID
        elif at.in_article:
            if at.heading and at.heading[0] == tag:
                self._note_heading(*at.heading)
                at.heading = None
            at.out.append(f"</{tag}>")

    def _note_heading(self, tag: str, place: str, start: int) -> None:
        title = "".join(self._at.out[start:])
        if tag == "h2":
            self.sections.append((place, title))
        elif not self.title:
            self.title, self.title_text = title, "".join(self._at.texts)

    def handle_data(self, data: str) -> None:
        if self._at.in_article and not self._at.dropped:
            self._at.out.append(data)
            self._at.texts.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def _tag(self, tag: str, given: dict[str, str]) -> str:
        for name in ("id", "aria-details", "aria-describedby", "aria-labelledby"):
            if name in given:
                given[name] = self._id(given[name])
        for name in ("loading", "for", "download"):
            given.pop(name, None)
        if "src" in given:
            given["src"] = self._from_book(given["src"])
        if "href" in given and (link := self._link(given.pop("href"))):
            given["href"] = link
        if tag == "details":
            given["open"] = ""
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in given.items())
        return f"<{tag}{attributes}>"

    def _id(self, name: str) -> str:
        return f"{self.key}--{name}"

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


def _is_dropped(tag: str, given: dict[str, str]) -> bool:
    """Tell what paper has no use for."""
    classes = given.get("class", "").split()
    return (
        tag in ("script", "input", "button", "noscript")
        or bool({"headerlink", "downloads", "listing__download", "md-button"} & set(classes))
        or given.get("src", "").endswith("#only-dark")
    )
