"""What is checked over all pages of a project."""

import re
from pathlib import Path

import pytest

from site_builder import project
from site_builder.problems import BuildFailure
from site_builder.scan import scan
from site_builder.sources import pages


def a_page(name: str, language: str, description: str) -> pages.Page:
    text = f"---\ndescription: {description}\n---\n# {name} {description} {{#x}}\n"
    return scan(name, language, Path(f"docs/{name}.{language}.md"), text)


@pytest.mark.parametrize("what", ["title", "description"])
def test_each_page_wants_a_title_and_a_description_of_its_own(what: str) -> None:
    """Within a language, whatever the case and the blanks; two languages may share a word."""
    found = {(name, code): a_page(name, code, f"{name}  page") for name in "ab" for code in ("en", "id")}
    assert list(project.told_apart(found)) == []
    setattr(found["b", "en"], what, {"title": found["a", "en"].title.upper(), "description": "A page"}[what])
    (problem,) = project.told_apart(found)
    assert problem.path == found["b", "en"].path
    assert f"the {what} is that of docs/a.en.md too" in problem.message


@pytest.mark.parametrize("name", ["sheet.id.txt", "index.id.markdown"])
def test_a_file_of_one_language_alone_is_told(name: str, tmp_path: Path) -> None:
    """Other files beside the pages, such as sheets to print."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / name).touch()
    with pytest.raises(BuildFailure, match=rf"{name}:1: the file has no {name.replace('.id.', '.en.')} beside it"):
        project.read_pages(tmp_path)
    (tmp_path / "docs" / name.replace(".id.", ".en.")).touch()
    assert project.read_pages(tmp_path) == {}


@pytest.mark.parametrize(
    "name",
    [
        "a/index.en.MD",
        "b.HTML",
        "a/exercises/x.PY",
        "a/run.v2.py",
        "a/claims.Toml",
        "c.old.en.md",
        "figures/line.en.py.md~",
    ],
)
def test_a_file_that_nothing_would_look_for_by_its_name_is_told(name: str, tmp_path: Path) -> None:
    for file in (
        name,
        "a/index.en.md",
        "a/index.id.md",
        "a/x.recorded.json",
        "a/__pycache__/x.cpython-311.pyc",
        ".DS_Store.x",
    ):
        (tmp_path / "docs" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / file).write_text("---\ndescription: x\n---\n# A {#a}\n")
    with pytest.raises(BuildFailure, match=rf"{re.escape(name)}:1: a file's ending is of small letters") as failure:
        project.read_pages(tmp_path)
    assert [problem.path for problem in failure.value.problems if "rename" in problem.message] == [Path("docs", name)]


def test_a_page_of_one_language_in_any_folder_is_told(tmp_path: Path) -> None:
    """But for the chapter to copy."""
    for folder in ("_notes", "_blank-chapter"):
        (tmp_path / "docs" / folder).mkdir(parents=True)
        (tmp_path / "docs" / folder / "index.id.md").write_text("# A {#a}\n")
    with pytest.raises(BuildFailure, match=r"_notes/index\.id\.md:1: the page has no translation") as failure:
        project.read_pages(tmp_path)
    assert "_blank" not in str(failure.value)
