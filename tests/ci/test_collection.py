"""The tests have the same names in every process, at any time: several workers share them."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def names(seed: str) -> list[str]:
    """Return the names of all tests, as a process of its own finds them."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-n0"]
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTEST_ADDOPTS": ""}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return [line for line in done.stdout.splitlines() if "::" in line]


def test_names_hold_neither_the_time_nor_the_order_of_a_set() -> None:
    """Collecting takes seconds, so that the second process reads another time."""
    first, second = names("1"), names("2")
    assert len(first) > 1000
    assert first == second
