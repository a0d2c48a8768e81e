"""A listing prints the same at each run, or says that it does not."""

import pytest
from small_project import a_listing

from site_builder.sources import repeatable


def problems(text: str, **options: object) -> list[tuple[int, str]]:
    return [(problem.line, problem.message) for problem in repeatable.check(a_listing("chapter/a", text, **options))]


@pytest.mark.parametrize(
    "call", ["np.random.default_rng()", "default_rng(None)", "np.random.seed()", "np.random.rand(3)", "perf_counter()", "time.time()", "datetime.date.today()"]
)  # fmt: skip
def test_what_varies_is_marked(call: str) -> None:
    ((line, said),) = problems(f"import x\nprint({call})")
    assert line == 2
    assert "say '# listing: varies=True'" in said
    assert problems(f"print({call})", varies=True) == []
    assert problems(f"print({call})", recorded="torch") == []


@pytest.mark.parametrize(
    "text",
    [
        "default_rng(0)",
        "default_rng(seed)",
        "np.random.seed(1)\nnp.random.rand(3)",
        "rng.normal()",
        "time.sleep(1)",
        "timeit = 3",
    ],
)
def test_what_is_the_same_each_time_needs_no_mark(text: str) -> None:
    assert problems(text) == []


def test_a_mark_without_need_is_struck() -> None:
    """With it, nobody compares what the reader's browser prints."""
    assert problems("print(np.__version__)", varies=True) == []
    ((line, said),) = problems("print(1)", varies=True)
    assert line == 1
    assert "strike the mark" in said
