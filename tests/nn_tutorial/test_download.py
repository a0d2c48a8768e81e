"""Whatever goes wrong on the way, a file is there whole and right, or not at all."""

import gzip
import hashlib
import io
import os
import random
import socket
import sys
from pathlib import Path
from typing import Any

import pytest

from nn_tutorial.download import DownloadError, download
from nn_tutorial.progress_bar import ProgressBar, bar_text
from tests.nn_tutorial.local_server import Behaviour, serve

PLAIN = random.Random(0).randbytes(200_000)  # so that gzip cannot shorten it
PACKED = gzip.compress(PLAIN)
SHA256 = hashlib.sha256(PLAIN).hexdigest()
FILES = {"file.gz": PACKED, "file": PLAIN, "broken.gz": PACKED[:-1000]}
HALF = len(PACKED) // 2


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


def get(server: Behaviour, folder: Path, name: str = "file.gz", **options: Any) -> Path:
    slow = any("silent" in answer or "stall" in answer for answer in server.answers)
    timeout = 0.3 if slow else 10  # a busy machine must not look like a slow server
    options = {"sha256": SHA256, "timeout": timeout, "tries": 3, "pause": 0.001} | options
    return download(server.url + name, folder / "cache" / "file", **options)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "cache").iterdir())


@pytest.mark.parametrize("name", ["file.gz", "file"])
def test_a_file_arrives_unpacked_and_alone(tmp_path: Path, name: str) -> None:
    with serve(FILES) as server:
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


# What the server does, request by request, and the ranges that it must then be asked for.
MENDED: list[Any] = [
    (["cut", "whole"], [None, f"bytes={HALF}-"]),
    (["cut", "cut", "whole"], [None, f"bytes={HALF}-", f"bytes={HALF + (len(PACKED) - HALF) // 2}-"]),
    (["cut no range", "whole no range"], [None, f"bytes={HALF}-"]),
    (["stall", "whole"], [None, f"bytes={HALF}-"]),
    (["silent", "whole"], [None, None]),
    (["hang up", "whole"], [None, None]),
    (["503", "whole"], [None, None]),
    (["429", "whole"], [None, None]),
    (["cut", "500", "whole"], [None, f"bytes={HALF}-", f"bytes={HALF}-"]),
    (["cut", "whole other range", "whole"], [None, f"bytes={HALF}-", None]),
    (["cut other bytes", "whole", "whole"], [None, f"bytes={HALF}-", None]),
    (["cut no length", "whole"], [None, None]),
    (["whole no length"], [None]),
]


@pytest.mark.parametrize(("answers", "ranges"), MENDED)
def test_another_try_mends_it(tmp_path: Path, answers: list[str], ranges: list[str | None]) -> None:
    with serve(FILES, *answers) as server:
        assert get(server, tmp_path).read_bytes() == PLAIN
        assert [asked for _, asked in server.asked] == ranges
    assert names(tmp_path) == ["file"]


def test_the_next_call_goes_on_where_the_last_one_stopped(tmp_path: Path) -> None:
    with serve(FILES, "cut") as server:
        with pytest.raises(DownloadError, match=rf"given up after 1 tries: the connection was cut .* {HALF:,} bytes"):
            get(server, tmp_path, tries=1)
        assert names(tmp_path) == ["file.part"]
        server.answers = ["whole"]
        get(server, tmp_path)
        assert server.asked[-1][1] == f"bytes={HALF}-"
    assert names(tmp_path) == ["file"]


@pytest.mark.parametrize(("there", "requests"), [(PACKED, 1), (PACKED + b"more", 2), (b"", 1), (b"other" * 60_000, 2)])
def test_whatever_an_earlier_call_left_is_used_or_replaced(tmp_path: Path, there: bytes, requests: int) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "file.part").write_bytes(there)
    with serve(FILES) as server:
        assert get(server, tmp_path).read_bytes() == PLAIN
        assert len(server.asked) == requests


# What cannot be mended: the answers, the number of requests, what the message says.
HOPELESS: list[Any] = [
    (["404"], 1, "the server answers 404"),
    (["403"], 1, "the server answers 403"),
    (["503"], 3, "given up after 3 tries: the server answers 503"),
    (["silent"], 3, "the server did not answer in time"),
    (["hang up"], 3, "the connection broke off"),
    (["cut no range"], 3, "given up after 3 tries: the connection was cut"),
    (["whole other bytes"], 1, "the bytes that came are not those of the wanted file"),
]


