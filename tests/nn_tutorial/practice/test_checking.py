"""The verdict on an answer: right by any spelling, and what is wrong in the reader's words."""

import ast
from dataclasses import replace

import numpy as np
import pytest

from nn_tutorial.practice import check, exercise, find, mending, running, verdict
from nn_tutorial.practice.facts import Case
from nn_tutorial.practice.running import Outcome
from nn_tutorial.practice.trials import Trial
from nn_tutorial.practice.words import words_in
from tests.nn_tutorial.practice.corpus import HALVED


def answer(*lines: str) -> str:
    """Write the function with these lines in it."""
    return "\n".join(["def halved(x, y):", *(f"    {line}" for line in lines)])


@pytest.mark.parametrize(
    "line",
    [
        "return 0.5 * (x - y)",
        "return x / 2 - y / 2",
        "return [[(a - b) / 2 for a, b in zip(*rows)] for rows in zip(x, y)]",
        "return np.mean([x, -y], axis=0)",
        "return ((x - y) / 2).astype('float32')",
    ],
)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_numbers_decide(line: str, seed: int) -> None:
    """Lists, other formulas and single precision are as right as the author's spelling."""
    assert check(HALVED, answer(line), seed=seed).state == "right"


@pytest.mark.parametrize(
    "line", ["return x > y", "return [[bool(a > b) for a, b in zip(*rows)] for rows in zip(x, y)]"]
)
def test_truth_values_are_right_where_ones_are_wanted_and_it_is_said(line: str) -> None:
    """They count as 1 and 0; whoever writes these hears nothing of it."""
    ones = replace(HALVED, solution=HALVED.solution.replace("(x - y) / 2", "(x > y).astype(int)"))
    verdict = check(ones, answer(line), seed=1)
    assert (verdict.state, "`True` and `False`" in verdict.fact) == ("right", True)
    assert "True" not in check(ones, answer("return (x > y) * 1"), seed=1).fact


