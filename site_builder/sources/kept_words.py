"""Words that a translation keeps: which of two opposites, such as left and right, how many, in words or digits, of what, and who.

The file of each language lists its own opposites, `OPPOSITES`, and other words whose order counts, `SERIES`, in the same order, and its words
for numbers, `NUMBERS`, and for units, `UNITS`, by the same keys; names are found on the pages. A text is refused that has the one
in one language, and only another in the other: a language may say less. Where both say the same ones as often, all but numbers stand in the same order.
"""

import functools
import re
from collections.abc import Container, Iterable, Iterator, Sequence, Set

from site_builder import languages
from site_builder.languages import LANGUAGES
from site_builder.sources.own_language import prose
from site_builder.sources.pages import Page
from site_builder.sources.translations import Said

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_GATE = re.compile(r"(?<![\w-])(?:AND|OR|NOT|NAND|NOR|XOR|XNOR)(?![\w-])")
SHORT = 80
"""Characters of a text below which it names gates in the same order in all languages."""
_WHOLE = r"(?<![\w-])(?:{})(?![\w-])"
_NUMBER = r"(?<![\w{{.,])(?:{})(?![\w}}])(?![.,]\d)"
_NO_WORDS = re.compile(r"`[^`]*`|\{\{.*?\}\}|\$[^$]*\$|\{#[^}]*\}|\]\([^)]*\)", re.S)


def names(pages: Iterable[Page]) -> set[str]:
    """Give the words that all languages write with a capital, and none ever without: names of people, places and things."""
    capital: dict[str, set[str]] = {code: set() for code in LANGUAGES}
    small = set()
    for page in pages:
        for text in page.inline:
            if text:
                for word in _words(text[0].detail):
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
    counterparts = _kinds(foreign)
    for kind, words in _kinds(language).items():
        if kind not in counterparts:
            continue
        ours, theirs = ([*words.finditer(mine)], [*counterparts[kind].finditer(its)])
        here, there = ([match.lastindex or 0 for match in said] for said in (ours, theirs))
        alone, lacked = {*here} - {*there}, {*there} - {*here}
        if alone and lacked and kind[0] != "in another order":
            yield f"the two languages say {kind[0]}: {_listed(ours, alone)} here, {_listed(theirs, lacked)}"
        elif here != there and sorted(here) == sorted(there) and kind[0] != "other numbers":
            yield f"the two languages say in another order: {_listed(ours, here)} here, {_listed(theirs, there)}"
        else:
            continue
        return


def _listed(said: Iterable[re.Match[str]], kept: Container[int]) -> str:
    return ", ".join(dict.fromkeys(repr(match[0]) for match in said if match.lastindex in kept))


@functools.cache
def _kinds(language: str) -> dict[tuple[str, int], re.Pattern[str]]:
    """Give what finds the words of each list of a language; the group tells which one of the list it is."""
    spoken = languages.language(language)
    lists: dict[str, Sequence[Sequence[str]]] = {
        "the opposite": spoken.opposites,
        "in another order": spoken.series,
        "other numbers": [[f"{word}|{n}" for n, word in spoken.numbers.items()]],
        "other units": [[*spoken.units.values()]],
    }
    return {
        (kind, place): re.compile(
            (_NUMBER if kind == "other numbers" else _WHOLE).format("|".join(f"({word})" for word in words)), re.I
        )
        for kind, found in lists.items()
        for place, words in enumerate(found)
        if words
    }


@functools.cache
def _any(language: str) -> re.Pattern[str]:
    """Any of these words: most texts are short, and have none."""
    return re.compile("|".join(pattern.pattern for pattern in _kinds(language).values()) or r"(?!)", re.I)
