"""The words inside formulas: as the text around them, the same in all languages, and each with one translation on a page.

They are words only: a sign or a formula among them would not be compared.
"""

import re
from collections.abc import Iterator

from site_builder.problems import Problem
from site_builder.sources.pages import Page
from site_builder.sources.translations import Pair

_SIGN = re.compile(r"[$+−=<>×·/^_]")
WORDS = re.compile(r"\\text\{([^}]*)\}")
"""The typesetter takes words in no other dress."""


def pairs(first: Page, second: Page) -> Iterator[Pair]:
    """Pair the words of formulas, if both pages have as many formulas."""
    mine, its = first.formulas(), second.formulas()
    if len(mine) == len(its):
        for here, there in zip(mine, its, strict=True):
            for one, other in zip(WORDS.findall(here.text), WORDS.findall(there.text), strict=False):
                place = f"{second.path.as_posix()}:{there.line}"
                yield Pair(first.path, here.line, (first.language, one), (second.language, other), place)


def compare(first: Page, second: Page) -> Iterator[Problem]:
    """Tell signs among the words, and where a page translates a word in two ways."""
    for path, span in ((page.path, span) for page in (first, second) for span in page.formulas()):
        if any(not words.strip() for words in WORDS.findall(span.text)):
            yield Problem(path, span.line, "\\text{} in a formula has no word: write it, or strike \\text")
        for words in filter(_SIGN.search, WORDS.findall(span.text)):
            said = f"the words of a formula have signs: write {words!r} outside of \\text, or in words"
            yield Problem(path, span.line, said)
    known: dict[str, str] = {}
    for pair in pairs(first, second):
        word, translation = pair.one[1].strip(), pair.other[1].strip()
        if known.setdefault(word, translation) != translation:
            said = f"a formula has {word!r} here and {translation!r}; before, it was {known[word]!r}"
            yield pair.problem(said)
