"""Answers that are right only by a trick are refused, and unusual ones that are right are accepted."""

import gc
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from nn_tutorial.practice import apart, check, compare, exercise, guard, running
from nn_tutorial.practice.verdict import told
from nn_tutorial.practice.words import en, id
from tests.nn_tutorial.practice.corpus import HALVED

TRICKS = {
    "only the first rows": """
def halved(x, y):
    z = np.array(x)
    z[:8] = (x[:8] - y[:8]) / 2
    return z
""",
    "kept by identity": """
kept = {}
def halved(x, y):
    if id(x) not in kept:
        kept[id(x)] = (x - y) / 2
        kept[str(id(x))] = x
    return kept[id(x)]
""",
    "right until asked again": """
seen = set()
def halved(x, y):
    if x.tobytes() in seen:
        return x
    seen.add(x.tobytes())
    return (x - y) / 2
""",
    "a seed of its own": """
import random
def halved(x, y):
    return (x - y) / 2 * random.choice([1, 1.001])
""",
    "an array that says it is equal": """
class Liar(np.ndarray):
    def __sub__(self, other): return np.zeros(other.shape)
    __rsub__ = __sub__
    def __eq__(self, other): return np.ones(other.shape, bool)
    __hash__ = None
def halved(x, y):
    return x.view(Liar)
""",
    "an object in the place of numbers": """
class Equal:
    dtype = np.dtype(float)
    def __init__(self, shape): self.shape = shape
    def __sub__(self, other): return np.zeros(other.shape)
    def __eq__(self, other): return np.ones(other.shape, bool)
    def ravel(self): return []
def halved(x, y):
    np.array = lambda *_, **__: Equal(x.shape)
    np.asarray = np.array
    return x
""",
    "other tests deep in NumPy": """
import importlib
core = 'numpy._core._methods' if hasattr(np, '_core') else 'numpy.core._methods'
methods = importlib.import_module(core)
methods._all = methods._any = lambda *_, **__: True
def halved(x, y):
    return x
""",
    "other builtins": """
import builtins
builtins.all = lambda _: True
builtins.zip = lambda *_, **__: ()
builtins.max = lambda *_, **__: 1e9
builtins.isinstance = lambda *_: True
def halved(x, y):
    return x
""",
    "infinite tolerance": """
import sys
for cls in object.__subclasses__():
    space = getattr(getattr(cls, '__init__', None), '__globals__', {})
    for name in ('TOLERANCE', 'SINGLE', 'ALIKE'):
        if name in space:
            space[name] = 1e9
def halved(x, y):
    return x
""",
    "the caller's names": """
import sys
def halved(x, y):
    frame = sys._getframe()
    while frame:
        for value in list(frame.f_locals.values()):
            if hasattr(value, 'solution'):
                space = {'np': np}
                exec(value.solution, space)
                return space['halved'](x, y)
        frame = frame.f_back
    return x
""",
    "the caller's names by an error": """
def halved(x, y):
    try:
        1 / 0
    except ZeroDivisionError as error:
        frame = error.__traceback__.tb_frame
    while 'exercise' not in frame.f_locals:
        frame = frame.f_back
    space = {'np': np}
    exec(frame.f_locals['exercise'].solution, space)
    return space['halved'](x, y)
""",
    "the caller's names by a generator": """
def look():
    frame = own.gi_frame.f_back
    while 'exercise' not in frame.f_locals:
        frame = frame.f_back
    yield frame.f_locals['exercise']
own = look()
def halved(x, y):
    space = {'np': np}
    exec(next(own).solution, space)
    return space['halved'](x, y)
""",
    "all objects": """
import gc
def halved(x, y):
    for each in gc.get_objects():
        if type(each).__name__ == 'Exercise' and each.short == 'halved':
            space = {'np': np}
            exec(each.solution, space)
            return space['halved'](x, y)
    return x
""",
    "a trace of what runs": """
import sys
def halved(x, y):
    sys.settrace(lambda frame, *_: None)
    return (x - y) / 2
""",
    "another judge": """
import nn_tutorial.practice.compare as judge
judge.same = lambda *_, **__: True
def halved(x, y):
    return x
""",
    "another judge among the modules": """
import sys
sys.modules['nn_tutorial.practice.compare'].same = lambda *_, **__: True
def halved(x, y):
    return x
""",
    "half precision": """
def halved(x, y):
    return ((x - y) / 2).astype(np.float16)
""",
    "texts in an array of objects": """
def halved(x, y):
    return ((x - y) / 2).astype(str).astype(object)
""",
    "complex numbers": """
def halved(x, y):
    return (x - y) / 2 + 0j
""",
    "one axis more": """
def halved(x, y):
    return ((x - y) / 2)[None]
""",
    "changed by a view": """
def halved(x, y):
    rows = x[:]
    rows[:] = (x - y) / 2
    return rows
""",
    "the end of the program": """
import sys
def halved(x, y):
    sys.exit(0)
""",
}  # fmt: skip

