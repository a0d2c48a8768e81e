"""What the theme copies into every site, and this one does not use."""

import re
from pathlib import Path

FOLDERS = ("assets/images", "assets/javascripts", "assets/stylesheets")
"""Where the theme's files are."""

_NAMING = {".css", ".html", ".js"}
_SOURCE_MAP = re.compile(r"/[/*][#@] sourceMappingURL=\S+?(?:\s*\*/|$)\s*", re.MULTILINE)


def drop_unused(site: Path) -> None:
    """Delete each file of these folders that no page names, nor any style sheet or script that is used itself.

    What a style sheet or script says of its source map goes too: it is for those who work on the theme.
    """
    files = {path for folder in FOLDERS for path in (site / folder).rglob("*") if path.is_file()}
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html")))
    used: set[Path] = set()
    while found := {path for path in files - used if path.name in text}:
        used |= found
        text = "".join(_without_map(path) for path in sorted(found) if path.suffix in _NAMING)
    for path in files - used:
        path.unlink()


def _without_map(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    changed = _SOURCE_MAP.sub("", text)
    if changed != text:
        path.write_text(changed, encoding="utf-8")
    return changed
