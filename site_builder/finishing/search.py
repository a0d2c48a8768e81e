"""What a reader can find: for each language, the sections of its finished pages and the synonyms of the term table."""

import functools
import json
import re
from collections.abc import Iterator
from pathlib import Path

from site_builder import languages
from site_builder.assets import vendored
from site_builder.finishing.sections import Article, Section
from site_builder.languages import LANGUAGES
from site_builder.problems import BuildFailure, Problem
from site_builder.rendering.render import as_json
from site_builder.sources.terms import Term

FOLDER = "assets/search"
GLOBAL = "tutorialSearch"
"""The name under which a language's script hands over its index: a page on a disk can load no data, but scripts."""
_NO_STEMMER = "const stemmer = (word) => word;"
_EXPORT = re.compile(r"\bexport (?=function |const )")
_LESS_SOUGHT = {
    r"contributing/": 0.3,
    r"glossary/": 0.5,
    r"page-\d+/": 0.7,
    r"page-\d+/summary/": 0.8,
}
"""What counts less, by the address below that of the language: pages that name what others explain."""


def files(site: Path, terms: list[Term]) -> Iterator[tuple[str, bytes]]:
    """Give what search fetches when it is first used, made from the built site: path below it, and content.

    Raises:
        BuildFailure: with each page that has no title.
    """
    pages: dict[str, list[object]] = {language: [] for language in LANGUAGES}
    problems: list[Problem] = []
    for path in sorted(site.rglob("index.html")):
        article, name = _article(path.read_text(encoding="utf-8")), path.relative_to(site)
        if not article.sections:
            continue
        if article.sections[0].level != 1:
            what = f"the page begins with {article.sections[0].said('heading')!r}, which is no <h1>: search needs its title"
            problems.append(Problem(name, 1, what))
        pages[article.language].append(_page(name.as_posix().removesuffix("index.html"), article))
    if problems:
        raise BuildFailure(problems)
    parts = vendored.search_files()
    for language, found in pages.items():
        yield f"{FOLDER}/{language}.js", _script(language, found, terms, parts).encode()
    yield f"{FOLDER}/minisearch.js", parts["minisearch/minisearch.js"]
    yield f"{FOLDER}/LICENSE.txt", b"\n\n".join(parts[f"{folder}/LICENSE"] for folder in vendored.SEARCH_FOLDERS)


_article = functools.lru_cache(2**9)(Article)  # of a served site most pages are as they were before


def _script(language: str, pages: list[object], terms: list[Term], parts: dict[str, bytes]) -> str:
    """Write an index and what belongs to its language as a classic script."""
    spoken = languages.language(language)
    stop_words = parts[spoken.stop_words].decode() if spoken.stop_words else "[]"
    listed = json.loads(stop_words[stop_words.index("[") : stop_words.rindex("]") + 1])
    content = {
        "pages": pages,
        "terms": list(names(terms, language)),
        "stopWords": sorted({*listed, *spoken.more_stop_words}),
    }
    text = as_json(content)
    stemmer = _EXPORT.sub("", parts[spoken.stemmer].decode()) if spoken.stemmer else _NO_STEMMER
    return f"globalThis.{GLOBAL} = {text[:-1]},\nsnowball: (() => {{{stemmer}; return stemmer;}})()}};\n"


def _page(address: str, article: Article) -> dict[str, object]:
    neutral = address.removeprefix(f"{article.language}/")
    page: dict[str, object] = {"address": address, "sections": [_row(section) for section in article.sections]}
    found = next((importance for pattern, importance in _LESS_SOUGHT.items() if re.fullmatch(pattern, neutral)), None)
    return page | ({"importance": found} if found else {})


def _row(section: Section) -> list[str]:
    said = map(section.said, ("heading", "text", "aside", "strong"))
    return [section.name, *said, " ".join(section.code_words())]


def names(terms: list[Term], language: str) -> Iterator[dict[str, object]]:
    """Give each term's forms, those to avoid and the other language's too, and the chapter that teaches it."""
    for term in terms:
        forms = [form for each in sorted(LANGUAGES, key=lambda other: other != language) for form in term.forms(each)]
        forms += [form for avoided in term.avoid.values() for form in avoided]
        yield {"forms": list(dict.fromkeys(form.lower() for form in forms)), "chapter": term.chapter}
