"""A known vulnerability fails CI, and so does an audit that failed; a database that cannot be reached is reported, and does not."""

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


def audit(folder: Path, says: str, complains: str = "") -> tuple[int, str]:
    """Run the audit with a pip-audit that says what is given, and complains where it has something to complain of."""
    tool = folder / "pip-audit"
    program = f"import sys\nprint({says!r})\nprint({complains!r}, file=sys.stderr)\nsys.exit({bool(complains)!r})\n"
    tool.write_text(f"#!{sys.executable}\n{program}", encoding="utf-8")
    tool.chmod(0o755)
    environment = os.environ | {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    command = [sys.executable, str(ROOT / ".ci" / "audit.py")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("says", "status", "words"),
    [
        (json.dumps({"dependencies": [SOUND, SOUND]}), 0, "2 of 2 packages checked, 0 known vulnerabilities"),
        (json.dumps({"dependencies": [SOUND, WEAK]}), 1, "requirements-test.txt: pillow 1.0: CVE-1, mended in 1.1"),
        (json.dumps({"dependencies": [SOUND, SKIPPED]}), 0, "not checked: Dependency not found on PyPI"),
        (json.dumps({"dependencies": [SKIPPED, WEAK]}), 1, "1 of 2 packages checked, 1 known vulnerabilities"),
        ("", 1, "pip-audit gave no answer, and left with status 0"),
    ],
)
def test_a_known_vulnerability_fails(tmp_path: Path, says: str, status: int, words: str) -> None:
    """What was not checked is never called sound."""
    found, printed = audit(tmp_path, says)
    assert found == status, printed
    assert words in printed


@pytest.mark.parametrize(
    ("complains", "status"),
    [
        (
            "ERROR:pip_audit._cli:Could not connect to PyPI's vulnerability feed\nERROR:pip_audit._cli:Tip: try another",
            0,
        ),
        ("Traceback …\nrequests.exceptions.ProxyError: HTTPSConnectionPool(host='registry.example', port=443)", 0),
        (
            "Traceback …\nrequests.exceptions.SSLError: HTTPSConnectionPool(host='registry.example', port=443)",
            0,
        ),  # a proxy that opens what is sealed
        ("requests.exceptions.HTTPError: 503 Server Error: for url\n…\npip_audit._service.interface.ServiceError", 0),
        ("requests.exceptions.HTTPError: 403 Client Error: for url\n…\npip_audit._service.interface.ServiceError", 1),
        ("ERROR:pip_audit._cli:requirement numpy==2.4.6 does not contain a hash", 1),
        ("pip-audit: error: unrecognized arguments: --disable", 1),
    ],
)
def test_an_audit_that_fails_fails_unless_the_network_is_to_blame(tmp_path: Path, complains: str, status: int) -> None:
    found, printed = audit(tmp_path, "", complains)
    assert found == status, printed
    assert ("not checked: " in printed) == (status == 0)
