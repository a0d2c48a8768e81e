"""The glossary: the term table in the order of a language's alphabet."""

import html
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from site_builder.blocks import Kind, Made, Notebook
from site_builder.languages import LANGUAGES, name_of
from site_builder.sources import terms
from site_builder.sources.document import Block
from site_builder.sources.pages import Page
from site_builder.sources.terms import Term


class Glossary(Kind):
    """A `glossary` block shows each term, its other names, and the chapter that teaches it."""

    name = "glossary"
    words = {
        "term": {"id": "Istilah", "en": "Term"},
        "meaning": {"id": "Arti", "en": "Meaning"},
        "letters": {"id": "Huruf awal", "en": "First letters"},
    }

    def sources(self, block: Block, page: Page) -> Iterable[Path]:
        return [terms.TABLE]

    def html(self, block: Block, page: Page, made: Made, inline: Callable[[str], str]) -> str:
        links = {
            chapter: (f"../{taught.name.removesuffix('index')}", taught.title)
            for chapter, taught in _chapters(made, page.language).items()
        }
        listed = made.catalogue.terms
        return self.letters(listed, page.language) + self.table(listed, page.language, links)

    def cell(self, block: Block, notebook: Notebook) -> None:
        language = notebook.page.language
        chapters = _chapters(notebook.made, language)
        lines = [_row(self._headings(language)), _row(["---"] * len(self._headings(language)))]
        for name, term in _named(notebook.made.catalogue.terms, language):
            meaning = term.definitions[language]
            if taught := chapters.get(term.chapter):
                meaning += f" {notebook.link(taught.title, f'../{taught.name}.md')}"
            foreign = (term.names[other] for other in LANGUAGES if other != language)
            lines.append(_row([name, *foreign, meaning]))
        notebook.markdown(*lines)

    def letters(self, listed: Iterable[Term], language: str) -> str:
        """Lead from each letter to the first term that begins with it: the table is long."""
        first = {name[0].upper(): term for name, term in reversed(_named(listed, language))}
        links = (f'<a href="#{terms.identifier(term)}">{html.escape(letter)}</a>' for letter, term in first.items())
        label = self.word("letters", language)
        return f'<nav class="glossary__letters" aria-label="{label}">{"".join(reversed([*links]))}</nav>'

    def table(self, listed: Iterable[Term], language: str, chapter_link: dict[str, tuple[str, str]]) -> str:
        """Make the table; `chapter_link` gives address and title of the chapter that teaches a term."""
        others = [other for other in LANGUAGES if other != language]
        rows = []
        for name, term in _named(listed, language):
            meaning = html.escape(term.definitions[language])
            if term.chapter in chapter_link:
                address, title = chapter_link[term.chapter]
                meaning += f' <a href="{html.escape(address)}">{html.escape(title)}</a>'
            known = {form.lower() for form in term.forms(language)}
            foreign = "".join(
                f'<td lang="{other}"{_same(term.names[other].lower() in known)}>{html.escape(term.names[other])}</td>'
                for other in others
            )
            rows.append(
                f'<tr id="{terms.identifier(term)}"><th scope="row">{html.escape(name)}</th>'
                f"{foreign}<td>{meaning}</td></tr>"
            )
        head = "".join(f'<th scope="col">{heading}</th>' for heading in self._headings(language))
        return f'<table class="glossary"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'

    def _headings(self, language: str) -> list[str]:
        others = (name_of(other, language) for other in LANGUAGES if other != language)
        return [self.word("term", language), *others, self.word("meaning", language)]


def _chapters(made: Made, language: str) -> dict[str, Page]:
    """Give the page that teaches the terms of a chapter, by what the table of terms calls it."""
    pages = made.catalogue.pages
    chapters = {name for name, _ in pages if name.startswith("page-")}
    return {
        term.chapter: pages[name, language] for term in made.catalogue.terms for name in terms.taught_in(term, chapters)
    }


def _named(listed: Iterable[Term], language: str) -> list[tuple[str, Term]]:
    """Give the terms by name, in order: as running text has it, unless that is another term, and then the whole name."""
    listed = list(listed)
    wholes = Counter(term.names[language] for term in listed)
    named = []
    for term in listed:
        running, whole = term.forms(language)
        name = whole if running == whole or wholes[running] else f"{running} ({whole})"
        named.append((name, term))
    return sorted(named, key=lambda each: each[0].lower())


def _same(is_same: bool) -> str:
    """Mark a name that stands beside it already: where the cells stand below each other, once is enough."""
    return ' class="glossary__same"' if is_same else ""


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"
