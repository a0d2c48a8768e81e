"""What the worker runs inside Pyodide: one program at a time, each as if Python had just started, as far as that is cheap.

It is plain Python, so that its tests run anywhere. `post` is how it tells the page what happens: called with a
dictionary whose entry "type" is "output", "warning" or "figure". After a program is put back what it has changed outside of
its own names: the names of modules, wherever they come from (a patched function), NumPy's print options, the seed of
`np.random`, and the like; what it has written in its folder is gone. What stays until the page is loaded again is what it has changed within a
class, a list or a table of a module, and files elsewhere. Where it has deleted Python's own files, an error makes the page start another Python.
"""

import ast
import builtins
import functools
import importlib
import importlib.util
import io
import json
import linecache
import logging
import os
import random
import re
import shutil
import sys
import time
import traceback
import types
import warnings
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

Post = Callable[[dict[str, Any]], None]

OUTPUT_LIMIT = 100_000
"""Characters that a program may print; the rest is counted, not shown."""
A_WARNING = 100
"""Characters that a warning counts for beside its own: the page shows each in a place of its own."""
AT_ONCE, PAUSE = 400, 0.05
"""So many pieces are posted one by one; a program that prints more posts one in so many seconds."""
SIGNALS = importlib.import_module("_signal")
"""What `signal` is made of: it works whatever a program has done to `builtins`."""
CLEARED = sys.platform == "emscripten"
"""Whether the folder of programs is the page's own, so that what they leave there is deleted."""


class Stream(io.TextIOBase):
    """Standard output or error: sends what is printed to the page at once, as far as the limit goes."""

    encoding = "utf-8"

    def __init__(self, post: Post) -> None:
        self.post, self.waiting, self.pieces = post, "", 0
        self.length, self.dropped, self.last = 0, 0, 0.0

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        room = max(0, OUTPUT_LIMIT - self.length)
        self.waiting += text[:room]
        self.length += min(len(text), room)
        self.dropped += len(text) - min(len(text), room)
        ends_a_line = text.endswith("\n") or self.pieces < AT_ONCE // 2
        if self.waiting and ends_a_line and (self.pieces < AT_ONCE or time.monotonic() - self.last > PAUSE):
            self.flush()
        return len(text)

    def flush(self) -> None:
        if self.waiting:
            self.pieces, self.last = self.pieces + 1, time.monotonic()
            self.post({"type": "output", "text": self.waiting})
            self.waiting = ""


class NoInput(io.TextIOBase):
    """Standard input, where nobody can be asked."""

    def __init__(self, said: str) -> None:
        self.said = said

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1, /) -> str:
        raise EOFError(self.said)

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        raise EOFError(self.said)


def sleep(seconds: float) -> None:
    """Sleep as `time.sleep` does, so that Stop ends it: Python in a browser sleeps by looking at the clock, too."""
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


if sys.platform == "emscripten":
    time.sleep = sleep


def imported(code: str) -> set[str]:
    """Name the modules that the code imports, with their dots; none for code that is no Python."""
    try:
        with warnings.catch_warnings(action="ignore"):
            tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # the last two: brackets without end
        return set()
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(node.module or "")
    return found


def needs(code: str) -> list[str]:
    """Name what the code imports that does not come with Python."""
    found = {name.partition(".")[0] for name in imported(code)}
    if "nn_tutorial" in found and re.search(r"\bplot_\w+", code):
        found.add("matplotlib")
    return sorted(found - set(sys.stdlib_module_names))


def _loggers() -> list[logging.Logger]:
    made = logging.root.manager.loggerDict.values()
    return [logging.root, *(logger for logger in made if isinstance(logger, logging.Logger))]


