"""What a figure that moves computes is what the package computes: both are held together on random states."""

import io
import json
import math
import random
import re
import runpy
import string
import subprocess
from contextlib import redirect_stdout
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sampling import chosen

from nn_tutorial import load_mnist
from site_builder.languages import LANGUAGES
from site_builder.sources import explorables
from site_builder.sources.document import parse, walk

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = sorted(path.parent for path in (ROOT / "docs").glob("page-*/*/explorables/*/explorable.js"))
STATES = 200
FEWER = {"testing-the-network/ten_of_a_hundred": 60, "iris/split_scores": 20}
"""Programs that train a network, or many, are tried on fewer states."""
EACH_TIME, LEAST = 0.1, 4
"""The part of the states that is tried each time, the first ones, and how many there are at least."""
OWN_DIGIT = ROOT / "docs/page-2/mnist/explorables/own_digit"
CLOSE = 1e-12
"""How far both may be apart, next to 1 or to a larger number."""

pytestmark = pytest.mark.slow


def name(folder: Path) -> str:
    return f"{folder.parents[1].name}/{folder.name}"


def fence(folder: Path, language: str = LANGUAGES[0]) -> dict[str, Any]:
    text = (folder.parents[1] / f"index.{language}.md").read_text(encoding="utf-8")
    found = [explorables.read(b.body) for b in walk(parse(text)) if b.language == "explorable"]
    return next(dict(each.data) for each in found if each.data.get("name") == folder.name)


def data(site: Path, folder: Path) -> dict[str, Any]:
    """Read what the built site gives to a figure, also what comes later."""
    files = site / folder.parents[1].relative_to(ROOT / "docs") / "explorables"
    found: dict[str, Any] = json.loads((files / f"{folder.name}.{LANGUAGES[1]}.json").read_bytes())["data"]
    return found | {part: json.loads((files / f"{folder.name}.{part}.json").read_bytes()) for part in later(folder)}


def later(folder: Path) -> list[str]:
    return [each.rpartition(".")[2] for each in fence(folder).get("later", ())]


def random_states(fields: list[dict[str, Any]], count: int) -> list[dict[str, Any]]:
    """Draw states of which some stand at the ends of the fields, and all where steps lead."""
    drawn = random.Random(7)

    def value(field: dict[str, Any]) -> Any:
        if "choices" in field:
            return drawn.choice(sorted(field["choices"]))
        least, most, step = field["least"], field["most"], field["step"]
        if drawn.random() < 0.1:
            return drawn.choice([least, most])
        return round(least + step * drawn.randint(0, math.floor((most - least) / step)), 10)

    return [{field["symbol"]: value(field) for field in fields} for _ in range(count)]


def drawing(state: dict[str, Any], drawn: random.Random) -> dict[str, str]:
    """Draw on the sheet of a state: runs of empty, grey and full squares, written as an address has them."""
    text, left = "", 28 * 28
    while left:
        length, kind = min(left, drawn.randint(1, 20)), drawn.random()
        if kind < 0.6:
            text += string.ascii_lowercase[6:][length - 1]
        elif kind < 0.7:
            text += string.ascii_uppercase[length - 1]
        else:
            length, text = 1, text + drawn.choice("123456789abcde")
        left -= length
    return {"drawing": f"{state['image']}.{text}"}


def network(state: dict[str, Any], drawn: random.Random) -> dict[str, str]:
    """Write points and a network for the fields of a state, some of its weights large, as an address has them."""
    points = [(drawn.randint(-10_000, 10_000), drawn.randint(-2_000, 2_000), drawn.randrange(3)) for _ in range(40)]
    classes = max(1, *(kind for _, _, kind in points)) + 1 if state["data"] == "own" else 2
    sizes = [2, *(int(state[h]) for h in ("h1", "h2", "h3") if state[h] > 0), classes]
    count = sum((m + 1) * n for m, n in pairwise(sizes))
    spread = drawn.choice([0.3, 1, 30])
    weights = [max(-100, min(100, drawn.gauss(0, spread))) for _ in range(count)]
    trained = drawn.randint(1, 400)
    key = f"{state['data']}.{'-'.join(map(str, sizes))}.{int(state['seed'])}"
    return {
        "network": f"{key}.{trained}.{trained}.{5000}.{'_'.join(str(round(10_000 * w)) for w in weights)}",
        "points": ".".join(f"{x}_{y}_{kind}" for x, y, kind in points),
    }


def expression(_: dict[str, Any], drawn: random.Random) -> dict[str, str]:
    """Write an expression of at most fifteen values, its parts often used again."""
    parts = ["a", "b", "c", str(drawn.randint(0, 9)), f"{drawn.random():.2f}", f"-{drawn.choice('ab2')}"]
    for _ in range(drawn.randint(1, 5)):
        sign = drawn.choice("+-*")
        some = [drawn.choice(parts[-4:]), drawn.choice(parts[:3] + parts[-1:])]
        drawn.shuffle(some)
        made = f"tanh({some[0]})" if drawn.random() < 0.25 else f"({some[0]} {sign} {some[1]})"
        if len(made) <= 80:
            parts.append(made)
    return {"expression": parts[-1]}


BESIDE_FIELDS = {
    "decision-boundaries/width_depth": network,
    "mnist/own_digit": drawing,
    "a-number-that-remembers/graph": expression,
}
"""How to draw at random what a figure keeps beside its fields."""


