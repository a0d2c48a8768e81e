"""A text that says left in one language and right in the other, or two and three, is told."""

import pytest
from small_project import a_page

from site_builder import languages
from site_builder.languages import LANGUAGES
from site_builder.sources import kept_words


def told(one: str, other: str) -> list[str]:
    return list(kept_words.differ(("id", one), ("en", other)))


def test_the_opposite_is_told() -> None:
    one = "Di panel kiri, setiap baris selalu positif."
    assert told(one, "In the left panel, each row is always positive.") == []
    for other, said in {
        "In the right panel, each row is always positive.": "'kiri' here, 'right'",
        "In the left panel, each column is always positive.": "'baris' here, 'column'",
        "In the left panel, each row is never positive.": "'selalu' here, 'never'",
        "In the left panel, each row always holds negatives.": "'positif' here, 'negatives'",
        "In the *right* panel, each row is always positive.": "'kiri' here, 'right'",
    }.items():
        assert told(one, other) == [f"the two languages say the opposite: {said}"]


@pytest.mark.parametrize(
    ("id_", "en"),
    [
        ("Sedikitnya dua orang.", "At most two people."),
        ("Jumlahnya malah naik.", "The sum falls instead."),
        ("AND yang paling kecil.", "The largest AND."),
        ("Bobotnya terlalu kecil.", "Its weights are too large."),
        ("Parameter ditambah laju.", "The parameter minus the rate."),
        ("Gambar pertama lebih lambat tampil.", "The first figure comes faster."),
        ("Membuka pencarian", "Close the search"),
        ("Wajib: tidak", "Needed: yes"),
    ],
)
def test_more_opposites_are_told(id_: str, en: str) -> None:
    assert [said.split(":")[0] for said in told(id_, en)] == ["the two languages say the opposite"]


def test_gates_are_the_same() -> None:
    """In a short text in the same order; in a long one, neither has one of its own."""
    assert told("OR dan NAND berdampingan", "OR and AND side by side") == [
        "the two languages name other gates: OR, NAND here, OR, AND"
    ]
    assert told("AND, lalu OR", "OR, then AND")
    long = "Gerbang ini dibuat dari beberapa gerbang lain, yang disusun berdampingan dan kemudian digabung: {}."
    assert (
        told(long.format("AND"), "This gate is made of others, side by side and then joined: {}.".format("AND, not OR"))
        == []
    )
    assert told(long.format("AND"), "This gate is made of others, side by side and then joined: {}.".format("NAND"))


def test_what_has_both_or_neither_is_free() -> None:
    for text in ("Both panels.", "From left to right.", "The `left` one."):
        assert told("Panel kiri.", text) == []


def test_another_name_is_told() -> None:
    """Of names, what all languages write with a capital, and none without."""
    pages = [
        a_page("id", "Menurut Bengio dan Hinton, di Jakarta."),
        a_page("en", "So say Hinton, Bengio and others, in Jakarta."),
    ]
    names = kept_words.names(pages)
    assert names == {"Bengio", "Hinton", "Jakarta"}
    one, other = ("id", "Kata Bengio, itu benar."), ("en", "Says Hinton: it is so.")
    assert list(kept_words.name_others(names, one, other)) == ["the two languages name others: 'Bengio' here, 'Hinton'"]
    assert list(kept_words.name_others(names, one, ("en", "He says so."))) == []


@pytest.mark.parametrize("kind", ["opposites", "series"])
def test_languages_have_the_same_pairs(kind: str) -> None:
    assert len({tuple(map(len, getattr(languages.language(code), kind))) for code in LANGUAGES}) == 1


@pytest.mark.parametrize(
    ("id_", "en", "said"),
    [
        ("Ada dua belas bulan.", "There are eleven months.", "'dua belas' here, 'eleven'"),
        ("Separuh sampel.", "A quarter of the samples.", "'Separuh' here, 'quarter'"),
        ("Lapisan ketiga.", "The second layer.", "'ketiga' here, 'second'"),
        ("Tujuh neuron.", "8 neurons.", "'Tujuh' here, '8'"),
        ("Lapisan pertama.", "The third layer.", "'pertama' here, 'third'"),
        ("Lapisan ketiga.", "The first layer.", "'ketiga' here, 'The first'"),
        ("Keduanya benar, dari 4.", "Both are right, of five.", "'4' here, 'five'"),
    ],
)
def test_another_number_is_told(id_: str, en: str, said: str) -> None:
    assert told(id_, en) == [f"the two languages say other numbers: {said}"]


@pytest.mark.parametrize(
    ("id_", "en"),
    [
        ("Keduanya, dua kali.", "Both of them."),
        ("Satu neuron.", "Two neurons."),  # one is said in too many ways
        ("Dua neuron.", "2 neurons."),
        ("Dua belas.", "Twelve."),
        ("Jumlahkan keduanya dahulu.", "Add them first."),
        ("Empat dari {{ a.b }}.", "Four of {{ a.b }}."),
        ("Loss 0,25 dan `7`.", "The loss is low, and `8`."),
    ],
)
def test_a_language_may_say_less_or_otherwise(id_: str, en: str) -> None:
    assert told(id_, en) == []


def test_another_unit_is_told() -> None:
    assert told("Waktu dalam jam.", "The time in minutes.") == [
        "the two languages say other units: 'jam' here, 'minutes'"
    ]
    assert told("Dua puluh kilometer.", "Twenty km.") == []


def test_languages_have_words_for_the_same_numbers_and_units() -> None:
    for kind in ("numbers", "units"):
        assert len({tuple(getattr(languages.language(code), kind)) for code in LANGUAGES}) == 1


@pytest.mark.parametrize(
    ("id_", "en", "said"),
    [
        ("Dari kiri ke kanan.", "From right to left.", "'kiri', 'kanan' here, 'right', 'left'"),
        ("Loss turun, lalu naik.", "The loss rises, then falls.", "'turun', 'naik' here, 'rises', 'falls'"),
        ("Pertama ini, terakhir itu.", "Last this, first that.", "'Pertama', 'terakhir' here, 'Last', 'first'"),
        ("Merah di atas hijau.", "Green, above red.", "'Merah', 'hijau' here, 'Green', 'red'"),
        ("Lingkaran, bulan sabit.", "Moons, circles.", "'Lingkaran', 'bulan sabit' here, 'Moons', 'circles'"),
        ("Dari menit ke jam.", "From hours to minutes.", "'menit', 'jam' here, 'hours', 'minutes'"),
    ],
)
def test_another_order_is_told(id_: str, en: str, said: str) -> None:
    """Of opposites, ordinals, colours, shapes and units, if both languages say the same ones."""
    assert told(id_, en) == [f"the two languages say in another order: {said}"]


def test_languages_order_freely_what_only_one_says_or_numbers() -> None:
    assert told("Di kiri dan di kanan, juga di kiri.", "On the right and on the left.") == []
    assert told("Dua dari tiga.", "Of three, two.") == []


def test_another_colour_is_told() -> None:
    """Even where the texts share some."""
    [said] = told("Garis biru dan merah.", "A blue line and a green one.")
    assert said.endswith("'merah' here, 'green'")