class Surroundings:
    """What a program may change, as it was before; and modules that it imports, as they are then."""

    def __init__(self) -> None:
        tutorial = [name for name in sys.modules if name.partition(".")[0] == "nn_tutorial"]  # imported anew by each
        self.modules = {name: sys.modules.pop(name) for name in tutorial}
        self.path, self.folder, self.files = list(sys.path), os.getcwd(), os.listdir()
        self.places = [place for place in self.path if os.path.exists(place)]
        self.libraries = ("built-in", "frozen", *(place for place in self.path if place not in ("", self.folder)))
        self.names: list[tuple[dict[str, Any], dict[str, Any]]] = []
        self.note(sys.modules)
        self.print_options, self.errors = np.get_printoptions(), np.geterr()
        self.recursion, self.environment = sys.getrecursionlimit(), os.environ.copy()
        self.trace, self.profile = sys.gettrace(), sys.getprofile()
        self.loggers = {logger: (logger.level, list(logger.handlers)) for logger in _loggers()}
        self.imported, self.depth = builtins.__import__, 0
        builtins.__import__ = self.importing

    def importing(self, *given: Any, **named: Any) -> Any:
        """Import as Python does, and note what a program's own import has brought."""
        self.depth += 1
        count = len(sys.modules)
        try:
            return self.imported(*given, **named)
        finally:
            self.depth -= 1
            if not self.depth and len(sys.modules) != count:
                self.note([name for name in sys.modules.keys() - self.modules.keys() if self.is_library(name)])

    # A frame of importlib, for Python: else a module's warning about itself would not be the program's.
    importing.__code__ = importing.__code__.replace(co_filename="<frozen importlib._bootstrap>")

    def note(self, names: Iterable[str]) -> None:
        for name in names:
            module = self.modules[name] = sys.modules[name]
            if type(module) is types.ModuleType:
                self.names.append((module.__dict__, {**module.__dict__}))

    def is_library(self, name: str) -> bool:
        """Say whether a module has come, as a whole, from where Python's own and its packages are."""
        spec = getattr(sys.modules[name], "__spec__", None)
        return str(getattr(spec, "origin", None)).startswith(self.libraries) and not getattr(
            spec, "_initializing", False
        )

    def put_back(self) -> None:
        for now, before in self.names:
            now |= before
        for now, before in self.names:  # with the built-in functions that were there
            if len(now) != len(before):
                for name in now.keys() - before.keys():
                    if not isinstance(now[name], types.ModuleType):  # a part that was imported stays so
                        del now[name]
        sys.settrace(self.trace)
        sys.setprofile(self.profile)
        sys.setrecursionlimit(self.recursion)
        for name in sys.modules.keys() - self.modules.keys():
            if not self.is_library(name):
                del sys.modules[name]
        sys.modules.update(self.modules)
        sys.path[:] = self.path
        np.set_printoptions(**self.print_options)
        np.seterr(**self.errors)
        np.random.seed()  # noqa: NPY002 - the next program starts from chance, as Python does
        random.seed()
        if os.environ != self.environment:
            os.environ.clear()
            os.environ.update(self.environment)
        if "decimal" in sys.modules:
            sys.modules["decimal"].setcontext(sys.modules["decimal"].Context(prec=28))
        for logger in _loggers():
            level, handlers = self.loggers.get(logger, (logging.NOTSET, []))
            logger.handlers[:] = handlers
            if logger.level != level:
                logger.setLevel(level)
        if "matplotlib.pyplot" in sys.modules:
            sys.modules["matplotlib.pyplot"].close("all")
        os.chdir(self.folder)
        if CLEARED:
            self.clear()
        for place in self.places:
            os.stat(place)  # Python's own files are gone: this Python is of no use any more

    def clear(self) -> None:
        """Delete what a program has left in its folder."""
        for file in os.listdir():
            if file not in self.files:
                (shutil.rmtree if os.path.isdir(file) and not os.path.islink(file) else os.remove)(file)
                sys.path_importer_cache.pop(self.folder, None)


