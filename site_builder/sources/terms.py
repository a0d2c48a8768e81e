"""The term table: the words of the field in both languages, and the forms to avoid."""

import csv
import html
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.problems import BuildFailure, Problem
from site_builder.sources import text_file
from site_builder.sources.pages import Page

TABLE = Path("docs") / "terms.csv"
COLUMNS = ("english", "indonesian", "running_text_id", "avoid_id", "chapter", "definition_en", "definition_id")
# In italics, a page names the foreign word itself: lapisan tersembunyi (*hidden layer*).
_FOREIGN = re.compile(r"(?<!\*)\*(?![*\s])[^*\n]+(?<!\s)\*(?!\*)")
HEADINGS = {
    "id": ("Istilah", "Bahasa Inggris", "Arti"),
    "en": ("Term", "Indonesian", "Meaning"),
}


@dataclass(frozen=True)
class Term:
    """A row of the table."""

    english: str
    indonesian: str
    running_text_id: str
    avoid_id: tuple[str, ...]
    chapter: str
    definition_en: str
    definition_id: str


def load(root: Path) -> list[Term]:
    """Read the term table.

    Raises:
        BuildFailure: a column is missing, a row has too many cells or an empty one that must be filled, or a term stands twice.
    """
    try:
        text = text_file.read(root, TABLE)
    except FileNotFoundError:
        raise BuildFailure(
            [Problem(TABLE, 1, f"the table of terms is wanted, with the columns {','.join(COLUMNS)}")]
        ) from None
    with io.StringIO(text) as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise BuildFailure([Problem(TABLE, 1, f"the columns are to be {','.join(COLUMNS)}")])
        terms, problems, seen = [], [], set()
        for row in reader:
            if None in row:
                cells = len(COLUMNS) + len(row.pop(None))
                message = f"{row['english']!r} has {cells} cells, wanted {len(COLUMNS)}"
                problems.append(Problem(TABLE, reader.line_num, message))
            for column in ("english", "indonesian", "running_text_id", "definition_en", "definition_id"):
                if not (row[column] or "").strip():
                    problems.append(Problem(TABLE, reader.line_num, f"{row['english']!r} has no {column}"))
            if row["english"] in seen:
                problems.append(Problem(TABLE, reader.line_num, f"{row['english']!r} stands twice"))
            seen.add(row["english"])
            avoid = tuple(form.strip() for form in (row["avoid_id"] or "").split(";") if form.strip())
            terms.append(Term(**{**row, "avoid_id": avoid}))  # type: ignore[arg-type]
    if problems:
        raise BuildFailure(problems)
    return terms


def identifier(term: Term) -> str:
    """Name a term's row in the glossary, the same in both languages."""
    return re.sub(r"[^a-z0-9]+", "-", term.english.lower())


def avoided(page: Page, terms: list[Term]) -> Iterator[Problem]:
    """Find the forms to avoid in the running text of an Indonesian page."""
    if page.language != "id":
        return
    forms = {form.lower(): term for term in terms for form in term.avoid_id}
    if not forms:
        return
    pattern = re.compile(
        rf"(?<![\w-])({'|'.join(map(re.escape, sorted(forms, key=len, reverse=True)))})(?![\w-])", re.I
    )
    for span in page.spans:
        if span.kind != "prose":
            continue
        for match in pattern.finditer(_FOREIGN.sub(lambda m: " " * len(m[0]), span.text)):
            term = forms[match[1].lower()]
            line = span.line + span.text.count("\n", 0, match.start())
            yield Problem(page.path, line, f"write {term.running_text_id!r} ({term.english}), not {match[1]!r}")


def glossary(terms: list[Term], language: str, chapter_link: dict[str, tuple[str, str]]) -> str:
    """Make the glossary of a language, in its alphabetical order, as an HTML table.

    `chapter_link` gives address and title of the chapter that teaches a term.
    """
    own, other = ("indonesian", "english") if language == "id" else ("english", "indonesian")
    foreign = "en" if language == "id" else "id"

    def name(term: Term) -> str:
        if language == "id" and term.running_text_id != term.indonesian:
            return f"{term.running_text_id} ({term.indonesian})"
        return str(getattr(term, own))

    rows = []
    for term in sorted(terms, key=lambda t: name(t).lower()):
        meaning = html.escape(getattr(term, f"definition_{language}"))
        if term.chapter in chapter_link:
            address, title = chapter_link[term.chapter]
            meaning += f' <a href="{html.escape(address)}">{html.escape(title)}</a>'
        rows.append(
            f'<tr id="{identifier(term)}"><th scope="row">{html.escape(name(term))}</th>'
            f'<td lang="{foreign}">{html.escape(getattr(term, other))}</td><td>{meaning}</td></tr>'
        )
    head = "".join(f'<th scope="col">{heading}</th>' for heading in HEADINGS[language])
    return f'<table class="glossary"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table>'
