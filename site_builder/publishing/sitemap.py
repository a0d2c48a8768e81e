"""What search engines read of the whole site: its pages with their languages, and what they may visit."""

from collections.abc import Iterator
from xml.etree import ElementTree

from site_builder.addresses import address
from site_builder.catalogue import Catalogue

SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def files(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Give both files; a sitemap has whole addresses, so there is none without the site's own."""
    robots = "User-agent: *\nAllow: /\n"
    if catalogue.web:
        yield SITEMAP, _sitemap(catalogue)
        robots += f"\nSitemap: {catalogue.web}{SITEMAP}\n"
    yield ROBOTS, robots.encode()


def _sitemap(catalogue: Catalogue) -> bytes:
    ElementTree.register_namespace("", _SITEMAP)
    ElementTree.register_namespace("xhtml", _XHTML)
    listed = ElementTree.Element(f"{{{_SITEMAP}}}urlset")
    for page in sorted(catalogue.pages.values(), key=address):
        url = ElementTree.SubElement(listed, f"{{{_SITEMAP}}}url")
        ElementTree.SubElement(url, f"{{{_SITEMAP}}}loc").text = catalogue.web + address(page)
        if day := catalogue.changed(page):
            ElementTree.SubElement(url, f"{{{_SITEMAP}}}lastmod").text = day
        for language, link in catalogue.alternates(page):
            ElementTree.SubElement(url, f"{{{_XHTML}}}link", {"rel": "alternate", "hreflang": language, "href": link})
    ElementTree.indent(listed)
    text: bytes = ElementTree.tostring(listed, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
