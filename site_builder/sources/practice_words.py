"""The words of the package's `practice`, by which exercises are judged: the same ones, with the same places, in each language."""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from nn_tutorial.practice.words import LANGUAGES
from site_builder.languages import places
from site_builder.problems import BuildFailure, Problem


def check() -> None:
    """Hold the modules of words against each other.

    Raises:
        BuildFailure: with each word that a module lacks, or says with other places.
    """
    first, *others = LANGUAGES
    if problems := [p for other in others for p in _differences(LANGUAGES[first], LANGUAGES[other])]:
        raise BuildFailure(problems)


def _differences(one: ModuleType, other: ModuleType) -> Iterator[Problem]:
    mine, its = (dict(_texts(module)) for module in (one, other))
    for module, key in [(other, key) for key in mine.keys() - its.keys()] + [
        (one, key) for key in its.keys() - mine.keys()
    ]:
        yield Problem(_path(module), 1, f"{key} is missing, which the other language has")
    for key in mine.keys() & its.keys():
        if places(mine[key]) != places(its[key]):
            yield Problem(
                _path(other), 1, f"{key} has the places {places(its[key])}, {_path(one).name} {places(mine[key])}"
            )


def _texts(module: ModuleType) -> Iterator[tuple[str, str]]:
    for name, value in vars(module).items():
        if name.isupper():
            yield from (
                ((f"{name}[{key!r}]", text) for key, text in value.items())
                if isinstance(value, dict)
                else [(name, value)]
            )


def _path(module: ModuleType) -> Path:
    return Path(*module.__name__.split(".")).with_suffix(".py")
