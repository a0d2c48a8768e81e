"""Fetching a file: it appears whole and right, or not at all."""

import gzip
import hashlib
import sys
import zlib
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from nn_tutorial.storage import written_whole

CHUNK = 1 << 16
GZIP_MAGIC = b"\x1f\x8b"


class DownloadError(OSError):
    """A file could not be fetched; the message says why."""


def download(url: str, path: Path, sha256: str) -> Path:
    """Fetch a file once, unpack it, and keep it only if its bytes are right.

    Args:
        url: http or https; a gzip file is unpacked, any other is kept as it is.
        path: where the unpacked file goes; if it is there and right, nothing is fetched.
        sha256: of the unpacked bytes, 64 hexadecimal digits.

    Returns:
        The path.

    Raises:
        DownloadError: the server refuses, cannot be reached, breaks off or sends other bytes.
        OSError: the file cannot be written.
    """
    if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256:
        return path
    try:
        with urlopen(Request(url, headers={"User-Agent": "nn_tutorial"}), timeout=30) as response:
            data = unpacked(received(response, path.name))
    except HTTPError as error:
        error.close()
        raise DownloadError(f"{url}: the server answers {error.code} {error.reason}") from None
    except (OSError, HTTPException, ValueError, EOFError, zlib.error) as error:
        reason = error.reason if isinstance(error, URLError) else error
        raise DownloadError(f"{url}: it could not be fetched ({type(reason).__name__}: {reason})") from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise DownloadError(f"{url}: the bytes that came are not those of the wanted file (sha256 {sha256[:12]}…)")
    path.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(path) as file:
        file.write(data)
    return path


def received(response: Any, label: str) -> bytes:
    """Every byte of an answer, with a line on standard error that counts them, if that is a terminal."""
    total, content = int(response.headers.get("Content-Length") or 0), bytearray()
    counts = sys.stderr is not None and sys.stderr.isatty()
    while chunk := response.read(CHUNK):
        content += chunk
        if counts:
            sys.stderr.write(f"\r{label}  {len(content) / 1e6:.1f} of {total / 1e6:.1f} MB")
    if counts:
        sys.stderr.write("\n")
    if len(content) < total:
        raise EOFError(f"the connection was cut after {len(content):,} of {total:,} bytes")
    return bytes(content)


def unpacked(data: bytes) -> bytes:
    """The bytes, through gzip if they are packed."""
    return gzip.decompress(data) if data.startswith(GZIP_MAGIC) else data
