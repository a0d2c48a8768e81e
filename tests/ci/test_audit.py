"""A known vulnerability fails CI; a database that cannot be reached is reported, and does not."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOUND = {"name": "numpy", "version": "2.4.6", "vulns": []}
SKIPPED = {"name": "mkdocs", "skip_reason": "Dependency not found on PyPI"}
WEAK = {"name": "pillow", "version": "1.0", "vulns": [{"id": "CVE-1", "fix_versions": ["1.1"]}]}


def audit(folder: Path, says: str) -> tuple[int, str]:
    """Run the audit with a pip-audit that says what is given."""
    tool = folder / "pip-audit"
    tool.write_text(f"#!{sys.executable}\nprint({says!r})\n", encoding="utf-8")
    tool.chmod(0o755)
    environment = os.environ | {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    command = [sys.executable, str(ROOT / ".ci" / "audit.py")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT)
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


@pytest.mark.parametrize(
    ("says", "status", "words"),
    [
        (json.dumps({"dependencies": [SOUND, SOUND]}), 0, "2 of 2 packages checked, 0 known vulnerabilities"),
        (json.dumps({"dependencies": [SOUND, WEAK]}), 1, "requirements-test.txt: pillow 1.0: CVE-1, mended in 1.1"),
        (json.dumps({"dependencies": [SOUND, SKIPPED]}), 0, "so not checked: Dependency not found on PyPI"),
        (json.dumps({"dependencies": [SKIPPED, WEAK]}), 1, "1 of 2 packages checked, 1 known vulnerabilities"),
        ("", 0, "not reachable, so not checked: pip-audit left with status 0"),
    ],
)
def test_only_a_known_vulnerability_fails(tmp_path: Path, says: str, status: int, words: str) -> None:
    """What was not checked is never called sound."""
    found, printed = audit(tmp_path, says)
    assert found == status, printed
    assert words in printed
