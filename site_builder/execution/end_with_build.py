"""Runs a script that must not outlive the build: `python end_with_build.py SECONDS SCRIPT FILE`, in a folder of the file's own.

SECONDS is how long the processor may work for it, where the system can count that; a busy machine takes nothing away.

The build holds the other end of standard input. It closes with the build, however that ends; then this process ends with
all that it has started, and removes the folder. The script itself finds nothing on its standard input.
"""

import math
import os
import runpy
import shutil
import signal
import sys
import threading


def end_with_the_build() -> None:
    """Wait for the end of the build, beside the script."""
    build = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    folder = os.path.dirname(os.path.abspath(sys.argv[3]))
    threading.Thread(target=_wait, args=(build, folder), daemon=True).start()


def _wait(build: int, folder: str) -> None:
    while os.read(build, 1):
        pass
    shutil.rmtree(folder, ignore_errors=True)
    if hasattr(os, "killpg"):
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def limit_processor_time(seconds: float) -> None:
    """Let the system end this process with SIGXCPU; Windows has no such limit."""
    try:
        import resource
    except ImportError:
        return
    most = math.ceil(seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (most, most + 5))


if __name__ == "__main__":
    end_with_the_build()
    limit_processor_time(float(sys.argv[1]))
    sys.argv = sys.argv[2:]
    runpy.run_path(sys.argv[0], run_name="__main__")
