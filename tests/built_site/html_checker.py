"""The Nu Html Checker: fetched once, known by its hash. `python tests/built_site/html_checker.py` fetches it."""

import hashlib
import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

VERSION = "26.9.27"  # of npm's vnu-jar
SHA256 = "22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47"
_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "nn-tutorial")
_INSIDE = "package/build/dist/vnu.jar"


class Missing(Exception):
    """What the checker needs is not on this machine."""


@dataclass(frozen=True)
class Message:
    """One thing that the checker says."""

    place: str
    kind: str
    text: str
    extract: str


def messages(folder: Path) -> Iterator[Message]:
    """Check all pages, style sheets and pictures of a folder in one run."""
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", "--also-check-css"]
    command = [_java(), "-Xss2m", "-jar", str(jar()), *options, "--also-check-svg", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert not done.stderr, done.stderr
    for message in json.loads(done.stdout)["messages"]:
        name = message["url"].removeprefix("file:").removeprefix(f"{folder}/")
        kind = message.get("subType", message["type"])
        line = message.get("lastLine", 1) + (not name.endswith(".css"))  # counted from 0 when several kinds are checked
        yield Message(f"{name}:{line}", kind, message["message"], message.get("extract", "").strip())


def _java() -> str:
    java = shutil.which("java")
    if java is None:
        raise Missing("no Java found: install it (Debian and Ubuntu: apt-get install default-jre-headless)")
    return java


def jar() -> Path:
    """Give the checker's file, fetched by npm when it is not yet in the cache."""
    path = _CACHE / f"vnu-{VERSION}.jar"
    if not path.exists() or _hash(path) != SHA256:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent) as temporary:
            fetched = _fetch(Path(temporary))
            if _hash(fetched) != SHA256:
                raise AssertionError(f"vnu-jar {VERSION} has sha256 {_hash(fetched)}, wanted {SHA256}")
            fetched.replace(path)
    return path


def _fetch(folder: Path) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise Missing(f"no npm found, which fetches the HTML checker: install it, or put vnu.jar into {_CACHE}")
    options = ["--loglevel=error", "--ignore-scripts", "--fetch-retries=1", f"--pack-destination={folder}"]
    done = subprocess.run([npm, "pack", *options, f"vnu-jar@{VERSION}"], capture_output=True, text=True)
    if done.returncode:
        raise Missing(f"the HTML checker could not be fetched: is there a network?\n{done.stderr.strip()[-500:]}")
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extract(_INSIDE, folder, filter="data")
    return folder / _INSIDE


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    print(jar())
