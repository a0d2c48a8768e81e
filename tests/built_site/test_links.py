"""The places of the built site that links lead to; that all lead somewhere, the build sees to."""

import re
from pathlib import Path


def test_both_languages_have_the_same_places(site: Path) -> None:
    """Whoever changes the language stays where they read."""
    pages = list(site.rglob("index.html"))
    assert pages
    for page in pages:
        name = page.relative_to(site).as_posix()
        if not name.startswith("en/"):
            headings = [re.findall(r'<h[1-6][^>]*\bid="([^"]+)"', (site / n).read_text()) for n in (name, f"en/{name}")]
            assert headings[0] == headings[1], name
