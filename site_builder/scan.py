"""Reading a page: what stands on it, in order, with the line of each.

The scanner knows just as much of Markdown as the promises of the site need: fences, headings, callouts, tabs, tables,
formulas, links and the values that running text quotes. What a fence means, the kinds of block say.
"""

import re
from pathlib import Path

import yaml

from site_builder import blocks
from site_builder.sources.markup import CALLOUT, FENCE, INLINE, TAB, VALUE, Fence, closing, fence_of
from site_builder.sources.pages import Item, Page, Span

_HEADING = re.compile(r"^(?P<level>#{1,6})\s+(?P<text>.*?)\s*(?:\{(?P<attributes>[^}]*)\})?\s*$")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_API = re.compile(r"^\s*:::\s+(?P<name>\S+)")


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
                _scan_fence(page, fence_of(fence, body, number + 1))
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
        page.sources.add(Path(api["name"].partition(".")[0]))
        return True
    if line.lstrip().startswith("|"):
        cells = len(_CELL_BORDER.findall(line)) - 1
        page.items.append(Item("table row", f"{cells} cells", number))
        return False
    return False


def _scan_fence(page: Page, fence: Fence) -> None:
    kind = blocks.kind_of(fence)
    for text, line in kind.read(fence, page):
        _scan_prose(page, text, line)
    page.sources.update(kind.sources(fence, page))


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
