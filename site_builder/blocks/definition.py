"""What the package defines, or methods of it: their source, where a page reads it line by line."""

from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Any

from site_builder.blocks import Kind, Made, Notebook, option_problems
from site_builder.problems import BuildFailure, Problem
from site_builder.rendering.render import colored
from site_builder.sources.document import Block
from site_builder.sources.package_source import PACKAGE, PackageSource, UnknownName
from site_builder.sources.pages import Item, Page


class Definition(Kind):
    """A `definition` block with a name a line: a public one of the package, `Class.method`, or `module.helper`."""

    name = "definition"

    def read(self, block: Block, page: Page) -> Iterable[tuple[str, int]]:
        option_problems("a definition", block, page, ())
        page.items.extend(Item(self.name, name, block.line + n) for n, name in enumerate(_names(block), 1))
        return ()

    def load(self, root: Path, name: str, pages: Collection[Page]) -> Any:
        try:
            return PackageSource(root).definition(name)
        except UnknownName as error:
            raise BuildFailure([Problem(Path(PACKAGE, "__init__.py"), 1, str(error))]) from None

    def html(self, block: Block, page: Page, made: Made, inline: Callable[[str], str]) -> str:
        text = "\n\n".join(made.parts[self.name][name] for name in _names(block))
        return f'<div class="language-python highlight"><pre><code>{colored(text)}</code></pre></div>'

    def cell(self, block: Block, notebook: Notebook) -> None:
        text = "\n\n".join(notebook.made.parts[self.name][name] for name in _names(block))
        notebook.verbatim(f"{block.indent}```python", *text.split("\n"), f"{block.indent}```")


def _names(block: Block) -> list[str]:
    return block.body.split() or [""]
