"""A title that a text names is that of something on the site."""

import pytest
from small_project import a_page

from site_builder.sources import named_titles

PAGE = "# Page {#page}\n\n## The test {#test}\n\n```exercise\nname = \"a\"\ntitle = '''A rate that falls'''\n```\n\n"


@pytest.mark.parametrize(
    "text",
    [
        'See the section "[The test](#test)".',
        "See [the last section](#test).",
        'The exercise "A rate that falls" tries it.',
        'So do "[other words](#elsewhere)".',
        'The word "exercise" is none.',
    ],
)
def test_what_is_called_by_its_name_is_left_alone(text: str) -> None:
    assert list(named_titles.check({("page", "en"): a_page("en", PAGE + text)})) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('Until the section "[The exam](#test)".', "the section is called 'The test', not 'The exam'"),
        ('The Exercise "A rate that rises" tries it.', "no exercise is called 'A rate that rises'"),
    ],
)
def test_a_title_that_nothing_has_is_told_with_its_line(text: str, said: str) -> None:
    """Trap: a heading was renamed, and the text still named the old one."""
    (problem,) = named_titles.check({("page", "en"): a_page("en", PAGE + text)})
    assert (problem.line, problem.message) == (10, f"{said}: write the title as it is")


@pytest.mark.parametrize(
    ("words", "at_fault"), [("The chain rule", 1), ("*the chain* rule: slopes", 1), ("Steps", 0), ("a rule", 0)]
)
def test_a_link_that_says_a_chapters_title_leads_to_it(words: str, at_fault: int) -> None:
    """Trap: a chapter was split, and its name still stood on links to what had become another one."""
    pages = {
        ("part/chain/index", "en"): a_page("en", "# The chain rule: multiply {#chain}\n"),
        ("part/steps/index", "en"): a_page("en", "# Steps {#steps}\n"),
        ("part/last/index", "en"): a_page("en", f"# Last {{#last}}\n\nSee [{words}](../steps/index.md#steps).\n"),
    }
    problems = list(named_titles.check(pages))
    assert len(problems) == at_fault
    assert all(problem.line == 3 and "the title of part/chain/index" in problem.message for problem in problems)


def test_a_section_of_another_page_is_known() -> None:
    pages = {
        ("one/index", "en"): a_page("en", PAGE),
        ("two/index", "en"): a_page("en", '"[The exam](../one/index.md#test)"'),
    }
    (problem,) = named_titles.check(pages)
    assert "'The test'" in problem.message
