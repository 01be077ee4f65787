"""What is said for every code that a hall's configuration can make, in Russian and English."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from variants import in_one_test
from zal.config import SAMPLE, read
from zal.domain.codes import ticket_code
from zal.domain.errors import ConfigProblems, HallError
from zal.domain.names import name_in
from zal.speech.phrase import LANGUAGES, phrase

LETTERS = {
    "А": ("а", "A"),
    "Б": ("бэ", "beh"),
    "В": ("вэ", "B"),
    "Г": ("гэ", "gheh"),
    "Д": ("дэ", "deh"),
    "Е": ("е", "E"),
    "Ё": ("ё", "yo"),
    "Ж": ("жэ", "zheh"),
    "И": ("и", "Russian ee"),
    "Й": ("и краткое", "short ee"),
    "К": ("ка", "K"),
    "Л": ("эль", "el"),
    "М": ("эм", "M"),
    "Н": ("эн", "H"),
    "П": ("пэ", "peh"),
    "Р": ("эр", "P"),
    "С": ("эс", "C"),
    "Т": ("тэ", "T"),
    "У": ("у", "Y"),
    "Ф": ("эф", "ef"),
    "Х": ("ха", "X"),
    "Ц": ("цэ", "tseh"),
    "Ш": ("ша", "shah"),
    "Щ": ("ща", "soft shah"),
    "Ъ": ("твёрдый знак", "hard sign"),
    "Ы": ("ы", "yery"),
    "Ь": ("мягкий знак", "soft sign"),
    "Ю": ("ю", "you"),
    "Я": ("я", "yah"),
    "A": ("а", "A"),
    "B": ("бэ", "B"),
    "C": ("цэ", "C"),
    "D": ("дэ", "D"),
    "E": ("е", "E"),
    "F": ("эф", "F"),
    "G": ("гэ", "G"),
    "H": ("аш", "H"),
    "J": ("йот", "J"),
    "K": ("ка", "K"),
    "L": ("эль", "L"),
    "M": ("эм", "M"),
    "N": ("эн", "N"),
    "P": ("пэ", "P"),
    "Q": ("ку", "Q"),
    "R": ("эр", "R"),
    "S": ("эс", "S"),
    "T": ("тэ", "T"),
    "U": ("у", "U"),
    "V": ("вэ", "V"),
    "W": ("дубль вэ", "W"),
    "X": ("икс", "X"),
    "Y": ("игрек", "Y"),
    "Z": ("зет", "Z"),
}
NUMBERS = {
    "0": ("ноль", "zero"),
    "7": ("семь", "seven"),
    "007": ("ноль ноль семь", "zero zero seven"),
    "000": ("ноль ноль ноль", "zero zero zero"),
    "010": ("ноль десять", "zero ten"),
    "11": ("одиннадцать", "eleven"),
    "19": ("девятнадцать", "nineteen"),
    "20": ("двадцать", "twenty"),
    "042": ("ноль сорок два", "zero forty two"),
    "90": ("девяносто", "ninety"),
    "100": ("сто", "one hundred"),
    "101": ("сто один", "one hundred and one"),
    "105": ("сто пять", "one hundred and five"),
    "213": ("двести тринадцать", "two hundred and thirteen"),
    "999": ("девятьсот девяносто девять", "nine hundred and ninety nine"),
    "1000": ("одна тысяча", "one thousand"),
    "1001": ("одна тысяча один", "one thousand and one"),
    "2105": ("две тысячи сто пять", "two thousand one hundred and five"),
    "5040": ("пять тысяч сорок", "five thousand and forty"),
    "11000": ("одиннадцать тысяч", "eleven thousand"),
    "21022": ("двадцать одна тысяча двадцать два", "twenty one thousand and twenty two"),
    "002105": ("ноль ноль две тысячи сто пять", "zero zero two thousand one hundred and five"),
    "112300": ("сто двенадцать тысяч триста", "one hundred and twelve thousand three hundred"),
    "342601": (
        "триста сорок две тысячи шестьсот один",
        "three hundred and forty two thousand six hundred and one",
    ),
    "1000002": (
        "один ноль ноль ноль ноль ноль два",
        "one zero zero zero zero zero two",
    ),
}
DESKS = {
    "7": ("Окно семь", "Desk seven"),
    "Окно 7": ("Окно семь", "Desk seven"),
    "DESK 7": ("Окно семь", "Desk seven"),
    "№ 07": ("Окно ноль семь", "Desk zero seven"),
    "7а": ("Окно семь а", "Desk seven A"),
    "12-Б": ("Окно двенадцать бэ", "Desk twelve beh"),
    "٧": ("Окно семь", "Desk seven"),
    "Касса 2": ("Касса два", "Касса two"),
    "Room 3, for a talk": ("Room три for a talk", "Room three for a talk"),
    "Desktop 4": ("Desktop четыре", "Desktop four"),
}


def accepted(series: str) -> bool:
    toml = re.sub(r'^series = ".*"', f'series = "{series}"', SAMPLE, flags=re.MULTILINE)
    try:
        read(toml)
    except ConfigProblems:
        return False
    return True


def sides(text: str, language: str) -> tuple[str, str]:
    """Return what stands between the words for a ticket and a desk, and the rest."""
    first = {"ru": "Талон ", "en": "Ticket "}[language]
    ticket, desk = text.removesuffix(".").split(". ")
    assert ticket.startswith(first)
    return ticket.removeprefix(first), desk


def test_a_call_is_said_as_people_say_it() -> None:
    assert phrase("Б105", "7", "ru").text == "Талон бэ сто пять. Окно семь."
    assert phrase("Б007", "7", "ru").text == "Талон бэ ноль ноль семь. Окно семь."
    assert phrase("A105", "7", "en").text == "Ticket A, one hundred and five. Desk seven."


def test_the_table_has_every_letter_that_a_configuration_may_have_and_no_other() -> None:
    alphabets = [*map(chr, range(ord("A"), ord("Z") + 1)), *map(chr, range(0x410, 0x430)), "Ё"]
    assert {each for each in alphabets if accepted(each)} == set(LETTERS)


@pytest.mark.parametrize("at", range(2), ids=LANGUAGES)
def test_every_letter_is_said_by_its_name(at: int) -> None:
    language = LANGUAGES[at]
    for letter, names in LETTERS.items():
        said, _ = sides(phrase(f"{letter}105", "7", language).text, language)
        number = NUMBERS["105"][at]
        comma = "," if names[at] == "A" and language == "en" else ""
        assert said == f"{names[at]}{comma} {number}", letter


@pytest.mark.parametrize("at", range(2), ids=LANGUAGES)
@pytest.mark.parametrize("first", ["A", "А"])
def test_no_two_letters_of_one_alphabet_are_told_alike(at: int, first: str) -> None:
    names = [
        name[at].upper() for letter, name in LETTERS.items() if letter.isascii() is first.isascii()
    ]
    assert len(names) == len(set(names)) > 20


@pytest.mark.parametrize("at", range(2), ids=LANGUAGES)
def test_two_letters_are_two_names(at: int) -> None:
    language = LANGUAGES[at]
    for two in itertools.permutations("БВЯWQ", 2):
        said, _ = sides(phrase(f"{''.join(two)}7", "7", language).text, language)
        names = [LETTERS[each][at] for each in two]
        assert said == " ".join([*names, NUMBERS["7"][at]])


@in_one_test(("digits", "said"), NUMBERS.items())
def test_numbers_are_said_in_words_with_their_leading_zeros(
    digits: str, said: tuple[str, str]
) -> None:
    for language, words in zip(LANGUAGES, said, strict=True):
        assert sides(phrase(digits, digits, language).text, language)[0] == words
        assert sides(phrase("7", digits, language).text, language)[1].endswith(f" {words}")


def table() -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield numbers and their words as num2words 0.5.14 tells them: nothing of ours made them."""
    for line in Path(__file__).with_name("numbers.tsv").read_text("utf-8").splitlines():
        digits, russian, english = line.split("\t")
        yield digits, (russian, english)