@pytest.mark.parametrize(
    ("lines", "state", "fact", "cause"),
    [
        (["return x - y"], "wrong", "Exactly twice the right numbers.", "nothing is divided by `2`"),
        (["return (y - x) / 2"], "wrong", "the opposite sign", "`y - x` instead of `x - y`"),
        (["return x - y / 2"], "wrong", "", "the brackets around `x - y` are missing"),
        (["return (x - y).T / 2"], "nearly", "rows and columns are exchanged", "Somewhere a `.T` is missing"),
        (["return ((x - y) / 2).ravel()"], "nearly", "their shape is `(6,)` instead of `(2, 3)`", "In line 2, something in `((x - y) / 2).ravel()` is too much."),
        (["return 7"], "wrong", "always the same", "written into the program"),
        (["print((x - y) / 2)"], "wrong", "returns nothing", "`return` gives it to the program"),
        (["(x - y) / 2"], "wrong", "returns nothing", "Is there a case in which it ends without one?"),
        (["return 'x'"], "wrong", "other than numbers: `str`", "Quotation marks"),
        (["x -= y", "return x / 2"], "nearly", "has changed `x`", "`x.copy()`"),
        (["return np.random.default_rng().normal(size=x.shape)"], "wrong", "two different results", "the seed"),
        (["return (x - w) / 2"], "error", "Line 2: a name is used that has not been given a value: `w`.", "`w` is not given here, and your program has not set it. What is given: `x`, `y`."),
        (["return (X - y) / 2"], "error", "has not been given a value: `X`.", "`X` is not known, but `x` is."),
        (["return (x - y) / n"], "error", "has not been given a value: `n`.", "`n` is not given here"),
        (["return 2(x - y)"], "error", "Line 2: round brackets stand behind something", "Between `2` and `(` Python needs `*`."),
        (["return 2x - y"], "error", "Line 2: Python cannot read a number that letters follow directly.", "Between `2` and `x` Python needs `*`."),
        (["return (x - y) / x.sum"], "error", "Line 2: a function that has not been called", "You wrote `x.sum` without `()`"),
        (["return x.sum"], "wrong", "other than numbers: `builtin_function_or_method`", "You wrote `x.sum` without `()`"),
        (["return x.sum(axis=0, keepdims=true)"], "error", "`true`", "Python writes `True` with a capital T."),
        (["for row in x:", "    return row / 2"], "wrong", "The shape", "The `return` in line 3 stands inside the loop: the function ends in the first round."),
        (["for row in x:", "    if row[0] > 0:", "        return row", "    else:", "        return -row"], "wrong", "The shape", "The `return` in line 4 stands inside the loop"),
        (["return np.dot(x[0], y)"], "error", "Line 2: `dot` cannot multiply these shapes.", ""),
        (["return (x - y).data / 2"], "error", "Line 2: this is no number but a `memoryview`.", "leave `.data` out"),
        (["return max(x, y)"], "error", "Python cannot decide about a whole array", "Python's `max` decides only once"),
        (["return x if x.any() and x > y else y"], "error", "Python cannot decide about a whole array", "`x > y` gives `True` or `False` for each number, but `and`"),
        (["return (x - y / 2"], "error", "Line 2: the bracket `(` is never closed.", ""),
        (["return (x - y)) / 2"], "error", "Line 2: `)` closes a bracket that nothing has opened.", ""),
        (["return (x - y] / 2"], "error", "Line 2: `]` closes a bracket that was opened with `(`.", ""),
        (["return x − y"], "error", "Line 2: Python does not know the character `−`.", ""),
        (["return 'x - y"], "error", "Line 2: a quotation mark opens a text, but none closes it.", ""),
        (["return x - y /"], "error", "Line 2: Python does not understand this line.", ""),
        (["return x if x.any()"], "error", "Line 2: an `if` in the middle of a line needs an `else`.", ""),
        (["if x = y:", "    return x"], "error", "Line 2: `=` gives a value to what stands on its left", ""),
        (["x - y = z", "return z"], "error", "Line 2: `=` gives a value to what stands on its left", ""),
        (["for row in x", "    pass"], "error", "Line 2: Python expects a colon here, `:`.", ""),
        (["for row in x:", "return x"], "error", "Line 3: something indented has to stand below line 2.", ""),
        (["z = x", "    return z"], "error", "Line 3: this line is indented too far.", ""),
        (["return np.zeros(2 3)"], "error", "Line 2: between two things, a comma or an operator may be missing.", ""),
        (["return (x - y) / 02"], "error", "Line 2: Python does not take a whole number that begins with 0.", ""),
        (["return halved(x, y)"], "error", "calls itself without end", ""),
        (["return x @ y"], "error", "the right one has rows. Here 3 columns meet 2 rows.", ""),
        (["return x + np.ones(4)"], "error", "these shapes do not fit together: `(2,3)`, `(4,)`.", ""),
        (["if x > y:", "    return x", "return y"], "error", "Python cannot decide about a whole array", "`x > y` gives `True` or `False` for each number, but `if` decides only once"),
        (["return np.zeros(2, 3)"], "error", "NumPy took one of the numbers for a `dtype`", "A shape stands in brackets of its own"),
        (["exit()"], "error", "", ""),
        (["if x.shape[1] == 1:", "    return x", "return (x - y) / 2"], "nearly", "Right, but not if there is a single column.", "Without `if x.shape[1] == 1"),
        (["if x.shape[1] > 1:", "    return x", "return (x - y) / 2"], "wrong", "Right only if there is a single column.", "Without `if x.shape[1] > 1"),
        (["return [[(x[i, j] - y[i, j]) / 2 for j in range(3)] for i in range(2)]"], "error", "no such place", "Right for some sizes"),
        (["return halved"], "wrong", "other than numbers: `function`", "brackets follow its name"),
        (["return np.exp"], "wrong", "other than numbers: `ufunc`", "You wrote `np.exp` without `()`"),
        (["return zip(x, y)"], "wrong", "other than numbers: `zip`", "`np.array(list(…))`"),
        (["return ((x - y) / 2)[0]"], "wrong", "shape of the result", "only `[0]` of the right result"),
        (["return ((x - y) / 2).mean(axis=0)"], "wrong", "shape of the result", "`mean(axis=0)` is applied"),
        (["return np.round((x - y) / 2, 2)"], "wrong", "", "`round(…, 2)` is applied"),
        (["return sigmoid(x) / 2 - y / 2"], "wrong", "", "`sigmoid(x)` is computed before everything else"),
        (["return 3 * (x - y)"], "wrong", "Exactly 6 times", "There is an extra factor of 6"),
        (["return x * 0"], "wrong", "0 everywhere", ""),
        (["return ..."], "wrong", "There is still `...`", ""),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(lines: list[str], state: str, fact: str, cause: str) -> None:
    """First what holds in every trial, then what the reason is, if that is known."""
    verdict = check(HALVED, answer(*lines), seed=1)
    assert (verdict.state, fact in verdict.fact, cause in (verdict.cause or "")) == (state, True, True), verdict
    assert cause or not verdict.cause, verdict


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("def half(z):\n    return z / n\n\ndef halved(x, y):\n    n = 2\n    return half(x - y)\n", "`n` has a value in another function only."),
        ("def half(z):\n    return (z - y) / 2\n\ndef halved(x, y):\n    return half(x)\n", "`y` has a value in another function only."),
        ("def half(number):\n    return nubmer / 2\n\ndef halved(x, y):\n    return half(x - y)\n", "`nubmer` is not known, but `number` is."),
        ("def halved(a, b):\n    return (x - b) / 2\n", "What is given: `a`, `b`."),
        ("half = 1 / two\ntwo = 2\n\ndef halved(x, y):\n    return (x - y) * half\n", ""),
    ],
)  # fmt: skip
def test_of_a_name_without_a_value_it_is_said_where_it_has_one(source: str, told: str) -> None:
    """It never is unknown and known at once."""
    verdict = check(HALVED, source, seed=1)
    assert verdict.state == "error"
    assert told in (verdict.cause or "")


