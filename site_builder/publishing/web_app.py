"""What a browser needs to install the site, so that it opens in a window of its own, without a network too."""

import json
from collections.abc import Iterator

from site_builder.addresses import home
from site_builder.catalogue import Catalogue

ICONS = (
    ("assets/icons/icon-96.png", "image/png", "96x96"),
    ("assets/icons/icon-512.png", "image/png", "512x512"),
    ("assets/favicon.svg", "image/svg+xml", "any"),
)
"""Each with its kind and its size: browsers ask for one of 144 pixels or more."""
COLOUR = "#17457f"
"""As the head of each page says it."""


def address(language: str) -> str:
    """Give the address of a language's manifest below the site."""
    return f"app.{language}.webmanifest"


def files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Give a manifest for each language: path below the site, and content. Its addresses are relative, so it needs no other."""
    for language, name in catalogue.names.items():
        described = {
            "name": name,
            "lang": language,
            "id": f"./?{language}",
            "start_url": f"./{home(language)}",
            "scope": "./",
            "display": "minimal-ui",
            "theme_color": COLOUR,
            "background_color": "#ffffff",
            "icons": [{"src": path, "type": kind, "sizes": size} for path, kind, size in ICONS],
        }
        yield address(language), (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode()
