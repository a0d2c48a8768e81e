"""Each page once more as plain Markdown, at the address of the page with `index.md` behind it, and `llms.txt`, which lists them.

They are for readers who would rather have text, people and programs alike: without the frame of the site, with the values,
the programs and what they printed.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from site_builder.addresses import address, home, to_root
from site_builder.blocks import Made, Notebook
from site_builder.catalogue import Catalogue
from site_builder.languages import word
from site_builder.sources.document import parse
from site_builder.sources.pages import Page

FILE, LIST = "index.md", "llms.txt"


def copy(markdown: str, page: Page, made: Made) -> bytes:
    """Make the copy of a page; `markdown` is the page with its values in place."""
    writer = _Writer(page, made)
    writer.write(parse(markdown))
    return f"{writer.take()}\n".encode()


def lists(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Give the list of each language's copies: path below the site, and content."""
    for language, name in catalogue.names.items():
        top = catalogue.pages["index", language]
        lines = [
            f"# {name}",
            "",
            f"> {top.description}",
            "",
            f"## {word('contents', language)}",
            "",
        ]
        for page in catalogue.ordered().values():
            if page.language == language:
                lines.append(f"- [{page.title}]({catalogue.web}{address(page)}{FILE}): {page.description}")
        yield f"{home(language)}{LIST}", ("\n".join(lines) + "\n").encode()


class _Writer(Notebook):
    """Writes one copy: links lead to other copies, and so do not need the address of the site."""

    def picture(self, name: str, svg: str, alt: str) -> None:
        self.markdown(f"![{alt.replace('[', '(').replace(']', ')')}]({to_root(self.page)}{name})")

    def code(
        self, source: str, metadata: dict[str, Any], printed: Iterable[tuple[str, str]] = (), note: str = ""
    ) -> None:
        if note:
            self.markdown(note)
        self._fenced("python", source)
        for _, text in printed:
            self._fenced("text", text)

    def link(self, text: str, target: str) -> str:
        if "://" not in target:  # plain Markdown has no places in a page to lead to
            target = target.partition("#")[0]
        return f"[{text}]({target})" if target else text

    def _fenced(self, kind: str, text: str) -> None:
        marks = "`" * max(3, *(len(line) - len(line.lstrip("`")) + 1 for line in text.split("\n")))
        self.markdown(f"{marks}{kind}", *text.rstrip("\n").split("\n"), marks)
