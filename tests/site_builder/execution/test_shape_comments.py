"""What a comment says of a shape is looked at whenever its line runs, and the program does nothing else for it."""

import re
import traceback

import pytest

from site_builder.execution.shape_comments import ShapeError, compiled

pytestmark = pytest.mark.fast

HEAD = "import numpy as np\nX, seeds = np.zeros((4, 2)), 3\n"
TRUE = [
    "z = X @ np.ones((2, 1))  # (4, 1)",
    "z = X @ np.ones((2, 1))  # (4, 2) @ (2, 1) -> (4, 1)",
    "z = 2 * np.tanh(X @ np.ones((2, 1)) + np.ones(4)[:, None])  # (4, 2) @ (2, 1) + (4, 1) -> (4, 1)",
    "x = np.ones((1, 2))\nx @ X.T  # (1, 2) @ (2, 4) -> (1, 4)",
    "X += np.ones(2)\nX -= 0.1 * X @ np.eye(2)  # (4, 2) @ (2, 2) -> (4, 2)",
    "print('X', X.tolist())  # the rows, shape (4, 2)",
    "print(X.T @ X)  # (2, 4) @ (4, 2) -> (2, 2)",
    "for x, y in zip(X, range(4)):  # x has shape (2,)\n    z = x",
    "def f(x, W=np.ones((2, 3))):\n    return x @ W  # (4, 2) @ (2, 3) -> (4, 3)\nf(X)",
    "z = np.concatenate([  # (8, 2)\n    X, X\n])",
    "i = 1\nX[i + 1] = 0  # (2,)",
    "rows, columns = size = X.shape\nsize = X.shape  # (4, 2)",
    "z = X.T  # (n, 2) or (2, n)",
    "W = np.ones((2, 1))\nz = X @ W  # (4, 2) @ (2, 1)",
    "W = np.ones((2, 2))\nX = X[:2] @ W\nb = np.ones((1, 2))\nX = X @ W + b  # (2, 2) @ (2, 2) + (1, 2) -> (2, 2)",
    "def f():\n    return X, X.T  # (4, 2), (2, 4)\nf()",
    "def f(x): return x.T  # (2, 4)\nf(X)",
    "lr = 0.1  # (small, but not too small)",
    "a, (b, c) = X, (X.T, X)  # (4, 2), (2, 4), (4, 2)",
    "a, b, c = X, X.T, 5  # (4, 2), (2, 4), and a number",
    "a = b = X  # (4, 2) each",
    "a, b = X, X  # (4, 2), each",
    "X[0] = 1  # (2,), the first row",
    "X -= 1  # (4, 2)",
    "z = np.zeros((seeds, 2))  # (seeds, 2)",
    "seeds = range(4)\nz = X  # (seeds, 2)",
    "n = np.array(3)\nz = X @ X.T  # (n, n)",
    "z = np.zeros((seeds * 4, 2))  # (seeds * 4, 2)",
    "z = X @ X.T  # (n, n)",
    "for rows in (X[:3], X[3:]):\n    part = rows  # (3, 2) or (1, 2)",
    "z = np.concatenate(\n    [X, X]\n)  # (8, 2)",
    "rows = [[1, 2], [3, 4]]  # (2, 2)",
    "z = X  # AND, shape (4, 2)",
    "z = X.T  # turned: (2, 4)",
    "z = X.sum()  # ()",
    "for i, x in enumerate(X):  # a number, (2,)\n    z = x",
    "for i, x in enumerate(X):  # (), (2,)\n    z = x",
    "print(X.shape)  # (4, 2)",
    "size = X.shape  # (n, 2)",
    "from nn_tutorial import Tensor\nz = [Tensor(X), Tensor(X)]  # (2, 4, 2)",
    "z = np.maximum(X, 0)  # max(z, 0)",
    "a, b, c = X, X.T, 'name'  # (4, 2), (2, 4)",
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
    "seeds = range(5)\nz = X  # (seeds, 2)": "line 4: the comment says (seeds, 2), and z has the shape (4, 2)",
    "z = X  # (n, n)": "line 3: the comment says (n, n), and z has the shape (4, 2)",
    "for n in (3, 1):\n    part = X[:n]  # (3, 2) or (2, 2)": "line 4: the comment says (3, 2) or (2, 2), and part has the shape (1, 2)",
    "def f(x):\n    return (\n        x\n    )  # (4, 2)\nf(X.T)": "line 6: the comment says (4, 2), and what is returned has the shape (2, 4)",
    "z = np.concatenate(\n    [X, X]\n)  # (4, 2)": "line 5: the comment says (4, 2), and z has the shape (8, 2)",
    "z = X  # the targets, shape (4,)": "line 3: the comment says (4,), and z has the shape (4, 2)",
    "z = X  # step 1, (4, 1)": "line 3: the comment says (4, 1), and z has the shape (4, 2)",
    "z, t = X, X.T  # (4, 2) in cm, (4, 2), of which each": "line 3: the comment says (4, 2), and t has the shape (2, 4)",
    "z = X @ np.ones((2, 1))  # (4, 9) @ (2, 1) -> (4, 1)": "line 3: the comment says (4, 9), and X has the shape (4, 2)",
    "W = X[:2]\nz = W @ W  # (9, 9) @ (2, 2) -> (2, 2)": "line 4: the comment says (9, 9), and W has the shape (2, 2)",
    "W = np.ones((2, 1))\nz = X @ W  # (4, 2) @ (3, 1) -> (4, 1)": "line 4: the comment says (3, 1), and W has the shape (2, 1)",
    "def f():\n    return X, X  # (4, 2), (2, 4)\nf()": "line 4: the comment says (2, 4), and what is returned has the shape (4, 2)",
    "try:\n    z = X  # (2, 4)\nexcept Exception:\n    pass": "line 4: the comment says (2, 4), and z has the shape (4, 2)",
    "z = X  # (n + 1, 2)": "line 3: the comment says (n + 1, 2), and z has the shape (4, 2)",
    "print(*X)  # (2,)": "line 3: the comment says (2,), and what it gives has the shape ()",
    "print('X', X[0])  # (4,)": "line 3: the comment says (4,), and what is printed has the shape (2,)",
    "z = X @ np.ones((2, 3)) + np.ones(3)  # (9, 3) + (3,) -> (4, 3)": "line 3: the comment says (9, 3), and X @ np.ones((2, 3)) has the shape (4, 3)",
    "X.T @ X  # (2, 9) @ (4, 2)": "line 3: the comment says (2, 9), and X.T has the shape (2, 4)",
    "def f(x):\n    return x @ x.T  # (4, 2) @ (2, 9)\nf(X)": "line 4: the comment says (2, 9), and x.T has the shape (2, 4)",
    "X -= 0.1 * X @ np.eye(2)  # (9, 2) @ (2, 2) -> (4, 2)": "line 3: the comment says (9, 2), and 0.1 * X has the shape (4, 2)",
    "for x in X:  # (4,)\n    pass": "line 3: the comment says (4,), and x has the shape (2,)",
    "z = np.concatenate([  # (4, 2)\n    X, X\n])": "line 3: the comment says (4, 2), and z has the shape (8, 2)",
    "z = [X, X[0]]  # (2, 4, 2)": "line 3: the comment says (2, 4, 2), and z has the shape (2,)",
    "x = np.ones(2)\nz = X  # (x, x)": "line 4: the comment says (x, x), and z has the shape (4, 2)",
    "z = X.sum(axis=0)  # ()": "line 3: the comment says (), and z has the shape (2,)",
    "print(X.shape)  # (2,)": "line 3: the comment says (2,), and what is printed has the shape (4, 2)",
    "for i, x in enumerate(X):  # a number, (4,)\n    pass": "line 3: the comment says (4,), and x has the shape (2,)",
    "for x, y in zip(X, range(4)):  # y has shape (2,)\n    pass": "line 3: the comment says (2,), and y has the shape ()",
    "def f():\n    return X, 5\nz = f()  # (2,)": "line 5: the comment says (2,), and z is a tuple, whose parts have shapes of their own",
    "z = 5  # (1,)": "line 3: the comment says (1,), and z has the shape ()",
}  # fmt: skip


