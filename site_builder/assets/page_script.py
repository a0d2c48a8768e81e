"""The page script: the small modules of `browser/page/` as one classic script."""

from pathlib import Path

from site_builder.assets import classic_script, content_hash
from site_builder.assets.minified import minified

PARTS = Path(__file__).parents[1] / "browser" / "page"
LAST = "start.js"
"""The part that starts the others."""


def joined() -> str:
    """Give the parts as one script."""
    return classic_script.join(sorted(PARTS.glob("*.js"), key=lambda path: (path.name == LAST, path.name)), "")


def page_script() -> tuple[str, bytes]:
    """Give the script's path below the site, which names its content, and the content."""
    content = minified(joined()).encode()
    return f"assets/javascripts/page.{content_hash.in_name(content)}.js", content
