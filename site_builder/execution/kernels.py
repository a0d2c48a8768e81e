"""Which code of NumPy and OpenBLAS does the arithmetic: the same on every x86 processor with AVX2.

Both look at the processor when they start and choose among several versions of each routine. These add in another order,
so last digits differ, and a long training may end in another number. What a build publishes is made with the versions
for AVX2, which nearly every x86 processor of the last ten years has, and with one thread.
"""

import importlib
import os
import platform
from typing import Any

cpu: Any = importlib.import_module("numpy._core._multiarray_umath")
"""Where NumPy says what it can choose from, and what the processor has."""
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_DISABLE = "NPY_DISABLE_CPU_FEATURES"
_AVX2 = ("X86_V2", "X86_V3", "SSE", "SSE2", "SSE3", "SSSE3", "SSE41", "SSE42", "POPCNT", "AVX", "F16C", "FMA3", "AVX2")
"""What NumPy may use, by the names of its versions."""


def as_published() -> bool:
    """Tell whether this processor can do the arithmetic of what is published; another one may give another last digit."""
    return _has("AVX2")


def pinned() -> dict[str, str]:
    """Give the environment of what is published."""
    if not as_published():
        return threads(1)  # nothing chooses what it does not have
    return threads(1) | {"OPENBLAS_CORETYPE": "Haswell"} | _without(_AVX2)


def variants() -> dict[str, dict[str, str]]:
    """Give, by name, environments in which readers run the same listings."""
    found = {"two threads": pinned() | threads(2)}
    if platform.machine().lower() in ("x86_64", "amd64"):
        found["a processor without AVX2"] = threads(1) | {"OPENBLAS_CORETYPE": "Nehalem"} | _without(("X86_V2",))
    if _has("AVX512F"):
        found["a processor with AVX-512"] = threads(1)
        found["AVX-512 in NumPy alone"] = threads(1) | {"OPENBLAS_CORETYPE": "Haswell"}  # some of AMD's
    return found


def threads(count: int) -> dict[str, str]:
    return dict.fromkeys(THREADS, str(count))


def _without(kept: tuple[str, ...]) -> dict[str, str]:
    """Take from NumPy what this processor has beyond `kept`; to take what it has not would be a warning."""
    names = [name for name in cpu.__cpu_dispatch__ if name not in kept and _has(name)]
    return {_DISABLE: " ".join(names)} if names else {}


def _has(feature: str) -> bool:
    taken_from_this_process = os.environ.get(_DISABLE, "").replace(",", " ").split()
    return bool(cpu.__cpu_features__.get(feature)) or feature in taken_from_this_process
