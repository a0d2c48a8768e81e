"""What is said of an error in a program that has no task: what holds in any program, in both languages."""

import pytest

from nn_tutorial.practice import running
from nn_tutorial.practice.programs import explained
from nn_tutorial.practice.words import LANGUAGES


def said(code: str, language: str = "en") -> str:
    """Run a program, and say what stopped it."""
    try:
        exec(compile(code, running.FILE, "exec"), {})
    except Exception as error:
        return explained(code, *running.failure(error), language)
    raise AssertionError("it ran")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("lr = 0,05", "`0.05`"),
        ("lr = 0,5\nprint(0.1 * lr)", "`0.5`"),
        ("lr = 0.5\nprint(2 * l_r)", "`l_r` is not known, but `lr` is."),
        ("print(nowhere)", "has not been given a value: `nowhere`."),
        ("x = 2x", "Between `2` and `x` Python needs `*`."),
        ("print(true)", "`True` with a capital T."),
        ("for n in range(3)\n    print(n)", "Line 1: Python expects a colon here, `:`."),
        ("def f():\nprint(1)", "Line 2: something indented has to stand below line 1."),
        ("import numpy as np\n\nnp.ones((4, 3)) @ np.ones((4, 2))", "Line 3: `@` cannot multiply"),
        ("import numpy as np\nnp.ones((4, 3)) + np.ones(4)", "`(4,3)`, `(4,)`"),
        ("import numpy as np\nif np.ones(2) > 0:\n    pass", "`if` decides only once"),
        ("[1, 2][2]", "Python counts from 0."),
        ("1 / 0", "divided by 0"),
        ("from nn_tutorial import perceptron\nperceptron([1, 0, 1], [1, 1], 0)", "not one weight for each input"),
        ("hidden = 3\nmax(hidden)", "a single number, without entries"),
        ("[1, 2] - 1", "Ordinary lists do not compute"),
        ("class Box:\n    def add(coin):\n        pass\n\nBox().add(1)", "`def add(…)` has no place for it"),
    ],
)
def test_the_most_usual_errors_are_said_in_plain_words(code: str, words: str) -> None:
    assert words in said(code)
    assert said(code, "id") not in ("", said(code))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "code",
    [
        "int('a')",
        "import nowhere",
        "raise ValueError('`*')",
        "size = 3,4\nsize.of",
        "size = 3,4\nint('a')",
        "class A:\n    def f(self):\n        pass\n\nA().f(1)",
        "class A:\n    def f(this):\n        this.n = 1\n\nA().f(1)",
        "class A:\n    @staticmethod\n    def f(n):\n        pass\n\nA().f(1, 2)",
    ],
)
def test_of_others_nothing_is_said(code: str, language: str) -> None:
    assert said(code, language) == ""


def test_nothing_is_said_of_trials_and_of_what_is_given() -> None:
    """A program has none."""
    for code in ("[1, 2][2]", "print(a)", "import numpy as np\nprint(np.zeros)\nnp.mean + 1"):
        assert "trial" not in said(code)
        assert "given:" not in said(code)
