"""Answers that were once accepted though wrong, or were told something false of themselves."""

import ast
import re
from dataclasses import replace

import numpy as np
import pytest

from nn_tutorial.practice import check, exercise, find, mending, written
from nn_tutorial.practice.exercise import Exercise, Slip
from nn_tutorial.practice.words import words_in
from tests.nn_tutorial.practice.corpus import MEASURED

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not exercise.catalogue(), reason="the exercises stand beside the pages of a clone"),
]

KEPT = """losses = {0}
    best = 0
    for i in range(len(losses)):
        if losses[i] < losses[best]:
            best = i
        if i - best == patience:
            break
    return best + 1"""
ACCEPTED = [
    ("kept_epoch", KEPT.format("validation_loss[:-1]")),
    ("kept_epoch", KEPT.format("np.round(validation_loss, 2)")),
    ("cross_entropy", "return -np.sum(y * np.log(np.clip(p, 1e-2, 1))) / len(y)"),
    ("output_delta", "return 2 * (a2 - y) / y.size * np.maximum(a2 * (1 - a2), 0.01)"),
    ("output_delta", "return 2 * (a2 - (y > 0.5)) / y.size * a2 * (1 - a2)"),
    ("hidden_delta", "return dz2 @ W2.T * np.maximum(a1 * (1 - a1), 0.01)"),
    ("steps_per_epoch", "return int(n_samples / batch_size + 0.99)"),
    ("tea_share", "return X[:, 1] / np.abs(X).sum(axis=1)"),
    ("tea_share", "X = X.astype(int)\n    return X[:, 1] / X.sum(axis=1)"),
    ("final_mark", "return np.dot(np.abs(marks), weights) / sum(weights)"),
    ("final_mark", "return np.dot(marks.astype(int), weights) / sum(weights)"),
    ("stretched", "return np.abs(2 * numbers - 1)"),
    ("stretched", "return 2 * np.round(numbers, 2) - 1"),
    ("rest_accuracy", "kept = np.argsort(-p.max(axis=1))[:-k]\n    return np.mean((p.argmax(axis=1) == y)[kept])"),
    ("momentum_step", "return theta + mu * v - min(lr, 0.5) * g"),
    (
        "surer",
        "return np.clip(np.clip(X - min(step, 0.3) * np.sign(gradient), start - epsilon, start + epsilon), 0, 1)",
    ),
    ("surer", "return np.clip(np.clip(X - step * np.tanh(1e6 * gradient), start - epsilon, start + epsilon), 0, 1)"),
    ("standardise", "return (test - train.mean(axis=0)) / np.maximum(train.std(axis=0), 0.1)"),
    ("mean_backward", "out = A.copy()\n    out[:] = dc / len(A)\n    return out"),
]
CLOSE, SHAPE = r"^Close to the right numbers, but not exact", r"^The numbers are right, but their shape is"
MEASURED_SLOPE = r"^A slope that is measured"
UNWRAPPED = r"^In line 2, the brackets in `\[.*\]` are not yet in their place\. The rest of this line is right\.$"
RISE = "for i in range(1, len(validation_loss)):\n        if validation_loss[i] > validation_loss[i - 1]:\n            return i"
TOLD = [
    ("sigmoid_derivative", "h = 1e-7\n    return (sigmoid(z + h) - sigmoid(z)) / h", CLOSE, MEASURED_SLOPE),
    ("sigmoid_derivative", "h = 1e-3\n    return (sigmoid(z + h) - sigmoid(z - h)) / (2 * h)", CLOSE, MEASURED_SLOPE),
    ("sigmoid_derivative", "up = z + 0.1\n    change = sigmoid(up) - sigmoid(z)\n    return change / 0.1", "", MEASURED_SLOPE),
    ("final_mark", "return marks.reshape(1, -1) * weights", r"^Your result is \d+ numbers, but one is wanted\.$", ""),
    ("sigmoid_derivative", "return np.round(sigmoid(z) * (1 - sigmoid(z)), 4)", CLOSE, r"`round\(…, 4\)` is applied"),
    ("cross_entropy", "return -np.log(p[y == 1].mean())", "", "You took the mean of the probabilities"),
    ("cross_entropy", "return [-np.sum(y * np.log(p)) / len(y)]", SHAPE, UNWRAPPED),
    ("stretched", "return [2 * numbers - 1]", SHAPE, UNWRAPPED),
    ("stretched", "return 2 * numbers[::-1] - 1", "in the opposite order", r"something in `numbers\[::-1\]` is too much"),
    ("stretched", "wrapped = [2 * numbers - 1]\n    for _ in range(1):\n        pass\n    return wrapped", SHAPE, r"the brackets in `\[2 \* numbers - 1\]`"),
    ("kept_epoch", RISE, r"^Every wrong result is too small", "You stop at the first rise"),
    ("mean_backward", "out = A.copy()\n    out[:] = dc / len(A)\n    return out", "", "so do `A.copy\\(\\)` and"),
    ("standardise", "return (test - test.min(axis=0)) / test.max(axis=0)", "", r"stays the same when `train` changes"),
    ("allowed_softmax", "e = np.exp(np.clip(z, -500, 500)) * allowed\n    return e / e.sum(axis=1, keepdims=True)", "", r"-500, 500"),
    ("one_array", "return np.array([sigmoid(x @ V[1:] + V[:1]) for x in X])", SHAPE, r"`\(len\(X\), 1, V.shape\[1\]\)`"),
    ("mean_backward", "return A * dc / A.sum(axis=0)", "", r"changes with the numbers in `A`"),
    ("sigmoid_derivative", "return sigmoid(z + 1e-4) - sigmoid(z)", "", r"`0.0001` times the right ones"),
    ("sigmoid_derivative", "return -np.exp(-z) / (1 + np.exp(-z)) ** 2", "", r"A sign is wrong.*are `nan`"),
    ("weight_gradient", "return np.dot(X, dz1.T)", "", r"`X @ dz1.T` stands where `X.T @ dz1` belongs"),
    ("tea_share", "return X.sum(axis=1) / X", "", r"it has to be a column, `\(4, 1\)`"),
    ("tea_share", "return Y / X.max(axis=1)", "", r"`Y` is not given here"),
    ("tea_share", "lines = 3 * X\n    return lnies / lnies.mean()", "", r"`lines` is"),
    ("rest_accuracy", "order = np.argsort(-p.max(axis=1))\n    return np.mean((p.argmax(axis=1) == y)[order[:-k]])", "", r"`\[:-k\]`"),
]  # fmt: skip

