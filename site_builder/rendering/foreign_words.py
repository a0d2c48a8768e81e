"""Names the language of foreign words in running text, so that a screen reader pronounces them as what they are.

Foreign words stand in italics. Of what does, these are foreign: a term of the term table in the other language's form;
on an Indonesian page also what stands alone in parentheses behind the page's own word, as in *lapisan tersembunyi
(hidden layer)*, and the words of a list.
"""

import html as entities
import re
from collections.abc import Sequence
from pathlib import Path

from site_builder.sources.terms import Term

LIST = Path("docs") / "english_words.txt"
_ITALICS = re.compile(r"(?P<before>\(?)<em>(?P<text>[^<]*)</em>(?P<after>\)?)")
_DOCSTRING = '<div class="doc doc-contents'
_SECTION = '<span class="doc-section-title"'


def load(root: Path) -> frozenset[str]:
    """Read the list of English words that are no terms; a project may have none."""
    path = root / LIST
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return frozenset(line.strip().lower() for line in lines if line.strip() and not line.startswith("#"))


def mark(html: str, language: str, terms: Sequence[Term], english: frozenset[str] = frozenset()) -> str:
    """Put `lang` on the foreign words of a page's HTML, and on the package's docstrings, which are English."""
    other = "en" if language == "id" else "id"
    forms = _forms(terms, other) | (english if other == "en" else frozenset())

    def marked(match: re.Match[str]) -> str:
        text = " ".join(entities.unescape(match["text"]).split()).lower()
        if text in forms or (language == "id" and match["before"] and match["after"]):
            return f'{match["before"]}<em lang="{other}">{match["text"]}</em>{match["after"]}'
        return match[0]

    html = _ITALICS.sub(marked, html)
    if language == "en":
        return html
    html = html.replace(_DOCSTRING, f'<div lang="en" {_DOCSTRING.removeprefix("<div ")}')
    return html.replace(_SECTION, f'<span lang="{language}" {_SECTION.removeprefix("<span ")}')


def _forms(terms: Sequence[Term], foreign: str) -> set[str]:
    """Give the terms as the foreign language writes them; what Indonesian sets in italics it has borrowed."""
    english = {form for term in terms for form in (term.english.lower(), f"{term.english.lower()}s")}
    if foreign == "en":
        return english
    return {form.lower() for term in terms for form in (term.indonesian, term.running_text_id)} - english
