"""A program in the page runs as a script does, shows what a script shows, and leaves no trace."""

import builtins
import itertools
import json
import linecache
import logging
import random
import re
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import by_path
import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest

import nn_tutorial

ROOT = Path(__file__).resolve().parents[2]
WORDS = {"input": "no questions here", "modules": "there is NumPy"}
NAME = "program.py"


@pytest.fixture(scope="module")
def in_page() -> ModuleType:
    """Load the module by its path, as the worker does: it is no part of a package."""
    return by_path.load(ROOT / "site_builder" / "browser" / "in_page.py")


class Told:
    """What the page was told of one run."""

    def __init__(self, result: dict[str, Any], events: list[dict[str, Any]]) -> None:
        self.result, self.events = result, events
        self.output = "".join(event["text"] for event in events if event["type"] == "output")
        self.warnings = [(e["category"], e["message"], e["line"]) for e in events if e["type"] == "warning"]
        self.figures = [event["png"] for event in events if event["type"] == "figure"]
        self.state, self.traceback = result["state"], result.get("traceback", "")


Play = Callable[..., Told]


@pytest.fixture
def play(in_page: ModuleType) -> Iterator[Play]:
    """Give what runs a program, under the warnings that Python starts with."""

    def run(code: str, name: str = NAME) -> Told:
        events: list[dict[str, Any]] = []
        return Told(in_page.run(code, name, events.append, WORDS), events)

    with warnings.catch_warnings():
        warnings.resetwarnings()
        warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")
        warnings.simplefilter("ignore", DeprecationWarning, append=True)
        yield run


