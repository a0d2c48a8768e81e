"""Words that a translation keeps: which of two opposites, such as left and right, how many, in words or digits, of what, and who.

The file of each language lists its own opposites, `OPPOSITES`, in the same order, and its words for numbers, `NUMBERS`, and for
units, `UNITS`, by the same keys; names are found on the pages. A text is refused that has the one in one language, and only
another in the other: a language may say less.
"""

import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence, Set

from site_builder import languages
from site_builder.languages import LANGUAGES
from site_builder.sources.own_language import prose
from site_builder.sources.pages import Page
from site_builder.sources.translations import Said

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_GATE = re.compile(r"(?<![\w-])(?:AND|OR|NOT|NAND|NOR|XOR|XNOR)(?![\w-])")
SHORT = 80
"""Characters of a text below which it names gates in the same order in all languages."""
_NO_WORDS = re.compile(r"`[^`]*`|\{\{.*?\}\}|\$[^$]*\$|\{#[^}]*\}|\]\([^)]*\)", re.S)


def names(pages: Iterable[Page]) -> set[str]:
    """Give the words that all languages write with a capital, and none ever without: names of people, places and things."""
    capital: dict[str, set[str]] = {code: set() for code in LANGUAGES}
    small = set()
    for page in pages:
        for text in page.inline:
            for word in _words(text[0].detail) if text else ():
                if word[0].isupper():
                    capital[page.language].add(word)
                else:
                    small.add(word)
    return {word for word in set.intersection(*capital.values()) if len(word) > 2 and word.lower() not in small}


def name_others(names: Set[str], one: Said, other: Said) -> Iterator[str]:
    """Tell which of these names each of two texts has alone."""
    ours, theirs = (_words(text) & names for _, text in (one, other))
    if ours - theirs and theirs - ours:
        alone, lacked = (", ".join(map(repr, sorted(some))) for some in (ours - theirs, theirs - ours))
        yield f"the two languages name others: {alone} here, {lacked}"


def _words(text: str) -> set[str]:
    return set(_WORD.findall(_NO_WORDS.sub(" ", text)))


def differ(one: Said, other: Said) -> Iterator[str]:
    """Tell which gates each of two texts has alone, and which opposites, numbers and units."""
    gates, others = (_GATE.findall(_NO_WORDS.sub(" ", text)) for _, text in (one, other))
    is_short = max(len(text) for _, text in (one, other)) < SHORT
    if gates != others if is_short else {*gates} - {*others} and {*others} - {*gates}:
        yield f"the two languages name other gates: {', '.join(gates) or 'none'} here, {', '.join(others) or 'none'}"
    (language, mine), (foreign, its) = ((code, " ".join(prose(text).split())) for code, text in (one, other))
    if not (_any(language).search(mine) and _any(foreign).search(its)):
        return
    for pair, counterpart in zip(_opposites(language), _opposites(foreign), strict=False):
        here = _found(pair, mine)
        if any(here) and not all(here):
            there = _found(counterpart, its)
            if any(there) and not all(there) and bool(here[0]) != bool(there[0]):
                yield f"the two languages say the opposite: {''.join(here)!r} here, {''.join(there)!r}"
                break
    for kind in ("numbers", "units"):
        ours, theirs = _kept(kind, language, mine), _kept(kind, foreign, its)
        if (alone := ours.keys() - theirs.keys()) and (lacked := theirs.keys() - ours.keys()):
            told = [
                ", ".join(repr(words[key]) for key in words if key in some)
                for words, some in ((ours, alone), (theirs, lacked))
            ]
            yield f"the two languages say other {kind}: {told[0]} here, {told[1]}"


def _found(pair: Sequence[re.Pattern[str]], prose: str) -> list[str]:
    """Give the first of a pair and the second, as the text has them, if it does."""
    return [found[0] if (found := word.search(prose)) else "" for word in pair]


def _kept(kind: str, language: str, prose: str) -> dict[object, str]:
    """Give the numbers of a text above one, and fractions, in words or in digits, or the units: each with how it is said."""
    return {key: found[0] for key, word in _kinds(language)[kind].items() if (found := word.search(prose))}


@functools.cache
def _opposites(language: str) -> list[list[re.Pattern[str]]]:
    pairs = languages.language(language).opposites
    return [[re.compile(rf"(?<![\w-])(?:{word})(?![\w-])", re.I) for word in pair] for pair in pairs]


@functools.cache
def _kinds(language: str) -> dict[str, dict[object, re.Pattern[str]]]:
    spoken = languages.language(language)
    numbers, units = spoken.numbers.items(), spoken.units.items()
    return {
        "numbers": {n: re.compile(rf"(?<![\w{{.,])(?:{word}|{n})(?![\w}}])(?![.,]\d)", re.I) for n, word in numbers},
        "units": {unit: re.compile(rf"(?<![\w-])(?:{word})(?![\w-])", re.I) for unit, word in units},
    }


@functools.cache
def _any(language: str) -> re.Pattern[str]:
    """Any of these words: most texts are short, and have none."""
    patterns = itertools.chain(*_opposites(language), *(kind.values() for kind in _kinds(language).values()))
    return re.compile("|".join(pattern.pattern for pattern in patterns) or r"(?!)", re.I)
