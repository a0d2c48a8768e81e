"""What the names of mistakes mean that marks hold: a file for each language, for the pages of progress and of classes."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from nn_tutorial.practice.words import LANGUAGES as WORDS
from site_builder.blocks.exercise import ExerciseKind
from site_builder.languages import LANGUAGES, SOURCE
from site_builder.rendering.render import as_json
from site_builder.sources.pages import Page

_FORMULA = re.compile(r"\$([^$]+)\$")
_LOW, _HIGH = (str.maketrans("0123456789", digits) for digits in ("₀₁₂₃₄₅₆₇₈₉", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
_RAISED = re.compile(r"([_^])(?:(\d)|\{(\d+)\})")
_UNKNOWN = ("…",) * 3
"""What stands for the pieces of a program that a name does not tell."""


def files(
    parts: Mapping[str, Any], results: Mapping[str, Any], resolve: Callable[[str, Page], str]
) -> Iterator[tuple[str, bytes]]:
    """Give path below the site and content, from the exercises as their kind has loaded them and what it has made.

    `resolve` puts the values of running text in place. The content is {"any": {mistake: text}, "own": {exercise: {mistake: text}}}.
    """
    for language in LANGUAGES:
        own = {name: _own(part, results.get(name, {}), language, resolve) for name, part in sorted(parts.items())}
        content = {"any": _any(language), "own": {name: texts for name, texts in own.items() if texts}}
        yield f"exercises/mistakes.{language}.json", as_json(content).encode()


def _own(
    part: Any, packed: Mapping[str, Any], language: str, resolve: Callable[[str, Page], str]
) -> dict[str, str]:  # fmt: skip
    """Say what the mistakes of one exercise are."""
    data, page, kind = part.fences[language].data, part.pages[language], part.kind

    def read(text: str) -> str:
        return _FORMULA.sub(lambda match: plain(match[1]), resolve(text.strip(), page))

    def said(key: str, text: str) -> str:
        return ExerciseKind().word(key, language).format(text=read(text))

    if kind == "choose":
        return {o["id"]: said("answered", o["text"]) for o in data["options"] if not o.get("right")}
    if kind == "predict":
        return {f"wrong_{n}": said("answered", each["value"]) for n, each in enumerate(data.get("wrong", ()), 1)}
    if kind == "shapes":
        return {f"cell_{n}": said("shape_of", cell["name"]) for n, cell in enumerate(data["cells"], 1)}
    if kind == "order":
        return {name: said("not_needed", text) for name, text in part.files.distractors.items()}
    if kind == "weights":
        return {key: ExerciseKind().word(key, language) for key in ("too_often", "too_seldom")}
    return _slips(packed.get("slips", ()), language) | {
        name: read(text) for name, text in data.get("mistakes", {}).items()
    }


def _slips(slips: Sequence[Sequence[Any]], language: str) -> dict[str, str]:
    """Say what a kind of slip is in this exercise, where that is one thing, or where the kind shares its name with another cause."""
    words = WORDS.get(language, WORDS[SOURCE])
    codes: dict[str, set[tuple[str, ...]]] = {}
    for kind, code, *_ in slips:
        codes.setdefault(kind, set()).add(tuple(code))
    found = {}
    for kind, all_codes in codes.items():
        text = words.SLIPS.get(kind, "").format(*(next(iter(all_codes)) if len(all_codes) == 1 else ()), *_UNKNOWN)
        if kind in words.CAUSES:
            text = ExerciseKind().word("either", language).format(text, words.CAUSES[kind])
        if text and (len(all_codes) == 1 or kind in words.CAUSES):
            found[kind] = _sentence(text)
    return found


def _any(language: str) -> dict[str, str]:
    """Say what a kind of slip or another cause is in any exercise."""
    words = WORDS.get(language, WORDS[SOURCE])
    texts = words.SLIPS | words.SIZES | words.RATIOS | words.CAUSES
    said = {key: _sentence(text.format(*_UNKNOWN, name="…")) for key, text in texts.items()}
    return {**said, **words.IN_GENERAL}


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def plain(formula: str) -> str:
    """Give a short formula as text: `x_1 \\cdot x_2` is x₁ · x₂."""
    for written, sign in ((r"\cdot", "·"), (r"\times", "×"), (r"\,", " "), ("{,}", ",")):
        formula = formula.replace(written, sign)
    return _RAISED.sub(
        lambda match: (match[2] or match[3]).translate(_LOW if match[1] == "_" else _HIGH), formula
    ).strip()
