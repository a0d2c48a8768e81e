"""The ready configurations: the same headers for every host, and each within what its host takes."""

import base64
import gzip
import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest

from site_builder import cache
from site_builder.publishing import hosting
from site_builder.publishing.hosting import compressed, headers_file, nginx, served

POLICY = "default-src 'none'; script-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
NAMES = (
    "index.html", "assets/favicon.svg", "assets/run/0123456789ab/start.js", "assets/run/0123456789ab/a.0123abcd.js",
    "assets/styles/a.0123abcd.css", "assets/styles/plain.css",
)  # fmt: skip


def rules(text: str) -> dict[str, dict[str, str]]:
    """Read a file `_headers` as its hosts describe it: places at the margin, each with the headers below it."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            place = found.setdefault(line, {})
        else:
            name, value = re.fullmatch(r"  ([\w-]+): (\S.*)", line).groups()  # type: ignore[union-attr]
            assert name not in place
            place[name] = value
    return found


def test_all_hosts_send_the_same() -> None:
    """One set of headers, written down for each."""
    made = {name: content.decode() for name, content in hosting.files(POLICY, NAMES)}
    everywhere = rules(made[headers_file.HEADERS])["/*"]
    assert everywhere == served.headers(POLICY)
    for name, value in everywhere.items():
        assert f'add_header {name} "{value}" always;\n' in made[nginx.FILE]
    assert made[hosting.NO_JEKYLL] == ""


@pytest.mark.parametrize(("name", "kept"), [
    ("assets/run/0123456789ab/start.js", True), ("assets/a.0123abcd.css", True), ("assets/b/c/a.0123abcdef.min.js", True),
    ("assets/a.0123abc.css", False), ("assets/a.0123ABCD.css", False), ("assets/a.0123abcd.d/b.css", False),
    ("en/assets/a.0123abcd.css", False), ("assets/running/a.js", False), ("service_worker.js", False),
])  # fmt: skip
def test_what_never_changes_has_its_version_in_its_address(name: str, kept: bool) -> None:
    """As a folder, or as a hash in the file's name; never the files that name the others."""
    assert served.never_changes(name) is kept


def test_a_headers_file_names_what_never_changes() -> None:
    """Folders of versions, and each file with a hash; no file gets the same header twice."""
    found = rules(headers_file.headers_file(POLICY, NAMES))
    del found["/*"]
    assert list(found) == [*(f"/assets/{folder}/*" for folder in served.VERSIONED), "/assets/styles/a.0123abcd.css"]
    assert all(sent == {"Cache-Control": served.FOR_EVER} for sent in found.values())
    assert "Cache-Control" not in served.headers(POLICY)  # two values would be sent


@pytest.fixture
def store(tmp_path: Path) -> cache.Cache:
    return cache.Cache(tmp_path / "cache")


def test_twins_are_made_of_texts_that_are_worth_it(tmp_path: Path, store: cache.Cache) -> None:
    """Pictures and tiny files stay alone."""
    site = tmp_path / "site"
    text = "".join(base64.b64encode(hashlib.sha256(bytes([n])).digest()).decode() for n in range(60))
    originals = ("a/index.html", "a/x.svg", "b.wasm", "d.ipynb")
    for name in (*originals, "c.png", "d.gz", "e.br"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text)
    (site / "tiny.html").write_text("tiny")
    before = {path for path in site.rglob("*") if path.is_file()}
    compressed.write_twins(site, store, lambda said: None)
    first = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path not in before
    }
    assert first.keys() == {f"{name}.{kind}" for name in originals for kind in ("br", "gz")}
    assert gzip.decompress(first["a/index.html.gz"]).decode() == text
    assert brotli.decompress(first["b.wasm.br"]).decode() == text
    assert compressed.twins(["a.gz", "a", "a.br", "b.gz", "c.html", "d.gz/e"]) == {"a.gz", "a.br"}


def test_what_brotli_has_compressed_is_kept(
    tmp_path: Path, store: cache.Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its best takes a minute for a whole site: a build does it for what has changed, and says so."""
    site = tmp_path / "site"
    site.mkdir()
    for name in ("a.html", "b.html"):
        (site / name).write_text(name * 500)
    compressed.write_twins(site, store, lambda said: None)
    compressed_now = []
    compress = brotli.compress

    def noted(content: bytes, **how: int) -> bytes:
        compressed_now.append(content)
        return bytes(compress(content, **how))

    monkeypatch.setattr(brotli, "compress", noted)
    told: list[str] = []
    compressed.write_twins(site, store, told.append)
    assert (compressed_now, told) == ([], [])
    (site / "b.html").write_text("other " * 500)
    compressed.write_twins(site, store, told.append)
    assert compressed_now == [b"other " * 500]
    assert "1 files (0.0 MB)" in told[0]
    assert brotli.decompress((site / "b.html.br").read_bytes()) == b"other " * 500


@pytest.mark.parametrize(("kind", "compress"), [("gz", gzip.compress), ("br", brotli.compress)])
def test_a_twin_that_does_not_hold_its_original_is_noticed(kind: str, compress: Callable[[bytes], bytes]) -> None:
    """Cut, of another version, or not compressed at all."""
    assert compressed.is_twin_of(f"a.{kind}", compress(b"text"), b"text")
    for damage in (b"", b"text", compress(b"other"), compress(b"text" * 9)[:-1]):
        assert not compressed.is_twin_of(f"a.{kind}", damage, b"text")
