"""Formulas, typeset when the site is built: TeX in, MathML out, no script in the page.

KaTeX does the work, inside a small JavaScript engine in this process.
"""

import html
import json
import re
import unicodedata
import weakref
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import ClassVar

from site_builder import localize
from site_builder.javascript_engine import JSTimeoutException, MiniRacer, apart

_KATEX = Path(__file__).parents[1] / "vendor" / "katex" / "katex.min.js"
_ANNOTATION = re.compile(r"<annotation.*?</annotation>", re.DOTALL)
_STYLED = re.compile(r'<m(?P<tag>[ion]) mathvariant="(?P<style>[a-z-]+(?<!normal)(?<!italic))">(?P<text>[^<]*)')
_OTHER_WORDS = re.compile(
    r"\\(?:text(?:rm|it|bf|md|sf|tt|up|normal)|[mh]box|verb)(?![A-Za-z])|\\text(?![A-Za-z]|\{[^{}]*\})"
)
"""Words that no check would find."""
_MACRO = re.compile(
    r"\\(?:mathchoice|char|[egx]?def|let|futurelet|global|(?:re)?newcommand|providecommand)(?![A-Za-z])"
)
"""What writes a formula that nobody has checked."""
_LONG_SCRIPT = re.compile(r"[_^]\s*\d\d+")
_NOTHING = (
    r"(?:<mrow></mrow>(?:</msu[bp]>)?|</?(?:mstyle|mpadded|menclose|mover)\b[^>]*>|<mspace(?! width=\"[1-9])[^>]*></mspace>"
    r"|<mtext>\s*</mtext>|<m(?:o|text)\b[^>]*>\.</m(?:o|text)>)"
)
_IN_PIECES = re.compile(rf"(?<=>)([\d.,]+)</mn>{_NOTHING}+<m(?:n|text)>(\d+)")
"""Two numbers with nothing between them that a reader sees, but perhaps a point."""
_NAMESPACE = ' xmlns="http://www.w3.org/1998/Math/MathML"'
_APPLIED, _PRIME = "\N{FUNCTION APPLICATION}", "\N{PRIME}"
_SIGNS, _CLOSING, _BARS = ("−", "+", "±"), (")", "]", "}", "!", _PRIME), ("∣", "∥")
_SCRIPTS = {"msub", "msup", "msubsup", "munder", "mover", "munderover"}
_PLACED = re.compile(
    r'<span class="arithmatex">\\\((?P<inline>.*?)\\\)</span>(?P<mark>[.,;:!?)]*)'
    r'|<div class="arithmatex">\s*\\\[(?P<display>.*?)\\\]\s*</div>',
    re.DOTALL,
)


_TIME_LIMIT = 10.0
"""Seconds that one formula may take; KaTeX needs a hundredth of one."""
_BEYOND_BMP = re.compile(r"[\U00010000-\U0010ffff]")
"""Of these, KaTeX quotes half a pair in its messages, which is no text."""
_TYPESET = r"""
function typeset(tex, display) {
  const answer = {};
  try {
    answer.html = katex.renderToString(tex, {
      output: "mathml", throwOnError: true, strict: "error", displayMode: display,
      trust: (context) => { throw new Error(`${context.command} is not allowed in a formula`); },
    });
  } catch (error) {
    answer.reason = String(error.message);
  }
  return JSON.stringify(answer);
}
"""


class BadFormula(Exception):
    """KaTeX refuses the formula."""


