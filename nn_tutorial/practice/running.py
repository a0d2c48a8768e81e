"""Runs a reader's program: what it prints is kept, its arguments are copies, and an endless loop ends with its line."""

import ast
import builtins
import contextlib
import functools
import io
import math
import random
import signal
import sys
import threading
import time
import types
import warnings
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from nn_tutorial import activations
from nn_tutorial.practice import guard
from nn_tutorial.practice.compare import Numbers, numbers

FILE = "<answer>"
SECONDS = 5.0
"""How long an answer may take, all trials together."""
OWN_SECONDS = 2.0
"""The same for a program of an author's, or a slip of it."""
PRINTED = 2000
"""Characters of what an answer prints that are kept."""
SHARED = ("builtins", "collections", "contextlib", "copy", "math", "nn_tutorial", "numpy", "time", "types", "warnings")
"""Whose names are put back after an answer, those of their parts, too."""
GIVEN = ("sigmoid", "sigmoid_derivative", "relu", "relu_derivative", "tanh", "tanh_derivative")


guard.MAY_ASK.append(globals())
sys.modules.setdefault(
    "__answer__", types.ModuleType("__answer__")
)  # `dataclass` looks there for the module of a class


class TooLong(BaseException):
    """Raised in the line that has been running for too long; `except Exception` does not catch it."""


class Failure(NamedTuple):
    """Why a program stopped: the kind of error, Python's message, and the line of the answer, or 0."""

    kind: str
    message: str
    line: int


class Outcome(NamedTuple):
    """What one call gave.

    Attributes:
        value: the result as numbers, or None.
        least: the least tolerance that the result's kind of number needs.
        given: the type of the result, by name; "bool" for a whole array or list of truth values, too.
        failure: why the call stopped, if it did.
        changed: the positions, or the names, of the arguments that it changed.
    """

    value: Numbers | None
    least: float = 0.0
    given: str = ""
    failure: Failure | None = None
    changed: tuple[Any, ...] = ()


class Ran(NamedTuple):
    """What a program gave: an outcome for each trial, what the first one printed, and why it did not start."""

    outcomes: list[Outcome]
    printed: str = ""
    failure: Failure | None = None


class _Paper(io.StringIO):
    """Standard output with an end."""

    def write(self, text: str) -> int:
        super().write(text[: max(0, PRINTED - self.tell())])
        return len(text)

    def close(self) -> None:
        """Stay open: it is read after the answer has run."""


def names() -> dict[str, Any]:
    """Give the names that an answer may use without importing them."""
    functions = {name: getattr(activations, name) for name in GIVEN}
    return {"__name__": "__answer__", "__builtins__": sys.modules["builtins"], "np": np, "math": math, **functions}


