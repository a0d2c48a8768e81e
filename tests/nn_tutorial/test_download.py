"""Whatever goes wrong on the way, a file is there whole and right, or not at all."""

import gzip
import hashlib
import io
import os
import random
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from nn_tutorial.download import DownloadError, download
from tests.nn_tutorial.local_server import Behaviour, serve

PLAIN = random.Random(0).randbytes(200_000)  # so that gzip cannot shorten it
PACKED = gzip.compress(PLAIN)
SHA256 = hashlib.sha256(PLAIN).hexdigest()
FILES = {"file.gz": PACKED, "file": PLAIN}


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


def get(server: Behaviour, folder: Path, name: str = "file.gz") -> Path:
    return download(server.url + name, folder / "cache" / "file", SHA256)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "cache").iterdir()) if (folder / "cache").exists() else []


@pytest.mark.parametrize("name", ["file.gz", "file"])
@pytest.mark.parametrize("answer", ["whole", "whole no length"])
def test_a_file_arrives_unpacked_and_alone(tmp_path: Path, name: str, answer: str) -> None:
    with serve(FILES, answer) as server:
        assert get(server, tmp_path, name).read_bytes() == PLAIN
    assert names(tmp_path) == ["file"]


def test_a_file_that_is_there_is_not_fetched_again(tmp_path: Path) -> None:
    with serve(FILES) as server:
        get(server, tmp_path)
        get(server, tmp_path)
        assert len(server.asked) == 1


def test_a_damaged_file_is_fetched_again(tmp_path: Path) -> None:
    with serve(FILES) as server:
        get(server, tmp_path).write_bytes(PLAIN[:-1])
        assert get(server, tmp_path).read_bytes() == PLAIN


def test_many_at_once_all_succeed(tmp_path: Path) -> None:
    """Each writes to a file of its own, so that none spoils another's."""
    with serve(FILES) as server, ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda _: get(server, tmp_path).read_bytes(), range(6)))
    assert found == [PLAIN] * 6
    assert names(tmp_path) == ["file"]


# What the server does, and what the message says.
HOPELESS: list[Any] = [
    ("404", "the server answers 404"),
    ("503", "the server answers 503"),
    ("hang up", "it could not be fetched"),
    ("cut", f"the connection was cut after {len(PACKED) // 2:,} of {len(PACKED):,} bytes"),
    ("cut no length", "it could not be fetched"),
    ("whole other bytes", "the bytes that came are not those of the wanted file"),
    ("huge length", "it could not be fetched"),
]


@pytest.mark.parametrize(("answer", "message"), HOPELESS)
def test_what_goes_wrong_is_said_and_leaves_no_file(tmp_path: Path, answer: str, message: str) -> None:
    with serve(FILES, answer) as server, pytest.raises(DownloadError, match=message) as caught:
        get(server, tmp_path)
    assert server.url + "file.gz" in str(caught.value)
    assert names(tmp_path) == []


def test_a_failed_call_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "file").write_bytes(b"old")
    with serve(FILES, "whole other bytes") as server, pytest.raises(DownloadError):
        get(server, tmp_path)
    assert (tmp_path / "cache" / "file").read_bytes() == b"old"


@pytest.mark.parametrize("path", ["/ä", "/file with a space"])
def test_an_address_that_cannot_be_is_an_error_of_the_download(tmp_path: Path, path: str) -> None:
    with pytest.raises(DownloadError, match="it could not be fetched"):
        download(f"http://127.0.0.1:9{path}", tmp_path / "file", SHA256)


def test_a_server_without_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*args: Any, **kwargs: Any) -> Any:
        raise socket.gaierror(-3, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    with pytest.raises(DownloadError, match=r"could not be fetched \(gaierror: .*name resolution"):
        download("http://mirror.invalid/file.gz", tmp_path / "file", SHA256)


def test_a_full_disk_is_not_taken_for_a_cut_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(fd: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with serve(FILES) as server, pytest.raises(OSError, match="No space left") as caught:
        get(server, tmp_path)
    assert not isinstance(caught.value, DownloadError)
    assert names(tmp_path) == []


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "shown"), [(Terminal(), True), (io.StringIO(), False), (None, False)])
def test_bytes_are_counted_on_a_terminal_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stream: Any, shown: bool
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", stream)
        with serve(FILES) as server:
            get(server, tmp_path)
    written = stream.getvalue() if stream else ""
    assert written.endswith("\rfile  0.2 of 0.2 MB\n") is shown
    assert bool(written) is shown
