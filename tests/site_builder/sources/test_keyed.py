"""A text below another key is told, where each language has as many texts as before."""

from small_project import a_page

from site_builder.sources import keyed

FENCE = """```exercise
name = "p"
kind = "predict"
title = "{title}"
task = '''{task}'''
value = "1"
[mistakes]
{mistakes}
```
"""


def told(**id_: str) -> list[str]:
    en = FENCE.format(title="Two", task="Guess.", mistakes='half = "Half."\nturn = "Turn."')
    wanted = {"title": "Dua", "task": "Tebak.", "mistakes": 'half = "Separuh."\nturn = "Putar."'}
    pages = a_page("id", FENCE.format(**wanted | id_)), a_page("en", en)
    return [problem.message for problem in keyed.compare(*pages)]


def test_texts_in_the_same_order_pass() -> None:
    assert told() == []
    assert told(title="D\\u0075a") == []


def test_a_text_below_another_key_is_told() -> None:
    [said] = told(mistakes='turn = "Separuh."\nhalf = "Putar."')
    assert "one of 'mistakes.turn' here, where docs/a.en.md:" in said
    assert "has one of 'mistakes.half'" in said
