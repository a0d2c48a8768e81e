"""What a listing prints, or a figure writes, is computed; between the values stand numbers of the code itself."""

import pytest

from site_builder.sources import printed_numbers
from site_builder.sources.typed_numbers import Typed

NOTHING = Typed({})


@pytest.mark.parametrize(
    "program",
    [
        'print("accuracy 98%")', 'print(f"{1 + 1} of 1000")', 'said = "0.984"\nprint(said)', "print(0.984)", 'print(f"{0.984:.2f}")',
        'print("x", -0.984)', "print([0.984, -0.5])", "print(*(0.984,))", 'print("right " + str(0.984))', "print(round(0.984, 2))", 'print("right {}".format(0.984))',
        'print(f"{9}{8}")', 'print("right " + "9" + "8")', 'print("0." + f"984 of {n}")', 'print(f"{9}8 of {n}")', 'print("9" + str(8) + "8 of " + "1" + "00")',
        'print("right %.4f" % 0.984)', "ax.text(9, 2, str(0.984))",
        'ax.text(1, 2, "98 epochs")', 'd.number(0.984, ".2f")', 'd.table({"a": [0.984, b]}, ".2f")', 'print(f"{1:5.1f}" "2.5e-3")', 'print("ninety-eight of them")',
    ],
)  # fmt: skip
def test_a_number_that_nobody_computed_is_refused(program: str) -> None:
    (line, said), *_ = printed_numbers.find(NOTHING, "chapter", f"import numpy\n{program}")
    assert line == 2 + program.count("\n", 0, program.find("0.984") if program.startswith("said") else 0)
    assert "is shown as it is typed" in said


@pytest.mark.parametrize(
    "program",
    [
        'print("sigmoid(50) =", sigmoid(50))', "print(0.1 + 0.2)", 'print(f"{x:8.4f} of 3")', 'print(f"{9}{n}{8}, {9} {8}")', 'print("9" + str(n) + "8")', '"""A 2-98-1 network."""', 'print("float64, W12[0]")',
        'n = 300\nprint(f"of {n} or 300")', "print(round(0.1 + 0.2, 3))", "print(f(0.984))", 'print("%.3f" % x)', "x = np.array([0.984])\nprint(x)",
    ],
)  # fmt: skip
def test_what_names_the_code_passes(program: str) -> None:
    """Calls, small counts, formats, docstrings, names; and a phrase with a reason."""
    assert list(printed_numbers.find(NOTHING, "chapter", program)) == []
    listed = Typed({("chapter", "90 degrees"): 2})
    assert list(printed_numbers.find(listed, "chapter", 'print("90 degrees")')) == []