class Typesetter:
    """Turns TeX into MathML and remembers what it has typeset."""

    _answers: ClassVar[dict[tuple[str, bool], dict[str, str]]] = {}
    """What KaTeX said, to any of them: while a site is served, each build has one."""

    def __init__(self) -> None:
        self._context = apart(MiniRacer)
        # Also at exit, while threads still run: the engine waits for a thread of its own, later perhaps for ever.
        weakref.finalize(self, self._context.close)
        self._context.eval(_KATEX.read_text(encoding="utf-8"))
        self._context.eval(_TYPESET)
        self._done: dict[tuple[str, bool, str], str] = {}

    def typeset(self, tex: str, display: bool, language: str) -> str:
        """Give a formula as MathML, its decimals written as `language` does.

        Raises:
            BadFormula: with KaTeX's own reason, or because it gave no answer.
        """
        key = (tex.strip(), display, language)
        if key not in self._done:
            self._done[key] = _plain_mathml(self._katex(localize.tex_decimals(key[0], language), display), tex)
        return self._done[key]

    def _katex(self, tex: str, display: bool) -> str:
        if other := _OTHER_WORDS.search(tex):
            raise BadFormula(f"words stand in \\text{{…}}, without braces among them, not in {other[0]}, in {tex!r}")
        if macro := _MACRO.search(tex):
            raise BadFormula(f"a formula says what it shows, and {macro[0]} does not, in {tex!r}")
        if strange := _BEYOND_BMP.search(tex):
            raise BadFormula(f"{strange[0]!r} is no character of formulas, in {tex!r}")
        if script := _LONG_SCRIPT.search(tex):
            raise BadFormula(f"TeX raises or lowers one digit of {script[0]}: write braces around it, in {tex!r}")
        try:
            if (tex, display) not in self._answers:
                call = f"typeset({json.dumps(tex)}, {json.dumps(display)})"
                self._answers[tex, display] = json.loads(str(apart(self._context.eval, call, timeout_sec=_TIME_LIMIT)))
        except JSTimeoutException:
            raise BadFormula(f"KaTeX gave no answer within {_TIME_LIMIT:g} s, in {tex!r}") from None
        answer = self._answers[tex, display]
        if "reason" in answer:
            raise BadFormula(f"{answer['reason']}, in {tex!r}")
        return answer["html"]

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

    root = ET.fromstring(_STYLED.sub(letter, mathml).replace(_NAMESPACE, "", 1))
    _lift_applied(root)
    _write_primes(root)
    _space_functions(root)
    (content,) = root[0]  # of <semantics>, which is for nothing without its annotation
    root[:] = content if content.tag == "mrow" else [content]
    _join_signs(root)
    _unwrap(root)
    _suit_firefox(root)
    plain = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    _refuse_pieces(root, plain, tex)
    return plain.replace("<math", f"<math{_NAMESPACE}", 1)


def _refuse_pieces(root: ET.Element, plain: str, tex: str) -> None:
    """Refuse a number whose digits stand apart in the source, where no check knows it; indices, as in a_{1 2}, may.

    Raises:
        BadFormula: with the number that a reader sees.
    """
    indices = {index for script in root.iter() if script.tag in ("msub", "msubsup") for index in script[1].iter("mn")}
    whole = [(number.text or "").strip("−+±") for number in root.iter("mn") if number not in indices]
    source = re.sub(r"\{[.,]\}(?=\d{3}(?!\d))|\{,\}|,", ".", tex)
    apart = [number for number in whole if number.replace(",", ".") not in source]
    apart += ["".join(match.groups()) for match in _IN_PIECES.finditer(plain)]
    if apart:
        raise BadFormula(f"a reader sees the number {apart[0]}, whose digits stand apart in {tex.strip()!r}")


def _suit_firefox(root: ET.Element) -> None:
    """Say what other browsers take for granted: Firefox sets ∂ apart like the name of a function, and ⊙ as large as a sum."""
    for element in root.iter():
        if element.tag == "mi" and element.text == "∂":
            element.tag, element.attrib = "mo", {"lspace": "0em", "rspace": "0em"}
        elif element.tag == "mo" and element.text == "⊙":
            element.set("largeop", "false")


def _unwrap(element: ET.Element) -> None:
    """Take away rows of one: they mean nothing, and browsers style each element by itself."""
    for place, child in enumerate(element):
        _unwrap(child)
        if child.tag == "mrow" and len(child) == 1 and not child.attrib and child[0].tag != "mo":
            element[place] = child[0]


