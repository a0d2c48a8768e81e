"""Ask the registry whether each pin of requirements-docs.txt installs without a compiler, wherever readers are.

`pip install -e ".[docs]"` is the README's first command. Each pin must have a wheel for each system and Python, or be named
below as a source that becomes a wheel for all of them where no compiler works. What is missing fails, with its name.
"""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

PINS = Path(__file__).resolve().parents[1] / "requirements-docs.txt"
SOURCES = ("rjsmin",)  # its part in C is optional
OPTIONAL = ("pikepdf",)  # of an extra of its own: who cannot install it builds without PDFs
PYTHONS = ("3.11", "3.12", "3.13", "3.14")  # the first of each: 3.11 means 3.11.0
# pip takes what is made for older ones of macOS by itself, of Linux only what is named.
SYSTEMS = {
    "Linux": [f"manylinux{tag}_x86_64" for tag in ("1", "2010", "2014", *(f"_2_{minor}" for minor in range(5, 36)))],
    "Windows": ["win_amd64"],
    "macOS on Intel": ["macosx_14_0_x86_64"],
    "macOS on Apple silicon": ["macosx_14_0_arm64"],
}


def pip(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the pip of this Python; it installs nothing."""
    command = [sys.executable, "-m", "pip", "-q", "--disable-pip-version-check", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=os.environ | environment)


def lacking(pins: list[str], system: str, python: str) -> list[str]:
    """Give the pins that have no wheel for this system and Python.

    Raises:
        SystemExit: with what pip says when that is no answer.
    """
    found: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        options = [
            "--no-deps",
            "--only-binary=:all:",
            "--ignore-installed",
            "--python-version",
            python,
            "--target",
            folder,
        ]
        options += [option for platform in SYSTEMS[system] for option in ("--platform", platform)]
        while left := [pin for pin in pins if pin not in found]:
            done = pip("install", "--dry-run", *options, *left)
            if done.returncode == 0:
                break
            first = re.search(r"No matching distribution found for (\S+)", done.stderr)  # the rest is not said
            if first is None or first[1] not in left:
                raise SystemExit(f"{system}, Python {python}: pip gave no answer:\n{done.stderr.strip()}")
            found.append(first[1])
    return found


def needs_a_compiler(pin: str) -> bool:
    """Tell whether a source becomes no wheel for every system where the compiler fails."""
    with tempfile.TemporaryDirectory() as folder:
        options = ["--no-deps", "--no-cache-dir", "--no-binary=:all:", "--wheel-dir", folder]
        pip("wheel", *options, pin, CC="false", CXX="false")
        return not [*Path(folder).glob("*-none-any.whl")]


def problems(pins: list[str]) -> list[str]:
    """Name each pin that somebody cannot install, and for whom."""
    sources = [pin for pin in pins if pin.partition("==")[0] in SOURCES]
    found = [f"{pin}: its source needs a compiler" for pin in sources if needs_a_compiler(pin)]
    cases = [*product(SYSTEMS, PYTHONS)]
    for_whom: dict[str, list[str]] = {}
    with ThreadPoolExecutor(4) as pool:
        answers = pool.map(lambda case: lacking([pin for pin in pins if pin not in sources], *case), cases)
        for (system, python), none in zip(cases, answers, strict=True):
            for pin in none:
                for_whom.setdefault(pin, []).append(f"Python {python} for {system}")
    return found + [f"{pin}: no wheel of it installs on {', '.join(where)}" for pin, where in for_whom.items()]


def main(file: Path) -> int:
    pins = re.findall(r"^[^\s#]+==[^\s;\\]+", file.read_text(encoding="utf-8"), re.MULTILINE)
    pins = [pin for pin in pins if pin.partition("==")[0] not in OPTIONAL]
    if not pins:
        raise SystemExit(f"{file}: no pin, wanted are lines such as numpy==2.4.6")
    found = problems(pins)
    for problem in found:
        print(f"{file.name}: {problem}")
    if not found:
        print(
            f"{file.name}: all {len(pins)} packages install without a compiler on {', '.join(SYSTEMS)}; Python {', '.join(PYTHONS)}"
        )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else PINS))
