"""The languages of the site: each is one file here, named by its code, and found by that.

The file `xx.py` says how the language writes numbers (`DECIMAL`, `THOUSANDS`), of which country's kind it is
(`COUNTRY`), and the builder's words in it (`WORDS`). It may name what search needs (`STEMMER` and `STOP_WORDS`, files of
`vendor/`; `MORE_STOP_WORDS`), the language whose words it sets in italics (`BORROWS_FROM`), and patterns of
its number words (`NUMBER_WORDS`, `SMALL_NUMBER_WORDS`), which no page may type; the words that make another number of one before
them (`SCALES`), and patterns of those by which it does not speak to readers (`NOT_ADDRESS`), and of small ones that no
other language has (`FUNCTION_WORDS`); the word that stands before an exercise's title (`EXERCISE`). `BROWSER` and `WORKER` are
the words of the scripts and of `browser/service_worker.js`, for a language that these do not have; `FIRST` marks the one whose
pages stand at the site's top. Besides, a language needs its pages, its columns of the terms, its texts in the change log, its words
in figures and those of `nn_tutorial.practice`.
"""

import importlib
import pkgutil
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from site_builder.problems import Problem

SOURCE = "en"
"""The language of the package's docstrings, and of the list of English words."""


@dataclass(frozen=True)
class Language:
    """A language, as its file describes it."""

    code: str
    country: str
    decimal: str
    thousands: str
    words: Mapping[str, str]
    first: bool = False
    stemmer: str = ""
    stop_words: str = ""
    more_stop_words: list[str] = field(default_factory=list)
    borrows_from: str = ""
    number_words: str = ""
    small_number_words: str = ""
    ordinal_words: str = ""
    scales: Mapping[str, float] = field(default_factory=dict)
    function_words: str = ""
    opposites: str = ""
    not_address: str = ""
    exercise: str = ""
    browser: Mapping[str, str] = field(default_factory=dict)
    worker: Mapping[str, Any] = field(default_factory=dict)

    @property
    def locale(self) -> str:
        """The language with its country, as Open Graph wants it."""
        return f"{self.code}_{self.country}"


def _load(code: str) -> Language:
    module = importlib.import_module(f"{__name__}.{code}")
    known = Language.__dataclass_fields__
    return Language(code, **{name.lower(): value for name, value in vars(module).items() if name.lower() in known})


_FOUND = {language.code: language for language in map(_load, (m.name for m in pkgutil.iter_modules(__path__)))}
LANGUAGES = tuple(sorted(_FOUND, key=lambda code: (not _FOUND[code].first, code)))
"""The codes of the languages, the first one first."""


def language(code: str) -> Language:
    return _FOUND[code]


def word(key: str, code: str) -> str:
    """Give a word of the builder in a language."""
    return _FOUND[code].words[key]


def name_of(other: str, code: str) -> str:
    """Give the name of another language in a language; where that has none, the other's own."""
    return _FOUND[code].words.get(f"language_{other}") or word("language", other)


def check(optional: Collection[str] = ()) -> Iterator[Problem]:
    """Tell which words a language lacks and another has, or says with other places; what is `optional`, one may lack."""
    keys = dict.fromkeys(key for code in LANGUAGES for key in _FOUND[code].words)
    words = {
        f"WORDS[{key!r}]": {code: _FOUND[code].words.get(key, "") for code in LANGUAGES}
        for key in keys
        if key not in optional and not key.startswith("language_")
    }
    return differences(words, lambda _, code: (Path("site_builder", "languages", f"{code}.py"), 1))


def differences(
    words: Mapping[str, Mapping[str, str]],
    place: Callable[[str, str], tuple[Path, int]],
    codes: Sequence[str] = LANGUAGES,
) -> Iterator[Problem]:
    """Tell which words, by what they are called and by language, a language lacks or says with other places.

    `place` gives file and line by the same two.
    """
    for name, said in words.items():
        other = next((code for code in codes if said.get(code)), codes[0])
        for code in codes:
            text, its = said.get(code), said.get(other, "")
            if not text:
                yield Problem(*place(name, code), f"{name} is missing in {code!r}; {other!r} says {its!r}")
            elif places(text) != places(its):
                alone = f"{places(text)} in {code!r}, {places(its)} in {other!r}"
                yield Problem(*place(name, code), f"{name} has the places {alone}")


def places(text: str) -> list[str]:
    """Give the places of a text where something is filled in: those with a number as they stand, `{name}` by their names."""
    return sorted(re.findall(r"\{\w*\}", text), key=lambda place: "" if place[1:-1].isdigit() else place)
