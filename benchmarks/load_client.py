"""A small client that asks a server of this machine for many files over a few lasting connections, and keeps count."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import cycle, islice
from urllib.parse import urlsplit

from real_servers import ask

MIXES = ("compressed", "as they are", "asked whether they changed")


@dataclass
class Counted:
    """What came back: answers by status, bytes, the seconds that each took, and what went wrong."""

    statuses: Counter[int] = field(default_factory=Counter)
    received: int = 0
    latencies: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    seconds: float = 0.0


@dataclass(frozen=True)
class Question:
    """A request, and the status that answers it."""

    path: str
    headers: dict[str, str]
    status: int

    def text(self, host: str) -> str:
        lines = [f"GET {self.path} HTTP/1.1", f"Host: {host}", *(f"{name}: {v}" for name, v in self.headers.items())]
        return "\r\n".join([*lines, "", ""])


def questions(address: str, paths: Sequence[str], mix: str) -> list[Question]:
    """Ask for files as a browser does that has none of them, as a program without decompression does, or once more."""
    if mix == "as they are":
        return [Question(path, {}, 200) for path in paths]
    packed = {"Accept-Encoding": "gzip"}
    if mix == "compressed":
        return [Question(path, packed, 200) for path in paths]
    tags = {path: ask(address, path, Accept_Encoding="gzip").headers["ETag"] for path in paths}
    return [Question(path, packed | {"If-None-Match": tag}, 304) for path, tag in tags.items()]


def load(address: str, asked: Sequence[Question], connections: int, most: int, seconds: float) -> Counted:
    """Ask in turn, until `most` answers have come or `seconds` are over."""
    counted = Counted()
    started = time.monotonic()
    turns = islice(cycle(asked), most)
    work = _load(urlsplit(address).netloc, turns, connections, lambda: time.monotonic() - started < seconds, counted)
    with ThreadPoolExecutor(1) as thread:  # where a browser is being tested, this one has an event loop already
        thread.submit(asyncio.run, work).result()
    counted.seconds = time.monotonic() - started
    return counted


async def _load(
    host: str, turns: Iterator[Question], connections: int, go_on: Callable[[], bool], counted: Counted
) -> None:
    async def one_connection() -> None:
        name, port = host.rsplit(":", 1)
        try:
            reader, writer = await asyncio.open_connection(name, int(port))
            for question in turns:
                if not go_on():
                    break
                began = time.monotonic()
                writer.write(question.text(host).encode())
                await _answer(reader, question, counted)
                counted.latencies.append(time.monotonic() - began)
            writer.close()
            await writer.wait_closed()
        except (OSError, EOFError, ValueError) as error:
            counted.errors.append(repr(error))

    await asyncio.gather(*(one_connection() for _ in range(connections)))


async def _answer(reader: asyncio.StreamReader, question: Question, counted: Counted) -> None:
    """Read one answer to its end, and count it."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    status = int(head.split(" ", 2)[1])
    fields = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:-2])
    size = len(head)
    if fields.get("transfer-encoding") == "chunked":
        while length := int(await reader.readline(), 16):
            size += len(await reader.readexactly(length + 2))
        await reader.readexactly(2)
    elif status != 304:
        size += len(await reader.readexactly(int(fields["content-length"])))
    counted.statuses[status] += 1
    counted.received += size
    if status != question.status:
        counted.errors.append(f"{question.path}: status {status}, wanted {question.status}")
