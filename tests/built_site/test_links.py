"""The links of the built site: all lead somewhere, in both languages, and those that lead elsewhere say where."""

import re
from pathlib import Path

from site_builder.finishing import links
from site_builder.finishing.references import read

VAGUE = {"", "di sini", "here", "klik", "klik di sini", "click here", "link", "tautan", "this", "ini"}


def test_the_check_sees_the_site(site: Path) -> None:
    """Each page has links, and each kind of file that can refer to something is among those read."""
    pages = [p.relative_to(site).as_posix() for p in site.rglob("*.html")]
    assert all(len(read(site, name).references) > 20 for name in pages)
    sheet = next((site / "assets" / "stylesheets").glob("site.*.css")).relative_to(site).as_posix()
    for name in (sheet, "sitemap.xml", "page-1/perceptron/figures/neuron.id.light.svg"):
        assert read(site, name).references, name


def test_both_languages_have_the_same_places(site: Path) -> None:
    """Whoever changes the language stays where they read."""
    for page in site.rglob("index.html"):
        name = page.relative_to(site).as_posix()
        if not name.startswith("en/"):
            headings = [re.findall(r'<h[1-6][^>]*\bid="([^"]+)"', (site / n).read_text()) for n in (name, f"en/{name}")]
            assert headings[0] == headings[1], name


def test_a_link_to_another_site_says_where_it_leads(site: Path) -> None:
    """Read out of its sentence, as a screen reader lists links, it still means something."""
    for link in links.external(site):
        assert link.text is None or link.text.lower() not in VAGUE, f"{link.path}:{link.line}: {link.target}"