def run(text: str) -> dict:
    names: dict = {}
    exec(compiled(HEAD + text, "program.py"), names)
    return names


UNREAD = [
    "z = X  # a table (7, 7)",
    "# of each sample, (4, 2)",
    "z = X.reshape(8)  # (4, 2) -> (8,)",
    "z = X @ X.T  # (4, 2) @ (2, 4) = (9, 9)",
    "z = X @ X.T  # (4, 2) + (2, 4) -> (4, 4)",
    "while len(X):  # (4, 2)\n    break",
    "order = [3, 2, 1, 0]\nwhile order:\n    X[order.pop()] = 1  # (2,)",
    "X[np.random.default_rng(0).integers(4)] = 1  # (2,)",
    "X[X > 1] = 1  # (8,)",
    "a, b = X, X.T  # (4, 2), (2, 4), (9, 9)",
    "a, b = X, X  # both have shape (4, 2)",
    "a, b = X, X  # (4, 2) for each",
    "for i, x in enumerate(X):  # (2,)\n    pass",
    "z = X + 1  # X has shape (4, 2)",
    "def f(x):  # (4, 2)\n    return x\nf(X)",
    "z: np.ndarray = X  # (4, 2)",
    "for x in X: z = x  # (2,), (9, 9)",
    "def f():\n    return *X, X  # (2,), (2,)\nf()",
]
UNLIKE = [
    "(4)",
    "(4 , 2)",
    "(4, 2,)",
    "(2 ** n, 2)",
    "(len(X), 2)",
    "(X.shape[0], 2)",
    "(n // 2, 3)",
    "(-1, 2)",
    "(..., 2)",
]


