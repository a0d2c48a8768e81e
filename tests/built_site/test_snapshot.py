"""Python starts from its snapshot, as if it had started as ever; and whatever goes wrong with it, a program runs all the same."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from built_site.conftest import Reader, new_browser
from built_site.in_the_page import HURRIED, Listing, Taken, opened, ready_workers
from playwright.sync_api import BrowserContext, Page, Route, expect
from waiting import wait_until

CHAPTER = "/en/page-1/perceptron/"
GATES = "page-1/perceptron/and_or_gates"
WORKER = "**/assets/run/*/worker.js"
LIBRARY = "**/assets/python/*/python_stdlib.zip"
WHEEL = "**/assets/python/*/numpy-*.whl"
SNAPSHOT = "**/assets/python/*/numpy-*.bin"
OF_DRAWING = "**/assets/python/*/matplotlib-*.bin"
WHEELS = "**/assets/python/*/*.whl"
UNPACKER = "**/assets/zstd/*/*.js"
WITHOUT = "Python starts without its snapshot"
"""What the worker writes for developers when it falls back."""
NETWORK = "net::ERR|Failed to (load resource|fetch)"

SEEDED = """
import random
import sys
import numpy as np
from nn_tutorial import sigmoid

np.random.seed(3)
random.seed(4)
print(np.random.rand(3), np.random.default_rng(5).normal(size=3), random.random())
print(hash("gate"), {"one", "two", "three"}, sigmoid(np.array([0.5])))
print(np.linalg.solve([[2.0, 1.0], [1.0, 3.0]], [1.0, 2.0]), np.geterr(), np.get_printoptions())
print(max(map(abs, [-3, 2])), sorted([2, 1]), np.sort([2, 1]).sum())
print(sys.path, sys.flags, sys.getrecursionlimit(), sys.version)
print(sorted(__import__("os").environ.items()))
"""
LATE = """
import traceback
import numpy as np

print(np.fft.fft([1, 2, 3]))
import fractions
print(fractions.Fraction(1, 3), fractions.__file__)
try:
    np.linalg.solve(np.zeros((2, 2)), np.ones(2))
except np.linalg.LinAlgError:
    traceback.print_exc()
try:
    fractions.Fraction("x")
except ValueError:
    traceback.print_exc()
"""
CHANCE = """
import random
import numpy as np

print(random.random(), np.random.rand(), np.random.default_rng().random())
"""
A_PHONE = "Object.defineProperty(Object.getPrototypeOf(navigator), 'platform', { get: () => 'iPhone' })"
LITTLE_MEMORY = "Object.defineProperty(Object.getPrototypeOf(navigator), 'deviceMemory', { get: () => 1 })"


class Started:
    """A page, and how Python has started in it."""

    def __init__(self, page: Page) -> None:
        self.page, self.said = page, list[str]()
        self.asked = list[str]()
        page.on("console", lambda message: self.said.append(message.text))
        page.on("request", lambda request: self.asked.append(request.url))
        self.listing = Listing(page, GATES)

    @property
    def fell_back(self) -> bool:
        return any(text.startswith(WITHOUT) for text in self.said)

    def falls_back(self, why: str) -> str:
        """Let Python begin to start anew, until the worker says that it does without the snapshot; give what it says."""
        if self.listing.button("stop").is_visible():
            self.listing.stop()
        self.said.clear()
        self.listing.start()
        wait_until(lambda: self.page.title() and self.fell_back, f"Python starts without a snapshot: {why}")
        return self.said[-1]

    def ends(self) -> str:
        """Wait for the program that is about to run; give its output."""
        assert self.listing.wait() == "done", (self.listing.status, self.listing.error, self.said)
        return self.listing.output

    def output(self, program: str) -> str:
        self.listing.write(program)
        self.listing.start()
        return self.ends()


context = new_browser(service_workers="block")


@contextmanager
def a_page(context: BrowserContext, *allowed: str) -> Iterator[Started]:
    with opened(context, CHAPTER, *allowed) as page:
        yield Started(page)


def test_what_is_fetched_before_the_first_output_is_small(site: Path) -> None:
    """Of what hosts send compressed, the twins of brotli; the rest of Python comes behind."""
    (snapshot,) = site.glob("assets/python/*/numpy-*.bin")
    others = [
        site.glob(f"assets/python/*/{name}.br") for name in ("pyodide.*.js", "pyodide.asm.wasm", "pyodide-lock.json")
    ]
    first = [snapshot, *(path for found in others for path in found), *site.glob("assets/zstd/*/*.js.br")]
    assert len(first) == 6
    assert sum(path.stat().st_size for path in first) < 8_000_000


def in_worker(page: Page, code: str) -> None:
    """Run some code in Python's worker before its own."""
    page.route(WORKER, lambda route: route.fulfill(response=route.fetch(), body=f"{code};\n{route.fetch().text()}"))


