"""What is checked over all pages of a project."""

from pathlib import Path

import pytest

from site_builder import project
from site_builder.problems import BuildFailure
from site_builder.scan import scan
from site_builder.sources import pages


def a_page(name: str, language: str, description: str) -> pages.Page:
    text = f"---\ndescription: {description}\n---\n# {name} {description} {{#x}}\n"
    return scan(name, language, Path(f"docs/{name}.{language}.md"), text)


def test_each_page_wants_a_description_of_its_own() -> None:
    """Within a language; two languages may share a word."""
    found = {
        ("a", "en"): a_page("a", "en", "The same."),
        ("b", "en"): a_page("b", "en", "the  same."),
        ("a", "id"): a_page("a", "id", "The same."),
    }
    (problem,) = project.told_apart(found)
    assert problem.path == found["b", "en"].path
    assert "docs/a.en.md" in problem.message


def test_each_page_wants_a_title_of_its_own() -> None:
    """Within a language; two languages may share a word."""
    found = {(name, code): a_page(name, code, f"{name} {code}") for name in "ab" for code in ("en", "id")}
    assert list(project.told_apart(found)) == []
    found["b", "en"].title = found["a", "en"].title
    (problem,) = project.told_apart(found)
    assert problem.path == found["b", "en"].path
    assert "the title is that of docs/a.en.md too" in problem.message


@pytest.mark.parametrize("name", ["sheet.id.txt", "index.id.markdown"])
def test_a_file_of_one_language_alone_is_told(name: str, tmp_path: Path) -> None:
    """Other files beside the pages, such as sheets to print."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / name).touch()
    with pytest.raises(BuildFailure, match=rf"{name}:1: the file has no {name.replace('.id.', '.en.')} beside it"):
        project.read_pages(tmp_path)
    (tmp_path / "docs" / name.replace(".id.", ".en.")).touch()
    assert project.read_pages(tmp_path) == {}


def test_a_page_of_one_language_in_any_folder_is_told(tmp_path: Path) -> None:
    """But for the chapter to copy."""
    for folder in ("_notes", "_blank-chapter"):
        (tmp_path / "docs" / folder).mkdir(parents=True)
        (tmp_path / "docs" / folder / "index.id.md").write_text("# A {#a}\n")
    with pytest.raises(BuildFailure, match=r"_notes/index\.id\.md:1: the page has no translation") as failure:
        project.read_pages(tmp_path)
    assert "_blank" not in str(failure.value)
