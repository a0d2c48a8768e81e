"""The names by which pages call listings and figures: paths below `docs/`, which lead nowhere else."""

import re

_NAME = re.compile(r"(?:[\w-]+/)*[\w-]+")


def problem(name: str) -> str:
    """Say what is wrong with a name, complete with its folder; nothing if it is right."""
    if _NAME.fullmatch(name):
        return ""
    return "wanted letters, digits, '-' and '_', with '/' between folders below docs"
