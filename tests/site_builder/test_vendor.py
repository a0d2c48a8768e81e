"""What comes from elsewhere is what its note says."""

import hashlib
import re
from pathlib import Path

from site_builder.assets import vendored

VENDOR = Path(__file__).resolve().parents[2] / "site_builder" / "vendor"
ROWS = [
    [cell.strip().strip("`") for cell in row.strip("|").split("|")]
    for row in re.findall(r"^\| `.*\|$", (VENDOR / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
]


def test_every_vendored_file_has_the_hash_of_its_note() -> None:
    """Neither a changed file nor one without a note passes, however deep it lies."""
    noted = {name: sha256 for name, _, _, sha256 in ROWS}
    found = {
        path.relative_to(VENDOR).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.glob("*/**/*")
        if path.is_file()
    }
    assert len(noted) == len(ROWS)
    assert found == noted
    assert {name.split("/")[0] + "/LICENSE" for name in noted} <= noted.keys()


def test_the_builder_reads_the_same_notes() -> None:
    """A row that the builder's check would overlook fails here."""
    assert vendored.table() == {name: sha256 for name, _, _, sha256 in ROWS}


def test_the_notes_name_the_versions_that_the_site_serves() -> None:
    """The versions in the addresses are those of the files."""
    packages = {name: package for name, package, _, _ in ROWS}
    assert packages["pyodide/pyodide.mjs"] == f"npm `pyodide` {vendored.PYODIDE}"
    assert packages["prism-code-editor/index.js"] == f"npm `prism-code-editor` {vendored.EDITOR} (`dist/`)"


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
