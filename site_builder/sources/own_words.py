"""The words of the site that stand on no page: those of the builder, of its scripts, of verdicts, and of the navigation."""

import ast
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from site_builder.languages import LANGUAGES, language
from site_builder.sources import practice_words, text_file
from site_builder.sources.document import blank
from site_builder.sources.package_source import PACKAGE

WHERE = "words"
"""Where the table of typed numbers lists their phrases."""
_CODES = "|".join(LANGUAGES)
_IN_SCRIPT = re.compile(rf"\b(?P<code>{_CODES}):\s*(?P<text>\"(?:\\.|[^\"\\\n])*\"|`[^`]*`|\[[^\]]*\])")
_IN_PROGRAM = re.compile(rf"[\"'](?:{_CODES})[\"']")
_COMMENT = re.compile(r"/\*.*?\*/|(?m:(?:^|(?<=\s))//[^\n]*$)", re.DOTALL)
_SENTENCE = re.compile(
    r"""(?<!Error\()(?<!debug\()(?P<mark>["'`])(?P<text>[A-Z][a-z]+ (?:(?!(?P=mark))[^\\\n])+)(?P=mark)"""
)
"""What looks like words for readers, and is no message of an error."""
_UNSEEN = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<script.*?</script>", re.DOTALL)
_SEEN = re.compile(r"(?<=(?:label|title|  alt|older)=\")[^\"]*|(?<=>)[^<]*")
"""What a template shows: its text, and what the attributes that people see or hear say."""
_LOCALE = re.compile(rf"\s*- locale: (?P<code>{_CODES})\b")
_TITLE = re.compile(r"\s*[\w ]+: (?P<text>\S.*)")


def find(root: Path) -> Iterator[tuple[Path, list[tuple[int, str, str]]]]:
    """Give the words of each file that has some: line, language and text of each."""
    builder, docs = root / "site_builder", root / "docs"

    def own(pattern: str) -> list[Path]:
        return [file for file in builder.rglob(pattern) if not file.is_relative_to(builder / "vendor")]

    for file in sorted([*own("*.py"), *root.glob("nn_tutorial/practice/words/*.py")]):
        path = file.relative_to(root)
        yield path, list(of_program(text_file.read(root, path), language_of(path)))
    for file in sorted([*own("*.js"), *docs.glob("**/explorables/**/*.js")]):
        path = file.relative_to(root)
        yield path, list(of_script(text_file.read(root, path)))
    if (root / "mkdocs.yml").is_file():
        yield Path("mkdocs.yml"), list(_of_navigation(text_file.read(root, Path("mkdocs.yml"))))


def in_all_languages(root: Path) -> Iterator[tuple[Path, list[tuple[int, Mapping[str, str]]]]]:
    """Give words beside their translations: those of a file in their order there, those of a language's own file by their keys."""
    for path, words in find(root):
        own = [[(line, text) for line, code, text in words if code == wanted] for wanted in LANGUAGES]
        if all(own):
            beside = itertools.zip_longest(*own, fillvalue=(1, ""))
            yield path, [(said[0][0], dict(zip(LANGUAGES, (t for _, t in said), strict=True))) for said in beside]
    tables: dict[Path, dict[str, Mapping[str, str]]] = {
        Path("site_builder", "languages"): {code: language(code).words for code in LANGUAGES},
        Path(PACKAGE, "practice", "words"): dict(practice_words.by_language()),
    }
    for folder, by_language in tables.items():
        keys = dict.fromkeys(key for words in by_language.values() for key in words)
        yield (
            folder / f"{LANGUAGES[0]}.py",
            [(1, {code: words.get(key, "") for code, words in by_language.items()}) for key in keys],
        )


def in_no_language(root: Path) -> Iterator[tuple[Path, int, str]]:
    """Give what scripts and templates say to all readers in one language only: file, line and words."""
    for file in sorted([*root.glob("site_builder/browser/**/*.js"), *root.glob("docs/**/explorables/**/*.js")]):
        script = _IN_SCRIPT.sub(blank, _COMMENT.sub(blank, text_file.read(root, path := file.relative_to(root))))
        for match in _SENTENCE.finditer(script):
            yield path, script.count("\n", 0, match.start()) + 1, match["text"]
    for file in sorted(root.glob("site_builder/theme/**/*.html")):
        template = _UNSEEN.sub(blank, text_file.read(root, path := file.relative_to(root)))
        for match in _SEEN.finditer(template):
            if words := re.search(r"[^\W\d_]{2,}.*", match[0]):
                yield path, template.count("\n", 0, match.start() + words.start()) + 1, words[0]


def language_of(module: Path) -> str:
    """Give the language whose words a module holds, and no other's."""
    return module.stem if module.parent.name in ("languages", "words") and module.stem in LANGUAGES else ""


def of_program(program: str, code: str) -> Iterator[tuple[int, str, str]]:
    """Give the texts by language in a program; in the file of a language, which has this code, all of its words."""
    if not code and not _IN_PROGRAM.search(program):
        return
    for node in ast.walk(ast.parse(program)):
        pairs: Iterable[tuple[ast.expr | None, ast.expr]] = ()
        if isinstance(node, ast.Dict):
            pairs = zip(node.keys, node.values, strict=True)
        elif (
            code
            and isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Constant)
            and "|" not in str(node.value.value)
        ):
            pairs = [(None, node.value)]  # and no pattern
        for key, value in pairs:
            said = key.value if isinstance(key, ast.Constant) else ""
            if code or said in LANGUAGES:
                for part in ast.walk(value):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.lineno, str(code or said), part.value


def of_script(script: str) -> Iterator[tuple[int, str, str]]:
    """Give the texts by language in a script; where one of the languages is missing, `id` names an element."""
    found = list(_IN_SCRIPT.finditer(script))
    if {match["code"] for match in found} == {*LANGUAGES}:
        for match in found:
            yield script.count("\n", 0, match.start()) + 1, match["code"], match["text"][1:-1]


def _of_navigation(text: str) -> Iterator[tuple[int, str, str]]:
    """Give what the languages of the site call its parts."""
    code = ""
    for number, line in enumerate(text.split("\n"), 1):
        if locale := _LOCALE.match(line):
            code = locale["code"]
        elif not line.startswith("      "):
            code = ""
        elif code and (title := _TITLE.fullmatch(line)) and title["text"] != "true":
            yield number, code, title["text"]
