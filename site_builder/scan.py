"""Reading a page: what stands on it, in order, with the line of each. What a block means, the kinds of block say."""

import html
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import yaml

from site_builder import blocks, languages
from site_builder.blocks.formula import comparable
from site_builder.sources import same_numbers, text_file
from site_builder.sources.document import CODE, INLINE, VALUE, blank, parse, values, walk
from site_builder.sources.pages import Item, Page, Span

_TAG = re.compile(r"</?(?P<name>[a-zA-Z][\w-]*)[^<>]*>")
_OTHER_FORMULA = re.compile(r"\\[(\[]|\$\$")
_COMMENT = "a comment is no text for readers: strike it"
_SIGN = re.compile(r"[×÷+−=<>≤≥≠≈±·→⟹⟺←↑↓²³⁰¹⁴-⁹⁻ⁿ₀-₉ₙᵢⱼₖα-ωΔΣ√]")
"""What is calculated or compared with, what follows from what, where something points, and what is raised, lowered or Greek."""


def scan(name: str, language: str, path: Path, text: str) -> Page:
    """Read a page; what is wrong with it stands in `problems`."""
    page = Page(name, language, path, text, blocks.readable(text))
    first, *_ = found = parse(text)
    _front_matter(page, first.body if first.shape == "front matter" else None)
    for block in walk(found):
        if not block.closed:
            page.problem(block.line, "this block is never closed")
        kind, known = blocks.kind_of(block), len(page.items)
        for running, line in kind.read(block, page):
            _scan_prose(page, running, line)
        depth = (len(block.lines[0]) - len(block.lines[0].lstrip())) // 4 if block.lines else 0
        page.items[known:] = [replace(item, depth=depth) for item in page.items[known:]]
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
        data = text_file.from_yaml(text) or {}
    except yaml.YAMLError as error:
        page.problem(1, f"the front matter is not YAML: {error}")
        return
    if not isinstance(data, dict):
        page.problem(1, f"the front matter is to be 'name: value' lines, given a {type(data).__name__}")
        return
    if others := ", ".join(sorted(repr(key) for key in data if key != "description")):
        page.problem(1, f"the front matter has a description only, and MkDocs would take {others}")
    page.description = " ".join(str(data.get("description") or "").split())
    if not page.description:
        page.problem(1, "the front matter has no description")


def _scan_prose(page: Page, text: str, line: int) -> None:
    """Take running text apart: code, formulas, values and links; the rest is prose."""
    if marks := _OTHER_FORMULA.search(shown := CODE.sub(blank, text)):
        said = f"a formula stands between $ signs, or between lines of $$, not between {marks[0]}"
        page.problem(line + shown.count("\n", 0, marks.start()), said)
    numbers = Counter(same_numbers.typed(text)).elements()  # once more said, one may stand elsewhere
    page.inline.append([Item("text", text, line), *(Item("number", number, line) for number in numbers)])
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
            if scale := _scale(page.language, text[match.end() :]):
                page.inline[-1].append(Item("scale word", scale, at))
        elif match["link"]:
            if match["link"].endswith('")'):
                page.problem(at, f"a link says what it says in its text, and has no title: {match['link']}")
            unnamed = " without a text" if text[: match.start()].endswith("[") else ""
            page.inline[-1].append(Item("link", _leads(match["target"]) + unnamed, at))
        elif match["address"]:
            page.inline[-1].append(Item("link", _leads(match["address"]), at))
        elif match["comment"]:
            page.problem(at, _COMMENT)
        elif match["attributes"]:
            page.inline[-1].append(Item("attribute list", " ".join(match["attributes"].strip("{: }").split()), at))
        elif match["code"]:
            page.inline[-1].append(Item("code", " ".join(match["code"].split()), at))
            page.spans.append(Span("code", match["code"], at))
    _prose(page, text[position:], line + text.count("\n", 0, position))


def _leads(target: str) -> str:
    """Tell where a link leads, as far as that is the same in all languages."""
    return "to another site" if "://" in target else target


def _scale(language: str, behind: str) -> str:
    """Give the factor, `× 1000`, for which the word behind a value stands, such as thousand or per cent; nothing for others."""
    scales = languages.language(language).scales
    word = re.match(rf"\s*({'|'.join(scales) or '(?!)'})\b", behind, re.I)
    return f"× {scales[word[1].lower()]}" if word else ""


def _without_words(tag: re.Match[str]) -> str:
    """Give a tag without what its attributes say, which may be words of a language."""
    return re.sub(r"\"[^\"]*\"|'[^']*'", '""', tag[0].lower())


def _prose(page: Page, text: str, line: int) -> None:
    if not text.strip():
        return
    page.spans.append(Span("prose", text, line))
    if mark := re.search("<!--|-->", text):  # of several paragraphs
        page.problem(line + text.count("\n", 0, mark.start()), _COMMENT)
    found = [("tag", _without_words(match), match.start()) for match in _TAG.finditer(text)]
    shown = re.sub(r"<!--|-->|^\s*>", blank, _TAG.sub(blank, text), flags=re.M)
    found += [("sign", sign[0], sign.start()) for sign in _SIGN.finditer(html.unescape(shown))]
    page.inline[-1] += [Item(kind, detail, line + text.count("\n", 0, at)) for kind, detail, at in found]
