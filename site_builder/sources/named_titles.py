"""Titles that a text names: a link in quotation marks says its section's, one that says a chapter's leads there, and what is called an exercise is one."""

import posixpath
import re
from collections.abc import Iterator, Mapping

from site_builder import languages
from site_builder.problems import Problem
from site_builder.sources.pages import Page

_HEADING = re.compile(r"^#+[ \t]+(.*?)[ \t]*\{[ \t]*#([\w-]+)[^}\n]*\}[ \t]*$", re.M)
_EXERCISE = re.compile(r"^```exercise\n(?:(?!```).*\n)*?title = (?:'''|\"\"\"|\")(.*?)(?:'''|\"\"\"|\")$", re.M)
_TITLE = re.compile(r"^# +(.*?)(?: *:.*?)?(?: *\{.*)?$", re.M)
_ANY_LINK = re.compile(r"(?<!!)\[([^\]\[]+)\]\(([^)\s#]+\.md)[^)\s]*\)")
_LINK = re.compile(r'"\[([^\]\n]+)\]\(([^)\s#]*)#([\w-]+)\)"')


def check(found: Mapping[tuple[str, str], Page]) -> Iterator[Problem]:
    """Tell each title that is named, and that nothing has."""
    headings = {key: {id_: said for said, id_ in _HEADING.findall(page.text)} for key, page in found.items()}
    exercises: dict[str, set[str]] = {}
    for (_, code), page in found.items():
        exercises.setdefault(code, set()).update(_EXERCISE.findall(page.text))
    chapters: dict[tuple[str, str], set[str]] = {}
    for (name, code), page in found.items():
        if title := _TITLE.search(page.text):
            chapters.setdefault((_plain(title[1]), code), set()).add(name)
    for (name, code), page in found.items():
        for match in _ANY_LINK.finditer(page.text):
            there = posixpath.normpath(posixpath.join(posixpath.dirname(name), match[2].removesuffix(".md")))
            # a Part's title may lead to its chapters, and each Part has a summary
            called = chapters.get((_plain(match[1].partition(":")[0]), code))
            if called and not any(
                there.endswith(name.removesuffix("index").partition("/")[2] + "index") for name in called
            ):
                yield _problem(
                    page, match, f"{match[1]!r} is the title of {min(called)}, and the link leads to {there}"
                )
        for match in _LINK.finditer(page.text):
            there = posixpath.normpath(posixpath.join(posixpath.dirname(name), match[2].removesuffix(".md") or name))
            title = headings.get((name if not match[2] else there, code), {}).get(match[3])
            if title is not None and title != match[1]:
                yield _problem(page, match, f"the section is called {title!r}, not {match[1]!r}")
        word = languages.language(code).exercise
        for match in re.finditer(rf'\b{word} "(?!\[)([^"\n]+)"', page.text, re.I) if word else ():
            if match[1] not in exercises[code]:
                yield _problem(page, match, f"no exercise is called {match[1]!r}")


def _plain(title: str) -> str:
    return " ".join(re.sub(r"[*_]", "", title).split()).casefold()


def _problem(page: Page, match: re.Match[str], said: str) -> Problem:
    return Problem(page.path, page.text.count("\n", 0, match.start()) + 1, f"{said}: write the title as it is")