def run(code: str, file_name: str, post: Post, words: dict[str, str]) -> dict[str, Any]:
    """Execute the code as a script; tell how it ended.

    Returns:
        {"state": "done" or "failed", "seconds", "dropped": characters not shown, and after a failure "traceback"
        (Python's own, cut to the lines of the script), "line" (1 is the first) and "error", its kind}.
    """
    out = Stream(post)
    _prepare(code, post, out)
    before = Surroundings()

    def no_input(prompt: object = "", /) -> str:
        out.write(str(prompt))
        raise EOFError(words["input"])

    module = types.ModuleType("__main__")
    module.__dict__["__file__"] = file_name
    lines = list(io.StringIO(code, newline=None))  # as Python counts them, which `splitlines` does not
    linecache.cache[file_name] = (len(code), None, lines, file_name)
    started = time.perf_counter()
    failure: BaseException | None = None
    handler = SIGNALS.signal(SIGNALS.SIGINT, SIGNALS.default_int_handler)  # Stop is a KeyboardInterrupt
    with warnings.catch_warnings():
        warnings.showwarning = _warner(post, out, file_name)
        try:
            try:
                sys.modules["__main__"], sys.argv = module, [file_name]
                for stream in ("stdout", "stderr", "__stdout__", "__stderr__"):
                    setattr(sys, stream, out)
                sys.stdin = NoInput(words["input"])  # what `exit` closes, too
                builtins.input = no_input
                exec(compile(code, file_name, "exec"), module.__dict__)
                if "matplotlib.pyplot" in sys.modules:
                    sys.modules["matplotlib.pyplot"].show()
            except SystemExit as error:
                if error.code is not None and not isinstance(error.code, int):
                    out.write(f"{error.code}\n")
            except BaseException as error:
                failure = error
            module.__dict__.clear()  # what its objects print when they go is its output, too; and functions hold their module
        except KeyboardInterrupt as error:
            failure = error
        finally:
            SIGNALS.signal(SIGNALS.SIGINT, SIGNALS.SIG_IGN)  # what follows is short, and has to be done
    seconds = time.perf_counter() - started
    before.put_back()  # before what follows, which needs Python as it was
    out.flush()
    told = {"state": "failed", **_failure(failure, file_name, words)} if failure else {"state": "done"}
    linecache.cache.pop(file_name, None)
    SIGNALS.signal(SIGNALS.SIGINT, handler)
    return {"seconds": seconds, "dropped": out.dropped, **told}


def protect(folder: str) -> None:
    """Let no program write into the files of a package; what is compiled of them may be added."""
    for top, _, files in os.walk(folder):
        for file in files:
            os.chmod(os.path.join(top, file), 0o444)


@functools.cache
def _practice() -> types.ModuleType:
    """Import what judges answers, once: programs have a package of their own."""
    return importlib.import_module("nn_tutorial.practice")


@functools.cache
def _programs() -> types.ModuleType:
    _practice()
    return importlib.import_module("nn_tutorial.practice.programs")


@functools.lru_cache(maxsize=4)
def _exercise(text: str) -> Any:
    return _practice().load(json.loads(text))


def check(exercise: str, answer: str, language: str, seed: int) -> str:
    """Judge an answer to an exercise, compiled as the site has it.

    Returns:
        JSON as the page hears it: {"state": "done", "verdict"}, {"state": "stopped"}, or, where the check itself fails,
        {"state": "failed", "traceback"}.
    """
    before = Surroundings()
    handler = SIGNALS.signal(SIGNALS.SIGINT, SIGNALS.default_int_handler)
    told: dict[str, Any]
    sys.stdin = io.StringIO()  # where nobody can be asked, input() ends at once, as at the end of a file
    try:
        told = {"state": "done", "verdict": _practice().check(_exercise(exercise), answer, language, seed)._asdict()}
    except KeyboardInterrupt:
        told = {"state": "stopped"}
    except BaseException as error:
        told = {"state": "failed", "traceback": "".join(traceback.format_exception(error))}
    finally:
        SIGNALS.signal(SIGNALS.SIGINT, SIGNALS.SIG_IGN)
    before.put_back()
    SIGNALS.signal(SIGNALS.SIGINT, handler)
    return json.dumps(told)


