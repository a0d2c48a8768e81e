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
    """Give a project that builds, with the cache that all have in common."""
    project = Project(tmp_path)
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "site_builder").symlink_to(results)
    return project
