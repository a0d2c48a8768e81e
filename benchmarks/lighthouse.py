"""Lighthouse, fetched by npm at one version into a folder that is thrown away."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

VERSION = "12.8.2"  # the last for the Node that the tests of the modules need
TRIES = 3  # now and then it says that it could not record the page
LEAST = {"performance": 0.98, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0}
FLAGS = "--headless=new --no-sandbox --disable-quic --disable-background-networking"


class Missing(Exception):
    """It cannot be had here."""


@dataclass(frozen=True)
class Judged:
    """What it says of one page, as on a phone with a slow network."""

    scores: dict[str, float]
    failed: dict[str, list[str]]
    """For each category, the audits that took something from its score."""

    def short(self) -> Iterator[str]:
        """Give a line for each category that falls short."""
        for name, least in LEAST.items():
            if self.scores[name] < least:
                yield f"{name} {self.scores[name]:.2f}: {', '.join(self.failed[name])}"


def install(folder: Path) -> Path:
    """Fetch it; give its command.

    Raises:
        Missing: there is no npm, or npm reaches nothing.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise Missing("no npm found: install it (Debian and Ubuntu: apt-get install npm)")
    command = [npm, "install", "--no-audit", "--no-fund", f"lighthouse@{VERSION}"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
    except subprocess.TimeoutExpired as error:
        raise Missing("npm could not fetch it within five minutes") from error
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip() or "npm says nothing").splitlines()
        raise Missing(f"npm could not fetch it: {said[0]}")
    return folder / "node_modules" / ".bin" / "lighthouse"


def judge(command: Path, address: str, chromium: str) -> Judged:
    """Let it judge a page, with its own settings, which are those of a phone.

    Raises:
        Missing: it gives no judgement.
    """
    for _ in range(TRIES):
        done = subprocess.run(
            [str(command), address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"],
            capture_output=True, text=True, timeout=180, env=os.environ | {"CHROME_PATH": chromium},
        )  # fmt: skip
        if done.returncode == 0:
            break
    if done.returncode:
        raise Missing((done.stderr.strip() or "it says nothing").splitlines()[-1])
    report = json.loads(done.stdout)
    scores = {name: float(category["score"] or 0) for name, category in report["categories"].items()}
    failed = {
        name: [
            " ".join(filter(None, [ref["id"], audit.get("displayValue", "")]))
            for ref in category["auditRefs"]
            if ref["weight"] and (audit := report["audits"][ref["id"]])["score"] is not None and audit["score"] < 1
        ]
        for name, category in report["categories"].items()
    }
    return Judged(scores, failed)
