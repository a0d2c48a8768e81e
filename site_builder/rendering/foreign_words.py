"""Names the language of foreign words in running text, so that a screen reader pronounces them as what they are.

Foreign words stand in italics. Of what does, these are foreign: a term of the term table in the other language's form;
on an Indonesian page also what stands alone in parentheses behind the page's own word, as in *lapisan tersembunyi
(hidden layer)*, and the words of a list.
"""

import html as entities
import re
from collections.abc import Sequence
from pathlib import Path

from site_builder import languages
from site_builder.languages import LANGUAGES, SOURCE
from site_builder.sources import text_file
from site_builder.sources.terms import Term

LIST = Path("docs") / "english_words.txt"
_ITALICS = re.compile(r"(?P<before>\(?)<em>(?P<text>[^<]*)</em>(?P<after>\)?)")
_DOCSTRING = '<div class="doc doc-contents'
_SECTION = '<span class="doc-section-title"'


def load(root: Path) -> frozenset[str]:
    """Read the list of English words that are no terms; a project may have none."""
    try:
        lines = text_file.read(root, LIST).splitlines()
    except FileNotFoundError:
        return frozenset()
    return frozenset(line.strip().lower() for line in lines if line.strip() and not line.startswith("#"))


def mark(html: str, language: str, terms: Sequence[Term], english: frozenset[str] = frozenset()) -> str:
    """Put `lang` on the foreign words of a page's HTML, and on the package's docstrings, which are English."""
    borrowed = languages.language(language).borrows_from
    forms = {form: other for other in reversed(LANGUAGES) if other != language for form in _forms(terms, other)}
    if language != SOURCE:
        forms |= dict.fromkeys(english, SOURCE)

    def marked(match: re.Match[str]) -> str:
        text = " ".join(entities.unescape(match["text"]).split()).lower()
        other = forms.get(text) or (borrowed if match["before"] and match["after"] else "")
        if other:
            return f'{match["before"]}<em lang="{other}">{match["text"]}</em>{match["after"]}'
        return match[0]

    html = _ITALICS.sub(marked, html)
    if language == SOURCE:
        return html
    html = html.replace(_DOCSTRING, f'<div lang="{SOURCE}" {_DOCSTRING.removeprefix("<div ")}')
    return html.replace(_SECTION, f'<span lang="{language}" {_SECTION.removeprefix("<span ")}')


def _forms(terms: Sequence[Term], foreign: str) -> set[str]:
    """Give the terms as the foreign language writes them; what others set in italics they have borrowed."""
    source = {form for term in terms for form in (term.names[SOURCE].lower(), f"{term.names[SOURCE].lower()}s")}
    if foreign == SOURCE:
        return source
    return {form.lower() for term in terms for form in term.forms(foreign)} - source
