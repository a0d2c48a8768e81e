"""A web server on this machine, for as long as a test needs it."""

import contextlib
import http.server
import threading
from collections.abc import Callable, Iterator
from typing import Any


class Silent(http.server.SimpleHTTPRequestHandler):
    """Writes nothing down, and lets a browser go on to another page."""

    def log_message(self, *_: object) -> None:
        pass

    def handle(self) -> None:
        with contextlib.suppress(OSError):
            super().handle()


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128  # a busy machine accepts late


@contextlib.contextmanager
def running(handler: Callable[..., Any]) -> Iterator[str]:
    """Answer requests by such a handler; give the address."""
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
