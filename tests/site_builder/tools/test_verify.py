"""A deployed site is checked at its address, file by file, where there is no folder to look into."""

import gzip
import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import brotli
import finished_site
import pytest
import serving

from site_builder import cache
from site_builder.finishing import bundle
from site_builder.publishing import manifest
from site_builder.publishing.hosting import compressed
from site_builder.tools import verify


class Host(serving.Host):
    """A host that serves files from memory, and may change, lose or refuse some."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {"index.html": b"home", "satu/bagian \xe9.svg": b"<svg/>", "_headers": b"x"}
        self.files[".nojekyll"] = b""
        listed = manifest.listing({name: _hash(content) for name, content in self.files.items()})
        self.version = json.loads(listed)["version"]
        self.files |= {"manifest.json": listed, "service_worker.js": manifest.service_worker(self.version)}
        self.status: dict[str, int] = {}
        self.cut: set[str] = set()
        super().__init__()

    def answer(self, request: serving.Silent) -> None:
        name = unquote(request.path.removeprefix("/nn/"))
        content = self.files.get(name, b"")
        request.send_response(self.status.get(name, 200 if name in self.files else 404))
        request.send_header("Content-Length", str(len(content) + (name in self.cut)))
        request.end_headers()
        request.wfile.write(content)

    @property
    def address(self) -> str:
        return super().address + "/nn"


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@pytest.fixture
def host() -> Iterator[Host]:
    host = Host()
    yield host
    host.stop()


@pytest.mark.parametrize("end", ["", "/"])
def test_a_whole_site_at_an_address_has_no_differences(host: Host, end: str) -> None:
    """However its address is written, and if the host keeps what it goes by to itself."""
    assert verify.differences_at(host.address + end) == []
    del host.files["_headers"], host.files[".nojekyll"]
    assert verify.differences_at(host.address + end) == []


def test_each_difference_at_an_address_is_named(host: Host) -> None:
    """A page that the host rewrites, a file that it loses, cuts or refuses, and a worker of another version."""
    host.files["index.html"] += b"<script>count()</script>"
    host.files["service_worker.js"] = manifest.service_worker("0123456789ab")
    del host.files["satu/bagian \xe9.svg"]
    host.status["_headers"] = 403
    assert verify.differences_at(host.address) == [
        "missing: satu/bagian \xe9.svg",
        "changed: index.html",
        f"changed: service_worker.js (not the worker of version {host.version})",
        "not read: _headers (HTTP Error 403: Forbidden)",
    ]
    host.cut.add("index.html")
    assert "not read: index.html (IncompleteRead(" in "\n".join(verify.differences_at(host.address))


def test_a_place_without_a_list_is_named(host: Host) -> None:
    """No list, another list, no host."""
    host.files["manifest.json"] = b'{"name": "app"}'
    assert verify.differences_at(host.address) == ["changed: manifest.json (not a manifest)"]
    del host.files["manifest.json"]
    assert verify.differences_at(host.address) == ["missing: manifest.json"]
    (line,) = verify.differences_at("http://127.0.0.1:1")
    assert line.startswith("not read: http://127.0.0.1:1/manifest.json (")


def test_the_command_takes_an_address(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """With the same answers and codes as for a folder."""
    assert verify.main([host.address]) == 0
    host.files["index.html"] = b"hacked"
    assert verify.main([host.address]) == 1
    assert capsys.readouterr().out == "every file is as it was built\nchanged: index.html\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Write a finished site."""
    return finished_site.write(tmp_path / "site")


def test_a_whole_site_has_no_differences(site: Path) -> None:
    assert verify.differences(site) == []


def test_each_difference_is_named(site: Path) -> None:
    """Missing, changed and extra files, and a worker of another version."""
    (site / "index.html").write_bytes(b"hacked")
    (site / "satu" / "bagian é" / "a.svg").unlink()
    (site / "satu" / "new.js").write_bytes(b"")
    (site / bundle.FILE).write_bytes(b"hacked")
    (site / "service_worker.js").write_bytes(manifest.service_worker("0123456789ab"))
    version = json.loads((site / "manifest.json").read_bytes())["version"]
    assert verify.differences(site) == [
        "missing: satu/bagian é/a.svg",
        "changed: index.html",
        f"changed: {bundle.FILE}",
        "extra: satu/new.js",
        f"changed: service_worker.js (not the worker of version {version})",
    ]


