"""Links from a page to where its source is kept, where the setting REPO_URL names that; else there is none."""

import re
from html import escape
from urllib.parse import quote, urlsplit

from site_builder.languages import word
from site_builder.sources.pages import Page

_EXAMPLE = "wanted is an address such as https://github.com/somebody/tutorial"
_PLACES = {"source": "{0}/blob/HEAD/{1}", "edit": "{0}/edit/main/{1}", "report": "{0}/issues/new?title={1}%3A%20"}
"""On GitHub: the words of a link, and its address from the repository's and the file's.

`HEAD` is the default branch, whatever its name is. Editing wants a branch by its name, which is taken to be `main`: where another
is the default, the page of the source leads to the editor.
"""


def address(given: str) -> str:
    """Give a repository's address, from the setting REPO_URL, without a last slash; empty when it is not known.

    Raises:
        ValueError: a browser would find no repository there.
    """
    if not given:
        return ""
    if not re.fullmatch(r"https://[a-z0-9.-]+(/[\w.~-]+){2,}/?", given):
        raise ValueError(f"REPO_URL is {given!r}, which is no repository on the web; {_EXAMPLE}")
    return given.rstrip("/")


def html(repository: str, page: Page) -> str:
    """Offer the source of a page; other hosts than GitHub get one link.

    Where each of them shows, edits and takes reports is its own affair, and a link that leads nowhere is none.
    """
    if not repository:
        return ""
    if urlsplit(repository).netloc == "github.com":
        links = {key: place.format(repository, quote(page.path.as_posix())) for key, place in _PLACES.items()}
    else:
        links = {"source": repository}
    offers = " · ".join(f'<a href="{escape(link)}">{word(key, page.language)}</a>' for key, link in links.items())
    return f'<p class="downloads">{offers}</p>'
