"""The glossary: the term table in the order of a language's alphabet."""

import html
from collections.abc import Callable, Iterable
from pathlib import Path

from site_builder.blocks import Kind, Made
from site_builder.languages import LANGUAGES, name_of
from site_builder.sources import terms
from site_builder.sources.document import Block
from site_builder.sources.pages import Page
from site_builder.sources.terms import Term


class Glossary(Kind):
    """A `glossary` block shows each term, its other names, and the chapter that teaches it."""

    name = "glossary"
    words = {"term": {"id": "Istilah", "en": "Term"}, "meaning": {"id": "Arti", "en": "Meaning"}}

    def sources(self, block: Block, page: Page) -> Iterable[Path]:
        return [terms.TABLE]

    def html(self, block: Block, page: Page, made: Made, inline: Callable[[str], str]) -> str:
        pages = made.catalogue.pages
        chapters = {name for name, _ in pages if name.startswith("page-")}
        links = {}
        for term in made.catalogue.terms:
            for name in terms.taught_in(term, chapters):
                links[term.chapter] = f"../{name.removesuffix('index')}", pages[name, page.language].title
        return self.table(made.catalogue.terms, page.language, links)

    def table(self, listed: Iterable[Term], language: str, chapter_link: dict[str, tuple[str, str]]) -> str:
        """Make the table; `chapter_link` gives address and title of the chapter that teaches a term."""
        others = [other for other in LANGUAGES if other != language]
        rows = []
        for term in sorted(listed, key=lambda term: _name(term, language).lower()):
            meaning = html.escape(term.definitions[language])
            if term.chapter in chapter_link:
                address, title = chapter_link[term.chapter]
                meaning += f' <a href="{html.escape(address)}">{html.escape(title)}</a>'
            foreign = "".join(f'<td lang="{other}">{html.escape(term.names[other])}</td>' for other in others)
            rows.append(
                f'<tr id="{terms.identifier(term)}"><th scope="row">{html.escape(_name(term, language))}</th>'
                f"{foreign}<td>{meaning}</td></tr>"
            )
        headings = [
            self.word("term", language), *(name_of(other, language) for other in others), self.word("meaning", language),
        ]  # fmt: skip
        head = "".join(f'<th scope="col">{heading}</th>' for heading in headings)
        return f'<table class="glossary"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


def _name(term: Term, language: str) -> str:
    running, whole = term.forms(language)
    return running if running == whole else f"{running} ({whole})"
