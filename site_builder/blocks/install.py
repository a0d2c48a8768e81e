"""How a reader gets the package: from the site itself, by one line, and as a clone where the repository is known."""

from collections.abc import Callable, Iterator
from html import escape
from urllib.parse import urlsplit

from site_builder.addresses import to_root
from site_builder.blocks import Kind, Made, Notebook
from site_builder.sources.document import Block
from site_builder.sources.pages import Page


class Install(Kind):
    """An empty `install` block: the line for a terminal, the one for a notebook, and the clone.

    Without the site's address, as on a reader's own computer, the lines name the file, and a link downloads it.
    """

    name = "install"
    words = {
        "download": {"id": "Unduh berkas ini lebih dahulu:", "en": "Download this file first:"},
        "terminal": {"id": "Di terminal, dengan lingkungan yang aktif", "en": "In a terminal, with the environment active"},
        "terminal_here": {
            "id": "Di terminal, di folder berkas itu, dengan lingkungan yang aktif",
            "en": "In a terminal, in the folder of that file, with the environment active",
        },
        "notebook": {"id": "Di sel Colab atau Jupyter", "en": "In a cell of Colab or Jupyter"},
        "notebook_here": {
            "id": "Di sel Colab atau Jupyter, setelah berkas itu diunggah ke sana",
            "en": "In a cell of Colab or Jupyter, once the file has been uploaded there",
        },
        "clone": {"id": "Dengan Git, beserta seluruh sumber situs ini", "en": "With Git, and with all the sources of this site"},
    }  # fmt: skip

    def html(self, block: Block, page: Page, made: Made, inline: Callable[[str], str]) -> str:
        parts = []
        if not made.catalogue.web:
            file = _file(made)
            link = f'<a href="{escape(to_root(page) + made.wheel)}" download>{escape(file)}</a>'
            parts.append(f"<p>{self.word('download', page.language)} {link}</p>")
        for title, code in self._lines(page.language, made):
            parts.append(
                f'<p>{title}:</p><div class="language-console highlight"><pre><code>{escape(code)}\n</code></pre></div>'
            )
        return f'<div class="install">{"".join(parts)}</div>'

    def cell(self, block: Block, notebook: Notebook) -> None:
        if not notebook.made.catalogue.web:
            notebook.markdown(f"{self.word('download', notebook.page.language)} `{_file(notebook.made)}`")
        for title, code in self._lines(notebook.page.language, notebook.made):
            notebook.markdown(f"{title}:", "", "```console", *code.split("\n"), "```")

    def _lines(self, language: str, made: Made) -> Iterator[tuple[str, str]]:
        """Give each way to the package: what it is for, and what to type."""
        web, repository = made.catalogue.web, made.catalogue.repository
        place, here = (f"{web}{made.wheel}", "") if web else (_file(made), "_here")
        yield self.word(f"terminal{here}", language), f"python -m pip install {place}"
        yield self.word(f"notebook{here}", language), f"%pip install {place}"
        if repository:
            folder = urlsplit(repository).path.rpartition("/")[2].removesuffix(".git")
            lines = (f"git clone {repository}", f"cd {folder}", "python -m pip install -e .")
            yield self.word("clone", language), "\n".join(lines)


def _file(made: Made) -> str:
    return made.wheel.rpartition("/")[2]
