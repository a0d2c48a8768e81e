"""What an exercise is, and where exercises are found: beside the chapters of a clone, or packed into the wheel."""

import ast
import json
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nn_tutorial.practice.words import LANGUAGES

WITH_CODE = ("function", "lines", "repair", "goal")
"""The kinds that Python judges; the others are judged where they are shown."""
WRONG = dict.fromkeys(WITH_CODE, "mistakes") | {"goal": "misses"}
"""The folder of an exercise, and the table of its fence, in which wrong answers stand."""
KEPT = ("name", "kind", "version", "stub", "solution", "trials", "settings", "mistakes")
"""What is packed of an exercise as it is, beside its slips and its texts."""
PACKED = Path(__file__).resolve().parent / "exercises"
DOCS = Path(__file__).resolve().parents[2] / "docs"
_FENCE = re.compile(r"^```exercise *\n(.*?)^``` *$", re.MULTILINE | re.DOTALL)

Texts = dict[str, dict[str, Any]]
"""By language: the content of the `exercise` fence of that page."""


@dataclass(frozen=True)
class Slip:
    """A wrong program, made from the right one by one small change.

    Attributes:
        kind: what was changed, a key of `SLIPS` in the words.
        code: the pieces of source that its sentence quotes.
        program: its source.
        sign: what its results look like in the fixed trials, see `slips.signature`.
    """

    kind: str
    code: tuple[str, ...]
    program: str
    sign: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Exercise:
    """An exercise whose answers are programs.

    Attributes:
        name: `<page>/<chapter>/<name>`.
        kind: one of `WITH_CODE`.
        version: raised when earlier answers no longer count.
        stub: what the reader starts from.
        solution: one right spelling; the slips are made from it.
        trials: source of `trials(rng)`, which yields arguments and a tag each.
        settings: the rest of `exercise.toml`: `function`, `tolerance`, `nearly`.
        right: other right spellings, by name.
        mistakes: wrong programs with a text of their own, by name; of a goal, those that miss it.
        equal: programs of slips that give the right numbers all the same.
        slips: see `Slip`; None until they are made.
        texts: what the fences of the pages say.
    """

    name: str
    kind: str
    version: int
    stub: str
    solution: str
    trials: str
    settings: dict[str, Any] = field(default_factory=dict)
    right: dict[str, str] = field(default_factory=dict)
    mistakes: dict[str, str] = field(default_factory=dict)
    equal: tuple[str, ...] = ()
    slips: tuple[Slip, ...] | None = None
    texts: Texts = field(default_factory=dict)

    @property
    def short(self) -> str:
        """The last part of the name."""
        return self.name.rpartition("/")[2]

    @property
    def function(self) -> str:
        """The name of the function to write."""
        return str(self.settings.get("function", self.short))

    @property
    def parameters(self) -> list[str]:
        """The names of its arguments."""
        for node in ast.walk(ast.parse(self.solution)):
            if isinstance(node, ast.FunctionDef) and node.name == self.function:
                return [argument.arg for argument in node.args.args]
        return []

    def text(self, language: str, *path: str) -> str | None:
        """Look up a text of the fence, say `("mistakes", "no_slope")`."""
        found: Any = self.texts.get(language, {})
        for key in path:
            found = found.get(key) if isinstance(found, dict) else None
        return found.strip() if isinstance(found, str) else None


def fences(page: str) -> dict[str, dict[str, Any]]:
    """Read the `exercise` fences of a page, by the name each gives.

    Raises:
        tomllib.TOMLDecodeError: the body of one is not TOML.
    """
    bodies = [tomllib.loads(match[1]) for match in _FENCE.finditer(page)]
    return {str(body.get("name")): body for body in bodies}


def read(folder: Path, texts: Texts | None = None, name: str = "") -> Exercise:
    """Read an exercise from its folder, `<docs>/<page>/<chapter>/exercises/<name>`.

    Args:
        folder: the folder.
        texts: what the fences say, by language; read from the pages beside it if None.
        name: its name, if that is not the path of the folder.
    """
    chapter = folder.parents[1]
    if texts is None:
        pages = {code: chapter / f"index.{code}.md" for code in LANGUAGES}
        texts = {
            code: fences(page.read_text(encoding="utf-8")).get(folder.name, {})
            for code, page in pages.items()
            if page.exists()
        }
    settings = tomllib.loads((folder / "exercise.toml").read_text(encoding="utf-8"))
    kind = settings.pop("kind")

    def source(name: str) -> str:
        path = folder / name
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def sources(name: str) -> dict[str, str]:
        return {path.stem: path.read_text(encoding="utf-8") for path in sorted((folder / name).glob("*.py"))}

    return Exercise(
        name or f"{chapter.parent.name}/{chapter.name}/{folder.name}",
        kind,
        settings.pop("version", 1),
        source("stub.py"),
        source("solution.py"),
        source("trials.py"),
        settings,
        sources("right"),
        sources(WRONG[kind]),
        tuple(part.strip("\n") for part in source("equal.txt").split("\n---\n") if part.strip()),
        None,
        texts,
    )


def folders(docs: Path = DOCS) -> dict[str, Path]:
    """Find the folders of the exercises with code, by name."""
    found = sorted(docs.glob("*/*/exercises/*/exercise.toml"))
    return {f"{path.parts[-5]}/{path.parts[-4]}/{path.parts[-2]}": path.parent for path in found}


def catalogue() -> dict[str, Path]:
    """Find every exercise with code, by name: its folder in a clone, or its packed file."""
    packed = {path.relative_to(PACKED).with_suffix("").as_posix(): path for path in sorted(PACKED.rglob("*.json"))}
    return packed or folders()


def find(name: str) -> Exercise:
    """Read the exercise of a name, or of the last part of one where only one ends so.

    Raises:
        KeyError: there is none, or more than one.
    """
    found = catalogue()
    matching = [full for full in found if full == name or full.endswith(f"/{name}")]
    if len(matching) != 1:
        raise KeyError(f"name: the name of one exercise is wanted, given {name!r}, which {len(matching)} have")
    path = found[matching[0]]
    return read(path) if path.is_dir() else load(json.loads(path.read_text(encoding="utf-8")))


def load(packed: dict[str, Any]) -> Exercise:
    """Give the exercise that `compiling.compiled` packed."""
    kept = {key: packed[key] for key in (*KEPT, "texts")}
    slips = (Slip(kind, tuple(code), program, tuple(sign)) for kind, code, program, sign in packed["slips"])
    return Exercise(**kept, slips=tuple(slips))
