"""Texts that stand in two languages as one: a heading, an option, a hint, a label, a definition …

Names and code are the same in both, and so is a term that a language takes over. What is left is too little to tell below
`LEAST` words; a paragraph or a line that is long enough, `own_language` judges by itself.
"""

import re
from collections.abc import Iterable, Iterator

from site_builder.problems import Problem
from site_builder.sources.document import blank
from site_builder.sources.formula_words import WORDS
from site_builder.sources.own_language import LEAST, WORD, own_prose, prose
from site_builder.sources.pages import Page
from site_builder.sources.terms import Term
from site_builder.sources.translations import Said

_LETTER = re.compile(r"[^\W\d_]")
_SHARE = 4
"""By how many times the letters of a text may outnumber those of its translation."""
_SHORT = 20
"""Letters of a text that may as well be a name, or all of it a term."""
_NO_NAME = re.compile(r"[A-Za-z][a-z ]+")
"""Unlike ReLU or fan-in, in formulas."""


class Untranslated:
    """Compares texts of two languages, of which it knows the terms that both share."""

    def __init__(self, terms: Iterable[Term], first: str, second: str) -> None:
        shared = [form for t in terms for form in {*t.forms(first)} & {*t.forms(second)}]
        self._terms = re.compile(rf"\b(?:{'|'.join(map(re.escape, shared)) or '(?!)'})\b", re.I)

    def differ(self, one: Said, other: Said) -> Iterator[str]:
        """Tell a text that says next to nothing beside another, or nothing of its own, and one of some words that both have."""
        for read, least in ((prose, 0), (own_prose, _SHORT)):
            here, there = (len(_LETTER.findall(read(text))) for _, text in (one, other))
            if min(here, there) * _SHARE < max(here, there) > least:
                own = "" if read is prose else " that are not marked as foreign"
                yield f"one is no translation of the other: {here} letters{own} here, and {there}"
                return
        words = self._words(one[1])
        if len(words) >= LEAST and words == self._words(other[1]):
            yield f"say it in each language: {' '.join(one[1].split())[:80]!r} is the same"

    def compare(self, first: Page, second: Page) -> Iterator[Problem]:
        """Find the words that the formulas of two languages of a page both say, and a page that is a copy of the other."""
        mine, others = map(self._in_formulas, (first, second))
        for words in sorted(mine.keys() & others.keys()):
            said = f"the formulas say {words!r} in {second.path.as_posix()}:{others[words]} too"
            yield Problem(first.path, mine[words], f"{said}: say it in the language of each page")
        if any(self.differ((first.language, _body(first)), (second.language, _body(second)))):
            said = f"the page is a copy of {first.path.as_posix()}: write it in its own language"
            yield Problem(second.path, 1, said)

    def _in_formulas(self, page: Page) -> dict[str, int]:
        said = ((words.strip(), span.line) for span in page.formulas() for words in WORDS.findall(span.text))
        return {words: line for words, line in said if _NO_NAME.fullmatch(words) and self._words(words)}

    def _words(self, text: str) -> list[str]:
        return WORD.findall(self._terms.sub(blank, own_prose(text)))


def _body(page: Page) -> str:
    """Give what a page says behind its front matter."""
    return page.readable.split("\n---\n", 1)[-1]
