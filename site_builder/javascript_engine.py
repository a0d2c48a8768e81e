"""The small JavaScript engine that typesets formulas and makes the memory of Python: V8, inside this process."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from py_mini_racer import JSTimeoutException, MiniRacer, init_mini_racer

__all__ = ["JSTimeoutException", "MiniRacer", "apart"]

P = ParamSpec("P")
T = TypeVar("T")

# Now, in the thread that imports this: on processors with memory protection keys, V8 may be used only in the thread that
# started it and in those that descend from it. In any other the process crashes.
init_mini_racer(ignore_duplicate_init=True)


def apart(call: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """Call from a thread of its own: mini-racer waits for ever for the event loop of its thread, where one runs."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(call, *arguments, **named).result()
