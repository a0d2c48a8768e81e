"""Results kept by content: an entry is found only by the hash of all that it came from."""

import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any


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
    """A folder of JSON entries. A damaged entry counts as missing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> Any | None:
        try:
            checksum, _, body = (self._folder / f"{key}.json").read_text(encoding="utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return None
        if hashlib.sha256(body.encode()).hexdigest() != checksum:
            return None
        return json.loads(body)

    def put(self, key: str, value: Any) -> None:
        """Store an entry; readers see it whole or not at all."""
        self._folder.mkdir(parents=True, exist_ok=True)
        body = json.dumps(value)
        handle, temporary = tempfile.mkstemp(dir=self._folder, suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(f"{hashlib.sha256(body.encode()).hexdigest()}\n{body}")
            os.replace(temporary, self._folder / f"{key}.json")
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
