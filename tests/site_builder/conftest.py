"""A small project for the tests of the builder."""

from pathlib import Path

import pytest
from small_project import Project


@pytest.fixture(scope="session")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep what the projects of these tests compute: nearly all of them run the same listing and draw the same figure."""
    return tmp_path_factory.mktemp("results")


@pytest.fixture
def project(tmp_path: Path, results: Path) -> Project:
    """Give a project to read and to run the listings of, with the cache that all have in common."""
    return _with_cache(Project(tmp_path, packs=False), results)


@pytest.fixture
def packed_project(tmp_path: Path, results: Path) -> Project:
    """Give one that may pack the package too."""
    return _with_cache(Project(tmp_path), results)


def _with_cache(project: Project, results: Path) -> Project:
    (project.root / ".cache").mkdir()
    (project.root / ".cache" / "site_builder").symlink_to(results)
    return project
