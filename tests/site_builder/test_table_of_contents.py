"""The tables of contents, as their authors wrote them: navigation, landing pages, and the way from part to part."""

import re
from pathlib import Path

import pytest
from navigation import CHAPTERS

from site_builder.sources import terms

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
LANGUAGES = ("id", "en")


def text(name: str, language: str) -> str:
    """The page `name` as it was written."""
    return (DOCS / f"{name}.{language}.md").read_text(encoding="utf-8")


def test_every_page_is_in_the_navigation_and_has_chapters() -> None:
    """In the order of their numbers, and a number more each time."""
    assert {p.name for p in DOCS.glob("page-*")} == set(CHAPTERS)
    assert [f"page-{number}" for number in range(1, len(CHAPTERS) + 1)] == list(CHAPTERS)
    assert all(CHAPTERS.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", CHAPTERS)
def test_a_landing_page_lists_its_chapters_in_the_order_of_the_navigation(page: str, language: str) -> None:
    """The table numbers the chapters; its rows are those of the navigation, and each has a promise."""
    rows = re.findall(r"^\| (\d+) \| \[.+?\]\(([\w-]+)/index\.md\) \| (.+) \|$", text(f"{page}/index", language), re.M)
    chapters = CHAPTERS[page]
    assert [(int(number), chapter) for number, chapter, _ in rows] == list(enumerate(chapters, 1))
    assert all(promise.strip() for _, _, promise in rows)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", CHAPTERS)
def test_the_landing_page_starts_at_the_first_chapter(page: str, language: str) -> None:
    """The button leads to chapter 1."""
    assert f"({CHAPTERS[page][0]}/index.md){{ .md-button .md-button--primary }}" in text(f"{page}/index", language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["index", "page-1/index", "page-1/summary/index"])
def test_what_comes_next_is_linked(name: str, language: str) -> None:
    """Where Part 2 is announced, a link leads to it."""
    assert re.search(r"\]\((\.\./)*page-2/index\.md\)", text(name, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_is_there_is_announced_as_coming(language: str) -> None:
    """Part 2 is here: no page says that it will follow."""
    coming = re.compile(r"will follow|coming soon|akan menyusul|segera hadir", re.IGNORECASE)
    for path in DOCS.rglob(f"*.{language}.md"):
        assert not coming.search(path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", CHAPTERS)
def test_the_summary_links_every_chapter_that_teaches_a_concept(page: str, language: str) -> None:
    """The table of concepts leads back to the chapters; the first of Part 1 and the installation have none."""
    summary = text(f"{page}/summary/index", language)
    linked = {c for c in CHAPTERS[page] if f"](../{c}/index.md" in summary}
    assert set(CHAPTERS[page]) - linked <= {"what-is-a-neural-network", "installation", "summary"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_navigation_names_each_page_in_each_language(language: str) -> None:
    """Each part has its title in each language."""
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    of_language = config.split(f"- locale: {language}\n")[1].split("- locale:")[0]
    word = {"id": "Bagian", "en": "Part"}[language]
    for number in range(1, len(CHAPTERS) + 1):
        assert re.search(rf'Part {number}: "{word} {number}: .+"', of_language)


def test_the_glossary_has_the_terms_of_both_pages() -> None:
    """Part 2's new words are explained, and the link leads to the chapter that teaches them."""
    chapter = {term.names["en"]: term.chapter for term in terms.load(ROOT)}
    wanted = {
        "vanishing gradient": "deep-networks",
        "softmax": "softmax-and-cross-entropy",
        "cross-entropy": "softmax-and-cross-entropy",
        "one-hot encoding": "softmax-and-cross-entropy",
        "dataset": "mnist",
        "standardisation": "iris",
        "data leak": "iris",
        "cross-validation": "iris",
        "confusion matrix": "iris",
        "mini-batch": "mini-batch-gradient-descent",
        "optimiser": "optimizers",
        "momentum": "optimizers",
        "Adam": "optimizers",
        "overfitting": "decision-boundaries",
    }
    assert {english: chapter.get(english) for english in wanted} == wanted
    assert {"test data", "decision boundary"} <= chapter.keys()
    assert {c.rpartition("/")[2] for c in chapter.values()} - {""} <= {c for page in CHAPTERS for c in CHAPTERS[page]}
