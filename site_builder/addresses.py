"""Where pages stand: below the site, seen from one another, and on the web."""

import re
from urllib.parse import urlsplit

from site_builder.languages import LANGUAGES
from site_builder.sources.pages import Page

_EXAMPLE = "wanted is the site's address as a browser shows it, such as https://example.org/tutorial/"


def web_address(given: str) -> str:
    """Give the site's address on the web, from the setting SITE_URL, with its last slash; empty when it is not known.

    Raises:
        ValueError: it is no address that pages could stand below.
    """
    if not given:
        return ""
    parts = urlsplit(given)
    if not re.fullmatch(r"[!-~]+", given):
        raise ValueError(f"SITE_URL is {given!r}, with a character that no address has; {_EXAMPLE}")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"SITE_URL is {given!r}, which does not begin with https:// or http:// and a host; {_EXAMPLE}")
    if "?" in given or "#" in given or parts.username is not None:
        raise ValueError(f"SITE_URL is {given!r}, which has more than a host and a folder; {_EXAMPLE}")
    if parts.path.endswith((".html", ".htm")):
        raise ValueError(f"SITE_URL is {given!r}, which is a page and no folder; {_EXAMPLE}")
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"


def address(page: Page) -> str:
    """Give a page's address below the site."""
    name = page.name.removesuffix("index")
    return home(page.language) + (name if not name or name.endswith("/") else f"{name}/")


def home(language: str) -> str:
    """Give the address of a language's first page below the site."""
    return "" if language == LANGUAGES[0] else f"{language}/"


def to_root(page: Page) -> str:
    """Give the relative way from a page to the site's top folder."""
    return "../" * address(page).count("/")
