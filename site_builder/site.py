"""The site of a project: its listings run, its blocks made, and everything that the pages ask for."""

import functools
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from site_builder import blocks, cache, pairs, project
from site_builder.addresses import address, to_root
from site_builder.assets import in_browser, math_font, page_script, python_snapshot, text_font, wheel
from site_builder.blocks import Made, explorable
from site_builder.catalogue import Catalogue, Settings
from site_builder.execution import kernels, runner
from site_builder.finishing import markdown_copy, mistake_list, notebooks, practice_list
from site_builder.languages import LANGUAGES
from site_builder.problems import BuildFailure, Problem
from site_builder.publishing import feeds, sitemap, web_app
from site_builder.rendering import equations, foreign_words, packed_exercise, quotation, render
from site_builder.rendering.formulas import BadFormula, Typesetter
from site_builder.sources import agreed, claims, introduced, moved
from site_builder.sources.document import VALUE
from site_builder.sources.history import History
from site_builder.sources.pages import Page

FONTS = "assets/fonts"
MATH_FONT = f"{FONTS}/math.woff2"


class Site:
    """The site of the project in `root`; making it checks the pages, runs their listings and makes what their blocks show.

    Raises:
        BuildFailure: with everything that is wrong at the stage that found it.
    """

    def __init__(self, root: Path, settings: Settings, report: runner.Report = print) -> None:
        self.root, self.report = root, report
        self.cache = cache.of_project(root, report)
        self.project = project.read(root)
        self._ask_for_readers(settings.draft)
        self.pages, self.listings = self.project.pages, self.project.listings
        self.catalogue = Catalogue(root, settings, self.pages, self.project.terms, self.project.changes, History(root))
        self._typesetter = Typesetter()
        self._check_order()
        self.runs = self._run()
        self._check_values()
        parts = self.project.parts
        results = {k.name: k.make(parts[k.name], root, self.runs, self.cache, report) for k in blocks.kinds()}
        self.in_browser = in_browser.InBrowser(
            root,
            packed_exercise.in_wheel(results["exercise"]),
            explorable.scripts(parts["explorable"]),
            python_snapshot.make(self.cache, report) if settings.snapshot else (),
            moved.said(self.project.moved),
        )
        self.made = Made(parts, self.listings, self.runs, results, self.catalogue, self.in_browser.wheel)
        self.page_script = page_script.page_script()

    def _ask_for_readers(self, draft: bool) -> None:
        """Refuse what nobody has read beside what it has to agree with; of a draft, only tell how much that is."""
        unread = pairs.unread(self.project)
        if unread and not draft:
            raise BuildFailure([*map(agreed.problem, unread), Problem(agreed.TABLE, 1, agreed.ADVICE)])
        if unread:
            self.report(f"not yet read beside its translation, files or condition: {len(unread)}; {agreed.ADVICE}")

    def _check_order(self) -> None:
        """Refuse chapters that use what none has introduced, in the order in which they are read."""
        for code in LANGUAGES:
            chapters = [page for page in self.catalogue.in_order(code) if notebooks.is_chapter(page)]
            if problems := list(introduced.check(chapters, self.listings)):
                raise BuildFailure(problems)

    def _run(self) -> dict[str, runner.Run]:
        """Run the listings; where some fail, say on which pages they stand."""
        try:
            return runner.run_all(self.root, self.project.listings_to_run(), self.cache, self.report)
        except BuildFailure as failure:
            problems = []
            for problem in failure.problems:
                places = [
                    f"{page.path.as_posix()}:{line}"
                    for page in self.pages.values()
                    for name, line in page.listing_names()
                    if repr(name) in problem.message
                ]
                shown = f" [on {', '.join(places)}]" if places else ""
                problems.append(Problem(problem.path, problem.line, problem.message + shown))
            raise BuildFailure(problems) from None

    def _check_values(self) -> None:
        """Judge every claim, resolve every value and typeset every formula once, so that all that is wrong is told at once."""
        problems: list[Problem] = []
        for broken in claims.broken(self.project.claims, self._to_claim):
            if kernels.as_published():
                problems.append(broken)
            else:  # readers with another processor can read on, and are told
                self.report(f"on this processor, numbers differ from those published: {broken}")
        for page in self.pages.values():

            def resolve(expression: str, in_formula: bool, line: int, page: Page = page) -> str:
                try:
                    return quotation.value(self.runs, page, expression, in_formula)
                except ValueError as error:
                    problems.append(Problem(page.path, line, str(error)))
                    return "0"

            prose = blocks.readable(blocks.replace_values(page.text, resolve))
            wrong = equations.wrong_in_prose(prose, page.language)
            problems.extend(Problem(page.path, line + 1, f"this is not true: {said}") for line, said in wrong)
            for span in page.formulas():
                tex = VALUE.sub(lambda m, at=span.line: resolve(m["expression"], True, at), span.text)  # type: ignore[misc]
                untrue = equations.wrong(tex, page.language)
                problems.extend(Problem(page.path, span.line, f"formula: this is not true: {said}") for said in untrue)
                try:
                    self._typesetter.typeset(tex, span.kind == "display", page.language)
                except BadFormula as error:
                    problems.append(Problem(page.path, span.line, f"formula: {error}"))
        if problems:
            raise BuildFailure(sorted(set(problems)))

    @functools.cache  # noqa: B019 - one site per build
    def _to_claim(self, name: str) -> dict[str, Any]:
        return claims.looked_at(self.listings, name, self.runs[name])

    # What the pages ask for.

    def markdown(self, page: Page) -> str:
        """Give a page's Markdown with its values in place."""
        return self.resolved(page.text, page)

    def resolved(self, text: str, page: Page) -> str:
        """Give running text of a page with its values in place."""
        return blocks.replace_values(
            text, lambda expression, in_formula, _: quotation.value(self.runs, page, expression, in_formula)
        )

    def downloads_html(self, page: Page, zipped: str) -> str:
        """Link what a page can be taken home as: its notebook, and the whole site, whose zip has this name."""
        links = []
        if notebooks.is_chapter(page):
            links.append((notebooks.file_name(page), "notebook"))
        if zipped and (links or page.name == "index"):
            links.append((f"{to_root(page)}{zipped}", "zip"))
        return render.downloads(links, page.language)

    def notebook(self, page: Page) -> bytes:
        """Make the notebook of a chapter."""
        return notebooks.notebook(self.markdown(page), page, self.made, self._wheel)

    @functools.cache  # noqa: B019 - one site per build
    def _wheel(self, with_digits: bool) -> bytes:
        exercises = packed_exercise.in_wheel(self.made.results["exercise"])
        return wheel.build(self.root, () if with_digits else ("data/mnist.npz",), exercises)[1]

    def typeset(self, html: str, language: str) -> str:
        """Typeset the formulas and programs of a page's HTML, and name the language of its foreign words."""
        html = render.few_elements(self._typesetter.place(html, language))
        return foreign_words.mark(html, language, self.project.terms, self.project.english)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Give the site's own files beside its pages: path below the site, and content."""
        yield from self.in_browser.files()
        yield self.page_script
        yield from web_app.files(self.catalogue)
        for page in self.pages.values():
            if notebooks.is_chapter(page):
                yield f"{address(page)}{notebooks.file_name(page)}", self.notebook(page)
            yield f"{address(page)}{markdown_copy.FILE}", markdown_copy.copy(self.markdown(page), page, self.made)
        yield from markdown_copy.lists(self.catalogue)
        for listing in self.listings.values():
            yield f"{listing.name}.py", listing.text.encode()
            if listing.light:
                run = self.runs[listing.light.listing.name]
                content: dict[str, Any] = {"code": listing.light.listing.text, "output": run.output}
                yield f"{listing.name}.light.json", json.dumps(content, ensure_ascii=False).encode()
        exercises = self.project.parts["exercise"]
        yield from practice_list.files(self.catalogue.ordered(), exercises, self.project.exercises, self.resolved)
        yield from mistake_list.files(exercises, self.made.results["exercise"], self.resolved)
        for kind in blocks.kinds():
            for name, part in self.project.parts[kind.name].items():
                yield from kind.files(name, part, self.made)
        yield MATH_FONT, math_font.cut(self._typesetter.characters(), self.cache)
        for font in sorted(text_font.FONTS.glob("*.woff2")):
            yield f"{FONTS}/{font.name}", font.read_bytes()

    def files_for_others(self) -> Iterator[tuple[str, bytes]]:
        """Give what search engines and feed readers look for: path below the site, and content."""
        yield from sitemap.files(self.catalogue)
        yield from feeds.files(self.catalogue)

    def cut_fonts(self, pages: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Give the fonts of the text again, with the characters of these finished pages and of the scripts."""
        pages = [*pages, *map(in_browser.source, in_browser.with_words())]
        for name, content in text_font.cut(text_font.characters(pages), text_font.slanted(pages), self.cache):
            yield f"{FONTS}/{name}", content