def explain(code: str, error: str, traceback_text: str, language: str) -> str:
    """Say in the reader's language what stopped a program, or nothing: the kind of the error, and what Python has said of it."""
    before = Surroundings()
    try:
        message = traceback_text.rstrip().rpartition("\n")[2].partition(": ")[2]
        line = next(iter(re.findall(r'^  File ".*", line (\d+)', traceback_text, re.MULTILINE)[-1:]), "0")
        return str(_programs().explained(code, error, message, int(line), language))
    finally:
        before.put_back()


def _prepare(code: str, post: Post, out: Stream) -> None:
    """Let `show` send the program's figures to the page."""
    wanted = "matplotlib" in needs(code) and importlib.util.find_spec("matplotlib")
    if not wanted and "matplotlib.pyplot" not in sys.modules:
        return
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # its notice of a cache is no output
    import matplotlib as mpl
    import matplotlib.pyplot as plt

    def show(*_: object, **__: object) -> None:
        out.flush()
        for number in plt.get_fignums():
            post({"type": "figure", "png": _png(plt.figure(number))})
        plt.close("all")

    plt.close("all")
    mpl.rcdefaults()
    plt.switch_backend("agg")
    plt.show = show


def _png(figure: Any) -> bytes:
    """Draw a figure. WebKit's compiler now and then gets a layout wrong, of which Matplotlib warns; the next one is right."""
    for more in (2, 1, 0):
        file = io.BytesIO()
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always", UserWarning)
            figure.savefig(file, format="png", dpi=144, bbox_inches="tight")
        if not more or not any("axes sizes collapsed" in str(warning.message) for warning in said):
            break
    for warning in said:
        warnings.showwarning(warning.message, warning.category, warning.filename, warning.lineno)
    return file.getvalue()


def _warner(post: Post, out: Stream, file_name: str) -> Callable[..., None]:
    """Show a warning as such, each once a line."""
    shown: set[tuple[str, str, int]] = set()

    def show_warning(message: Any, category: type, filename: str, lineno: int, *_: Any, **__: Any) -> None:
        if filename != file_name:  # within a package: the line that led there
            frames = traceback.walk_stack(sys._getframe())
            lineno = next((line for frame, line in frames if frame.f_code.co_filename == file_name), 0)
        entry = (category.__name__, str(message), lineno)
        if entry not in shown:
            length = len(entry[1]) + A_WARNING
            if out.length + length > OUTPUT_LIMIT:  # as of what is printed: without end, the page could not be stopped
                out.dropped += len(entry[1])
                return
            out.length += length
            shown.add(entry)
            out.flush()
            post({"type": "warning", "category": entry[0], "message": entry[1], "line": entry[2]})

    return show_warning


def _failure(error: BaseException, file_name: str, words: dict[str, str]) -> dict[str, Any]:
    """Python's traceback, cut to the reader's own lines."""
    whole = traceback.TracebackException.from_exception(error, lookup_lines=False)  # those of packages may not be there
    line = error.lineno or 0 if isinstance(error, SyntaxError) else 0
    links: list[traceback.TracebackException | None] = [whole]
    while links:
        link = links.pop()
        if link is None:
            continue
        mine = [frame for frame in link.stack if frame.filename == file_name]
        if link is whole and mine:
            line = mine[-1].lineno or 0
        if mine:
            link.stack[:] = mine
        else:
            link.stack = None  # type: ignore[assignment]  # no lines, then no heading for them
        links += [link.__cause__, link.__context__, *(link.exceptions or [])]
    text = "".join(whole.format())
    if len(text) > OUTPUT_LIMIT:
        text = f"{text[: OUTPUT_LIMIT // 2]}\n…\n{text[-OUTPUT_LIMIT // 2 :]}"
    if isinstance(error, ModuleNotFoundError):
        text += words["modules"] + "\n"
    return {"traceback": text, "line": line, "error": type(error).__name__}
