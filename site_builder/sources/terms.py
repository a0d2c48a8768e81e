"""The term table: the words of the field in all languages, and the forms to avoid.

The columns name their languages: `term_en`, `definition_en` and so on. A language may have `running_text_…`, where running
text uses a shorter form, and `avoid_…`, the forms to avoid.
"""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.languages import LANGUAGES, SOURCE
from site_builder.problems import BuildFailure, Problem
from site_builder.sources import text_file
from site_builder.sources.document import ITALICS, blank
from site_builder.sources.pages import Page

TABLE = Path("docs") / "terms.csv"


@dataclass(frozen=True)
class Term:
    """A row of the table; everything by language."""

    chapter: str
    names: dict[str, str]
    running: dict[str, str]
    avoid: dict[str, tuple[str, ...]]
    definitions: dict[str, str]

    def forms(self, language: str) -> tuple[str, str]:
        """Give the term as running text has it, and its whole name."""
        return self.running[language], self.names[language]


def load(root: Path) -> list[Term]:
    """Read the term table.

    Raises:
        BuildFailure: a column is missing, a row has too many cells or an empty one that must be filled, or a term stands twice.
    """
    wanted = ["chapter", *(f"{part}_{code}" for part in ("term", "definition") for code in LANGUAGES)]
    optional = [f"{part}_{code}" for part in ("running_text", "avoid") for code in LANGUAGES]
    try:
        rows = text_file.table(root, TABLE, wanted, optional)
    except FileNotFoundError:
        said = f"the table of terms is wanted, with the columns {','.join(wanted)}"
        raise BuildFailure([Problem(TABLE, 1, said)]) from None
    terms, problems, seen = [], [], set()
    for line, row in rows:
        for column, cell in row.items():
            if not cell.strip() and column != "chapter" and not column.startswith("avoid_"):
                problems.append(Problem(TABLE, line, f"{row[f'term_{SOURCE}']!r} has no {column}"))
        for code in LANGUAGES:
            if (code, row[f"term_{code}"]) in seen:
                problems.append(Problem(TABLE, line, f"{row[f'term_{code}']!r} stands twice"))
            seen.add((code, row[f"term_{code}"]))
        terms.append(_term(row))
    if problems:
        raise BuildFailure(problems)
    return terms


def _term(row: dict[str, str]) -> Term:
    names = {code: row[f"term_{code}"] for code in LANGUAGES}
    avoid = {code: row.get(f"avoid_{code}", "").split(";") for code in LANGUAGES}
    return Term(
        row["chapter"],
        names,
        {code: row.get(f"running_text_{code}", names[code]) for code in LANGUAGES},
        {code: tuple(form.strip() for form in forms if form.strip()) for code, forms in avoid.items()},
        {code: row[f"definition_{code}"] for code in LANGUAGES},
    )


def identifier(term: Term) -> str:
    """Name a term's row in the glossary, the same in all languages."""
    return re.sub(r"[^a-z0-9]+", "-", term.names[SOURCE].lower())


def taught_in(term: Term, names: Iterable[str]) -> list[str]:
    """Give the pages that a term's chapter may mean: `summary` ends several names, `page-2/summary` ends one."""
    return [name for name in names if f"/{name.removesuffix('/index')}".endswith(f"/{term.chapter}")]


def misplaced(terms: list[Term], names: Iterable[str]) -> Iterator[Problem]:
    """Find the terms whose chapter is no page, or could be one of several."""
    pages = sorted(names)
    for line, term in enumerate(terms, 2):
        found = taught_in(term, pages) if term.chapter else []
        if term.chapter and len(found) != 1:
            which = ", ".join(name.removesuffix("/index") for name in found)
            said = f"could be any of {which}" if found else "is no page; leave the cell empty if none teaches the term"
            yield Problem(TABLE, line, f"the chapter {term.chapter!r} of {term.names[SOURCE]!r} {said}")


def avoided(page: Page, terms: list[Term]) -> Iterator[Problem]:
    """Find the forms to avoid in the running text of a page."""
    for span in page.spans:
        if span.kind == "prose":
            found = avoided_in(page.language, span.text, terms)
            yield from (Problem(page.path, span.line + line, said) for line, said in found)


def avoided_in(language: str, text: str, terms: list[Term]) -> Iterator[tuple[int, str]]:
    """Find the forms to avoid in a text: how many lines stand before each, and what to write."""
    forms = {form.lower(): term for term in terms for form in term.avoid[language]}
    for match in _any_of(tuple(sorted(forms))).finditer(ITALICS.sub(blank, text)) if forms else ():
        term = forms[" ".join(match[1].lower().split())]
        wanted = f"{term.running[language]!r} ({term.names[SOURCE]})"
        yield text.count("\n", 0, match.start()), f"write {wanted}, not {match[0]!r}"


@functools.cache
def _any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Match any of these, also over the end of a line, said twice (ciri-ciri), and with an ending that makes no other word of it."""
    each = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])({each})(?:-\1)?(?:nya)?(?![\w-])", re.I)
