"""The words of the scripts: those that stand in them, and those of the languages that they do not have."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from site_builder.languages import LANGUAGES, language
from site_builder.problems import BuildFailure, Problem

_TABLE = re.compile(r"^(?:export )?const WORDS = \{\n(?P<rows>.*?)^\};\n", re.MULTILINE | re.DOTALL)
_KEY = re.compile(r"^  (\w+): \{", re.MULTILINE)


def of_pages(script: str) -> str:
    """Give `words.js` with the words of every language."""
    return _with_more(script, {code: language(code).browser for code in LANGUAGES}, "BROWSER")


def of_worker(script: str) -> str:
    """Give `service_worker.js` with the words of every language."""
    return _with_more(script, {code: language(code).worker for code in LANGUAGES}, "WORKER")


def _with_more(script: str, words: Mapping[str, Mapping[str, Any]], name: str) -> str:
    """Put behind the table of a script the words that it lacks.

    Raises:
        BuildFailure: a language does not have them either.
    """
    table = _TABLE.search(script)
    if table is None:
        return script
    more: dict[str, dict[str, Any]] = {}
    problems = []
    for code in LANGUAGES:
        if re.search(rf"^ +(?:\w+: \{{ )?(?:.*, )?{code}: ", table["rows"], re.MULTILINE):
            continue
        for key in _KEY.findall(table["rows"]):
            if said := words[code].get(key):
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
    return script[: table.end()] + line + script[table.end() :]