def _join_signs(element: ET.Element) -> None:
    """Set a sign close to what it belongs to: amid a row, browsers take it for an operation, with its space on both sides."""
    for place, child in reversed(list(enumerate(element))):
        _join_signs(child)
        if child.tag != "mo" or child.text not in _SIGNS or place + 1 == len(element) or element.tag in _SCRIPTS:
            continue
        before = [other for other in element[:place] if other.tag != "mspace"]
        if before and _ends_a_term(before):
            continue
        if element[place + 1].tag == "mn":
            element[place + 1].text = f"{child.text}{element[place + 1].text}"
            element.remove(child)
        elif before:
            child.set("form", "prefix")


def _ends_a_term(row: list[ET.Element]) -> bool:
    last = row[-1]
    if last.text in _BARS:  # every second one closes
        return sum(other.text == last.text for other in row) % 2 == 0
    return last.tag != "mo" or last.text in _CLOSING


def _lift_applied(element: ET.Element) -> None:
    """Move "is applied to" from the base of a script to behind it: the function is max with its k, not max alone."""
    for place, child in reversed(list(enumerate(element))):
        _lift_applied(child)
        if child.tag not in _SCRIPTS or child[0].tag != "mrow" or not len(child[0]) or child[0][-1].text != _APPLIED:
            continue
        applied = child[0][-1]
        child[0].remove(applied)
        if element.tag in _SCRIPTS | {"mfrac", "mroot"}:  # whose number of children is fixed
            element[place] = ET.Element("mrow")
            element[place].extend([child, applied])
        else:
            element.insert(place + 1, applied)


def _write_primes(element: ET.Element) -> None:
    """Write primes behind their letter in full size: the font's prime is a raised one, and a superscript floats."""
    for place, child in enumerate(element):
        _write_primes(child)
        if child.tag not in ("msup", "msubsup") or set("".join(child[-1].itertext())) != {_PRIME}:
            continue
        primed = ET.Element("mrow")
        primed.append(child[0])
        for _ in "".join(child[-1].itertext()):
            ET.SubElement(primed, "mo", lspace="0em", rspace="0em").text = _PRIME
        if child.tag == "msup":
            element[place] = primed
        else:
            child.tag, child[0] = "msub", primed
            child.remove(child[-1])


def _space_functions(element: ET.Element) -> None:
    """Set a function apart as TeX does, where neither a bracket nor an operator does it; browsers set it solid."""
    for place, child in reversed(list(enumerate(element))):
        _space_functions(child)
        if child.text != _APPLIED:
            continue
        if place + 1 < len(element) and _core(element[place + 1], 0).tag not in ("mo", "mtext", "mspace"):
            element.insert(place + 1, _thin_space())
        before = _core(element[place - 2], -1) if place > 1 else None
        if before is not None and (before.tag not in ("mo", "mtext", "mspace") or before.text in (")", "]", "}")):
            element.insert(place - 1, _thin_space())


def _core(element: ET.Element, end: int) -> ET.Element:
    """Find what stands at one end of an element, without its scripts."""
    while len(element) and element.tag in _SCRIPTS | {"mrow"}:
        element = element[end if element.tag == "mrow" else 0]
    return element


def _thin_space() -> ET.Element:
    return ET.Element("mspace", width="0.1667em")


def _styled(text: str, style: str) -> str:
    prefix = {"double-struck": "DOUBLE-STRUCK", "bold": "BOLD", "script": "SCRIPT"}[style]
    kind = "CAPITAL" if text.isupper() else "SMALL"
    for name in (f"MATHEMATICAL {prefix} {kind} {text.upper()}", f"{prefix} {kind} {text.upper()}"):
        try:
            return unicodedata.lookup(name)
        except KeyError:
            continue
    raise KeyError(text)
