"""What an `exercise` fence says: TOML with the texts of one exercise, and how it is judged."""

import functools
import itertools
import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from site_builder.sources import toml_fence
from site_builder.sources.document import VALUE
from site_builder.sources.toml_fence import are_texts, is_text, is_typed, unknown

JUDGED_ON_THE_PAGE = ("choose", "predict", "order", "shapes", "weights")
CODE = "code"
"""What a fence without a kind is: the `exercise.toml` of its folder says which one."""
NAMES = ("name", "kind", "before", "activation", "options.id", "cells.name")
SETTINGS = (*NAMES, "value", "solution", "wrong.value", "cells.value", "cells.wrong.value")
"""Keys whose values no reader reads, or are quoted: each with what it stands in."""
MOST_HINTS = 3
ACTIVATIONS = ("step", "sigmoid")
LETTERS = string.ascii_uppercase
"""What the options of a choice are called, in their order."""

_TEXTS = ("title", "task", "hints", "after")
_COMMON = ("name", "kind", "version", *_TEXTS)
_OWN = {
    "choose": ("options", "before"),
    "predict": ("value", "tolerance", "wrong", "before"),
    "order": ("distractors",),
    "shapes": ("cells",),
    "weights": ("layers", "activation", "cases", "solution"),
    CODE: ("mistakes", "misses"),
}
_OF_ROWS = {
    "options": ("id", "text", "right", "because"),
    "wrong": ("value", "because"),
    "cells": ("name", "value", "wrong"),
}
NAME = re.compile(r"[a-z][a-z0-9_]*")
_IN_CODE = re.compile(r"`[^`\n]*`")
_ROW = re.compile(r"^\s*\|.*\|\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Fence:
    """A fence, read; what is wrong with it stands in `problems`, with the line within its body."""

    body: str
    data: Mapping[str, Any]
    kind: str
    problems: tuple[tuple[int, str], ...] = ()

    @property
    def name(self) -> str:
        return str(self.data.get("name", "?"))

    def texts(self) -> Iterator[tuple[str, int]]:
        """Give each text that readers read, and the line of the body where it begins."""
        return toml_fence.texts(self.body, self.data, NAMES)

    def form(self) -> str:
        """Give what both languages must have in common, in one line."""
        return ", ".join(toml_fence.form(self.data, SETTINGS))


@functools.lru_cache(maxsize=1000)  # blocks ask for it wherever they need a part of it
def read(body: str) -> Fence:
    """Read a fence."""
    data, wrong = toml_fence.load(body, "exercise")
    if wrong:
        return Fence(body, data, "", wrong)
    kind = str(data.get("kind", CODE))
    return Fence(body, data, kind, toml_fence.located(body, _problems(data, kind)))


def _problems(data: Mapping[str, Any], kind: str) -> Iterator[tuple[str, str]]:
    if not NAME.fullmatch(str(data.get("name", ""))):
        yield "name", f"an exercise has a name of small letters, digits and _, given {data.get('name')!r}"
    if kind not in _OWN or data.get("kind") == CODE:
        kinds = ", ".join(JUDGED_ON_THE_PAGE)
        yield "kind", f"the kind of an exercise is one of {kinds}, or stands in its exercise.toml; given {kind!r}"
        return
    yield from unknown(data, (*_COMMON, *_OWN[kind]), f"the exercise kind {kind!r}")
    for key in ("title", "task"):
        if not is_text(data.get(key)):
            yield key, f"the exercise has no {key}, a text"
    for text in toml_fence.strings(data, NAMES):
        for inside in filter(VALUE.search, _IN_CODE.findall(text)):
            yield "task", f"no value is put into code: write {inside.strip('`')!r} without backticks"
        if row := _ROW.search(text):
            yield "task", f"an exercise has no table: write sentences, or a matrix; given {row[0].strip()!r}"
    if isinstance(data.get("mistakes"), Mapping):
        for name, text in data["mistakes"].items():
            if "$" in str(text):
                said = "Python says the text of a mistake, so it has no formula: write code in backticks"
                yield name, f"{said}; given {text!r}"
    hints, least = data.get("hints", []), 1 if kind == CODE else 0
    if not isinstance(hints, list) or not all(map(is_text, hints)) or not least <= len(hints) <= MOST_HINTS:
        yield "hints", f"hints are a list of {least} to {MOST_HINTS} texts"
    if "after" in data and not is_text(data["after"]):
        yield "after", "after is a text"
    for key in ("mistakes", "misses", "distractors"):
        if not are_texts(data.get(key, {})):
            yield key, f"{key} are a table with a text for each name"
    for key, rows in _rows(data):
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
            yield key, f"{key} are written as [[{key}]]"
            return
        texts = [row.get("text") for row in rows if key == "options"]
        for text in {text for text in texts if is_text(text) and texts.count(text) > 1}:
            yield key, f"two options read the same: {text!r}"
        for row in rows:
            yield from ((key, said) for _, said in unknown(row, _OF_ROWS[key], key))
            if key == "wrong" and not is_text(row.get("because")):
                yield "wrong", "a wrong value has a reason, because = '''…'''"
            if key != "options":
                yield from _quoted(key, row.get("value"))
    yield from _OWN_PROBLEMS.get(kind, lambda _: iter(()))(data)


def _rows(data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key in ("options", "wrong", "cells"):
        if key in data:
            yield key, data[key]
    if isinstance(data.get("cells"), list):
        for cell in data["cells"]:
            if isinstance(cell, Mapping) and "wrong" in cell:
                yield "wrong", cell["wrong"]


def _quoted(key: str, value: object) -> Iterator[tuple[str, str]]:
    """An answer is what a run has computed."""
    if not isinstance(value, str) or not VALUE.search(value) or is_typed(value):
        said = 'an answer is quoted from a run, value = "{{ listing.name }}", and not typed by hand'
        yield key, f"{said}; given {value!r}"
    elif value.lstrip().startswith("("):
        said = 'a shape is quoted from an array, "{{ str(listing.array.shape) }}", not composed'
        yield key, f"{said}; given {value!r}"


def _choose(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    options = data.get("options", [])
    if not 2 <= len(options) <= len(LETTERS):
        yield "options", f"a choice has at least two [[options]] and at most {len(LETTERS)}, as there are letters"
    ids = [option.get("id") for option in options]
    for option in options:
        if not NAME.fullmatch(str(option.get("id", ""))) or ids.count(option.get("id")) > 1:
            said = "an option has an id of its own, of small letters, digits and _"
            yield "options", f"{said}; given {option.get('id')!r}"
        if not is_text(option.get("text")):
            yield "options", f"the option {option.get('id')!r} has no text"
        if option.get("right") not in (None, True):
            said = "right = true stands with a right option, and with no other"
            yield "options", f"{said}; given {option.get('right')!r}"
        if not option.get("right") and not is_text(option.get("because")):
            yield "options", f"the wrong option {option.get('id')!r} has no reason, because = '''…'''"
    if options and not any(option.get("right") for option in options):
        yield "options", "no option is right: right = true"


def _predict(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from _quoted("value", data.get("value"))
    if not isinstance(data.get("tolerance", 0), int | float) or data.get("tolerance", 0) < 0:
        yield "tolerance", f"a tolerance is a number, given {data['tolerance']!r}"


def _shapes(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    cells = data.get("cells", [])
    if len(cells) < 2:
        yield "cells", "a table of shapes has at least two [[cells]]"
    names = [cell.get("name") for cell in cells]
    for name in names:
        if not is_text(name) or names.count(name) > 1:
            yield "cells", f"a cell has a name of its own, a piece of code; given {name!r}"
        elif is_typed(str(name)):
            yield "cells", f"the number in the name of a cell is typed by hand: name it in the program; given {name!r}"


def _weights(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    layers, cases, solution = (data.get(key) for key in ("layers", "cases", "solution"))
    if not (isinstance(layers, list) and len(layers) >= 2 and all(isinstance(n, int) and 0 < n <= 4 for n in layers)):
        yield "layers", f"layers are the numbers of inputs, …, outputs, each up to 4, given {layers!r}"
        return
    if data.get("activation") not in ACTIVATIONS:
        yield "activation", f"the activation is one of {', '.join(ACTIVATIONS)}, given {data.get('activation')!r}"
    width = layers[0] + layers[-1]
    if not (isinstance(cases, list) and cases and all(isinstance(row, list) and len(row) == width for row in cases)):
        yield "cases", f"a case is {layers[0]} inputs and {layers[-1]} targets, {width} numbers"
    wanted = sum((n + 1) * m for n, m in itertools.pairwise(layers))
    if not isinstance(solution, list) or len(solution) != wanted:
        yield "solution", f"the solution is a list of {wanted} numbers: of each neuron its weights and its bias"
        return
    for number in solution:
        if is_typed(str(number)):
            said = 'a number is quoted from a run, "{{ listing.name }}", or a small whole one'
            yield "solution", f"{said}; given {number!r}"


_OWN_PROBLEMS = {"choose": _choose, "predict": _predict, "shapes": _shapes, "weights": _weights}