@pytest.mark.parametrize("shape", UNLIKE)
def test_what_looks_like_a_shape_and_is_none_is_refused(shape: str) -> None:
    with pytest.raises(
        ShapeError, match=re.escape(f"{shape} in '# {shape}' is no shape that can be compared")
    ) as caught:
        run(f"z = X  # {shape}")
    assert caught.value.lineno == 3


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_passes(text: str) -> None:
    plain: dict = {}
    exec(HEAD + text, plain)
    assert run(text).keys() == plain.keys()


@pytest.mark.parametrize("text", FALSE)
def test_what_is_not_is_told_with_its_line(text: str) -> None:
    with pytest.raises(ShapeError) as caught:
        run(text)
    assert f"line {caught.value.lineno}: {caught.value}" == FALSE[text]


@pytest.mark.parametrize("text", UNREAD)
def test_a_shape_that_is_compared_with_nothing_is_refused(text: str) -> None:
    with pytest.raises(ShapeError, match="is compared with nothing: wanted is that of what the line names") as caught:
        run(text)
    assert caught.value.lineno == next(n for n, line in enumerate((HEAD + text).split("\n"), 1) if "#" in line)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("z = (v := 2 * X) + v  # (4, 2) + (4, 2)\nz = int(z.sum())", 0),
        ("draws = iter(X)\nclass D:\n    def __getitem__(self, i): return next(draws)\nD()[0] @ X.T  # (2,) @ (2, 4)\nz = len([*draws])", 3),
    ],
)  # fmt: skip
def test_the_program_runs_as_without(text: str, kept: object) -> None:
    """What is computed is computed once."""
    assert run(text)["z"] == kept


def test_what_is_misspelt_is_told_at_its_line() -> None:
    with pytest.raises(NameError) as caught:
        run("z = 1\nz = X.T @ exrta  # (2, 4) @ (4, 1) -> (2, 1)")
    assert [frame.lineno for frame in traceback.extract_tb(caught.tb) if frame.filename == "program.py"] == [4]