def test_a_program_prints_what_it_prints_as_ever(reader: Reader) -> None:
    """With seeds, and all that a program can see of Python: not a character differs; on a small device, it starts as ever.

    On a phone, Pyodide has no function of its own in the table: all others stand one place further down, unless the
    place is kept, and Python has to know that there is none. The first program finds files that have not come yet: a part of NumPy, a module of Python's library, and source lines
    in a traceback. What was drawn when the memory was kept is drawn by nobody again.
    """
    programs = (CHANCE + SEEDED, CHANCE + LATE)
    with a_page(reader(service_workers="block")) as started:
        in_worker(started.page, LITTLE_MEMORY)
        ordinary = [started.output(program) for program in programs]
        assert not any(url.endswith(".bin") for url in started.asked)
    drawn = [printed.partition("\n")[0] for printed in ordinary]
    for program, as_ever, device in zip(programs, ordinary, (A_PHONE, ""), strict=True):
        with a_page(reader(service_workers="block")) as started:
            in_worker(started.page, device)
            chance, _, printed = started.output(program).partition("\n")
            assert not started.fell_back, started.said
            assert any(url.endswith(".bin") for url in started.asked)
            assert printed == as_ever.partition("\n")[2]
            assert started.output(program).partition("\n")[2] == printed, "behind the first output, all files are there"
            drawn.append(chance)
    numbers = " ".join(drawn).split()
    assert len(set(numbers)) == 3 * len(drawn), drawn


def test_files_are_waited_for_only_if_they_are_needed(context: BrowserContext) -> None:
    """They are asked for when Python stands, not while its memory is unpacked; who fails does not wait, and who imports more does."""
    with a_page(context) as started:
        unpacker, held, come = list[Route](), list[Route](), list[str]()
        unpacking = Taken(started.page, UNPACKER, unpacker.append)
        later = [Taken(started.page, file, held.append) for file in (LIBRARY, WHEEL)]
        started.page.on("requestfinished", lambda request: come.append(request.url))
        started.listing.write(
            "import numpy as np\nfrom nn_tutorial import sigmoid\nsigmoid(np.zeros(1))\nnp.linalg.inv([1])"
        )
        started.listing.start()
        first = ("pyodide.asm.wasm", "pyodide-lock.json", ".bin")
        wait_until(
            lambda: started.page.title() and unpacker and all(any(u.endswith(f) for u in come) for f in first),
            "all is there",
        )
        started.page.wait_for_timeout(500)
        assert not held
        unpacking.take = None
        unpacker.pop().continue_()
        assert started.listing.wait() == "failed"
        assert started.listing.status == "Stopped by an error in line 4."
        wait_until(lambda: started.page.title() and len(held) == 2, "the files are fetched behind")
        started.listing.write("import fractions\nprint(fractions.Fraction(1, 2))")
        started.listing.start()
        started.listing.wait("loading")
        for taken in later:
            taken.take = None
        for route in held:
            route.continue_()
        assert started.ends() == "1/2\n"
        assert not started.fell_back, started.said


def test_an_import_that_nobody_could_foresee(context: BrowserContext) -> None:
    """Its file comes in time, though the program is running, and though Python has looked at the place without files."""
    program = (
        "import importlib\nimportlib.invalidate_caches()\nprint(importlib.import_module('frac' + 'tions').Fraction(1, 2))\n"
        "import numpy as np\nprint(np.fft.fft([1.0])[0].real)"
    )
    with a_page(context) as started:
        held: list[Route] = []

        def hold_what_comes_behind(route: Route) -> None:  # the program itself asks by another way, and may be first
            if route.request.resource_type == "fetch":
                held.append(route)
            else:
                route.continue_()

        for file in (LIBRARY, WHEEL):
            started.page.route(file, hold_what_comes_behind)
        assert started.output(program) == "1/2\n1.0\n"
        assert len(held) == 2
        assert not started.fell_back, started.said


def test_without_the_library_of_a_network_that_is_gone(context: BrowserContext) -> None:
    """What needs no file runs on; what needs one says what is missing, and goes on when the network is back."""
    context.add_init_script(HURRIED)
    with a_page(context, NETWORK) as started:
        taken = Taken(started.page, LIBRARY, lambda route: route.abort("connectionreset"))
        assert started.output("import numpy as np\nprint(np.ones(1))") == "[1.]\n"
        assert started.output("print('again')") == "again\n"
        assert started.listing.run("import fractions") == "failed"
        assert started.listing.status.startswith("Python could not be fetched")
        taken.take = None
        assert started.output("import fractions\nprint(fractions.Fraction(1, 2))") == "1/2\n"


READ_OTHERWISE = """
const parse = JSON.parse;
JSON.parse = (text) => {
  const about = parse(text);
  if ("checksum" in about) about.%s += 1;
  return about;
}"""
"""Changes what a snapshot says of itself."""
THROWS_LATE = (
    "const assign = Object.defineProperty; let on = 0; Object.defineProperty = function (object, name, given) {"
    " if (name === 'Py_EmscriptenSignalBuffer' && !on++) throw new Error('late'); return assign(object, name, given); }"
)
REFUSED = {
    "functions stand at other places": READ_OTHERWISE % "table",
    "the memory is another one": READ_OTHERWISE % "checksum",
    "late": THROWS_LATE,
}
"""What happens in Python's worker, by what is said of it."""


