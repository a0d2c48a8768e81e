"""What a comment says of a shape is looked at whenever its line runs, and the program does nothing else for it."""

import traceback

import pytest

from site_builder.execution.shape_comments import ShapeError, compiled

pytestmark = pytest.mark.fast

HEAD = "import numpy as np\nX, seeds = np.zeros((4, 2)), 3\n"
TRUE = [
    "z = X @ np.ones((2, 1))  # (4, 1)",
    "z = X @ np.ones((2, 1))  # (4, 2) @ (2, 1) -> (4, 1)",
    "z = X @ np.ones((2, 1)) + 1  # (4, 2) @ (2, 1) + (1,) -> (4, 1)",
    "z = np.column_stack([X[:, 0], X[:, 1]])  # (4,) and (4,) -> (4, 2)",
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
