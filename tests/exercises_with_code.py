"""A chapter with exercises that Python judges, and a question before its listing, for the small project."""

import base64
from pathlib import Path

import exercises_of_each_kind as each
from small_project import Project

from site_builder.assets import python_snapshot, snapshot_contents
from site_builder.cache import Cache

FENCE = """name = "{name}"
title = "{{title}}"
task = \'\'\'{{text}}\'\'\'
hints = [\'\'\'{{text}}\'\'\']
after = \'\'\'{{text}}\'\'\'
{more}"""
TWO_ARRAYS = """def trials(rng):
    for n, p, h in ((4, 2, 3), (5, 3, 2), (3, 4, 2)):
        yield {0}, ""
    n, p, h = 120, 11, 12
    yield {0}, "many numbers"
"""
FILES = {
    "column_sums": {
        "exercise.toml": 'kind = "function"\nversion = 1\n',
        "stub.py": "def column_sums(dz1):\n    return ...\n",
        "solution.py": "def column_sums(dz1):\n    return dz1.sum(axis=0, keepdims=True)\n",
        "trials.py": TWO_ARRAYS.format("(rng.normal(size=(n, h)),)"),
        "mistakes/upright.py": "def column_sums(dz1):\n    return dz1.sum(axis=0).reshape(-1, 1)\n",
    },
    "two_lines": {
        "exercise.toml": 'kind = "lines"\nversion = 1\n',
        "stub.py": "z1 = ...\na1 = ...\n",
        "solution.py": "z1 = X @ W1\na1 = np.tanh(z1)\n",
        "trials.py": TWO_ARRAYS.format('{"X": rng.normal(size=(n, p)), "W1": rng.normal(size=(p, h))}'),
    },
    "mend": {
        "exercise.toml": 'kind = "repair"\nversion = 1\n',
        "stub.py": "def mend(X, W1):\n    z1 = X @ W1\n    return np.tanh(X)\n",
        "solution.py": "def mend(X, W1):\n    z1 = X @ W1\n    return np.tanh(z1)\n",
        "trials.py": TWO_ARRAYS.format("(rng.normal(size=(n, p)), rng.normal(size=(p, h)))"),
    },
}
MISTAKES = {"column_sums": "[mistakes]\nupright = '''{text}'''\n"}
FENCES = tuple(FENCE.format(name=name, more=MISTAKES.get(name, "")) for name in FILES)


def add(project: Project) -> None:
    """Put a question before the listing of the chapter, and an exercise of each kind with code at its end."""
    for language in ("id", "en"):
        question = each.fence(each.PREDICT.replace("[[wrong]]", 'before = "gate"\n[[wrong]]', 1), language)
        name, listing = f"docs/chapter/index.{language}.md", '```python exec="on"'
        project.change(name, listing, f"{question.lstrip()}\n{listing}")
    each.add(project, *FENCES)
    add_files(project)


def add_files(project: Project) -> None:
    """Write the folders of the exercises."""
    for name, files in FILES.items():
        for file, text in files.items():
            project.write(f"docs/chapter/exercises/{name}/{file}", text)


def take_snapshots(project: Project, site: Path) -> None:
    """Put the snapshots of Python that a built site has where the project's build finds them, so that answers are judged sooner."""
    store = Cache(project.root / ".cache" / "site_builder")
    for contents in snapshot_contents.ALL:
        (made,) = site.glob(f"assets/python/*/{contents.package}-*.bin")
        store.put(python_snapshot.cache_key(contents), base64.b64encode(made.read_bytes()).decode())
    project.change("mkdocs.yml", "snapshot: false", "snapshot: true")
