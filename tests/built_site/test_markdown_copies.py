"""Each page once more as plain Markdown, and the list of them."""

import json
import re
from pathlib import Path

import pytest
from published import ADDRESS

from site_builder.languages import LANGUAGES


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
