"""Reading a page: what stands on it, in order, with the line of each. What a block means, the kinds of block say."""

from pathlib import Path

import yaml

from site_builder import blocks
from site_builder.blocks.formula import comparable
from site_builder.sources import same_numbers
from site_builder.sources.document import INLINE, VALUE, parse, values, walk
from site_builder.sources.pages import Item, Page, Span
from site_builder.sources.typed_numbers import without_code


def scan(name: str, language: str, path: Path, text: str) -> Page:
    """Read a page; what is wrong with it stands in `problems`."""
    page = Page(name, language, path, text, blocks.readable(text))
    first, *_ = found = parse(text)
    _front_matter(page, first.body if first.shape == "front matter" else None)
    for block in walk(found):
        if not block.closed:
            page.problem(block.line, "this block is never closed")
        kind = blocks.kind_of(block)
        for running, line in kind.read(block, page):
            _scan_prose(page, running, line)
        page.sources.update(kind.sources(block, page))
    if page.listing_names():
        _values_in_code(page)
    return page


def _values_in_code(page: Page) -> None:
    """Refuse values between backticks, which stay as they are; only pages without a program explain how they are written."""
    for span in page.spans:
        if span.kind == "code" and VALUE.search(span.text):
            page.problem(span.line, f"no value is put into code: write {span.text.strip('`')!r} without backticks")


def _front_matter(page: Page, text: str | None) -> None:
    if text is None:
        page.problem(1, "front matter with a description is wanted at the top")
        return
    try:
        data = yaml.safe_load(text) or {}
    except yaml.YAMLError as error:
        page.problem(1, f"the front matter is not YAML: {error}")
        data = {"description": "?"}
    if not isinstance(data, dict):
        page.problem(1, f"the front matter is to be 'name: value' lines, given a {type(data).__name__}")
        data = {"description": "?"}
    page.description = " ".join(str(data.get("description") or "").split())
    if not page.description:
        page.problem(1, "the front matter has no description")


def _scan_prose(page: Page, text: str, line: int) -> None:
    """Take running text apart: code, formulas, values and links; the rest is prose."""
    numbers = same_numbers.typed(without_code(text)[0])
    page.inline.append([Item("text", text, line), *(Item("number", number, line) for number in numbers.elements())])
    position = 0
    for match in INLINE.finditer(text):
        at = line + text.count("\n", 0, match.start())
        _prose(page, text[position : match.start()], line + text.count("\n", 0, position))
        position = match.end()
        if match["formula"]:
            formula = match["formula"][1:-1]
            page.inline[-1].append(Item("formula", comparable(formula), at))
            page.spans.append(Span("formula", formula, at))
            page.quote(values(formula, at))
        elif match["value"]:
            page.quote(values(match["value"], at))
        elif match["link"]:
            if "://" not in match["target"]:
                page.inline[-1].append(Item("link", match["target"], at))
        elif match["code"]:
            page.inline[-1].append(Item("code", " ".join(match["code"].split()), at))
            page.spans.append(Span("code", match["code"], at))
    _prose(page, text[position:], line + text.count("\n", 0, position))


def _prose(page: Page, text: str, line: int) -> None:
    if text.strip():
        page.spans.append(Span("prose", text, line))