def test_entries_in_the_opposite_order_are_nearly_right() -> None:
    """Along the first axis; where some other number is wrong, too, it is not said."""
    verdict = check(HALVED, answer("return (x - y)[::-1] / 2"), seed=1)
    assert (verdict.state, "in the opposite order" in verdict.fact) == ("nearly", True), verdict
    assert "opposite order" not in check(HALVED, answer("return (x - y)[::-1] / 3"), seed=1).fact
    assert "opposite order" not in check(HALVED, answer("return (x - y)[:, ::-1] / 2"), seed=1).fact


def test_it_is_said_in_indonesian() -> None:
    """Both languages say the same."""
    verdict = check(HALVED, answer("return x - y"), "id", seed=1)
    assert verdict.fact == "Tepat dua kali angka yang benar."
    assert verdict.cause == "Tampaknya hasilnya tidak dibagi `2`."


@pytest.mark.parametrize(
    ("source", "fact"),
    [
        ("def other(x, y):\n    return x\n", "There is no function named `halved`."),
        ("def halved(x):\n    return x\n", "does not take the arguments that it is called with, `halved(x, y)`"),
        ("halved = 3\n", "There is no function named `halved`."),
        ("1 / 0\n", "Line 1: something is divided by 0."),
    ],
)
def test_what_is_no_such_function(source: str, fact: str) -> None:
    """A program without the function, or with another one, is no answer."""
    verdict = check(HALVED, source, seed=1)
    assert verdict.state == "error"
    assert fact in verdict.fact


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (["while True:", "    pass"], 2),
        (["n = 0", "for i in iter(int, 1):", "    n += i"], 4),
        (["while True:", "    try:", "        x = x + 1", "    except Exception:", "        pass"], 4),
        (["while True:", "    try:", "        int('x')", "    except:", "        pass"], 4),
        (["while True: pass"], 2),
    ],
)
def test_an_endless_loop_ends_with_its_line(lines: list[str], line: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends after a time, and the next check works."""
    monkeypatch.setattr(running, "SECONDS", 0.2)
    verdict = check(HALVED, answer(*lines), seed=1)
    assert verdict.state == "error"
    assert "this has been running for 0.2 seconds" in verdict.fact
    assert abs(verdict.line - line) <= 2
    assert check(HALVED, HALVED.solution, seed=1).state == "right"


def test_a_change_that_makes_an_answer_endless_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """One of the changes that are tried leaves out what ends the loop."""
    monkeypatch.setattr(mending, "SECONDS", 0.2)
    lines = ["i = 0", "while i < 3:", "    i += 1", "return np.exp(x) - y"]
    assert check(HALVED, answer(*lines), seed=1).state == "wrong"


def test_prints_are_kept_once() -> None:
    """What the first trial printed is shown, and no more than a page of it."""
    assert check(HALVED, answer("print('here')", "return x"), seed=1).printed == "here\n"
    assert len(check(HALVED, answer("print('here' * 10**6)", "return x"), seed=1).printed) == 2000


@pytest.mark.parametrize("body", ["print((x - y) / 2)", "print(x)\n    return x", "print(x)\n    return x / z"])
def test_what_was_printed_is_that_of_the_example(body: str) -> None:
    """Readers compare it with the numbers beside it."""
    told = check(HALVED, answer(body), seed=1)
    assert told.example
    names = {name: np.array(ast.literal_eval(value)) for name, value in told.example["arguments"].items()}
    wanted = (names["x"] - names["y"]) / 2 if "/ 2" in body else names["x"]
    assert np.allclose(np.array(told.printed.replace("[", " ").replace("]", " ").split(), float), wanted.ravel())


def test_the_example_is_the_smallest_trial() -> None:
    """It shows the arguments by name, what came out, what is wanted, and which numbers differ."""
    sources = "def trials(rng):\n" + "".join(
        f"    yield (np.full({size}, {n}.0), np.zeros({size})), ''\n"
        for n, size in enumerate([(2, 3), (1, 2), (3, 3)], 1)
    )
    example = check(
        replace(HALVED, trials=sources), answer("return x / [[2] + [1] * (x.shape[1] - 1)]"), seed=1
    ).example
    assert example == {
        "arguments": {"x": "[[2, 2]]", "y": "[[0, 0]]"},
        "got": "[[1, 2]]",
        "wanted": "[[1, 1]]",
        "different": [1],
    }


@pytest.mark.parametrize(
    ("got", "wanted", "shown"),
    [
        (23.7616, 23.76, ("23.7616", "23.7600")),
        (3.2, 3.0, ("3.2", "3")),
        (2.0, 2.00000003, ("2", "2.00000003")),
        ([[0.4639], [0.13758]], [[0.4639], [0.1376]], ("[[0.46390],\n [0.13758]]", "[[0.46390],\n [0.13760]]")),
        ([9.5e-7, np.nan], [0.0, np.nan], ("[0.000001,      nan]", "[ 0., nan]")),
        (1e-9, 0.0, ("1e-09", "0")),
    ],
)
def test_what_came_never_looks_like_what_is_wanted(
    got: list[float] | float, wanted: list[float] | float, shown: tuple[str, str]
) -> None:
    """As many digits are shown as make the difference visible, and equally many of both."""
    case = Case(Trial((), ""), Outcome(np.array(got)), np.array(wanted), False)
    example = verdict.shown([], case, words_in("en"))
    assert (example["got"], example["wanted"]) == shown
    long = np.arange(100.0)
    case = Case(Trial((), ""), Outcome(long), np.where(long == 50, 0, long), False)
    example = verdict.shown([], case, words_in("en"))
    assert example["got"] != example["wanted"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("return x - y", ("undivided",)),
        ("return x - y / 2", ("brackets",)),
        ("print((x - y) / 2)", ("prints",)),
        ("return x * y", ("product",)),
        ("return (x - y) / 2", ()),
    ],
)
def test_what_was_mixed_up_has_a_name_to_count_by(line: str, names: tuple[str, ...]) -> None:
    foreseen = {"product": "def halved(x, y):\n    return x * y\n"}
    texts = {"en": {"mistakes": {"product": "Not the product."}}}
    verdict = check(replace(HALVED, mistakes=foreseen, texts=texts), answer(line), seed=1)
    assert tuple(verdict.mistakes) == names


@pytest.mark.parametrize(
    ("lines", "state", "fact"),
    [
        (["class Odd(BaseException):", "    pass", "raise Odd('strange')"], "error", "Odd: strange"),
        (["class Mute(Exception):", "    def __str__(self):", "        return 1 / 0", "raise Mute"], "error", "Mute"),
        (["import sys", "sys.stdout.close()", "return (x - y) / 2"], "right", "Right"),
    ],
)
def test_no_answer_breaks_the_check(lines: list[str], state: str, fact: str) -> None:
    """Whatever it raises and closes, there is a verdict."""
    verdict = check(HALVED, answer(*lines), seed=1)
    assert (verdict.state, fact in verdict.fact) == (state, True), verdict


def test_an_infinite_number_is_no_shift() -> None:
    """One trial gives infinities, the others are finite: their differences are not all alike."""
    verdict = check(HALVED, answer("if x.shape[1] == 1:", "    return x / 0", "return x"), seed=1)
    assert "same amount" not in verdict.fact


def test_what_is_not_there_is_named() -> None:
    """A language or an exercise: the error says which was asked for."""
    with pytest.raises(ValueError, match=r"^language: 'id' or 'en' is wanted, given 'de'$"):
        check(HALVED, answer("return (x - y) / 2"), "de")
    with pytest.raises(KeyError, match="name: the name of one exercise is wanted, given 'nope', which 0 have"):
        find("nope")
    for given in ("nope", None):
        with pytest.raises(KeyError, match=f"name: the name of one exercise is wanted, given {given!r}, which 0 have"):
            check(given, answer("return (x - y) / 2"))  # type: ignore[arg-type]


@pytest.mark.skipif(not exercise.catalogue(), reason="the exercises stand beside the pages of a clone")
def test_an_exercise_may_be_given_by_its_name() -> None:
    """As the terminal and a notebook take it."""
    shares = find("tea_share")
    for answered in (shares.solution, shares.stub):
        assert check("tea_share", answered, seed=1) == check(shares, answered, seed=1)


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_formula_of_very_many_operations_is_an_error_to_read(language: str) -> None:
    verdict = check(HALVED, answer(f"return {' + '.join(['x'] * 800)}"), language, seed=1)
    assert verdict.state == "error"
    assert ("as a loop" if language == "en" else "sebagai perulangan") in verdict.fact
