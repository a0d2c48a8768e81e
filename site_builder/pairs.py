"""What has to agree, and no rule can tell: a text and its translation, a block and its files, a claim and its condition …

Each pair is given with its place, to whatever rules hold it; `sources/agreed.py` has the one that asks whether it was read.
"""

import ast
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from site_builder import blocks
from site_builder.drawing import figures
from site_builder.languages import LANGUAGES
from site_builder.problems import Problem
from site_builder.project import Project, in_head, in_tables
from site_builder.sources import agreed, change_log, formula_words, own_words, terms, text_file, translations
from site_builder.sources.document import parse, walk
from site_builder.sources.package_source import PACKAGE
from site_builder.sources.pages import Page
from site_builder.sources.translations import Rule, Said

FIRST, *OTHERS = LANGUAGES
CONFIGURATION = Path("mkdocs.yml")
_IN_ORDER = re.compile(r"(?<=- )\S+\.md$", re.MULTILINE)
_PLACED = {"heading", *(kind.name for kind in blocks.kinds())} - {"formula"}
"""What the text around it speaks of as standing there; formulas are pairs of their own."""
Pair = tuple[Path, int, Said, Said]
"""A place, what stands there, and what it has to agree with: a language or a name for it, and a text."""


def unread(project: Project) -> list[Problem]:
    """Tell what nobody has read beside what it has to agree with; a project without the list of those asks for none."""
    known = agreed.load(project.root)
    return [] if known is None else [*hold(project, [agreed.rule(known)])]


def hold(project: Project, rules: Sequence[Rule]) -> Iterator[Problem]:
    """Hold every pair to rules."""
    yield from _hold_translations(project, rules)
    alone = (_on_pages(project), _in_tables(project), _programs(project), _in_package(project.root))
    for path, line, one, other in itertools.chain(*alone):
        yield from (Problem(path, line, told) for rule in rules for told in rule(one, other))


def _hold_translations(project: Project, rules: Sequence[Rule]) -> Iterator[Problem]:
    pages = {name: project.pages[name, FIRST] for name, _ in project.pages}
    tables: list[tuple[Path, list[tuple[int, Mapping[str, str]]]]] = [
        (terms.TABLE, [(n, said) for n, term in enumerate(project.terms, 2) for said in (term.names, term.running)]),
        *in_tables(project.terms, project.changes).items(),
        *own_words.in_all_languages(project.root),
    ]
    for other in OTHERS:
        for table, texts in tables:
            yield from translations.check(table, texts, other, rules)
        for name, page in pages.items():
            translation = project.pages[name, other]
            yield from translations.check(page.path, in_head(page, translation), other, rules)
            yield from translations.compare(page, translation, rules)
            yield from formula_words.compare(page, translation, rules)
            yield from translations.check(page.path, _in_blocks(page, translation), other, rules)
        for figure in figures.among(project.parts):
            yield from translations.check(figure.path, figure.words, other, rules)


def _in_blocks(*pages: Page) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Give what the pages of two languages show besides running text: blocks of text, formulas, the rows of tables."""
    for beside in zip(*([*_shown(page)] for page in pages), strict=False):
        yield beside[0][0], {page.language: text for page, (_, text) in zip(pages, beside, strict=True)}


def _shown(page: Page) -> Iterator[tuple[int, str]]:
    for block in walk(parse(page.text)):
        if block.shape == "table":
            yield from enumerate(block.lines, block.line)
        elif block.shape == "formula" or block.language == "text":
            yield block.line, block.body


def _on_pages(project: Project) -> Iterator[Pair]:
    """Give blocks beside the files that they show, pages beside the order of what stands on them, claims beside conditions."""
    for page in (page for (_, language), page in project.pages.items() if language == FIRST):
        for block in walk(parse(page.text)):
            if block.body and (paths := [*blocks.kind_of(block).sources(block, page)]):
                files = "\n".join(text_file.of_folder(project.root, path) for path in paths)
                yield page.path, block.line, (FIRST, block.body), ("files", files)
        order = "\n".join(f"{item.kind} {item.detail}" for item in page.items if item.kind in _PLACED)
        yield page.path, 1, (FIRST, page.title), ("order of headings and blocks", order)
    for claim in project.claims:
        yield claim.path, claim.line, (FIRST, claim.said[FIRST]), ("condition", claim.holds)


def _in_tables(project: Project) -> Iterator[Pair]:
    """Give terms beside their chapters, news beside their dates, and the order in which the pages are to be read."""
    for line, term in enumerate(project.terms, 2):
        yield terms.TABLE, line, (FIRST, term.names[FIRST]), ("chapter", term.chapter)
    for change in project.changes:
        yield change_log.TABLE, change.line, (FIRST, change.title[FIRST]), ("date", change.date.isoformat())
    if (project.root / CONFIGURATION).exists():
        order = "\n".join(_IN_ORDER.findall(text_file.read(project.root, CONFIGURATION)))
        yield CONFIGURATION, 1, ("name", "nav"), ("order of the pages", order)


def _programs(project: Project) -> Iterator[Pair]:
    """Give programs beside their names: what they print, and what their comments say, is for readers too."""
    for listing in project.listings.values():
        yield listing.path, 1, ("name", listing.name), ("program", text_file.read(project.root, listing.path))


def _in_package(root: Path) -> Iterator[Pair]:
    """Give what the package says of its parts beside them."""
    for file in sorted((root / PACKAGE).glob("*.py")):
        path = file.relative_to(root)
        module = text_file.read(root, path)
        for part in ast.walk(ast.parse(module)):
            if isinstance(part, ast.FunctionDef | ast.ClassDef) and (said := ast.get_docstring(part)):
                yield path, part.lineno, ("docstring", said), ("code", ast.get_source_segment(module, part) or "")
