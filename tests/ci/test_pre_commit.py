"""What a hook asks before a commit is what CI asks after it, by tools that are installed already."""

from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
REPOSITORIES: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))[
    "repos"
]
HOOKS = [hook for repository in REPOSITORIES for hook in repository["hooks"]]
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_no_hook_fetches_anything() -> None:
    """Committing works without a network, with the versions that pyproject.toml names."""
    assert {repository["repo"] for repository in REPOSITORIES} == {"local"}
    assert {hook["language"] for hook in HOOKS} == {"system"}


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_ci_asks_what_the_hook_asks(hook: dict[str, Any]) -> None:
    """A hook may also mend; it is named by the command that CI runs."""
    assert hook["entry"].startswith(hook["name"])
    assert [line for line in CI if line.startswith(hook["name"])]
