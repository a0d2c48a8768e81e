"""The last good site stands until the next one is whole; then they change places, and nobody misses a file."""

import errno
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import finished_site
import pytest

from site_builder.problems import BuildFailure
from site_builder.publishing import exchange, publish
from site_builder.publishing.publish import Staging
from site_builder.tools import verify

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(params=["exchange", "renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Publish in one step, and again as where that is impossible."""
    if request.param == "renames":
        monkeypatch.setattr(publish, "exchange", lambda one, other: False)
    return request.param


def write(folder: Path, version: str, *names: str) -> None:
    """Write a site with a list of its files."""
    for name in ("index.html", "part/page.html", f"part/only-{version}.html", *names):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(version)
    finished_site.list_files(folder)


def build(site: Path, version: str, *names: str) -> Staging:
    staging = Staging(site)
    write(staging.folder, version, *names)
    staging.publish()
    return staging


def holds(site: Path, version: str) -> bool:
    return verify.differences(site) == [] and (site / "index.html").read_text() == version


def test_a_finished_build_takes_the_place_of_the_old(tmp_path: Path, way: str) -> None:
    """Nothing of the old site is mixed into the new one, and no folder is left over."""
    site = tmp_path / "site"
    build(site, "old")
    staging = Staging(site)
    write(staging.folder, "new")
    assert holds(site, "old")
    staging.publish()
    assert holds(site, "new")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("kind", ["no folder above", "an empty folder"])
def test_a_first_build_needs_no_old_site(tmp_path: Path, way: str, kind: str) -> None:
    """The folder need not exist, and may be empty."""
    site = tmp_path / "deep" / "site"
    if kind == "an empty folder":
        site.mkdir(parents=True)
    build(site, "new")
    assert holds(site, "new")
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_failed_build_leaves_no_trace(tmp_path: Path) -> None:
    """Discarding removes what was built, and may be done twice."""
    staging = Staging(tmp_path / "site")
    write(staging.folder, "half")
    staging.discard()
    staging.discard()
    assert list(tmp_path.iterdir()) == []


def test_the_folder_that_a_server_stands_in_goes_on_giving_files(tmp_path: Path) -> None:
    """A container with the folder mounted, or a server that runs in it, sees the new site and no empty folder."""
    site = tmp_path / "site"
    build(site, "old")
    site.chmod(0o750)
    inside = os.open(site, os.O_RDONLY)
    build(site, "new", "more/part.html")
    assert set(os.listdir(inside)) == {"index.html", "part", "more", "manifest.json", "service_worker.js", "files.json"}
    assert site.stat().st_mode & 0o777 == 0o750, "the owner's choice of who may read is kept"
    os.close(inside)


def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path: Path, way: str) -> None:
    """Whatever the old site was, the new one is as it was built."""
    site = tmp_path / "site"
    build(site, "old", "a", "b/c/d", "b/e")
    build(site, "new", "a/b", "b")
    assert holds(site, "new")
    assert {p.relative_to(site).as_posix() for p in site.rglob("*")} >= {"a/b", "b"}


@pytest.mark.slow
def test_no_request_misses_a_file_while_builds_are_published(tmp_path: Path) -> None:
    """Who opens files by path, and who opens them from inside the folder, gets the old or the new one, each whole."""
    site = tmp_path / "site"
    build(site, "version 0")
    inside = os.open(site, os.O_RDONLY)
    done, wrong, asked = threading.Event(), [], [0, 0]

    def by_path() -> str:
        return (site / "part" / "page.html").read_text()

    def from_inside() -> str:
        with open(os.open("part/page.html", os.O_RDONLY, dir_fd=inside)) as file:
            return file.read()

    def ask(number: int, read: Callable[[], str]) -> None:
        last = 0
        while not done.is_set():
            try:
                version = int(read().removeprefix("version "))
            except (OSError, ValueError) as error:
                wrong.append(f"{read.__name__}: {error!r}")
                return
            if version < last:
                wrong.append(f"{read.__name__}: {version} after {last}")
            last = version
            asked[number] += 1

    readers = [threading.Thread(target=ask, args=pair) for pair in enumerate((by_path, from_inside))]
    for reader in readers:
        reader.start()
    number = 0
    while not wrong and (number < 30 or min(asked) < 30):
        number += 1
        build(site, f"version {number}")
    done.set()
    for reader in readers:
        reader.join()
    os.close(inside)
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("how", ["exchange", "renames"])
@pytest.mark.parametrize("fate", ["SIGKILL", "SIGTERM", "a full disk", "a disk that stays full"])
def test_whatever_the_moment_a_whole_site_stands(fate: str, how: str) -> None:
    """Publishing is ended at each moment in turn: the old site or the new one stands whole, and the next build succeeds.

    With two renames a kill between them leaves no site; what then mends it is the next build, even one that fails.
    """
    command = [sys.executable, str(ROOT / "tests" / "moments.py"), fate, how]
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert done.returncode == 0, done.stderr
    moments = json.loads(done.stdout)
    assert len(moments) > 20
    absent = [moment for moment in moments if moment["left"] == "none"]
    assert len(absent) == (1 if (fate, how) == ("SIGKILL", "renames") else 0), absent
    for moment in moments:
        assert moment["left"] in ("first", "second", "none"), moment
        assert moment["mended"] in ("first", "second"), moment
        assert moment["next"] == "third", moment
        assert moment["folders"] == ["site"], moment
        if moment["status"] == 0:
            assert moment["left"] == "second", moment
    assert {moment["left"] for moment in moments} >= {"first", "second"}


def test_two_builds_at_once_publish_one_after_the_other(tmp_path: Path, way: str) -> None:
    """Neither fails, neither removes the other's folder, and the last to finish stands."""
    site = tmp_path / "site"
    one, other = Staging(site), Staging(site)
    write(one.folder, "one")
    write(other.folder, "other")
    one.publish()
    assert holds(site, "one")
    third = Staging(site)
    assert (other.folder / "index.html").exists()
    other.publish()
    assert holds(site, "other")
    third.discard()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.slow
def test_what_dead_builds_left_is_cleared_and_living_ones_are_left_alone(tmp_path: Path) -> None:
    """A lock tells them apart, whatever their process numbers; the lock ends with its process."""
    program = (
        "import sys; from pathlib import Path; from site_builder.publishing.publish import Staging\n"
        "print(Staging(Path(sys.argv[1])).folder, flush=True); input()"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "site")]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        living = Path(other.stdout.readline().strip())
        (tmp_path / ".site.new-0123abcd").mkdir()
        (tmp_path / ".site.old-12345").mkdir()
        (tmp_path / ".site.mine").mkdir()
        (tmp_path / "site").mkdir()
        Staging(tmp_path / "site").discard()
        assert {path.name for path in tmp_path.iterdir()} == {"site", ".site.mine", living.name}
        other.kill()
    Staging(tmp_path / "site").discard()
    assert {path.name for path in tmp_path.iterdir()} == {"site", ".site.mine"}


