"""The whole site as one zip: unpacked, it reads straight from the disk, and runs from any static server."""

import hashlib
import posixpath
import re
import zipfile
from collections.abc import Collection
from pathlib import Path

from site_builder.publishing import manifest
from site_builder.publishing.hosting import compressed

FILE = manifest.ZIP
FOLDER = FILE.removesuffix(".zip")
README = """\
JARINGAN SARAF DARI NOL / NEURAL NETWORKS FROM SCRATCH

Bahasa Indonesia

  Membaca dan mencari: buka berkas index.html dengan peramban (browser) Anda. Semua halaman, gambar, dan rumus tampil
  tanpa internet.

  Menjalankan program di halaman: peramban hanya mengizinkannya jika halaman datang dari sebuah server. Buka terminal
  di folder ini, jalankan

      python -m http.server

  lalu buka http://localhost:8000/ di peramban.

English

  To read and to search: open the file index.html with your browser. All pages, pictures and formulas show without the
  internet.

  To run the programs in the pages: browsers allow it only when the pages come from a server. Open a terminal in this
  folder, run

      python -m http.server

  and open http://localhost:8000/ in the browser.
"""
_DATE = (1980, 1, 1, 0, 0, 0)
_COMPRESSED = {".bin", ".gz", ".jpg", ".npz", ".png", ".webp", ".whl", ".woff", ".woff2", ".zip"}
_LINK = re.compile(r'(?<= href=")([^"?#]+)')
"""Of an address as the pages write it, what names a file or a folder."""
_AHEAD = re.compile(r'<link rel="preload"[^>]*>')


def write(site: Path, target: Path) -> None:
    """Pack the built site in the folder `site` into the file `target`, the same site always into the same bytes.

    The file itself, should it stand in the site, is left out, and so are compressed twins.
    """
    names = {path.relative_to(site).as_posix(): path for path in manifest.files_below(site)}
    names.pop(FILE, None)
    partial = target.with_name(f"{target.name}.part")
    for name in {partial.name} | compressed.twins(names):
        names.pop(name, None)
    hashes = {}
    with zipfile.ZipFile(partial, "w") as archive:
        for name in sorted({*names, "README.txt"} - {manifest.MANIFEST, manifest.WORKER_LIST, manifest.WORKER}):
            content = README.encode() if name not in names else names[name].read_bytes()
            if name.endswith(".html"):
                content = readable(content.decode(), name, names).encode()
            hashes[name] = hashlib.sha256(content).hexdigest()
            _add(archive, name, content)
        # Its pages differ from the site's, so it has lists of its own.
        for name, content in manifest.of_files(hashes):
            _add(archive, name, content)
    partial.replace(target)


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(f"{FOLDER}/{name}", _DATE)
    entry.external_attr = 0o644 << 16
    packed = posixpath.splitext(name)[1] in _COMPRESSED
    entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    archive.writestr(entry, content, compresslevel=6)


def readable(html: str, name: str, names: Collection[str]) -> str:
    """Let the links of the page `name` name files, where they name folders: a disk has no index pages.

    Nothing else changes, but for a link to the zip itself: it leads to what stands in its place, README.txt. And no font
    is asked for ahead: from a disk, browsers refuse that.
    """
    return _LINK.sub(lambda link: _to_file(link[0], name, names), _AHEAD.sub("", html))


def _to_file(path: str, name: str, names: Collection[str]) -> str:
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
    if target == FILE:
        return f"{path.removesuffix(FILE)}README.txt"
    index = "index.html" if target == "." else f"{target}/index.html"
    return f"{path.rstrip('/')}/index.html" if index in names else path
