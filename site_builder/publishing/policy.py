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
_ELSEWHERE = re.compile(r"[\0- ]*(?:https?:|wss?:|ftp:|[/\\]{2})", re.IGNORECASE)
_IN_STYLE = re.compile(rf"(?:url\(|@import|image-set\()\s*[\"']?{_ELSEWHERE.pattern}", re.IGNORECASE)
_NOT_FETCHED = ("alt", "aria-", "cite", "content", "data-", "item", "longdesc", "title", "xmlns")
"""How the names of attributes begin from whose addresses no browser fetches anything by itself."""
_SAID = {"alternate", "author", "canonical", "help", "license", "me", "next", "prev"}
"""What a link of the head can say of another page without loading it."""
_CHARSET = '<meta charset="utf-8">'
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
        self.refused += [
            (self.getpos()[0], f'<{tag} {name}="{value}">')
            for name, value in given.items()
            if name in ("style", "srcdoc") or name.startswith("on") or _loads_from_elsewhere(tag, name, given)
        ]
        if tag == "script" and "src" not in given and _EXECUTED.fullmatch(given.get("type", "").strip()):
            self._into = self.scripts
        elif tag == "style":
            self._into = self.styles
        if self._into is not None:
            self._into.append("")

    def handle_data(self, data: str) -> None:
        if self._into is self.styles and (loaded := _IN_STYLE.search(data)):
            self.refused.append((self.getpos()[0] + data.count("\n", 0, loaded.start()), loaded[0]))
        if self._into is not None:
            self._into[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._into = None


def _loads_from_elsewhere(tag: str, name: str, given: dict[str, str]) -> bool:
    """Tell of an attribute whether the browser fetches something from another site, without a reader who follows a link."""
    says = tag in ("a", "area") or (tag == "link" and _SAID.issuperset(given.get("rel", "?").lower().split()))
    if given.get("http-equiv", "").lower() == "refresh" and name == "content":  # which leads away without being asked
        return bool(re.search(rf"url\s*=\s*[\"']?{_ELSEWHERE.pattern}", given[name], re.IGNORECASE))
    if name.startswith(_NOT_FETCHED) or (name == "href" and says):
        return False
    addresses = re.sub(r"[\t\n\r]", "", given[name])  # as a browser reads it
    return any(_ELSEWHERE.match(address) for address in addresses.split(","))


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
    before, charset, after = page.html.partition(_CHARSET)
    if not charset or _LOADING.search(before):
        wanted = f"wanted is {_CHARSET} before anything that the page loads: the policy comes right after it"
        raise BuildFailure([Problem(path, 1, wanted)])
    own = policy([page]).partition("; frame-ancestors")[0]  # which browsers take from a header only
    written = f'<meta http-equiv="Content-Security-Policy" content="{own}"><meta name="referrer" content="same-origin">'
    return before + charset + written + after


_page = functools.lru_cache(2**9)(Page)  # of a served site most pages are as they were before


def read(site: Path) -> dict[Path, Page]:
    """Read all pages of a built site: by their paths below it.

    Raises:
        BuildFailure: with all that pages have and the policy refuses.
    """
    pages = {path.relative_to(site): _page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    advice = "the site's Content-Security-Policy refuses it in the built page: use a class, or a file of the site"
    refused = [(path, line, it) for path, page in pages.items() for line, it in page.refused]
    for path in sorted(site.rglob("*.css")):
        style = path.read_text(encoding="utf-8")
        found = _IN_STYLE.finditer(style)
        refused += [(path.relative_to(site), style.count("\n", 0, m.start()) + 1, m[0]) for m in found]
    problems = [Problem(path, line, f"{it}: {advice}") for path, line, it in refused]
    if problems:
        raise BuildFailure(problems)
    return pages


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