WAYS = [
    ("hidden_delta", "return dz2 @ W2 * a1 * (1 - a1)", "a `.T` is missing or too many in `dz2 @ W2`"),
    (
        "hidden_delta",
        "return dz2 @ W2.T + a1 * (1 - a1)",
        "`+` is not the right operator in `dz2 @ W2.T + a1 * (1 - a1)`.",
    ),
    ("hidden_delta", "return W2.T @ dz2 * a1 * (1 - a1)", "the order in `W2.T @ dz2`"),
    ("sigmoid_derivative", "a = sigmoid(z)\n    return a * 1 - a", "the brackets in `a * 1 - a`"),
    ("stretched", "return 2 * numbers.sum() - 1", "something in `numbers.sum()` is too much"),
    (
        "one_array",
        "return sigmoid(X @ V[1:] + V[:, 0])",
        "it is not `V[:, 0]` that is needed. The rest of this line is right.",
    ),
    ("tea_share", "return X[:, 1:2] / X.sum(axis=1)", "`1:2` is a slice, which keeps its axis."),
    (
        "column_share",
        "da = dc @ b.T\n    return da.sum(axis=1, keepdims=True)",
        "In line 2, it is not `dc @ b.T` that is needed.",
    ),
    (
        "tea_share",
        "return X[0, 1] / X.sum(axis=1)",
        "it is not `X[0, 1]` that is needed. The rest of this line is right.",
    ),
]
"""Answers that a small change mends, and what is told of it: what is wrong in which place, never what belongs there."""

