"""The whole site: reads the pages, checks them, runs and draws what they show, and answers for each part."""

import ast
import functools
import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import rjsmin

from site_builder import cache, localize
from site_builder.addresses import address, to_root
from site_builder.assets import in_browser, math_font, page_script, text_font, wheel
from site_builder.drawing import figures
from site_builder.drawing.tables import Table
from site_builder.execution import runner
from site_builder.problems import BuildFailure, Problem
from site_builder.publishing import sitemap
from site_builder.rendering import changes, foreign_words, metadata, notebooks, render, substitute
from site_builder.rendering.formulas import BadFormula, Typesetter
from site_builder.sources import listings, pages, skeleton, terms
from site_builder.sources.history import History
from site_builder.sources.package_source import PackageSource
from site_builder.sources.pages import Page

_EXPRESSION = re.compile(
    r"(?:(?P<folder>[\w/-]+)/)?(?P<listing>\w+)\.(?P<name>\w+)(?P<index>(?:\[[^\]]*\])*)(?P<format>:[^}]*)?"
)
_NAME = re.compile(r"(?P<name>.+)\.(?P<language>[a-z]{2})\.md")
FONTS = "assets/fonts"
MATH_FONT = f"{FONTS}/math.woff2"
_LONGEST_PLAIN_FLOAT = 8


