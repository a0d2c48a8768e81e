"""What comes from elsewhere is what its note says."""

import hashlib
import re
from pathlib import Path

VENDOR = Path(__file__).resolve().parents[2] / "site_builder" / "vendor"


def test_every_vendored_file_has_the_hash_of_its_note() -> None:
    """Neither a changed file nor one without a note passes."""
    noted = dict(re.findall(r"\| `([^`]+)` \|.*`([0-9a-f]{64})` \|", (VENDOR / "README.md").read_text()))
    found = {
        p.relative_to(VENDOR).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in VENDOR.glob("*/*")
        if p.name != "LICENSE"
    }
    assert found == noted
    assert all((VENDOR / name).with_name("LICENSE").exists() for name in noted)
