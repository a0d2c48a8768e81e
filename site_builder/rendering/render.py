"""The HTML of listings and figures."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from html import escape

from pygments import highlight
from pygments.filter import Filter
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import PythonLexer
from pygments.token import STANDARD_TYPES, Keyword, Name, Operator, Punctuation, String, Text, Whitespace, _TokenType

from site_builder.drawing.figures import size
from site_builder.drawing.tables import Table
from site_builder.execution.runner import Run
from site_builder.languages import word
from site_builder.localize import number
from site_builder.sources.listings import Listing

_COLORLESS = (Name, Operator, Punctuation, Whitespace)
_COLORED_AS = {
    **dict.fromkeys(_COLORLESS, Text),
    Operator.Word: Keyword,
    **dict.fromkeys((String.Affix, String.Interpol), String.Double),
}
_COLORLESS_ELEMENT = re.compile(
    rf'<span class="(?:{"|".join(STANDARD_TYPES[kind] for kind in _COLORLESS)})">([^<]*)</span>'
)


class _FewColors(Filter):
    """Leaves most of a program in the color of text: each colored word is an element, which browsers style one by one."""

    def filter(self, lexer: Lexer | None, stream: Iterable[tuple[_TokenType, str]]) -> Iterator[tuple[_TokenType, str]]:
        for kind, text in stream:
            yield _COLORED_AS.get(kind, kind), text


def colored(program: str) -> str:
    """Give a program as HTML, with the words that have a color of their own as elements."""
    return str(highlight(program, PythonLexer(stripnl=False, filters=[_FewColors()]), HtmlFormatter(nowrap=True)))


def few_elements(html: str) -> str:
    """Leave out the elements without a color where Markdown or mkdocstrings highlight, and the empty one before the code.

    A sheet of paper could end after that one, and keep the name of a program that stands on the next.
    """
    return _COLORLESS_ELEMENT.sub(r"\1", html).replace("<pre><span></span><code>", "<pre><code>")


def listing(shown: Listing, run: Run, language: str, address: str) -> str:
    """Show a listing: its text, the link that downloads it, and what it printed."""
    parts = [
        f'<div class="listing" data-listing="{escape(shown.name)}"{_in_browser(shown, address)}>',
        f'<div class="listing__head"><span class="listing__name">{escape(shown.file_name)}</span>'
        f'<a class="listing__download" href="{escape(address)}" download>{word("download", language)}'
        f'<span class="for-readers-aloud"> {escape(shown.file_name)}</span></a></div>',
        f'<div class="language-python highlight"><pre><code>{colored(shown.text)}</code></pre></div>',
    ]
    if run.output:
        label = word("output", language)
        if run.versions:
            made_with = ", ".join(f"{name} {number}" for name, number in run.versions.items())
            label += f" ({word('recorded', language)} {escape(made_with)})"
        parts.append(_result("output", label, "data-output", run.output))
        if shown.options.differs:
            amount = number(shown.options.differs, "g", language)
            parts.append(f'<p class="listing__differs">{word("differs", language).format(amount=amount)}</p>')
    if run.warnings:
        text = "".join(f"{w.category}: {w.message} ({word('line', language)} {w.line})\n" for w in run.warnings)
        parts.append(_result("warning", word("warning", language), "data-warning", text))
    parts.append("</div>")
    return "".join(parts)


def downloads(links: list[tuple[str, str]], language: str) -> str:
    """Offer files, each by its address and the key of its words."""
    if not links:
        return ""
    offers = " · ".join(f'<a href="{escape(link)}" download>{word(key, language)}</a>' for link, key in links)
    return f'<p class="downloads">{offers}</p>'


def playground(text: str, language: str) -> str:
    """Show the free editor, which only a browser with JavaScript has; without it, say so."""
    return (
        '<div class="listing" data-listing="playground/my_program" data-playground>'
        '<div class="listing__head"><span class="listing__name">my_program.py</span></div>'
        f'<p class="listing__without">{word("without", language)}</p>'
        f'<div class="language-python highlight" hidden><pre><code>{escape(text)}</code></pre></div></div>'
    )


def _in_browser(shown: Listing, address: str) -> str:
    """Tell the browser what it cannot run, runs with a lighter setting, or prints otherwise than the build."""
    told = {}
    if shown.options.recorded:
        told["recorded"] = shown.options.recorded
    if shown.options.varies:
        told["varies"] = ""
    if shown.light:
        told["light"] = f"{address.removesuffix('.py')}.light.json"
        told["changes"] = json.dumps(shown.light.changes)
    return "".join(f' data-{key}="{escape(value)}"' for key, value in told.items())


def _result(kind: str, label: str, attribute: str, text: str) -> str:
    newline = "\n" if text.startswith("\n") else ""  # HTML drops the first newline of a <pre>
    return (
        f'<div class="listing__{kind} no-copy"><p class="listing__label">{label}</p>'
        f"<pre><code {attribute}>{newline}{escape(text)}</code></pre></div>"
    )


def figure(name: str, pictures: dict[str, str], language: str, folder: str, alt: str, caption: str) -> str:
    """Show a figure in the colours of the reader's scheme; `caption` is HTML.

    The first sentence of `alt` says what kind of picture it is; all of it stands in the description.
    """
    stem = name.rpartition("/")[2]
    images = []
    for scheme in ("light", "dark"):
        width, height = size(pictures[f"{language}.{scheme}"])
        images.append(
            f'<img src="{escape(folder)}{escape(stem)}.{language}.{scheme}.svg#only-{scheme}" '
            f'alt="{escape(first_sentence(alt))}" aria-details="{_description_id(name)}" '
            f'width="{width}" height="{height}" loading="lazy">'
        )
    return (
        f'<figure class="figure" data-figure="{escape(name)}">{"".join(images)}'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def description(name: str, text: str, tables: list[Table], language: str, inline: Callable[[str], str]) -> str:
    """Describe a figure below it, in words and in the values that it draws; `inline` makes HTML of a heading."""
    shown = "".join(_table(table, inline) for table in tables)
    return (
        f'<details class="description" id="{_description_id(name)}"><summary>{word("description", language)}</summary>'
        f"<p>{escape(text)}</p>{shown}</details>"
    )


def first_sentence(text: str) -> str:
    """Give a text up to the end of its first sentence."""
    return re.split(r"(?<=[.])\s+(?=[A-Z])", text, maxsplit=1)[0]


def _description_id(name: str) -> str:
    return f"description-{name.rpartition('/')[2]}"


def _table(table: Table, inline: Callable[[str], str]) -> str:
    caption = f"<caption>{inline(table.title)}</caption>" if table.title else ""
    head = "".join(f'<th scope="col">{inline(heading)}</th>' for heading in table.header)
    rows = "".join(f"<tr>{''.join(f'<td>{inline(cell)}</td>' for cell in row)}</tr>" for row in table.rows)
    return f'<table class="values">{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
