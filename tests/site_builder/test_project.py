"""What is checked over all pages of a project."""

from pathlib import Path

from site_builder import project
from site_builder.scan import scan
from site_builder.sources import pages


def a_page(name: str, language: str, description: str) -> pages.Page:
    text = f"---\ndescription: {description}\n---\n# A {{#x}}\n"
    return scan(name, language, Path(f"docs/{name}.{language}.md"), text)


def test_each_page_wants_a_description_of_its_own() -> None:
    """Within a language; two languages may share a word."""
    found = {
        ("a", "en"): a_page("a", "en", "The same."),
        ("b", "en"): a_page("b", "en", "the  same."),
        ("a", "id"): a_page("a", "id", "The same."),
    }
    (problem,) = project.same_descriptions(found)
    assert problem.path == found["b", "en"].path
    assert "docs/a.en.md" in problem.message
