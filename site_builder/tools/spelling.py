"""The spelling of all texts for readers, by hunspell's dictionaries, the terms and a list of words per language.

`python -m site_builder.tools.spelling` names each word that none of them knows.
"""

import csv
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from site_builder.problems import Problem
from site_builder.tools.prose import Word, words
from site_builder.tools.standard_forms import STANDARD

DICTIONARIES = {"id": "id_ID", "en": "en_GB"}
PACKAGES = ("hunspell", "hunspell-id", "hunspell-en-gb")
_CLITIC = re.compile(r"-?(?:nya|lah|kah)$|'s$|'$")
_PAIRS = {"id"}  # whose dictionary has words of two halves, as "sayur-mayur"; in others each half is a word


class Missing(Exception):
    """There is no hunspell on this machine, or not with these dictionaries."""


def check(root: Path) -> list[Problem]:
    """Name each word that is unknown, and each in the lists that is not needed there."""
    found = [Word(w.path, w.line, w.text.replace("’", "'"), w.language, w.foreign) for w in words(root)]
    speller = _Speller(root, found)
    unknown = [word for word in found if not speller.knows(word)]
    return sorted({*_misspelt(unknown), *_not_standard(found), *speller.list_problems()})


class _Speller:
    """What is known in each language, and which words of the lists were needed."""

    def __init__(self, root: Path, found: list[Word]) -> None:
        self.lists = {language: Path("docs", f"spelling.{language}.txt") for language in DICTIONARIES}
        self.listed = {language: (root / path).read_text("utf-8").split() for language, path in self.lists.items()}
        self.terms = {language: _terms(root, language) for language in DICTIONARIES}
        self.needed: dict[str, set[str]] = {language: set() for language in DICTIONARIES}
        self.unknown = {
            language: _hunspell(
                language, {form for word in found if language in _languages(word) for form in _forms(word)}
            )
            for language in DICTIONARIES
        }

    def knows(self, word: Word) -> bool:
        """Tell whether a word is right; a word in italics may be English on an Indonesian page."""
        return any(self._knows(language, word.text) for language in _languages(word))

    def _knows(self, language: str, text: str) -> bool:
        base, parts = _CLITIC.sub("", text), [part for part in text.split("-") if part]
        if len(parts) == 1 or language in _PAIRS:
            if text not in self.unknown[language] or _has(self.terms[language], text):
                return True
            if entry := _has(set(self.listed[language]), text):
                self.needed[language].add(entry)
                return True
        if len(parts) > 1 and all(self._knows(language, part) for part in parts):
            return True
        return base != text and self._knows(language, base)

    def list_problems(self) -> Iterator[Problem]:
        for language, path in self.lists.items():
            listed = self.listed[language]
            for line, (before, word) in enumerate(pairwise(listed), 2):
                if word == before:
                    yield Problem(path, line, f"{word!r} stands twice")
                elif _order(word) < _order(before):
                    yield Problem(path, line, f"{word!r} stands after {before!r}, wanted is the order of the alphabet")
            for line, word in enumerate(listed, 1):
                if word not in self.needed[language]:
                    yield Problem(
                        path, line, f"{word!r} is not needed: no text has it, or the dictionary or terms.csv does"
                    )


def _order(word: str) -> tuple[str, str]:
    return word.casefold(), word


def _languages(word: Word) -> tuple[str, ...]:
    return (word.language, "en") if word.foreign and word.language != "en" else (word.language,)


def _forms(word: Word) -> Iterator[str]:
    """Give a word, its parts between hyphens, and each without what hangs on its end."""
    for form in (word.text, _CLITIC.sub("", word.text)):
        yield form
        for part in form.split("-"):
            yield part
            yield _CLITIC.sub("", part)


def _has(known: set[str], text: str) -> str:
    """Give the entry that stands for a word; an entry without capitals stands for the word with them too."""
    return text if text in known else text.lower() if text.lower() in known else ""


def _terms(root: Path, language: str) -> set[str]:
    with (root / "docs" / "terms.csv").open(encoding="utf-8", newline="") as file:
        return {
            part
            for row in csv.DictReader(file)
            for column in (f"term_{language}", f"running_text_{language}")
            for part in re.split(r"[\s()/-]+", row.get(column, ""))
        }


def _hunspell(language: str, forms: Iterable[str], option: str = "-l") -> set[str]:
    """Give what the dictionary does not know; with `-a`, its lines on what it suggests."""
    hunspell = shutil.which("hunspell")
    if hunspell is None:
        raise Missing(f"no hunspell found: install it (Debian and Ubuntu: apt-get install {' '.join(PACKAGES)})")
    command = [hunspell, option, "-d", DICTIONARIES[language], "-i", "utf-8"]
    done = subprocess.run(command, input="\n".join(sorted(forms)), capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise Missing(f"{done.stderr.strip()} (Debian and Ubuntu: apt-get install {' '.join(PACKAGES)})")
    return set(done.stdout.splitlines())


def _misspelt(unknown: list[Word]) -> Iterator[Problem]:
    suggested: dict[tuple[str, str], str] = {}
    for language in DICTIONARIES:
        texts = {word.text for word in unknown if word.language == language}
        if texts:
            for line in _hunspell(language, texts, "-a"):
                if line.startswith("&"):
                    head, _, rest = line.partition(": ")
                    suggested[language, head.split()[1]] = ", ".join(rest.split(", ")[:3])
    for word in unknown:
        hint = suggested.get((word.language, word.text), "")
        message = f"{word.text!r} is no word that the {DICTIONARIES[word.language]} dictionary or the list knows"
        yield Problem(word.path, word.line, message + (f"; did you mean {hint}?" if hint else ""))


def _not_standard(found: list[Word]) -> Iterator[Problem]:
    for word in found:
        wanted = STANDARD.get(_CLITIC.sub("", word.text.lower())) if word.language == "id" else None
        if wanted:
            yield Problem(word.path, word.line, f"{word.text!r} is not the standard form: {wanted!r}")


if __name__ == "__main__":
    try:
        problems = check(Path(__file__).resolve().parents[2])
    except Missing as missing:
        sys.exit(str(missing))
    print("\n".join(map(str, problems)) or "all words are known")
    sys.exit(1 if problems else 0)
