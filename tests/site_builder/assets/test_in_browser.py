"""The browser gets every file that it needs, and a folder of its own for each version of them."""

import base64
import hashlib
import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from small_project import Project

from site_builder.assets import in_browser, python_snapshot, vendored, wheel
from site_builder.assets.in_browser import InBrowser
from site_builder.assets.python_snapshot import Snapshot
from site_builder.publishing.hosting import served


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of the modules, to change."""
    folder = tmp_path / "modules"
    shutil.copytree(in_browser.MODULES, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(in_browser, "MODULES", folder)
    return folder


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a small project that no test changes."""
    return Project(tmp_path_factory.mktemp("project")).root


@pytest.fixture(scope="module")
def made(root: Path) -> InBrowser:
    """Make what the browser gets of it, without a snapshot."""
    return InBrowser(root)


def config(made: InBrowser) -> dict[str, Any]:
    """Read the values that the modules import from config.js."""
    text = dict(made.files())[f"{made.folder}/config.js"].decode()
    assert re.fullmatch(r"(export const \w+ = .*;\n)+", text)
    return {key: json.loads(value) for key, value in re.findall(r"export const (\w+) = (.*);\n", text)}


@pytest.mark.slow
def test_the_folder_changes_with_what_is_published_alone(
    project: Project, modules: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A module, a name, the package, a version, so that no page ever meets an old file at a known address; not the hour, nor other files."""
    first = InBrowser(project.root).folder
    assert re.fullmatch(r"assets/run/[0-9a-f]{12}", first)
    for path in modules.iterdir():
        os.utime(path, (0, 0))
    (modules / "notes.md").write_text("x")
    (modules / "package.json").write_text("{}")
    (modules / "service_worker.js").write_text("x")
    project.write("docs/chapter/gate.py", "x = 1\n")
    assert InBrowser(project.root).folder == first
    folders = [first]
    (modules / "start.js").write_bytes((modules / "start.js").read_bytes() + b"\n1;\n")
    folders.append(InBrowser(project.root).folder)
    (modules / "forget.js").rename(modules / "forgotten.js")
    folders.append(InBrowser(project.root).folder)
    project.change("nn_tutorial/neuron.py", "np.dot(inputs, weights) + bias", "bias + np.dot(inputs, weights)")
    folders.append(InBrowser(project.root).folder)
    monkeypatch.setattr(in_browser, "PYTHON", "assets/PYTHON/9.9.9")
    folders.append(InBrowser(project.root).folder)
    assert len(set(folders)) == len(folders)


def test_what_moved_stands_in_a_module_that_few_fetch(root: Path, made: InBrowser) -> None:
    with_names = InBrowser(root, moved='page-1/a page-1/b "one"')
    table = dict(with_names.files())[f"{with_names.folder}/{in_browser.MOVED_TABLE}"]
    assert table == b'export const moved = "page-1/a page-1/b \\"one\\"";\n'
    assert with_names.folder != made.folder


def test_browsers_keep_what_has_a_version_in_its_address(made: InBrowser) -> None:
    """All but the package for pip, which may change as long as its version does not."""
    assert [name for name, _ in made.files() if not served.never_changes(name)] == [made.wheel]


def test_every_file_is_given_once(root: Path, made: InBrowser) -> None:
    """The package also where pip finds it, and the scripts that are joined are whole."""
    given = list(made.files())
    files = dict(given)
    assert len(files) == len(given)
    name, content = wheel.build(root)
    assert made.wheel == f"assets/package/{name}", "an address that changes with the version alone"
    assert files[made.wheel] == files[f"{made.folder}/{name}"] == content
    for script, said in (
        (in_browser.SEARCH_SCRIPT, b"window.searchStart"),
        (in_browser.KEYS_SCRIPT, b"window.keysOpen"),
        *((names[-1], text) for names, text in zip(in_browser.JOINED, (b"class Picture",), strict=True)),
    ):
        assert said in files[f"{made.folder}/{script}"]


def test_a_figure_is_one_script_that_leads_to_what_it_shares(root: Path) -> None:
    """Its own modules are in it and nowhere else; what they all import is imported once, from where the modules are."""
    figure = next(Path("docs").resolve().glob("page-3/*/explorables/graph/explorable.js"))
    made = InBrowser(root, scripts={"explorables/page-3/graph.js": figure})
    files = dict(made.files())
    script = files[f"{made.folder}/explorables/page-3/graph.js"].decode()
    shared = re.findall(r'(?:from|import\()"([^"]*)"', script)
    assert "../../element.js" in shared
    assert len(shared) == len(set(shared))
    assert all(f"{made.folder}/{address.removeprefix('../../')}" in files for address in shared)
    assert "function layout" in script
    assert f"{made.folder}/graph_layout.js" not in files


def described(content: bytes) -> dict[str, object]:
    return {
        "size": len(content),
        "hash": base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode()[:4],
    }


def test_the_settings_name_every_file_with_its_size_and_hash(made: InBrowser) -> None:
    """The progress bar counts what is fetched, each file once, and knows how much it will be; no other bytes are taken."""
    files = dict(made.files())
    told = config(made)
    assert f"{made.folder}/{told['wheel']}" in files
    python = {name.rpartition("/")[2]: described(c) for name, c in files.items() if name.startswith(in_browser.PYTHON)}
    del python["LICENSE"]
    more = told["packages"]["matplotlib"]
    assert not told["core"].keys() & more.keys()
    assert told["core"] | more == python
    assert {"pyodide.mjs.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"} <= told[
        "core"
    ].keys()
    assert [name for name in told["core"] if name.startswith("numpy-")]
    assert set(vendored.needed("matplotlib")) == more.keys() | set(vendored.needed("numpy"))
    assert told["packages"]["nn_tutorial"] == {told["wheel"]: described(files[f"{made.folder}/{told['wheel']}"])}


def test_the_settings_lead_from_the_modules_to_the_files(made: InBrowser) -> None:
    """The ways are relative, so that the site may stand in any folder."""
    told = config(made)
    names = {name for name, _ in made.files()}
    for key, name in (("runtime", "pyodide.mjs.js"), ("editor", "index.js"), ("qr", "qrcode.mjs.js"), ("zstd", "")):
        assert os.path.normpath(f"{made.folder}/{told[key]}{name}") in names


@pytest.mark.slow
def test_a_snapshot_is_published_and_described(root: Path, made: InBrowser) -> None:
    """Beside the files that it is made of, under a name of its own; without one, the settings say so."""
    packed = python_snapshot.packed(b"memory")
    snapshot = Snapshot("numpy", packed, 5)
    with_it = InBrowser(root, snapshots=[snapshot])
    assert dict(with_it.files())[f"{in_browser.PYTHON}/{snapshot.name}"] == packed
    told = config(with_it)
    about = {"name": snapshot.name, **described(packed), "length": 5, "packages": ["numpy"]}
    assert told["snapshots"] == {"numpy": {**about, "later": [told["stdlib"], *vendored.needed("numpy")]}}
    assert config(made)["snapshots"] == {}
    assert with_it.folder != made.folder


def test_what_comes_behind_a_snapshot_is_all_that_its_packages_need(root: Path) -> None:
    """Each file once, and all of them known by size and hash."""
    snapshots = [Snapshot(name, python_snapshot.packed(name.encode()), 5) for name in ("numpy", "matplotlib")]
    told = config(InBrowser(root, snapshots=snapshots))
    found = told["snapshots"]["matplotlib"]
    assert found["later"] == [told["stdlib"], *vendored.needed("matplotlib")]
    assert set(found["later"]) <= told["core"].keys() | told["packages"]["matplotlib"].keys()
    assert {"numpy", "matplotlib", "Pillow"} <= set(found["packages"])
