"""A deployed site is checked at its address, file by file, where there is no folder to look into."""

import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

import pytest

from site_builder.publishing import deployed, manifest

ROOT = Path(__file__).resolve().parents[3]


class Host:
    """A host that serves files from memory, and may change, lose or refuse some."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {"index.html": b"home", "satu/bagian \xe9.svg": b"<svg/>", "_headers": b"x"}
        self.files[".nojekyll"] = b""
        listed = manifest.listing({name: _hash(content) for name, content in self.files.items()})
        self.version = json.loads(listed)["version"]
        self.files |= {"manifest.json": listed, "service_worker.js": manifest.service_worker(self.version)}
        self.status: dict[str, int] = {}
        self.cut: set[str] = set()
        host = self

        class Answer(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                name = unquote(self.path.removeprefix("/nn/"))
                content = host.files.get(name, b"")
                self.send_response(host.status.get(name, 200 if name in host.files else 404))
                self.send_header("Content-Length", str(len(content) + (name in host.cut)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.address = f"http://127.0.0.1:{self.server.server_port}/nn"


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@pytest.fixture
def host() -> Iterator[Host]:
    host = Host()
    thread = threading.Thread(target=host.server.serve_forever)
    thread.start()
    yield host
    host.server.shutdown()
    host.server.server_close()
    thread.join()


@pytest.mark.parametrize("end", ["", "/"])
def test_a_whole_site_has_no_differences(host: Host, end: str) -> None:
    """However its address is written, and if the host keeps what it goes by to itself."""
    assert deployed.differences(host.address + end) == []
    del host.files["_headers"], host.files[".nojekyll"]
    assert deployed.differences(host.address + end) == []


def test_each_difference_is_named(host: Host) -> None:
    """A page that the host rewrites, a file that it loses, cuts or refuses, and a worker of another version."""
    host.files["index.html"] += b"<script>count()</script>"
    host.files["service_worker.js"] = manifest.service_worker("0123456789ab")
    del host.files["satu/bagian \xe9.svg"]
    host.status["_headers"] = 403
    assert deployed.differences(host.address) == [
        "missing: satu/bagian \xe9.svg",
        "changed: index.html",
        f"changed: service_worker.js (not the worker of version {host.version})",
        "not read: _headers (HTTP Error 403: Forbidden)",
    ]
    host.cut.add("index.html")
    assert "not read: index.html (IncompleteRead(" in "\n".join(deployed.differences(host.address))


def test_a_place_without_a_list_is_named(host: Host) -> None:
    """No list, another list, no host."""
    host.files["manifest.json"] = b'{"name": "app"}'
    assert deployed.differences(host.address) == ["changed: manifest.json (not a manifest)"]
    del host.files["manifest.json"]
    assert deployed.differences(host.address) == ["missing: manifest.json"]
    (line,) = deployed.differences("http://127.0.0.1:1")
    assert line.startswith("not read: http://127.0.0.1:1/manifest.json (")


@pytest.mark.slow
def test_the_command_takes_an_address(host: Host) -> None:
    """With the same answers and codes as for a folder."""

    def run() -> tuple[int, str]:
        command = [sys.executable, "-m", "site_builder.publishing.manifest", "verify", host.address]
        surroundings = os.environ | {"no_proxy": "127.0.0.1"}
        done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, env=surroundings)
        return done.returncode, done.stdout + done.stderr

    assert run() == (0, "every file is as it was built\n")
    host.files["index.html"] = b"hacked"
    assert run() == (1, "changed: index.html\n")
