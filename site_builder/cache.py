"""Results kept by content: an entry is found only by the hash of all that it came from.

A build needs no cache: an entry that is damaged is computed again, and one that cannot be written is not kept.
"""

import hashlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

_DAY = 24 * 60 * 60
KEPT = 30 * _DAY
"""How long an entry stays that no build has asked for, in seconds."""


def key(*parts: Any) -> str:
    """Hash everything that a result depends on."""
    text = json.dumps(parts, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def tree_hash(folder: Path, pattern: str = "**/*") -> str:
    """Hash the names and contents of the files of a folder."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob(pattern)):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def file_hash(file: Path) -> str:
    """Hash the content of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


class Cache:
    """A folder of JSON entries. What a build cannot read or write there is told to `report`, once."""

    def __init__(self, folder: Path, report: Callable[[str], None] = print) -> None:
        self._folder = folder
        self._report = report
        self._failed = False

    def get(self, key: str, read: Callable[[Any], Any] = lambda value: value) -> Any | None:
        """Find an entry and `read` it; one that is damaged, or that cannot be read so, counts as missing."""
        path = self._path(key)
        try:
            checksum, _, body = path.read_bytes().partition(b"\n")
            if hashlib.sha256(body).hexdigest().encode() != checksum:
                raise ValueError("its checksum is another")
            value = read(json.loads(body))
        except FileNotFoundError:
            return None
        except (PermissionError, NotADirectoryError) as error:
            self._tell(error)
            return None
        except (OSError, ValueError, TypeError, LookupError) as error:
            self._report(f"the cache entry {path.name} is damaged and computed again: {error!r}")
            return None
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _DAY:
                os.utime(path)  # in use
        return value

    def get_all(self, keys: Mapping[str, str], read: Callable[[Any], Any]) -> dict[str, Any]:
        """Find the entries of several things, each by its name and with its key; what is missing is left out."""
        return {name: value for name, key in keys.items() if (value := self.get(key, read)) is not None}

    def put(self, key: str, value: Any) -> None:
        """Store an entry; readers see it whole or not at all."""
        content = json.dumps(value).encode()
        try:
            self._write(self._path(key), hashlib.sha256(content).hexdigest().encode() + b"\n" + content)
        except OSError as error:
            self._tell(error)

    def prune(self) -> None:
        """Remove what no build has asked for in a long time; another build that wants it now computes it."""
        with suppress(OSError):
            for path in self._folder.iterdir():
                with suppress(OSError):
                    if time.time() - path.stat().st_mtime > (_DAY if path.suffix == ".part" else KEPT):
                        path.unlink()

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"

    def _write(self, path: Path, content: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=self._folder, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise

    def _tell(self, error: OSError) -> None:
        if not self._failed:
            self._report(f"the cache in {self._folder} is not used, so each build computes everything: {error}")
        self._failed = True


def of_project(root: Path, report: Callable[[str], None] = print) -> Cache:
    """Open the cache of the project in `root`."""
    return Cache(root / ".cache" / "site_builder", report)
