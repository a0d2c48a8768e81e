"""What a comment says of a shape is looked at whenever its line runs, and the program does nothing else for it."""

import traceback

import pytest

from site_builder.execution.shape_comments import ShapeError, compiled

pytestmark = pytest.mark.fast

HEAD = "import numpy as np\nX, seeds = np.zeros((4, 2)), 3\n"
TRUE = [
    "z = X @ np.ones((2, 1))  # (4, 1)",
    "z = X @ np.ones((2, 1))  # (4, 2) @ (2, 1) -> (4, 1)",
    "z = np.column_stack([X[:, 0], X[:, 1]])  # (4,) and (4,) -> (4, 2)",
    "W = np.ones((2, 1))\nz = X @ W  # (4, 2) @ (2, 1)",
    "W = np.ones((2, 2))\nX = X[:2] @ W\nb = np.ones((1, 2))\nX = X @ W + b  # (2, 2) @ (2, 2) + (1, 2) -> (2, 2)",
    "def f():\n    return X, X.T  # (4, 2), (2, 4)\nf()",
    "class Layer:\n    def forward(self, x):  # (4, 2)\n        return x\nLayer().forward(X)",
    "def f(x): return x.T  # (2, 4)\nf(X)",
    "lr = 0.1  # (small, but not too small)",
    "a, (b, c) = X, (X.T, X)  # (4, 2), (2, 4), (4, 2)",
    "a, b, c = X, X.T, 5  # (4, 2), (2, 4), and a number",
    "a = b = X  # (4, 2) each",
    "X[0] = 1  # (2,), the first row",
    "X -= 1  # (4, 2)",
    "z = np.zeros((seeds, 2))  # (seeds, 2)",
    "z = np.zeros((seeds * 4, 2))  # (seeds * 4, 2)",
    "z = X @ X.T  # (n, n)",
    "for rows in (X[:3], X[3:]):\n    part = rows  # (3, 2) or (1, 2)",
    "def f(x):  # (4, 2): rows\n    '''Say.'''\n    return x.T  # (2, 4)\nf(X)",
    "z = np.concatenate(\n    [X, X]\n)  # (8, 2)",
    "rows = [[1, 2], [3, 4]]  # (2, 2)",
    "print(X)  # (7, 7) is nobody's shape",
    "z = X  # a table (7, 7)",
    "z = X  # AND, shape (4, 2)",
    "z = X.T  # turned: (2, 4)",
]
FALSE = {
    "z = X @ np.ones((2, 1))  # (4,)": "line 3: the comment says (4,), and z has the shape (4, 1)",
    "z = X @ np.ones((2, 1))  # (4, 2) @ (2, 1) -> (4, 2)": "line 3: the comment says (4, 2), and z has the shape (4, 1)",
    "a, b = X, X.T  # (4, 2), (4, 2)": "line 3: the comment says (4, 2), and b has the shape (2, 4)",
    "a, b = X, X.T  # (4, 2) each": "line 3: the comment says (4, 2), and b has the shape (2, 4)",
    "a = b = X.T  # (4, 2)": "line 3: the comment says (4, 2), and a has the shape (2, 4)",
    "X = X[:, 0]\nX -= 1  # (4, 2)": "line 4: the comment says (4, 2), and X has the shape (4,)",
    "X[0] = 1  # (4,)": "line 3: the comment says (4,), and X[0] has the shape (2,)",
    "z = np.zeros((4, 2))  # (seeds, 2)": "line 3: the comment says (seeds, 2), and z has the shape (4, 2)",
    "z = X  # (n, n)": "line 3: the comment says (n, n), and z has the shape (4, 2)",
    "for n in (3, 1):\n    part = X[:n]  # (3, 2) or (2, 2)": "line 4: the comment says (3, 2) or (2, 2), and part has the shape (1, 2)",
    "def f(x):  # (4, 2): rows\n    return x\nf(X.T)": "line 3: the comment says (4, 2), and x has the shape (2, 4)",
    "def f(x):\n    return (\n        x\n    )  # (4, 2)\nf(X.T)": "line 6: the comment says (4, 2), and what is returned has the shape (2, 4)",
    "z = np.concatenate(\n    [X, X]\n)  # (4, 2)": "line 5: the comment says (4, 2), and z has the shape (8, 2)",
    "z = X  # the targets, shape (4,)": "line 3: the comment says (4,), and z has the shape (4, 2)",
    "z = X  # step 1, (4, 1)": "line 3: the comment says (4, 1), and z has the shape (4, 2)",
    "z, t = X, X.T  # (4, 2) in cm, (4, 2), of which each": "line 3: the comment says (4, 2), and t has the shape (2, 4)",
    "z = X @ np.ones((2, 1))  # (4, 9) @ (2, 1) -> (4, 1)": "line 3: the comment says (4, 9), and X has the shape (4, 2)",
    "W = X[:2]\nz = W @ W  # (9, 9) @ (2, 2) -> (2, 2)": "line 4: the comment says (9, 9), and W has the shape (2, 2)",
    "z: np.ndarray = X  # (2, 4)": "line 3: the comment says (2, 4), and z has the shape (4, 2)",
    "W = np.ones((2, 1))\nz = X @ W  # (4, 2) @ (3, 1) -> (4, 1)": "line 4: the comment says (3, 1), and W has the shape (2, 1)",
    "def f():\n    return X, X  # (4, 2), (2, 4)\nf()": "line 4: the comment says (2, 4), and what is returned has the shape (4, 2)",
    "try:\n    z = X  # (2, 4)\nexcept Exception:\n    pass": "line 4: the comment says (2, 4), and z has the shape (4, 2)",
    "z = X  # (n + 1, 2)": "line 3: the comment says the size 'n + 1', which is none here: name 'n' is not defined",
    "z = 5  # (1,)": "line 3: the comment says (1,), and z has the shape ()",
}  # fmt: skip


def run(text: str) -> dict:
    names: dict = {}
    exec(compiled(HEAD + text, "program.py"), names)
    return names


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_passes(text: str) -> None:
    plain: dict = {}
    exec(HEAD + text, plain)
    assert run(text).keys() == plain.keys()


@pytest.mark.parametrize("text", FALSE)
def test_what_is_not_is_told_with_its_line(text: str) -> None:
    with pytest.raises(ShapeError) as caught:
        run(text)
    lines = [frame.lineno for frame in traceback.extract_tb(caught.tb) if frame.filename == "program.py"]
    assert f"line {lines[-1]}: {caught.value}" == FALSE[text]


@pytest.mark.parametrize(
    "text",
    [
        "order = [3, 2, 1, 0]\nwhile order:\n    X[order.pop()] = 1  # (2,)",
        "rng = np.random.default_rng(0)\nX[rng.integers(4)] = 1  # (2,)\nz = rng.integers(1000)",
        "w = np.array([0, 2])\nw[w > 1] = 1  # (1,)",
        "d = {}\nd[len(d)] = X  # (4, 2)",
        "def f(x):  # (4, 2)\n    ''\n    return x\nz = f.__doc__",
    ],
)
def test_the_program_runs_as_without(text: str) -> None:
    """What has an effect when it is read is not read again."""
    plain: dict = {}
    exec(HEAD + text, plain)
    held = run(text)
    assert {name: repr(value) for name, value in held.items() if name in ("X", "z", "w", "d", "order")} == {
        name: repr(value) for name, value in plain.items() if name in ("X", "z", "w", "d", "order")
    }
