"""The kinds of block: each is a class here that derives from `Kind`, and is found by that.

A kind says how a block is written and what is wrong with it, what two languages must have in common, what it shows on the
page and in the notebook, which files it publishes, and its words. A kind that moves names its script: an element with
`data-script="exercise"` loads `browser/exercise.js` and calls its `start`, on the pages that have such an element. The
style of a kind is `docs/assets/stylesheets/blocks/NAME.css`. Elsewhere, a kind is known by its
name only where something is asked of it alone, as of listings, figures and exercises.
"""

import functools
import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from site_builder import languages, localize
from site_builder.cache import Cache
from site_builder.catalogue import Catalogue
from site_builder.execution.runner import Report, Run
from site_builder.languages import LANGUAGES
from site_builder.problems import Problem
from site_builder.sources import document
from site_builder.sources.document import INLINE, VALUE, Block
from site_builder.sources.listings import Listing
from site_builder.sources.pages import Item, Page

_INLINE = re.compile(
    r'(?P<whole>\[(?P<label>(?:[^\[\]`]|`[^`]*`)*)\]\((?P<to>[^)\s]*)(?:\s+"[^"]*")?\))|' + INLINE.pattern, re.DOTALL
)


@dataclass(frozen=True)
class Made:
    """What a build has made so far, for whatever shows it."""

    parts: Mapping[str, Mapping[str, Any]]
    """What the kinds have loaded: by kind, then by full name."""
    listings: Mapping[str, Listing]
    runs: Mapping[str, Run]
    results: Mapping[str, Mapping[str, Any]]
    """What the kinds have made of their parts with the runs: by kind, then by full name."""
    catalogue: Catalogue
    wheel: str = ""
    """Where the site has the package for pip: a path below it."""


class Notebook:
    """Writes the blocks of a page as plain Markdown, in the language of the page, for whatever reads no site.

    What only the site understands becomes plain: a callout is a quotation, a tab a paragraph under its title, a heading a
    heading. What becomes of programs, pictures and links, the notebooks and the copies say.
    """

    def __init__(self, page: Page, made: Made) -> None:
        self.page, self.made = page, made
        self.lines: list[str] = []
        self._quote = ""

    def write(self, content: Iterable[Block]) -> None:
        """Write the blocks of a page, or of a part of it."""
        for block in content:
            kind_of(block).cell(block, self)

    def take(self) -> str:
        """Give what has been written since the last time, without the blank lines around it."""
        lines, self.lines = self.lines, []
        while lines and lines[0].strip(" >") == "":
            del lines[0]
        while lines and lines[-1].strip(" >") == "":
            del lines[-1]
        return "\n".join(lines)

    def markdown(self, *lines: str) -> None:
        """Write lines of Markdown, as a paragraph of their own."""
        self.gap()
        self.verbatim(*lines)
        self.gap()

    def verbatim(self, *lines: str) -> None:
        """Write lines of Markdown where they stand."""
        self.lines += [f"{self._quote}{line}".rstrip() for line in lines]

    def gap(self) -> None:
        """End a paragraph: leave a line blank, and only one; it ends every quotation but the one that goes on."""
        blank = self._quote.rstrip()
        if self.lines and not self.lines[-1].strip(" >"):
            blank = min(blank, self.lines.pop(), key=len)
        self.lines.append(blank)

    def heading(self, line: str) -> None:
        """Write a heading."""
        self.verbatim(self.inline(line).rstrip())

    def titled(self, title: str, content: Iterable[Block], quoted: bool) -> None:
        """Write blocks below a title, as a quotation or as they are."""
        around = self._quote
        self.gap()
        self._quote += "> " if quoted else ""
        self.verbatim(f"**{self.inline(title)}**")
        self.gap()
        self.write(content)
        self._quote = around
        self.gap()

    def in_quotation(self) -> bool:
        """Tell whether what is written next stands in a quotation."""
        return bool(self._quote)

    def inline(self, text: str) -> str:
        """Give running text of the page as plain Markdown."""
        return "\n".join(line.rstrip() for line in _INLINE.sub(self._part, text).split("\n"))

    def published(self, name: str) -> str:
        """Give the whole address of a file of the site; nothing, where the site's is not known."""
        return ""

    def picture(self, name: str, svg: str, alt: str) -> None:
        """Show a picture that is published under this name, and described by `alt`."""
        raise NotImplementedError

    def code(
        self, source: str, metadata: dict[str, Any], printed: Iterable[tuple[str, str]] = (), note: str = ""
    ) -> None:
        """Write a cell of code with what it printed, by stream, below a note; the package is provided before."""
        raise NotImplementedError

    def link(self, text: str, target: str) -> str:
        """Give a link as it stands on the page, with its text made plain."""
        raise NotImplementedError

    def _part(self, match: re.Match[str]) -> str:
        if match["formula"]:
            return localize.tex_decimals(" ".join(match[0].split()), self.page.language)
        if match["whole"]:
            return self.link(self.inline(match["label"]), match["to"])
        return "" if match["comment"] or match["attributes"] else match[0]


