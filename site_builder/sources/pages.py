"""A page as its author wrote it: what stands on it, in order, with the line of each.

The scanner knows just as much of Markdown as the promises of the site need: fences, headings,
callouts, tabs, tables, formulas, links and the values that running text quotes.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from site_builder.problems import Problem
from site_builder.sources.markup import CALLOUT, FENCE, INLINE, OPTION, TAB, VALUE, closing

_HEADING = re.compile(r"^(?P<level>#{1,6})\s+(?P<text>.*?)\s*(?:\{(?P<attributes>[^}]*)\})?\s*$")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_API = re.compile(r"^\s*:::\s+(?P<name>\S+)")

LISTING_OPTIONS = ("exec", "listing")
CODE_OPTIONS = ("title", "linenums", "hl_lines")
CODE_LANGUAGES = ("text", "console", "powershell", "markdown", "changes")
"""What may stand on a page without being run; any other name, however it is written, could be Python's."""
FIGURE_KEYS = ("name", "alt", "caption")


@dataclass(frozen=True)
class Item:
    """Something of a page that the other language must have too."""

    kind: str
    detail: str
    line: int


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
    title: str = ""
    description: str = ""
    items: list[Item] = field(default_factory=list)
    """Headings, listings, figures, callouts … in the order of the page."""
    inline: list[list[Item]] = field(default_factory=lambda: [[]])
    """Formulas, values and links, a list per section (languages order their sentences freely)."""
    spans: list[Span] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def listing_names(self) -> list[tuple[str, int]]:
        return [(item.detail, item.line) for item in self.items if item.kind == "listing"]

    def figure_names(self) -> list[tuple[str, int]]:
        return [(item.detail, item.line) for item in self.items if item.kind == "figure"]

    def formulas(self) -> list[Span]:
        return [span for span in self.spans if span.kind in ("formula", "display")]

    def values(self) -> list[Item]:
        return [item for section in self.inline for item in section if item.kind == "value"]

    def folder(self) -> str:
        return self.name.rpartition("/")[0]

    def full_name(self, name: str) -> str:
        """Complete the name of a listing or figure that stands beside this page."""
        return name if "/" in name or not self.folder() else f"{self.folder()}/{name}"

    def problem(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, message))


def scan(name: str, language: str, path: Path, text: str) -> Page:
    """Read a page; what is wrong with it stands in `problems`."""
    page = Page(name, language, path, text)
    lines = text.split("\n")
    start = _front_matter(page, lines)
    prose: list[str] = []
    prose_line = start + 1
    number = start

    def flush() -> None:
        if prose:
            _scan_prose(page, "\n".join(prose), prose_line)
            prose.clear()

    while number < len(lines):
        line = lines[number]
        fence = FENCE.match(line)
        if fence or line.strip() == "$$":
            flush()
            end = closing(lines, number, fence)
            if end is None:
                page.problem(number + 1, "this block is never closed")
                end = len(lines) - 1
            body = "\n".join(lines[number + 1 : end])
            if fence:
                _scan_fence(page, fence["info"], fence["indent"], body, number + 1)
            else:
                page.items.append(Item("formula", _comparable(body), number + 1))
                page.spans.append(Span("display", body, number + 2))
                _values(page, body, number + 2)
            number = end + 1
            prose_line = number + 1
            continue
        if _structure(page, line, number + 1) or not line.strip():
            flush()
            prose_line = number + 1
        if re.search(r"<pre\b", line, re.I):
            page.problem(number + 1, "code on a page stands in a block between lines of ```, not in <pre>")
        if line.strip():
            if not prose:
                prose_line = number + 1
            prose.append(line)
        number += 1
    flush()
    return page


def _front_matter(page: Page, lines: list[str]) -> int:
    if not lines or lines[0].strip() != "---":
        page.problem(1, "front matter with a description is wanted at the top")
        return 0
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == "---"), 0)
    try:
        data = yaml.safe_load("\n".join(lines[1:end])) or {}
    except yaml.YAMLError as error:
        page.problem(1, f"the front matter is not YAML: {error}")
        data = {"description": "?"}
    if not isinstance(data, dict):
        page.problem(1, f"the front matter is to be 'name: value' lines, given a {type(data).__name__}")
        data = {"description": "?"}
    page.description = " ".join(str(data.get("description") or "").split())
    if not page.description:
        page.problem(1, "the front matter has no description")
    return end + 1