@pytest.mark.parametrize("at", range(2), ids=LANGUAGES)
def test_every_number_of_a_day_is_said_as_the_table_has_it_with_any_leading_zeros(at: int) -> None:
    language = LANGUAGES[at]
    zero = ("ноль", "zero")[at]
    numbers = dict(table())
    assert set(map(str, range(1_000))) <= set(numbers)
    for digits, words in numbers.items():
        for width in range(len(digits), 7):
            code = ticket_code("Б", int(digits), width)
            zeros = [zero] * (width - len(digits))
            said, _ = sides(phrase(code, "7", language).text, language)
            assert said == " ".join([LETTERS["Б"][at], *zeros, words[at]]), code


@pytest.mark.parametrize("at", range(2), ids=LANGUAGES)
def test_every_letter_is_said_before_every_kind_of_number(at: int) -> None:
    language = LANGUAGES[at]
    for (letter, names), (digits, words) in itertools.product(LETTERS.items(), NUMBERS.items()):
        comma = "," if names[at] == "A" and language == "en" else ""
        said, _ = sides(phrase(letter + digits, "7", language).text, language)
        assert said == f"{names[at]}{comma} {words[at]}", letter + digits


def every_number() -> Iterator[int]:
    yield from range(1_200)
    yield from range(1_200, 1_000_000, 997)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_numbers_are_told_alike_and_none_has_a_digit(language: str) -> None:
    for digits in range(1, 7):
        codes = [ticket_code("", each, digits) for each in every_number()]
        said = {phrase(each, "7", language).text for each in codes}
        assert len(said) == len(codes)
        assert not any(re.search(r"\d", each) for each in said)


