"""Fetching again what is vendored, from packages on this machine."""

import hashlib
import io
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from site_builder.assets import vendored
from site_builder.tools import fetch_vendored

WHEEL = b"a wheel in a wheel"
PACKAGES: list[dict[str, Any]] = [
    {"folder": "own", "source": "here", "files": {"LICENSE": {}}},
    {"folder": "js", "source": "npm", "name": "@j/s", "version": "1", "files": {"a.js": {"path": "dist/a.js", "sha256": ""}, "b.js": {"sha256": ""}}},
    {
        "folder": "py", "source": "pypi", "name": "vehicle", "version": "2",
        "files": {"a.whl": {"sha256": hashlib.sha256(WHEEL).hexdigest()}},
    },
]  # fmt: skip


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Give what the packages hold, to change; npm and pip pack it instead of fetching."""
    contents = {"package/dist/a.js": b"a", "package/b.js": b"b", "deep/a.whl": WHEEL}

    def pack(command: list[str]) -> None:
        if not contents:
            raise FileNotFoundError("no npm")
        (folder,) = (Path(c.partition("=")[2]) for c in command if c.startswith(("--dest=", "--pack-destination=")))
        if "pip" in command:
            with zipfile.ZipFile(folder / "vehicle.whl", "w") as wheel:
                wheel.writestr("deep/a.whl", contents["deep/a.whl"])
        else:
            with tarfile.open(folder / "js.tgz", "w:gz") as archive:
                for name in [name for name in contents if name.startswith("package/")]:
                    member = tarfile.TarInfo(name)
                    member.size = len(contents[name])
                    archive.addfile(member, io.BytesIO(contents[name]))

    for name, content in (("js/a.js", b"a"), ("js/b.js", b"b"), ("py/a.whl", WHEEL)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    monkeypatch.setattr(vendored, "VENDOR", tmp_path)
    monkeypatch.setattr(vendored, "packages", lambda: PACKAGES)
    monkeypatch.setattr(fetch_vendored, "_run", pack)
    return contents


def test_every_file_is_compared(packed: dict[str, bytes], capsys: pytest.CaptureFixture[str]) -> None:
    """By its place in the package, or a wheel by its sha256; what was put together here has no other to compare with."""
    assert fetch_vendored.main() == 0
    said = capsys.readouterr().out.splitlines()
    assert said == [
        "own    own/LICENSE",
        "same   js/a.js (@j/s 1)",
        "same   js/b.js (@j/s 1)",
        "same   py/a.whl (vehicle 2)",
    ]


@pytest.mark.parametrize(("name", "content", "line"), [
    ("package/dist/a.js", b"other", "other  js/a.js (@j/s 1)"), ("package/b.js", None, "absent js/b.js (@j/s 1)"),
    ("deep/a.whl", b"other", "absent py/a.whl (vehicle 2)"),
])  # fmt: skip
def test_what_differs_fails(
    packed: dict[str, bytes], capsys: pytest.CaptureFixture[str], name: str, content: bytes | None, line: str
) -> None:
    """Another byte, a file that is gone, a wheel that is not there under its hash; the others are compared all the same."""
    packed.pop(name)
    if content is not None:
        packed[name] = content
    assert fetch_vendored.main() == 1
    said = capsys.readouterr().out.splitlines()
    assert line in said
    assert len(said) == 4


def test_what_is_missing_comes_back_if_it_is_what_is_listed(
    packed: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    (vendored.VENDOR / "py/a.whl").unlink()
    assert fetch_vendored.main() == 0
    assert "back   py/a.whl (vehicle 2)" in capsys.readouterr().out
    assert (vendored.VENDOR / "py/a.whl").read_bytes() == WHEEL
    (vendored.VENDOR / "js/b.js").unlink()
    packed["package/b.js"] = b"other"
    assert fetch_vendored.main() == 1
    assert "other  js/b.js (@j/s 1)" in capsys.readouterr().out
    assert not (vendored.VENDOR / "js/b.js").exists()


def test_a_fetch_that_fails_says_so(packed: dict[str, bytes], capsys: pytest.CaptureFixture[str]) -> None:
    """It is no proof that the files are the same."""
    packed.clear()
    assert fetch_vendored.main() == 1
    assert "@j/s 1 could not be fetched: is there a network?\nno npm" in capsys.readouterr().out
