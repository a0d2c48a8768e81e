"""Fetching a file so that a cut line, wrong bytes or a crash never leave a wrong file behind.

What has come is kept beside the file as NAME.part, and the next try or the next call goes on from
there. Only when the unpacked bytes have the right SHA-256 does the file itself appear, at once.
"""

import gzip
import hashlib
import os
import re
import socket
import ssl
import time
import zlib
from collections.abc import Iterator
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import IO, cast
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from nn_tutorial.checks import checked
from nn_tutorial.data_checks import check_download
from nn_tutorial.progress_bar import ProgressBar

CHUNK = 1 << 16
GZIP_MAGIC = b"\x1f\x8b"


class DownloadError(OSError):
    """A file could not be fetched; the message says why."""


class _BrokenOff(Exception):
    """The line was cut, or the server is busy: another try may do better."""


@checked(check_download)
def download(
    url: str, path: str | os.PathLike[str], *, sha256: str, timeout: float = 30, tries: int = 5, pause: float = 1
) -> Path:
    """Fetch a file once, unpack it, and keep it only if its bytes are right.

    Args:
        url: http or https; a gzip file is unpacked, any other is kept as it is.
        path: where the unpacked file goes; if it is there and right, nothing is fetched.
        sha256: of the unpacked bytes, 64 hexadecimal digits.
        timeout: seconds without a byte before a try is given up.
        tries: how often to try when the line is cut or the server is slow or busy.
        pause: seconds before the second try, doubled before each later one.

    Returns:
        The path.

    Raises:
        TypeError, ValueError: an argument is not of the kind named above; nothing has changed then.
        DownloadError: the server refuses, cannot be reached, breaks off each time or sends other bytes.
        OSError: the file cannot be written.

    Source:
        RFC 9110, "HTTP Semantics" (2022), section 14, for going on in the middle of a file.
    """
    path = Path(path)
    if path.is_file() and sha256_of(path) == sha256:
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    reason = ""
    for n in range(tries):
        time.sleep(pause * 2 ** (n - 1) if n else 0)
        try:
            may_differ = _fetch(url, part, timeout)
        except _BrokenOff as error:
            reason = str(error)
            continue
        if _unpacked(part, path, sha256):
            return path
        reason = f"the bytes that came are not those of the wanted file (sha256 {sha256[:12]}…) and are thrown away"
        if not may_differ:  # a whole file in one go, and the wrong one
            raise DownloadError(f"{url}: {reason}")
    if part.exists():
        reason += f"; {part.stat().st_size:,} bytes are kept in {part}, the next call goes on from there"
    raise DownloadError(f"{url}: given up after {tries} tries: {reason}")


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def open_unpacked(path: Path) -> IO[bytes]:
    """Open a file, through gzip if it is one."""
    with path.open("rb") as file:
        packed = file.read(2) == GZIP_MAGIC
    return cast(IO[bytes], gzip.open(path)) if packed else path.open("rb")


def _fetch(url: str, part: Path, timeout: float) -> bool:
    """Add to `part` what it lacks; say whether a new start may give another file."""
    have = part.stat().st_size if part.exists() else 0
    response = _open(url, have, timeout)
    if response is None:  # nothing comes after what we have: the SHA-256 will tell
        return True
    with response:
        start, total = _extent(response)
        if start not in (0, have):
            part.unlink()
            raise _BrokenOff(f"bytes from {have} on were asked for, the server sent those from {start} on")
        with part.open("ab" if start else "wb") as file, ProgressBar(part.stem, start, total) as bar:
            for chunk in _chunks(response):
                file.write(chunk)
                bar.advance(len(chunk))
            size = file.tell()
    if total is not None and size != total:
        raise _BrokenOff(f"the connection was cut after {size:,} of {total:,} bytes")
    return start > 0 or total is None


def _open(url: str, have: int, timeout: float) -> HTTPResponse | None:
    """Ask for the bytes from `have` on; None if there are none."""
    headers = {"User-Agent": "nn_tutorial"} | ({"Range": f"bytes={have}-"} if have else {})
    try:
        return cast(HTTPResponse, urlopen(Request(url, headers=headers), timeout=timeout))
    except HTTPError as error:
        error.close()
        if error.code == 416 and have:
            return None
        if error.code in (408, 425, 429) or error.code >= 500:
            raise _BrokenOff(f"the server answers {error.code} {error.reason}") from None
        raise DownloadError(f"{url}: the server answers {error.code} {error.reason}") from None
    except (OSError, HTTPException) as error:
        reason = error.reason if isinstance(error, URLError) else error
        if isinstance(reason, socket.gaierror | ssl.SSLCertVerificationError):  # no name, no trust: no second try
            raise DownloadError(f"{url}: the server cannot be reached: {reason}") from None
        raise _BrokenOff(_in_words(reason, timeout)) from None


def _extent(response: HTTPResponse) -> tuple[int, int | None]:
    """Where the bytes of the answer start in the file, and how long the file is, if that is said."""
    if response.status == 206:
        found = re.match(r"bytes (\d+)-\d+/(\d+|\*)", response.headers.get("Content-Range", ""))
        if found is None:
            return -1, None
        return int(found[1]), None if found[2] == "*" else int(found[2])
    length = response.headers.get("Content-Length", "")
    return 0, int(length) if length.isdecimal() else None


def _chunks(response: HTTPResponse) -> Iterator[bytes]:
    """The bytes as they come, so that none is lost when the line is cut."""
    try:
        while chunk := response.read1(CHUNK):
            yield chunk
    except (OSError, HTTPException) as error:
        raise _BrokenOff(_in_words(error, None)) from None


def _in_words(reason: object, timeout: float | None) -> str:
    if isinstance(reason, TimeoutError):
        return "the server did not answer in time" + (f" ({timeout:g} s)" if timeout else "")
    return f"the connection broke off ({type(reason).__name__}: {reason})"


def _unpacked(part: Path, path: Path, sha256: str) -> bool:
    """Turn the part into the file if its unpacked bytes are right; the part is gone either way."""
    digest = hashlib.sha256()
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as target, open_unpacked(part) as source:
            while chunk := source.read(CHUNK):
                digest.update(chunk)
                target.write(chunk)
            target.flush()
            os.fsync(target.fileno())
        right = digest.hexdigest() == sha256
        if right:
            os.replace(temporary, path)
    except (EOFError, gzip.BadGzipFile, zlib.error):
        right = False
    finally:
        temporary.unlink(missing_ok=True)
    part.unlink()
    return right
