"""The words of the scripts: those that stand in them, and those of the languages that they do not have."""

import itertools
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from site_builder import languages
from site_builder.languages import LANGUAGES, language
from site_builder.problems import BuildFailure, Problem

_TABLE = re.compile(r"^(?:export )?const WORDS = \{\n(?P<rows>.*?)^\};\n", re.MULTILINE | re.DOTALL)
_SAID = re.compile(r"\b([a-z]{2}): (\"(?:[^\"\\]|\\.)*\"|\[[^\]]*\])")
_BROWSER = Path(__file__).parents[1] / "browser"
_KEY = re.compile(r"^  (\w+): \{", re.MULTILINE)


def check() -> Iterator[Problem]:
    """Tell which words of the scripts a language lacks, or says with other places.

    A language that none of the tables has may say them in its own file.
    """
    for path in sorted(_BROWSER.glob("*.js")):
        yield from differences(path.name, path.read_text("utf-8"))


def differences(name: str, script: str) -> Iterator[Problem]:
    """Tell which words of a script's table are not in all of its languages, or have other places there."""
    words = table(script)
    codes = [code for code in LANGUAGES if any(code in said for _, said in words)]
    lines = {repr(key): script[: script.index(f"\n  {key}: {{") + 1].count("\n") + 1 for key, _ in words}
    path = Path("site_builder", "browser", name)
    yield from languages.differences({repr(key): said for key, said in words}, lambda key, _: (path, lines[key]), codes)


def table(script: str) -> list[tuple[str, dict[str, str]]]:
    """Read a script's table of words, if it has one: each key with the words by language."""
    found = _TABLE.search(script)
    pieces = _KEY.split(found["rows"])[1:] if found else []
    return [(key, dict(_SAID.findall(row))) for key, row in zip(pieces[::2], pieces[1::2], strict=True)]


def keys(script: str) -> list[str]:
    """Name the words of a script's table, if it has one."""
    return [key for key, _ in table(script)]


def of_pages(script: str, name: str = "") -> str:
    """Give a script of pages with the words of every language."""
    return _with_more(script, {code: language(code).browser for code in LANGUAGES}, "BROWSER", name)


def of_worker(script: str) -> str:
    """Give `service_worker.js` with the words of every language."""
    return _with_more(script, {code: language(code).worker for code in LANGUAGES}, "WORKER")


def _with_more(script: str, words: Mapping[str, Mapping[str, Any]], name: str, file: str = "") -> str:
    """Put behind the table of a script the words that it lacks: those under `FILE KEY`, where two scripts use a key, or under `KEY`.

    Raises:
        BuildFailure: a language does not have them either.
    """
    rows = table(script)
    lacking = [code for code in LANGUAGES if not any(code in said for _, said in rows)]
    more: dict[str, dict[str, Any]] = {}
    problems = []
    for code, (key, _) in itertools.product(lacking, rows):
        if said := words[code].get(f"{file} {key}", words[code].get(key)):
            more.setdefault(key, {})[code] = said
        else:
            path = Path("site_builder", "languages", f"{code}.py")
            problems.append(Problem(path, 1, f"{name} has no {key!r}, which browsers say in the other languages"))
    if problems:
        raise BuildFailure(problems)
    if not more:
        return script
    added = json.dumps(more, ensure_ascii=False)
    line = f"for (const [key, texts] of Object.entries({added})) Object.assign(WORDS[key], texts);\n"
    return _TABLE.sub(lambda match: match[0] + line, script, count=1)
