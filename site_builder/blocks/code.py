"""Code that is shown and not run: a command, a file, Markdown."""

from collections.abc import Iterable

from site_builder.blocks import Kind, Notebook, option_problems
from site_builder.sources.markup import Fence
from site_builder.sources.pages import Item, Page

OPTIONS = ("title", "linenums", "hl_lines")
LANGUAGES = ("text", "console", "powershell", "markdown")
"""What may stand on a page without being run; any other name, however it is written, could be Python's."""


class Code(Kind):
    """What no other kind takes; Markdown itself makes its HTML."""

    name = "code"
    last = True

    def takes(self, fence: Fence) -> bool:
        return True

    def read(self, fence: Fence, page: Page) -> Iterable[tuple[str, int]]:
        option_problems("a code block", fence, page, OPTIONS)
        if fence.language not in LANGUAGES:
            listing = "Python on a page is a listing, so that it runs: its code stands in a file of its own"
            known = f"other code is one of {', '.join(LANGUAGES)}, given {fence.language!r}"
            page.problem(fence.line, f"{listing}; {known}")
        shown = "" if fence.language in ("markdown", "text") else fence.body
        page.items.append(Item(self.name, f"{fence.language} {shown}".strip(), fence.line))
        return ()

    def cell(self, fence: Fence, notebook: Notebook) -> None:
        marks = f"{fence.indent}{fence.marks}"
        notebook.verbatim(f"{marks}{fence.language}", *(fence.body.split("\n") if fence.body else []), marks)
