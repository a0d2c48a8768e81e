"""A figure: drawn from the values of listings, in each language, for light and for dark pages."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

import yaml

from site_builder.addresses import to_root
from site_builder.blocks import Kind, Made, Notebook
from site_builder.cache import Cache
from site_builder.drawing import SCHEMES, figures
from site_builder.drawing.pictures import size, variant
from site_builder.drawing.tables import Table
from site_builder.execution.runner import Report, Run
from site_builder.sources import text_file
from site_builder.sources.document import Block, blank
from site_builder.sources.pages import Item, Page

KEYS = ("name", "alt", "caption")
PHONES = "(max-width: 599px)"
"""Windows in which a figure is shown as it was drawn for phones."""
_NO_TEXT = re.compile(r"^\s*(?:name:.*|(?:alt|caption):(?: >-)?)")


class Figure(Kind):
    """A `figure` block: YAML that names the figure, describes it and says what to notice."""

    name = "figure"
    quotes = True
    words: Mapping[str, Mapping[str, str]] = {
        "description": {"id": "Deskripsi gambar", "en": "Description of the figure"},
        "picture": {"id": "Buka gambar ini", "en": "Open this picture"},
    }

    def data(self, body: str) -> Any:
        """Read the body of a block: a mapping that has `KEYS`; anything else, if it cannot be read."""
        try:
            return text_file.from_yaml(body)
        except yaml.YAMLError as error:
            return f": {error}"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        data = self.data(block.body)
        if not isinstance(data, dict):
            page.problem(block.line, f"a figure is YAML with the keys {', '.join(KEYS)}{data or ''}")
            return
        for key in data.keys() - set(KEYS):
            page.problem(block.line, f"unknown option {key!r} of a figure; there are {', '.join(KEYS)}")
        for key in KEYS:
            if not data.get(key):
                page.problem(block.line, f"the figure has no {key}")
        page.items.append(Item(self.name, page.full_name(str(data.get("name", "?"))), block.line))
        for key in ("alt", "caption"):
            yield str(data.get(key, "")), block.line + 1

    def readable_inside(self, lines: list[str]) -> list[str]:
        return [_NO_TEXT.sub(blank, line) for line in lines]

    def sources(self, block: Block, page: Page) -> Iterable[Path]:
        data = self.data(block.body)
        return [figures.path_of(page.full_name(str(data["name"])))] if isinstance(data, dict) and "name" in data else []

    def load(self, root: Path, name: str, pages: Collection[Page]) -> figures.Figure:
        return figures.load(root, name)

    def listings(self, part: Any) -> Iterable[str]:
        return part.runs.values()  # type: ignore[no-any-return]

    def make(
        self, parts: Mapping[str, Any], root: Path, runs: Mapping[str, Run], cache: Cache, report: Report
    ) -> Mapping[str, figures.Drawn]:
        return figures.draw_all(root, parts.values(), runs, cache, report)

    def html(self, block: Block, page: Page, made: Made, inline: Callable[[str], str]) -> str:
        """Show a figure in the colours of the reader's scheme and as wide as the window, and describe it below, in words and in the values that it draws.

        The first sentence of `alt` says what kind of picture it is; all of it stands in the description.
        """
        data = self.data(block.body)
        name, language = page.full_name(data["name"]), page.language
        drawn, below = made.results[self.name][name], f"description-{name.rpartition('/')[2]}"
        alt, images = _on_one_line(data["alt"]), []

        def place(which: str) -> tuple[str, str]:
            width, height = size(drawn.pictures[which])
            return escape(to_root(page) + _file(name, which)), f'width="{width}" height="{height}"'

        for scheme in SCHEMES:
            address, measures = place(variant(language, scheme))
            image = (
                f'<img src="{address}#only-{scheme}" alt="{escape(first_sentence(alt))}" aria-details="{below}" '
                f'{measures} loading="lazy">'
            )
            if (narrow := variant(language, scheme, narrow=True)) in drawn.pictures:
                address, measures = place(narrow)
                image = f'<picture><source media="{PHONES}" srcset="{address}" {measures}>{image}</picture>'
            images.append(image)
        tables = "".join(_table(table, inline) for table in drawn.tables[language])
        return (
            f'<figure class="figure" data-figure="{escape(name)}">{"".join(images)}'
            f"<figcaption>{inline(str(data['caption']))}</figcaption></figure>"
            f'<details class="description" id="{below}"><summary>{self.word("description", language)}</summary>'
            f"<p>{escape(alt)}</p>{tables}</details>"
        )

    def cell(self, block: Block, notebook: Notebook) -> None:
        data, which = self.data(block.body), variant(notebook.page.language, "light")
        name = notebook.page.full_name(data["name"])
        file, svg = _file(name, which), notebook.made.results[self.name][name].pictures[which]
        notebook.picture(file, svg, _on_one_line(data["alt"]))
        caption = notebook.inline(_on_one_line(data["caption"]))
        if target := notebook.published(file):  # Colab shows no SVG inside a Markdown cell
            caption += f" [{self.word('picture', notebook.page.language)}]({target})"
        notebook.markdown(caption)

    def files(self, name: str, part: Any, made: Made) -> Iterable[tuple[str, bytes]]:
        for which, svg in made.results[self.name][name].pictures.items():
            yield _file(name, which), svg.encode()


def _file(name: str, which: str) -> str:
    """Give the path below the site of a picture of a figure."""
    folder, _, stem = name.rpartition("/")
    return f"{folder}/figures/{stem}.{which}.svg"


def _on_one_line(text: object) -> str:
    return " ".join(str(text).split())


def first_sentence(text: str) -> str:
    """Give a text up to the end of its first sentence."""
    return re.split(r"(?<=[.])\s+(?=[A-Z])", text, maxsplit=1)[0]


def _table(table: Table, inline: Callable[[str], str]) -> str:
    caption = f"<caption>{inline(table.title)}</caption>" if table.title else ""
    head = "".join(f'<th scope="col">{inline(heading)}</th>' for heading in table.header)
    rows = "".join(f"<tr>{''.join(f'<td>{inline(cell)}</td>' for cell in row)}</tr>" for row in table.rows)
    return f'<table class="values">{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
