"""What Python's snapshots hold: what is imported in each, and what that loads, in the order in which a browser loads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_SUFFIX = ".cpython-312-wasm32-emscripten.so"
_FONTS = "matplotlib/mpl-data/fonts/ttf/"


@dataclass(frozen=True)
class Contents:
    """What one snapshot holds."""

    package: str
    """After which it is called, and whose wheels it needs."""
    imported: tuple[str, ...]
    """What is imported in it."""
    libraries: tuple[str, ...]
    """The shared libraries that this loads, by path below Python's packages."""
    program: Path | None = None
    """What is run in it, besides."""
    opened: frozenset[str] = frozenset()
    """The files that programs open at once, though those of the wheels come behind."""
    empty: str = ""
    """How files begin that only have to stand there, empty, until they are asked for."""

    def files(self, installed: Sequence[str]) -> tuple[list[str], list[str]]:
        """Give, of the files of the wheels, those that a browser gets with the memory: whole, and empty."""
        whole = sorted(self.opened.intersection(installed))
        standing = sorted(name for name in installed if self.empty and name.startswith(self.empty))
        return whole, [name for name in standing if name not in self.opened]


def _libraries(*names: str) -> tuple[str, ...]:
    return tuple(f"{name}{_SUFFIX}" for name in names)


NUMPY = Contents(
    "numpy",
    imported=(
        "numpy", "numpy.linalg", "numpy.random", "numpy.typing",
        "__future__", "argparse", "ast", "base64", "bisect", "builtins", "collections.abc", "contextlib", "copy", "dataclasses",
        "difflib", "encodings.cp437", "enum", "functools", "gzip", "hashlib", "heapq", "importlib.resources", "importlib.util",
        "inspect", "io", "itertools", "json", "linecache", "logging", "math", "numbers", "operator", "os", "pathlib", "random",
        "re", "secrets", "signal", "string", "textwrap", "time", "timeit", "tomllib", "traceback", "types", "typing", "warnings", "zipfile",
        "zlib",
    ),
    libraries=_libraries(
        "numpy/_core/_multiarray_umath",
        "numpy/_core/_multiarray_tests",
        "numpy/linalg/_umath_linalg",
        "numpy/random/_common",
        "numpy/random/bit_generator",
        "numpy/random/_bounded_integers",
        "numpy/random/_mt19937",
        "numpy/random/mtrand",
        "numpy/random/_philox",
        "numpy/random/_pcg64",
        "numpy/random/_sfc64",
        "numpy/random/_generator",
    ),
)  # fmt: skip
"""What the worker's own modules, the package and most programs ask for."""

MATPLOTLIB = Contents(
    "matplotlib",
    imported=(*NUMPY.imported, "matplotlib.pyplot"),
    libraries=NUMPY.libraries
    + _libraries(
        "matplotlib/_path",
        "matplotlib/_c_internal_utils",
        "PIL/_imaging",
        "kiwisolver/_cext",
        "matplotlib/_image",
        "matplotlib/ft2font",
        "PIL/_imagingmath",
        "contourpy/_contourpy",
        "matplotlib/backends/_backend_agg",
    ),
    program=Path(__file__).with_name("drawn_once.py"),
    opened=frozenset({f"{_FONTS}DejaVuSans.ttf", f"{_FONTS}DejaVuSansDisplay.ttf"}),
    empty=_FONTS,
)
"""For programs that draw. Of the fonts, the one of nearly all text comes at once, and the one in which powers of ten look first; the others stand there for who looks for them."""

ALL = (NUMPY, MATPLOTLIB)