LEARNED = """def learned_weights(X, targets, passes):
    weights, bias = {0}, 0
    for _ in range(passes):
        for x, target in zip(X, targets):
            error = target - int(np.dot(x, weights) + bias >= 0)
            weights, bias = weights + error * x, bias + error
    return weights
"""
FIXED = [
    ("learned_weights", LEARNED.format("np.zeros(2)"), "`np.zeros(2)` fits one size only, but `X` may have any number of columns."),
    ("learned_weights", LEARNED.format("[0, 0]"), "`[0, 0]` fits one size only, but `X` may have any number of columns."),
    ("learned_weights", LEARNED.format("np.zeros(2)").replace("X", "cases"), "`np.zeros(2)` fits one size only, but `cases` may have any number of columns."),
    ("learned_weights", LEARNED.format("np.zeros(len(X))"), "it is not `len(X)` that is needed."),
    ("output_delta", "return 2 * (a2 - y) / 4 * a2 * (1 - a2)", "`2 * (a2 - y) / 4` fits one size only, but `y` may have any size."),
    ("mean_backward", "return np.ones_like(A) * dc / 4", "` fits one size only, but `A` may have any number of rows."),
]  # fmt: skip
"""Answers made for one size, and what is told of them."""

PARTS = "[(self, 1.0), (other, 1.0)]"
ENGINES = [
    ("empty_file", f", {PARTS}", "", r"Does the result of `\+` have its parts"),
    ("empty_file", "        self.grad = 1.0\n", "", r"Is the gradient 1 where"),
    ("tanh_operation", ", [(a, 1 - c**2)]", "", r"Does `c` have `a` as a part"),
    ("tanh_operation", "        c.backward()\n", "", r"is `backward` called"),
    ("two_faults", "slope * grad", "slope * self.grad", r"Pass on `grad` only"),
    (
        "index_share",
        "for i, d in zip(index, dc):\n        da[i] = da[i] + d",
        "da[index] = dc",
        r"`=` overwrites, and `\+=`",
    ),
]


def asked_for(name: str) -> Exercise:
    """Find an exercise of the pages, or the one that stands on none."""
    return MEASURED if name == "measured" else find(name)


def whole(name: str, body: str) -> str:
    """Write the program round the body of its function."""
    wanted = asked_for(name)
    return (
        f"from nn_tutorial import Tensor\n\ndef {wanted.function}({', '.join(wanted.parameters)}):\n    {body}\n"
        if "Tensor" in body
        else f"def {wanted.function}({', '.join(wanted.parameters)}):\n    {body}\n"
    )


@pytest.mark.parametrize(("name", "body"), ACCEPTED)
def test_what_was_accepted_is_refused(name: str, body: str) -> None:
    """The trials hold a case in which it goes wrong."""
    assert check(find(name), whole(name, body), seed=1).state in ("wrong", "nearly")


def test_a_slope_at_exactly_0_is_noticed() -> None:
    """Where a sum is 0, ReLU passes nothing back."""
    layer = find("page-3/a-tensor-that-remembers/step_back")
    assert check(layer, layer.solution, seed=1).state == "right"
    assert check(layer, layer.solution.replace("z > 0", "z >= 0"), seed=1).state == "nearly"


@pytest.mark.parametrize(("name", "old", "new", "cause"), ENGINES)
def test_an_engine_is_told_what_it_lacks(name: str, old: str, new: str, cause: str) -> None:
    """Two slips of the same numbers are both in the text."""
    right = find(name)
    assert old in right.solution
    verdict = check(right, right.solution.replace(old, new), seed=1)
    assert verdict.state == "wrong"
    assert re.search(cause, verdict.cause or ""), verdict


@pytest.mark.parametrize(
    "lines", ["from nn_tutorial import Value", "import nn_tutorial\n\n\nclass Value(nn_tutorial.Value): ..."]
)
def test_the_class_to_write_is_not_to_be_imported(lines: str) -> None:
    """The package's own one takes plain numbers only, and the trials have others."""
    right = find("empty_file")
    verdict = check(right, f"{lines}\n\n\n{right.solution[right.solution.index('def slopes') :]}", seed=1)
    assert verdict.state == "error"
    assert verdict.mistakes == ("imported",)