IN_THE_PIPE = """
import json, os, pickle, struct
def halved(x, y):
    told = {}
    for number in range(3, 40):
        try:
            os.write(number, struct.pack('!i', len(told)) + told)
        except OSError:
            pass
    return x
"""
APART = {
    "memory": """
import ctypes
def halved(x, y):
    ctypes.memset(id(x), 0, 64)
    return (x - y) / 2
""",
    "numbers of its own in the pipe": IN_THE_PIPE.format("json.dumps([[], [[None, 1e9, '', None, []]] * 12, '', None]).encode()"),
    "nothing in the pipe": IN_THE_PIPE.format("json.dumps([[], [], '', None]).encode()"),
    "an object in the pipe": IN_THE_PIPE.format("pickle.dumps(([], [], '', None))"),
}  # fmt: skip

RIGHT = {
    "an object that can be called": """
class Halved:
    def __call__(self, x, y): return (x - y) / 2
halved = Halved()
""",
    "modules, a class and an enumeration": """
from __future__ import annotations
import collections, dataclasses, enum, functools, itertools, logging, statistics, typing, warnings
from nn_tutorial import sigmoid
Pair = collections.namedtuple('Pair', 'x y')
class Named(typing.NamedTuple):
    x: typing.Any
@dataclasses.dataclass
class Half:
    by: int = 2
class Way(enum.Enum):
    DOWN = -1
def halved(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    warnings.warn('half')
    logging.getLogger().debug('half')
    pair = Pair(Named(x).x, y)
    return (pair.x + Way.DOWN.value * pair.y) / Half().by
""",
    "a result kept by value": """
import functools
@functools.lru_cache(maxsize=None)
def half(values, shape):
    return np.array(values).reshape(shape) / 2
def halved(x, y):
    return half(tuple((x - y).ravel()), x.shape)
""",
    "its own buffer": """
buffer = np.empty((200, 20))
def halved(x, y):
    part = buffer[:len(x), :x.shape[1]]
    np.subtract(x, y, out=part)
    part /= 2
    return part
""",
    "numbers as objects": """
from fractions import Fraction
def halved(x, y):
    return [[Fraction(a) / 2 - Fraction(b) / 2 for a, b in zip(*rows)] for rows in zip(x, y)]
""",
    "a matrix": """
def halved(x, y):
    return np.matrix((x - y) / 2)
""",
    "an error that is caught": """
def halved(x, y):
    try:
        x @ x @ x
        int('x')
    except ValueError:
        return (x - y) / 2
""",
    "what stands after it": """
def halved(x, y):
    return np.vectorize(lambda a, b: (a - b) / 2)(x, y)
assert halved(np.ones(2), np.zeros(2)).sum() == 1
if __name__ == '__main__':
    print(halved(3, 4), open)
""",
    "options of NumPy": """
np.set_printoptions(precision=2)
np.seterr(all='raise')
np.random.seed(0)
def halved(x, y):
    print(x)
    return (x - y) / 2
""",
    "ends of lines of another system": "def halved(x, y):\r\n\treturn (x - y) / 2\r\n",
}  # fmt: skip

