"""A real nginx on a free port of this machine, with the site's own configuration and as little else as can be."""

import contextlib
import http.client
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from waiting import wait_until

from site_builder.publishing.hosting import nginx as nginx_file

_NGINX = """\
{modules}daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{
    worker_connections 1024;
}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {site};
        {more}include {site}/hosting/nginx.conf;
    }}
}}
"""
_LOG = "log_format sent '$body_bytes_sent $status $host $request_uri'; access_log {folder}/access.log sent;"


def program(name: str) -> str | None:
    """Find a server's program; Debian keeps nginx where only administrators look."""
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")


def program_or_skip(name: str) -> str:
    """Find a server's program for a test; without it, skip with one line, or fail in CI."""
    found = program(name)
    if found is None:
        missing = f"no {name} found: install it (Debian and Ubuntu: apt-get install {name})"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)
    return found


def brotli_module() -> Path | None:
    """Find nginx's module that sends `.br` twins; Debian has it in a package of its own."""
    name = "ngx_http_brotli_static_module.so"
    places = [os.environ.get("NGINX_MODULES", ""), "/usr/lib/nginx/modules", "/usr/lib64/nginx/modules"]
    return next((Path(place, name) for place in places if place and Path(place, name).is_file()), None)


@contextlib.contextmanager
def serving(site: Path, folder: Path, logged: bool = False, brotli: Path | None = None) -> Iterator[str]:
    """Serve a built site from this machine, with `folder` for what nginx writes; give the address.

    `brotli` is nginx's module for twins that end in `.br`, to be used as the site's own file says. With `logged`, nginx notes each answer in `access.log`: bytes of its body, status, and the host and path asked for.
    """
    nginx = program("nginx")
    assert nginx is not None
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = folder / "error.log"
    configuration = folder / "nginx"
    template = _NGINX.replace("access_log off;", _LOG) if logged else _NGINX
    modules, more = (f"load_module {brotli};\n", f"{nginx_file.BROTLI}\n        ") if brotli else ("", "")
    text = template.format(folder=folder, port=port, site=site, modules=modules, more=more)
    configuration.write_text(text, encoding="utf-8")
    start = [nginx, "-p", str(folder), "-c", str(configuration), "-e", str(log)]
    checked = subprocess.run([*start, "-t"], text=True, capture_output=True)
    assert checked.returncode == 0, checked.stderr
    assert "[warn]" not in checked.stderr
    with log.open("ab") as said:
        server = subprocess.Popen(start, stdout=said, stderr=said)
        try:
            wait_until(lambda: server.poll() is not None or _listens(port), "nginx listens")
            assert server.poll() is None, log.read_text(encoding="utf-8")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()
    assert "[emerg]" not in log.read_text(encoding="utf-8")


def _listens(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


@dataclass
class Answer:
    """What a server answered."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes


def ask(address: str, path: str, method: str = "GET", **headers: str) -> Answer:
    """Ask without following a redirect, with the path as it is given; a header's name is written with _ for -."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc)
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return Answer(answer.status, answer.msg, answer.read())
    finally:
        connection.close()


def published(site: Path, pattern: str) -> str:
    """Give the address of one file of the site."""
    return "/" + next(iter(sorted(site.glob(pattern)))).relative_to(site).as_posix()
