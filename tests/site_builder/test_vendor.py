"""What comes from elsewhere is what its table says."""

import hashlib
import json
import re
from pathlib import Path

from site_builder.assets import vendored

VENDOR = vendored.VENDOR
LISTED = {
    f"{package['folder']}/{name}": file["sha256"]
    for package in vendored.packages()
    for name, file in package["files"].items()
}


def test_every_vendored_file_has_the_hash_of_the_table() -> None:
    """Neither a changed file nor one that is not listed passes, however deep it lies."""
    found = {
        path.relative_to(VENDOR).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.glob("*/**/*")
        if path.is_file()
    }
    assert found == LISTED
    assert {name.split("/")[0] + "/LICENSE" for name in LISTED} <= LISTED.keys()
    assert all(file["licence"] for package in vendored.packages() for file in package["files"].values())


def test_every_wheel_is_the_one_that_pyodides_lock_file_names() -> None:
    """And each that NumPy or Matplotlib needs is there."""
    lock = json.loads((VENDOR / "pyodide" / "pyodide-lock.json").read_bytes())
    assert lock["info"]["version"] == vendored.PYODIDE
    locked = {f"pyodide/{entry['file_name']}": entry["sha256"] for entry in lock["packages"].values()}
    wheels = {name: sha256 for name, sha256 in LISTED.items() if name.endswith(".whl")}
    assert wheels.items() <= locked.items()
    assert {f"pyodide/{name}" for package in vendored.PACKAGES for name in vendored.needed(package)} == wheels.keys()


def test_what_the_editor_imports_is_here_and_nothing_else() -> None:
    """From its entry points, the imports reach every module and lead nowhere else."""
    folder = VENDOR / "prism-code-editor"
    entries = ["index.js", "languages/python.js", "prism/languages/python.js"]
    entries += ["extensions/commands/index.js", "extensions/cursor/index.js"]
    reached: set[Path] = set()
    wanted = [folder / entry for entry in entries]
    while wanted:
        module = wanted.pop()
        if module not in reached:
            reached.add(module)
            imports = re.findall(
                r"""(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']""", module.read_text(encoding="utf-8")
            )
            wanted += [(module.parent / name).resolve() for name in imports]
    assert reached == set(folder.rglob("*.js"))