def numbers(given: Any) -> np.ndarray:
    """Read what JavaScript has computed; JSON has no words for what is not finite."""
    words = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}
    if isinstance(given, list):
        return np.array([numbers(each) for each in given])
    return np.array(words.get(given, given), dtype=float)


def run(program: str) -> dict[str, Any]:
    namespace: dict[str, Any] = {"__name__": "__main__"}
    with redirect_stdout(io.StringIO()), np.errstate(all="ignore"):
        exec(compile(program, "program.py", "exec"), namespace)
    return namespace


def differences(found: dict[str, Any], wanted: dict[str, Any]) -> list[str]:
    """Name what a figure has computed otherwise than its program, or what the program does not know."""
    wrong = []
    for key, given in found.items():
        if key not in wanted:
            wrong.append(f"the program has no {key!r}")
            continue
        mine, its = numbers(given), np.asarray(wanted[key], dtype=float)
        if mine.shape != its.shape:
            wrong.append(f"{key}: shape {mine.shape}, wanted {its.shape}")
        elif not np.allclose(mine, its, rtol=CLOSE, atol=CLOSE, equal_nan=True):
            wrong.append(f"{key}: {mine.tolist()}, wanted {its.tolist()}")
    return wrong


@pytest.mark.parametrize("part", chosen([EACH_TIME, 1], EACH_TIME))
@pytest.mark.parametrize("folder", FOLDERS, ids=name)
def test_a_figure_computes_what_its_program_computes(site: Path, folder: Path, part: float) -> None:
    states = random_states(fence(folder)["fields"], max(LEAST, int(part * FEWER.get(name(folder), STATES))))
    drawn = random.Random(11)
    for state in states[::2] if name(folder) in BESIDE_FIELDS else ():
        state.update(BESIDE_FIELDS[name(folder)](state, drawn))
    asked = {
        "script": (folder / "explorable.js").as_uri(),
        "program": (folder / "program.py").read_text(encoding="utf-8"),
        "states": states,
        "data": data(site, folder),
        "later": later(folder),
    }
    done = subprocess.run(
        ["node", str(Path(__file__).with_name("states.mjs"))], input=json.dumps(asked), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    computed = json.loads(done.stdout)
    assert len(computed) == len(states)
    assert computed[0]["found"]
    for state, answer in zip(states, computed, strict=True):
        assert differences(answer["found"], run(answer["program"])) == [], state
    assert len({answer["program"] for answer in computed}) > 1, "the program has the reader's numbers nowhere"


@pytest.mark.parametrize("folder", FOLDERS, ids=name)
def test_a_program_stands_as_a_page_first_shows_it(folder: Path) -> None:
    """As it lies in its folder, with its own numbers, the program runs and prints."""
    told = io.StringIO()
    with redirect_stdout(told):
        exec(
            compile((folder / "program.py").read_text(encoding="utf-8"), "program.py", "exec"), {"__name__": "__main__"}
        )
    assert told.getvalue().strip()


def test_an_empty_sheet_gets_a_digit_from_the_biases(site: Path) -> None:
    """The question before the digit of one's own says so, in an option that quotes no value."""
    sent = data(site, OWN_DIGIT)
    W1, b1, W2, b2 = unpacked(sent)
    (image,) = sent["first_image"].values()
    ink = np.array([int(letter, 16) for letter in image]) / 15
    shown, empty = (np.maximum(np.array([ink, 0 * ink]) @ W1 + b1, 0) @ W2 + b2).tolist()
    assert int(np.argmax(shown)) == 3
    assert max(empty) > min(empty) + 0.5


def test_the_network_reads_well_and_rounding_costs_it_little(site: Path) -> None:
    """The weights that are sent, unpacked again, on the pixels that are sent: readers meet this network on the first page."""
    W1, b1, W2, b2 = unpacked(data(site, OWN_DIGIT))
    _, (X, y) = load_mnist()
    accuracy = np.mean((np.maximum(np.rint(15 * X) / 15 @ W1 + b1, 0) @ W2 + b2).argmax(axis=1) == y)
    page = (site / "en/page-2/mnist/index.html").read_text(encoding="utf-8")
    told = re.search(
        r"Unrounded, it read ([\d.]+)% .*?; rounded, and after a little more training, ([\d.]+)%", page, re.DOTALL
    )
    assert told
    before, after = (float(percent) for percent in told.groups())
    assert f"{accuracy:.1%}" == f"{after}%"
    assert accuracy >= 0.95
    assert before - after <= 0.5


def unpacked(sent: dict[str, Any]) -> list[np.ndarray]:
    """Read the texts that a page is given as weights, and its lists as biases."""
    found = []
    for n in "12":
        bias = np.asarray(sent[f"bias{n}"])
        levels = np.array([int(letter, 16) - 8 for letter in sent[f"weights{n}"]]).reshape(-1, len(bias))
        found += [levels * sent[f"step{n}"], bias]
    return found


def test_the_graph_begins_with_the_same_numbers_everywhere() -> None:
    """In the fields, in the still picture and in the program; the picture shows the expression of both."""
    chapter = ROOT / "docs/page-3/a-number-that-remembers"
    fields = fence(chapter / "explorables/graph")["fields"]
    start = {field["symbol"]: float(field["value"]) for field in fields if "value" in field and "step" in field}
    with redirect_stdout(io.StringIO()):
        program = runpy.run_path(str(chapter / "explorables/graph/program.py"))
    picture = runpy.run_path(str(chapter / "figures/graph.py"))
    assert picture["START"] == start == {name: program[name].data for name in start}
    a, b, c = start.values()
    assert program["y"].data == (a * b + c) * (a * b)