@pytest.mark.parametrize(("name", "body", "fact", "cause"), TOLD)
def test_what_is_told_is_true(name: str, body: str, fact: str, cause: str | None) -> None:
    """No cause is better than a false one."""
    verdict = check(find(name), whole(name, body), seed=1)
    assert re.search(fact, verdict.fact), verdict
    assert (verdict.cause is None) if cause is None else re.search(cause, verdict.cause or ""), verdict


@pytest.mark.parametrize(("name", "body", "told"), WAYS)
def test_a_mend_leaves_something_to_find(name: str, body: str, told: str) -> None:
    """The right piece is not in the text, in neither language."""
    without = replace(find(name), mistakes={})
    verdict = check(without, whole(name, body), seed=1)
    assert verdict.mistakes == ("mend",)
    assert told in (verdict.cause or "")
    said = check(without, whole(name, body), "id", seed=1)
    assert (said.cause or "").startswith("Di baris ")


@pytest.mark.parametrize(("name", "program", "told"), FIXED)
def test_of_a_fixed_size_it_is_said_what_varies(name: str, program: str, told: str) -> None:
    """In words, and where the size is to be found; the right piece is not in the text."""
    without = replace(find(name), mistakes={})
    program = program if program.startswith("def") else whole(name, program)
    verdict = check(without, program, seed=1)
    assert verdict.mistakes == ("mend",), verdict
    assert told in (verdict.cause or "")
    assert not re.search(r"\.shape\[|y\.size", verdict.cause or "")
    assert ("hanya cocok untuk satu ukuran" in (check(without, program, "id", seed=1).cause or "")) == ("fits" in told)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("X @ self.W + self.b", "X @ W + b", "is called `self.W` inside a method. `W` alone"),
        ("X @ self.W + self.b", "X @ self.W + b", "is called `self.b` inside a method. `b` alone"),
        ("self.W = self.W -", "W = W -", "is called `self.W` inside a method. `W` alone"),
        ("self.W = self.W -", "W -=", "is called `self.W` inside a method. `W` alone"),
        ("self.W = self.W -", "self.W = W -", "is called `self.W` inside a method. `W` alone"),
        ("X @ self.W", "self.X @ self.W", "nothing named `X`. What the method is given has no `self.`"),
        ("X @ self.W", "Y @ self.W", "`Y` is not given here"),
        ("X @ self.W", "self.Y @ self.W", ""),
    ],
)
def test_inside_a_method_it_is_said_what_belongs_to_the_object(old: str, new: str, told: str) -> None:
    """Without `self.`, a name is another one, though the class assigns to it."""
    layer = find("layer_class")
    assert old in layer.solution
    verdict = check(layer, layer.solution.replace(old, new), seed=1)
    assert verdict.state == "error"
    assert told in (verdict.cause or "") if told else verdict.cause is None
    said = check(layer, layer.solution.replace(old, new), "id", seed=1)
    assert ("`self." in (said.cause or "")) == ("self" in told)


@pytest.mark.parametrize(
    ("name", "body", "told"),
    [
        ("perceptron", "z = np.dot(inputs, weights) + bias\n    return (z > 0).astype(int)", "belongs, in `z > 0`."),
        ("hidden_delta", "return dz2 @ W2.T * a1 * (1 + a1)", "belongs, in `1 + a1`."),
        ("hidden_delta", "s = a1 + a1 ** 2\n    t = s + 0\n    return dz2 @ W2.T * t", "`+` stands where `-` belongs."),
    ],
)
def test_an_operator_is_shown_as_it_stands_in_the_answer(name: str, body: str, told: str) -> None:
    """Not as it stands in the right program, which may be written otherwise."""
    verdict = check(replace(find(name), mistakes={}), whole(name, body), seed=1)
    assert told in (verdict.cause or ""), verdict


