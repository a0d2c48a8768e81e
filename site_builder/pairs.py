"""What has to agree, and no rule can tell: a text and its translation, a block and its files, a claim and its condition …"""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from site_builder import blocks
from site_builder.drawing import figures
from site_builder.languages import LANGUAGES
from site_builder.project import Project, in_head, in_tables
from site_builder.sources import agreed, formula_words, own_words, terms, text_file, translations
from site_builder.sources.document import parse, walk
from site_builder.sources.pages import Page
from site_builder.sources.translations import Pair

FIRST, *OTHERS = LANGUAGES


def unread(project: Project) -> list[Pair]:
    """Give the pairs whose halves nobody has read beside each other; none, if the project has no list of those that were read."""
    known = agreed.load(project.root)
    return [] if known is None else [pair for pair in of(project) if agreed.fingerprint(pair) not in known]


def of(project: Project) -> Iterator[Pair]:
    """Give every pair that says something."""
    for pair in itertools.chain(_translations(project), _on_pages(project)):
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
    """Give blocks beside the files that they show, and claims beside their conditions."""
    for page in (page for (_, language), page in project.pages.items() if language == FIRST):
        for block in walk(parse(page.text)):
            if block.body and (paths := [*blocks.kind_of(block).sources(block, page)]):
                files = "\n".join(text_file.of_folder(project.root, path) for path in paths)
                yield Pair(page.path, block.line, (FIRST, block.body), ("files", files))
    for claim in project.claims:
        yield Pair(claim.path, claim.line, (FIRST, claim.said[FIRST]), ("condition", claim.holds))
