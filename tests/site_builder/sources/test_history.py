"""The days of files are those of the git history, on every machine; where that is missing, there are none."""

import os
import subprocess
from pathlib import Path

import pytest

from site_builder import commit_date
from site_builder.sources.history import History

pytestmark = pytest.mark.slow

# Ten minutes before and after midnight in UTC, committed where the day is another.
COMMITS = (
    ("2025-03-01T06:50:00 +0700", {"docs/old.md": "a", "docs/naïve/page.md": "a"}),
    ("2025-03-02T07:10:00 +0700", {"docs/old.md": "b"}),
    ("2025-03-02T23:50:00 -0500", {"package/one.py": "c"}),
)


def git(root: Path, *command: str, **environment: str) -> None:
    options = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(
        ["git", *options, *command], cwd=root, check=True, capture_output=True, env=os.environ | alone | environment
    )


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a repository of three commits."""
    root = tmp_path_factory.mktemp("repository")
    git(root, "init", "-q")
    for day, files in COMMITS:
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        git(root, "add", "-A")
        git(root, "commit", "-q", "-m", "x", GIT_COMMITTER_DATE=day, GIT_AUTHOR_DATE="2001-01-01T00:00:00 +0000")
    return root


def test_a_file_came_with_its_first_commit_and_changed_with_its_last(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In UTC, whatever the time zone of the author or of the build; a folder is as new as its newest file."""
    monkeypatch.setenv("TZ", "Asia/Jakarta")
    history = History(repository)
    assert history.published(Path("docs/old.md")) == "2025-02-28"
    assert history.changed([Path("docs/old.md")]) == "2025-03-02"
    assert history.changed([Path("docs/naïve/page.md")]) == "2025-02-28"
    assert history.changed([Path("docs/old.md"), Path("package")]) == "2025-03-03"
    assert history.changed([Path("pack")]) == history.published(Path("new.md")) == ""


def test_a_shallow_clone_does_not_know_the_days(repository: Path, tmp_path: Path) -> None:
    """All of its files seem to come with its oldest commit; a day that may be wrong is none."""
    git(tmp_path, "clone", "-q", "--depth", "2", repository.as_uri(), "shallow")
    history = History(tmp_path / "shallow")
    assert history.published(Path("package/one.py")) == ""
    assert history.changed([Path("docs/old.md")]) == ""
    assert history.changed([Path("docs/old.md"), Path("package/one.py")]) == "2025-03-03"
    assert commit_date.of(tmp_path / "shallow") == commit_date.of(repository)


def test_without_git_there_are_no_days(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither outside of a repository nor without the program."""
    assert History(tmp_path).changed([Path("old.md")]) == ""
    monkeypatch.setenv("PATH", "")
    assert History(repository).published(Path("docs/old.md")) == ""
