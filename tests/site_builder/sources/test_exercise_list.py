"""The list of exercises only grows, and names each exercise of the pages."""

import pytest
import with_progress
from small_project import Project

from site_builder import project as projects
from site_builder.tools import list_exercises

LIST = "docs/exercises.csv"


@pytest.fixture
def listed(project: Project) -> Project:
    with_progress.add(project)
    return project


def test_a_whole_list_is_read(listed: Project) -> None:
    numbers = {row.name: row.number for row in projects.read(listed.root).exercises}
    assert numbers["chapter/or_bias"] == 1
    assert numbers["second/again"] == 8


def test_an_exercise_that_is_not_listed_is_told_with_the_line_to_add(listed: Project) -> None:
    listed.change(LIST, "8,second/again,2026-05-01,\n", "")
    said = listed.refused()
    assert "docs/second/index." in said
    assert "second/again is not listed: add the line '8,second/again," in said
    assert list_exercises.add(listed.root, "2026-06-01") == ["8,second/again,2026-06-01,"]
    assert listed.read(LIST).endswith("7,chapter/build_or,2026-05-01,\n8,second/again,2026-06-01,\n")
    assert list_exercises.add(listed.root, "2026-06-02") == []
    assert len(projects.read(listed.root).exercises) == 8


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("number,name", "number,title", "the columns are to be number,name,since,retired"),
        ("number,name", "name,number", "the columns are to be number,name,since,retired"),
        ("2,chapter/or_biases,2026-05-01,\n", "", "the number is '3', wanted 2"),
        ("2,chapter/or_biases,2026-05-01,", "2,chapter/or_biases", "wanted are 4 cells"),
        ("2,chapter/or_biases,", "2,chapter/or_bias,", "chapter/or_bias stands twice"),
        ("8,second/again,2026-05-01", "8,second/again,today", "since is 'today', wanted a day"),
        ("8,second/again,2026-05-01,", "8,second/again,2026-05-01,yes", "retired is 'yes', wanted a day"),
        (
            "8,second/again,2026-05-01,",
            "8,second/again,2026-05-01,2026-06-01",
            "second/again is retired, and stands on",
        ),
        ("8,second/again,", "8,second/gone,", "second/gone stands on no page"),
    ],
)
def test_what_is_wrong_with_the_list_is_told(listed: Project, old: str, new: str, said: str) -> None:
    listed.change(LIST, old, new)
    assert said in listed.refused()
