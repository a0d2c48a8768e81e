"""Netlify, Cloudflare Pages and others that read the files `_headers` and `_redirects` at the top of a site."""

from collections.abc import Collection

from site_builder.languages import LANGUAGES
from site_builder.publishing.hosting.served import FOR_EVER, VERSIONED, headers, never_changes

HEADERS, REDIRECTS = "_headers", "_redirects"


def headers_file(policy: str, names: Collection[str]) -> str:
    """Give the headers by place. Two rules for one file never name the same header: hosts would send both values."""
    rules = {"/*": headers(policy)} | {place: {"Cache-Control": FOR_EVER} for place in _unchanging(names)}
    lines = []
    for place, sent in rules.items():
        lines += [place, *(f"  {name}: {value}" for name, value in sent.items())]
    return "\n".join(lines) + "\n"


def _unchanging(names: Collection[str]) -> list[str]:
    """Name the places that never change: the folders of versions, and each file with a hash in its name."""
    folders = tuple(f"/assets/{folder}/" for folder in VERSIONED)
    files = [f"/{name}" for name in sorted(names) if never_changes(name)]
    return [f"{folder}*" for folder in folders] + [name for name in files if not name.startswith(folders)]


def redirects() -> str:
    """Say which page tells, in the language of the address, that there is none.

    Cloudflare Pages passes over these lines, since it knows no status 404 there; it finds the nearest 404.html by itself.
    """
    return "".join(f"/{language}/* /{language}/404.html 404\n" for language in LANGUAGES[1:])
