"""What every host is to send: the headers, the type of each kind of file, and how long a browser may keep it."""

import re

from site_builder.assets.in_browser import EDITOR, PYTHON, QR, RUN, ZSTD

VERSIONED = tuple(folder.split("/")[1] for folder in (RUN, PYTHON, EDITOR, QR, ZSTD))
"""Folders of `assets/` whose next folder names a version."""
FOR_EVER, ASK_AGAIN = "public, max-age=31536000, immutable", "no-cache"
NEVER_CHANGES = rf"^/assets/(?:(?:{'|'.join(VERSIONED)})/|.*\.[0-9a-f]{{8,}}\.[^/]+$)"
"""The addresses of files whose folder names a version, or whose name holds a hash; read alike by Python and nginx."""

COMPRESSED = {
    "text/html": "html",
    "text/css": "css",
    "text/javascript": "js mjs",
    "text/plain": "txt py md conf",
    "application/json": "json",
    "application/manifest+json": "webmanifest",
    "application/wasm": "wasm",
    "application/x-ipynb+json": "ipynb",
    "application/xml": "xml",
    "image/svg+xml": "svg",
}
_AS_THEY_ARE = {
    "application/gzip": "gz",
    "application/octet-stream": "bin br inv",
    "application/pdf": "pdf",
    "application/zip": "zip whl",
    "font/woff": "woff",
    "font/woff2": "woff2",
    "image/png": "png",
}
TYPES = COMPRESSED | _AS_THEY_ARE
"""The files of the site: MIME type, and the ends of the names."""
WORTH_COMPRESSING = 500  # bytes


def headers(policy: str) -> dict[str, str]:
    """Give the headers that are sent with every file, by their names."""
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    }


def never_changes(name: str) -> bool:
    """Tell whether what lies under this name, written without the first slash, is the same for ever."""
    return re.search(NEVER_CHANGES, f"/{name}") is not None
