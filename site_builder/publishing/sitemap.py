"""What search engines read of the whole site: its pages with their languages, and what they may visit."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from site_builder.addresses import address
from site_builder.rendering.metadata import alternates, changed

if TYPE_CHECKING:
    from site_builder.site import Site

SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def files(site: "Site") -> Iterator[tuple[str, bytes]]:
    """Give both files; a sitemap has whole addresses, so there is none without the site's own."""
    robots = "User-agent: *\nAllow: /\n"
    if site.web:
        yield SITEMAP, _sitemap(site)
        robots += f"\nSitemap: {site.web}{SITEMAP}\n"
    yield ROBOTS, robots.encode()


def _sitemap(site: "Site") -> bytes:
    ElementTree.register_namespace("", _SITEMAP)
    ElementTree.register_namespace("xhtml", _XHTML)
    listed = ElementTree.Element(f"{{{_SITEMAP}}}urlset")
    for page in sorted(site.pages.values(), key=address):
        url = ElementTree.SubElement(listed, f"{{{_SITEMAP}}}url")
        ElementTree.SubElement(url, f"{{{_SITEMAP}}}loc").text = site.web + address(page)
        if day := changed(site, page):
            ElementTree.SubElement(url, f"{{{_SITEMAP}}}lastmod").text = day
        for language, link in alternates(site, page):
            ElementTree.SubElement(url, f"{{{_XHTML}}}link", {"rel": "alternate", "hreflang": language, "href": link})
    ElementTree.indent(listed)
    text: bytes = ElementTree.tostring(listed, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
