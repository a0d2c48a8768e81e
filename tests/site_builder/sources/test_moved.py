"""What moved to another chapter keeps its number, and the table names what is there."""

import pytest
import with_progress
from small_project import Project

from site_builder import project as projects
from site_builder.sources import moved as sources
from site_builder.tools import list_exercises

TABLE = "docs/moved.csv"


@pytest.fixture
def moved(project: Project) -> Project:
    """The exercise of the second chapter stood in the first, under the name by which the list knows it."""
    with_progress.add(project)
    project.change("docs/exercises.csv", "8,second/again,", "8,chapter/again,")
    project.write(TABLE, "old,new\nchapter/again,second/again\n")
    return project


def test_what_moved_is_said_briefly() -> None:
    """As browser/moved_names.js reads it, which a test of its own has."""
    assert sources.said({"a/one": "b/one", "a/two": "b/three", "c/d/e": "f/e"}) == "a b one two=three;c/d f e"
    assert sources.said({}) == ""


def test_an_exercise_that_moved_keeps_its_number(moved: Project) -> None:
    project = projects.read(moved.root)
    assert {row.name: row.number for row in project.exercises}["second/again"] == 8
    assert project.moved == {"chapter/again": "second/again"}
    assert list_exercises.add(moved.root, "2026-06-01") == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("old,new", "old,now", "the columns are to be old,new"),
        ("chapter/again,second/again", "chapter/again", "wanted are 2 cells"),
        ("second/again\n", "second/again\nchapter/again,second/again\n", "chapter/again stands twice"),
        ("second/again\n", "second/again\nchapter/or_bias,second/again\n", "chapter/or_bias still stands on a page"),
        ("chapter/again,second/again", "chapter/again,second/gone", "second/gone stands on no page"),
    ],
)
def test_what_is_wrong_with_the_table_is_told(moved: Project, old: str, new: str, said: str) -> None:
    moved.change(TABLE, old, new)
    assert said in moved.refused()
