"""The tables of contents, as their authors wrote them: navigation, landing pages, and the way from part to part."""

import re
from pathlib import Path

import pytest
from navigation import CHAPTERS, CONFIGURATION

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
LANGUAGES = ("id", "en")


def text(name: str, language: str) -> str:
    """The page `name` as it was written."""
    return (DOCS / f"{name}.{language}.md").read_text(encoding="utf-8")


def test_every_page_is_in_the_navigation_and_has_chapters() -> None:
    """In the order of their numbers, and a number more each time; each language has a title for each."""
    assert {p.name for p in DOCS.glob("page-*")} == set(CHAPTERS)
    assert [f"page-{number}" for number in range(1, len(CHAPTERS) + 1)] == list(CHAPTERS)
    assert all(CHAPTERS.values())
    for number in range(1, len(CHAPTERS) + 1):
        titles = re.findall(rf'^ +Part {number}: "(\w+) {number}: .+"$', CONFIGURATION, re.MULTILINE)
        assert titles == ["Bagian", "Part"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", CHAPTERS)
def test_a_landing_page_lists_its_chapters_in_the_order_of_the_navigation(page: str, language: str) -> None:
    """The table numbers the chapters; its rows are those of the navigation, and each has a promise. The button leads to the first."""
    landing = text(f"{page}/index", language)
    rows = re.findall(r"^\| (\d+) \| \[.+?\]\(([\w-]+)/index\.md\) \| (.+) \|$", landing, re.M)
    chapters = CHAPTERS[page]
    assert [(int(number), chapter) for number, chapter, _ in rows] == list(enumerate(chapters, 1))
    assert all(promise.strip() for _, _, promise in rows)
    assert f"({chapters[0]}/index.md){{ .md-button .md-button--primary data-go-on={page} }}" in landing


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", CHAPTERS)
def test_the_summary_links_every_chapter_that_teaches_a_concept(page: str, language: str) -> None:
    """The table of concepts leads back to the chapters; the first of Part 1 and the installation have none."""
    summary = text(f"{page}/summary/index", language)
    linked = {c for c in CHAPTERS[page] if f"](../{c}/index.md" in summary}
    assert set(CHAPTERS[page]) - linked <= {"what-is-a-neural-network", "installation", "summary"}
