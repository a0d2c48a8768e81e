"""The last good site stands until the next one is whole."""

import os
from pathlib import Path

from site_builder import publish


def test_a_finished_build_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """Nothing of the old site is mixed into the new one, and no folder is left over."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").write_text("old")
    staging = publish.stage(site)
    (staging / "new.html").write_text("new")
    assert (site / "old.html").exists()
    publish.publish(staging, site)
    assert [p.name for p in site.iterdir()] == ["new.html"]
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_first_build_needs_no_old_site(tmp_path: Path) -> None:
    """The folder need not exist."""
    site = tmp_path / "deep" / "site"
    staging = publish.stage(site)
    publish.publish(staging, site)
    assert site.is_dir()


def test_a_failed_build_leaves_no_trace(tmp_path: Path) -> None:
    """Discarding removes what was built."""
    staging = publish.stage(tmp_path / "site")
    (staging / "half.html").write_text("half")
    publish.discard(staging)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_build_left_is_cleared(tmp_path: Path) -> None:
    """A build of a process that is no more is removed; one of a living process is left alone."""
    dead = tmp_path / ".site.new-999999999"
    living = tmp_path / f".site.new-{os.getppid()}"
    dead.mkdir()
    living.mkdir()
    publish.stage(tmp_path / "site")
    assert not dead.exists()
    assert living.exists()
