"""Texts that stand in two languages as one: a heading, an option, a hint, a label, a definition …

Names and code are the same in both, and so is a term that a language takes over. What is left is too little to tell below
`LEAST` words; a paragraph or a line that is long enough, `own_language` judges by itself.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from site_builder.problems import Problem
from site_builder.sources.document import blank
from site_builder.sources.own_language import own_prose
from site_builder.sources.pages import Page
from site_builder.sources.terms import Term

LEAST = 3
"""Words that a text must have."""

_TITLED = re.compile(r'^\s*(?:[!?]{3}\+?\s+[\w-]+|={3}!?\+?)\s+"(.*)"\s*$')
"""The line of a callout or a tab."""
_IN_FORMULA = re.compile(r"\\text(?:rm|it)?\{\s*([A-Za-z][a-z ]+?)\s*\}")
_WORD = re.compile(r"[^\W\d_]{2,}")


class Untranslated:
    """What knows the terms that two languages share."""

    def __init__(self, terms: Iterable[Term], first: str, second: str) -> None:
        self._languages = first, second
        shared = [t.names[first] for t in terms if t.names[first] in t.forms(second)]
        self._terms = re.compile(rf"\b(?:{'|'.join(map(re.escape, shared)) or '(?!)'})\b", re.I)

    def is_same(self, one: str, other: str) -> bool:
        """Tell whether two texts say the same in the same words, at least `LEAST` that no term and no name has."""
        return self._words(one) == self._words(other) and len(self._words(one)) >= LEAST

    def compare(self, first: Page, second: Page) -> Iterator[Problem]:
        """Find the texts of two languages of a page that are one."""
        for here, there in zip(first.inline, second.inline, strict=False):
            if here and there and self.is_same(here[0].detail, there[0].detail):
                yield Problem(
                    first.path,
                    here[0].line,
                    f"{' '.join(here[0].detail.split())[:80]!r} stands in {second.path.as_posix()}:{there[0].line} too: "
                    "say it in the language of each page",
                )
        mine, others = map(self._in_formulas, (first, second))
        for words in sorted(mine.keys() & others.keys()):
            said = f"the formulas say {words!r} in {second.path.as_posix()}:{others[words]} too"
            yield Problem(first.path, mine[words], f"{said}: say it in the language of each page")

    def check(self, path: Path, texts: Iterable[tuple[int, Mapping[str, str]]]) -> Iterator[Problem]:
        """Find the texts of a file that are one, of a table or a figure: line, and text by language."""
        for line, said in texts:
            one, other = (said.get(language, "") for language in self._languages)
            if self.is_same(one, other):
                languages = " and ".join(map(repr, self._languages))
                yield Problem(path, line, f"{one[:80]!r} is the same in {languages}: say it in each language")

    def _in_formulas(self, page: Page) -> dict[str, int]:
        said = ((match[1], span.line) for span in page.formulas() for match in _IN_FORMULA.finditer(span.text))
        return {words: line for words, line in said if self._words(words)}

    def _words(self, text: str) -> list[str]:
        return _WORD.findall(self._terms.sub(blank, own_prose(_TITLED.sub(r"\1", text))))
