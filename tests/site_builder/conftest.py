"""A small project for the tests of the builder."""

from pathlib import Path

import pytest
from small_project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Give a project that builds."""
    return Project(tmp_path)
