"""A pin that somebody could install only with a compiler, or not at all, fails CI with its name."""

import subprocess
from pathlib import Path

import by_path
import pytest

ROOT = Path(__file__).resolve().parents[2]
wheels = by_path.load(ROOT / ".ci" / "wheels.py")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Answer as pip does, from a registry where `scarce` has no wheel for Windows; note what is asked."""
    calls: list[tuple[str, ...]] = []

    def pip(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        calls.append(arguments)
        if arguments[0] == "wheel":
            assert environment == {"CC": "false", "CXX": "false"}
            if arguments[-1].startswith("rjsmin"):
                Path(arguments[-2], "rjsmin-1.0-py3-none-any.whl").touch()
            return subprocess.CompletedProcess(arguments, 0, "", "")
        for pin in (argument for argument in arguments if "==" in argument):
            name = pin.partition("==")[0]
            if name not in ("numpy", "wide") and (name != "scarce" or "win_amd64" in arguments):
                error = f"ERROR: No matching distribution found for {pin}"
                return subprocess.CompletedProcess(arguments, 1, "", error)
        return subprocess.CompletedProcess(arguments, 0, "", "")

    monkeypatch.setattr(wheels, "pip", pip)
    return calls


def verdict(folder: Path, *pins: str) -> int:
    """Ask for pins as they stand in a file of requirements."""
    file = folder / "requirements.txt"
    file.write_text("".join(f"{pin} \\\n    --hash=sha256:00\n" for pin in pins), encoding="utf-8")
    return wheels.main(file)


def test_pins_with_wheels_for_all_pass(tmp_path: Path, asked: list[tuple[str, ...]], capsys) -> None:
    """Wheels are asked for each system and Python, and one that is a source now is built without a compiler."""
    assert verdict(tmp_path, "numpy==1.0", "wide==1.0", "rjsmin==1.0") == 0
    assert "all 3 packages install without a compiler" in capsys.readouterr().out
    assert sum("numpy==1.0" in call for call in asked) == len(wheels.PYTHONS) * len(wheels.SYSTEMS)
    assert sum("rjsmin==1.0" in call for call in asked) == 1


def test_what_is_missing_is_named_with_all_for_whom(tmp_path: Path, asked: list[tuple[str, ...]], capsys) -> None:
    """pip names only the first that is missing; the others behind it are found too."""
    assert verdict(tmp_path, "scarce==1.0", "none==1.0", "wide==1.0") == 1
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith("requirements.txt: none==1.0: no wheel of it installs on Python 3.11 for Linux, ")
    assert printed[0].count("Python") == len(wheels.PYTHONS) * len(wheels.SYSTEMS)
    assert printed[1].endswith(
        "scarce==1.0: no wheel of it installs on " + ", ".join(f"Python {it} for Windows" for it in wheels.PYTHONS)
    )


def test_a_source_that_needs_a_compiler_is_named(
    tmp_path: Path, asked: list[tuple[str, ...]], capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To be on the list is not enough."""
    monkeypatch.setattr(wheels, "SOURCES", ("compiled",))
    assert verdict(tmp_path, "compiled==1.0", "wide==1.0") == 1
    assert capsys.readouterr().out == "requirements.txt: compiled==1.0: its source needs a compiler\n"


def test_no_answer_is_no_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A registry that is away says nothing about wheels."""
    away = subprocess.CompletedProcess([], 1, "", "ERROR: Could not reach the registry")
    monkeypatch.setattr(wheels, "pip", lambda *_, **__: away)
    with pytest.raises(SystemExit, match=r"Linux, Python 3\.11: pip gave no answer:\nERROR: Could not reach"):
        verdict(tmp_path, "wide==1.0")
