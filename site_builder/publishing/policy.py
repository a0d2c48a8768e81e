"""The Content-Security-Policy of the built pages: what stands in them by its hash, all else from the site alone.

The policy keeps a program that a reader runs, say one from a shared link, from reaching any other address. A host sends
it with every file where it can. Each page holds its own as well, and Python's worker inherits that one, so that the
policy is in force on a host that sends nothing.
"""

import base64
import functools
import hashlib
import re
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from site_builder.problems import BuildFailure, Problem

_EXECUTED = re.compile(r"|module|importmap|(text|application)/(x-)?(java|ecma)script", re.IGNORECASE)
_ADDRESSES = ("href", "src", "action", "formaction")
_ELSEWHERE = re.compile(r"\s*(?:https?:|wss?:|ftp:|[/\\]{2})", re.IGNORECASE)
_LOADED = {
    "src", "srcset", "imagesrcset", "poster", "background", "action", "formaction", "ping", "data", "code", "codebase", "archive",
}  # fmt: skip
"""Attributes whose address a browser fetches, or sends something to."""
_LOADED_BY_HREF = {"base", "image", "use", "feimage"}
_LOADED_RELATIONS = {
    "stylesheet", "preload", "modulepreload", "preconnect", "dns-prefetch", "prefetch", "prerender", "icon", "manifest",
    "apple-touch-icon", "mask-icon", "pingback",
}  # fmt: skip
_IN_FILES = {
    ".css": re.compile(r"""(?:@import\s*|url\(\s*|image-set\([^)]*?)["']?((?:https?:)?//[^"')\s]+)""", re.IGNORECASE),
    ".js": re.compile(r"""(?:\bfrom\s*|\bimport\s*\(?\s*)["']((?:https?:)?//[^"']+)["']"""),
    ".svg": re.compile(
        r"""<(?:image|use|feImage)\b[^>]*?href=["']((?:https?:)?//[^"']+)|url\(["']?((?:https?:)?//[^"')]+)"""
    ),
}
"""How files load something from elsewhere."""
_CHARSET = re.compile(r"""<meta\s+charset=["']?utf-8["']?\s*/?>""", re.IGNORECASE)
_LOADING = re.compile(r"<(?:base|body|link|script|style)\b", re.IGNORECASE)


class Page(HTMLParser):
    """What of a page a policy decides on: the scripts and styles inside of it, and what it refuses whatever the hash."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self.refused: list[tuple[int, str]] = []
        self._into: list[str] | None = None
        self.feed(html.replace("\r\n", "\n").replace("\r", "\n"))  # as a browser does before it hashes
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        line = self.getpos()[0]
        self.refused += [
            (line, f'<{tag} {name}="{value}">')
            for name, value in given.items()
            if _is_refused(name, value) or (_is_loaded(tag, name, given) and _leads_elsewhere(name, value))
        ]
        if tag == "script" and "src" not in given and _EXECUTED.fullmatch(given.get("type", "").strip()):
            self._into = self.scripts
        elif tag == "style":
            self._into = self.styles
        if self._into is not None:
            self._into.append("")

    def handle_data(self, data: str) -> None:
        if self._into is not None:
            self._into[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if self._into:
            kind = ".css" if self._into is self.styles else ".js"
            self.refused += [(self.getpos()[0], found[0]) for found in _IN_FILES[kind].finditer(self._into[-1])]
        self._into = None


def _is_refused(name: str, value: str) -> bool:
    """Tell of an attribute whether the policy refuses it."""
    if name in ("style", "srcdoc") or name.startswith("on"):
        return True
    return name in _ADDRESSES and value.strip().lower().startswith("javascript:")


def _is_loaded(tag: str, name: str, given: dict[str, str]) -> bool:
    """Tell of an attribute whether the browser fetches what it names, without a reader who follows a link."""
    if name in ("href", "xlink:href"):
        return tag in _LOADED_BY_HREF or (
            tag == "link" and not _LOADED_RELATIONS.isdisjoint(given.get("rel", "").lower().split())
        )
    return name in _LOADED


def _leads_elsewhere(name: str, value: str) -> bool:
    addresses = value.split(",") if name.endswith("srcset") else [value]
    return any(_ELSEWHERE.match(address) for address in addresses)


def policy(pages: Iterable[Page]) -> str:
    """Give one policy for pages: the scripts and styles that stand in them by their hashes."""
    scripts: set[str] = set()
    styles: set[str] = set()
    for page in pages:
        scripts.update(map(_hash, page.scripts))
        styles.update(map(_hash, page.styles))
    directives = {
        "default-src": ["'none'"],
        "script-src": ["'self'", "'wasm-unsafe-eval'", *sorted(scripts)],  # WebAssembly is Python; eval stays refused
        "style-src": ["'self'", *sorted(styles)],
        "img-src": ["'self'", "data:"],  # figures of programs, and the icons of the style sheets
        "font-src": ["'self'"],
        "connect-src": ["'self'", "blob:"],  # by a text of the page, a running program hears of Stop
        "worker-src": ["'self'", "blob:"],  # a worker from a text inherits the page's policy
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())


def with_own_policy(path: Path, page: Page) -> str:
    """Give the HTML of the page at `path` with its own policy in it, before anything that the page loads.

    Raises:
        BuildFailure: when the page loads something, or ends its head, before it names its encoding.
    """
    charset = _CHARSET.search(page.html)
    loading = _LOADING.search(page.html)
    if charset is None or (loading is not None and loading.start() < charset.start()):
        wanted = 'wanted is <meta charset="utf-8"> before anything that the page loads: the policy comes right after it'
        raise BuildFailure([Problem(path, 1, wanted)])
    own = policy([page]).partition("; frame-ancestors")[0]  # which browsers take from a header only
    written = f'<meta http-equiv="Content-Security-Policy" content="{own}"><meta name="referrer" content="same-origin">'
    return page.html[: charset.end()] + written + page.html[charset.end() :]


_page = functools.lru_cache(2**9)(Page)  # of a served site most pages are as they were before


def read(site: Path) -> dict[Path, Page]:
    """Read all pages of a built site: by their paths below it.

    Raises:
        BuildFailure: with all that pages have and the policy refuses.
    """
    pages = {path.relative_to(site): _page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    advice = "the site's Content-Security-Policy refuses it in the built page: use a class, or a file of the site"
    problems = [Problem(path, line, f"{it}: {advice}") for path, page in pages.items() for line, it in page.refused]
    for path in (path for path in sorted(site.rglob("*")) if path.suffix in _IN_FILES):
        text = path.read_text(encoding="utf-8")
        for found in _IN_FILES[path.suffix].finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            problems.append(Problem(path.relative_to(site), line, f"{found[0][-120:]!r}: {advice}"))
    if problems:
        raise BuildFailure(problems)
    return pages


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
