"""A deployed site, compared with the list that was published with it: `python -m site_builder.tools.verify PLACE`.

PLACE is a folder or an address. Each file that is missing, changed or extra is named.
"""

import hashlib
import json
import re
import sys
import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from urllib.parse import quote

from site_builder.problems import BuildFailure
from site_builder.publishing import manifest
from site_builder.publishing.hosting import KEPT_BY_HOSTS, compressed

AT_ONCE = 8
PATIENCE = 30.0
NOT_A_MANIFEST = (ValueError, KeyError, TypeError, RecursionError)


def differences(folder: Path) -> list[str]:
    """Compare a deployed folder with its own manifest: one line for each file that is not as it was built."""
    found = manifest.files_of(folder)
    try:
        given = (folder / manifest.MANIFEST).read_bytes()
    except FileNotFoundError:
        return [f"missing: {manifest.MANIFEST}"]
    worker = folder / manifest.WORKER
    lines = compare(given, found, worker.read_bytes() if worker.is_file() else None)
    return lines + _other_twins(folder)


def compare(given: bytes, found: dict[str, str], worker: bytes | None) -> list[str]:
    """Compare a manifest with the files that were found, by their hashes, and with the worker."""
    try:
        content = json.loads(given)
        listed, named = dict(content["files"]), content["version"]
    except NOT_A_MANIFEST:
        return [f"changed: {manifest.MANIFEST} (not a manifest)"]
    lines = [f"missing: {path}" for path in sorted(listed.keys() - found.keys())]
    lines += [f"changed: {path}" for path in sorted(listed.keys() & found.keys()) if listed[path] != found[path]]
    lines += [f"extra: {path}" for path in sorted(found.keys() - listed.keys())]
    if named != manifest.version(listed):
        lines.append(
            f"changed: {manifest.MANIFEST} (its version {named} is not that of its list, {manifest.version(listed)})"
        )
    if worker is None:
        lines.append(f"missing: {manifest.WORKER}")
    elif worker != manifest.service_worker(str(named)):
        lines.append(f"changed: {manifest.WORKER} (not the worker of version {named})")
    return lines


def _other_twins(folder: Path) -> list[str]:
    """Compare each compressed twin with its original; where a file has one, each that is worth them has both."""
    paths = {path.relative_to(folder).as_posix(): path for path in manifest.files_below(folder)}
    there = compressed.twins(paths)
    wanted = {name for name, path in paths.items() if there and name not in there and compressed.is_worth_it(path)}
    lines = [f"missing: {twin}" for name in sorted(wanted) for twin in compressed.of(name) if twin not in there]
    return lines + [
        f"changed: {name} (not {compressed.original(name)}, compressed)"
        for name in sorted(there)
        if not compressed.is_twin_of(name, paths[name].read_bytes(), paths[compressed.original(name)].read_bytes())
    ]


def differences_at(address: str) -> list[str]:
    """Ask for every file of the site: one line for each that is not as it was built. What the host has more is not seen."""
    address = address.rstrip("/") + "/"
    given = _fetch(address + manifest.MANIFEST)
    if given is None:
        return [f"missing: {manifest.MANIFEST}"]
    if isinstance(given, OSError):
        return [f"not read: {address}{manifest.MANIFEST} ({given})"]
    try:
        names = sorted(dict(json.loads(given)["files"]))
    except NOT_A_MANIFEST:
        return [f"changed: {manifest.MANIFEST} (not a manifest)"]
    answers = dict(_all(address, [*names, manifest.WORKER]))
    found = {name: hashlib.sha256(answer).hexdigest() for name, answer in answers.items() if isinstance(answer, bytes)}
    found.pop(manifest.WORKER, None)
    worker = answers[manifest.WORKER]
    lines = compare(given, found, worker if isinstance(worker, bytes) else None)
    kept = {f"missing: {name}" for name in KEPT_BY_HOSTS}
    unread = {f"missing: {name}": answer for name, answer in answers.items() if isinstance(answer, OSError)}
    lines = [line for line in lines if line not in unread.keys() | kept]
    return lines + [f"{line.replace('missing', 'not read', 1)} ({answer})" for line, answer in unread.items()]


def _all(address: str, names: list[str]) -> Iterable[tuple[str, bytes | OSError | None]]:
    addresses = [address + quote(name) for name in names]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for number, pair in enumerate(zip(names, pool.map(_fetch, addresses), strict=True), 1):
            if sys.stderr.isatty():
                print(f"\r{number} of {len(names)} files", end="\n" if number == len(names) else "", file=sys.stderr)
            yield pair


def _fetch(address: str) -> bytes | OSError | None:
    """Give a file, what went wrong, or nothing where the host has none."""
    try:
        request = urllib.request.Request(address, headers={"Cache-Control": "no-cache"})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            content: bytes = answer.read()
            return content
    except urllib.error.HTTPError as error:
        error.close()
        return None if error.code in (404, 410) else error
    except OSError as error:
        return error
    except (HTTPException, ValueError) as error:  # cut short, or no HTTP, or no address
        return OSError(repr(error))


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("usage: python -m site_builder.tools.verify FOLDER-OR-ADDRESS", file=sys.stderr)
        return 2
    (place,) = arguments
    try:
        lines = differences_at(place) if re.match("https?://", place) else differences(Path(place))
    except BuildFailure as failure:
        lines = [str(failure)]
    print("\n".join(lines) if lines else "every file is as it was built")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
