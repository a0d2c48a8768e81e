"""The links of the built site: all lead somewhere, in both languages, and those that lead elsewhere say where."""

import re
from pathlib import Path

from site_builder.finishing import links

VAGUE = {"", "di sini", "here", "klik", "klik di sini", "click here", "link", "tautan", "this", "ini"}


def test_both_languages_have_the_same_places(site: Path) -> None:
    """Whoever changes the language stays where they read."""
    for page in site.rglob("index.html"):
        name = page.relative_to(site).as_posix()
        if not name.startswith("en/"):
            headings = [re.findall(r'<h[1-6][^>]*\bid="([^"]+)"', (site / n).read_text()) for n in (name, f"en/{name}")]
            assert headings[0] == headings[1], name


def test_a_link_to_another_site_says_where_it_leads(site: Path) -> None:
    """Read out of its sentence, as a screen reader lists links, it still means something."""
    found = links.external(site)
    assert {link.path for link in found} >= {page.relative_to(site) for page in site.rglob("index.html")}
    for link in found:
        assert link.text is None or link.text.lower() not in VAGUE, f"{link.path}:{link.line}: {link.target}"
