"""Figures: found beside their pages, drawn in processes of their own, and only when new."""

import ast
import json
import tempfile
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from site_builder import cache, languages
from site_builder.drawing.tables import Table
from site_builder.execution import processes
from site_builder.execution.runner import Report, Run, versions
from site_builder.languages import LANGUAGES
from site_builder.problems import BuildFailure, Problem
from site_builder.sources import programs, text_file
from site_builder.sources.package_source import PackageHash

TIME_LIMIT = 120.0
"""Seconds of processor time for each figure; those of one process share theirs."""
_BUILDER = Path(__file__).parents[1]


@dataclass(frozen=True)
class Figure:
    """A figure: `name` is the chapter's folder and the file's name, `runs` the listings it draws."""

    name: str
    path: Path
    runs: dict[str, str]
    """Full name of each listing by the name that the figure uses."""
    words: tuple[tuple[int, dict[str, str]], ...]
    """Its words: of each the line, and how the languages say it."""


@dataclass(frozen=True)
class Drawn:
    """A figure as drawn: SVG by `variant`, and by language the tables of the values in it.

    Where the picture for phones would be the same as the other, it is not there.
    """

    pictures: dict[str, str]
    tables: dict[str, list[Table]]


def read_values(root: Path, figures: Iterable[Figure]) -> set[tuple[str, str]]:
    """Give what figures may read of the listings that they draw: the full name of each, and each text of the program."""
    return {
        (listing, str(node.value))
        for figure in figures
        for node in programs.nodes_of(text_file.read(root, figure.path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for listing in figure.runs.values()
    }


def among(parts: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    """Find the figures in what the kinds of block have loaded."""
    return [part for loaded in parts.values() for part in loaded.values() if isinstance(part, Figure)]


def path_of(name: str) -> Path:
    """Give the file of a figure."""
    folder, _, stem = name.rpartition("/")
    return Path("docs", folder, "figures", f"{stem}.py")


def load(root: Path, name: str) -> Figure:
    """Find the figure `name`, say `page-1/perceptron/decision_lines`.

    Raises:
        BuildFailure: there is no such file, or it does not declare what it draws.
    """
    folder, path = name.rpartition("/")[0], path_of(name)
    _, tree = programs.read(root, path, "figure", name)
    assigned: dict[str, ast.expr] = {}
    for node in tree.body:
        for target in node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]:
            value = getattr(node, "value", None)
            if isinstance(target, ast.Name) and value is not None:
                assigned[target.id] = value
    runs, words = (_literal(assigned.get(constant)) for constant in ("RUNS", "WORDS"))
    problems = []
    if not isinstance(runs, list) or not all(isinstance(run, str) for run in runs):
        problems.append(Problem(path, 1, f"figure {name!r} declares no literal RUNS, a list of listings"))
    if not isinstance(words, dict):
        problems.append(
            Problem(path, 1, f"figure {name!r} declares no literal WORDS, of each word how the languages say it")
        )
        words = {}
    lines = [value.lineno for value in getattr(assigned.get("WORDS"), "values", ())]
    said = tuple(zip(lines, words.values(), strict=False))
    for line, word in said:
        if (
            not isinstance(word, dict)
            or set(word) != set(LANGUAGES)
            or not all(isinstance(w, str) and w.strip() for w in word.values())
        ):
            problems.append(
                Problem(path, line, f"a word of WORDS wants the languages {' and '.join(LANGUAGES)}, given {word!r}")
            )
    if problems:
        raise BuildFailure(problems)
    return Figure(name, path, {run: run if "/" in run else f"{folder}/{run}" for run in runs}, said)


def _literal(node: ast.expr | None) -> Any:
    """Give what an expression says, if it is there and computes nothing."""
    try:
        return ast.literal_eval(node) if node else None
    except (TypeError, ValueError):
        return None


def draw_all(
    root: Path, figures: Collection[Figure], runs: Mapping[str, Run], store: cache.Cache, report: Report
) -> dict[str, Drawn]:
    """Draw what is not in the cache, and give all figures by their names.

    Raises:
        BuildFailure: with a problem for each figure that failed.
    """
    tools = [cache.tree_hash(Path(__file__).parent, "*.py")]
    tools += [cache.file_hash(_BUILDER / name) for name in ("execution/values.py", "localize.py")]
    spoken = [languages.language(code) for code in LANGUAGES]
    tools.append(json.dumps([processes.fixed(), *((each.code, each.decimal, each.thousands) for each in spoken)]))
    package = PackageHash(root)
    keys = {}
    for figure in figures:
        source = (root / figure.path).read_text(encoding="utf-8")
        shown = {name: runs[full].encoded for name, full in figure.runs.items()}
        imported = package.reached_by(source)
        keys[figure.name] = cache.key("figure", figure.name, source, shown, versions(), imported, tools)
    drawn: dict[str, Drawn] = store.get_all(keys, _drawn)
    stale = [figure for figure in figures if figure.name not in drawn]
    if not stale:
        return drawn
    count = min(processes.workers(), len(stale))
    shares = [stale[n::count] for n in range(count)]
    problems: list[Problem] = []
    with processes.side_by_side(count) as pool:
        for answers in pool.map(lambda share: _draw(root, share, runs), shares):
            for figure in (each for each in stale if each.name in answers):
                answer = answers[figure.name]
                if "error" in answer:
                    message = f"figure {figure.name!r}: {answer['error']}"
                    problems.append(Problem(figure.path, answer["line"], message))
                else:
                    report(f"drew {figure.name} in {answer['seconds']:.2f} s")
                    entry = {part: answer[part] for part in ("pictures", "tables")}
                    store.put(keys[figure.name], entry)
                    drawn[figure.name] = _drawn(entry)
    if problems:
        raise BuildFailure(problems)
    return drawn


def _drawn(entry: dict[str, Any]) -> Drawn:
    """Read an entry of the cache."""
    tables = {language: [Table(**table) for table in entry["tables"][language]] for language in LANGUAGES}
    return Drawn(entry["pictures"], tables)


def _draw(root: Path, figures: list[Figure], runs: Mapping[str, Run]) -> dict[str, dict[str, Any]]:
    """Draw figures in one process, which imports matplotlib once for all of them."""
    with tempfile.TemporaryDirectory(prefix="figures-") as folder:
        job = Path(folder, "job.json")
        listed = [
            {
                "name": figure.name,
                "file": str(root / figure.path),
                "run": {name: runs[full].encoded for name, full in figure.runs.items()},
            }
            for figure in figures
        ]
        path = [str(root), str(_BUILDER.parent)]
        job.write_text(json.dumps({"figures": listed, "path": path}), encoding="utf-8")
        ended = processes.run(Path(__file__).with_name("worker.py"), job, Path(folder), TIME_LIMIT * len(figures))
    lines = ended.output.rpartition("\n")[0].splitlines()  # the last one may have been cut short
    answers = {answer["name"]: answer for answer in map(json.loads, lines)}
    reason = ended.stopped or ended.errors.strip()[-300:]
    missing = [figure for figure in figures if figure.name not in answers]
    for figure in missing[:1]:
        answers[figure.name] = {"error": reason or "the drawing process ended early", "line": 1}
    return answers
