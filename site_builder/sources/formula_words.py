"""The words inside formulas: as the text around them, the same in all languages, and each with one translation on a page.

They are words only: a sign or a formula among them would not be compared.
"""

import re
from collections.abc import Iterable, Iterator

from site_builder.problems import Problem
from site_builder.sources.pages import Page
from site_builder.sources.translations import Rule

_SIGN = re.compile(r"[$+−=<>×·/^_]")
_WORDS = re.compile(r"\\text(?:rm|it)?\{([^}]*)\}")


def compare(first: Page, second: Page, rules: Iterable[Rule]) -> Iterator[Problem]:
    """Hold the words of formulas to rules, if both pages have as many formulas, and against what they were before."""
    mine, its = first.formulas(), second.formulas()
    for path, span in ((page.path, span) for page in (first, second) for span in page.formulas()):
        for words in filter(_SIGN.search, _WORDS.findall(span.text)):
            yield Problem(
                path,
                span.line,
                f"the words of a formula have signs: write {words!r} outside of \\text, or in words",
            )
    known: dict[str, str] = {}
    if len(mine) == len(its):
        for here, there in zip(mine, its, strict=True):
            place = f"in {second.path.as_posix()}:{there.line}"
            for one, other in zip(_WORDS.findall(here.text), _WORDS.findall(there.text), strict=False):
                for rule in rules:
                    for said in rule((first.language, one), (second.language, other)):
                        yield Problem(first.path, here.line, f"{said} {place}")
                word, translation = one.strip(), other.strip()
                if known.setdefault(word, translation) != translation:
                    said = f"a formula has {word!r} here and {translation!r} {place}; before, it was {known[word]!r}"
                    yield Problem(first.path, here.line, said)
