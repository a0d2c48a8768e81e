"""The words of every text that readers see, in their language and with their places: pages, figures, interface."""

import ast
import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from site_builder import blocks
from site_builder.languages import LANGUAGES
from site_builder.sources import own_words
from site_builder.sources.document import ITALICS
from site_builder.sources.formula_words import WORDS

_CHUNK = re.compile(r"[\w'’-]+")
_WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
_NO_PROSE = (
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL),
    re.compile(r"\{\{.*?\}\}|\{ ?[#.:][^}\n]*\}"),
    re.compile(r"\]\([^)\s]*\)|\]\[[^\]]*\]|https?://\S+|</?[a-z][^>]*>|&\w+;|:material-[\w-]+:"),
    re.compile(r"^ *(?:!!!|\?\?\?\+?) \w+|^:::.*|^\w+:(?= )", re.MULTILINE),
)
_FORMULA = re.compile(r"\$\$.+?\$\$|\$[^$\n]+?\$", re.DOTALL)
_SECTION = re.compile(
    r"^( *)(?:Formula|Source):\n(?:\1 +\S.*(?:\n|\Z)|[ ]*\n)*|^ *\w+(?:, \w+)*(?: \([^)]*\))?:(?=[ \n])", re.MULTILINE
)


@dataclass(frozen=True, order=True)
class Word:
    """One word where it stands; a foreign one is marked as such by italics."""

    path: Path
    line: int
    text: str
    language: str
    foreign: bool = False


def words(root: Path) -> Iterator[Word]:
    """Give every word of the project's texts for readers."""
    for pattern, read in _SOURCES.items():
        for path in sorted(root.glob(pattern)):
            name = path.relative_to(root)
            for line, language, text in read(name, path.read_text(encoding="utf-8")):
                yield from _words(name, line, language, text)


def _words(path: Path, first: int, language: str, text: str) -> Iterator[Word]:
    foreign = [match.span() for match in ITALICS.finditer(text)]
    for chunk in _CHUNK.finditer(text):
        if re.search(r"[\d_]|^-", chunk[0]):
            continue  # a name, a number or emphasis, and what hangs on it
        for word in _WORD.finditer(chunk[0]):
            at = chunk.start() + word.start()
            in_italics = any(start <= at < end for start, end in foreign)
            yield Word(path, first + text.count("\n", 0, at), word[0], language, in_italics)


_Texts = Iterator[tuple[int, str, str]]


def _markdown(path: Path, text: str) -> _Texts:
    """Give a page without what is no prose in it, line by line where it was."""
    yield 1, path.name.split(".")[-2], only_prose(text)


def _readme(path: Path, text: str) -> _Texts:
    """Give the README, whose one section in Indonesian says so in its title."""
    text = only_prose(text)
    parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    line = 1
    for part in parts:
        yield line, "id" if "bahasa Indonesia" in part.partition("\n")[0] else "en", part
        line += part.count("\n")


def only_prose(text: str) -> str:
    """Blank out code, formulas, values, addresses and marks; what a figure is described with stays."""
    text = _FORMULA.sub(lambda m: _only(WORDS, m[0]), blocks.readable(text))
    for pattern in _NO_PROSE:
        text = pattern.sub(_blank, text)
    return text


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "_" if match[0][0] in "`{" and "\n" not in match[0] else " ", match[0])


def _masked(match: re.Match[str]) -> str:
    return "_" * len(match[0])


def _only(kept: re.Pattern[str], text: str) -> str:
    result = re.sub(r"[^\n]", "_", text)
    for match in kept.finditer(text):
        result = result[: match.start()] + " " * 6 + match[1] + " " + result[match.end() :]
    return result


def _program(path: Path, text: str) -> _Texts:
    """Give the texts that a module has in both languages, or the words of a language's own module, in quotes as `_script` does."""
    words = own_words.of_program(text, own_words.language_of(path))
    return ((line, language, _plain(f'"{said}"')) for line, language, said in words)


def _docstrings(path: Path, text: str) -> _Texts:
    """Give a module's docstrings, which the reference shows, without the module's own names."""
    nodes = list(ast.walk(ast.parse(text)))
    names = {name for node in nodes for name in map(vars(node).get, ("id", "arg", "attr", "name")) if name}
    own = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names)))
    for node in nodes:
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
            given = node.body[0]
            assert isinstance(given, ast.Expr)
            assert isinstance(given.value, ast.Constant)
            yield given.lineno, "en", only_prose(own.sub(_masked, _SECTION.sub(_blank, str(given.value.value))))


def _script(path: Path, text: str) -> _Texts:
    """Give the texts of a script, in quotes: a word and a colon at the beginning of a line would be a key."""
    return ((line, language, _plain(f'"{said}"')) for line, language, said in own_words.of_script(text))


def _changes(path: Path, text: str) -> _Texts:
    """Give what the change log says in each language, as it is written."""
    log = yaml.compose(text)
    assert log is not None
    for entry in log.value:
        for language, texts in entry.value:
            for _, part in texts.value if language.value in LANGUAGES else ():
                said = text[part.start_mark.index : part.end_mark.index]
                yield part.start_mark.line + 1, language.value, only_prose(said)


def _terms(path: Path, text: str) -> _Texts:
    """Give the terms and their definitions."""
    reader = csv.DictReader(text.splitlines())
    for row in reader:
        for column in row:
            part, _, language = column.rpartition("_")
            if part in ("term", "running_text", "definition"):
                yield reader.line_num, language, only_prose(row[column])


def _plain(text: str) -> str:
    """Leave out places to fill, commands, formulas and tags."""
    return only_prose(re.sub(r"\{\w*\}|%\(\w+\)s|\b(?:python -m|pip) [^),”\n]*", "_", text))


_SOURCES: dict[str, Callable[[Path, str], _Texts]] = {
    "README.md": _readme,
    **{f"docs/**/*.{language}.md": _markdown for language in LANGUAGES},
    "docs/terms.csv": _terms,
    "docs/changes.yml": _changes,
    "docs/**/figures/*.py": _program,
    "site_builder/*.py": _program,
    "site_builder/[!v]*/*.py": _program,
    "site_builder/browser/**/*.js": _script,
    "nn_tutorial/*.py": _docstrings,
    "nn_tutorial/practice/words/*.py": _program,
}
