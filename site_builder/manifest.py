"""The list of the built site's files: the service worker goes by it, and a deployed folder is checked by it.

`python -m site_builder.manifest verify FOLDER` names each file that is missing, changed or extra.
"""

import hashlib
import json
import sys
from pathlib import Path

from site_builder.hosting import compressed
from site_builder.problems import BuildFailure, Problem

MANIFEST = "manifest.json"
WORKER = "service_worker.js"
_TEMPLATE = Path(__file__).with_name("browser") / WORKER
_PLACEHOLDER = b'"@VERSION@"'


def manifest(folder: Path) -> bytes:
    """List every file of a built site with its hash, and give the list a version."""
    return listing(_files(folder))


def listing(files: dict[str, str]) -> bytes:
    """Write a list of files with their hashes down."""
    return _canonical({"version": version(files), "files": files})


def version(files: dict[str, str]) -> str:
    """Name a list of files by its content."""
    return hashlib.sha256(_canonical(files)).hexdigest()[:12]


def service_worker(version: str) -> bytes:
    """Give the worker that serves one version; without a version, one that removes itself and all it has kept."""
    template = _TEMPLATE.read_bytes()
    if template.count(_PLACEHOLDER) != 1:
        found = f"holds {_PLACEHOLDER.decode()} {template.count(_PLACEHOLDER)} times, wanted once"
        raise BuildFailure([Problem(_TEMPLATE, 1, found)])
    return template.replace(_PLACEHOLDER, json.dumps(version).encode())


def differences(folder: Path) -> list[str]:
    """Compare a deployed folder with its own manifest: one line for each file that is not as it was built."""
    found = _files(folder)
    try:
        given = json.loads((folder / MANIFEST).read_bytes())
        listed, named = dict(given["files"]), given["version"]
    except FileNotFoundError:
        return [f"missing: {MANIFEST}"]
    except (ValueError, KeyError, TypeError):
        return [f"changed: {MANIFEST} (not a manifest)"]
    lines = [f"missing: {path}" for path in sorted(listed.keys() - found.keys())]
    lines += [f"changed: {path}" for path in sorted(listed.keys() & found.keys()) if listed[path] != found[path]]
    lines += [f"extra: {path}" for path in sorted(found.keys() - listed.keys())]
    if named != version(listed):
        lines.append(f"changed: {MANIFEST} (its version {named} is not that of its list, {version(listed)})")
    worker = folder / WORKER
    if not worker.is_file():
        lines.append(f"missing: {WORKER}")
    elif json.dumps(named).encode() not in worker.read_bytes():
        lines.append(f"changed: {WORKER} (not the worker of version {named})")
    return lines + _other_twins(folder)


def _other_twins(folder: Path) -> list[str]:
    """Compare each compressed twin with its original."""
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return [
        f"changed: {name} (not {name.removesuffix(compressed.ENDING)}, compressed)"
        for name in sorted(compressed.twins(paths))
        if not compressed.is_twin_of(paths[name].read_bytes(), paths[name.removesuffix(compressed.ENDING)].read_bytes())
    ]


def _files(folder: Path) -> dict[str, str]:
    """Hash every file but those made from others: the list, the worker, the zip of the whole site, compressed twins."""
    if not folder.is_dir():
        raise BuildFailure([Problem(folder, 1, "there is no such folder; wanted is the folder of a built site")])
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    made = {MANIFEST, WORKER} | compressed.twins(names)
    return {
        name: hashlib.sha256(path.read_bytes()).hexdigest()
        for name, path in sorted(names.items())
        if name not in made and not ("/" not in name and name.endswith(".zip"))
    }


def _canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def main(arguments: list[str]) -> int:
    if len(arguments) != 2 or arguments[0] != "verify":
        print("usage: python -m site_builder.manifest verify FOLDER", file=sys.stderr)
        return 2
    try:
        lines = differences(Path(arguments[1]))
    except BuildFailure as failure:
        lines = [str(failure)]
    print("\n".join(lines) if lines else "every file is as it was built")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
