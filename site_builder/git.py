"""What the history of the project says, the same for everybody who has it."""

import os
import subprocess
from pathlib import Path


def ask(root: Path, *command: str) -> str:
    """Give git's answer about the project in `root`; nothing without git, or where there is no history."""
    # A repository around the project, or one that a hook of git names, is not the project's; another user's folder may be.
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    surroundings["GIT_CEILING_DIRECTORIES"] = str(root.resolve().parent)
    # Nor are its user's settings: a signature that `log` shows would stand in the place of the answer.
    surroundings |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    git = [
        "git",
        "-c",
        f"safe.directory={root.resolve()}",
        "-c",
        "core.quotepath=off",
        "-c",
        "i18n.logOutputEncoding=utf-8",
    ]
    try:
        done = subprocess.run(
            [*git, *command], cwd=root, env=surroundings, capture_output=True, encoding="utf-8", check=False
        )
    except OSError:  # no git
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
