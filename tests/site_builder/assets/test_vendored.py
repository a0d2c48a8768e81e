"""The files of others, as the site serves them."""

from pathlib import Path

import pytest

from site_builder.assets import vendored

TABLE = """
[[package]]
folder = "pyodide"
source = "npm"
name = "pyodide"
version = "1"
[package.files]
"pyodide-lock.json" = { licence = "MPL 2.0", sha256 = "" }
"a.whl" = { licence = "MIT", sha256 = "" }

[[package]]
folder = "prism-code-editor"
source = "npm"
name = "prism-code-editor"
version = "2"
[package.files]
"deep/index.js" = { path = "dist/deep/index.js", licence = "MIT", sha256 = "" }
"""
LOCK = """{"packages": {
    "a": {"depends": ["b", "c"], "file_name": "a.whl"}, "b": {"depends": ["c"], "file_name": "b.whl"},
    "c": {"depends": [], "file_name": "c.whl"}
}}"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a small folder in the place of the real one."""
    contents = {
        "vendor.toml": TABLE, "pyodide/pyodide-lock.json": LOCK, "pyodide/a.whl": "a\r\n", "pyodide/stray.js": "stray",
        "prism-code-editor/deep/index.js": "index",
    }  # fmt: skip
    for name, text in contents.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(text.encode())
    monkeypatch.setattr(vendored, "VENDOR", tmp_path)
    return tmp_path


def test_what_the_table_lists_is_given(folder: Path) -> None:
    """Byte for byte, and nothing else that lies there."""
    assert dict(vendored.files(vendored.PYTHON_FOLDER)) == {"pyodide-lock.json": LOCK.encode(), "a.whl": b"a\r\n"}
    assert dict(vendored.files(vendored.EDITOR_FOLDER)) == {"deep/index.js": b"index"}
    assert vendored.version("prism-code-editor") == "2"


def test_needs_come_with_their_own_needs_first(folder: Path) -> None:
    """Each wheel once."""
    assert vendored.needed("a") == ["c.whl", "b.whl", "a.whl"]


def test_a_file_that_is_missing_is_named_with_what_brings_it_back(folder: Path) -> None:
    assert list(vendored.check()) == []
    (folder / "pyodide/a.whl").unlink()
    (problem,) = vendored.check()
    said = "this file of pyodide 1 is missing, which vendor.toml lists: run git checkout -- site_builder/vendor/pyodide/a.whl"
    assert (
        str(problem) == f"site_builder/vendor/pyodide/a.whl:1: {said}, or python -m site_builder.tools.fetch_vendored"
    )
