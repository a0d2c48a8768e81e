"""The change log on its page."""

from collections.abc import Iterable
from html import escape

from babel.dates import format_date

from site_builder.languages import word
from site_builder.sources.change_log import Change


def html(changes: Iterable[Change], language: str, feed: str) -> str:
    """Show the change log; `feed` is the address of its feed, where there is one."""
    parts = []
    for change in changes:
        day = format_date(change.date, "long", language)
        parts.append(
            f'<h2 id="{escape(change.key)}">{escape(change.title[language])}</h2>'
            f'<p class="changes__day"><time datetime="{change.date}">{day}</time></p>'
            f"<p>{escape(change.text[language])}</p>"
        )
    if feed:
        parts.append(f'<p><a href="{feed}" type="application/atom+xml">{escape(word("feed", language))}</a></p>')
    return f'<div class="changes">{"".join(parts)}</div>'