class Kind:
    """A kind of block; what a kind does not say is as here."""

    name = ""
    """What the block is called: its fence, the comparison of languages, its style and its script."""
    shape = "fence"
    """The shape that its blocks have in Markdown."""
    executed = False
    """Whether its fence is one that markdown-exec executes, by the option of the kind's name."""
    last = False
    """Whether it takes what no other kind takes."""
    quotes = False
    """Whether its body is running text that may quote values."""
    words: Mapping[str, Mapping[str, str]] = {}
    """Its words, by key and language; a language that is not here has `NAME_KEY` among its own."""

    def takes(self, block: Block) -> bool:
        """Tell whether a block is of this kind."""
        return block.shape == self.shape and (self.shape != "fence" or block.language == self.name)

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        """Note what both languages must have, and what is wrong; give the running text in it, with its lines.

        By default, a block is empty, since the site fills it.
        """
        option_problems(f"a block {self.name!r}", block, page, ())
        if block.body.strip():
            page.problem(block.line, f"a block {self.name!r} is empty, since the site fills it; given {block.body!r}")
        page.items.append(Item(self.name, "", block.line))
        return ()

    def readable(self, block: Block) -> Sequence[str]:
        """Give its lines with what is no text for readers blanked, each as long as it was."""
        if block.shape != "fence" or not block.closed:
            return block.lines
        first, *inside, last = block.lines
        return [" " * len(first), *self.readable_inside(inside), " " * len(last)]

    def readable_inside(self, lines: list[str]) -> list[str]:
        """Give the lines inside its fence with what is no text for readers blanked."""
        return lines if self.quotes else [" " * len(line) for line in lines]

    def sources(self, block: Block, page: Page) -> Iterable[Path]:
        """Name the files and folders that it shows: when they change, the page has changed."""
        return ()

    def asks_before(self, block: Block) -> str | None:
        """Give the name by which a question can stand before a block; nothing, if it asks for no step of the reader."""
        return None

    def on(self, pages: Iterable[Page], name: str) -> Iterator[tuple[Page, Block]]:
        """Find its blocks whose item has this detail, those of the first language first."""
        for page in sorted(pages, key=lambda page: LANGUAGES.index(page.language)):
            lines = {item.line for item in page.items if item.kind == self.name and item.detail == name}
            if lines:
                yield from ((page, block) for block in document.parse(page.text) if block.line in lines)

    def load(self, root: Path, name: str, pages: Collection[Page]) -> Any:
        """Read the files of a block whose item has this detail on one of these pages.

        Raises:
            BuildFailure: what is wrong with them.
        """
        return None

    def listings(self, part: Any) -> Iterable[str]:
        """Name the listings that must have run for what was loaded."""
        return ()

    def make(
        self, parts: Mapping[str, Any], root: Path, runs: Mapping[str, Run], cache: Cache, report: Report
    ) -> Mapping[str, Any]:
        """Make what takes time, such as pictures, of all that was loaded, by full name, once the listings have run.

        Raises:
            BuildFailure: with everything that cannot be made.
        """
        return {}

    def html(self, block: Block, page: Page, made: Made, inline: Callable[[str], str]) -> str:
        """Give the block as HTML; `inline` makes HTML of running text."""
        raise NotImplementedError

    def cell(self, block: Block, notebook: Notebook) -> None:
        """Write the block into a notebook; by default, it has no place there."""

    def files(self, name: str, part: Any, made: Made) -> Iterable[tuple[str, bytes]]:
        """Give the files that are published for a loaded block: path below the site, and content."""
        return ()

    def word(self, key: str, language: str) -> str:
        """Give a word of the kind in a language."""
        own = self.words.get(key, {}).get(language)
        return own or languages.word(f"{self.name}_{key}", language)


