"""The whole numbers that two languages type are the same, signs and order included, and so are places to fill in."""

import pytest

from site_builder.sources import same_numbers


def told(one: str, other: str) -> list[str]:
    return list(same_numbers.differ(("id", one), ("en", other)))


@pytest.mark.parametrize("minus", ["−", "-", "− "])
@pytest.mark.parametrize("text", ["menjadi {}1 dan 1", "({}1)", "| a | b |\n| --- | --- |\n| {}1 | 2 |"])
def test_a_sign_that_one_language_lacks_is_refused(text: str, minus: str) -> None:
    (said,) = told(text.format(minus), text.format("").replace("menjadi", "becoming"))
    assert "-1" in said.partition("': ")[2].partition(" here, and ")[0]
    assert told(text.format(minus), f"now {text.format('−')}") == []


def test_a_hyphen_is_no_sign() -> None:
    """Layers of a network, a range, a word before the number."""
    for text, same in (("jaringan 2-3", "a 2 of 3"), ("langkah ke-3", "step 3"), ("bagian 2–3", "parts 2 to 3")):
        assert told(text, same) == [], text


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("0 atau 1", "0 or 2", "0, 1 here, and 0, 2"),
        ("dari -1", "from 1", "-1 here, and 1"),
        ("{n} kali", "times", "{n} here, and none"),
        ("dari {n} ke {m}", "from {m} to {n}", "{n}, {m} here, and {m}, {n}"),
        ("dari 1 ke 2", "from 2 to 1", "1, 2 here, and 2, 1"),
    ],
)
def test_other_numbers_places_or_orders_are_told(one: str, other: str, said: str) -> None:
    assert told(one, other) == [f"the two languages differ in the numbers of {one!r}: {said}"]
    assert told(one, one) == []


def test_a_place_may_stand_before_a_number_or_behind_it() -> None:
    assert told("{n}, yaitu 1", "1, the {n}") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tiga masukan", "four inputs"), ("ketiga masukan", "the 4th of five inputs"), ("dua belas kali", "ten times"), ("7 buah", "eight of them"),
        ("dua\nbelas kali, tiga lapis", "eleven times, three layers"),
    ],
)  # fmt: skip
def test_another_small_number_in_words_is_told(one: str, other: str) -> None:
    assert list(same_numbers.contradict(("id", one), ("en", other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("satu masukan", "two inputs"), ("tiga masukan", "the inputs"), ("ketiga masukan", "all three"), ("lapisan ke-3, 0,5", "the third layer, 0.7"), ("`tiga` $3$", "`four` $4$"),
        ("kedua belas baris, 12 kolom", "the twelfth, in twelve"), ("tiga dari 4", "three, four and five"), ("100 dan 3.000", "40 and 3,000"),
    ],
)  # fmt: skip
def test_what_languages_say_in_other_ways_is_not(one: str, other: str) -> None:
    assert list(same_numbers.contradict(("id", one), ("en", other))) == []