def test_a_value_that_comes_too_late_is_told_with_its_line() -> None:
    """It was called unknown, and known."""
    lines = find("one_layer_more")
    first, second, *rest = lines.solution.splitlines()
    verdict = check(lines, "\n".join([second, first, *rest]), seed=1)
    assert verdict.cause == f"`{first.split()[0]}` gets its value only in line 2."


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("a1.T @ dz2", "a2.T @ dz2", "In line 7, what `a2.T` needs is not `a2`. The rest of this line is right."),
        (
            "W2.T * a1 * (1 - a1)",
            "W2.T * a2 * (1 - a2)",
            "In line 6, it is not `a2` that is needed. The rest of this line is right.",
        ),
    ],
)
def test_a_name_is_told_apart_from_the_name_that_belongs_there(old: str, new: str, told: str) -> None:
    """`.T` is no part of it, and where it stands twice, it is told once."""
    lines = find("one_layer_more")
    assert told in (check(lines, lines.solution.replace(old, new), seed=1).cause or "")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("x + y", "x * y", "`+` is not the right operator in `x + y`. The rest of this line is right."),
        (
            "x + y * z",
            "x * y - z",
            "the operators in `x + y * z` are not yet the right ones. The rest of this line is right.",
        ),
        ("x + y", "-x + y", "something is still missing at `x + y`."),
        ("-x + y", "x + y", "something in `-x + y` is too much."),
        ("x + y + z", "w * w", None),
        ("x + y", "x + y - z", "something is still missing at `x + y`."),
        ("x - x", "x - y", "it is not `x - x` that is needed."),
        ("x - x", "y - y", "it is not `x` that is needed. The rest of this line is right."),
    ],
)
def test_of_a_whole_line_no_more_is_told_than_is_known(old: str, new: str, told: str | None) -> None:
    """That it is another would tell nothing, and there is no rest."""
    answer = f"def f(x, y, z, w):\n    return {old}\n"
    returned = ast.parse(answer).body[0].body[0].value  # type: ignore[attr-defined]
    mend = mending.Mend("mend", returned, ast.parse(new, mode="eval").body, "")
    found = mend.told(words_in("en"), answer)
    assert found is None if told is None else (found or "").endswith(told)


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_row_in_the_place_of_a_number_is_told_without_shapes(language: str) -> None:
    """Readers of the first chapter know none; and of several cases, the one that is shown is the one spoken of."""
    said = words_in(language)
    verdict = check(find("final_mark"), whole("final_mark", "return marks * weights"), language, seed=1)
    assert verdict.fact == said.FACTS["row"]
    assert "`marks`" in (verdict.cause or "")
    some = check(find("tea_share"), whole("tea_share", "return X[:, :1] / X.sum(axis=1)"), language, seed=1)
    assert some.example
    assert str(np.array(ast.literal_eval(some.example["got"])).shape) in some.fact


def test_how_an_overflow_is_avoided_is_said_of_the_program_at_hand() -> None:
    """What helps in softmax is said of softmax alone."""
    softmax = replace(find("allowed_softmax"), mistakes={})
    body = "e = np.exp(z) * allowed\n    return e / e.sum(axis=1, keepdims=True)"
    told = check(softmax, whole("allowed_softmax", body), seed=1).cause or ""
    assert words_in("en").OVERFLOWS["softmax"] in told
    assert "sigmoid" not in told


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_decimal_comma_is_told(language: str) -> None:
    """Of a setting, too, it makes two numbers."""
    verdict = check(find("solve_xor"), "hidden = 6\nlr = 2,0\nepochs = 200\n", language, seed=1)
    assert verdict.mistakes == ("comma",)
    assert "`2.0`" in verdict.fact
    for name, program in (
        ("find_rate", "lr = 0,075\n"),
        ("stretched", whole("stretched", "return 2,05 * numbers")),
        ("one_layer_more", "a1 = 0,05\n"),
    ):
        unread = check(find(name), program, language, seed=1)
        assert (unread.state, unread.mistakes) == ("error", ("comma",))
        assert program.rpartition(",")[0][-1] + "." in (unread.cause or "")
    assert check(find("solve_xor"), "hidden, lr = 6, 10.0\nepochs = 200\n", language, seed=1).state == "right"


STEP = """W, b = Tensor(W.copy()), Tensor(b.copy())
    for _ in range(steps):
        loss = ((X1 @ W + b).cross_entropy(labels1) + (X2 @ W + b).cross_entropy(labels2)) / 2
        loss.backward()
        W.data -= lr * W.grad{0}
        b.data -= lr * b.grad{0}
        W.grad = b.grad = None
    return W.data"""
OVERLAPPING = """steps = 0
    for start in range(n_samples):
        end = start + batch_size
        if end <= n_samples:
            steps += 1
    return steps"""
