"""The real site, built once more in another folder and time zone, with other rights, by ProperDocs, is the same in every byte."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from published import ADDRESS

from site_builder import commit_date
from site_builder.tools import verify

ROOT = Path(__file__).resolve().parents[2]
SURROUNDINGS = {
    "SITE_URL": ADDRESS,
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "7",
    "NO_MKDOCS_2_WARNING": "1",
}


def test_the_site_is_built_again_in_every_byte(site: Path, tmp_path: Path) -> None:
    """A copy of the sources with the cache of the first build: what is not cached is everything but runs and pictures.

    ProperDocs is the maintained fork of MkDocs; what it builds is what MkDocs builds.
    """
    skipped = shutil.ignore_patterns(
        "site", ".site.*", ".git", "__pycache__", ".*_cache", ".hypothesis", "node_modules"
    )
    copy = tmp_path / "copy"
    shutil.copytree(ROOT, copy, ignore=skipped, symlinks=True)
    history = subprocess.run(["git", "rev-parse", "--git-dir"], cwd=ROOT, text=True, capture_output=True)
    if history.returncode == 0:
        shutil.copytree(ROOT / history.stdout.strip(), copy / ".git")
    cache = copy / ".cache" / "site_builder"
    for entry in cache.iterdir():
        os.utime(entry, (0, 0))  # as if no build had asked for it in a long time
    kept = {entry.name: entry.stat().st_ino for entry in cache.iterdir()}
    environment = os.environ | SURROUNDINGS | {"SOURCE_DATE_EPOCH": commit_date.of(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "properdocs", "build"],
        cwd=copy,
        env=environment,
        text=True,
        capture_output=True,
        umask=0o077,
    )
    assert done.returncode == 0, done.stderr
    assert [entry.name for entry in cache.iterdir() if kept.get(entry.name) != entry.stat().st_ino] == []
    one, other = (
        {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
        for folder in (site, copy / "site")
    )
    assert one.keys() == other.keys()
    assert [name for name in one if one[name].read_bytes() != other[name].read_bytes()] == []
    assert verify.differences(site) == []
