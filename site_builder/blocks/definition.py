"""What the package defines, or one method of it: its source, where a page reads it line by line."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from site_builder.blocks import Kind, Made, Notebook, option_problems
from site_builder.problems import BuildFailure, Problem
from site_builder.rendering.render import colored
from site_builder.sources.document import Block
from site_builder.sources.package_source import PACKAGE, PackageSource, UnknownName
from site_builder.sources.pages import Item, Page


class Definition(Kind):
    """A `definition` block with one name: a public one of the package, or `Class.method`."""

    name = "definition"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        option_problems("a definition", block, page, ())
        page.items.append(Item(self.name, block.body.strip(), block.line))
        return ()

    def load(self, root: Path, name: str) -> Any:
        try:
            return PackageSource(root).definition(name)
        except UnknownName as error:
            raise BuildFailure([Problem(Path(PACKAGE, "__init__.py"), 1, str(error))]) from None

    def html(self, block: Block, page: Page, made: Made, inline: Callable[[str], str]) -> str:
        text = made.parts[self.name][block.body.strip()]
        return f'<div class="language-python highlight"><pre><code>{colored(text)}</code></pre></div>'

    def cell(self, block: Block, notebook: Notebook) -> None:
        text = notebook.made.parts[self.name][block.body.strip()]
        notebook.verbatim(f"{block.indent}```python", *text.split("\n"), f"{block.indent}```")
