"""Formulas, typeset when the site is built: TeX in, MathML out, no script in the page.

KaTeX does the work, inside a small JavaScript engine in this process.
"""

import html
import json
import re
import unicodedata
from pathlib import Path

from py_mini_racer import MiniRacer

_KATEX = Path(__file__).with_name("vendor") / "katex" / "katex.min.js"
_ANNOTATION = re.compile(r"<annotation.*?</annotation>", re.DOTALL)
_STYLED = re.compile(
    r'<m(?P<tag>[ion]) mathvariant="(?P<style>double-struck|bold|[a-z-]+(?<!normal)(?<!italic))">(?P<text>[^<]*)'
)
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")
_PLACED = re.compile(
    r'<span class="arithmatex">\\\((?P<inline>.*?)\\\)</span>(?P<mark>[.,;:!?)]*)'
    r'|<div class="arithmatex">\s*\\\[(?P<display>.*?)\\\]\s*</div>',
    re.DOTALL,
)


class BadFormula(Exception):
    """KaTeX refuses the formula."""


class Typesetter:
    """Turns TeX into MathML and remembers what it has typeset."""

    def __init__(self) -> None:
        self._context = MiniRacer()
        self._context.eval(_KATEX.read_text(encoding="utf-8"))
        self._context.eval(
            "function typeset(tex, display) { try { return katex.renderToString(JSON.parse(tex), "
            "{output: 'mathml', throwOnError: true, strict: 'error', displayMode: display}) } "
            "catch (error) { return '!' + error.message } }"
        )
        self._done: dict[tuple[str, bool, str], str] = {}

    def typeset(self, tex: str, display: bool, language: str) -> str:
        """Give a formula as MathML, its decimals written as `language` does.

        Raises:
            BadFormula: with KaTeX's own reason.
        """
        key = (tex.strip(), display, language)
        if key not in self._done:
            text = _DECIMAL.sub("{,}", key[0]) if language == "id" else key[0]
            result = str(self._context.eval(f"typeset({json.dumps(json.dumps(text))}, {json.dumps(display)})"))
            if result.startswith("!"):
                raise BadFormula(f"{result[1:]}, in {tex.strip()!r}")
            self._done[key] = _plain_mathml(result, tex)
        return self._done[key]

    def characters(self) -> set[str]:
        """Collect the characters of everything typeset so far, for the subset of the font."""
        everything = "".join(self._done.values())
        drawn = "\N{SQUARE ROOT}" if "<msqrt" in everything or "<mroot" in everything else ""
        return set(html.unescape(re.sub(r"<[^>]*>", "", everything)) + drawn)

    def place(self, page: str, language: str) -> str:
        """Typeset every formula of a page's HTML, as the Arithmatex extension marks them."""

        def swap(match: re.Match[str]) -> str:
            tex = match["inline"] if match["inline"] is not None else match["display"]
            formula = self.typeset(html.unescape(tex), match["inline"] is None, language)
            if match["inline"] is None:
                return f'<div class="formula">{formula}</div>'
            # A mark of punctuation stays on the line of its formula.
            return f'<span class="formula-end">{formula}{match["mark"]}</span>' if match["mark"] else formula

        return _PLACED.sub(swap, page)


def _plain_mathml(katex: str, tex: str) -> str:
    """Keep the MathML alone, and letter styles as characters: browsers ignore most `mathvariant`."""
    mathml = _ANNOTATION.sub("", katex[katex.index("<math") : katex.rindex("</math>") + len("</math>")])

    def letter(match: re.Match[str]) -> str:
        try:
            return f"<m{match['tag']}>{_styled(match['text'], match['style'])}"
        except KeyError:
            raise BadFormula(f"no character is {match['style']} {match['text']!r}, in {tex.strip()!r}") from None

    return _STYLED.sub(letter, mathml)


def _styled(text: str, style: str) -> str:
    prefix = {"double-struck": "DOUBLE-STRUCK", "bold": "BOLD", "script": "SCRIPT"}[style]
    kind = "CAPITAL" if text.isupper() else "SMALL"
    for name in (f"MATHEMATICAL {prefix} {kind} {text.upper()}", f"{prefix} {kind} {text.upper()}"):
        try:
            return unicodedata.lookup(name)
        except KeyError:
            continue
    raise KeyError(text)
