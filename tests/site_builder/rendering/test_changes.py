"""The change log on its page."""

import datetime

from site_builder.rendering import changes
from site_builder.sources.change_log import Change

CHANGES = [
    Change("b", datetime.date(2025, 3, 2), {"id": "Dua", "en": "Two <2>"}, {"id": "Ini & itu.", "en": "This & that."}),
    Change("a", datetime.date(2025, 3, 1), {"id": "Satu", "en": "One"}, {"id": "Itu.", "en": "That."}),
]


def test_the_page_writes_days_as_its_language_does() -> None:
    """The texts are text, and the feed is linked where there is one."""
    english = changes.html(CHANGES, "en", "../../en/feed.xml")
    assert '<h2 id="b">Two &lt;2&gt;</h2>' in english
    assert '<time datetime="2025-03-02">2 March 2025</time>' in english or "March 2, 2025" in english
    assert '<a href="../../en/feed.xml"' in english
    indonesian = changes.html(CHANGES, "id", "")
    assert "2 Maret 2025" in indonesian
    assert "feed" not in indonesian
