"""The list of the site's files, the worker made for it, and the check of a deployed folder."""

import base64
import hashlib
import json
from pathlib import Path

import finished_site
import pytest

from site_builder.problems import BuildFailure
from site_builder.publishing import manifest
from site_builder.tools import verify

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Write a finished site."""
    return finished_site.write(tmp_path / "site")


def listing(site: Path) -> bytes:
    return manifest.listing(manifest.files_of(site))


def test_every_file_is_listed_with_its_hash(site: Path) -> None:
    """The list and the worker are made from the rest, so they are not in it."""
    listed = json.loads(listing(site))
    assert listed["files"] == {
        "files.json": hashlib.sha256((site / "files.json").read_bytes()).hexdigest(),
        "index.html": hashlib.sha256(b"home").hexdigest(),
        manifest.ZIP: hashlib.sha256((site / manifest.ZIP).read_bytes()).hexdigest(),
        "satu/bagian é/a.svg": hashlib.sha256(b"<svg/>").hexdigest(),
        "satu/stdlib.zip": hashlib.sha256(b"python").hexdigest(),
    }


def test_the_version_follows_the_files_alone(site: Path) -> None:
    """The same files give the same bytes; one letter, or one name, gives another version."""
    first = listing(site)
    assert listing(site) == first
    (site / "index.html").write_bytes(b"Home")
    second = listing(site)
    (site / "index.html").rename(site / "home.html")
    versions = [json.loads(m)["version"] for m in (first, second, listing(site))]
    assert len(set(versions)) == 3
    assert all(len(v) == 12 for v in versions)


def test_the_worker_carries_its_version(site: Path) -> None:
    """Nothing else of it is filled in."""
    text = manifest.service_worker("0123456789ab").decode()
    assert 'const VERSION="0123456789ab";' in text
    assert "@VERSION@" not in text
    assert 'const VERSION="";' in manifest.service_worker("").decode()


def test_the_worker_gets_a_short_list_of_what_it_may_keep(site: Path) -> None:
    """What readers only download is not in it; of a hash it has the first 24 bits. It is a file like others in the manifest."""
    (site / "satu" / "satu.id.ipynb").write_bytes(b"{}")
    (site / "satu" / "satu.py").write_bytes(b"")
    (site / "assets" / "run" / "0").mkdir(parents=True)
    (site / "assets" / "run" / "0" / "in_page.py").write_bytes(b"run")
    for name, content in list(manifest.written(site)):
        (site / name).write_bytes(content)
    given = json.loads((site / "files.json").read_bytes())
    assert given["paths"] == ["0assets/run/0/in_page.py", "0index.html", "0satu/bagian é/a.svg", "5stdlib.zip"]
    digests = [hashlib.sha256(content).digest() for content in (b"run", b"home", b"<svg/>", b"python")]
    assert given["hashes"] == "".join(base64.urlsafe_b64encode(digest).decode()[:4] for digest in digests)
    assert given["version"] == json.loads((site / "manifest.json").read_bytes())["version"]
    assert verify.differences(site) == []
    (site / "files.json").write_bytes(b"{}")
    assert verify.differences(site) == ["changed: files.json"]


def test_one_path_stands_for_a_picture_in_every_language_and_look() -> None:
    """A picture of which one look is missing is listed look by look."""
    whole = [f"a.{look}.svg" for look in ("en.dark", "en.light", "id.dark", "id.light")]
    part = [path.replace("a", "b", 1) for path in whole[:3]]
    files = {path: hashlib.sha256(path.encode()).hexdigest() for path in [*part, *whole, "a.svg", "c.en.dark.svg"]}
    given = json.loads(manifest.worker_list(files))
    assert given["paths"] == ["0a.*.svg", "2svg", "0b.en.dark.svg", "5light.svg", "2id.dark.svg", "0c.en.dark.svg"]
    assert given["looks"] == ["en.dark", "en.light", "id.dark", "id.light"]
    digests = [hashlib.sha256(path.encode()).digest() for path in sorted(files)]
    assert given["hashes"] == "".join(base64.urlsafe_b64encode(digest).decode()[:4] for digest in digests)


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
        manifest.files_of(tmp_path / "nowhere")