@in_one_test(("desk", "said"), DESKS.items())
def test_a_desk_is_said_by_its_number_or_by_its_own_name(desk: str, said: tuple[str, str]) -> None:
    for language, words in zip(LANGUAGES, said, strict=True):
        assert sides(phrase("7", desk, language).text, language)[1] == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_desk_and_series_of_the_sample_is_said_with_no_sign_left(language: str) -> None:
    hall = read(SAMPLE)
    for service, desk in itertools.product(hall.services, hall.desks):
        code = ticket_code(service.series, hall.first_number, hall.digits)
        said = phrase(code, name_in(desk.names, language), language)
        number = NUMBERS["101"][LANGUAGES.index(language)]
        assert number in said.text
        assert all(
            re.fullmatch(r"[^\W\d_]+( [^\W\d_]+)*", w.text) for s in said.sentences for w in s
        )


@pytest.mark.parametrize("sign", ["[[k]]", "<break/>", "$(id)", "-w x", "../../x", "7\n8", "{wav}"])
def test_signs_in_a_desks_name_are_not_said_and_reach_no_voice(sign: str) -> None:
    for each in (word.text for part in phrase("Б1", sign, "ru").sentences for word in part):
        assert re.fullmatch(r"[а-яёА-ЯЁa-z ]+", each)


@pytest.mark.parametrize("typed", ["б105", "Б 105", "б-105"])
def test_a_code_may_be_typed_as_everywhere(typed: str) -> None:
    assert phrase(typed, "7", "ru") == phrase("Б105", "7", "ru")


@pytest.mark.parametrize("code", ["", "Б", "АБВ1", "105Б", "Қ105", "Б1234567890", "<s>1"])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(HallError, match="cannot be read out"):
        phrase(code, "7", "ru")


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(HallError, match=r"no words in kk\. Known: ru, en"):
        phrase("Б105", "7", "kk")
