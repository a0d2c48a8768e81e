"""A deployed site, asked for at its address: what comes from there is compared with the list that comes from there."""

import hashlib
import json
import sys
import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.parse import quote

from site_builder.publishing import manifest
from site_builder.publishing.hosting import KEPT_BY_HOSTS

AT_ONCE = 8
PATIENCE = 30.0


class NotThere(Exception):
    """The host says that it has no such file."""


def differences(address: str) -> list[str]:
    """Ask for every file of the site: one line for each that is not as it was built. What the host has more is not seen."""
    address = address.rstrip("/") + "/"
    try:
        given = _fetch(address, manifest.MANIFEST)
        names = sorted(dict(json.loads(given)["files"]))
    except NotThere:
        return [f"missing: {manifest.MANIFEST}"]
    except OSError as error:
        return [f"not read: {address}{manifest.MANIFEST} ({error})"]
    except (ValueError, KeyError, TypeError):
        return [f"changed: {manifest.MANIFEST} (not a manifest)"]
    answers = dict(_all(address, [*names, manifest.WORKER]))
    found = {name: hashlib.sha256(answer).hexdigest() for name, answer in answers.items() if isinstance(answer, bytes)}
    found.pop(manifest.WORKER, None)
    worker = answers[manifest.WORKER]
    lines = manifest.compare(given, found, worker if isinstance(worker, bytes) else None)
    kept = {f"missing: {name}" for name in KEPT_BY_HOSTS}
    unread = {f"missing: {name}": answer for name, answer in answers.items() if isinstance(answer, OSError)}
    lines = [line for line in lines if line not in unread.keys() | kept]
    return lines + [f"{line.replace('missing', 'not read', 1)} ({answer})" for line, answer in unread.items()]


def _all(address: str, names: list[str]) -> Iterable[tuple[str, bytes | OSError | None]]:
    """Give each file, what went wrong, or nothing where the host has none."""

    def ask(name: str) -> bytes | OSError | None:
        try:
            return _fetch(address, name)
        except NotThere:
            return None
        except OSError as error:
            return error

    with ThreadPoolExecutor(AT_ONCE) as pool:
        for number, pair in enumerate(zip(names, pool.map(ask, names), strict=True), 1):
            if sys.stderr.isatty():
                print(f"\r{number} of {len(names)} files", end="\n" if number == len(names) else "", file=sys.stderr)
            yield pair


def _fetch(address: str, name: str) -> bytes:
    request = urllib.request.Request(address + quote(name), headers={"Cache-Control": "no-cache"})
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            content: bytes = answer.read()
            return content
    except urllib.error.HTTPError as error:
        error.close()
        if error.code in (404, 410):
            raise NotThere from None
        raise
    except HTTPException as error:  # cut short, or no HTTP
        raise OSError(repr(error)) from None
