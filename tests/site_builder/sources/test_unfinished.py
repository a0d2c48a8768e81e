"""What is left to do is refused: reminders, filler, braces that quote nothing."""

import pytest

from site_builder.sources import unfinished


@pytest.mark.parametrize(
    "text",
    ["TODO: say why", "(FIXME)", "Lorem ipsum dolor", "XXX", "It is { run.n }.", "{run.losses[0]:.2f}", "{{ run.n }", "{ run.n }}", "{{ run.n"],
)  # fmt: skip
def test_what_is_left_to_do_is_refused(text: str) -> None:
    ((line, message),) = unfinished.find(f"Text.\n\n{text}\n")
    assert line == 2
    assert "is left to do" in message or "{{ listing.name }}" in message


@pytest.mark.parametrize(
    "text",
    ["to do", "todo", "{{ run.n }}", "`{ run.n }` and `TODO`", "given: {given}", "{ .moved }", "$x_{i}$. {#a}", r"$\\frac{a}{b.}$"],
)  # fmt: skip
def test_what_says_something_is_not(text: str) -> None:
    assert list(unfinished.find(text)) == []
