"""What a listing repeats word for word from what readers have seen."""

from small_project import a_listing

from site_builder.sources.shown_before import Passage, shown_before

F = "def f(x):\n    y = 2 * x\n    return y\n"
G = "@cache\ndef g(x):\n    return f(x)\n"
ONE = "def one():\n    return 1\n"


FIRST = a_listing("first", f"import math\n\n\n{F}\n\nprint(f(1))\n")
SECOND = a_listing("second", f"{G}\n\n{ONE}")


def test_a_definition_that_was_shown_is_found_with_its_lines() -> None:
    again = a_listing("again", f"import math\n\n\n{F}\n\nprint(f(2))\n")
    assert shown_before(again, [FIRST]) == [Passage(("f",), 4, 6, ("first",))]
    assert shown_before(again, []) == []
    assert shown_before(again, [SECOND]) == []


def test_definitions_that_follow_one_another_are_one_passage() -> None:
    """From the decorator of the first to the end of the last; each comes from the listing that had it first."""
    text = f"\n{F}\n\n{G}\n\nprint()\n\n\n{F.replace('f(', 'h(')}"
    found = shown_before(a_listing("again", text), [FIRST, SECOND, a_listing("third", F)])
    assert found == [Passage(("f", "g"), 2, 9, ("first", "second"))]
    apart = shown_before(a_listing("again", f"{F}\nx = 1\n\n{G}"), [FIRST, SECOND])
    assert [(passage.names, passage.first, passage.last) for passage in apart] == [(("f",), 1, 3), (("g",), 7, 9)]


def test_lines_that_set_what_is_known_are_folded_like_definitions() -> None:
    """Where they are the same, with their comments, and the listing declares their names."""
    set_up = "seed(1)\nW = draw(2)  # (2,)\nb = 0\n"
    earlier = a_listing("earlier", f"{F}\n{set_up}")
    text = f"{F}\n\n{set_up}\nprint(W)\n"
    assert shown_before(a_listing("again", text), [earlier]) == [Passage(("f",), 1, 3, ("earlier",))]
    again = a_listing("again", text, known="seed, W, b")
    assert shown_before(again, [earlier]) == [Passage(("f", "seed", "W", "b"), 1, 8, ("earlier",))]
    other = a_listing("other", text.replace("# (2,)", "# two").replace("b = 0", "b = 1"), known="seed, W, b")
    assert shown_before(other, [earlier]) == [Passage(("f", "seed"), 1, 6, ("earlier",))]


def test_what_differs_or_is_short_stays() -> None:
    """One other letter, another depth, or fewer lines than a click is worth; short ones together are worth it."""
    assert shown_before(a_listing("again", F.replace("2", "3")), [FIRST]) == []
    assert shown_before(a_listing("again", f"if True:\n    {F.replace(chr(10), chr(10) + '    ')}"), [FIRST]) == []
    assert shown_before(a_listing("again", ONE), [SECOND]) == []
    (passage,) = shown_before(a_listing("again", f"{ONE}\n\n{G}"), [SECOND])
    assert passage == Passage(("one", "g"), 1, 7, ("second",))
    assert passage.lines == 7
