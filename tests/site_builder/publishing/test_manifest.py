"""The list of the site's files, the worker made for it, and the check of a deployed folder."""

import base64
import gzip
import hashlib
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from site_builder.finishing import bundle
from site_builder.problems import BuildFailure
from site_builder.publishing import manifest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Write a finished site."""
    folder = tmp_path / "site"
    (folder / "satu" / "bagian é").mkdir(parents=True)
    (folder / "index.html").write_bytes(b"home")
    (folder / "satu" / "bagian é" / "a.svg").write_bytes(b"<svg/>")
    (folder / "satu" / "stdlib.zip").write_bytes(b"python")
    (folder / "whole-site.zip").write_bytes(b"all of it")
    listed = manifest.manifest(folder)
    (folder / "manifest.json").write_bytes(listed)
    (folder / "service_worker.js").write_bytes(manifest.service_worker(json.loads(listed)["version"]))
    return folder


def test_every_file_is_listed_with_its_hash(site: Path) -> None:
    """The list, the worker and the zip of the whole site are made from the rest, so they are not in it."""
    listed = json.loads(manifest.manifest(site))
    assert listed["files"] == {
        "index.html": hashlib.sha256(b"home").hexdigest(),
        "satu/bagian é/a.svg": hashlib.sha256(b"<svg/>").hexdigest(),
        "satu/stdlib.zip": hashlib.sha256(b"python").hexdigest(),
    }


def test_the_version_follows_the_files_alone(site: Path) -> None:
    """The same files give the same bytes; one letter, or one name, gives another version."""
    first = manifest.manifest(site)
    (site / "whole-site.zip").write_bytes(b"another")
    assert manifest.manifest(site) == first
    (site / "index.html").write_bytes(b"Home")
    second = manifest.manifest(site)
    (site / "index.html").rename(site / "home.html")
    versions = [json.loads(m)["version"] for m in (first, second, manifest.manifest(site))]
    assert len(set(versions)) == 3
    assert all(len(v) == 12 for v in versions)


def test_the_worker_carries_its_version(site: Path) -> None:
    """Nothing else of it is filled in."""
    text = manifest.service_worker("0123456789ab").decode()
    assert 'const VERSION="0123456789ab";' in text
    assert "@VERSION@" not in text
    assert 'const VERSION="";' in manifest.service_worker("").decode()


def test_the_worker_gets_a_short_list_of_what_it_may_keep(site: Path) -> None:
    """What readers only download is not in it; of a hash it has the first 48 bits. It is a file like others in the manifest."""
    (site / "satu" / "satu.id.ipynb").write_bytes(b"{}")
    for name, content in list(manifest.written(site)):
        (site / name).write_bytes(content)
    given = json.loads((site / "files.json").read_bytes())
    assert given["paths"] == ["index.html", "satu/bagian é/a.svg", "satu/stdlib.zip"]
    digests = [hashlib.sha256(content).digest()[:6] for content in (b"home", b"<svg/>", b"python")]
    assert given["hashes"] == "".join(base64.urlsafe_b64encode(digest).decode() for digest in digests)
    assert given["version"] == json.loads((site / "manifest.json").read_bytes())["version"]
    assert manifest.differences(site) == []
    (site / "files.json").write_bytes(b"{}")
    assert manifest.differences(site) == ["changed: files.json"]


def test_a_worker_without_its_placeholder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker of no version would remove itself, or mix versions."""
    template = tmp_path / "service_worker.js"
    template.write_text("const VERSION = 1;")
    monkeypatch.setattr(manifest, "_TEMPLATE", template)
    with pytest.raises(BuildFailure, match=r"service_worker\.js:1: holds \"@VERSION@\" 0 times, wanted once"):
        manifest.service_worker("1")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """A wrong path is not an empty site."""
    with pytest.raises(BuildFailure, match="nowhere:1: there is no such folder"):
        manifest.manifest(tmp_path / "nowhere")


def test_a_whole_site_has_no_differences(site: Path) -> None:
    """As it was built, or without its zip."""
    assert manifest.differences(site) == []
    (site / "whole-site.zip").unlink()
    assert manifest.differences(site) == []


