"""The project's own history is asked, and gives everybody the same days."""

import os
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from site_builder import commit_date, git

pytestmark = pytest.mark.slow

DAY = 24 * 60 * 60
FIRST = int(datetime(2024, 5, 1, tzinfo=UTC).timestamp())


def commit(root: Path, name: str, day: int) -> None:
    """Write a file and commit it, some days after the first."""
    (root / "docs").mkdir(parents=True, exist_ok=True)
    (root / "docs" / name).write_text(str(day))
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    moment = f"{FIRST + day * DAY} +0900"
    for command in (["init", "-q"], ["add", "."], [*author, "commit", "-qm", "x"]):
        subprocess.run(
            ["git", *command], cwd=root, check=True,
            env=os.environ | {"GIT_COMMITTER_DATE": moment, "GIT_AUTHOR_DATE": moment},
        )  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Commit a page, and two days later another."""
    commit(tmp_path / "project", "old.md", 0)
    commit(tmp_path / "project", "new.md", 2)
    return tmp_path / "project"


def test_the_date_is_that_of_the_commit(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever repository a hook of git names, and whoever owns the folder."""
    assert commit_date.of(root) == str(FIRST + 2 * DAY)
    other = root.parent / "other"
    commit(other, "x.md", 9)
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    assert commit_date.of(root) == str(FIRST + 2 * DAY)
    if os.geteuid() == 0:
        os.chown(root, 65534, 65534)
        assert commit_date.of(root) == str(FIRST + 2 * DAY)


def test_a_folder_inside_another_repository_is_not_that_repository(root: Path) -> None:
    """An unpacked archive names the date of its own sources."""
    inside = root / "unpacked"
    (inside / "docs").mkdir(parents=True)
    (inside / "docs" / "index.md").write_text("x")
    os.utime(inside / "docs" / "index.md", (FIRST, FIRST))
    assert git.ask(inside, "log") == ""
    assert commit_date.of(inside) == str(FIRST)


def test_an_archive_knows_its_commit(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`git archive`, which is also what hosts offer for download, fills the date in."""
    source = Path(commit_date.__file__).parents[1]
    (root / "site_builder").mkdir()
    for name in (".gitattributes", "site_builder/commit_date.txt"):
        (root / name).write_bytes((source / name).read_bytes())
    commit(root, "third.md", 3)
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=root, check=True, capture_output=True).stdout
    unpacked = root.parent / "unpacked"
    unpacked.mkdir()
    subprocess.run(["tar", "-x"], cwd=unpacked, check=True, input=archive)
    monkeypatch.setattr(commit_date, "_ARCHIVED", unpacked / "site_builder" / "commit_date.txt")
    assert commit_date.of(unpacked) == str(FIRST + 3 * DAY)


def test_without_git_there_is_a_date_all_the_same(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That of the youngest document, so that a later build of the same folder names it too."""
    monkeypatch.setenv("PATH", "")
    assert git.ask(root, "log") == ""
    moment = int(time.time()) - 5 * DAY
    for name in ("old.md", "new.md"):
        os.utime(root / "docs" / name, (moment, moment))
    assert commit_date.of(root) == str(moment)


def test_a_users_settings_do_not_speak_in_the_answer(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root.parent / ".gitconfig").write_text("[i18n]\nlogOutputEncoding = UTF-16\n")
    monkeypatch.setenv("HOME", str(root.parent))
    assert commit_date.of(root) == str(FIRST + 2 * DAY)
