"""The change log is one table: a page and a feed in each language."""

import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from site_builder.problems import BuildFailure
from site_builder.rendering import changes
from site_builder.rendering.changes import Change

ROOT = Path(__file__).resolve().parents[3]
ENTRY = """\
- key: {key}
  date: {date}
  id: {{title: Baru, text: Ada & baru.}}
  en: {{title: New, text: There & new.}}
"""
CHANGES = [
    Change("b", datetime.date(2025, 3, 2), {"id": "Dua", "en": "Two <2>"}, {"id": "Ini & itu.", "en": "This & that."}),
    Change("a", datetime.date(2025, 3, 1), {"id": "Satu", "en": "One"}, {"id": "Itu.", "en": "That."}),
]
ATOM = "{http://www.w3.org/2005/Atom}"


def load(root: Path, text: str) -> list[Change]:
    (root / "docs").mkdir()
    (root / changes.TABLE).write_text(text, encoding="utf-8")
    return changes.load(root)


def test_the_table_is_read(tmp_path: Path) -> None:
    """Each entry in both languages."""
    (entry,) = load(tmp_path, ENTRY.format(key="one", date="2025-03-01"))
    assert entry == Change(
        "one", datetime.date(2025, 3, 1), {"id": "Baru", "en": "New"}, {"id": "Ada & baru.", "en": "There & new."}
    )


def test_a_project_may_have_no_table(tmp_path: Path) -> None:
    """Then there is neither an entry nor a feed."""
    assert changes.load(tmp_path) == []
    assert list(changes.feeds([], "https://example.org/", {"id": "N", "en": "N"}, "A")) == []


@pytest.mark.parametrize(
    ("text", "line", "complaint"),
    [
        (ENTRY.format(key="a", date="2025-03-01") + ENTRY.format(key="a", date="2025-03-01"), 5, "stands twice"),
        (ENTRY.format(key="a", date="2025-03-01") + ENTRY.format(key="b", date="2025-03-02"), 5, "newest is the first"),
        (ENTRY.format(key="a", date="yesterday"), 1, "write a day"),
        (ENTRY.format(key="a", date="2025-03-01").replace("en:", "fr:"), 1, "an entry has"),
        (ENTRY.format(key="a", date="2025-03-01").replace("Baru", "''"), 1, "wants a title and a text in 'id'"),
        ("key: a\n", 1, "a list of entries"),
        ("- [", 1, "not YAML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, line: int, complaint: str) -> None:
    """A wrong entry stops the build where it is mended."""
    with pytest.raises(BuildFailure) as failure:
        load(tmp_path, text)
    (problem,) = failure.value.problems
    assert (problem.path, problem.line) == (changes.TABLE, line)
    assert complaint in problem.message


def test_the_page_writes_days_as_its_language_does() -> None:
    """The texts are text, and the feed is linked where there is one."""
    english = changes.html(CHANGES, "en", "../../", has_feed=True)
    assert '<h2 id="b">Two &lt;2&gt;</h2>' in english
    assert '<time datetime="2025-03-02">2 March 2025</time>' in english or "March 2, 2025" in english
    assert '<a href="../../en/feed.xml"' in english
    indonesian = changes.html(CHANGES, "id", "../", has_feed=False)
    assert "2 Maret 2025" in indonesian
    assert "feed" not in indonesian


def test_a_feed_has_what_atom_asks_for() -> None:
    """Whole addresses, one lasting id for each entry, moments, an author, and the language."""
    web = "https://example.org/t/"
    feeds = dict(changes.feeds(CHANGES, web, {"id": "Nol", "en": "Scratch"}, "Us"))
    assert list(feeds) == ["feed.xml", "en/feed.xml"]
    for name, top in (("feed.xml", web), ("en/feed.xml", f"{web}en/")):
        feed = ElementTree.fromstring(feeds[name])
        assert feed.find(f"{ATOM}id").text == f"{top}changes/"
        assert feed.find(f"{ATOM}updated").text == "2025-03-02T00:00:00Z"
        assert feed.find(f"{ATOM}author/{ATOM}name").text == "Us"
        assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"{web}{name}"
        assert [e.find(f"{ATOM}id").text for e in feed.iter(f"{ATOM}entry")] == [f"{top}changes/#b", f"{top}changes/#a"]
        assert all(e.find(f"{ATOM}content").text for e in feed.iter(f"{ATOM}entry"))
    assert ElementTree.fromstring(feeds["en/feed.xml"]).find(f"{ATOM}entry/{ATOM}content").text == "This & that."


def test_without_an_address_there_is_no_feed() -> None:
    """A feed's ids are whole addresses."""
    assert list(changes.feeds(CHANGES, "", {"id": "Nol", "en": "Scratch"}, "Us")) == []


def test_the_tutorials_own_log_is_in_order() -> None:
    """It has entries, none from the future of the last commit's day or of today."""
    entries = changes.load(ROOT)
    assert len(entries) >= 5
    assert entries[0].date <= datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=1)
