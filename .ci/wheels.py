"""Ask the registry whether each pin of requirements-docs.txt installs without a compiler, wherever readers are.

`pip install -e ".[docs]"` is the README's first command. Each pin must have a wheel for each system and Python, or be named
below as a source that becomes a wheel for all of them where no compiler works. What is missing fails, with its name.
"""

import json
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


def ask(pins: list[str], system: str, python: str) -> tuple[list[str], list[str]]:
    """Give the pins whose wheels are for one system only, and those that have none for this system and Python.

    Raises:
        SystemExit: with what pip says when that is no answer.
    """
    pins, missing = [*pins], []
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
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
        while pins:
            done = pip("install", "--dry-run", "--report", str(report), *options, *pins)
            if done.returncode == 0:
                break
            lacking = re.search(
                r"No matching distribution found for (\S+)", done.stderr
            )  # the first; the rest is not said
            if lacking is None or lacking[1] not in pins:
                raise SystemExit(f"{system}, Python {python}: pip gave no answer:\n{done.stderr.strip()}")
            pins.remove(lacking[1])
            missing.append(lacking[1])
        else:
            return [], missing
        found = json.loads(report.read_text(encoding="utf-8"))["install"]
    files = {it["metadata"]["name"]: it["download_info"]["url"].rpartition("/")[2] for it in found}
    general = {normalized(name) for name, file in files.items() if file.endswith("-none-any.whl")}
    return [pin for pin in pins if normalized(pin.partition("==")[0]) not in general], missing


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


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
    first, *others = SYSTEMS
    lacking: dict[str, list[str]] = {}
    with ThreadPoolExecutor(4) as pool:
        wanted = [pin for pin in pins if pin not in sources]
        answers = [*zip(PYTHONS, pool.map(lambda python: ask(wanted, first, python), PYTHONS), strict=True)]
        # A wheel for all systems is asked for only once.
        again = [(system, python, bound + none) for system, (python, (bound, none)) in product(others, answers)]
        missing = [(first, python, none) for python, (_, none) in answers]
        missing += [
            (system, python, ask_again[1])
            for (system, python, _), ask_again in zip(
                again, pool.map(lambda case: ask(case[2], case[0], case[1]), again), strict=True
            )
        ]
    for system, python, none in missing:
        for pin in none:
            lacking.setdefault(pin, []).append(f"Python {python} for {system}")
    return found + [f"{pin}: no wheel of it installs on {', '.join(where)}" for pin, where in lacking.items()]


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
