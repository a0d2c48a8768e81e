"""The words of the package's `practice`, by which exercises are judged: the same ones, with the same places, in each language."""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from nn_tutorial.practice.words import LANGUAGES
from site_builder.languages import differences
from site_builder.problems import Problem


def check() -> Iterator[Problem]:
    """Tell which words a module lacks, or says with other places."""
    words: dict[str, dict[str, str]] = {}
    for code, said in by_language():
        for name, text in said.items():
            words.setdefault(name, {})[code] = text
    return differences(words, lambda _, code: (_path(LANGUAGES[code]), 1), list(LANGUAGES))


def by_language() -> Iterator[tuple[str, dict[str, str]]]:
    """Give the words of each language."""
    return ((code, dict(texts(module))) for code, module in LANGUAGES.items())


def texts(module: ModuleType) -> Iterator[tuple[str, str]]:
    for name, value in vars(module).items():
        if name.isupper():
            yield from (
                ((f"{name}[{key!r}]", text) for key, text in value.items())
                if isinstance(value, dict)
                else [(name, value)]
            )


def _path(module: ModuleType) -> Path:
    return Path(*module.__name__.split(".")).with_suffix(".py")
