"""Report the known vulnerabilities of what CI and publishing install; fail if there is one.

Where the database cannot be reached, say so: that is no verdict, and no failure.
"""

import json
import subprocess
import sys
from typing import Any

FILES = ("requirements-docs.txt", "requirements-test.txt")
ACCEPTED: dict[str, str] = {}  # the id of a vulnerability, and why it cannot harm readers or contributors here
SECONDS = 120
COMMAND = (
    "pip-audit",
    "--disable-pip",
    "--require-hashes",
    "--no-deps",
    "--format=json",
    "--progress-spinner=off",
    "--timeout=10",
)


def dependencies(file: str) -> tuple[list[dict[str, Any]], str]:
    """Ask for what is known of a file's packages; where there is no answer, say why."""
    try:
        done = subprocess.run([*COMMAND, "--requirement", file], capture_output=True, text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return [], f"no answer within {SECONDS} s"
    try:
        return json.loads(done.stdout)["dependencies"], ""
    except (ValueError, KeyError):
        return [], (done.stderr.strip().splitlines() or [f"pip-audit left with status {done.returncode}"])[-1][:300]


def main() -> int:
    known = 0
    for file in FILES:
        found, reason = dependencies(file)
        checked = [package for package in found if "vulns" in package]
        reason = reason or next((package["skip_reason"] for package in found if "skip_reason" in package), "")
        for package in checked:
            for vulnerability in package["vulns"]:
                if vulnerability["id"] not in ACCEPTED:
                    known += 1
                    fixed = ", ".join(vulnerability.get("fix_versions") or ["no version yet"])
                    print(f"{file}: {package['name']} {package['version']}: {vulnerability['id']}, mended in {fixed}")
        if len(checked) == len(found) > 0:
            print(f"{file}: all {len(found)} packages checked")
        else:
            print(f"{file}: {len(checked)} of {len(found)} packages checked; not reachable, so not checked: {reason}")
    print(f"{known} known vulnerabilities")
    return 1 if known else 0


if __name__ == "__main__":
    sys.exit(main())