@pytest.fixture
def figures(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put matplotlib back after the test, for the tests that draw with it."""
    monkeypatch.setattr(plt, "show", plt.show)
    with mpl.rc_context():
        yield


# What a script prints


def test_a_program_is_the_main_script(play: Play) -> None:
    """Its name, its file and its arguments are those of `python program.py`."""
    told = play(
        '"""What it is for."""\nimport sys\n'
        "print(__name__, __file__, sys.argv, __doc__, sys.stdout.encoding)\n"
        "print(sys.modules['__main__'].__file__, file=sys.stderr)\n"
    )
    assert told.output == "__main__ program.py ['program.py'] What it is for. utf-8\nprogram.py\n"


def test_classes_of_a_program_can_be_pickled(play: Play) -> None:
    """What looks its class up in `__main__` finds it: data classes and pickle do."""
    told = play(
        "import pickle\nfrom dataclasses import dataclass\nfrom typing import ClassVar\n\n"
        "@dataclass\nclass Point:\n    x: int\n    y: 'int' = 2\n    z: 'ClassVar[int]' = 3\n\n"
        "print(pickle.loads(pickle.dumps(Point(1))))\n"
    )
    assert (told.output, told.traceback) == ("Point(x=1, y=2)\n", "")


def test_a_program_can_read_its_own_source(play: Play) -> None:
    """`inspect` knows the text that runs."""
    told = play("import inspect\n\ndef f():\n    return 1\n\nprint(inspect.getsource(f), end='')\n")
    assert told.output == "def f():\n    return 1\n"


# Output


def test_output_comes_at_once(in_page: ModuleType) -> None:
    """A line is there before the next statement runs, as is a part of a line."""
    seen: list[str] = []

    def post(event: dict[str, Any]) -> None:
        seen.append(event["text"])

    builtins.seen_so_far = lambda: print(len(seen))  # type: ignore[attr-defined]
    try:
        in_page.run("print('a')\nseen_so_far()\nprint('.', end='')\nseen_so_far()", NAME, post, WORDS)
    finally:
        del builtins.seen_so_far  # type: ignore[attr-defined]
    assert "".join(seen) == "a\n2\n.5\n"


def test_a_flood_comes_in_few_pieces(in_page: ModuleType, play: Play) -> None:
    """Many prints cost few messages, and nothing of them is lost."""
    told = play("for i in range(10_000):\n    print(i)\n")
    assert told.output == "".join(f"{i}\n" for i in range(10_000))
    assert len(told.events) < 2 * in_page.AT_ONCE


def test_slow_output_comes_at_once_after_a_flood(in_page: ModuleType, play: Play) -> None:
    """Whoever prints slowly is not made to wait for having printed much."""
    wait = in_page.PAUSE * 1.2
    told = play(f"import time\nfor i in range(3000): print(i)\nfor i in 'abc':\n    time.sleep({wait})\n    print(i)\n")
    assert [event["text"] for event in told.events[-2:]] == ["b\n", "c\n"]


@pytest.mark.parametrize("extra", [0, 1])
@pytest.mark.parametrize("pieces", [1, 7])
def test_output_ends_at_the_limit(in_page: ModuleType, play: Play, extra: int, pieces: int) -> None:
    """What is over the limit is counted to the character, however it was printed."""
    total = in_page.OUTPUT_LIMIT + extra
    told = play(f"text = 'é' * {total}\nfor i in range({pieces}):\n    print(text[i::{pieces}], end='')\n")
    assert told.output == "é" * in_page.OUTPUT_LIMIT
    assert told.result["dropped"] == extra


def test_what_is_no_text_is_refused_as_python_does(play: Play) -> None:
    """`sys.stdout.write(1)` is the reader's error, in the reader's line."""
    told = play("import sys\nsys.stdout.write(1)\n")
    assert told.result["line"] == 2
    assert told.traceback.endswith("TypeError: write() argument must be str, not int\n")


# Endings


@pytest.mark.parametrize(("left", "output"), [("", ""), ("3", ""), ("'enough'", "enough\n")])
def test_leaving_is_no_failure(play: Play, left: str, output: str) -> None:
    """`sys.exit` ends a program; what it says is shown, a number is not."""
    told = play(f"import sys\nsys.exit({left})\nprint('never')\n")
    assert (told.state, told.output) == ("done", output)


def test_input_says_what_to_do(play: Play) -> None:
    """The question is shown, then the advice in the page's language."""
    told = play("x = 1\nname = input('Your name? ')\n")
    assert told.output == "Your name? "
    assert told.result["line"] == 2
    assert told.traceback.startswith('Traceback (most recent call last):\n  File "program.py", line 2, in <module>\n')
    assert told.traceback.endswith("EOFError: no questions here\n")
    assert lines_of(told) == [2]
    for read in ("sys.stdin.readline()", "list(sys.stdin)"):
        assert play(f"import sys\n{read}").traceback.endswith("EOFError: no questions here\n")


def test_what_goes_round_the_streams_is_seen(play: Play) -> None:
    """Python keeps the first ones under other names."""
    told = play("import sys\nprint('one', file=sys.__stdout__)\nprint('two', file=sys.__stderr__)")
    assert told.output == "one\ntwo\n"


def test_a_missing_module_is_followed_by_those_there_are(play: Play) -> None:
    """Python's own message, then the hint; another error gets no hint."""
    told = play("import numpy\nimport pandaz\n")
    assert told.traceback.endswith("ModuleNotFoundError: No module named 'pandaz'\nthere is NumPy\n")
    assert (told.result["line"], told.result["error"]) == (2, "ModuleNotFoundError")
    assert WORDS["modules"] not in play("1 / 0").traceback


def test_a_run_takes_time(in_page: ModuleType, play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    """The seconds are the program's own: those of a clock that is read before it and after it."""
    clock = SimpleNamespace(perf_counter=itertools.count(10, 3).__next__, monotonic=lambda: 0.0)
    monkeypatch.setattr(in_page, "time", clock)
    assert play("x = 1\n").result["seconds"] == 3


# Tracebacks


def lines_of(told: Told) -> list[int]:
    """Give the lines that a traceback names, and see that all of them are the program's."""
    assert set(re.findall(r'File "(.*?)"', told.traceback)) <= {NAME}
    return [int(line) for line in re.findall(r'File ".*?", line (\d+)', told.traceback)]


def test_a_traceback_shows_the_program_alone(play: Play) -> None:
    """The way through the program, with its text, and nothing of what runs it."""
    told = play("def half(x):\n    return x / 0\n\n\nhalf(1)\n")
    assert told.traceback.startswith("Traceback (most recent call last):\n")
    assert "    return x / 0\n" in told.traceback
    assert told.traceback.endswith("ZeroDivisionError: division by zero\n")
    assert lines_of(told) == [5, 2]
    assert (told.state, told.result["line"], told.result["error"]) == ("failed", 2, "ZeroDivisionError")


def test_an_error_in_a_package_shows_the_line_that_led_there(play: Play) -> None:
    """The inside of NumPy and of the tutorial's package is not the reader's."""
    told = play("import numpy as np\nfrom nn_tutorial import NeuralNetwork\n\nNeuralNetwork(2, -1, 1)\n")
    assert lines_of(told) == [4]
    assert told.result["line"] == 4
    told = play("import json\n\njson.loads('{')\n")
    assert lines_of(told) == [3]


def test_an_error_in_a_package_is_told_without_its_files(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    """They may not have come yet."""
    monkeypatch.setattr(linecache, "updatecache", lambda name, _=None: pytest.fail(f"the lines of {name} are wanted"))
    assert play("import numpy as np\nnp.linalg.inv(np.zeros((2, 3)))\n").result["line"] == 2


def test_chained_errors_are_all_shown_and_cut(play: Play) -> None:
    """The cause and the error while handling come first; the line is that of the last."""
    told = play(
        "import json\ntry:\n    try:\n        json.loads('{')\n    except ValueError:\n        1 / 0\n"
        "except ZeroDivisionError as error:\n    raise RuntimeError('last') from error\n"
    )
    assert lines_of(told) == [4, 6, 8]
    assert told.result["line"] == 8
    assert "During handling of the above exception, another exception occurred" in told.traceback
    assert "The above exception was the direct cause of the following exception" in told.traceback


def test_an_error_from_outside_has_no_empty_heading(play: Play) -> None:
    """A cause that never was in the program shows its message alone."""
    told = play("error = ValueError('made, not raised')\nraise RuntimeError('x') from error\n")
    assert told.traceback.startswith("ValueError: made, not raised\n\nThe above exception")
    assert told.traceback.count("Traceback") == 1


def test_the_errors_of_a_group_are_cut_too(play: Play) -> None:
    """Each member shows the program's lines."""
    told = play(
        "import json\ntry:\n    json.loads('{')\nexcept ValueError as error:\n    raise ExceptionGroup('all', [error])\n"
    )
    assert lines_of(told) == [3, 5, 3]  # the handled one, the group, its member
    assert told.result["line"] == 5


@pytest.mark.parametrize(("code", "line"), [("x = 1\nprint('a\n", 2), ("if x:\npass\n", 2), ("x = (\n", 1)])
def test_a_syntax_error_shows_its_line(play: Play, code: str, line: int) -> None:
    """The marked text, without a way that led there."""
    told = play(code)
    assert told.result["line"] == line
    assert told.traceback.startswith(f'  File "program.py", line {line}\n')
    assert "Traceback" not in told.traceback
    assert "    ^" in told.traceback


def test_the_syntax_error_of_other_text_is_at_the_line_that_reads_it(play: Play) -> None:
    """`eval` in line 2 of something whose first line is wrong."""
    told = play("x = 1\neval('1 +')\n")
    assert told.result["line"] == 2
    assert 'File "<string>", line 1' in told.traceback


def test_an_error_is_said_in_other_words(in_page: ModuleType, play: Play) -> None:
    """Of what its traceback says; and no module is left in the way of the next program's own."""
    code = "import numpy as np\n\n\ndef f():\n    return np.ones((2, 3)) @ np.ones(2)\n\n\nf()\n"
    before = {name for name in sys.modules if name.startswith("nn_tutorial")}
    for language, said in (("en", "Line 5: `@` cannot multiply"), ("id", "Baris 5: `@` tidak dapat")):
        end = play(code)
        assert in_page.explain(code, end.result["error"], end.traceback, language).startswith(said)
    assert in_page.explain("x = 0,05\n", "SyntaxError", play("x = 0,05\n").traceback, "en").startswith("Line 1: ")
    assert in_page.explain("int('a')\n", "ValueError", play("int('a')\n").traceback, "en") == ""
    assert {name for name in sys.modules if name.startswith("nn_tutorial")} >= before


def test_endless_recursion_is_short(play: Play) -> None:
    """Python counts the repeated lines instead of showing them."""
    told = play("def f():\n    return f()\n\n\nf()\n")
    assert told.result["error"] == "RecursionError"
    assert told.result["line"] == 2
    assert "[Previous line repeated" in told.traceback
    assert len(told.traceback) < 1000


def test_brackets_without_end_are_an_error_and_no_crash(in_page: ModuleType, play: Play) -> None:
    """What is too deep for Python's own parser is told, not raised."""
    code = "(" * 5000
    assert in_page.needs(code) == []
    assert in_page.needs("-" * 200_000 + "1") == []
    assert play(code).state == "failed"


def test_lines_are_counted_as_python_counts_them(play: Play) -> None:
    """A form feed or a line separator inside a string ends no line."""
    told = play("text = 'a\u2028b\x0cc'\r\nx = 1\n1 / 0  # here\n")
    assert told.result["line"] == 3
    assert "1 / 0  # here" in told.traceback


@pytest.mark.parametrize(
    "broken",
    [
        "import sys\nsys.setrecursionlimit(len(__import__('inspect').stack()) + 40)",
        "import builtins\nbuiltins.isinstance = builtins.len = builtins.str = None",
        "import sys\nsys.modules['numpy'] = None\ndel sys.modules['random']",
        "import sys\nsys.stdout = sys.stderr = sys.stdin = None",
    ],
)
def test_what_a_program_broke_does_not_break_its_ending(play: Play, broken: str) -> None:
    """The error is told from Python as it was before."""
    told = play(f"{broken}\n1 / 0\n")
    assert told.result["line"] == broken.count("\n") + 2
    assert told.traceback.endswith("ZeroDivisionError: division by zero\n")
    assert play("import numpy, random\nprint(isinstance(len('ab'), int))\n").output == "True\n"


# Warnings


def test_a_warning_tells_its_line_once(play: Play) -> None:
    """Each kind once a line, between the outputs where it came."""
    told = play(
        "import numpy as np\nprint('first')\nfor _ in range(3):\n    np.exp(np.array([1e4]))\n"
        "np.log(np.array([0.0]))\nnp.exp(np.array([1e4]))\nprint('last')\n"
    )
    assert told.state == "done"
    assert told.warnings == [
        ("RuntimeWarning", "overflow encountered in exp", 4),
        ("RuntimeWarning", "divide by zero encountered in log", 5),
        ("RuntimeWarning", "overflow encountered in exp", 6),
    ]
    kinds = [event["type"] for event in told.events]
    assert kinds.index("output") < kinds.index("warning") < len(kinds) - kinds[::-1].index("output")
    assert told.output == "first\nlast\n"


def test_warnings_without_end_come_to_an_end(play: Play) -> None:
    """Trap: the page shows each in a place of its own, and cannot be stopped any more. What was left out is counted."""
    told = play("import warnings\nfor n in range(5000):\n    warnings.warn(f'no {n}')\nprint('last')\n")
    assert told.state == "done"
    assert 500 < len(told.warnings) < 1000
    left_out = range(len(told.warnings), 5000)
    assert told.result["dropped"] == sum(len(f"no {n}") for n in left_out)
    assert play("import warnings\nwarnings.warn('again')\nprint('all')\n").output == "all\n"


def test_a_long_traceback_is_cut_in_the_middle(play: Play) -> None:
    """Its beginning and its end say what is needed."""
    told = play("raise ValueError('a' * 10**6 + ' the end')\n")
    assert told.traceback.startswith("Traceback")
    assert told.traceback.endswith(" the end\n")
    assert "\n…\n" in told.traceback
    assert len(told.traceback) < 110_000


def test_a_warning_is_told_again_in_the_next_run(play: Play) -> None:
    """Python keeps a list of what it has warned of; the next program starts without."""
    code = "import numpy as np\nnp.array([]).mean()\n"
    assert play(code).warnings
    assert play(code).warnings == play(code).warnings


def test_a_program_that_always_wants_to_be_warned_does_not_flood_the_page(play: Play) -> None:
    """Once a line is enough, whatever its filters say; the line is the reader's, not one of NumPy's own."""
    told = play(
        "import warnings\nimport numpy as np\nwarnings.simplefilter('always')\n"
        "for _ in range(99):\n    np.log(np.array(0.0))\n    np.mean([])\n"
    )
    lines = [line for _, _, line in told.warnings]
    assert set(lines) == {5, 6}
    assert len(lines) == len(set(told.warnings))


def test_what_looks_wrong_before_it_runs_is_a_warning_too(play: Play) -> None:
    """Python's own advice on the text has its line."""
    told = play("x = 1\nprint(x is 1)\n")
    assert [(category, line) for category, _, line in told.warnings] == [("SyntaxWarning", 2)]


def test_a_program_may_turn_warnings_into_errors(play: Play) -> None:
    """Its own filters hold for it, and for no other program."""
    told = play("import warnings\nimport numpy as np\nwarnings.simplefilter('error')\nnp.log(np.array(0.0))\n")
    assert (told.result["error"], told.result["line"]) == ("RuntimeWarning", 4)
    told = play("import numpy as np\nnp.log(np.array(0.0))\n")
    assert (told.state, len(told.warnings)) == ("done", 1)
    assert play("import warnings\nwarnings.simplefilter('ignore')\n").state == "done"
    assert play("import numpy as np\nnp.log(np.array(0.0))\n").warnings


# What a program imports


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("import numpy.linalg\nfrom scipy.special import expit", ["numpy", "scipy"]),
        ("def f():\n    import matplotlib.pyplot as plt", ["matplotlib"]),
        ("from nn_tutorial import plot_history", ["matplotlib", "nn_tutorial"]),
        ("import nn_tutorial\nnn_tutorial.plot_images(x)", ["matplotlib", "nn_tutorial"]),
        ("from . import x\nfrom .a import y", []),
        ("import numpy\0", []),
        ("\ud800", []),
        ("import six\nx = '\\d'", ["six"]),
    ],
)
def test_what_a_program_needs(in_page: ModuleType, code: str, names: list[str]) -> None:
    """What is no part of Python, wherever it is imported; nothing for what is no Python."""
    assert in_page.needs(code) == names


# Isolation

SPOILS = {
    "a variable": "secret = 1",
    "a built-in": "import builtins\nbuiltins.print = None\nbuiltins.secret = 1",
    "the print options": "import numpy as np\nnp.set_printoptions(precision=2, suppress=True)",
    "the error state": "import numpy as np\nnp.seterr(all='raise')",
    "a function of NumPy": "import numpy as np\nnp.exp = np.linalg.norm = np.random.rand = None\nnp.secret = 1",
    "a method of the package": "from nn_tutorial import NeuralNetwork\nNeuralNetwork.train = None",
    "a function of math": "import math\nmath.exp = None\ndel math.sqrt",
    "the arguments": "import sys\nsys.argv.append('x')\nsys.argv = ['y']",
    "the path": "import sys\nsys.path.insert(0, '/nowhere')",
    "the recursion limit": "import sys\nsys.setrecursionlimit(5000)",
    "the streams": "import sys, io\nsys.stdout = sys.stderr = io.StringIO()",
    "the filters": "import warnings\nwarnings.simplefilter('error')\nwarnings.showwarning = None",
    "the main module": "import sys\nsys.modules['__main__'] = sys\ndel sys.modules['math']",
    "the decimal context": "import decimal\ndecimal.getcontext().prec = 3",
    "what writes JSON": "import json\njson.dumps = None",
    "the input": "import sys\nsys.stdin.close()\nsys.stdin = None",
    "the library": "import ast, collections, itertools, re\nre.compile = collections.namedtuple = itertools.count = None\n"
    "ast.walk = lambda tree: []",
    "what the library had not imported": "import wave\nwave.open = None\nimport importlib\nwave = importlib.import_module('colorsys')",
    "the system": "import sys\nsys.exit = sys.maxsize = None\nsys.settrace(lambda *_: None)",
    "the surroundings": "import os\nos.environ['SECRET'] = os.environ['HOME'] = 'x'\nos.chdir('/')\nos.getcwd = None",
    "a module of its own": "import sys, types\nsys.modules['secret'] = types.ModuleType('secret')",
    "the log": "import logging\nlogging.root.handlers.clear()\nlogging.basicConfig(level=0)",
}
PROBE = """
import ast, builtins, collections, decimal, itertools, json, logging, math, os, re, sys, warnings, wave
import numpy as np
import nn_tutorial
from nn_tutorial import NeuralNetwork, sigmoid
print(sorted(name for name in globals() if not name.startswith("__")))
print([hasattr(module, "secret") for module in (builtins, np)], print is not None)
print(np.array([0.123456789, 1e-9]), np.geterr())
print(np.exp(1.0), np.linalg.norm([3.0, 4.0]), np.random.rand is not None, math.exp(0), math.sqrt(4))
print(sigmoid(np.array(0.0)), nn_tutorial.sigmoid is sigmoid, NeuralNetwork.train is not None)
print(decimal.Decimal(1) / 3, json.dumps([1]), sys.stdin.closed)
print(sys.argv, sys.path, sys.getrecursionlimit(), sys.stdout is sys.stderr, len(warnings.filters))
print(re.compile, ast.walk, collections.namedtuple, itertools.count, wave.open, "secret" in sys.modules)
print(sys.exit, sys.maxsize, sys.gettrace(), os.getcwd(), os.environ.get("SECRET"), os.environ.get("HOME"))
print(sys.modules["__main__"].__file__, logging.root.level, len(logging.root.handlers))
with np.errstate(all="warn"):
    np.log(np.array(0.0))
"""


@pytest.mark.slow
def test_a_program_leaves_no_trace(play: Play) -> None:
    """Whatever it changed and however it ended, the next program prints what it printed before."""
    fresh = play(PROBE)
    assert fresh.state == "done", fresh.traceback
    for (what, spoil), ending in zip(SPOILS.items(), itertools.cycle(["", "\n1 / 0"]), strict=False):
        first = play(spoil + ending)
        assert first.state == ("failed" if ending else "done"), (what, first.traceback)
        after = play(PROBE)
        assert (after.output, after.traceback, after.warnings) == (fresh.output, "", fresh.warnings), what


def test_what_a_program_writes_beside_it_is_gone(
    in_page: ModuleType, play: Play, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No module that one program writes is imported by the next one, and what was there before stays."""
    (tmp_path / "there.txt").write_text("kept")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend("")
    monkeypatch.setattr(in_page, "CLEARED", True)
    write = "import os\nos.makedirs('a/b')\nfor file in ('a/b/c', 'sched.py', 'mine.py'): print('x = 1', file=open(file, 'w'))\n"
    told = play(write + "import sched, mine\nprint(sched.x + mine.x)\nos.chdir('a')")
    assert (told.output, told.traceback) == ("2\n", "")
    assert [path.name for path in tmp_path.iterdir()] == ["there.txt"]
    told = play("import os, sched\nprint(sched.scheduler is not None, os.listdir('.'))\nimport mine")
    assert told.output == "True ['there.txt']\n"
    assert told.result["error"] == "ModuleNotFoundError"


def test_a_package_is_not_written_into(in_page: ModuleType, tmp_path: Path) -> None:
    """The next program imports it from its files."""
    (tmp_path / "deep").mkdir()
    for file in (tmp_path / "a.py", tmp_path / "deep" / "b.py"):
        file.write_text("")
    in_page.protect(str(tmp_path))
    assert {file.stat().st_mode & 0o777 for file in tmp_path.rglob("*.py")} == {0o444}


def test_a_python_without_its_files_is_given_up(
    in_page: ModuleType, play: Play, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The page then starts another one."""
    library = tmp_path / "library"
    library.mkdir()
    monkeypatch.syspath_prepend(str(library))
    handler = signal.getsignal(signal.SIGINT)
    try:
        with pytest.raises(FileNotFoundError):
            play(f"import os\nos.rmdir({str(library)!r})")
    finally:
        signal.signal(signal.SIGINT, handler)


def test_a_module_that_warns_of_itself_warns_the_program(
    play: Play, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """At the line that imports it, though the import is noted."""
    (tmp_path / "old_one.py").write_text("import warnings\nwarnings.warn('old', DeprecationWarning, stacklevel=2)\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    told = play("x = 1\nimport old_one\n")
    assert told.warnings == [("DeprecationWarning", "old", 2)]


def test_the_surroundings_are_as_before(play: Play) -> None:
    """What ran the program has its own modules and streams again."""
    kept = [sys.stdout, sys.stderr, sys.argv, sys.modules["__main__"], sys.modules["nn_tutorial"], builtins.input]
    play("import nn_tutorial\nimport sys\nsys.argv = []\nprint(nn_tutorial)")
    now = [sys.stdout, sys.stderr, sys.argv, sys.modules["__main__"], sys.modules["nn_tutorial"], builtins.input]
    assert all(a is b for a, b in zip(kept, now, strict=True))
    assert sys.modules["nn_tutorial"] is nn_tutorial


@pytest.mark.parametrize(
    ("seed", "draw"),
    [("np.random.seed(1)", "np.random.randint(10**9)"), ("random.seed(1)", "random.randrange(10**9)")],
)
def test_chance_starts_anew(play: Play, seed: str, draw: str) -> None:
    """The seed of one program does not decide what the next one draws."""
    before = np.random.get_state(), random.getstate()  # noqa: NPY002
    try:
        imports = "import random\nimport numpy as np\n"
        drawn = [play(f"{imports}{seed}\nprint({draw})").output]
        for _ in range(2):
            play(f"{imports}{seed}")
            drawn.append(play(f"{imports}print({draw})").output)
        assert len(set(drawn)) == 3
        assert play(f"{imports}{seed}\nprint({draw})").output == drawn[0]
    finally:
        np.random.set_state(before[0])  # noqa: NPY002
        random.setstate(before[1])


def test_the_memory_of_a_program_is_free_after_it(play: Play) -> None:
    """Its functions and its variables hold each other; the next program needs the room."""
    kept: list[Any] = []
    builtins.watch = kept.append  # type: ignore[attr-defined]
    try:
        play(
            "import weakref\n\nclass Big:\n    pass\n\ndef f():\n    return big\n\nbig = Big()\nwatch(weakref.ref(big))\n"
        )
    finally:
        del builtins.watch  # type: ignore[attr-defined]
    assert kept[0]() is None


# Figures

DRAW = "import matplotlib.pyplot as plt\n"


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


@pytest.mark.usefixtures("figures")
def test_figures_come_where_they_are_shown(play: Play) -> None:
    """Shown ones between the outputs around them, those left open at the end, each once."""
    told = play(
        f"{DRAW}print('a')\nplt.plot([1, 2])\nplt.figure(figsize=(2, 1))\nplt.plot([2, 1])\nplt.show()\n"
        "print('b')\nplt.plot([3])\nprint('c')\n"
    )
    kinds = [event["type"] if event["type"] == "figure" else event["text"] for event in told.events]
    assert "".join(kind[0] for kind in kinds if kind != "\n") == "affbcf"
    wide, small, left_open = map(size, told.figures)
    assert small < wide
    assert left_open[0] > small[0]
    assert plt.get_fignums() == []


@pytest.mark.usefixtures("figures")
@pytest.mark.parametrize(
    ("act", "kind"), [("plt.plot([1])\nplt.show()", "figure"), ("np.log(np.array(0.0))", "warning")]
)
def test_nothing_overtakes_what_was_printed_before(play: Play, act: str, kind: str) -> None:
    """After a flood too, and in the middle of a line."""
    flood = "for i in range(1000): print(i)\nprint('half ', end='')\n"
    told = play(f"{DRAW}import numpy as np\n{flood}{act}\nprint('line')\n")
    place = [event["type"] for event in told.events].index(kind)
    assert "".join(event["text"] for event in told.events[:place]).endswith("\n999\nhalf ")


@pytest.mark.usefixtures("figures")
def test_a_figure_goes_to_the_program_that_drew_it(play: Play) -> None:
    """Even when nothing in its text says that it draws."""
    first = play(f"{DRAW}plt.plot([1])\n")
    second = play("plt = __import__('matplotlib.pyplot').pyplot\nplt.plot([1])\n")
    assert (len(first.figures), len(second.figures)) == (1, 1)


@pytest.mark.usefixtures("figures")
def test_the_package_draws_in_the_page(play: Play) -> None:
    """Its functions for pictures are seen to need matplotlib, though the program never names it."""
    told = play("import numpy as np\nfrom nn_tutorial import plot_images\n\nplot_images(np.zeros((2, 4, 4)))\n")
    assert told.state == "done", told.traceback
    assert len(told.figures) == 1


@pytest.mark.usefixtures("figures")
def test_the_style_of_one_program_is_not_the_next_ones(play: Play) -> None:
    """Neither its settings nor a figure that an error left open."""
    ask = f"{DRAW}print(plt.rcParams['figure.figsize'], plt.rcParams['axes.grid'], plt.get_fignums())"
    fresh = play(ask)
    told = play(f"{DRAW}plt.rcParams['figure.figsize'] = (1, 1)\nplt.style.use('ggplot')\nplt.plot([1])\n1 / 0\n")
    assert told.figures == []
    assert plt.get_fignums() == []
    assert play("print('no figure')").figures == []
    assert play(ask).output == fresh.output


@pytest.mark.usefixtures("figures")
def test_a_figure_that_cannot_be_drawn_is_the_programs_error(play: Play) -> None:
    """At the line that shows it."""
    told = play(f"{DRAW}plt.title('$x_{{$')\nplt.show()\n")
    assert (told.state, told.result["line"]) == ("failed", 3)
    assert lines_of(told)[0] == 3


# The whole


def test_what_is_posted_can_cross_to_the_page(play: Play) -> None:
    """Text, numbers and bytes only."""
    told = play("print(1)\nimport numpy as np\nnp.log(np.array(0.0))\n1 / 0")
    assert json.loads(json.dumps([told.events, told.result])) == [told.events, told.result]


def test_the_log_of_a_program_is_its_output(play: Play) -> None:
    """`logging` writes to the page, in each run anew."""
    handlers, level = list(logging.root.handlers), logging.root.level
    logging.root.handlers.clear()  # pytest's own: with them, basicConfig would do nothing
    try:
        code = "import logging\nlogging.basicConfig(level='INFO')\nlogging.info('hello')\n"
        assert [play(code).output for _ in range(2)] == ["INFO:root:hello\n"] * 2
    finally:
        logging.root.handlers[:] = handlers
        logging.root.setLevel(level)


def test_the_handlers_of_one_program_are_not_the_next_ones(play: Play) -> None:
    """Else what it logs would be printed once more in each run."""
    code = "import logging\nlog = logging.getLogger('train')\nlog.addHandler(logging.StreamHandler())\nlog.warning('hello')\n"
    assert [play(code).output for _ in range(3)] == ["hello\n"] * 3


@pytest.mark.parametrize("ending", ["", "1 / 0\n"])
def test_what_is_printed_at_the_end_is_the_programs_output(play: Play, ending: str) -> None:
    """As Python prints it, when the program's objects go."""
    told = play(
        "class Last:\n    def __del__(self):\n        print('gone')\n\n\nlast = Last()\nprint('here')\n" + ending
    )
    assert told.output == "here\ngone\n"


def test_stop_interrupts_a_program_and_nothing_else(in_page: ModuleType, play: Play) -> None:
    """While the program runs, SIGINT is a KeyboardInterrupt, whatever the last one made of it; then it is none."""
    before = signal.getsignal(signal.SIGINT)
    told = play("import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n")
    assert told.state == "done"
    assert signal.getsignal(signal.SIGINT) is before
    told = play("import signal\nprint('before')\nsignal.raise_signal(signal.SIGINT)\nprint('after')\n")
    assert (told.result["error"], told.output) == ("KeyboardInterrupt", "before\n")
    told = play(
        "import signal, sys\nclass Out:\n    flush = write = lambda *_: 0\n"
        "    def __del__(self, raise_=signal.raise_signal, stop=KeyboardInterrupt):\n        try:\n            raise_(2)\n"
        "        except stop:\n            pass\nkept = Out()\n"
    )  # it is cleared away when the program has ended
    assert told.state == "done"


def test_a_sleep_ends_when_it_is_time_or_interrupted(in_page: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `time.sleep`, but by steps of Python, between which Stop is heard."""
    looks = iter([10.0, 10.0, 10.5, 11.0, 20.0])
    monkeypatch.setattr(in_page, "time", SimpleNamespace(monotonic=lambda: next(looks)))
    in_page.sleep(1)
    assert next(looks) == 20
    with pytest.raises(ValueError, match="non-negative"):
        in_page.sleep(-1)

    def interrupt() -> float:
        signal.raise_signal(signal.SIGINT)
        return 0.0

    monkeypatch.setattr(in_page.time, "monotonic", interrupt)
    with pytest.raises(KeyboardInterrupt):
        in_page.sleep(1000)


@pytest.mark.parametrize(("collapses", "drawn"), [(0, 1), (1, 2), (5, 3)])
def test_a_layout_that_collapsed_is_made_again(in_page: ModuleType, collapses: int, drawn: int) -> None:
    """Up to two times; what is left of its warning is shown, and other warnings are."""
    sizes = []

    def savefig(file: BytesIO, **_: object) -> None:
        sizes.append(len(sizes))
        warnings.warn("another", UserWarning, stacklevel=1)
        if len(sizes) <= collapses:
            warnings.warn(
                "constrained_layout not applied because axes sizes collapsed to zero", UserWarning, stacklevel=1
            )
        file.write(bytes(sizes))

    with warnings.catch_warnings(record=True) as said:
        png = in_page._png(SimpleNamespace(savefig=savefig))
    assert png == bytes(range(drawn))
    messages = [str(warning.message)[:7] for warning in said]
    assert messages == ["another", *["constra"] * (collapses >= drawn)]
