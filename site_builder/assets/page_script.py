"""The page script: the small modules of `browser/page/` as one classic script."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from site_builder.assets import classic_script

PARTS = Path(__file__).parents[1] / "browser" / "page"
LAST = "start.js"
"""The part that starts the others."""


def page_script(minified: Callable[[str], str] = str) -> tuple[str, bytes]:
    """Give the script's path below the site, which names its content, and the content."""
    parts = sorted(PARTS.glob("*.js"), key=lambda path: (path.name == LAST, path.name))
    content = minified(classic_script.join(parts, "")).encode()
    return f"assets/javascripts/page.{hashlib.sha256(content).hexdigest()[:12]}.js", content
