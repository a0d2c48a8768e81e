"""What a hook asks before a commit is asked by tools that are installed already."""

from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]


def test_no_hook_fetches_anything() -> None:
    """Committing works without a network, with the versions that pyproject.toml names."""
    repositories = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    assert {repository["repo"] for repository in repositories} == {"local"}
    assert {hook["language"] for repository in repositories for hook in repository["hooks"]} == {"system"}