def missing(route: Route) -> None:
    route.fulfill(status=404, body="not found")


@pytest.mark.parametrize(
    ("absent", "refused"),
    [
        ((SNAPSHOT,), ("the memory is another one",)),
        pytest.param((UNPACKER, SNAPSHOT), (*REFUSED,), marks=pytest.mark.thorough),
    ],
    ids=["some", "all"],
)
def test_a_snapshot_that_does_not_come_or_does_not_fit_the_browser(
    context: BrowserContext, absent: tuple[str, ...], refused: tuple[str, ...]
) -> None:
    """Nor what unpacks it, and however late that shows: Python starts as ever."""
    with a_page(context, NETWORK) as started:
        started.listing.write(LATE)
        for taken in [Taken(started.page, file) for file in absent]:
            taken.take = missing
            started.falls_back(taken.pattern)
            taken.take = None
        for said in refused:
            in_worker(started.page, REFUSED[said])
            assert said in started.falls_back(said)
        assert started.ends()


PLAIN = "import numpy as np\nprint(np.ones(2))"
DRAWN = """
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 3)
figure, axes = plt.subplots(1, 2)
axes[0].semilogy(x, np.exp(-x), label="loss")
axes[0].set_title("a title")
axes[0].legend()
axes[1].imshow(np.outer(x, x))
plt.show()
"""
IN_OTHER_FONTS = """
import matplotlib.pyplot as plt

plt.plot([1, 2])
plt.title("heavy", fontweight="bold", family="serif", size=17.5)
plt.xlabel(r"$\\alpha^2 \\mathbf{w}$")
plt.show()
"""
NOT_IMPORTED = "import matplotlib.sankey\nprint(matplotlib.sankey.RIGHT)"
PIXELS = """async (figure) => {
  await figure.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: figure.naturalWidth, height: figure.naturalHeight });
  const context = canvas.getContext("2d");
  context.drawImage(figure, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  return `${canvas.width} x ${canvas.height}: ${hash.join()}`;
}"""


def figure_of(started: Started, program: str) -> str:
    """Run a program, and give what it has drawn, pixel by pixel."""
    started.output(program)
    figures = started.listing.box.locator("[data-run-figure] img, img[data-run-figure]")
    expect(figures).to_have_count(1)
    found: str = figures.evaluate(PIXELS)
    return found


@pytest.mark.parametrize(
    "visits",
    [(True,), pytest.param((True, False), marks=pytest.mark.thorough)],
    ids=["with its snapshot", "and without"],
)
def test_a_program_that_draws_after_one_that_does_not(reader: Reader, visits: tuple[bool, ...]) -> None:
    """It gets a Python that can draw already, which then stays, for others too; where that does not come, one with the wheels.

    The first figure waits for no wheel: another font, or a part of Matplotlib that was not imported, comes when it is asked
    for. Not a pixel differs, whatever comes later.
    """
    drawn: list[list[str]] = []
    for comes in visits:
        with a_page(reader(service_workers="block"), *([] if comes else [NETWORK])) as started:
            held: list[Route] = []
            wheels = Taken(started.page, WHEELS)
            if not comes:
                started.page.route(OF_DRAWING, missing)
            workers = "spied.workers.length"
            started.output(PLAIN)
            assert started.page.evaluate(workers) == 1
            assert not [url for url in started.asked if "/matplotlib-" in url]
            if comes:
                wheels.take = lambda route: (
                    route.continue_() if "nn_tutorial" in route.request.url else held.append(route)  # noqa: B023
                )
            figures = [figure_of(started, DRAWN)]
            assert started.page.evaluate(workers) == 2
            assert ready_workers(started.page) == 1
            if comes:
                wait_until(lambda: started.page.title() and held, "the wheels come behind")  # noqa: B023
                started.listing.write(NOT_IMPORTED)
                started.listing.start()
                started.listing.wait("loading")
                wheels.take = None
                for route in held:
                    route.continue_()
                assert started.ends()
            drawn.append([*figures, figure_of(started, IN_OTHER_FONTS)])
            started.output(PLAIN)
            assert started.page.evaluate(workers) == 2
            assert started.fell_back is not comes, started.said
    assert all(each == drawn[0] for each in drawn)


def test_an_answer_may_reach_for_what_has_not_come_yet(context: BrowserContext) -> None:
    """The first check of a page waits for the files: where answers are judged, nothing may be written."""
    with opened(context, "/en/page-2/softmax-and-cross-entropy/") as page:
        box = page.locator("[data-exercise='page-2/softmax-and-cross-entropy/allowed_softmax']")
        box.scroll_into_view_if_needed()
        shifted = "np.exp(z - np.median(z, axis=1, keepdims=True)) * allowed"
        box.locator("textarea").fill(
            f"def allowed_softmax(z, allowed):\n    e = {shifted}\n    return e / e.sum(axis=1, keepdims=True)\n"
        )
        box.locator("[data-action=check]").click()
        expect(box).to_have_attribute("data-state", re.compile("wrong|nearly|right"))
        assert "os.mkdir" not in box.locator("[data-verdict]").inner_text()
        expect(box).to_have_attribute("data-state", "nearly")
