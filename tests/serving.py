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
def running(handler: Callable[..., Any], port: int = 0) -> Iterator[str]:
    """Answer requests by such a handler; give the address."""
    with Server(("127.0.0.1", port), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


class Host:
    """A host whose answers a test decides on, and which goes away and comes back at the same address."""

    protocol = "HTTP/1.0"

    def __init__(self) -> None:
        self.port = 0
        self.start()

    def answer(self, request: Silent) -> None:
        raise NotImplementedError

    def start(self) -> None:
        host = self

        class Handler(Silent):
            protocol_version = host.protocol

            def do_GET(self) -> None:
                host.answer(self)

        self._running = contextlib.ExitStack()
        self.port = int(self._running.enter_context(running(Handler, self.port)).rpartition(":")[2])

    def stop(self) -> None:
        self._running.close()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"
