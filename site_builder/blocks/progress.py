"""What a reader has solved, what is to be practised again, and what a class has handed in: each is made by its script."""

from collections.abc import Callable

from site_builder.blocks import Kind, Made, Notebook
from site_builder.sources.document import Block
from site_builder.sources.pages import Page


class Progress(Kind):
    """A `progress` block: how far the reader has come, and how to take that along."""

    name = "progress"
    words = {
        "without": {
            "id": "Kemajuan Anda dicatat oleh JavaScript di peramban. Tanpa JavaScript, semua soal dan jawabannya tetap dapat dibaca di setiap bab.",
            "en": "JavaScript in the browser keeps your progress. Without it, every exercise and its solution can still be read in the chapters.",
        }
    }

    def html(self, block: Block, page: Page, made: Made, inline: Callable[[str], str]) -> str:
        without = f'<p class="progress__without">{self.word("without", page.language)}</p>'
        return f'<div class="progress" data-script="{self.name}_page">{without}</div>'

    def cell(self, block: Block, notebook: Notebook) -> None:
        notebook.markdown(self.word("without", notebook.page.language))


class Practise(Progress):
    """A `practise` block: questions from all chapters, each when it is due."""

    name = "practise"
    words = {
        "without": {
            "id": "Latihan ulang memerlukan JavaScript. Tanpa JavaScript, semua soal dan jawabannya tetap dapat dibaca di setiap bab.",
            "en": "Practising needs JavaScript. Without it, every exercise and its solution can still be read in the chapters.",
        }
    }


class Classroom(Progress):
    """A `classroom` block: a link for a class, what its readers hand in, and what their teacher sees."""

    name = "classroom"
    words = {
        "without": {
            "id": "Halaman ini memerlukan JavaScript: jawaban kelas diperiksa di peramban Anda sendiri, bukan di server.",
            "en": "This page needs JavaScript: the answers of a class are checked in your own browser, on no server.",
        }
    }

    def html(self, block: Block, page: Page, made: Made, inline: Callable[[str], str]) -> str:
        """Whoever follows the link of a class does not first see what its teacher has to know."""
        handing_in = (
            '<script>document.documentElement.classList.toggle("handing-in",/^#class=/.test(location.hash))</script>'
        )
        return super().html(block, page, made, inline) + handing_in
