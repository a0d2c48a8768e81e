"""What has to agree, and no rule can tell: a text and its translation, a block and its files, a claim and its condition …"""

import ast
import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from site_builder import blocks
from site_builder.drawing import figures
from site_builder.languages import LANGUAGES
from site_builder.project import Project, in_head, in_tables
from site_builder.sources import agreed, change_log, formula_words, own_words, terms, text_file, translations
from site_builder.sources.document import parse, walk
from site_builder.sources.package_source import PACKAGE
from site_builder.sources.pages import Page
from site_builder.sources.translations import Pair

FIRST, *OTHERS = LANGUAGES
CONFIGURATION = Path("mkdocs.yml")
_IN_ORDER = re.compile(r"(?<=- )\S+\.md$", re.MULTILINE)
_PLACED = {"heading", *(kind.name for kind in blocks.kinds())} - {"formula"}
"""What the text around it speaks of as standing there; formulas are pairs of their own."""


def unread(project: Project) -> list[Pair]:
    """Give the pairs whose halves nobody has read beside each other; none, if the project has no list of those that were read."""
    known = agreed.load(project.root)
    return [] if known is None else [pair for pair in of(project) if agreed.fingerprint(pair) not in known]


def of(project: Project) -> Iterator[Pair]:
    """Give every pair that says something."""
    alone = (_on_pages(project), _in_tables(project), _programs(project), _in_package(project.root))
    for pair in itertools.chain(_translations(project), *alone):
        if pair.one[1].strip() or pair.other[1].strip():
            yield pair


def _translations(project: Project) -> Iterator[Pair]:
    pages = {name: project.pages[name, FIRST] for name, _ in project.pages}
    tables: list[tuple[Path, Iterable[tuple[int, Mapping[str, str]]]]] = [
        (terms.TABLE, [(n, said) for n, term in enumerate(project.terms, 2) for said in (term.names, term.running)]),
        *in_tables(project.terms, project.changes).items(),
        *own_words.in_all_languages(project.root),
        *((figure.path, figure.words) for figure in figures.among(project.parts)),
    ]
    for other in OTHERS:
        for table, texts in tables:
            yield from translations.in_file(table, texts, other)
        for name, page in pages.items():
            translation = project.pages[name, other]
            yield from translations.in_file(page.path, in_head(page, translation), other)
            yield from translations.on_pages(page, translation)
            yield from formula_words.pairs(page, translation)
            yield from translations.in_file(page.path, _in_blocks(page, translation), other)


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
                yield Pair(page.path, block.line, (FIRST, block.body), ("files", files))
        order = "\n".join(f"{item.kind} {item.detail}" for item in page.items if item.kind in _PLACED)
        yield Pair(page.path, 1, (FIRST, page.title), ("order of headings and blocks", order))
    for claim in project.claims:
        yield Pair(claim.path, claim.line, (FIRST, claim.said[FIRST]), ("condition", claim.holds))


def _in_tables(project: Project) -> Iterator[Pair]:
    """Give terms beside their chapters, news beside their dates, and the order in which the pages are to be read."""
    for line, term in enumerate(project.terms, 2):
        yield Pair(terms.TABLE, line, (FIRST, term.names[FIRST]), ("chapter", term.chapter))
    for change in project.changes:
        title, date = change.title[FIRST], change.date.isoformat()
        yield Pair(change_log.TABLE, change.line, (FIRST, title), ("date", date))
    if (project.root / CONFIGURATION).exists():
        order = "\n".join(_IN_ORDER.findall(text_file.read(project.root, CONFIGURATION)))
        yield Pair(CONFIGURATION, 1, ("name", "nav"), ("order of the pages", order))


def _programs(project: Project) -> Iterator[Pair]:
    """Give programs beside their names: what they print, and what their comments say, is for readers too."""
    for listing in project.listings.values():
        program = text_file.read(project.root, listing.path)
        yield Pair(listing.path, 1, ("name", listing.name), ("program", program))


def _in_package(root: Path) -> Iterator[Pair]:
    """Give the docstrings of the package's functions and classes beside their code."""
    for file in sorted((root / PACKAGE).glob("*.py")):
        path = file.relative_to(root)
        for line, said, code in _docstrings(text_file.read(root, path)):
            yield Pair(path, line, ("docstring", said), ("code", code))


@functools.cache  # `ast.get_source_segment` takes the whole module apart for each part
def _docstrings(module: str) -> list[tuple[int, str, str]]:
    return [
        (part.lineno, said, ast.get_source_segment(module, part) or "")
        for part in ast.walk(ast.parse(module))
        if isinstance(part, ast.FunctionDef | ast.ClassDef) and (said := ast.get_docstring(part))
    ]
