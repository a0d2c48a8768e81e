"""The reference of what the package offers, which mkdocstrings writes from its docstrings."""

import functools
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

import griffe

from site_builder.blocks import Kind, Notebook
from site_builder.cache import tree_hash
from site_builder.sources.document import Block
from site_builder.sources.pages import Item, Page


class Reference(Kind):
    """`::: package.name`."""

    name = shape = "reference"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        page.items.append(Item(self.name, block.options["name"], block.line))
        yield block.lines[0], block.line

    def sources(self, block: Block, page: Page) -> Iterable[Path]:
        return [Path(block.options["name"].partition(".")[0])]

    def load(self, root: Path, name: str, pages: Collection[Page]) -> Any:
        package, _, path = name.partition(".")
        return _package(root, package, tree_hash(root / package, "*.py"))[path]

    def cell(self, block: Block, notebook: Notebook) -> None:
        for title, text in _described(notebook.made.parts[self.name][block.options["name"]]):
            notebook.markdown(f"### `{title}`", "", "```text", *text.split("\n"), "```")


@functools.lru_cache(maxsize=1)
def _package(root: Path, name: str, code: str) -> Any:
    """Read the package; `code` is the hash of what it is now, which an edit changes while the site is served."""
    return griffe.load(name, search_paths=[root])


def _described(thing: Any) -> Iterator[tuple[str, str]]:
    """Give how something is called and its docstring, then the same of each method."""
    yield f"{thing.name}({_parameters(thing)})", thing.docstring.value
    if thing.is_class:
        for name, method in thing.all_members.items():
            if method.is_function and not name.startswith("_") and method.docstring:
                yield f"{thing.name}.{name}({_parameters(method)})", method.docstring.value


def _parameters(thing: Any) -> str:
    given: list[str] = []
    for each in thing.parameters:
        if each.kind is griffe.ParameterKind.keyword_only and "*" not in given:
            given.append("*")
        if each.name not in ("self", "cls"):
            given.append(each.name if each.default is None else f"{each.name}={each.default}")
    return ", ".join(given)
