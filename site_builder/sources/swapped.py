"""Two texts that have changed places in one language: cells of a table, captions, options of an exercise.

The terms of a text are the same in both languages. Free translation leaves one out now and then, so nothing is said where
they differ; but of two texts that differ, each having the terms of the other's translation, one language has them the wrong way round.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from site_builder.languages import SOURCE
from site_builder.problems import Problem
from site_builder.sources.own_language import own_prose
from site_builder.sources.pages import Page
from site_builder.sources.terms import Term

NEAR = 100
"""Lines between two texts that could change places, at most."""
_ENDING = r"(?:e?s|nya)?\b"
"""What a term may end in: a plural, an owner."""


def compare(first: Page, second: Page, terms: Sequence[Term]) -> Iterator[Problem]:
    """Find the pairs of texts that one language has the other way round, if both have as many texts."""
    if len(first.inline) != len(second.inline):
        return
    finders = [_finder(terms, page.language) for page in (first, second)]
    seen: dict[tuple[object, ...], int] = {}
    for here, there in zip(first.inline, second.inline, strict=False):
        if not here or not there:
            continue
        mine, other = (find(items[0].detail) for find, items in zip(finders, (here, there), strict=True))
        if mine == other:
            continue
        what = (here[0].detail.startswith("#"), *sorted((i.kind, i.detail) for i in here if i.kind != "text"))
        line = here[0].line
        earlier = seen.get((*what, other, mine), -NEAR)
        if line - earlier < NEAR:
            yield Problem(
                first.path,
                line,
                f"this text and the one in line {earlier} seem to have changed places: {second.path.as_posix()}:{there[0].line} "
                f"has the terms of that one, {_listed(other)}, and not {_listed(mine)}",
            )
        seen[(*what, mine, other)] = line


def _listed(terms: frozenset[str]) -> str:
    return ", ".join(map(repr, sorted(terms))) or "none"


def _finder(terms: Sequence[Term], language: str) -> Callable[[str], frozenset[str]]:
    """Give what finds the terms of a text in a language, by their English names."""
    names = {form.lower(): term.names[SOURCE] for term in terms for form in term.forms(language)}
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))}){_ENDING}", re.I)
    return lambda text: frozenset(names[match[1].lower()] for match in pattern.finditer(own_prose(text)))