def test_where_folders_cannot_be_locked_only_old_ones_are_cleared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows and some network disks a build that began within the day may be alive."""
    monkeypatch.setattr(publish, "fcntl", None)
    young, old = tmp_path / ".site.new-1", tmp_path / ".site.new-2"
    young.mkdir()
    old.mkdir()
    os.utime(old, (0, 0))
    build(tmp_path / "site", "new")
    assert {path.name for path in tmp_path.iterdir()} == {"site", young.name}


def test_a_link_to_the_site_stays_a_link(tmp_path: Path, way: str) -> None:
    """What it leads to is replaced, beside itself."""
    build(tmp_path / "releases" / "site", "old")
    (tmp_path / "site").symlink_to("releases/site")
    build(tmp_path / "site", "new")
    assert os.readlink(tmp_path / "site") == "releases/site"
    assert holds(tmp_path / "releases" / "site", "new")


def test_hidden_files_of_others_stay(tmp_path: Path, way: str) -> None:
    """A certificate's challenge, a checkout of the published branch: MkDocs keeps them too."""
    site = tmp_path / "site"
    build(site, "old")
    (site / ".git").write_text("gitdir: elsewhere")
    (site / ".well-known" / "acme").mkdir(parents=True)
    (site / ".well-known" / "acme" / "token").write_text("token")
    build(site, "new")
    assert (site / "index.html").read_text() == "new"
    assert (site / ".git").read_text() == "gitdir: elsewhere"
    assert (site / ".well-known" / "acme" / "token").read_text() == "token"


FOREIGN: dict[str, tuple[Callable[[Path], object], str]] = {
    "a home": (lambda p: (p.mkdir(), (p / "thesis.tex").write_text("years")), "holds files and no manifest.json of a built"),
    "a web application": (
        lambda p: (p.mkdir(), (p / "manifest.json").write_text('{"name": "app"}')), "holds files and no manifest.json of a built"
    ),
    "a file": (lambda p: p.write_text("years"), "is no folder"),
}  # fmt: skip


@pytest.mark.parametrize("kind", FOREIGN)
@pytest.mark.parametrize("when", ["before", "meanwhile"])
def test_what_is_no_site_is_not_replaced(tmp_path: Path, kind: str, when: str) -> None:
    """A mistyped path costs nobody a folder, neither at the start nor when it comes up during the build."""
    make, message = FOREIGN[kind]
    path = tmp_path / "place"
    staging = Staging(path) if when == "meanwhile" else None
    make(path)
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    with pytest.raises(BuildFailure, match=f"place:1: a build does not replace this: it {message}"):
        staging.publish() if staging else Staging(path)
    if staging:
        staging.discard()
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == before
    assert [p.name for p in tmp_path.iterdir()] == ["place"]


def test_a_disk_is_not_replaced() -> None:
    """A folder where a disk is mounted cannot be renamed; the whole disk `/` is one of them."""
    with pytest.raises(BuildFailure, match=r"is where a disk is mounted.*; wanted is a folder inside it"):
        Staging(Path("/"))


def test_two_paths_change_places_at_once(tmp_path: Path) -> None:
    """Where the system can; what is missing is an error, not a system that cannot."""
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.write_text("file")
    swapped = exchange.exchange(one, other)
    assert swapped or sys.platform not in ("linux", "darwin")
    assert other.is_dir() == swapped
    if swapped:
        with pytest.raises(FileNotFoundError):
            exchange.exchange(one, tmp_path / "nowhere")


@pytest.mark.parametrize("number", ["ENOSYS", "EINVAL", "ENOTSUP"])
def test_a_system_or_a_disk_that_cannot_exchange_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: str
) -> None:
    """Then nothing has happened, and two renames can follow; so it is where the C library has no such function."""

    class Library:
        def __init__(self, *_: object, **__: object) -> None:
            self.renameat2 = self.renamex_np = lambda *_: -1

    monkeypatch.setattr(exchange.ctypes, "get_errno", lambda: getattr(errno, number))
    monkeypatch.setattr(exchange.ctypes, "CDLL", Library)
    assert not exchange.exchange(tmp_path, tmp_path)
    monkeypatch.setattr(exchange.ctypes, "CDLL", lambda *_, **__: object())
    assert not exchange.exchange(tmp_path, tmp_path)
