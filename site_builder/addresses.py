"""Where pages stand: below the site, seen from one another, and on the web."""

import re

from site_builder.languages import LANGUAGES
from site_builder.sources.pages import Page

_FOLDER = re.compile(r"https?://[\w.:\[\]-]+(?:/[!\"$->@-~]*)?", re.ASCII)
"""A host and a path of any characters that addresses have, but for those that end it."""


def web_address(given: str) -> str:
    """Give the site's address on the web, from the setting SITE_URL, with its last slash; empty when it is not known.

    Raises:
        ValueError: it is no address that pages could stand below.
    """
    if not given:
        return ""
    if not _FOLDER.fullmatch(given) or given.endswith((".html", ".htm")):
        raise ValueError(
            f"SITE_URL is {given!r}, which is no address of a folder on the web; wanted is the site's address as a browser "
            "shows it, such as https://example.org/tutorial/"
        )
    return f"{given.rstrip('/')}/"


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
