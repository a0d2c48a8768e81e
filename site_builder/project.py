"""What the project's authors wrote, read once and checked: pages, listings, figures, terms and the change log."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from site_builder import blocks
from site_builder.assets import browser_words, vendored
from site_builder.drawing import figures
from site_builder.languages import LANGUAGES
from site_builder.problems import BuildFailure, Problem
from site_builder.rendering import foreign_words, quotation
from site_builder.scan import scan
from site_builder.sources import (
    change_log,
    claims,
    drawn_numbers,
    exercise_list,
    formula_words,
    markdown_faults,
    moved,
    named_titles,
    opposites,
    own_language,
    own_words,
    practice_words,
    printed_numbers,
    remarks,
    same_numbers,
    skeleton,
    strays,
    terms,
    text_file,
    translations,
    typed_numbers,
    typed_values,
    unedited,
)
from site_builder.sources.document import parse, walk
from site_builder.sources.listings import Listing
from site_builder.sources.listings import load as load_listing
from site_builder.sources.package_source import PACKAGE, PackageSource
from site_builder.sources.pages import Page
from site_builder.sources.programs import nodes_of
from site_builder.sources.untranslated import Untranslated

_NAME = re.compile(r"(?P<name>.+)\.(?P<language>[a-z]{2})\.md")
_IN_LANGUAGE = re.compile(rf"(?P<stem>.+)\.(?P<language>{'|'.join(LANGUAGES)})\.(?P<ending>[\w.]+)")
_PLACE = re.compile(r"\{\w*\}")
Pages = Mapping[tuple[str, str], Page]
"""Pages by name and language."""
Said = Mapping[str, str]
"""A text in each language."""


@dataclass(frozen=True)
class Project:
    """The sources of a site: pages by name and language, listings and figures by their full names."""

    root: Path
    pages: Pages
    terms: list[terms.Term]
    changes: list[change_log.Change]
    english: frozenset[str]
    """English words on pages in other languages that are no terms."""
    listings: dict[str, Listing]
    parts: dict[str, dict[str, Any]]
    """What the kinds of block have loaded: by kind, then by full name."""
    exercises: list[exercise_list.Listed]
    """The exercises by number, those that are gone too."""
    moved: dict[str, str]
    """The new names of what moved to another chapter, by the old ones."""
    claims: list[claims.Claim]

    def listings_to_run(self) -> Iterator[Listing]:
        """Give the listings, and those with a lighter setting again, with it."""
        for listing in self.listings.values():
            yield listing
            if listing.light:
                yield listing.light.listing


def read(root: Path) -> Project:
    """Read the project in `root`.

    Raises:
        BuildFailure: with everything that is wrong at the stage that found it.
    """
    checks = (vendored.check, blocks.check_words, browser_words.check, practice_words.check)
    if problems := [problem for check in checks for problem in check()]:
        raise BuildFailure(problems)
    found = read_pages(root)
    listed, changes, english = terms.load(root), change_log.load(root), foreign_words.load(root)
    typed = typed_numbers.load(root)
    numbered, renamed = exercise_list.load(root), moved.load(root)
    today = datetime.date.today().isoformat()
    if problems := sorted(
        [
            *_wrong(found, typed, listed, changes),
            *unedited.find(root, found.values()),
            *exercise_list.check(numbered, found, today),
            *moved.check(renamed, found),
            *strays.find(root),
            *strays.elsewhere(root),
        ]
    ):
        raise BuildFailure(problems)
    claimed = claims.load(root, found)
    parts, programs = _load_parts(root, found)
    if problems := [
        *(p for each in figures.among(parts) for p in _wrong_texts("figures", each.path, each.words, typed, listed)),
        *_shown_numbers(typed, root),
        *_own_words(typed, root),
        *claims.check(claimed, programs),
        *translations.hold(claims.pairs(claimed), same_numbers.differ),
        *strays.unshown(root, {page.folder() for page in found.values()}, programs),
    ]:
        raise BuildFailure(problems)
    drawn = figures.read_values(root, figures.among(parts))
    if problems := list(typed_values.check(typed, programs, found.values(), claimed, drawn)):
        raise BuildFailure(problems)
    if problems := list(typed.unused()):  # once every text was searched
        raise BuildFailure(problems)
    return Project(root, found, listed, changes, english, programs, parts, numbered or [], renamed, claimed)


def read_pages(root: Path) -> Pages:
    """Read the pages in all languages; what is wrong with one stands in its `problems`.

    Raises:
        BuildFailure: a page has another name than pages have, or cannot be read, or lacks a translation.
    """
    found: dict[tuple[str, str], Page] = {}
    problems = []
    for file in sorted((root / "docs").rglob("*.md")):
        path = file.relative_to(root)
        if unedited.BLANK.name in path.parts:  # a chapter to copy, not one to show
            continue
        match = _NAME.fullmatch(file.relative_to(root / "docs").as_posix())
        if match is None or match["language"] not in LANGUAGES:
            problems.append(Problem(path, 1, f"a page is named {' or '.join(f'NAME.{code}.md' for code in LANGUAGES)}"))
            continue
        try:
            text = text_file.read(root, path)
        except BuildFailure as failure:
            problems += failure.problems
            continue
        found[match["name"], match["language"]] = scan(match["name"], match["language"], path, text)
    for (name, _), page in found.items():
        for other in LANGUAGES:
            if (name, other) not in found:
                problems.append(Problem(page.path, 1, f"the page has no translation docs/{name}.{other}.md"))
    problems += [*_alone(root), *strays.misnamed(root)]
    if problems:
        raise BuildFailure(problems)
    return found


def _alone(root: Path) -> Iterator[Problem]:
    """Find the files beside the pages that one language has and another lacks."""
    for file in sorted((root / "docs").rglob("*.*.*")):
        match = _IN_LANGUAGE.fullmatch(file.name)
        if match and file.suffix != ".md":
            for other in LANGUAGES:
                name = f"{match['stem']}.{other}.{match['ending']}"
                if not file.with_name(name).exists():
                    said = f"the file has no {name} beside it, for those who read {other!r}"
                    yield Problem(file.relative_to(root), 1, said)


def _wrong(
    found: Pages, typed: typed_numbers.Typed, listed: list[terms.Term], changes: list[change_log.Change]
) -> Iterator[Problem]:
    yield from told_apart(found)
    yield from named_titles.check(found)
    yield from terms.misplaced(listed, {name for name, _ in found})
    for page in found.values():
        yield from page.problems
        yield from terms.avoided(page, listed)
        yield from own_language.check(page)
        told = (*markdown_faults.find(page.readable), *markdown_faults.run_together(page.text))
        yield from (Problem(page.path, line + 1, said) for line, said in told)
        yield from typed_numbers.check_page(typed, page.name, page.language, page.path, page.readable)
        yield from typed_numbers.check_code(typed, page.name, page.language, page.path, walk(parse(page.text)))
    names = [(n, own, form) for n, t in enumerate(listed, 2) for own in LANGUAGES for form in {*t.forms(own)}]
    yield from typed_numbers.check_texts(typed, "terms", terms.TABLE, names)
    for table, texts in in_tables(listed, changes).items():
        yield from _wrong_texts(table.stem, table, texts, typed, listed)
    first, *others = LANGUAGES
    for other in others:
        untranslated = Untranslated(listed, first, other)
        said: list[translations.Pair] = []
        for name in sorted({name for name, _ in found}):
            mine, its = found[name, first], found[name, other]
            heads = translations.in_file(mine.path, in_head(mine, its), other)
            yield from translations.hold(heads, same_numbers.differ, untranslated.differ)
            yield from skeleton.compare(mine, its)
            yield from translations.hold(
                translations.on_pages(mine, its), untranslated.differ, same_numbers.contradict, opposites.contradict
            )
            yield from untranslated.compare(mine, its)
            yield from translations.hold(formula_words.pairs(mine, its), same_numbers.differ)
            yield from formula_words.compare(mine, its)
            said += [*translations.in_file(mine.path, in_head(mine, its), other), *translations.on_pages(mine, its)]
        for table, texts in in_tables(listed, changes).items():
            said += translations.in_file(table, texts, other)
        yield from translations.copied(said)


def in_tables(listed: list[terms.Term], changes: list[change_log.Change]) -> dict[Path, list[tuple[int, Said]]]:
    """Give what the tables say in all languages, with their lines."""
    return {
        terms.TABLE: list(enumerate((term.definitions for term in listed), 2)),
        change_log.TABLE: [(c.line, said) for c in changes for said in (c.title, c.text)],
    }


def in_head(*pages: Page) -> list[tuple[int, Said]]:
    """Give what the heads of a page say in its languages."""
    return [(1, {page.language: page.description for page in pages})]


def _wrong_texts(
    where: str, path: Path, texts: Sequence[tuple[int, Said]], typed: typed_numbers.Typed, listed: list[terms.Term]
) -> Iterator[Problem]:
    """Hold the texts of a table or a figure to what texts of pages are held to; `where` is what lists their typed numbers."""
    each = [(line, own, text) for line, said in texts for own, text in said.items()]
    yield from typed_numbers.check_texts(typed, where, path, each)
    for line, own, text in each:
        found = (*markdown_faults.find(text), *own_language.find(own, text), *terms.avoided_in(own, text, listed))
        yield from (Problem(path, line, said) for _, said in found)
    for other in LANGUAGES[1:]:
        rules = (same_numbers.differ, same_numbers.contradict, Untranslated(listed, LANGUAGES[0], other).differ)
        yield from translations.hold(translations.in_file(path, texts, other), *rules)


def _own_words(typed: typed_numbers.Typed, root: Path) -> Iterator[Problem]:
    """Find numbers in what the site says beside its pages, and the package, where the project has a table that may list them."""
    if not (root / typed_numbers.TABLE).exists():
        return
    for path, line, said in own_words.in_no_language(root):
        wanted = ", ".join(f"{code}: …" for code in LANGUAGES)
        yield Problem(path, line, f"what readers see is said in each language, {{ {wanted} }}: given {said!r} alone")
    for path, words in own_words.find(root):
        yield from typed_numbers.check_texts(typed, own_words.WHERE, path, words)
        for line, own, text in words:
            yield from (Problem(path, line, said) for _, said in own_language.find(own, _PLACE.sub(" ", text)))
    for path, said_in in own_words.in_all_languages(root):
        for other in LANGUAGES[1:]:
            yield from translations.hold(translations.in_file(path, said_in, other), same_numbers.contradict)
    for file in sorted((root / PACKAGE).glob("*.py")):
        path = file.relative_to(root)
        for line, said in remarks.find_in_package(typed, text_file.read(root, path)):
            yield Problem(path, line, said)


def _shown_numbers(typed: typed_numbers.Typed, root: Path) -> Iterator[Problem]:
    for file in sorted((root / "docs").rglob("*.py")):
        path = file.relative_to(root)
        folder = re.split("/(?:exercises|explorables)/", path.parent.relative_to("docs").as_posix())[0]
        where = "figures" if path.parent.name == "figures" else folder
        program = text_file.read(root, path)
        try:
            nodes_of(program)
        except SyntaxError:  # which is told where the program is loaded, or meant, as an exercise's mistake
            continue
        found = [*printed_numbers.find(typed, where, program)]
        if where == "figures":
            found += drawn_numbers.find(typed, where, program)
        else:  # no page shows the programs of figures
            found += remarks.find(typed, where, program)
        yield from (Problem(path, line, said) for line, said in found)


def told_apart(found: Pages) -> Iterator[Problem]:
    """Find the pages of a language whose titles or descriptions do not tell them apart."""
    seen: dict[tuple[str, str], Page] = {}
    for page in found.values():
        for what, said in (("title", page.title), ("description", page.description)):
            first = seen.setdefault((f"{what} {page.language}", said.lower()), page)
            if said and first is not page:
                message = f"the {what} is that of {first.path.as_posix()} too: each page wants one of its own"
                yield Problem(page.path, 1, message)


def _load_parts(root: Path, found: Pages) -> tuple[dict[str, dict[str, Any]], dict[str, Listing]]:
    """Load what the blocks of pages show, and the listings that they or the text need."""
    package = PackageSource(root)
    parts: dict[str, dict[str, Any]] = {kind.name: {} for kind in blocks.kinds()}
    programs: dict[str, Listing] = {}
    problems: set[Problem] = set()

    def load(into: dict[str, Any], name: str, path: Path, line: int, read: Callable[[str], Any]) -> None:
        """Load a part once; what is wrong with it is told at the place that uses it."""
        if name in into:
            return
        try:
            into[name] = read(name)
        except BuildFailure as failure:
            for problem in failure.problems:
                said = f"{problem.message} ({problem.path.as_posix()}:{problem.line})"
                problems.add(Problem(path, line, said))

    def load_listings(names: Iterable[str], path: Path, line: int) -> None:
        for name in names:
            load(programs, name, path, line, lambda n: load_listing(root, n, package))

    kinds = {kind.name: kind for kind in blocks.kinds()}
    for page in found.values():
        for item in page.items:
            if kind := kinds.get(item.kind):
                into = parts[kind.name]
                load(into, item.detail, page.path, item.line, partial(kind.load, root, pages=found.values()))
                if part := into.get(item.detail):
                    path = getattr(part, "path", None)
                    load_listings(kind.listings(part), *((path, 1) if path else (page.path, item.line)))
        for item in page.values():
            if name := quotation.listing(page, item.detail):
                load_listings([name], page.path, item.line)
    if problems:
        raise BuildFailure(sorted(problems))
    return parts, programs
