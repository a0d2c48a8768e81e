"""Files that would be published as they are: what a page shows is written in the page, or computed."""

from collections.abc import Iterator
from pathlib import Path

from site_builder.problems import Problem

_SOURCES = (".md", ".py", ".toml", ".js", ".recorded.json")


def find(root: Path) -> Iterator[Problem]:
    """Find the files beside pages that are no source of one; a page in HTML too, wherever it is."""
    for file in sorted((root / "docs").rglob("*")):
        path = file.relative_to(root)
        beside = len(path.parts) > 2 and any(file.parent.glob("*.md"))  # the folders below are those of kinds of block
        if file.is_file() and (file.suffix == ".html" or (beside and not file.name.endswith(_SOURCES))):
            yield Problem(path, 1, "the site would publish this file as it is typed: write it on a page, or strike it")
