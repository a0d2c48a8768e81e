"""What the scripts of progress and practice know of all exercises: a file for each language, fetched when they are opened."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from site_builder.addresses import address
from site_builder.languages import LANGUAGES
from site_builder.rendering.render import as_json
from site_builder.sources import exercise_list
from site_builder.sources.exercise_list import Listed
from site_builder.sources.pages import Page

_MARKDOWN = re.compile(r"[`*$\\]")


Pages = Mapping[tuple[str, str], Page]


def files(
    pages: Pages, parts: Mapping[str, Any], listed: Sequence[Listed], resolve: Callable[[str, Page], str]
) -> Iterator[tuple[str, bytes]]:
    """Give path below the site and content, from the exercises as their kind has loaded them.

    `resolve` puts the values of running text in place.
    """
    numbers = {row.name: row.number for row in listed}
    for language in LANGUAGES:
        content = _content(pages, parts, numbers, language, resolve)
        yield f"exercises/list.{language}.json", as_json(content).encode()


def _content(
    pages: Pages, parts: Mapping[str, Any], numbers: Mapping[str, int], language: str,
    resolve: Callable[[str, Page], str],
) -> dict[str, Any]:  # fmt: skip
    chapters: dict[str, dict[str, str]] = {}
    exercises = []
    for name, (first, _) in exercise_list.on_pages(pages).items():
        page = pages[first.name, language]
        chapters[page.folder()] = {"name": page.folder(), "address": address(page), "title": page.title}
        part = parts[name]
        fence = part.fences[language]
        exercises.append(
            {
                "number": numbers.get(name, 0),
                "name": name,
                "kind": part.files.kind or fence.kind,
                "version": fence.data.get("version", part.files.version),
                "title": _MARKDOWN.sub("", resolve(fence.data["title"], page)).strip(),
            }
        )
    return {"parts": [*_parts(pages, chapters, language)], "chapters": list(chapters.values()), "exercises": exercises}


def _parts(pages: Pages, chapters: Iterable[str], language: str) -> Iterator[dict[str, str]]:
    """Give the pages that open the parts of the tutorial, in the order of their chapters."""
    for part in dict.fromkeys(chapter.rpartition("/")[0] for chapter in chapters):
        if page := pages.get((f"{part}/index", language)):
            yield {"name": part, "address": address(page), "title": page.title}
