"""A finished site of a few small files."""

import json
from pathlib import Path

from site_builder.finishing import bundle
from site_builder.publishing import manifest


def write(folder: Path) -> Path:
    """Write it with its manifest and its worker, and with a zip that neither lists."""
    (folder / "satu" / "bagian é").mkdir(parents=True)
    (folder / "index.html").write_bytes(b"home")
    (folder / "satu" / "bagian é" / "a.svg").write_bytes(b"<svg/>")
    (folder / "satu" / "stdlib.zip").write_bytes(b"python")
    listed = manifest.manifest(folder)
    (folder / "manifest.json").write_bytes(listed)
    (folder / "service_worker.js").write_bytes(manifest.service_worker(json.loads(listed)["version"]))
    bundle.write(folder, folder / bundle.FILE)
    return folder
