"""Something happens at the n-th moment of a program's life: a moment is when it is about to touch a file.

Python tells its audit hooks of every such moment. Run as a program (`python moments.py`), this publishes a tiny site over
and over, lets it die or fail at each moment in turn, and prints what was left. On PYTHONPATH as `sitecustomize`, it does so
to any Python program.
"""

import errno
import itertools
import json
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

TOUCHES = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "shutil.rmtree", "ctypes.dlsym"}
KILLS = {"SIGKILL": signal.SIGKILL, "SIGTERM": signal.SIGTERM}


def arrange(moment: int, fate: str, below: str) -> Callable[[], int]:
    """Let this process meet its fate at a moment that touches a path below a folder; give the count of such moments."""
    passed = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal passed
        if event not in TOUCHES or isinstance(arguments[0], int):  # a file that is open already
            return
        if event != "ctypes.dlsym" and not os.path.abspath(os.fsdecode(arguments[0])).startswith(below):
            return
        passed += 1
        if passed == moment and fate in KILLS:
            os.kill(os.getpid(), KILLS[fate])
        elif passed == moment or (fate == "a disk that stays full" and passed > moment and _writes(event, arguments)):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), arguments[0])

    sys.addaudithook(hook)
    return lambda: passed


def _writes(event: str, arguments: tuple[Any, ...]) -> bool:
    return event in ("os.mkdir", "os.link") or (event == "open" and bool(arguments[2] & (os.O_WRONLY | os.O_RDWR)))


def publish_at_each_moment(fate: str, exchanging: bool) -> list[dict[str, Any]]:
    """Publish a second version over a first, meeting the fate at each moment; tell what stands then, and after a third."""
    from finished_site import list_files

    from site_builder.execution import processes
    from site_builder.publishing import publish
    from site_builder.tools import verify

    if not exchanging:
        publish.exchange = lambda one, other: False

    def build(site: Path, version: str) -> None:
        staging = publish.Staging(site)
        try:
            write(staging.folder, version)
            staging.publish()
        finally:
            staging.discard()

    def write(folder: Path, version: str) -> None:
        (folder / "part").mkdir(exist_ok=True)
        for name in ("index.html", "part/page.html", f"part/only-{version}.html"):
            (folder / name).write_text(version)
        list_files(folder)

    def state(site: Path) -> str:
        """Say which version stands, whole."""
        if not site.exists():
            return "none"
        wrong = verify.differences(site)
        return "; ".join(wrong) or (site / "index.html").read_text()

    found = []
    for moment in itertools.count(1):
        with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
            site = Path(folder, "site")
            build(site, "first")
            child = os.fork()
            if not child:
                try:
                    processes.leave_on_signals()
                    passed = arrange(moment, fate, folder)
                    build(site, "second")
                    os._exit(0 if passed() >= moment else 42)
                except BaseException:
                    os._exit(1)
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            if status == 42:  # there is no such moment
                return found
            left = {"moment": moment, "status": status, "left": state(site)}
            publish.Staging(site).discard()  # as a build that fails
            left["mended"] = state(site)
            build(site, "third")
            found.append(left | {"next": state(site), "folders": os.listdir(folder)})
    raise AssertionError


if __name__ == "__main__":
    print(json.dumps(publish_at_each_moment(sys.argv[1], sys.argv[2] == "exchange")))
elif __name__ == "sitecustomize" and "MOMENT" in os.environ:
    count = arrange(int(os.environ["MOMENT"]), os.environ["FATE"], os.environ["BELOW"])
    if "COUNT" in os.environ:
        import atexit

        atexit.register(lambda: Path(os.environ["COUNT"]).write_text(str(count())))
