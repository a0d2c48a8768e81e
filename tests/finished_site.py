"""A finished site of a few small files."""

from pathlib import Path

from site_builder.finishing import bundle
from site_builder.publishing import manifest


def write(folder: Path) -> Path:
    """Write it with its zip, its manifest and its worker."""
    (folder / "satu" / "bagian é").mkdir(parents=True)
    (folder / "index.html").write_bytes(b"home")
    (folder / "satu" / "bagian é" / "a.svg").write_bytes(b"<svg/>")
    (folder / "satu" / "stdlib.zip").write_bytes(b"python")
    bundle.write(folder, folder / bundle.FILE)
    list_files(folder)
    return folder


def list_files(folder: Path) -> None:
    """Write the lists of a site's files, and the worker, as they are now."""
    for name, content in manifest.written(folder):
        (folder / name).write_bytes(content)