def test_links_are_followed(site: Path) -> None:
    """A host may keep the site, a folder of it or a file elsewhere."""
    (site / "satu").rename(site.parent / "elsewhere")
    (site / "satu").symlink_to("../elsewhere")
    (site / "index.html").rename(site.parent / "home")
    (site / "index.html").symlink_to("../home")
    (site.parent / "link").symlink_to("site")
    (site / "circle").symlink_to(".")
    assert verify.differences(site.parent / "link") == []
    (site.parent / "elsewhere" / "stdlib.zip").write_bytes(b"hacked")
    (site.parent / "home").unlink()
    assert verify.differences(site.parent / "link") == ["missing: index.html", "changed: satu/stdlib.zip"]


def test_an_unpacked_zip_is_a_site(site: Path) -> None:
    """It carries a list of its own, since its links differ; so it can be checked after an upload."""
    with zipfile.ZipFile(site / bundle.FILE) as archive:
        archive.extractall(site.parent)
    unpacked = site.parent / bundle.FOLDER
    assert verify.differences(unpacked) == []
    (unpacked / "index.html").write_bytes(b"hacked")
    assert verify.differences(unpacked) == ["changed: index.html"]


@pytest.mark.parametrize(("kind", "compress"), [("gz", gzip.compress), ("br", brotli.compress)])
def test_a_compressed_twin_is_compared_with_its_original(
    site: Path, kind: str, compress: Callable[[bytes], bytes]
) -> None:
    """It is in no list, and readers may get it in the other's place."""
    compressed.write_twins(site, cache.Cache(site.parent / "kept"), str)
    page = site / "index.html"
    twin = site / f"index.html.{kind}"
    twin.write_bytes(compress(page.read_bytes()))
    assert verify.differences(site) == []
    twin.write_bytes(compress(b"hacked"))
    assert verify.differences(site) == [f"changed: index.html.{kind} (not index.html, compressed)"]
    twin.rename(site / f"other.{kind}")
    assert verify.differences(site) == [f"extra: other.{kind}"]


def test_a_missing_twin_is_named(site: Path, tmp_path: Path) -> None:
    """Where some are there: a site may come without any, and what is tiny has none."""
    for name in ("index.html", "long.html"):
        (site / name).write_bytes(b"<p>" * 2000)
    for name, content in manifest.written(site):
        (site / name).write_bytes(content)
    assert verify.differences(site) == []
    compressed.write_twins(site, cache.Cache(tmp_path / "kept"), str)
    assert verify.differences(site) == []
    (site / "index.html.gz").unlink()
    (site / "long.html.br").unlink()
    assert verify.differences(site) == ["missing: index.html.gz", "missing: long.html.br"]


@pytest.mark.parametrize(("content", "message"), [
    (None, "missing: manifest.json"),
    (b"{", "changed: manifest.json (not a manifest)"),
    pytest.param(b"[" * 100_000, "changed: manifest.json (not a manifest)", id="deep"),
    (b'{"files": 1, "version": "1"}', "changed: manifest.json (not a manifest)"),
])  # fmt: skip
def test_a_broken_manifest_is_named(site: Path, content: bytes | None, message: str) -> None:
    """There is nothing else to compare with."""
    (site / "manifest.json").unlink()
    if content is not None:
        (site / "manifest.json").write_bytes(content)
    assert verify.differences(site) == [message]


def test_a_changed_list_does_not_hide_a_changed_file(site: Path) -> None:
    """Who changes a file and its hash in the list leaves a version that is not that of the list."""
    given = json.loads((site / "manifest.json").read_bytes())
    (site / "index.html").write_bytes(b"hacked")
    given["files"]["index.html"] = hashlib.sha256(b"hacked").hexdigest()
    (site / "manifest.json").write_text(json.dumps(given))
    (line,) = verify.differences(site)
    assert line.startswith(f"changed: manifest.json (its version {given['version']} is not that of its list")


def test_the_command_says_it_and_fails(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Code 0 when all is well, 1 when not, 2 when it was asked wrongly."""
    assert verify.main([str(site)]) == 0
    (site / "index.html").write_bytes(b"hacked")
    assert verify.main([str(site)]) == 1
    assert capsys.readouterr().out == "every file is as it was built\nchanged: index.html\n"
    assert verify.main([str(site / "nowhere")]) == 1
    assert "there is no such folder" in capsys.readouterr().out
    assert verify.main([]) == 2
