"""Exercises with code: tried out by the build, published, and carried by the wheel."""

import json
import sys
from pathlib import Path

import by_path
import exercises_of_each_kind as each
import pytest
from small_project import ROOT, Project

from nn_tutorial.practice import check, load, running, trials
from site_builder import blocks
from site_builder.cache import Cache
from site_builder.problems import BuildFailure
from site_builder.rendering import packed_exercise
from site_builder.sources.package_source import PackageHash

pytestmark = pytest.mark.slow
FENCE = """name = "double"
title = "{title}"
task = '''{text} {{{{ gate.bias }}}}'''
hints = ['''{text}''']
[mistakes]
square = '''{text}'''
"""
FILES = {
    "exercise.toml": 'kind = "function"\n',
    "stub.py": "def double(x):\n    return ...\n",
    "solution.py": "def double(x):\n    return 2 * x\n",
    "trials.py": "def trials(rng):\n    for n in (2, 3, 4):\n        yield (rng.normal(size=n),), ''\n"
    "    yield (rng.normal(size=120),), 'many numbers'\n",
    "right/plus.py": "def double(x):\n    return x + x\n",
    "mistakes/square.py": "def double(x):\n    return x**2\n",
}


@pytest.fixture
def exercise(project: Project) -> Project:
    """Give the small project an exercise with code."""
    each.add(project, FENCE)
    for name, text in FILES.items():
        project.write(f"docs/chapter/exercises/double/{name}", text)
    return project


def test_it_is_published_and_carried(exercise: Project) -> None:
    """The file of the site is what the wheel has; it judges, and its texts have their numbers."""
    site = exercise.prepare()
    packed = site.made.results["exercise"]["chapter/double"]
    content = dict(site.files())["exercises/chapter/double.json"]
    assert json.loads(content) == json.loads(json.dumps(packed))
    assert packed_exercise.in_wheel({"chapter/double": packed}) == {
        "nn_tutorial/practice/exercises/chapter/double.json": content
    }
    read = load(json.loads(content))
    assert read.slips
    assert check(read, FILES["right/plus.py"]).state == "right"
    assert check(read, FILES["mistakes/square.py"], "id").cause == "Ayo mulai."
    assert (read.text("id", "task") or "").endswith("−1,5")


def test_an_answer_that_asks_is_told_so_in_the_page(exercise: Project) -> None:
    """Nobody can be asked there: input() ends as at the end of a file, and Python's own input is as before."""
    content = dict(exercise.prepare().files())["exercises/chapter/double.json"].decode()
    in_page, before = by_path.load(ROOT / "site_builder" / "browser" / "in_page.py"), sys.stdin
    told = json.loads(in_page.check(content, "def double(x):\n    return input()\n", "en", 1))
    assert told["state"] == "done"
    assert "EOFError" in json.dumps(told["verdict"])
    assert sys.stdin is before


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("stub.py", FILES["solution.py"], "stub.py:1: is right already"),
        ("solution.py", "def double(x):\n    return 3 * x\n", "right/plus.py:1: is refused"),
        ("solution.py", "def double(x):\n    return\n", "trials.py:1: cannot be tried: AssertionError"),
        ("right/plus.py", "def double(x):\n    return x\n", "right/plus.py:1: is refused: Exactly half"),
        ("mistakes/square.py", "def double(x):\n    return x * 2\n", "mistakes/square.py:1: is accepted as right"),
        ("trials.py", "def trials(rng):\n    yield (1.0,), ''\n", "at least three trials"),
        ("trials.py", FILES["trials.py"].replace("120", "80"), "no trial has an array of 100 rows"),
        ("trials.py", FILES["trials.py"].replace("''", "'odd'"), "the tag 'odd' has no words"),
        ("trials.py", "def trials(rng):\n    for n in (2, 2, 2):\n        yield (2 * np.ones(n),), ''\n", "no trial notices"),
        ("trials.py", "def trials(rng):\n    while True: n = 3\n", "TimeoutError: line 2 has been running for 0.3 s"),
        ("solution.py", "def double(x):\n    while True: x = x\n", "solution.py:1: line 2 has been running for 0.3"),
        ("mistakes/square.py", "while True: x = 3\n", "mistakes/square.py:1: line 1 has been running for 0.3"),
        ("trials.py", "1 / 0\n", "trials.py:1: cannot be tried: ZeroDivisionError"),
        ("equal.txt", "def double(x):\n    return x\n", "equal.txt:1: a trial notices this program"),
        ("exercise.toml", 'kind = "function"\nversion = \n', "this is not TOML: Invalid value (at line 2, column 11) (docs/chapter/exercises/double/exercise.toml:2)"),
    ],
)  # fmt: skip
def test_what_no_reader_could_trust_is_refused(
    exercise: Project, name: str, text: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The problem names the file."""
    if "0.3" in said:
        monkeypatch.setattr(trials, "SECONDS", 0.3)
        monkeypatch.setattr(running, "OWN_SECONDS", 0.3)
    exercise.write(f"docs/chapter/exercises/double/{name}", text)
    assert said in exercise.refused(made=True)


def test_it_is_tried_once_and_again_with_another_package(
    exercise: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Answers run it, and NumPy. Of all that a build waits for, there is a line."""
    site, said = exercise.prepare(), []
    (kind,) = (each for each in blocks.kinds() if each.name == "exercise")
    store = Cache(tmp_path / "empty")

    def tried() -> list[str]:
        kind.make(site.project.parts["exercise"], exercise.root, site.runs, store, said.append)
        return [line.partition(" in ")[0] for line in said]

    once = ["tried chapter/double"]
    assert tried() == tried() == once
    for times, (where, changed) in enumerate([(PackageHash, "whole"), (packed_exercise, "versions")], 2):
        monkeypatch.setattr(where, changed, lambda *_: "another")
        assert tried() == tried() == once * times


def test_two_mistakes_with_the_same_numbers_are_refused(exercise: Project) -> None:
    """Which of the two texts would be shown?"""
    exercise.write("docs/chapter/exercises/double/mistakes/times.py", "def double(x):\n    return x * x\n")
    for language in ("id", "en"):
        name = f"docs/chapter/index.{language}.md"
        exercise.write(name, exercise.read(name).replace("[mistakes]\n", "[mistakes]\ntimes = '''Ah.'''\n"))
    with pytest.raises(BuildFailure, match=r"mistakes/times\.py:1: is not named as itself"):
        exercise.prepare()
