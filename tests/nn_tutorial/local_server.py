"""A web server on this machine that fails in every way that a real one does."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Behaviour:
    """What the server has, and how it answers each request; the last answer is repeated."""

    files: dict[str, bytes]
    answers: list[str] = field(default_factory=lambda: ["whole"])
    asked: list[str] = field(default_factory=list)
    url: str = ""


class Handler(BaseHTTPRequestHandler):
    behaviour: Behaviour

    def log_message(self, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        asked = self.behaviour.asked
        answer = self.behaviour.answers[min(len(asked), len(self.behaviour.answers) - 1)]
        asked.append(self.path)
        self.close_connection = True
        body = self.behaviour.files.get(self.path.lstrip("/"))
        if answer.isdecimal() or body is None:
            self.send_error(int(answer) if answer.isdecimal() else 404)
        elif answer == "hang up":
            self.connection.close()
        else:
            self.send(answer, body)

    def send(self, answer: str, body: bytes) -> None:
        if "other bytes" in answer:
            body = bytes(len(body))
        self.send_response(200)
        if "no length" not in answer:
            self.send_header("Content-Length", "9" * 5000 if "huge" in answer else str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if "cut" in answer else body)
        self.wfile.flush()


@contextmanager
def serve(files: dict[str, bytes], *answers: str) -> Iterator[Behaviour]:
    behaviour = Behaviour(files, list(answers) or ["whole"])
    handler = type("OneHandler", (Handler,), {"behaviour": behaviour})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.handle_error = lambda *args: None  # type: ignore[method-assign]  # a client that has gone away
    behaviour.url = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield behaviour
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
