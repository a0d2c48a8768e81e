"""Programs in colors, links to files, JSON: what several parts of a page are made with."""

import functools
import json
import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from pygments import highlight
from pygments.filter import Filter
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import PythonLexer
from pygments.token import (
    STANDARD_TYPES,
    Keyword,
    Name,
    Number,
    Operator,
    Punctuation,
    String,
    Text,
    Whitespace,
    _TokenType,
)

from site_builder.languages import word

_COLORLESS = (Name, Operator, Punctuation, Whitespace)
_COLORED_AS = {
    **dict.fromkeys((*_COLORLESS, Name.Namespace, Name.Builtin.Pseudo), Text),
    **dict.fromkeys((Operator.Word, Keyword.Namespace), Keyword),
    Name.Function.Magic: Name.Function,
    Number.Float: Number.Integer,
    **dict.fromkeys((String.Affix, String.Interpol), String.Double),
}
_COLORLESS_ELEMENT = re.compile(
    rf'<span class="(?:{"|".join(STANDARD_TYPES[kind] for kind in _COLORLESS)})">([^<]*)</span>'
)


_NARROW = 28
"""How many letters of a program the narrowest phone shows in a line."""
_STEPS = 4
"""How many steps the style sheet knows."""
_LONG_WORD = 18
"""How many letters without a space may be too many for what a deep line has left."""
_COLORED_ELEMENT = re.compile(r'<span class="(\w+)">([^<]*)</span>')
"""Written shorter: a chapter has hundreds of them. As `b`, since the build cuts a font for what stands in `i`."""


class _FewColors(Filter):
    """Leaves most of a program in the color of text: each colored word is an element, which browsers style one by one."""

    def filter(self, lexer: Lexer | None, stream: Iterable[tuple[_TokenType, str]]) -> Iterator[tuple[_TokenType, str]]:
        for kind, text in stream:
            yield _COLORED_AS.get(kind, kind), text


@functools.lru_cache(2**12)  # the languages show the same programs
def colored(program: str) -> str:
    """Give a program as HTML, with the words that have a color of their own as elements."""
    html = highlight(program, PythonLexer(stripnl=False, filters=[_FewColors()]), HtmlFormatter(nowrap=True))
    return _in_steps(program, _COLORED_ELEMENT.sub(r"<b class=\1>\2</b>", html))


def _in_steps(program: str, html: str) -> str:
    """Put deep lines into elements, one in the other, by which a phone knows how far a line that goes on is set in.

    From two steps of indentation on, and only around what may be too long there. The line break behind them stays outside:
    after it, the next line begins at the edge.
    """
    parts: list[str] = []
    level = 0
    for line, shown in zip(program.removesuffix("\n").split("\n"), html.removesuffix("\n").split("\n"), strict=True):
        deep = min(max((len(line) - len(line.lstrip(" "))) // 4 - 1, 0), _STEPS)
        now = deep if len(line) > _NARROW else min(deep, level)
        parts += ["</span>" * (level - now), "\n" if parts else "", "<span>" * (now - level), _breakable(line, shown)]
        level = now
    return "".join([*parts, "</span>" * level, "\n"])


def _breakable(line: str, shown: str) -> str:
    """Let a line break behind a bracket or a dot where it has no space for long."""
    words = ((word.start(), word.end()) for word in re.finditer(r"\S+", line) if len(word[0]) > _LONG_WORD)
    long = {at for start, end in words for at in range(start, end)}
    signs = (sign.start() in long and not line[sign.end() :][:1].isdigit() for sign in re.finditer(r"[(.]", line))
    return re.sub(r"[(.]", lambda sign: f"{sign[0]}<wbr>" if next(signs) else sign[0], shown) if long else shown


def few_elements(html: str) -> str:
    """Leave out the elements without a color where Markdown or mkdocstrings highlight, and the empty one before the code.

    A sheet of paper could end after that one, and keep the name of a program that stands on the next.
    """
    return _COLORLESS_ELEMENT.sub(r"\1", html).replace("<pre><span></span><code>", "<pre><code>")


def as_json(value: Any) -> str:
    """Write a value as JSON, in few bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def downloads(links: list[tuple[str, str]], language: str) -> str:
    """Offer files, each by its address and the key of its words."""
    if not links:
        return ""
    offers = " · ".join(f'<a href="{escape(link)}" download>{word(key, language)}</a>' for link, key in links)
    return f'<p class="downloads">{offers}</p>'
