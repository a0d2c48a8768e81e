"""A listing: a program from a file beside the page, with what it printed, and Run."""

import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from site_builder.addresses import to_root
from site_builder.blocks import Kind, Made, Notebook, option_problems
from site_builder.execution.runner import Run
from site_builder.languages import word
from site_builder.rendering.folded import folded
from site_builder.sources.document import Block
from site_builder.sources.listings import Listing
from site_builder.sources.pages import Item, Page
from site_builder.sources.shown_before import shown_before

OPTIONS = ("exec", "listing")
RECORDED = "recorded"
"""The tag of a notebook's cell that needs what a reader may not have."""
_PARAGRAPH = re.compile(r"(?!```|#|\||!!!|\?\?\?|[-*] |\d+\. |\$\$|<)\S")
"""How a text begins that is a paragraph."""
LINED_UP = re.compile(r"\S {2,}\S|^ +(?:[-\d]|\[)|^\S{20,}$", re.MULTILINE)
"""What makes a table of an output: two spaces in a row behind a sign, or a number or a row of an array behind spaces. A
table scrolls where it is too wide; the lines of all other outputs go on below themselves. `output.js` has the same rule."""


class ListingKind(Kind):
    """An empty ```python exec="on" listing="name" block."""

    name = "listing"
    executed = True
    words = {
        "output": {"id": "Keluaran", "en": "Output"},
        "guess": {"id": "tebak dahulu", "en": "guess first"},
        "explained": {"id": "Keluaran dan artinya", "en": "Output and what it means"},
        "download": {"id": "Unduh", "en": "Download"},
        "warning": {"id": "Peringatan dari Python", "en": "Warning from Python"},
        "line": {"id": "baris", "en": "line"},
        "recorded": {"id": "direkam dengan", "en": "recorded with"},
        "above": {
            "id": "tampilkan {names}: {count} baris, seperti di atas",
            "en": "show {names}: {count} lines, as above",
        },
        "in_chapter": {
            "id": "tampilkan {names}: {count} baris, seperti di bab “{chapter}”",
            "en": "show {names}: {count} lines, as in “{chapter}”",
        },
        "before": {
            "id": "tampilkan {names}: {count} baris, sudah ditampilkan sebelumnya",
            "en": "show {names}: {count} lines, as before",
        },
    }

    def takes(self, block: Block) -> bool:
        return "exec" in block.options or "listing" in block.options

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        option_problems("a listing", block, page, OPTIONS)
        options = block.options
        if block.language != "python" or options.get("exec") != "on" or not options.get("listing"):
            page.problem(block.line, 'a listing is written ```python exec="on" listing="name"')
        if block.body.strip():
            page.problem(block.line, "a listing's code stands in its own file, not on the page")
        page.items.append(Item(self.name, page.full_name(options.get("listing", "?")), block.line))
        return ()

    def sources(self, block: Block, page: Page) -> Iterable[Path]:
        return [Path("docs", f"{page.full_name(block.options['listing'])}.py")] if block.options.get("listing") else []

    def asks_before(self, block: Block) -> str | None:
        return block.options.get("listing")

    def load(self, root: Path, name: str, pages: Collection[Page]) -> Any:
        return name

    def listings(self, part: Any) -> Iterable[str]:
        return [part]

    def html(self, block: Block, page: Page, made: Made, inline: Callable[[str], str]) -> str:
        listing = made.listings[page.full_name(block.options["listing"])]
        address = f"{to_root(page)}{listing.name}.py"
        folds, label = self._folds(listing, page, made), ""
        if _is_asked(block.options["listing"], page, made):
            folded = "explained" if _PARAGRAPH.match(_after(block, page)) else "output"  # the paragraph behind it, too
            label = f"{self.word(folded, page.language)}: {self.word('guess', page.language)}"
        return self.shown(listing, made.runs[listing.name], page.language, address, folds, label)

    def _folds(self, listing: Listing, page: Page, made: Made) -> Iterator[tuple[int, int, str]]:
        """Give the passages that readers have seen, by their lines, with what a page says in place of each."""
        earlier = _read_before(listing.name, page, made)
        for passage in shown_before(listing, (made.listings[name] for name in earlier)):
            where, *more = {earlier[name].name: earlier[name] for name in passage.shown_in}.values()
            key = "before" if more else "above" if where is page else "in_chapter"
            said = {"names": ", ".join(passage.names), "count": passage.lines, "chapter": where.title}
            yield passage.first, passage.last, self.word(key, page.language).format(**said)

    def cell(self, block: Block, notebook: Notebook) -> None:
        name, made, language = notebook.page.full_name(block.options["listing"]), notebook.made, notebook.page.language
        listing, run = made.listings[name], made.runs[name]
        metadata: dict[str, Any] = {"listing": name}
        note = ""
        if listing.options.recorded:
            needs = [need.strip() for need in listing.options.recorded.split(",")]
            note = word("notebook_recorded", language).format(
                needs=", ".join(f"`{need}`" for need in needs), install=" ".join(needs), versions=_made_with(run)
            )
            # Where the package is missing, running all cells goes on after this one.
            metadata["tags"] = [RECORDED, "raises-exception"]
        printed = (("stdout", run.output), ("stderr", self._warnings(run, language)))
        notebook.code(listing.text, metadata, [(stream, text) for stream, text in printed if text], note)

    def _warnings(self, run: Run, language: str) -> str:
        line = self.word("line", language)
        return "".join(f"{w.category}: {w.message} ({line} {w.line})\n" for w in run.warnings)

    def shown(
        self,
        listing: Listing,
        run: Run,
        language: str,
        address: str,
        folds: Iterable[tuple[int, int, str]] = (),
        asked: str = "",
    ) -> str:
        """Show a listing: its text, the link that downloads it, and what it printed, folded below `asked` if readers are asked first;
        of a fold, what is said.
        """
        parts = [
            f'<div class="listing" data-listing="{escape(listing.name)}"{_in_browser(listing, address)}>',
            f'<div class="listing__head"><span class="listing__name">{escape(listing.file_name)}</span>'
            f'<a class="listing__download" href="{escape(address)}" download>{self.word("download", language)}'
            f'<span class="for-readers-aloud"> {escape(listing.file_name)}</span></a></div>',
            f'<div class="language-python highlight"><pre><code>{folded(listing.text, folds)}</code></pre></div>',
        ]
        if run.output:
            label = self.word("output", language)
            if run.versions:
                label += f" ({self.word('recorded', language)} {escape(_made_with(run))})"
            parts.append(_result("output", asked or label, "data-output", run.output, bool(asked)))
        if run.warnings:
            text = self._warnings(run, language)
            parts.append(_result("warning", self.word("warning", language), "data-warning", text))
        parts.append("</div>")
        return "".join(parts)


