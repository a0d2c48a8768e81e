"""The pictures for those who share or keep a page: a card for each page and language, and the site's sign as PNG."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from site_builder import cache
from site_builder.addresses import address
from site_builder.execution.runner import versions
from site_builder.rendering import metadata
from site_builder.sources.pages import Page

if TYPE_CHECKING:
    from site_builder.site import Site

SIGN = Path("docs") / "assets" / "favicon.svg"
ICONS = {"assets/icons/icon-96.png": (96, "none"), "assets/icons/apple-touch-icon.png": (180, "#17457f")}
"""The sign for browsers that want no SVG: its width, and the colour of its corners, which Apple rounds by itself."""
_HERE = Path(__file__).parent


def icons(root: Path, store: cache.Cache) -> Iterator[tuple[str, bytes]]:
    """Give the site's sign as PNG: path below the site, and content."""
    sign = (root / SIGN).read_text(encoding="utf-8")
    for name, look in ICONS.items():
        yield name, _kept(store, "icon", sign, *look)


def files(site: "Site", store: cache.Cache) -> Iterator[tuple[str, bytes]]:
    """Give the cards likewise. A page names its card by a whole address: without the site's, none is drawn."""
    if site.web:
        for page in site.pages.values():
            yield f"{address(page)}{metadata.CARD}", _kept(store, "card", *_words(site, page))


def _words(site: "Site", page: Page) -> tuple[str, str, str, str]:
    """Give a card's title, what stands above and below it, and the name that its network is drawn from."""
    name = site.names[page.language]
    if page.name == "index":
        return name, "", "Python · NumPy", page.name
    landing = metadata.part(site, page)
    return page.title, metadata.label(landing) if landing else "", name, page.name


def _kept(store: cache.Cache, kind: str, *given: Any) -> bytes:
    """Give a picture from the cache, or draw it: only then is there a need for matplotlib."""
    tools = [
        cache.tree_hash(_HERE, "draw_card.py"),
        cache.tree_hash(_HERE.parent / "vendor" / "source-sans-3"),
        versions(),
    ]
    key = cache.key(kind, given, tools)
    kept: bytes | None = store.get(key, base64.b64decode)
    if kept is None:
        from site_builder.drawing import draw_card

        kept = getattr(draw_card, kind)(*given)
        store.put(key, base64.b64encode(kept).decode())
    return kept
