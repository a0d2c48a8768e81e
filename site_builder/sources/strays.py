"""Files beside pages that no page knows: what a page shows is written in the page, or computed by what it shows."""

import re
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from site_builder.languages import LANGUAGES
from site_builder.problems import Problem
from site_builder.sources import text_file

_OTHER_PAGES = (".html", ".markdown", ".mdown", ".mkdn", ".mkd")
_SOURCES = (".md", ".py", "claims.toml", "listings.toml", ".recorded.json")

_NAME = re.compile(rf"[^.]+(?:\.(?:{'|'.join(LANGUAGES)}|recorded))?(?:\.[a-z\d]+)?")
_LOADS = re.compile(r"\b(?:from|import|fetch|Worker|importScripts|src\s*=)\s*\(?\s*[\"'`]\s*(?:\w+:)?//[^\"'`\s]*")


def misnamed(root: Path) -> Iterator[Problem]:
    """Find the files with another point, or with capitals in their ending: nothing would look for them by that name."""
    for file in sorted((root / "docs").rglob("*.*")):
        if file.is_file() and not (_NAME.fullmatch(file.name) or file.name[0] == "." or "__pycache__" in file.parts):
            said = "a file's ending is of small letters, and no other point stands before it but that of a language"
            yield Problem(file.relative_to(root), 1, f"{said}: rename {file.name!r}")


def find(root: Path) -> Iterator[Problem]:
    """Find the files beside pages that are no source of one; what MkDocs takes for a page, too, wherever it is."""
    for file in sorted((root / "docs").rglob("*")):
        path = file.relative_to(root)
        beside = len(path.parts) > 2 and any(file.parent.glob("*.md"))  # most folders below are those of kinds of block
        known = file.name.endswith(_SOURCES) if beside else file.suffix == ".py" or path.parent.name != "figures"
        if file.is_file() and (file.suffix in _OTHER_PAGES or not known):
            yield Problem(path, 1, "the site would publish this file as it is typed: write it on a page, or strike it")


def elsewhere(root: Path) -> Iterator[Problem]:
    """Find what the scripts of figures load from other sites."""
    for file in sorted((root / "docs").glob("**/explorables/**/*.js")):
        script = text_file.read(root, path := file.relative_to(root))
        for match in _LOADS.finditer(script):
            yield Problem(
                path, script.count("\n", 0, match.start()) + 1, f"{match[0]!r} loads from another site: no page does"
            )


def unshown(root: Path, folders: Iterable[str], listings: Container[str]) -> Iterator[Problem]:
    """Find the programs beside pages, in these folders, that are no listing of any page: nobody would run them."""
    for folder in sorted(folders):
        for file in sorted((root / "docs" / folder).glob("*.py")):
            path = file.relative_to(root)
            name = path.relative_to("docs").with_suffix("").as_posix()
            if name not in listings:
                yield Problem(path, 1, f"no page shows the listing {name!r} or quotes a value of it: do, or strike it")
