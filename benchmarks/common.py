"""What benchmarks share: a row of what they print, a built site, and a browser; with it, Python finds the project and its tests."""

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from built_site.conftest import serving_plainly  # noqa: E402
from published import ADDRESS  # noqa: E402

from site_builder.finishing.pdf import browser as chromium  # noqa: E402

__all__ = ["ROOT", "browsing", "built", "chromium", "row", "serving_plainly"]


def row(what: str, value: str, aim: str = "") -> None:
    print(f"{what:<66}{value:>12}   {aim}".rstrip(), flush=True)


@contextlib.contextmanager
def built(site: Path | None) -> Iterator[Path]:
    """Give a built site; build one if there is none."""
    if site:
        yield site.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="benchmark-") as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", folder]
        subprocess.run(
            command, cwd=ROOT, check=True, env={"NO_MKDOCS_2_WARNING": "1", "SITE_URL": ADDRESS} | os.environ
        )
        yield Path(folder)


@contextlib.contextmanager
def browsing() -> Iterator[Browser]:
    """Start a Chromium."""
    flags = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=flags)
        yield browser
        browser.close()
