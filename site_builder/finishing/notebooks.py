"""A chapter as a Jupyter notebook: the prose and the listings of its page, and what they printed.

A figure is a picture inside the cell. Nothing of the notebook depends on the time or the place of the build.
"""

import base64
import hashlib
import json
import posixpath
import re
from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from site_builder.blocks import Made, Notebook
from site_builder.drawing.pictures import size
from site_builder.languages import word
from site_builder.sources.document import parse
from site_builder.sources.package_source import PACKAGE
from site_builder.sources.pages import Page

_CHAPTER = re.compile(r"page-(?P<page>\d+)/(?P<chapter>[^/]+)/index")
_ROOT = re.compile(r"<svg\b[^>]*>")
_PROVIDE = '''\
# @title {package}
def provide(wheel):
    """Put the package into a folder of its own, where Python finds it."""
    import base64, io, sys, tempfile, zipfile

    folder = tempfile.mkdtemp(prefix="{package}-")
    zipfile.ZipFile(io.BytesIO(base64.b64decode(wheel))).extractall(folder)
    sys.path.insert(0, folder)


try:
    import {package}
except ImportError:
    provide("""{wheel}""")
    import {package}'''


def is_chapter(page: Page) -> bool:
    return _CHAPTER.fullmatch(page.name) is not None


def file_name(page: Page) -> str:
    """Name a chapter's notebook, so that no two of the site's are called the same in one folder of downloads."""
    return f"{page.folder().replace('/', '-')}.{page.language}.ipynb"


def notebook(markdown: str, page: Page, made: Made, wheel: Callable[[bool], bytes]) -> bytes:
    """Make the notebook of a chapter.

    `markdown` is the page with its values in place. `wheel` gives the package, with the handwritten digits or
    without. Where the site's address is not known, links to other pages become plain text.
    """
    writer = _Writer(page, made, wheel)
    writer.write(parse(markdown))
    writer.flush()
    content = {
        "cells": writer.cells,
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {
                "file_extension": ".py",
                "mimetype": "text/x-python",
                "name": "python",
                "pygments_lexer": "ipython3",
            },
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


class _Writer(Notebook):
    """Writes the cells of one notebook."""

    def __init__(self, page: Page, made: Made, wheel: Callable[[bool], bytes]) -> None:
        super().__init__(page, made)
        self.cells: list[dict[str, Any]] = []
        self._wheel = wheel
        texts = [made.listings[name].text for name, _ in page.listing_names()]
        self._uses_package = any(map(_imports_package, texts))
        self._uses_digits = any("load_mnist" in text for text in texts)
        self._provided = False

    def flush(self) -> None:
        """End the Markdown cell that is being written."""
        if text := self.take():
            self._cell("markdown", text, {})

    def heading(self, line: str) -> None:
        if not self.in_quotation():
            self.flush()
        heading = self.inline(line).rstrip()
        self.verbatim(heading)
        if heading.startswith("# ") and not self.cells:
            self.verbatim("", *self._origin(heading.removeprefix("# ")))
            self.flush()
            if self._uses_package:
                self._package()

    def published(self, name: str) -> str:
        web = self.made.catalogue.web
        return f"{web}{name}" if web else ""

    def picture(self, name: str, svg: str, alt: str) -> None:
        """Embed a picture, on white: it is drawn for a light page, and a reader's may be dark."""
        width, height = size(svg)
        on_white = _ROOT.sub(lambda m: f'{m[0]}<rect width="100%" height="100%" fill="#fff"/>', svg, count=1)
        data = base64.b64encode(on_white.encode()).decode()
        source = f"data:image/svg+xml;base64,{data}"
        self.markdown(f'<img src="{source}" alt="{escape(alt)}" width="{width}" height="{height}">')

    def code(
        self, source: str, metadata: dict[str, Any], printed: Iterable[tuple[str, str]] = (), note: str = ""
    ) -> None:
        if _imports_package(source) and not self._provided:
            self._package()
        if note:
            self.markdown(note)
        self.flush()
        outputs = [{"name": stream, "output_type": "stream", "text": _lines(text)} for stream, text in printed]
        self._cell("code", source.rstrip("\n"), metadata, outputs)

    def link(self, text: str, target: str) -> str:
        if "://" in target:
            return f"[{text}]({target})"
        path, mark, fragment = target.partition("#")
        name = posixpath.normpath(posixpath.join(self.page.folder(), path)).removesuffix(".md")
        address = self._address(name) if path.endswith(".md") else ""
        return f"[{text}]({address}{mark}{fragment})" if address else text

    def _cell(
        self, kind: str, source: str, metadata: dict[str, Any], outputs: list[dict[str, Any]] | None = None
    ) -> None:
        digest = hashlib.sha256(f"{len(self.cells)}\n{kind}\n{source}".encode()).hexdigest()
        cell: dict[str, Any] = {"cell_type": kind, "id": digest[:16], "metadata": metadata, "source": _lines(source)}
        if kind == "code":
            cell |= {"execution_count": None, "outputs": outputs or []}
        self.cells.append(cell)

    def _package(self) -> None:
        """Provide the package: in the first code cell if a listing imports it, else before the first check of an answer."""
        self.flush()
        self._provided = True
        self._cell("markdown", word("notebook_package", self.page.language), {})
        wheel = base64.b64encode(self._wheel(self._uses_digits)).decode()
        # Hidden by Jupyter and by Colab: nobody wants to see it, everybody may.
        metadata = {"cellView": "form", "jupyter": {"source_hidden": True}, "tags": ["package"]}
        self._cell("code", _PROVIDE.format(package=PACKAGE, wheel=wheel), metadata)

    def _origin(self, title: str) -> list[str]:
        """Say which chapter this is, and how to run it."""
        language = self.page.language
        chapter = _CHAPTER.fullmatch(self.page.name)
        address = self._address(self.page.name)
        line = word("notebook_origin", language).format(
            page=chapter["page"] if chapter else "",
            tutorial=word("notebook_tutorial", language),
            chapter=f"[{title}]({address})" if address else title,
        )
        how = "how_package" if self._uses_package else "how"
        return [line, "", word(f"notebook_{how}", language)] if self.page.listing_names() else [line]

    def _address(self, name: str) -> str:
        catalogue = self.made.catalogue
        return catalogue.url(catalogue.pages[name, self.page.language])


def _imports_package(text: str) -> bool:
    return re.search(rf"^\s*(?:from|import) {PACKAGE}\b", text, re.MULTILINE) is not None


def _lines(text: str) -> list[str]:
    """Split a text as notebooks store it: in lines that keep their ends."""
    return text.splitlines(keepends=True)
