"""What names the package's version and authors outside of the package says what the package says."""

import re
import tomllib
from pathlib import Path
from typing import Any

import yaml

import nn_tutorial

ROOT = Path(__file__).resolve().parents[1]
CITATION: dict[str, Any] = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_citation_names_the_version_and_licence_of_the_package() -> None:
    """pyproject.toml takes the version from the package; YAML would read 1.0 as a number."""
    assert "version" in PROJECT["project"]["dynamic"]
    assert PROJECT["build-system"]["build-backend"] == "flit_core.buildapi"  # which reads nn_tutorial.__version__
    assert CITATION["version"] == nn_tutorial.__version__
    assert CITATION["license"] == PROJECT["project"]["license"]


def test_the_citation_names_whom_the_licence_names() -> None:
    """Nobody has to choose between two names."""
    holder = re.search(r"^Copyright \(c\) \d{4} (.+)$", (ROOT / "LICENSE").read_text(encoding="utf-8"), re.MULTILINE)
    assert holder
    assert CITATION["authors"] == PROJECT["project"]["authors"] == [{"name": holder[1]}]


def test_the_change_log_tells_of_this_version_first() -> None:
    """Above it stands only what is not released yet."""
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[:2] == ["Unreleased", nn_tutorial.__version__]
