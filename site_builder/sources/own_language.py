"""Each sentence of a page in the language of the page, as far as a recogniser of languages can tell.

Meant to be foreign, and left out, is what the page marks as such: italics, text in quotation marks, links to other sites,
which carry titles, names, and code. Sentences of fewer words than `LEAST`, as far as they stand in one line, say too little.
"""

import functools
import re
from collections.abc import Iterator

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from site_builder import languages
from site_builder.languages import LANGUAGES
from site_builder.problems import Problem
from site_builder.sources.document import ITALICS, blank
from site_builder.sources.pages import Page
from site_builder.sources.typed_numbers import without_code

LEAST = 3
"""Words of a sentence in a line, below which nothing is said about it."""
SURE = 0.98
"""The share of the probability, among the languages of the site, that another language must have."""

_ELSEWHERE = re.compile(r"\[[^\]]*\]\(https?:[^)]*\)")
_FOREIGN = re.compile(rf"{ITALICS.pattern}|[\"“](?:(?!\n\s*\n)[^\"”])*[\"”]|\b[A-Z]{{2,}}\b")  # within a paragraph
_END = re.compile(r"[.!?:;](?=\s|$)|[()|\n]")
"""Where a sentence ends, as far as is looked at."""
_TITLED = re.compile(r'^([ \t]*(?:[!?]{3}\+?[ \t]+[\w-]+|={3}!?\+?)[ \t]+)"(.*)"(?=[ \t]*$)', re.M)
"""The line of a callout or a tab: its title is no quotation."""
_NAME = re.compile(r"\w+(?:[._]\w+)+")
WORD = re.compile(r"[^\W\d_]{2,}")


def check(page: Page) -> Iterator[Problem]:
    """Find the sentences of a page that are in another language of the site."""
    for line, said in find(page.language, page.readable):
        yield Problem(page.path, line + 1, said)


@functools.lru_cache(maxsize=2**16)  # each build of a served site asks for all texts
def find(language: str, text: str) -> tuple[tuple[int, str], ...]:
    """Give the sentences of a text that are in another language of the site than its own: line, and what is wrong."""
    return tuple(_found(language, text))


def _found(language: str, text: str) -> Iterator[tuple[int, str]]:
    text, start = own_prose(text), 0
    yield from _addresses(language, text)
    for end in (*(match.end() for match in _END.finditer(text)), len(text)):
        sentence, at, start = text[start:end], start, end
        words = WORD.findall(sentence)
        if len(words) < LEAST or language not in _recogniser().labels:
            continue
        found, share = _recogniser().classify(" ".join(words))
        if found != language and share >= SURE:
            said = f"{' '.join(sentence.split())[:80]!r} is in {found!r}"
        elif not (said := _stranger(language, sentence)):
            continue
        yield text.count("\n", 0, at), f"{said}: write it in {language!r}, or mark it as foreign"


def _stranger(language: str, sentence: str) -> str:
    """Tell a small word of another language: of half a sentence in it, where the rest is in the page's own."""
    for other in LANGUAGES:
        words = languages.language(other).function_words if other != language else ""
        if words and (found := re.search(rf"(?<![\w’'-])(?:{words})(?![\w’'-])", sentence)):
            return f"{found[0]!r} is a word of {other!r}"
    return ""


def _addresses(language: str, text: str) -> Iterator[tuple[int, str]]:
    """Give the words by which no text of a language speaks to its readers."""
    if words := languages.language(language).not_address:
        for match in re.finditer(rf"\b(?:{words})\b", text, re.I):
            yield text.count("\n", 0, match.start()), f"{match[0]!r} is not how pages in {language!r} speak to readers"


@functools.lru_cache(maxsize=2**16)  # several checks ask for each text, and each build of a served site for all
def own_prose(text: str) -> str:
    """Blank what is no prose of the page's own, in place."""
    own = _TITLED.sub(lambda match: f"{blank(match[1])} {match[2]} ", prose(text))
    return _NAME.sub(blank, _FOREIGN.sub(blank, own))


@functools.lru_cache(maxsize=2**16)
def prose(text: str) -> str:
    """Blank code, formulas and links to other sites, in place; what is emphasised or quoted stays."""
    text, formulas = without_code(_ELSEWHERE.sub(blank, text))
    for start, end in formulas:
        text = text[:start] + blank(text[start:end]) + text[end:]
    return text


@functools.cache
def _recogniser() -> LanguageIdentifier:
    made = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    made.set_languages([code for code in LANGUAGES if code in made.labels])
    return made
