"""Report the known vulnerabilities of what CI and publishing install; fail if there is one.

Where the database cannot be reached, or has no such package, say so: that is no verdict, and no failure. Whatever else goes wrong fails.
"""

import json
import re
import subprocess
import sys
from typing import Any

FILE = "requirements-test.txt"  # which has all of requirements-docs.txt, at the same versions
SECONDS = 120
COMMAND = (
    "pip-audit", "--disable-pip", "--require-hashes", "--no-deps", "--format=json", "--progress-spinner=off", "--timeout=10",
    "--requirement", FILE,
)  # fmt: skip
UNREACHABLE = re.compile(
    r"Could not connect to .*|PyPI is not redirecting properly|requests\.exceptions\.HTTPError: (?:5\d\d|429) .*"
    r"|requests\.exceptions\.(?:ConnectionError|ProxyError|SSLError|ConnectTimeout|ReadTimeout|ChunkedEncodingError): .*"
)
"""What pip-audit says where the network or the database is to blame."""


def dependencies() -> tuple[list[dict[str, Any]], str]:
    """Ask for what is known of the packages; where the database gave no answer, say why.

    Raises:
        SystemExit: with what pip-audit says where it failed for another reason.
    """
    try:
        done = subprocess.run(COMMAND, capture_output=True, text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return [], f"no answer within {SECONDS} s"
    try:
        return json.loads(done.stdout)["dependencies"], ""
    except (ValueError, KeyError):
        if reason := UNREACHABLE.search(done.stderr):
            return [], reason[0][:300]
        said = done.stderr.strip()[-2000:]
        raise SystemExit(f"{FILE}: pip-audit gave no answer, and left with status {done.returncode}: {said}") from None


def main() -> int:
    found, reason = dependencies()
    checked = [package for package in found if "vulns" in package]
    known = [(package, vulnerability) for package in checked for vulnerability in package["vulns"]]
    for package, vulnerability in known:
        mended = ", ".join(vulnerability.get("fix_versions") or ["no version yet"])
        print(f"{FILE}: {package['name']} {package['version']}: {vulnerability['id']}, mended in {mended}")
    print(f"{FILE}: {len(checked)} of {len(found)} packages checked, {len(known)} known vulnerabilities")
    if reason or len(checked) < len(found):
        skipped = next((package["skip_reason"] for package in found if "skip_reason" in package), "")
        print(f"not checked: {reason or skipped}")
    return 1 if known else 0


if __name__ == "__main__":
    sys.exit(main())
