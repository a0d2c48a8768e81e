"""Each page once more as plain Markdown, and the list of them."""

import json
import re
from pathlib import Path

import pytest
from published import ADDRESS

from site_builder.languages import LANGUAGES
from site_builder.sources import change_log, terms

ROOT = Path(__file__).resolve().parents[2]


def pages(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("index.html"))


def test_every_page_has_a_copy_and_says_where(site: Path) -> None:
    assert len(pages(site)) > 40
    for page in pages(site):
        html = page.read_text(encoding="utf-8")
        assert re.search(r'<link rel="alternate" type="?text/markdown"? href="?index.md"?', html), page
        assert (page.parent / "index.md").read_text(encoding="utf-8").startswith("# "), page


def test_a_copy_has_the_values_the_programs_and_what_they_printed(site: Path) -> None:
    notebook = json.loads((site / "page-1/perceptron/page-1-perceptron.id.ipynb").read_text(encoding="utf-8"))
    copy = (site / "page-1/perceptron/index.md").read_text(encoding="utf-8")
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code" and "listing" in cell["metadata"]]
    assert len(code) > 5
    for cell in code:
        assert "".join(cell["source"]) in copy
        for output in cell["outputs"]:
            assert "".join(output["text"]).rstrip("\n") in copy


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_build_writes_from_tables_and_docstrings_is_in_the_copies_too(site: Path, language: str) -> None:
    home = site / ("" if language == LANGUAGES[0] else language)
    wanted = {
        "glossary": [term.names[language] for term in terms.load(ROOT)],
        "changes": [change.title[language] for change in change_log.load(ROOT)],
        "reference": [
            "Network.predict_proba(X)",
            "SGD(lr=0.1, momentum=0.0)",
            "probability of each class, one column a class",
        ],
    }
    for page, parts in wanted.items():
        copy = (home / page / "index.md").read_text(encoding="utf-8")
        assert [part for part in parts if part not in copy] == [], page
    assert "](../page-1/perceptron/index.md) |" in (home / "glossary/index.md").read_text(encoding="utf-8")


def test_nothing_of_the_site_is_left_in_a_copy(site: Path) -> None:
    for page in pages(site):
        copy = (page.parent / "index.md").read_text(encoding="utf-8")
        prose = re.sub(r"^(`{3,}).*?^\1$|`[^`\n]*`", "", copy, flags=re.MULTILINE | re.DOTALL)
        assert not re.search(r"\{\{|\{#|\]\{|^(?:!!!|\?\?\?|===) |base64", prose, re.MULTILINE), page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_names_every_page_of_a_language_in_order(site: Path, language: str) -> None:
    top = "" if language == LANGUAGES[0] else f"{language}/"
    listed = re.findall(
        rf"\]\({re.escape(ADDRESS)}([^)]*)index\.md\): \S", (site / top / "llms.txt").read_text(encoding="utf-8")
    )
    there = [p.parent.relative_to(site).as_posix() for p in pages(site)]
    own = {"" if p == "." else f"{p}/" for p in there if p.startswith("en") == (language == "en")}
    assert set(listed) == own
    assert listed.index(f"{top}page-1/arrays/") < listed.index(f"{top}page-1/perceptron/")