def test_each_difference_is_named(site: Path) -> None:
    """Missing, changed and extra files, and a worker of another version."""
    (site / "index.html").write_bytes(b"hacked")
    (site / "satu" / "bagian é" / "a.svg").unlink()
    (site / "satu" / "new.js").write_bytes(b"")
    (site / "service_worker.js").write_bytes(manifest.service_worker("0123456789ab"))
    version = json.loads((site / "manifest.json").read_bytes())["version"]
    assert manifest.differences(site) == [
        "missing: satu/bagian é/a.svg",
        "changed: index.html",
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
    assert manifest.differences(site.parent / "link") == []
    (site.parent / "elsewhere" / "stdlib.zip").write_bytes(b"hacked")
    (site.parent / "home").unlink()
    assert manifest.differences(site.parent / "link") == ["missing: index.html", "changed: satu/stdlib.zip"]


def test_an_unpacked_zip_is_a_site(site: Path) -> None:
    """It carries a list of its own, since its links differ; so it can be checked after an upload."""
    (site / "whole-site.zip").unlink()
    bundle.write(site, site / bundle.FILE)
    with zipfile.ZipFile(site / bundle.FILE) as archive:
        archive.extractall(site.parent)
    unpacked = site.parent / bundle.FOLDER
    assert manifest.differences(unpacked) == []
    (unpacked / "index.html").write_bytes(b"hacked")
    assert manifest.differences(unpacked) == ["changed: index.html"]


def test_a_compressed_twin_is_compared_with_its_original(site: Path) -> None:
    """It is in no list, and readers may get it in the other's place."""
    page = site / "index.html"
    twin = site / "index.html.gz"
    twin.write_bytes(gzip.compress(page.read_bytes()))
    (site / "manifest.json.gz").write_bytes(gzip.compress((site / "manifest.json").read_bytes()))
    assert manifest.differences(site) == []
    twin.write_bytes(gzip.compress(b"hacked"))
    assert manifest.differences(site) == ["changed: index.html.gz (not index.html, compressed)"]
    twin.rename(site / "other.gz")
    assert manifest.differences(site) == ["extra: other.gz"]


@pytest.mark.parametrize(("content", "message"), [
    (None, "missing: manifest.json"),
    (b"{", "changed: manifest.json (not a manifest)"),
    (b"[]", "changed: manifest.json (not a manifest)"),
    (b'{"files": 1, "version": "1"}', "changed: manifest.json (not a manifest)"),
])  # fmt: skip
def test_a_broken_manifest_is_named(site: Path, content: bytes | None, message: str) -> None:
    """There is nothing else to compare with."""
    (site / "manifest.json").unlink()
    if content is not None:
        (site / "manifest.json").write_bytes(content)
    assert manifest.differences(site) == [message]


def test_a_changed_list_does_not_hide_a_changed_file(site: Path) -> None:
    """Who changes a file and its hash in the list leaves a version that is not that of the list."""
    given = json.loads((site / "manifest.json").read_bytes())
    (site / "index.html").write_bytes(b"hacked")
    given["files"]["index.html"] = hashlib.sha256(b"hacked").hexdigest()
    (site / "manifest.json").write_text(json.dumps(given))
    (line,) = manifest.differences(site)
    assert line.startswith(f"changed: manifest.json (its version {given['version']} is not that of its list")


@pytest.mark.slow
def test_the_command_says_it_and_fails(site: Path) -> None:
    """Code 0 when all is well, 1 when not, 2 when it was asked wrongly."""

    def run(*arguments: str) -> tuple[int, str]:
        command = [sys.executable, "-m", "site_builder.publishing.manifest", *arguments]
        done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, encoding="utf-8")
        return done.returncode, done.stdout + done.stderr

    assert run("verify", str(site)) == (0, "every file is as it was built\n")
    (site / "index.html").write_bytes(b"hacked")
    assert run("verify", str(site)) == (1, "changed: index.html\n")
    code, said = run("verify", str(site / "nowhere"))
    assert code == 1
    assert "there is no such folder" in said
    assert run("check")[0] == 2
