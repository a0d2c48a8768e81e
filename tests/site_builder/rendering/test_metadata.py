"""What pages say of themselves: by whole addresses, in both languages, as safe text."""

import datetime
import json
from pathlib import Path

import pytest
from small_project import a_term

from site_builder.catalogue import Catalogue, Settings
from site_builder.publishing import sitemap
from site_builder.rendering import metadata
from site_builder.scan import scan
from site_builder.sources import pages
from site_builder.sources.change_log import Change
from site_builder.sources.history import History

NAMES = {"id": "Nol", "en": "Scratch"}
TITLES = {
    "index": "Home", "part/index": "Part 1: all", "part/one/index": "One", "part/two/index": "Two", "words/index": "Words",
}  # fmt: skip


class _NoHistory(History):
    """A project without git, and without asking it."""

    def published(self, path: Path) -> str:
        return ""

    def changed(self, paths: object) -> str:
        return ""


def a_page(name: str, language: str, title: str, description: str | None = None) -> pages.Page:
    text = f"---\ndescription: {description or f'{title} in {language}.'}\n---\n# {title} {{#x}}\n"
    return scan(name, language, Path(f"docs/{name}.{language}.md"), text)


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """Give the catalogue of a small course."""
    return make(tmp_path)


def make(root: Path, web: str = "https://example.org/t/") -> Catalogue:
    for language in NAMES:
        card = root / "docs" / "assets" / "cards" / f"{language}.png"
        card.parent.mkdir(parents=True, exist_ok=True)
        card.write_bytes(b"")
    (root / "LICENSE").write_text("MIT License\n\nCopyright (c) 2025 the people\n", encoding="utf-8")
    found = {(name, lang): a_page(name, lang, title) for name, title in TITLES.items() for lang in ("id", "en")}
    terms = [a_term("weight", "bobot", "bobot", "one")]
    changes = [Change("a", datetime.date(2025, 3, 1), {}, {})]
    return Catalogue(
        root, Settings(NAMES, list(TITLES), web, "https://l.example/"), found, terms, changes, _NoHistory(root)
    )


def test_titles_name_the_part_and_the_site(catalogue: Catalogue) -> None:
    """A chapter is told from one of the same name in another part."""
    titles = {name: catalogue.full_title(catalogue.pages[name, "en"]) for name in TITLES}
    assert titles == {
        "index": "Scratch", "part/index": "Part 1: all – Scratch", "part/one/index": "One – Part 1 – Scratch",
        "part/two/index": "Two – Part 1 – Scratch", "words/index": "Words – Scratch",
    }  # fmt: skip


def test_addresses_are_whole(catalogue: Catalogue) -> None:
    """Both languages of a page name both, and the first one for everybody else."""
    links = [
        ("id", "https://example.org/t/part/one/"), ("en", "https://example.org/t/en/part/one/"),
        ("x-default", "https://example.org/t/part/one/"),
    ]  # fmt: skip
    for language, own in links[:2]:
        about = metadata.about(catalogue, catalogue.pages["part/one/index", language])
        assert about["alternates"] == links
        assert about["canonical"] == own
        assert about["card"] == f"https://example.org/t/assets/cards/{language}.png"


def test_without_an_address_nothing_pretends_to_have_one(tmp_path: Path) -> None:
    """A relative canonical link, alternate or card would be wrong."""
    catalogue = make(tmp_path, web="")
    about = metadata.about(catalogue, catalogue.pages["part/one/index", "en"])
    assert [about[key] for key in ("canonical", "alternates", "card", "feed")] == ["", [], "", ""]
    assert "http" not in about["structured"].replace("https://schema.org", "").replace(catalogue.licence, "")
    assert dict(sitemap.files(catalogue)) == {"robots.txt": b"User-agent: *\nAllow: /\n"}


def test_the_course_its_parts_and_chapters_name_each_other(catalogue: Catalogue) -> None:
    """In the order of the navigation, with what each chapter teaches in the words of its language."""
    course = metadata.structured(catalogue, catalogue.pages["index", "id"])
    part = metadata.structured(catalogue, catalogue.pages["part/index", "id"])
    one = metadata.structured(catalogue, catalogue.pages["part/one/index", "id"])
    assert (course["@type"], course["name"]) == ("Course", "Nol")
    assert [each["@id"] for each in course["hasPart"]] == [part["@id"]]
    assert part["isPartOf"]["@id"] == course["@id"]
    assert [(each["@id"], each["position"]) for each in part["hasPart"]] == [
        ("https://example.org/t/part/one/", 1), ("https://example.org/t/part/two/", 2),
    ]  # fmt: skip
    assert one["isPartOf"]["@id"] == part["@id"]
    assert (one["position"], one["teaches"], one["inLanguage"]) == (1, ["bobot"], "id")
    assert metadata.structured(catalogue, catalogue.pages["part/one/index", "en"])["teaches"] == ["weight"]
    assert metadata.structured(catalogue, catalogue.pages["words/index", "id"])["isPartOf"]["@id"] == course["@id"]
    assert one["author"]["name"] == "the people"


def test_structured_data_cannot_end_its_element(catalogue: Catalogue) -> None:
    """Whatever a description holds, it is text."""
    evil = "</script><script>alert('&')</script><!--"
    catalogue.pages["words/index", "en"] = a_page("words/index", "en", "Words", json.dumps(evil))
    about = metadata.about(catalogue, catalogue.pages["words/index", "en"])
    assert not set("<>&") & set(about["structured"])
    assert json.loads(about["structured"])["description"] == evil


def test_a_language_without_a_card_names_none(tmp_path: Path) -> None:
    """A new language has its pages before it has its picture."""
    catalogue = make(tmp_path)
    (tmp_path / "docs" / "assets" / "cards" / "en.png").unlink()
    assert metadata.about(catalogue, catalogue.pages["part/one/index", "en"])["card"] == ""
    assert metadata.about(catalogue, catalogue.pages["part/one/index", "id"])["card"].endswith("/id.png")