class Site:
    """The site of the project in `root`, made by `prepare`."""

    def __init__(self, root: Path, report: runner.Report = print) -> None:
        self.root = root
        self.report = report
        self.cache = cache.Cache(root / ".cache" / "site_builder", report)
        self.pages: dict[tuple[str, str], Page] = {}
        self.listings: dict[str, listings.Listing] = {}
        self.runs: dict[str, runner.Run] = {}
        self.figures: dict[str, figures.Figure] = {}
        self.pictures: dict[str, dict[str, str]] = {}
        self.tables: dict[str, dict[str, list[Table]]] = {}
        self.terms: list[terms.Term] = []
        self.in_browser: in_browser.InBrowser
        self.english: frozenset[str] = frozenset()
        self.changes: list[changes.Change] = []
        self.history = History(root)
        self.page_script: tuple[str, bytes]
        self.web = ""  # the site's address, where it is known
        self.names: dict[str, str] = {}  # of the site, by language
        self.contents: list[str] = []  # the pages' names in the order of the navigation
        self.licence = ""
        self._typesetter = Typesetter()

    def prepare(self) -> None:
        """Check the pages, run their listings, draw their figures.

        Raises:
            BuildFailure: with everything that is wrong at the stage that found it.
        """
        self.in_browser = in_browser.InBrowser(self.root)
        self.page_script = page_script.page_script(rjsmin.jsmin)
        self._read_pages()
        self._check_pages()
        self._load_parts()
        self.runs = self._named_on_pages(
            "listing", lambda: runner.run_all(self.root, self._all_listings(), self.cache, self.report)
        )
        self._check_values()
        drawn = figures.draw_all(self.root, self.figures.values(), self.runs, self.cache, self.report)
        self.pictures = {name: figure.pictures for name, figure in drawn.items()}
        self.tables = {name: figure.tables for name, figure in drawn.items()}
        self.cache.prune()

    # Stages of prepare.

    def _read_pages(self) -> None:
        problems = []
        for file in sorted((self.root / "docs").rglob("*.md")):
            path = file.relative_to(self.root)
            if any(part.startswith("_") for part in path.parts):  # a chapter to copy, not one to show
                continue
            match = _NAME.fullmatch(file.relative_to(self.root / "docs").as_posix())
            if match is None or match["language"] not in localize.LANGUAGES:
                problems.append(Problem(path, 1, "a page is named NAME.id.md or NAME.en.md"))
                continue
            text = file.read_text(encoding="utf-8")
            page = pages.scan(match["name"], match["language"], path, text)
            self.pages[match["name"], match["language"]] = page
        for name, language in list(self.pages):
            for other in localize.LANGUAGES:
                if (name, other) not in self.pages:
                    path = self.pages[name, language].path
                    problems.append(Problem(path, 1, f"the page has no translation docs/{name}.{other}.md"))
        if problems:
            raise BuildFailure(problems)

    def _check_pages(self) -> None:
        self.terms = terms.load(self.root)
        self.english = foreign_words.load(self.root)
        self.changes = changes.load(self.root)
        problems = list(metadata.check(self.pages.values()))
        for page in self.pages.values():
            problems += page.problems
            problems += terms.avoided(page, self.terms)
        first, *others = localize.LANGUAGES
        for name in sorted({name for name, _ in self.pages}):
            for other in others:
                problems += skeleton.compare(self.pages[name, first], self.pages[name, other])
        if problems:
            raise BuildFailure(sorted(problems))

    def _load_parts(self) -> None:
        package = PackageSource(self.root)
        problems: list[Problem] = []
        for page in self.pages.values():
            for name, line in page.figure_names():
                if name not in self.figures:
                    self._try(page, line, problems, self.figures, name, lambda n: figures.load(self.root, n))
            quoted = [
                (f"{match['folder'] or page.folder()}/{match['listing']}", item.line)
                for item in page.values()
                if (match := _EXPRESSION.fullmatch(item.detail))
            ]
            for name, line in page.listing_names() + quoted:
                if name not in self.listings:
                    self._try(page, line, problems, self.listings, name, lambda n: listings.load(self.root, n, package))
        for figure in self.figures.values():
            for name in figure.runs.values():
                if name not in self.listings:
                    self._try(figure, 1, problems, self.listings, name, lambda n: listings.load(self.root, n, package))
        if problems:
            raise BuildFailure(sorted(set(problems)))

    def _try(
        self, user: Any, line: int, problems: list[Problem], into: dict[str, Any], name: str,
        load: Callable[[str], Any],
    ) -> None:  # fmt: skip
        try:
            into[name] = load(name)
        except BuildFailure as failure:
            for problem in failure.problems:
                problems.append(
                    Problem(user.path, line, f"{problem.message} ({problem.path.as_posix()}:{problem.line})")
                )

    def _named_on_pages(self, kind: str, act: Callable[[], Any]) -> Any:
        """Run a stage; when it fails, say on which pages the failed parts stand."""
        try:
            return act()
        except BuildFailure as failure:
            problems = []
            for problem in failure.problems:
                places = [
                    f"{page.path.as_posix()}:{item.line}"
                    for page in self.pages.values()
                    for item in page.items
                    if item.kind == kind and repr(item.detail) in problem.message
                ]
                shown = f" [on {', '.join(places)}]" if places else ""
                problems.append(Problem(problem.path, problem.line, problem.message + shown))
            raise BuildFailure(problems) from None

    def _all_listings(self) -> Iterator[listings.Listing]:
        """Give the listings, and those with a lighter setting again, with it."""
        for listing in self.listings.values():
            yield listing
            if listing.light:
                yield listing.light.listing

    def _check_values(self) -> None:
        """Resolve every value and typeset every formula once, so that all that is wrong is told at once."""
        problems: list[Problem] = []
        for page in self.pages.values():

            def resolve(expression: str, in_formula: bool, line: int, page: Page = page) -> str:
                try:
                    return self.value(page, expression, in_formula)
                except ValueError as error:
                    problems.append(Problem(page.path, line, str(error)))
                    return "0"

            substitute.replace_values(page.text, resolve)
            for span in page.formulas():
                tex = re.sub(
                    r"\{\{\s*(.*?)\s*\}\}",
                    lambda m, line=span.line: resolve(m[1], True, line),  # type: ignore[misc]
                    span.text,
                )
                try:
                    self._typesetter.typeset(tex, span.kind == "display", page.language)
                except BadFormula as error:
                    problems.append(Problem(page.path, span.line, f"formula: {error}"))
        if problems:
            raise BuildFailure(sorted(set(problems)))

    # What the pages ask for.

    def value(self, page: Page, expression: str, in_formula: bool) -> str:
        """Give a value that a page quotes, as its language writes it.

        Raises:
            ValueError: no such listing or name, or the value cannot be written so.
        """
        match = _EXPRESSION.fullmatch(expression)
        if match is None:
            raise ValueError(f"{expression!r} is no value: write listing.name, listing.name[index] or …:format")
        listing = f"{match['folder'] or page.folder()}/{match['listing']}"
        found = self.runs[listing].values
        if match["name"] not in found:
            raise ValueError(f"listing {listing!r} has no value {match['name']!r}; it has {', '.join(sorted(found))}")
        value = found[match["name"]]
        for index in re.findall(r"\[([^\]]*)\]", match["index"]):
            try:
                value = value[ast.literal_eval(index)]
            except (LookupError, TypeError, ValueError, SyntaxError) as error:
                raise ValueError(f"{expression!r}: no [{index}] there: {type(error).__name__} {error}") from None
        if isinstance(value, np.generic):
            value = value.item()
        if not isinstance(value, str | bool | int | float):
            raise ValueError(f"{expression!r} is a {type(value).__name__}, not one number or text: add an [index]")
        spec = (match["format"] or ":")[1:].strip()
        if not spec and isinstance(value, float):
            if len(repr(value)) > _LONGEST_PLAIN_FLOAT:
                raise ValueError(f"{expression!r} is {value!r}: give it a format, say :.3f")
            value = int(value) if value.is_integer() else value
        write = localize.tex if in_formula else localize.number
        return write(value, spec, page.language)

    def markdown(self, page: Page) -> str:
        """Give a page's Markdown with its values in place."""
        return substitute.replace_values(page.text, lambda e, in_formula, _: self.value(page, e, in_formula))

    def listing_html(self, page: Page, name: str) -> str:
        listing = self.listings[page.full_name(name)]
        address = f"{to_root(page)}{listing.name}.py"
        return render.listing(listing, self.runs[listing.name], page.language, address)

    def figure_html(self, page: Page, body: str, inline_markdown: Callable[[str], str]) -> str:
        data = pages.figure_data(body)
        name = page.full_name(data["name"])
        folder = f"{to_root(page)}{_figure_folder(name)}"
        alt, caption = " ".join(str(data["alt"]).split()), inline_markdown(str(data["caption"]))
        shown = render.figure(name, self.pictures[name], page.language, folder, alt, caption)
        return shown + render.description(name, alt, self.tables[name][page.language], page.language, inline_markdown)

    def glossary_html(self, page: Page) -> str:
        links = {
            name.removesuffix("/index").rpartition("/")[2]: (f"../{name.removesuffix('index')}", other.title)
            for (name, language), other in self.pages.items()
            if language == page.language and name.startswith("page-")
        }
        return terms.glossary(self.terms, page.language, links)

    def changes_html(self, page: Page) -> str:
        return changes.html(self.changes, page.language, to_root(page), bool(self.web))

    def playground_html(self, page: Page) -> str:
        """Give the free editor; the page's first listing is its first program."""
        first, _ = page.listing_names()[0]
        return render.playground(self.listings[first].text, page.language)

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
        return notebooks.notebook(
            self.markdown(page), page, self.listings, self.runs, self.pictures, self._wheel,
            lambda name: address(self.pages[name, page.language]), self.web,
        )  # fmt: skip

    @functools.cache  # noqa: B019 - one site per build
    def _wheel(self, with_digits: bool) -> bytes:
        return wheel.build(self.root, () if with_digits else ("data/mnist.npz",))[1]

    def typeset(self, html: str, language: str) -> str:
        """Typeset the formulas and programs of a page's HTML, and name the language of its foreign words."""
        html = render.few_elements(self._typesetter.place(html, language))
        return foreign_words.mark(html, language, self.terms, self.english)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Give the site's own files beside its pages: path below the site, and content."""
        yield from self.in_browser.files()
        yield self.page_script
        for page in self.pages.values():
            if notebooks.is_chapter(page):
                yield f"{address(page)}{notebooks.file_name(page)}", self.notebook(page)
        for listing in self.listings.values():
            yield f"{listing.name}.py", listing.text.encode()
            if listing.light:
                run = self.runs[listing.light.listing.name]
                content = {"code": listing.light.listing.text, "output": run.output}
                yield f"{listing.name}.light.json", json.dumps(content, ensure_ascii=False).encode()
        for name, pictures in self.pictures.items():
            stem = name.rpartition("/")[2]
            for variant, svg in pictures.items():
                yield f"{_figure_folder(name)}{stem}.{variant}.svg", svg.encode()
        yield MATH_FONT, math_font.cut(self._typesetter.characters(), self.cache)
        for font in sorted(text_font.FONTS.glob("*.woff2")):
            yield f"{FONTS}/{font.name}", font.read_bytes()

    def files_for_others(self) -> Iterator[tuple[str, bytes]]:
        """Give what search engines and feed readers look for: path below the site, and content."""
        yield from sitemap.files(self)
        yield from changes.feeds(self.changes, self.web, self.names, metadata.author(self.root))

    def fonts(self) -> list[str]:
        """Name the fonts that every page may show, before any is cut: paths below the site."""
        return [*(f"{FONTS}/{font.name}" for font in sorted(text_font.FONTS.glob("*.woff2"))), MATH_FONT]

    def cut_fonts(self, pages: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Give the fonts of the text again, with the characters of these finished pages and of the scripts."""
        words = (in_browser.MODULES / "words.js").read_text(encoding="utf-8")
        pages = [*pages, words]
        for name, content in text_font.cut(text_font.characters(pages), text_font.slanted(pages), self.cache):
            yield f"{FONTS}/{name}", content


def _figure_folder(name: str) -> str:
    return f"{name.rpartition('/')[0]}/figures/"
