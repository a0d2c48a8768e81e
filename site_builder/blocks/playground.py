"""The free editor, in which a reader writes programs."""

from collections.abc import Callable
from html import escape

from site_builder.blocks import Kind, Made
from site_builder.sources.document import Block
from site_builder.sources.pages import Page


class Playground(Kind):
    """A `playground` block; the page's first listing is its first program."""

    name = "playground"
    words = {
        "without": {
            "id": "Editor ini memerlukan JavaScript. Program-program di bawah dapat diunduh dan dijalankan dengan Python Anda.",
            "en": "This editor needs JavaScript. The programs below can be downloaded and run with your own Python.",
        }
    }

    def html(self, block: Block, page: Page, made: Made, inline: Callable[[str], str]) -> str:
        first, _ = page.listing_names()[0]
        return (
            '<div class="listing" data-listing="playground/my_program" data-playground>'
            '<div class="listing__head"><span class="listing__name">my_program.py</span></div>'
            f'<p class="listing__without">{self.word("without", page.language)}</p>'
            '<div class="language-python highlight" hidden>'
            f"<pre><code>{escape(made.listings[first].text)}</code></pre></div></div>"
        )
