"""A finished site of a few small files."""

from pathlib import Path

from site_builder.finishing import bundle
from site_builder.publishing import manifest


def write(folder: Path) -> Path:
    """Write it with its manifest and its worker, and with a zip that neither lists."""
    (folder / "satu" / "bagian é").mkdir(parents=True)
    (folder / "index.html").write_bytes(b"home")
    (folder / "satu" / "bagian é" / "a.svg").write_bytes(b"<svg/>")
    (folder / "satu" / "stdlib.zip").write_bytes(b"python")
    list_files(folder)
    bundle.write(folder, folder / bundle.FILE)
    return folder


def list_files(folder: Path) -> None:
    """Write the lists of a site's files, and the worker, as they are now."""
    for name, content in manifest.written(folder):
        (folder / name).write_bytes(content)
