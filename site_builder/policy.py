"""What a host must send with the site: its Content-Security-Policy and the other headers, for nginx and as `_headers`.

The policy is what keeps a program that a reader runs, say one from a shared link, from reaching any other address: a
worker gets it with its own file, so that only the host can send it.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

from site_builder.localize import LANGUAGES
from site_builder.problems import BuildFailure, Problem

NGINX, HEADERS = "hosting/nginx.conf", "_headers"
UNCHANGING = ("run", "python", "editor")
"""Folders of `assets/` whose next folder names a version: what lies there never changes."""
FOR_EVER, ASK_AGAIN = "public, max-age=31536000, immutable", "no-cache"

_COMPRESSED = {
    "text/html": "html",
    "text/css": "css",
    "text/javascript": "js mjs",
    "text/plain": "txt py md conf",
    "application/json": "json map",
    "application/manifest+json": "webmanifest",
    "application/wasm": "wasm",
    "application/x-ipynb+json": "ipynb",
    "application/xml": "xml",
    "image/svg+xml": "svg",
}
_AS_THEY_ARE = {
    "application/gzip": "gz",
    "application/octet-stream": "inv",
    "application/pdf": "pdf",
    "application/zip": "zip whl",
    "font/woff": "woff",
    "font/woff2": "woff2",
    "image/png": "png",
}
TYPES = _COMPRESSED | _AS_THEY_ARE
"""The files of the site: MIME type, and the ends of the names."""

_EXECUTED = re.compile(r"|module|importmap|(text|application)/(x-)?(java|ecma)script", re.IGNORECASE)
_ADDRESSES = ("href", "src", "action", "formaction")
_ELSEWHERE = ("http:", "https:", "//")


class _Page(HTMLParser):
    """What of a page a policy decides on: the scripts and styles inside of it, and what it refuses whatever the hash."""

    def __init__(self, html: str) -> None:
        super().__init__()
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
            (line, f'<{tag} {name}="{value}">') for name, value in given.items() if _is_refused(name, value)
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
        self._into = None


def _is_refused(name: str, value: str) -> bool:
    """Tell of an attribute whether the policy refuses it."""
    if name == "style" or name.startswith("on"):
        return True
    address = value.strip().lower()
    return (name in _ADDRESSES and address.startswith("javascript:")) or (
        name == "src" and address.startswith(_ELSEWHERE)
    )


def policy(pages: Iterable[str]) -> str:
    """Give the one Content-Security-Policy of all pages: the scripts and styles that stand in them by their hashes."""
    return _policy(map(_Page, pages))


def _policy(pages: Iterable[_Page]) -> str:
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
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())


def headers(policy: str) -> dict[str, str]:
    """Give what is sent with every file."""
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    }


def nginx(policy: str) -> str:
    """Give the part of an nginx configuration that serves the site from the top of a host of its own."""
    types = "\n".join(f"    {kind} {ends};" for kind, ends in TYPES.items())
    # nginx has text/html in these lists already.
    compressed = " ".join(kind for kind in _COMPRESSED if kind != "text/html")
    texts = " ".join(kind for kind in _COMPRESSED if kind.startswith("text/") and kind != "text/html")
    sent = "\n".join(f'add_header {name} "{value}" always;' for name, value in headers(policy).items())
    languages = "\n".join(
        f"location /{language}/ {{\n    error_page 404 /{language}/404.html;\n    try_files $uri $uri/ =404;\n}}"
        for language in LANGUAGES[1:]
    )
    return f"""\
# How nginx serves this site, made by its build. Include it in a server of its own, and reload nginx with every new
# version of the site, since the policy below names the scripts of its pages by their hashes:
#
#     server {{
#         listen 443 ssl;
#         server_name tutorial.example;
#         root /srv/tutorial;
#         include /srv/tutorial/{NGINX};
#     }}

index index.html;
absolute_redirect off;
error_page 404 /404.html;
error_page 403 =404 /404.html;

location / {{
    try_files $uri $uri/ =404;
}}
{languages}

types {{
{types}
}}
default_type application/octet-stream;
charset utf-8;
charset_types {texts};

gzip on;
gzip_vary on;
gzip_comp_level 6;
gzip_min_length 1000;
gzip_types {compressed};

# What lies in a folder of its version never changes; of all else the browser asks each time whether it has.
set $cache "{ASK_AGAIN}";
if ($uri ~ "^/assets/({"|".join(UNCHANGING)})/") {{
    set $cache "{FOR_EVER}";
}}
add_header Cache-Control $cache always;

{sent}
"""


def headers_file(policy: str) -> str:
    """Give the same as a file `_headers`, which several static hosts read."""
    rules = {"/*": headers(policy)} | {f"/assets/{name}/*": {"Cache-Control": FOR_EVER} for name in UNCHANGING}
    lines = []
    for place, sent in rules.items():
        lines += [place, *(f"  {name}: {value}" for name, value in sent.items())]
    return "\n".join(lines) + "\n"


def files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Give the files for hosts of a built site: path below it, and content.

    Raises:
        BuildFailure: with all that pages have and the policy refuses.
    """
    pages = {path.relative_to(site): _Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    advice = "the site's Content-Security-Policy refuses it in the built page: use a class, or a file of the site"
    problems = [Problem(path, line, f"{it}: {advice}") for path, page in pages.items() for line, it in page.refused]
    if problems:
        raise BuildFailure(problems)
    made = _policy(pages.values())
    yield NGINX, nginx(made).encode()
    yield HEADERS, headers_file(made).encode()


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