@functools.cache
def kinds() -> Sequence[Kind]:
    """Find the kinds, the last one last."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    found = [
        value()
        for module in modules
        for _, value in inspect.getmembers(module, inspect.isclass)
        if issubclass(value, Kind) and value.__module__ == module.__name__
    ]
    return sorted(found, key=lambda kind: (kind.last, kind.name))


def kind_of(block: Block) -> Kind:
    """Give the kind of a block."""
    return next(kind for kind in kinds() if kind.takes(block))


def readable(text: str) -> str:
    """Blank what of a page is no text for readers; the rest stays where it is."""
    return document.rewrite(text, lambda block: "\n".join(kind_of(block).readable(block)))


def replace_values(text: str, resolve: Callable[[str, bool, int], str]) -> str:
    """Put values in place of `{{ … }}`, everywhere but in code.

    `resolve` is given the expression, whether it stands in a formula, and the line.
    """

    def write(block: Block) -> str:
        text = "\n".join(block.lines)
        if block.shape == "formula":
            return VALUE.sub(lambda m: resolve(m["expression"], True, block.line), text)
        if block.shape != "fence":
            return _replace_inline(text, block.line, resolve)
        if not kind_of(block).quotes:
            return text
        return "\n".join([block.lines[0], _replace_inline(block.body, block.line + 1, resolve), block.lines[-1]])

    return document.rewrite(text, write)


def _replace_inline(text: str, line: int, resolve: Callable[[str, bool, int], str]) -> str:
    def swap(match: re.Match[str]) -> str:
        at = line + text.count("\n", 0, match.start())
        if match["formula"]:
            return VALUE.sub(lambda m: resolve(m["expression"], True, at), match[0])
        if match["value"]:
            return VALUE.sub(lambda m: resolve(m["expression"], False, at), match[0])
        return match[0]

    return INLINE.sub(swap, text)


def check_words() -> Iterator[Problem]:
    """Tell which words a language, or a kind in it, lacks, or says with other places there."""
    yield from languages.check({f"{kind.name}_{key}" for kind in kinds() for key in kind.words})
    words, files = {}, {}
    for kind in kinds():
        for key, own in kind.words.items():
            its = f"{kind.name}_{key}"
            name = f"words[{key!r}] or WORDS[{its!r}]"
            words[name] = {code: own.get(code) or languages.language(code).words.get(its, "") for code in LANGUAGES}
            files[name] = Path("site_builder", "blocks", f"{type(kind).__module__.rpartition('.')[2]}.py")
    yield from languages.differences(words, lambda name, _: (files[name], 1))


def option_problems(kind: str, block: Block, page: Page, known: Sequence[str]) -> None:
    """Tell each option that a kind does not know, and what is no option."""
    for option in block.options:
        if option not in known:
            page.problem(block.line, f"unknown option {option!r} of {kind}; there are {', '.join(known) or 'none'}")
    if block.rest:
        page.problem(block.line, f'{block.rest!r} is no option: write name="value"')
