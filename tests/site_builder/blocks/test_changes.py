"""The change log on its page."""

from pathlib import Path

from small_project import CHANGES

from site_builder.blocks import Made
from site_builder.blocks.changes import Changes
from site_builder.catalogue import Catalogue, Settings
from site_builder.sources.document import Block
from site_builder.sources.history import History
from site_builder.sources.pages import Page


def html(root: Path, language: str, web: str) -> str:
    (root / "LICENSE").write_text("")
    catalogue = Catalogue(root, Settings(web=web), {}, [], CHANGES, History(root))
    page = Page("changes/index", language, Path(f"docs/changes/index.{language}.md"), "")
    return Changes().html(Block("changes"), page, Made({}, {}, {}, {}, catalogue), str)


def test_the_page_writes_days_as_its_language_does(tmp_path: Path) -> None:
    """The texts are text, and the feed is linked where there is one."""
    english = html(tmp_path, "en", "https://example.org/")
    assert '<h2 id="b">Two &lt;2&gt;</h2>' in english
    assert '<time datetime="2025-03-02">2 March 2025</time>' in english
    assert '<a href="../../en/feed.xml"' in english
    indonesian = html(tmp_path, "id", "")
    assert "2 Maret 2025" in indonesian
    assert "feed" not in indonesian
