"""What publishing and CI install is what pyproject.toml names, each file by its hash."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = {"requirements-docs.txt": ("docs", "pdf"), "requirements-test.txt": ("docs", "pdf", "test", "lint", "audit")}


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def required(*groups: str) -> dict[str, str]:
    """Give what pyproject.toml names in some groups, with the versions."""
    groups_of = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    named = [name for group in groups for name in groups_of[group] if not name.startswith("nn-tutorial[")]
    assert all("==" in name for name in named), named
    return {normalized(name): version for name, _, version in (entry.partition("==") for entry in named)}


def pinned(file: str) -> dict[str, str]:
    """Give what a file pins; a line of it that is no pin with a hash has no place there."""
    pins = {}
    for entry in re.sub(r"^#.*\n", "", (ROOT / file).read_text(encoding="utf-8")).replace("\\\n", " ").splitlines():
        match = re.fullmatch(r"(\S+)==(\S+)((?:\s+--hash=sha256:[0-9a-f]{64})+)", entry.strip())
        assert match, f"{file}: {entry[:80]}"
        pins[normalized(match[1])] = match[2]
    return pins


@pytest.mark.parametrize("file", FILES)
def test_the_pins_are_those_of_the_project(file: str) -> None:
    """After a change of pyproject.toml, `bash .ci/pin` writes the files anew."""
    pins = pinned(file)
    wanted = required(*FILES[file])
    assert {name: pins.get(name) for name in wanted} == wanted


def test_what_is_published_is_what_was_tested() -> None:
    """Both files agree on every package."""
    published, tested = pinned("requirements-docs.txt"), pinned("requirements-test.txt")
    assert {name: tested.get(name) for name in published} == published
