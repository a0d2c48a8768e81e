"""Laws of a tensor over shapes, axes and indices, against finite differences or NumPy's own results."""

import operator
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays_of

from nn_tutorial import Tensor
from tests.nn_tutorial.tensor_gradients import distance

SHAPES = arrays_of.array_shapes(min_dims=0, max_dims=3, min_side=1, max_side=3)
SEEDS = st.integers(0, 2**32 - 1)
OPERATORS = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "**": operator.pow,
}


def whole(rng: np.random.Generator, shape: Any) -> Any:
    """Whole numbers, whose sums and products have no rounding."""
    return rng.integers(-999, 1000, shape).astype(float)


def is_linear(make: Callable[[Any], Any], shape: Any, seed: int) -> None:
    """`make` does to a tensor what it does to an array, and ⟨gradient, x⟩ = ⟨weights, make(x)⟩ for any x."""
    rng = np.random.default_rng(seed)
    a, x = whole(rng, shape), whole(rng, shape)
    leaf = Tensor(a)
    result = make(leaf)
    assert result.shape == np.shape(make(a))
    assert np.array_equal(result.data, make(a))
    weights = whole(rng, result.shape)
    (result * weights).sum().backward()
    assert leaf.grad.shape == leaf.shape
    assert (leaf.grad * x).sum() == (weights * make(x)).sum()


@pytest.mark.parametrize("sign", OPERATORS)
@given(shapes=arrays_of.mutually_broadcastable_shapes(num_shapes=2, max_dims=3, max_side=3), seed=SEEDS)
def test_an_operator_broadcasts_as_in_numpy(sign: str, shapes: Any, seed: int) -> None:
    """Both operands, or either beside a constant array."""
    rng, act = np.random.default_rng(seed), OPERATORS[sign]
    a, b = (rng.uniform(0.5, 2, shape) for shape in shapes.input_shapes)
    x, y = Tensor(a), Tensor(b)
    for result in (act(x, y), act(x, b), act(a, y)):
        assert result.shape == shapes.result_shape
        assert np.allclose(result.data, act(a, b), rtol=1e-14, atol=0)
    assert distance(act, a, b) <= 1e-6
    both, left, right = (Tensor(a), Tensor(b)), Tensor(a), Tensor(b)
    for total in (act(*both), act(left, b), act(a, right)):
        total.sum().backward()
    assert np.array_equal(left.grad, both[0].grad)
    assert np.array_equal(right.grad, both[1].grad)


@st.composite
def axes_of(draw: st.DrawFn) -> tuple[Any, Any]:
    """A shape, and some of its axes: None, one, or a tuple, some counted from the end."""
    shape = draw(SHAPES)
    some = draw(st.none() | arrays_of.valid_tuple_axes(len(shape)))
    return shape, some[0] if some is not None and len(some) == 1 and draw(st.booleans()) else some


@given(axes_of(), st.booleans(), SEEDS)
def test_a_sum_and_a_mean_are_those_of_numpy(case: Any, keepdims: bool, seed: int) -> None:
    """Over any axes; the mean is the sum, divided by the number of its terms."""
    shape, axis = case
    is_linear(lambda a: a.sum(axis=axis, keepdims=keepdims), shape, seed)
    a = whole(np.random.default_rng(seed), shape)
    leaf, terms = Tensor(a), Tensor(a)
    mean, total = leaf.mean(axis, keepdims), terms.sum(axis, keepdims)
    assert np.allclose(mean.data, a.mean(axis=axis, keepdims=keepdims), rtol=1e-12, atol=1e-12)
    weights = whole(np.random.default_rng(1), mean.shape)
    (mean * weights).sum().backward()
    (total * weights).sum().backward()
    assert np.allclose(leaf.grad * (a.size / total.data.size), terms.grad, rtol=1e-12, atol=0)


@given(SHAPES, st.data())
def test_a_reshape_is_that_of_numpy(shape: Any, data: st.DataObject) -> None:
    """From any shape to any of as many numbers, in the same order."""
    size, new = int(np.prod(shape)), []
    for _ in range(data.draw(st.integers(0, 3))):
        new.append(data.draw(st.sampled_from([n for n in range(1, size + 1) if size % n == 0])))
        size //= new[-1]
    is_linear(lambda a: a.reshape(*new, -1), shape, data.draw(SEEDS))


@given(SHAPES, st.data())
def test_a_transpose_is_that_of_numpy(shape: Any, data: st.DataObject) -> None:
    """Axes in any order, some counted from the end, and none at all."""
    n = len(shape)
    order = [axis - n * data.draw(st.booleans()) for axis in data.draw(st.permutations(range(n)))]
    seed = data.draw(SEEDS)
    is_linear(lambda a: a.transpose(*order), shape, seed)
    is_linear(lambda a: a.T, shape, seed)


@given(
    arrays_of.mutually_broadcastable_shapes(signature="(m,k),(k,n)->(m,n)", max_dims=2, min_side=1, max_side=3), SEEDS
)
def test_a_product_of_batches_is_that_of_numpy(shapes: Any, seed: int) -> None:
    """In each factor by itself, and each gradient the same when both are tensors."""
    rng = np.random.default_rng(seed)
    a, b = (whole(rng, shape) for shape in shapes.input_shapes)
    is_linear(lambda x: x @ b, a.shape, seed)
    is_linear(lambda x: a @ x, b.shape, seed)
    x, y, left, right = Tensor(a), Tensor(b), Tensor(a), Tensor(b)
    for result in (x @ y, left @ b, a @ right):
        result.sum().backward()
    assert np.array_equal(x.grad, left.grad)
    assert np.array_equal(y.grad, right.grad)


@st.composite
def indices(draw: st.DrawFn) -> tuple[Any, Any]:
    """A shape, and an index that may name a place more than once: arrays, lists and slices."""
    shape = draw(arrays_of.array_shapes(min_dims=1, max_dims=3, min_side=1, max_side=3))
    places = [arrays_of.arrays(np.intp, (2, 3), elements=st.integers(-n, n - 1)) for n in shape]
    lists = [st.lists(st.integers(-n, n - 1), min_size=1, max_size=5) for n in shape]
    kinds = [arrays_of.basic_indices(shape), arrays_of.integer_array_indices(shape), places[0], lists[0]]
    for i in range(1, len(shape)):
        before = (slice(None),) * i
        kinds += [st.tuples(*map(st.just, before), places[i]), st.tuples(*map(st.just, before), lists[i])]
    return shape, draw(st.one_of(kinds))


@given(indices(), SEEDS)
def test_an_index_takes_and_gives_back_as_often_as_it_names(case: Any, seed: int) -> None:
    """A place that is named twice gets both shares."""
    shape, index = case
    is_linear(lambda a: a[index], shape, seed)


STEPS: dict[str, Callable[[Any, Any], Any]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "tanh of *": lambda a, b: (a * b).tanh(),
    "/": lambda a, b: a.tanh() / (b * b + 1),
    "row by row": lambda a, b: a - b.sum(0, keepdims=True) / 4,
}


@given(st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.integers(0, 9), st.integers(0, 9)), max_size=6), SEEDS)
def test_a_tensor_that_several_operations_use_gets_all_their_shares(program: Any, seed: int) -> None:
    """Any program whose lines take up earlier results, as often as they like."""

    def run(a: Any) -> Any:
        made = [a]
        for name, i, j in program:
            made.append(STEPS[name](made[i % len(made)], made[j % len(made)]))
        total = made[0]
        for result in made[1:]:
            total = total + result
        return total

    assert distance(run, np.random.default_rng(seed).uniform(0.5, 2, (2, 2))) <= 1e-6
