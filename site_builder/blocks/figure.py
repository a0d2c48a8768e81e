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
from site_builder.drawing.figures import size
from site_builder.drawing.tables import Table
from site_builder.execution.runner import Report, Run
from site_builder.sources import text_file
from site_builder.sources.document import Block, blank
from site_builder.sources.pages import Item, Page

KEYS = ("name", "alt", "caption")
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
        data = self.data(block.body)
        name, language = page.full_name(data["name"]), page.language
        drawn, folder = made.results[self.name][name], f"{to_root(page)}{_folder(name)}"
        alt, caption = " ".join(str(data["alt"]).split()), inline(str(data["caption"]))
        shown = figure(name, drawn.pictures, language, folder, alt, caption)
        return shown + description(name, alt, drawn.tables[language], self.word("description", language), inline)

    def cell(self, block: Block, notebook: Notebook) -> None:
        data, language = self.data(block.body), notebook.page.language
        name = notebook.page.full_name(data["name"])
        alt, caption = (" ".join(str(data[key]).split()) for key in ("alt", "caption"))
        file = f"{_folder(name)}{name.rpartition('/')[2]}.{language}.light.svg"
        notebook.picture(file, notebook.made.results[self.name][name].pictures[f"{language}.light"], alt)
        caption = notebook.inline(caption)
        if target := notebook.published(file):
            caption += f" [{self.word('picture', language)}]({target})"  # Colab shows no SVG inside a Markdown cell
        notebook.markdown(caption)

    def files(self, name: str, part: Any, made: Made) -> Iterable[tuple[str, bytes]]:
        for variant, svg in made.results[self.name][name].pictures.items():
            yield f"{_folder(name)}{name.rpartition('/')[2]}.{variant}.svg", svg.encode()


def _folder(name: str) -> str:
    return f"{name.rpartition('/')[0]}/figures/"


def figure(name: str, pictures: dict[str, str], language: str, folder: str, alt: str, caption: str) -> str:
    """Show a figure in the colours of the reader's scheme; `caption` is HTML.

    The first sentence of `alt` says what kind of picture it is; all of it stands in the description.
    """
    stem = name.rpartition("/")[2]
    images = []
    for scheme in SCHEMES:
        width, height = size(pictures[f"{language}.{scheme}"])
        images.append(
            f'<img src="{escape(folder)}{escape(stem)}.{language}.{scheme}.svg#only-{scheme}" '
            f'alt="{escape(first_sentence(alt))}" aria-details="{_description_id(name)}" '
            f'width="{width}" height="{height}" loading="lazy">'
        )
    return (
        f'<figure class="figure" data-figure="{escape(name)}">{"".join(images)}'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def description(name: str, text: str, tables: list[Table], title: str, inline: Callable[[str], str]) -> str:
    """Describe a figure below it, under a title, in words and in the values that it draws; `inline` makes HTML of a heading."""
    shown = "".join(_table(table, inline) for table in tables)
    return (
        f'<details class="description" id="{_description_id(name)}"><summary>{title}</summary>'
        f"<p>{escape(text)}</p>{shown}</details>"
    )


def first_sentence(text: str) -> str:
    """Give a text up to the end of its first sentence."""
    return re.split(r"(?<=[.])\s+(?=[A-Z])", text, maxsplit=1)[0]


def _description_id(name: str) -> str:
    return f"description-{name.rpartition('/')[2]}"


def _table(table: Table, inline: Callable[[str], str]) -> str:
    caption = f"<caption>{inline(table.title)}</caption>" if table.title else ""
    head = "".join(f'<th scope="col">{inline(heading)}</th>' for heading in table.header)
    rows = "".join(f"<tr>{''.join(f'<td>{inline(cell)}</td>' for cell in row)}</tr>" for row in table.rows)
    return f'<table class="values">{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