def _is_asked(listing: str, page: Page, made: Made) -> bool:
    """Tell whether a question above a listing asks what it will print."""
    asked = (made.parts["exercise"][name].fences[page.language].data for name, _ in page.exercises())
    return any(data.get("before") == listing for data in asked)


def _after(block: Block, page: Page) -> str:
    """Give the text that follows a block on its page."""
    return "\n".join(page.text.splitlines()[block.line + block.body.count("\n") + 1 :]).lstrip()


def _read_before(listing: str, page: Page, made: Made) -> dict[str, Page]:
    """Give the listings that come before this one in the order of reading, with their pages."""
    found: dict[str, Page] = {}
    for each in made.catalogue.in_order(page.language):
        for name, _ in each.listing_names():
            if name == listing:
                return found
            found.setdefault(name, each)
    return {}  # it stands on a page outside that order


def _made_with(run: Run) -> str:
    return ", ".join(f"{name} {number}" for name, number in run.versions.items())


def _in_browser(listing: Listing, address: str) -> str:
    """Tell the browser what it cannot run, runs with a lighter setting, or prints otherwise than the build."""
    told = {}
    if listing.options.recorded:
        told["recorded"] = listing.options.recorded
    if listing.options.varies:
        told["varies"] = ""
    if listing.light:
        told["light"] = f"{address.removesuffix('.py')}.light.json"
        told["changes"] = json.dumps(listing.light.changes)
    return "".join(f' data-{key}="{escape(value)}"' for key, value in told.items())


def _result(kind: str, label: str, attribute: str, text: str, folded: bool = False) -> str:
    outside, head = ("details", "summary") if folded else ("div", "p")
    newline = "\n" if text.startswith("\n") else ""  # HTML drops the first newline of a <pre>
    look = f"listing__{kind}{' lined-up' if LINED_UP.search(text) else ''}"
    return (
        f'<{outside} class="{look} no-copy"><{head} class="listing__label">{label}</{head}>'
        f"<pre><code {attribute}>{newline}{escape(text)}</code></pre></{outside}>"
    )
