"""The change log as a feed in each language."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from small_project import CHANGES

from site_builder.catalogue import Catalogue, Settings
from site_builder.publishing import feeds
from site_builder.sources.change_log import Change
from site_builder.sources.history import History

ATOM = "{http://www.w3.org/2005/Atom}"


def files(root: Path, web: str, changes: list[Change]) -> dict[str, bytes]:
    (root / "LICENSE").write_text("Copyright (c) 2025 Us\n", encoding="utf-8")
    settings = Settings({"id": "Nol", "en": "Scratch"}, [], web)
    return dict(feeds.files(Catalogue(root, settings, {}, [], changes, History(root))))


def test_a_feed_has_what_atom_asks_for(tmp_path: Path) -> None:
    """Whole addresses, one lasting id for each entry, moments, an author, and the language."""
    web = "https://example.org/t/"
    made = files(tmp_path, web, CHANGES)
    assert list(made) == ["feed.xml", "en/feed.xml"]
    for name, top in (("feed.xml", web), ("en/feed.xml", f"{web}en/")):
        feed = ElementTree.fromstring(made[name])
        assert feed.find(f"{ATOM}id").text == f"{top}changes/"
        assert feed.find(f"{ATOM}updated").text == "2025-03-02T00:00:00Z"
        assert feed.find(f"{ATOM}author/{ATOM}name").text == "Us"
        assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"{web}{name}"
        assert [e.find(f"{ATOM}id").text for e in feed.iter(f"{ATOM}entry")] == [f"{top}changes/#b", f"{top}changes/#a"]
        assert all(e.find(f"{ATOM}content").text for e in feed.iter(f"{ATOM}entry"))
    assert ElementTree.fromstring(made["en/feed.xml"]).find(f"{ATOM}entry/{ATOM}content").text == "This & that."


@pytest.mark.parametrize(("web", "changes"), [("", CHANGES), ("https://example.org/", [])])
def test_without_an_address_or_a_change_there_is_no_feed(tmp_path: Path, web: str, changes: list[Change]) -> None:
    """A feed's ids are whole addresses."""
    assert files(tmp_path, web, changes) == {}
