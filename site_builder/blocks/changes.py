"""The change log on its page."""

from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

from babel.dates import format_date

from site_builder import languages
from site_builder.addresses import to_root
from site_builder.blocks import Kind, Made, Notebook
from site_builder.sources import change_log
from site_builder.sources.document import Block
from site_builder.sources.pages import Page


class Changes(Kind):
    """A `changes` block shows every entry, the newest first."""

    name = "changes"
    words = {
        "feed": {
            "id": "Ikuti perubahan ini dengan pembaca feed (Atom)",
            "en": "Follow these changes in a feed reader (Atom)",
        }
    }

    def sources(self, block: Block, page: Page) -> Iterable[Path]:
        return [change_log.TABLE]

    def html(self, block: Block, page: Page, made: Made, inline: Callable[[str], str]) -> str:
        language = page.language
        parts = []
        for change in made.catalogue.changes:
            parts.append(
                f'<h2 id="{escape(change.key)}">{escape(change.title[language])}</h2>'
                f'<p class="changes__day"><time datetime="{change.date}">{_day(change, language)}</time></p>'
                f"<p>{escape(change.text[language])}</p>"
            )
        if feed := made.catalogue.feed(language):
            link = (
                f'<a href="{to_root(page)}{feed}" type="application/atom+xml">{escape(self.word("feed", language))}</a>'
            )
            parts.append(f"<p>{link}</p>")
        return f'<div class="changes">{"".join(parts)}</div>'

    def cell(self, block: Block, notebook: Notebook) -> None:
        language = notebook.page.language
        for change in notebook.made.catalogue.changes:
            notebook.markdown(f"## {change.title[language]}", "", f"{_day(change, language)}. {change.text[language]}")


def _day(change: change_log.Change, language: str) -> str:
    return format_date(change.date, "long", languages.language(language).locale)