@pytest.mark.parametrize(("answers", "requests", "message"), HOPELESS)
def test_what_cannot_be_mended_is_said_and_leaves_no_file(
    tmp_path: Path, answers: list[str], requests: int, message: str
) -> None:
    with serve(FILES, *answers) as server:
        with pytest.raises(DownloadError, match=message) as caught:
            get(server, tmp_path)
        assert server.url + "file.gz" in str(caught.value)
        assert len(server.asked) == requests
    assert "file" not in names(tmp_path)


def test_a_broken_gzip_file_is_not_kept(tmp_path: Path) -> None:
    with serve(FILES) as server, pytest.raises(DownloadError, match="not those of the wanted file"):
        get(server, tmp_path, "broken.gz")
    assert names(tmp_path) == []


def test_a_failed_call_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "file").write_bytes(b"old")
    with serve(FILES, "whole other bytes") as server, pytest.raises(DownloadError):
        get(server, tmp_path)
    assert (tmp_path / "cache" / "file").read_bytes() == b"old"


def test_nobody_listens(tmp_path: Path) -> None:
    with serve(FILES) as server:
        pass
    with pytest.raises(DownloadError, match="the connection broke off"):
        get(server, tmp_path)


def test_without_a_network_there_is_no_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*args: Any, **kwargs: Any) -> Any:
        raise socket.gaierror(-3, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    with pytest.raises(DownloadError, match=r"the server cannot be reached: .*name resolution"):
        download("http://mirror.invalid/file.gz", tmp_path / "file", sha256=SHA256, pause=100)


def test_ctrl_c_keeps_what_has_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(self: ProgressBar, size: int) -> None:
        raise KeyboardInterrupt

    with serve(FILES) as server:
        with monkeypatch.context() as patch:
            patch.setattr(ProgressBar, "advance", interrupt)
            with pytest.raises(KeyboardInterrupt):
                get(server, tmp_path)
        assert names(tmp_path) == ["file.part"]
        get(server, tmp_path)
        assert server.asked[-1][1] is not None


def test_a_full_disk_is_not_taken_for_a_cut_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(fd: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with serve(FILES) as server, pytest.raises(OSError, match="No space left") as caught:
        get(server, tmp_path)
    assert not isinstance(caught.value, DownloadError)
    assert names(tmp_path) == ["file.part"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_is_drawn_on_a_terminal_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for stream, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        with serve(FILES) as server:
            get(server, tmp_path / str(shown))
        assert ("100%  0.2 of 0.2 MB\n" in stream.getvalue()) is shown
        assert bool(stream.getvalue()) is shown


def test_the_bar_by_hand() -> None:
    assert bar_text("f", 0, 2_000_000) == f"f  [{' ' * 30}]   0%  0.0 of 2.0 MB"
    assert bar_text("f", 1_000_000, 2_000_000) == f"f  [{'#' * 15}{' ' * 15}]  50%  1.0 of 2.0 MB"
    assert bar_text("f", 2_000_000, 2_000_000) == f"f  [{'#' * 30}] 100%  2.0 of 2.0 MB"
    assert bar_text("f", 1_500_000, None) == "f  1.5 MB"


BAD: list[Any] = [
    ({"url": "ftp://a/b"}, ValueError, "url: http://… or https://… is wanted, given str 'ftp://a/b'"),
    ({"url": None}, ValueError, "url: "),
    ({"path": 3}, TypeError, "path: a path is wanted, given int 3"),
    ({"sha256": "abc"}, ValueError, "sha256: 64 hexadecimal digits are wanted, given str 'abc'"),
    ({"timeout": 0}, ValueError, "timeout: a positive number is wanted"),
    ({"tries": 0}, ValueError, "tries: a positive integer is wanted"),
    ({"pause": -1}, ValueError, "pause: a positive number is wanted"),
]


@pytest.mark.parametrize(("wrong", "error", "message"), BAD)
def test_wrong_arguments(tmp_path: Path, wrong: dict[str, Any], error: type[Exception], message: str) -> None:
    arguments = {"url": "http://127.0.0.1:9/", "path": tmp_path / "file", "sha256": SHA256} | wrong
    with pytest.raises(error) as caught:
        download(**arguments)
    assert message in str(caught.value)
