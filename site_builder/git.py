"""Asks git about the project, whoever owns its folder, and about no repository around it."""

import os
import subprocess
from pathlib import Path


def ask(root: Path, *command: str) -> str:
    """Give what git answers in the project's folder `root`; nothing, where it or git is not there."""
    # The folder may belong to another user; a repository around it, or one that a hook of git names, is not the project's.
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    surroundings["GIT_CEILING_DIRECTORIES"] = str(root.parent)
    git = ["git", "-c", f"safe.directory={root}", "-c", "core.quotepath=off", *command]
    try:
        done = subprocess.run(git, cwd=root, env=surroundings, capture_output=True, text=True, encoding="utf-8")
    except OSError:  # no git
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
