"""The links of a built site and of the README to other sites: `python -m site_builder.tools.external_links SITE [--check]`."""

import argparse
import http.client
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urlsplit

from site_builder.finishing import links
from site_builder.finishing.references import read

ROOT = Path(__file__).resolve().parents[2]
OK, MOVED, DEAD, UNREACHABLE = "ok", "moved", "dead", "unreachable"
_NAME = {"User-Agent": "nn-tutorial link check"}
_GONE = {404, 410}
_SECONDS = 10
_PAUSE = 1.0  # between two questions to one host
_NO_HEAD = {400, 403, 405, 501}  # what hosts answer that know GET alone


@dataclass(frozen=True)
class Answer:
    """What a host said about an address."""

    kind: str
    detail: str


class _Stay(urllib.request.HTTPRedirectHandler):
    """Lets a redirection be seen, in place of following it."""

    def redirect_request(self, *_: Any) -> None:
        return None


_open = urllib.request.build_opener(_Stay).open


def listed(site: Path, web: str = "") -> dict[str, list[str]]:
    """Give each address elsewhere with the places that name it."""
    found: dict[str, list[str]] = {}
    readme = [r for r in read(ROOT, "README.md").references if urlsplit(r.target).hostname != "127.0.0.1"]
    for reference in [*links.external(site, web), *(r for r in readme if urlsplit(r.target).scheme)]:
        place = f"{reference.path.as_posix()}:{reference.line}"
        found.setdefault(urldefrag(reference.target)[0], []).append(place)
    return dict(sorted(found.items()))


def ask(address: str) -> Answer:
    """Ask a host whether it has what an address names."""
    try:
        status, location = _status(address, "HEAD")
        if status in _NO_HEAD:
            status, location = _status(address, "GET")
    except (OSError, http.client.HTTPException) as error:
        return Answer(UNREACHABLE, str(error) or type(error).__name__)
    if status in _GONE:
        return Answer(DEAD, str(status))
    if status in (301, 308):
        return Answer(MOVED, f"{status} to {location}")
    return Answer(OK if status < 400 else UNREACHABLE, str(status))


def _status(address: str, method: str) -> tuple[int, str]:
    try:
        with _open(urllib.request.Request(address, method=method, headers=_NAME), timeout=_SECONDS) as response:
            return response.status, ""
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers.get("Location", "")


def answers(addresses: Iterable[str], wait: Callable[[float], None] = time.sleep) -> Iterator[tuple[str, Answer]]:
    """Ask one after the other; the same host not twice within a second, and not again once it does not answer."""
    asked: dict[str, float] = {}
    silent: dict[str, Answer] = {}
    for address in addresses:
        host = urlsplit(address).netloc
        if host not in silent:
            wait(max(0.0, asked.get(host, 0.0) + _PAUSE - time.monotonic()))
            answer = ask(address)
            asked[host] = time.monotonic()
            if answer.kind == UNREACHABLE and not answer.detail.isdigit():
                silent[host] = answer
            yield address, answer
        else:
            yield address, silent[host]


def main(arguments: list[str]) -> int:
    """List the links, ask for them if told to; fail only for what is known to be gone."""
    parser = argparse.ArgumentParser(prog="python -m site_builder.tools.external_links", description=__doc__)
    parser.add_argument("site", type=Path, help="the folder of a built site")
    parser.add_argument("--web", default="", help="the site's own address, if its pages name it")
    parser.add_argument("--check", action="store_true", help="ask for each address, at most once a second per host")
    options = parser.parse_args(arguments)
    if not options.site.is_dir():
        print(f"there is no folder {options.site}; wanted is a built site", file=sys.stderr)
        return 2
    found = listed(options.site, options.web)
    said = dict(answers(found)) if options.check else {}
    for address, places in found.items():
        verdict = f"{said[address].kind} ({said[address].detail}) " if address in said else ""
        print(f"{verdict}{address}\n    " + "\n    ".join(places))
    counts = {kind: sum(a.kind == kind for a in said.values()) for kind in (OK, MOVED, DEAD, UNREACHABLE)}
    print(f"{len(found)} addresses" + "".join(f", {n} {kind}" for kind, n in counts.items() if said))
    if said and counts[UNREACHABLE] == len(said):
        print("nothing answered: there is no network here, so nothing was checked")
    return 1 if counts[DEAD] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