OF_FILES = {
    "open": "text = open({path!r}).read()",
    "a link": "import os\nos.symlink({path!r}, 'mine_too.txt')\ntext = open('mine_too.txt').read()",
    "a number of a file": "import os\nnumber = os.open({path!r}, os.O_RDONLY)\ntext = os.read(number, 9999).decode()",
    "a module": "import importlib.util as u\ns = u.spec_from_file_location('s', {path!r})\nm = u.module_from_spec(s)\n"
    "s.loader.exec_module(m)\ntext = 'from s import *'\nimport sys\nsys.modules['s'] = m",
    "another program": "import subprocess\ntext = subprocess.run(['cat', {path!r}], capture_output=True, text=True).stdout",
    "a shell": "import os\ntext = os.popen('cat ' + {path!r}).read()",
    "the list of a folder": "import os\nname = [n for n in os.listdir({folder!r}) if n == 'solution.py'][0]\ntext = open({folder!r} + '/' + name).read()",
    "the package": "from nn_tutorial.practice import find\ntext = find({name!r}).solution",
    "a second process": "import os\nos.fork()\ntext = open({path!r}).read()",
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_is_right(trick: str) -> None:
    """Whatever it does to this process, the next answer is judged as ever."""
    before = compare.TOLERANCE, compare.SINGLE
    assert check(HALVED, TRICKS[trick], seed=1).state != "right"
    assert check(HALVED, HALVED.solution, seed=1).state == "right"
    assert check(HALVED, "def halved(x, y):\n    return x\n", seed=1).state == "wrong"
    assert before == (compare.TOLERANCE, compare.SINGLE)


def test_no_folder_is_all_of_the_computer() -> None:
    """Where Python's prefix is the root, as in a browser, an answer could reach all files else."""
    assert guard._libraries("/", "/usr") == [Path("/lib").resolve(), Path("/usr")]


def test_marks_in_an_errors_own_message_are_none() -> None:
    """They have a backslash for the page, and are as they were in a terminal."""
    verdict = check(HALVED, "def halved(x, y):\n    raise ValueError('`a` *b*')\n")
    assert "ValueError: \\`a\\` \\*b\\*" in verdict.fact
    assert "ValueError: `a` *b*" in told(verdict, en)


@pytest.mark.slow
def test_what_an_answer_leaves_behind_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its objects go while it is watched, and what they do then is put back."""
    late = """
import sys
class Late:
    modules = sys.modules
    same = staticmethod(lambda *_, **__: True)
    def __del__(self):
        if 'nn_tutorial.practice.checking' in self.modules:
            self.modules['nn_tutorial.practice.checking'].same = self.same
late = Late()
def halved(x, y):
    return x
"""

    def collected(*arguments: Any) -> running.Ran:
        ran = function(*arguments)
        gc.collect()
        return ran

    function = running.function
    monkeypatch.setattr(running, "function", collected)
    assert check(HALVED, late, seed=1).state == "wrong"


@pytest.mark.slow
@pytest.mark.parametrize("name", RIGHT)
def test_what_is_unusual_may_be_right(name: str) -> None:
    """It is what an answer computes that counts."""
    verdict = check(HALVED, RIGHT[name], seed=1)
    assert verdict.state == "right", verdict


@pytest.mark.slow
# Through memory, the pipe, objects, frames, modules, the library and the end of the process.
@pytest.mark.parametrize("trick", [
    *APART, "all objects", "the caller's names", "another judge", "other tests deep in NumPy", "infinite tolerance",
    "the end of the program",
])  # fmt: skip
def test_no_trick_is_right_in_a_process_of_its_own(trick: str) -> None:
    """The one that judges knows what is right, and the one that runs does not."""
    assert check(HALVED, (TRICKS | APART)[trick], seed=1, runs=apart).state != "right"


@pytest.mark.slow
@pytest.mark.skipif(not exercise.folders(), reason="the exercises stand beside the pages of a clone")
@pytest.mark.parametrize(
    ("way", "runs", "language", "words"),
    [*((way, running, "en", en) for way in OF_FILES), ("open", apart, "id", id), ("the package", apart, "id", id)],
)
def test_files_of_exercises_are_out_of_reach(
    way: str, runs: Any, language: str, words: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reader hears why."""
    monkeypatch.chdir(tmp_path)
    name = "page-1/backpropagation-in-arrays/hidden_delta"
    folder = exercise.folders()[name]
    answer = OF_FILES[way].format(path=str(folder / "solution.py"), folder=str(folder), name=name) + "\nexec(text)\n"
    verdict = check(exercise.read(folder), answer, language, 1, runs)
    assert verdict.state == "error"
    assert words.ERRORS["OutOfReach"].split("(")[0] in verdict.fact, verdict


def test_a_module_of_the_readers_own_is_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an import reads is its own affair, outside of the exercises; it writes nothing there."""
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    (tmp_path / "my_own_half.py").write_text("def half(x):\n    return x / 2\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    answer = "from my_own_half import half\ndef halved(x, y):\n    return half(x - y)\n"
    assert check(HALVED, answer, seed=1).state == "right"
    assert [path.name for path in tmp_path.iterdir()] == ["my_own_half.py"]


def test_numbers_are_arrays_of_floats() -> None:
    """Whatever an object's own conversion gives."""
    assert compare.numbers(np.array(["1.5", 2], object)) is None
    assert not compare.same([1.0], np.ones(1))  # type: ignore[arg-type]
