"""What an `explorable` fence says: TOML with the texts of a figure that moves, and the numbers that a reader may change."""

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from site_builder.sources import toml_fence
from site_builder.sources.toml_fence import are_texts, is_text, is_typed, unknown

TEXTS = ("alt", "caption", "title", "goal", "met")
TABLES = ("says", "words")
FOLDED = "folded"
"""The word that is the title of the fold with a figure's last fields."""
DATA = ("data", "later")
"""Values of listings that a figure is given: with the figure, or once its state needs them."""
ABOVE = ("explore", "begins")
"""Of a figure of another page: what its button says, which stands above the picture, and what else that press does, an action of the figure."""
NAMES = ("name", "question", "begins", *DATA, "fields.symbol")
SETTINGS = (*NAMES, "fields.value")
"""Keys whose values no reader reads, each with what it stands in."""
_FIELD = ("symbol", "label", "value", "least", "most", "step", "last", "choices")
_NAME = re.compile(r"(?:[a-z0-9-]+/)*[a-z][a-z0-9_]*")
_SYMBOL = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_QUOTED = re.compile(r"(?:[\w/-]+/)?\w+\.\w+")
_PLACE = re.compile(r"(?<!\{)\{([^\W\d]\w*)\}(?!\})")
_TOUCHED = re.compile(rf"\d[.,]?{_PLACE.pattern}|{_PLACE.pattern}[.,]?\d")


@dataclass(frozen=True)
class Fence:
    """A fence, read; what is wrong with it stands in `problems`, with the line within its body."""

    body: str
    data: Mapping[str, Any]
    problems: tuple[tuple[int, str], ...] = ()

    def texts(self) -> Iterator[tuple[str, int]]:
        """Give each text that readers read, and the line of the body where it begins."""
        return ((without_places(text), line) for text, line in toml_fence.texts(self.body, self.data, NAMES))

    def form(self) -> str:
        """Give what both languages must have in common, in one line."""
        said = (text for key in TABLES for text in self.data.get(key, {}).values())
        return ", ".join([*toml_fence.form(self.data, SETTINGS), *map(str, map(_PLACE.findall, said))])


@functools.lru_cache(maxsize=1000)  # as of exercises
def read(body: str) -> Fence:
    """Read a fence."""
    data, wrong = toml_fence.load(body, "explorable")
    return Fence(body, data, wrong or toml_fence.located(body, _problems(data)))


def without_places(text: str) -> str:
    """Blank the places of a text that are filled in while readers look on; the rest stays where it is."""
    return _PLACE.sub(lambda match: " " * len(match[0]), text)


def is_borrowed(data: Mapping[str, Any]) -> bool:
    """Tell whether a fence shows a figure that another page has, `page-1/perceptron-learning-rule/learning`, in texts of its own."""
    return "/" in str(data.get("name", ""))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _problems(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    borrowed = is_borrowed(data)
    own = ABOVE if borrowed else ("question", *DATA, "fields", *TABLES)
    yield from unknown(data, ("name", *TEXTS, *own), f"an explorable{' of another page' if borrowed else ''}")
    if not _NAME.fullmatch(str(data.get("name", ""))):
        yield "name", f"an explorable has a name of small letters, digits and _, given {data.get('name')!r}"
    for key in TEXTS if borrowed else (*TEXTS, "question"):
        if not is_text(data.get(key)):
            yield key, f"the explorable has no {key}, a text"
        if _PLACE.search(str(data.get(key, ""))):
            yield key, f"only {' and '.join(TABLES)} have places that are filled in; given {data[key]!r}"
    if borrowed:
        if "explore" in data and not is_text(data["explore"]):
            yield "explore", f"explore is what the button above the picture says, a text; given {data['explore']!r}"
        if "begins" in data and not ("explore" in data and _SYMBOL.fullmatch(str(data["begins"]))):
            yield (
                "begins",
                f"begins is an action of the figure, for the button that explore names; given {data['begins']!r}",
            )
        return
    for key in DATA:
        values = data.get(key, [])
        if not isinstance(values, list) or not all(isinstance(one, str) and _QUOTED.fullmatch(one) for one in values):
            yield key, f'{key} is a list of values of listings, such as "listing.name"; given {values!r}'
    for key in TABLES:
        if not are_texts(data.get(key, {})):
            yield key, f"{key} is a table with a text for each name"
        elif touched := _TOUCHED.search("\n".join(data.get(key, {}).values())):
            yield key, f"{touched[0]!r} would read as one number: let the script compute it"
    fields = data.get("fields", [])
    if not isinstance(fields, list) or not fields or not all(isinstance(field, Mapping) for field in fields):
        yield "fields", "an explorable has at least one [[fields]]"
        return
    if FOLDED in data.get("words", {}) and not any(field.get("last") for field in fields):
        yield "words", f"{FOLDED} is the title of the fields with last = true; there are none"
    names = [str(field.get("symbol")) for field in fields]
    for field in fields:
        yield from (("fields", said) for said in _field_problems(field, names))


def _field_problems(field: Mapping[str, Any], names: list[str]) -> Iterator[str]:
    symbol, value = field.get("symbol"), field.get("value")
    yield from (said for _, said in unknown(field, _FIELD, "a field"))
    if not _SYMBOL.fullmatch(str(symbol)) or names.count(str(symbol)) > 1:
        yield f"a field has a symbol of its own, the name of a variable; given {symbol!r}"
    if not isinstance(field.get("last", False), bool):
        yield f"last is true for a field that stands below the others; given {field['last']!r}"
    if not is_text(field.get("label")):
        yield f"the field {symbol!r} has no label, a text"
    if "choices" in field:
        choices = field["choices"]
        if not are_texts(choices) or len(choices) < 2 or value not in choices:
            said = "at least two choices, each with a text, and its value is the name of one"
            yield f"the field {symbol!r} has {said}; given {choices!r} and {value!r}"
        return
    least, most, step = (field.get(key) for key in ("least", "most", "step"))
    if not all(map(_is_number, (least, most, step))) or not least < most or step <= 0:  # type: ignore[operator]
        yield f"the field {symbol!r} has numbers least < most and step > 0; given {least!r}, {most!r}, {step!r}"
    if not isinstance(value, str) or is_typed(value):
        yield (
            f'the value of the field {symbol!r} is quoted from a run, "{{{{ listing.name }}}}", or a small whole one '
            f"in quotes; given {value!r}"
        )
