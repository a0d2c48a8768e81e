"""What a browser fetches for a page before its reader does anything, as nginx sent it."""

import contextlib
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from site_builder import policy

CONFIGURATION = """\
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    log_format sent '$body_bytes_sent $status $uri';
    access_log {folder}/access.log sent;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {site};
        include {include};
    }}
}}
"""
QUIET = 1.5  # seconds without a request: then nothing more comes by itself
KINDS = {
    ".html": "html", ".css": "css", ".js": "js", ".svg": "figures", ".png": "figures", ".woff": "fonts", ".woff2": "fonts",
}  # fmt: skip
LAYOUT_SHIFT = """
window.layoutShift = 0;
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.layoutShift += value;
}).observe({ type: "layout-shift", buffered: true });
"""


@dataclass(frozen=True)
class Sent:
    """One answer of the host."""

    size: int
    status: int
    path: str
    after_load: bool

    @property
    def kind(self) -> str:
        """Say what the file is; what is fetched after the page has loaded is of a kind of its own."""
        if self.after_load:
            return "after load"
        return "math font" if "/math." in self.path else KINDS.get(Path(self.path).suffix, "other")


@dataclass(frozen=True)
class Visit:
    """All that one page cost a browser that had never been there."""

    sent: list[Sent]
    layout_shift: float
    elsewhere: list[str]
    """Addresses of other hosts that were asked."""

    def kilobytes(self, *kinds: str) -> float:
        """Sum up what was sent, in KB of 1024 bytes: of these kinds, or of all."""
        return sum(sent.size for sent in self.sent if not kinds or sent.kind in kinds) / 1024


@dataclass(frozen=True)
class Host:
    """A running nginx."""

    address: str
    log: Path

    def sent(self) -> list[str]:
        return self.log.read_text(encoding="utf-8").splitlines()


def nginx() -> str | None:
    """Find nginx, which Debian hides from ordinary users."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


@contextlib.contextmanager
def served(site: Path, folder: Path, include: Path | None = None) -> Iterator[Host]:
    """Serve a built site with nginx as the site's own file for it says."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    text = CONFIGURATION.format(folder=folder, port=port, site=site, include=include or site / policy.NGINX)
    (folder / "nginx.conf").write_text(text, encoding="utf-8")
    command = [str(nginx()), "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 20
        while not _listens(port):
            assert server.poll() is None, (folder / "error.log").read_text(encoding="utf-8")
            assert time.monotonic() < deadline
            time.sleep(0.05)
        yield Host(f"http://127.0.0.1:{port}", folder / "access.log")
    finally:
        server.terminate()
        server.wait(20)


def _listens(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


def visit(browser: Browser, host: Host, path: str, width: int = 412, height: int = 915) -> Visit:
    """Open a page for the first time and wait until nothing more is fetched."""
    context = browser.new_context(viewport={"width": width, "height": height})
    context.add_init_script(LAYOUT_SHIFT)
    elsewhere: list[str] = []
    context.on("request", lambda r: None if r.url.startswith((host.address, "data:")) else elsewhere.append(r.url))
    page = context.new_page()
    before = len(host.sent())
    page.goto(host.address + path, wait_until="load")
    loaded = len(host.sent())
    seen, since = loaded, time.monotonic()
    while time.monotonic() - since < QUIET:
        page.wait_for_timeout(100)
        if len(host.sent()) > seen:
            seen, since = len(host.sent()), time.monotonic()
    shift = float(page.evaluate("window.layoutShift"))
    context.close()
    lines = [line.split(" ", 2) for line in host.sent()[before:]]
    sent = [Sent(int(size), int(code), path, before + i >= loaded) for i, (size, code, path) in enumerate(lines)]
    return Visit(sent, shift, elsewhere)