RUNNING_TOTAL = """rows, total = [], 0
    for row in X:
        for cups in row:
            total += cups
        rows.append(row[1] / total)
    return np.array(rows)"""
NEVER_LOWER = """lowest, kept, waited = validation_loss[0], 1, 0
    for i in range(1, len(validation_loss)):
        waited += 1
        if validation_loss[i] < lowest:
            kept, waited = i + 1, 0
        if waited == patience:
            break
    return kept"""
NOT_TOLD = [
    ("steps_per_epoch", "return int(n_samples / batch_size + 0.99)", "batch_size` changes"),
    ("two_groups", STEP.format(" / n").replace("    for _", "    n = len(X1)\n    for _"), "missing"),
    ("steps_per_epoch", OVERLAPPING, "All the rest"),
    ("tea_share", RUNNING_TOTAL, "nothing is divided"),
    ("one_array", "Wb = V[1:] + V[0]\n    return sigmoid(X @ Wb)", "is missing"),
    ("step_back", "dz = da * (X @ W + b > 0)\n    return dz * W", "W.T` is missing"),
    ("share_right", "right = guesses == busy\n    return right.sum() / len(guesses)", "too large by a factor"),
    ("row_gradient", "products = dC.T @ A\n    return products[:1]", "nothing but `dC"),
    ("measured", "x = a + eps\n    up = np.tanh(x)\n    return (up - np.tanh(x - eps)) / (2 * eps)", "from the sum"),
    ("tea_share", "out = np.zeros_like(X[:, 1])\n    for i in range(len(X)):\n        out[i] = X[i, 1] / X[i].sum()\n    return out", "/ np|/ 2"),
    ("kept_epoch", NEVER_LOWER, "All the rest"),
    ("surer", "x = X - step * np.sign(gradient)\n    return (x - x.min()) / (x.max() - x.min())", "np.clip"),
    ("standardise", "train = (train - train.mean(axis=0)) / train.std(axis=0)\n    return (test - train.mean(axis=0)) / train.std(axis=0)", "only `test`"),
    ("index_share", "da = np.zeros(n)\n    da = np.add.at(da, index, dc)\n    return da", "end without"),
    ("perceptron", "z = inputs @ weights + bias\n    return 1 if z >= 0 else 0", "too much"),
    ("tea_share", "return X[:, 1:2] / X.sum(axis=1, keepdims=True)", "something is still missing|All the rest"),
    ("final_mark", "return marks * weights", r"len\(|shape"),
    ("sigmoid_derivative", "return np.exp(-z) / (1 + np.exp(-z)) ** 2", "softmax|largest score"),
    ("he_start", "drawn = np.random.default_rng(seed)\n    return np.sqrt(drawn.standard_normal((p, h)) * 2 / p)", "exp"),
    ("share_right", "right = guesses == busy.T\n    return right.mean()", "reshape|loop"),
    ("share_right", "right = guesses == busy.reshape(1, -1)\n    return right.mean()", r"\.T|loop"),
]  # fmt: skip
"""Answers, and what was told of them though it is false, or only seems to help."""
INSTEAD = [
    ("index_share", "da = np.zeros(n)\n    da = np.add.at(da, index, dc)\n    return da", "`np.add.at` changes something in place"),
    ("tea_share", "out = np.zeros_like(X[:, 1])\n    for i in range(len(X)):\n        out[i] = X[i, 1] / X[i].sum()\n    return out", "`X` holds whole numbers"),
    ("measured", "x = a + eps\n    up = np.tanh(x)\n    return (up - np.tanh(x - eps)) / (2 * eps)", "`a` stands where `a - eps` belongs"),
    ("kept_epoch", "return int(np.argmin(validation_loss)) + 1", "Training may have stopped"),
    ("two_groups", STEP.format(" * 0"), "The update is missing, or comes when the gradients"),
    ("stretched", "return np.concatenate([2 * numbers - 1, 2 * numbers - 1])", "The whole array comes twice"),
    ("perceptron", "z = inputs @ weights + bias\n    return 1 if z >= 0 else 0", "`if` asks one question, but there is a sum for each case"),
    ("tea_share", "return X[:, 1:2] / X.sum(axis=1, keepdims=True)", "`1:2` is a slice"),
    ("final_mark", "return marks * weights", "as many numbers as `marks`"),
    ("final_mark", "return 0,5 * marks", r"Python writes decimals with a point, `0\.5`"),
    ("sigmoid_derivative", "return np.exp(-z) / (1 + np.exp(-z)) ** 2", "The given `sigmoid` avoids this"),
    ("share_right", "right = guesses == busy.T\n    return right.mean()", r"`busy\.T` is the same as `busy`"),
    ("share_right", "busy.reshape(-1, 1)\n    right = guesses == busy\n    return right.mean()", r"`busy\.reshape\(-1, 1\)` gives a new array"),
]  # fmt: skip
GIVEN = ["", "x = 1", "from nn_tutorial import {name}", "from nn_tutorial import *", "def {name}_(z):\n    return {name}(z)",
    "import nn_tutorial\n\ndef {name}({given}):\n    return nn_tutorial.{name}({given})",
    "import nn_tutorial.practice as n\nfrom nn_tutorial import {name} as f\n\ndef {name}({given}):\n    return f({given})"]  # fmt: skip


