"""A page as its author wrote it: what stands on it, in order, with the line of each."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from site_builder.problems import Problem


@dataclass(frozen=True)
class Item:
    """Something of a page that the other language must have too."""

    kind: str
    detail: str
    line: int
    depth: int = 0
    """How deep it stands in lists, callouts and tabs."""


@dataclass(frozen=True)
class Span:
    """A stretch of a page's text: prose, code, a formula, …"""

    kind: str
    text: str
    line: int


@dataclass
class Page:
    """A scanned page; `name` is its path below `docs/` without language and ending."""

    name: str
    language: str
    path: Path
    text: str
    readable: str = ""
    """The text with what is code blanked."""
    title: str = ""
    description: str = ""
    items: list[Item] = field(default_factory=list)
    """Headings, listings, figures, callouts … in the order of the page."""
    inline: list[list[Item]] = field(default_factory=lambda: [[]])
    """Formulas, values, links, code, signs …, a list per text: paragraph, cell, option … (languages order their sentences freely)."""
    spans: list[Span] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    sources: set[Path] = field(default_factory=set)
    """The files and folders that it shows."""

    def listing_names(self) -> list[tuple[str, int]]:
        return [(item.detail, item.line) for item in self.items if item.kind == "listing"]

    def exercises(self) -> list[tuple[str, int]]:
        return [(item.detail, item.line) for item in self.items if item.kind == "exercise"]

    def formulas(self) -> list[Span]:
        return [span for span in self.spans if span.kind in ("formula", "display")]

    def values(self) -> list[Item]:
        return [item for section in self.inline for item in section if item.kind == "value"]

    def folder(self) -> str:
        return self.name.rpartition("/")[0]

    def full_name(self, name: str) -> str:
        """Complete the name of a listing or figure that stands beside this page."""
        return name if "/" in name or not self.folder() else f"{self.folder()}/{name}"

    def quote(self, values: Iterable[tuple[str, int]]) -> None:
        """Note values that the page quotes, and their lines."""
        self.inline[-1] += [Item("value", expression, line) for expression, line in values]

    def problem(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, message))
