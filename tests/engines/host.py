"""A host of files whose line can be slow, cut, or down."""

import contextlib
import re
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import serving

PIECE = 16_384


class Host(serving.Host):
    """Serves a built site as a good host does: with ranges, compressed twins, and what is unchanging for a year."""

    protocol = "HTTP/1.1"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rate = 0.0
        """Bytes a second that the line carries; 0 for no limit."""
        self.cut_after = 0
        """Bytes after which a connection is cut; 0 for never."""
        self.cuts = 0
        self.encodings = {".br": "br", ".gz": "gzip"}
        """Suffixes of the twins that are sent to who takes them, the smallest first."""
        self._free = 0.0
        self._lock = threading.Lock()
        super().__init__()

    @contextlib.contextmanager
    def down(self) -> Iterator[None]:
        """Be gone for a while."""
        self.stop()
        try:
            yield
        finally:
            self.start()

    def answer(self, request: serving.Silent) -> None:
        path = request.path.partition("?")[0].lstrip("/")
        file = self.folder / path
        if file.is_dir():
            file /= "index.html"
        status, headers = (200, {}) if file.is_file() else (404, {})
        body = (file if file.is_file() else self.folder / "404.html").read_bytes()
        whole = len(body)
        asked = re.fullmatch(r"bytes=(\d+)-", request.headers.get("Range", ""))
        if asked and status == 200:
            body, status = body[int(asked[1]) :], 206
            headers["Content-Range"] = f"bytes {asked[1]}-{whole - 1}/{whole}"
        elif status == 200 and (found := self._twin(file, request.headers.get("Accept-Encoding", ""))):
            body, headers["Content-Encoding"] = found
        kinds = {".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".json": "application/json"}
        kinds |= {".svg": "image/svg+xml", ".wasm": "application/wasm", ".woff2": "font/woff2", ".png": "image/png"}
        headers["Content-Type"] = kinds.get(file.suffix, "application/octet-stream")
        headers["Content-Length"] = str(len(body))
        fixed = re.match(r"assets/(run|python|editor)/", path)
        headers["Cache-Control"] = "max-age=31536000, immutable" if fixed else "no-cache"
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name, value)
        request.end_headers()
        large = path.startswith("assets/python/")
        for start in range(0, len(body), PIECE):
            if large and self.cut_after and start >= self.cut_after:
                self.cuts += 1
                request.close_connection = True
                return request.connection.shutdown(2)
            self._wait(len(body[start : start + PIECE]))
            request.wfile.write(body[start : start + PIECE])
        return None

    def _twin(self, file: Path, accepted: str) -> tuple[bytes, str] | None:
        """Give a file as the build has compressed it, and the name of that: at its smallest, if the browser takes it."""
        for suffix, name in self.encodings.items():
            twin = file.with_name(f"{file.name}{suffix}")
            if name in accepted and twin.is_file():
                return twin.read_bytes(), name
        return None

    def _wait(self, size: int) -> None:
        """Wait for the line, which all connections share."""
        if self.rate:
            with self._lock:
                self._free = max(self._free, time.monotonic()) + size / self.rate
                until = self._free
            time.sleep(max(0.0, until - time.monotonic()))