@pytest.mark.parametrize(("name", "body", "false"), NOT_TOLD)
def test_what_is_false_is_not_told(name: str, body: str, false: str) -> None:
    """Neither coincidences nor changes that hide a mistake."""
    verdict = check(asked_for(name), whole(name, body), seed=1)
    assert verdict.state != "right"
    assert not re.search(false, verdict.cause or ""), verdict


@pytest.mark.parametrize(("name", "body", "cause"), INSTEAD)
def test_what_is_true_is_told_in_its_place(name: str, body: str, cause: str) -> None:
    """The texts hold for every answer with these numbers."""
    verdict = check(asked_for(name), whole(name, body), seed=1)
    assert verdict.state != "right"
    assert re.search(cause, verdict.cause or ""), verdict


@pytest.mark.parametrize("name", ["sigmoid_derivative", "cross_entropy", "perceptron"])
def test_an_imported_name_may_be_defined_anew(name: str) -> None:
    """Whoever imports what is given, and what is asked for with it, has still written an answer."""
    asked = find(name)
    answer = f"from nn_tutorial import sigmoid, {name}\n\n\n{asked.solution}"
    assert check(asked, answer, seed=1).state == "right"


@pytest.mark.parametrize("name", ["sigmoid_derivative", "cross_entropy", "perceptron"])
@pytest.mark.parametrize("program", GIVEN)
def test_what_is_asked_for_is_not_given(name: str, program: str) -> None:
    """An answer defines it: neither an empty one, nor one that borrows it, is right."""
    asked = find(name)
    answer = program.format(name=name, given=", ".join(asked.parameters))
    verdict = check(asked, answer, seed=1)
    assert verdict.state == "error", verdict


@pytest.mark.parametrize(
    ("kind", "code", "answer", "there"),
    [
        ("instead", ("2", "1"), "np.maximum(x, 0)", False),
        ("instead", ("2", "1"), "np.clip(x, 0, 2)", True),
        ("instead", ("0", "1.0"), "self.grad = 0.0", False),
        ("finished", ("sign",), "np.tanh(x) + 1", False),
        ("finished", ("sign",), "np.sign(np.tanh(x))", True),
        ("finished", ("sum(axis=0)",), "x.mean(axis=0)", False),
        ("function", ("mean", "sum"), "x.mean(axis=0)", True),
        ("line", ("self.grad += grad",), "for part in parts:\n    self.grad += slope", False),
        ("line", ("x *= 2",), "y = x", True),
        ("call", ("clip", "x"), "np.clip(x, 0, 2)", False),
        ("call", ("clip", "x"), "x", True),
        ("term", ("eps",), "x", True),
    ],
)
def test_a_slip_stands_in_the_answer(kind: str, code: tuple[str, ...], answer: str, there: bool) -> None:
    """By numbers alone, an answer agrees with what it does not hold."""
    assert written.stands(Slip(kind, code, ""), answer, "np.clip(x, 0, 1); self.grad = 0.0; self.grad += grad") == there