def _structure(page: Page, line: str, number: int) -> bool:
    """Record a heading, callout, tab, API block or table row; say whether the line is one."""
    if heading := _HEADING.match(line):
        identifier = re.search(r"#([\w-]+)", heading["attributes"] or "")
        if identifier is None:
            page.problem(number, f"the heading {heading['text']!r} has no id: write {{#some-id}} behind it")
        if heading["level"] == "#" and not page.title:
            page.title = re.sub(r"[*`]", "", heading["text"])
        page.items.append(Item("heading", f"{heading['level']} #{identifier[1] if identifier else '?'}", number))
        page.inline.append([])
        return True
    if callout := CALLOUT.match(line):
        if not callout["quoted"]:
            page.problem(number, f"the callout {callout['kind']!r} has no title in quotes")
        page.items.append(Item("callout", f"{callout['mark']} {callout['kind']}", number))
        return True
    if tab := TAB.match(line):
        page.items.append(Item("tab", tab["title"], number))
        return True
    if api := _API.match(line):
        page.items.append(Item("reference", api["name"], number))
        return True
    if line.lstrip().startswith("|"):
        cells = len(_CELL_BORDER.findall(line)) - 1
        page.items.append(Item("table row", f"{cells} cells", number))
        return False
    return False


def _scan_fence(page: Page, info: str, indent: str, body: str, line: int) -> None:
    language, _, rest = info.partition(" ")
    options = dict(OPTION.findall(rest))
    leftover = OPTION.sub("", rest).strip()
    if language == "figure":
        _scan_figure(page, body, line)
        return
    if language in ("glossary", "playground"):
        page.items.append(Item(language, "", line))
        return
    if "exec" in options or "listing" in options:
        for option in options:
            if option not in LISTING_OPTIONS:
                page.problem(line, f"unknown option {option!r} of a listing; there are {', '.join(LISTING_OPTIONS)}")
        if leftover:
            page.problem(line, f'{leftover!r} is no option: write name="value"')
        if language != "python" or options.get("exec") != "on" or not options.get("listing"):
            page.problem(line, 'a listing is written ```python exec="on" listing="name"')
        if body.strip():
            page.problem(line, "a listing's code stands in its own file, not on the page")
        page.items.append(Item("listing", page.full_name(options.get("listing", "?")), line))
        return
    for option in options:
        if option not in CODE_OPTIONS:
            page.problem(line, f"unknown option {option!r} of a code block; there are {', '.join(CODE_OPTIONS)}")
    if leftover:
        page.problem(line, f'{leftover!r} is no option: write name="value"')
    if language not in CODE_LANGUAGES:
        listing = "Python on a page is a listing, so that it runs: its code stands in a file of its own"
        page.problem(line, f"{listing}; other code is one of {', '.join(CODE_LANGUAGES)}, given {language!r}")
    shown = "" if language in ("markdown", "text") else body
    page.items.append(Item("code", f"{language} {shown}".strip(), line))


def _scan_figure(page: Page, body: str, line: int) -> None:
    data = figure_data(body)
    if not isinstance(data, dict):
        page.problem(line, f"a figure is YAML with the keys {', '.join(FIGURE_KEYS)}")
        return
    for key in data.keys() - set(FIGURE_KEYS):
        page.problem(line, f"unknown option {key!r} of a figure; there are {', '.join(FIGURE_KEYS)}")
    for key in FIGURE_KEYS:
        if not data.get(key):
            page.problem(line, f"the figure has no {key}")
    page.items.append(Item("figure", page.full_name(str(data.get("name", "?"))), line))
    for key in ("alt", "caption"):
        _scan_prose(page, str(data.get(key, "")), line + 1)


def figure_data(body: str) -> Any:
    """Read the body of a figure block."""
    try:
        return yaml.safe_load(body)
    except yaml.YAMLError:
        return None


def _scan_prose(page: Page, text: str, line: int) -> None:
    """Take running text apart: code, formulas, values and links; the rest is prose."""
    position = 0
    for match in INLINE.finditer(text):
        at = line + text.count("\n", 0, match.start())
        _prose(page, text[position : match.start()], line + text.count("\n", 0, position))
        position = match.end()
        if match["formula"]:
            formula = match["formula"][1:-1]
            page.inline[-1].append(Item("formula", _comparable(formula), at))
            page.spans.append(Span("formula", formula, at))
            _values(page, formula, at)
        elif match["value"]:
            _values(page, match["value"], at)
        elif match["link"]:
            if "://" not in match["target"]:
                page.inline[-1].append(Item("link", match["target"], at))
        elif match["code"]:
            page.spans.append(Span("code", match["code"], at))
    _prose(page, text[position:], line + text.count("\n", 0, position))


def _prose(page: Page, text: str, line: int) -> None:
    if text.strip():
        page.spans.append(Span("prose", text, line))


def _values(page: Page, text: str, line: int) -> None:
    for match in VALUE.finditer(text):
        at = line + text.count("\n", 0, match.start())
        page.inline[-1].append(Item("value", match["expression"], at))


def _comparable(formula: str) -> str:
    r"""Blank what a formula may say in words (`\text{…}`) and how it is spaced."""
    formula = re.sub(r"\\text(?:rm|it)?\{[^}]*\}", r"\\text{}", formula)
    return " ".join(formula.split())