def borrowed(source: str, name: str) -> bool:
    """Say whether a program takes from the package the very function that it is asked to write."""
    tree, roots = ast.parse(source), {"nn_tutorial"}
    imports = [node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
    for node in imports:
        ours = isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "nn_tutorial"
        # The beginning of an answer imports what is given, also under the name of what is asked: the answer's own takes its place.
        hidden = node not in tree.body
        if ours and any(each.name == name and (hidden or each.asname) for each in node.names):
            return True
        roots |= {each.asname for each in node.names if each.asname and (ours or each.name.startswith("nn_tutorial"))}
        roots |= {each.name for each in node.names if ours}

    def from_package(node: ast.AST) -> bool:
        return (isinstance(node, ast.Name) and node.id in roots) or (
            isinstance(node, ast.Attribute) and from_package(node.value)
        )

    return any(isinstance(n, ast.Attribute) and n.attr == name and from_package(n.value) for n in ast.walk(tree))


def function(source: str, name: str, trials: Sequence[tuple[Any, ...]], seconds: float | None = None) -> Ran:
    """Call a function of a program with the arguments of each trial; without a time for a program of our own."""
    space = names()
    space.pop(name, None)  # what is asked for is not given
    copies: tuple[Any, ...] = ()

    def call(arguments: tuple[Any, ...]) -> Outcome:
        nonlocal copies
        copies = _renewed(copies, arguments)
        result = space[name](*copies)
        changed = tuple(i for i, (old, new) in enumerate(zip(arguments, copies, strict=True)) if _differ(old, new))
        return _outcome(result, changed)

    return _run(source, space, trials, call, seconds, name)


def lines(
    source: str, trials: Sequence[dict[str, Any]], wanted: Sequence[str], seconds: float | None = None
) -> tuple[list[dict[str, Outcome]], Ran]:
    """Run a program once a trial, with the trial's values as its variables; give those of some of its names."""
    found: list[dict[str, Outcome]] = []
    once = functools.cache(compile)

    def call(given: dict[str, Any]) -> Outcome:
        space = names() | {name: _copied(value) for name, value in given.items()}
        try:
            exec(once(source, FILE, "exec"), space)
        finally:
            outcomes = {name: _outcome(space[name]) for name in wanted if name in space}
            found.append({name: each for name, each in outcomes.items() if each.given not in ("NoneType", "ellipsis")})
        changed = tuple(name for name, old in given.items() if name not in wanted and _differ(old, space[name]))
        return Outcome(None, changed=changed)

    return found, _run(source, None, trials, call, seconds)


def _run(
    source: str, space: dict[str, Any] | None, trials: Sequence[Any], call: Any, seconds: float | None, name: str = ""
) -> Ran:
    paper, outcomes = _Paper(), []
    try:
        with warnings.catch_warnings(action="ignore"):
            code = compile(source, FILE, "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return Ran([], "", failure(error))
    with (
        contextlib.nullcontext() if seconds is None else _surroundings(),
        warnings.catch_warnings(action="ignore"),
        np.errstate(all="ignore"),
        contextlib.redirect_stdout(paper),
        contextlib.redirect_stderr(_Paper()),
        limited(OWN_SECONDS if seconds is None else seconds),
        contextlib.nullcontext() if seconds is None else guard.watching(),
    ):
        if space is not None:
            space["__builtins__"] = sys.modules["builtins"]
            try:
                exec(code, space)
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                return Ran([], paper.getvalue(), failure(error))
            if not callable(space.get(name)):
                return Ran([], paper.getvalue(), Failure("missing", name, 0))
            ours = str(getattr(space[name], "__module__", "")).partition(".")[0] == "nn_tutorial"
            if seconds is not None and (ours or borrowed(source, name)):
                return Ran([], paper.getvalue(), Failure("borrowed", name, 0))
        printed = ""
        for number, trial in enumerate(trials):
            try:
                outcomes.append(call(trial))
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                outcomes.append(Outcome(None, failure=failure(error)))
                if isinstance(error, TooLong):
                    return Ran(outcomes, printed or paper.getvalue(), outcomes[-1].failure)
            if number == 0:
                printed = paper.getvalue()
        if space is not None:
            space.clear()  # what an answer does when it goes is done before all is put back
    return Ran(outcomes, printed)


def _outcome(result: Any, changed: tuple[Any, ...] = ()) -> Outcome:
    value, least = numbers(result) or (None, 0.0)
    return Outcome(value, least, "bool" if _true_or_false(result) else type(result).__name__, None, changed)


def _true_or_false(result: Any) -> bool:
    """Say whether a result is made of truth values."""
    if type(result) is list and result:
        return _true_or_false(result[0])
    return isinstance(result, (bool, np.bool_)) or (type(result) is np.ndarray and result.dtype.kind == "b")


def _renewed(used: tuple[Any, ...], arguments: tuple[Any, ...]) -> tuple[Any, ...]:
    """Copy arguments; into the arrays of the last call where they fit: what an answer kept by identity is found out."""
    alike = len(used) == len(arguments) and all(
        isinstance(old, np.ndarray) is isinstance(new, np.ndarray)
        and (not isinstance(new, np.ndarray) or (old.shape, old.dtype) == (new.shape, new.dtype))
        for old, new in zip(used, arguments, strict=False)
    )
    if not alike:
        return tuple(map(_copied, arguments))
    for old, new in zip(used, arguments, strict=True):
        if isinstance(new, np.ndarray):
            old.flags.writeable = True
            old[...] = new
    renewed = (old if isinstance(old, np.ndarray) else _copied(new) for old, new in zip(used, arguments, strict=True))
    return tuple(renewed)


def _copied(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return value.copy()
    return type(value)(map(_copied, value)) if isinstance(value, (list, tuple)) else value


def _differ(old: Any, new: Any) -> bool:
    if isinstance(old, np.ndarray):
        if not isinstance(new, np.ndarray):
            return True
        return not (np.array_equal(old, new) or np.array_equal(old, new, equal_nan=True))  # the second is slow
    return bool(old != new)


def failure(error: BaseException, file: str = FILE) -> Failure:
    """Say what stopped a program, and in which of its lines."""
    line = error.lineno or 0 if isinstance(error, SyntaxError) else 0
    step = error.__traceback__
    while step:
        if step.tb_frame.f_code.co_filename == file:
            line = step.tb_lineno
        step = step.tb_next
    try:
        message = error.msg if isinstance(error, SyntaxError) else str(error)
    except Exception:  # an error class of the answer, whose own text fails
        message = ""
    return Failure(type(error).__name__, message, line)


@contextlib.contextmanager
def _surroundings() -> Iterator[None]:
    """Put back what a program may change of what all programs share."""
    shared = [vars(module) for name, module in list(sys.modules.items()) if name.partition(".")[0] in SHARED]
    builtin = dict(vars(builtins))
    before = [(module, dict(module)) for module in shared]
    state, options, errors = random.getstate(), np.get_printoptions(), np.geterr()
    legacy = np.random.get_state()  # noqa: NPY002 - answers may use it
    try:
        yield
    finally:
        vars(builtins).update(builtin)  # first: what follows needs them
        for now, old in before:
            for name in now.keys() - old.keys():
                if not isinstance(now[name], types.ModuleType):
                    del now[name]
            now.update(old)
        random.setstate(state)
        np.set_printoptions(**options)
        np.seterr(**errors)
        np.random.set_state(legacy)  # noqa: NPY002


if sys.version_info >= (3, 12):

    @contextlib.contextmanager
    def limited(seconds: float, file: str = FILE) -> Iterator[None]:
        """End the loops and calls of a file after a time: each jump and each start of a function looks at the clock."""
        watch, end = sys.monitoring, time.monotonic() + seconds
        events = watch.events.JUMP | watch.events.PY_START
        tool = next(number for number in (4, 3, 1, 0) if watch.get_tool(number) is None)

        def look(code: types.CodeType, *_: object) -> object:
            if code.co_filename != file:
                return watch.DISABLE
            if time.monotonic() > end:
                raise TooLong(f"{seconds:g}")
            return None

        watch.use_tool_id(tool, "practice")
        try:
            for event in (watch.events.JUMP, watch.events.PY_START):
                watch.register_callback(tool, event, look)
            watch.set_events(tool, events)
            watch.restart_events()
            yield
        finally:
            watch.set_events(tool, 0)
            for event in (watch.events.JUMP, watch.events.PY_START):
                watch.register_callback(tool, event, None)
            watch.free_tool_id(tool)

else:

    def limited(seconds: float, file: str = FILE) -> contextlib.AbstractContextManager[None]:
        """End what runs of a file after a time: by the system's clock, or, where that cannot interrupt, line by line."""
        in_main = threading.current_thread() is threading.main_thread()
        return (_by_alarm if in_main and hasattr(signal, "setitimer") else _by_lines)(seconds, file)

    @contextlib.contextmanager
    def _by_alarm(seconds: float, file: str) -> Iterator[None]:
        def ring(_: int, frame: types.FrameType | None) -> None:
            while frame:
                if frame.f_code.co_filename == file:
                    raise TooLong(f"{seconds:g}")
                frame = frame.f_back

        before = signal.signal(signal.SIGALRM, ring)
        signal.setitimer(signal.ITIMER_REAL, seconds, 0.05)  # again and again: a bare `except` in a loop catches it
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)

    @contextlib.contextmanager
    def _by_lines(seconds: float, file: str) -> Iterator[None]:
        end, before = time.monotonic() + seconds, sys.gettrace()

        def look(frame: types.FrameType, event: str, _: object) -> Any:
            if frame.f_code.co_filename != file:
                return None
            if time.monotonic() > end:
                raise TooLong(f"{seconds:g}")
            return look

        sys.settrace(look)
        try:
            yield
        finally:
            sys.settrace(before)
