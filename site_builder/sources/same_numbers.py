"""The whole numbers that a text types: the same in two languages, in the same order, and so are the places to fill in."""

import functools
import re
from collections.abc import Iterator

from site_builder import languages
from site_builder.sources.own_language import prose
from site_builder.sources.translations import Said
from site_builder.sources.typed_numbers import without_code

_WHOLE = re.compile(r"(?:(?<![\w)\]}])[−-]\s?)?\d+")
"""A whole number with its sign; a hyphen behind a word, as in 3-4, is none."""
_PLACE = re.compile(r"\{\w*\}")
"""Where something is filled in."""
_LEAST = 3
"""Languages say one and two in many ways."""


def differ(one: Said, other: Said) -> Iterator[str]:
    """Tell the numbers and places, `{name}`, of two texts, if they differ."""
    here, there = ([*typed(text), *_PLACE.findall(without_code(text)[0])] for _, text in (one, other))
    if here != there:
        alone = f"{', '.join(here) or 'none'} here, and {', '.join(there) or 'none'}"
        yield f"the two languages differ in the numbers of {one[1][:40]!r}: {alone}"


def typed(text: str) -> list[str]:
    """Give the whole numbers of a text that are no code, in their order."""
    found = _WHOLE.findall(without_code(text)[0])
    return [str(int("".join(number.split()).replace("−", "-"))) for number in found]


def contradict(one: Said, other: Said) -> Iterator[str]:
    """Tell the small numbers, in figures or words, if each of two texts has one that the other lacks."""
    here, there = (_small(*said) for said in (one, other))
    if here - there and there - here:
        only, others = (", ".join(map(str, sorted(numbers))) for numbers in (here - there, there - here))
        yield f"only one language says {only} in {one[1][:40]!r}, and only the other {others}"


def _small(language: str, text: str) -> set[int]:
    numbers, pattern = _words(language)
    found = (numbers.get(" ".join(word.lower().split())) or int(word) for word in pattern.findall(prose(text)))
    return {number for number in found if number >= _LEAST}


@functools.cache
def _words(language: str) -> tuple[dict[str, int], re.Pattern[str]]:
    """Give the numbers of a language's words for them, and a pattern of these and of small whole numbers."""
    spoken = languages.language(language)
    both = (spoken.small_number_words, spoken.ordinal_words)
    numbers = {word: number for words in both for number, word in enumerate(words.split("|"), 1) if word}
    longest_first = (word.replace(" ", r"\s+") for word in sorted(numbers, key=len, reverse=True))
    return numbers, re.compile(rf"\b(?:{'|'.join([*longest_first, r'(?<![.,])[0-9]{1,2}(?![.,]?[0-9])'])})\b", re.I)
