"""Texts that were read beside their translations are known; one that changes, in whichever language, wants to be read again."""

import pytest
import with_progress
from small_project import Project

from site_builder import pairs
from site_builder import project as projects
from site_builder.catalogue import Settings
from site_builder.site import Site
from site_builder.sources import agreed
from site_builder.tools import agree

CHAPTER = "docs/chapter/index.{}.md"


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Note once that all texts of the small project have been read."""
    project = Project(tmp_path_factory.mktemp("noted"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project.root)
        patch.setattr("sys.argv", ["agree", "--note"])
        assert agree.main() == 0
    return project.read("docs/agreed.txt")


@pytest.fixture
def read(project: Project, noted: str) -> Project:
    """Give a project all of whose texts have been read."""
    project.write("docs/agreed.txt", noted)
    return project


def unread(project: Project) -> list[str]:
    """Give the places of what has not been read."""
    return [f"{pair.path.as_posix()}:{pair.line}" for pair in pairs.unread(projects.read(project.root))]


def note(project: Project) -> None:
    """Note that everything has been read."""
    agreed.save(project.root, map(agreed.fingerprint, pairs.of(projects.read(project.root))))


def told(project: Project) -> set[str]:
    """Give the places of what has not been read, and beside what it is to be read."""
    found = map(agreed.problem, pairs.unread(projects.read(project.root)))
    return {str(problem).partition(",")[0].replace("not read beside its ", "") for problem in found}


def test_a_project_without_the_list_asks_for_no_reader(project: Project) -> None:
    assert agreed.load(project.root) is None
    assert unread(project) == []


CHANGES = {
    CHAPTER.format("en"): [
        ("description: A gate.", "description: No gate."),  # the head of a page
        ("Let us begin.", "Let us not begin."),
        ("alt: A line.", "alt: No line."),
    ],
    "docs/index.id.md": [("Ayo mulai.", "Ayo jangan mulai.")],
    "docs/terms.csv": [("How much an input counts.", "How little an input counts.")],
    "docs/chapter/figures/line.py": [('"en": "input"', '"en": "output"')],
}
"""One language of a text, by its file."""


def test_no_language_changes_unseen(
    read: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(read.root)
    monkeypatch.setattr("sys.argv", ["agree"])
    assert agree.main() == 0
    for file, changes in CHANGES.items():
        for old, new in changes:
            read.change(file, old, new)
    places = unread(read)
    assert [place for place in places if not place.startswith("docs/chapter/index.")] == [
        "docs/terms.csv:2", "docs/chapter/figures/line.py:4", "docs/index.id.md:6",
    ]  # fmt: skip
    assert [place.removeprefix("docs/chapter/index.id.md:") for place in places if "chapter/index" in place] == [
        "1", "6", "20", "19",
    ]  # fmt: skip
    said = read.refused(made=True)
    assert "docs/index.id.md:6: not read beside its translation, since one of the two is new or has changed: " in said
    assert f"docs/agreed.txt:1: {agreed.ADVICE}" in said
    assert agree.main() == 1
    assert "docs/index.id.md:6\n  id: Ayo jangan mulai.\n  en: Let us begin.\n" in capsys.readouterr().out


def test_lines_may_be_broken_elsewhere(read: Project) -> None:
    read.change(CHAPTER.format("en"), "Let us begin.", "Let us\nbegin.")
    assert unread(read) == []
    read.change(CHAPTER.format("en"), "Let us\nbegin.", "Let us  \nbegin.")  # but a hard break is seen
    assert len(unread(read)) == 1


SEEN = """```text
in -> out
```

| a | b |
| --- | --- |
| one | two |

"""


@pytest.mark.slow
def test_what_stands_besides_running_text_is_read_too(read: Project) -> None:
    """In both languages, a block of text, two cells and a formula change."""
    read.change_both("## Bias", f"{SEEN}## Bias")
    note(read)
    for old, new in (("in ->", "out ->"), ("one | two", "two | one"), ("w_1 + b", "w_1 - b")):
        read.change_both(old, new)
    assert told(read) == {
        "docs/chapter/index.id.md:8: translation",
        "docs/chapter/index.id.md:14: translation",
        "docs/chapter/index.id.md:20: translation",
    }


@pytest.mark.slow
def test_a_figure_is_read_beside_its_program(read: Project) -> None:
    read.change("docs/chapter/figures/line.py", '[0, d.run["gate"]["bias"]]', '[d.run["gate"]["bias"], 0]')
    assert told(read) == {"docs/chapter/index.id.md:19: files"}


@pytest.mark.slow
def test_what_no_text_says_is_not_asked(read: Project) -> None:
    """A name within a function, a comment of a listing, the order of the pages: nothing that is said becomes wrong."""
    read.change("docs/chapter/gate.py", "import numpy", "# Three numbers.\nimport numpy")
    read.change("nn_tutorial/metrics.py", "return ", "share = 0  # so far\n    return ")
    read.change("mkdocs.yml", "  - index.md\n  - chapter/index.md", "  - chapter/index.md\n  - index.md")
    assert unread(read) == []


@pytest.mark.slow
def test_two_texts_that_change_places_are_told(read: Project) -> None:
    """Each of them was read, but beside another one."""
    read.change_both("## Bias", "Stop.\n\nGo.\n\n## Bias")
    note(read)
    read.change(CHAPTER.format("en"), "Stop.\n\nGo.", "Go.\n\nStop.")
    assert len(unread(read)) == 2


@pytest.mark.slow
def test_words_beside_the_pages_are_read_too(read: Project) -> None:
    """Those of blocks, of scripts, of each language's own file and of verdicts."""
    agreed.save(read.root, ())
    assert {place.partition(":")[0] for place in unread(read)} > {
        "mkdocs.yml", "site_builder/blocks/exercise.py", "site_builder/browser/words.js",
        "site_builder/languages/id.py", "nn_tutorial/practice/words/id.py",
    }  # fmt: skip


@pytest.mark.slow
def test_an_exercise_is_read_again_when_its_answer_changes(project: Project) -> None:
    """In both languages, each text as it was: the replies may no longer suit."""
    with_progress.add(project)
    note(project)
    assert unread(project) == []
    project.change_both('value = "{{ gate.scores[0]:.2f }}"', 'value = "{{ gate.scores[1]:.2f }}"')
    assert len(unread(project)) == 1


@pytest.mark.slow
def test_a_claim_is_read_beside_its_condition(read: Project) -> None:
    claim = '[[claim]]\nid = "Ayo mulai."\nen = "Let us begin."\nholds = "gate.bias < {}"\n'
    read.write("docs/chapter/claims.toml", claim.format(0))
    note(read)
    read.write("docs/chapter/claims.toml", claim.format(1))
    (pair,) = pairs.unread(projects.read(read.root))
    assert str(agreed.problem(pair)).startswith("docs/chapter/claims.toml:1: not read beside its condition, ")


@pytest.mark.slow
def test_while_a_page_is_written_it_is_only_said(read: Project) -> None:
    said: list[str] = []
    read.change("docs/index.id.md", "Ayo mulai.", "Ayo jangan mulai.")
    Site(read.root, Settings(draft=True), said.append)
    assert f"not yet read beside its translation, files or condition: 1; {agreed.ADVICE}" in said
