"""The sections of a finished page, as search sees them: a heading, its prose, what stands beside, and words from code."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
_LANGUAGE = re.compile(r"<html\b[^>]*?\slang=[\"']?([\w-]+)")
_HEADING = re.compile(r"h[1-6]")
_INLINE = frozenset(
    ["a", "abbr", "b", "code", "em", "i", "kbd", "mark", "math", "span", "strong", "sub", "sup", "small"]
)
_SKIPPED_TAGS = frozenset(["annotation", "button", "nav", "noscript", "script", "style", "svg", "template"])
_SKIPPED_CLASSES = frozenset(
    ["doc-section-title", "downloads", "formula", "glossary__same", "headerlink", "listing__head", "listing__label"]
)
_ASIDE_CLASSES = frozenset(("success", "question", "warning", "example"))
"""Callouts that look back at a whole chapter, or beyond it."""
_NO_NAMES = frozenset(["c1", "k", "kc", "kn", "ow", "s1", "s2", "sa", "sd"])
"""What Pygments calls comments, keywords and strings."""
_ROW = 7
"""The level of a row, below all headings."""
_VALUES = "values"
"""The class of a figure's tables of values, and where their text goes: aside, but for cells without a letter."""
_CODE_WORD = re.compile(r"[^\W\d_]\w+(?:\.[^\W\d]\w*)*")
PARTS = ("heading", "text", "aside", "strong", "code")
"""Of a section; what its text sets in bold is `strong`, too: there it introduces a term."""


@dataclass
class Section:
    """What stands under one heading, up to the next; or one row of a table, where it has a name."""

    name: str
    level: int
    parts: dict[str, list[str]] = field(default_factory=lambda: {part: [] for part in PARTS})

    def said(self, part: str) -> str:
        """Give a part as one line."""
        return " ".join("".join(self.parts[part]).split())

    def code_words(self) -> list[str]:
        """Give each name of the section's listings and outputs once, but for those that its prose has."""
        known = {word for part in ("heading", "text", "aside") for word in _CODE_WORD.findall(self.said(part))}
        return sorted(set(_CODE_WORD.findall(self.said("code"))) - known)


class Article(HTMLParser):
    """Reads the sections of a page's article; what has no name belongs to the section before it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.language = ""
        self.sections: list[Section] = []
        self._open: list[tuple[str, str]] = []  # each open element of the article, and the part it is written into
        self._cell = 0  # how much stood aside where the last cell of values began
        if (language := _LANGUAGE.search(html)) and (start := html.find("<article")) >= 0:
            self.language = language[1]
            self.feed(html[start:])
            self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if not self._open and not (tag == "article" and "md-content__inner" in given.get("class", "").split()):
            return
        if tag not in _INLINE:
            self._write(" ")
        if tag not in VOID:
            self._open.append((tag, self._part(tag, given)))
        if self._in_cell(tag):
            self._cell = len(self.sections[-1].parts["aside"])

    def _in_cell(self, tag: str) -> bool:
        return bool(tag == "td" and self.sections and self._open[-1] == ("td", _VALUES))

    def _part(self, tag: str, given: dict[str, str]) -> str:
        inherited = self._open[-1][1] if self._open else "text"
        classes = set(given.get("class", "").split())
        if inherited == "" or tag in _SKIPPED_TAGS or classes & _SKIPPED_CLASSES:
            return ""
        if tag == "a" and self.sections and self.sections[-1].level == _ROW:
            return ""  # the chapter of a term in the glossary: it would be found for its title
        name = given.get("id", "")
        if name and _HEADING.fullmatch(tag):
            self.sections.append(Section(name, int(tag[1])))
            return "heading"
        if name and tag == "tr":
            self.sections.append(Section(name, _ROW))
        if tag == "th" and given.get("scope") == "row" and self.sections and self.sections[-1].level == _ROW:
            return "heading"
        if tag == "pre" or (inherited == "code" and not classes & _NO_NAMES):
            return "code"
        if inherited == "code":
            return ""
        if tag == "table" and _VALUES in classes:
            return _VALUES
        return "aside" if tag == "details" or classes & _ASIDE_CLASSES else inherited

    def handle_endtag(self, tag: str) -> None:
        if not any(tag == opened for opened, _ in self._open):
            return
        if self._in_cell(tag):
            aside = self.sections[-1].parts["aside"]
            if not any(map(str.isalpha, "".join(aside[self._cell :]))):  # nobody looks for a number that was drawn
                del aside[self._cell :]
        if tag not in _INLINE:
            self._write(" ")
        while self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        self._write(data)

    def _write(self, text: str) -> None:
        part = self._open[-1][1] if self._open else ""
        if not part or not self.sections:
            return
        self.sections[-1].parts["aside" if part == _VALUES else part].append(text)
        if part == "text" and any(tag == "strong" for tag, _ in self._open):
            self.sections[-1].parts["strong"].append(f" {text} ")
