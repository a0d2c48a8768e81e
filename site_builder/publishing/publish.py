"""A build beside the site: the last good one stands until the new one is whole, and then they change places at once.

Whoever asks for a file while that happens gets the old one or the new one: who opens files by the site's path, as most
servers do, and who stands in its folder, as a container does that has the folder mounted.
"""

import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from site_builder.problems import BuildFailure, Problem
from site_builder.publishing.exchange import exchange
from site_builder.publishing.manifest import MANIFEST

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_DAY = 24 * 60 * 60


class Staging:
    """A folder to build in, beside the site; its build holds a lock on it as long as it lives.

    Raises:
        BuildFailure: the site's path leads to something that no build may replace.
    """

    def __init__(self, site: Path) -> None:
        self.site = Path(os.path.realpath(site))  # a link stays, and leads to the new site
        _refuse_what_is_no_site(self.site)
        self.site.parent.mkdir(parents=True, exist_ok=True)
        with _locked(self.site.parent):
            _put_back(self.site)
            _clear(self.site)
            self.folder = _beside(self.site, "new")
            self.folder.mkdir()
            self._lock = _lock(self.folder, wait=False)

    def publish(self) -> None:
        """Put the finished build in the place of the last one."""
        with _locked(self.site.parent):
            _refuse_what_is_no_site(self.site)
            if not self.site.exists():
                self.folder.rename(self.site)
            else:
                _keep_hidden(self.site, self.folder)
                _replace(self.site, self.folder)
        self.discard()

    def discard(self) -> None:
        """Drop a build that failed, or what a finished one has replaced."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _refuse_what_is_no_site(folder: Path) -> None:
    """Let nobody lose a folder to a mistyped path."""
    if folder.is_dir():
        if os.path.ismount(folder):
            found = "is where a disk is mounted, and cannot be replaced in one step; wanted is a folder inside it"
        elif not any(folder.iterdir()) or _is_site(folder):
            return
        else:
            found = f"holds files and no {MANIFEST} of a built site; move them away, or name another folder"
    elif folder.exists():
        found = "is no folder; wanted is a new folder, an empty one, or the site of an earlier build"
    else:
        return
    raise BuildFailure([Problem(folder, 1, f"a build does not replace this: it {found}")])


def _is_site(folder: Path) -> bool:
    """Tell a built site by its manifest; web applications have another kind of file by the same name."""
    try:
        return {"version", "files"} <= set(json.loads((folder / MANIFEST).read_bytes()))
    except (OSError, ValueError, TypeError):
        return False


def _beside(site: Path, kind: str) -> Path:
    return site.with_name(f".{site.name}.{kind}-{secrets.token_hex(4)}")


def _left(site: Path, kinds: str) -> list[Path]:
    """Find what builds have beside the site."""
    pattern = re.compile(rf"\.{re.escape(site.name)}\.(?:{kinds})-[0-9a-f]+")
    return [path for path in site.parent.iterdir() if pattern.fullmatch(path.name) and path.is_dir()]


def _put_back(site: Path) -> None:
    """Mend what a build left that died between the two renames of `_replace`."""
    old = _left(site, "old")
    if old and not site.exists():
        max(old, key=lambda path: path.stat().st_ctime).rename(site)


def _clear(site: Path) -> None:
    """Remove what builds that died have left, and nothing of a living one, be it in another container."""
    for left in _left(site, "new|old"):
        with suppress(OSError):  # a living build holds it, or has just removed it
            lock = _lock(left, wait=False)
            if lock is not None:
                shutil.rmtree(left, ignore_errors=True)
                os.close(lock)
            elif time.time() - left.stat().st_mtime > _DAY:
                shutil.rmtree(left, ignore_errors=True)


def _replace(site: Path, new: Path) -> None:
    """Let the folders change places; where that takes two steps, the next build can mend one alone."""
    if exchange(new, site):
        # The new site stands. Now the old folder, in which somebody may stand, gets the same files and its place again.
        with suppress(OSError):
            _renew(new, site)
            exchange(new, site)
        return
    old = _beside(site, "old")
    try:
        site.rename(old)
        new.rename(site)
    finally:
        if not site.exists():
            old.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _renew(folder: Path, like: Path) -> None:
    """Give a folder the files of another, each in one step, and only then remove what it has more."""
    partial = folder / f".{secrets.token_hex(8)}"
    for path in sorted(like.rglob("*")):
        target = folder / path.relative_to(like)
        if path.is_dir() and not path.is_symlink():
            if target.is_symlink() or target.is_file():
                target.unlink()
            target.mkdir(exist_ok=True)
            continue
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        os.link(path, partial, follow_symlinks=False)
        partial.replace(target)
    for path in sorted(folder.rglob("*"), reverse=True):
        if not os.path.lexists(like / path.relative_to(folder)):
            path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()


def _keep_hidden(site: Path, new: Path) -> None:
    """Take along what others keep in the site, as MkDocs does: .well-known, .git and the like."""
    for path in site.glob(".*"):
        target = new / path.name
        if path.is_dir() and not path.is_symlink() and not target.exists():
            shutil.copytree(path, target, symlinks=True)
        elif not os.path.lexists(target):
            shutil.copy2(path, target, follow_symlinks=False)


def _lock(folder: Path, wait: bool) -> int | None:
    """Lock a folder until the handle is closed, or its process is no more; without a handle, it cannot be locked here.

    Raises:
        BlockingIOError: somebody else holds it, and we do not wait.
    """
    if fcntl is None:
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise
    except OSError:  # some network disks lock no folders
        os.close(handle)
        return None
    return handle


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Do this alone, of all builds into one folder."""
    handle = _lock(folder, wait=True)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)
