"""What is wrong with a translation is told with its line, its name and what to do."""

import pytest

from variants import in_one_test
from zal.domain.sentences import ENGLISH
from zal.texts.english import english
from zal.texts.own import FILES
from zal.texts.proofread import Proofreader

SOURCE = """\
plain = A text
shows = { $name } is here
counts = { $count ->
    [one] { $count } person
   *[other] { $count } people
 }
opens = { $day ->
    [mon] Monday
    [tue] Tuesday
   *[sun] Sunday
 }
argparse-choice = invalid: %(value)r
"""


def found(theirs: str, language: str = "de") -> list[str]:
    reader = Proofreader(SOURCE, lambda text: "".join(each for each in text if each == "漢"))
    return [
        str(each.error("f.ftl")).removeprefix("f.ftl, ") for each in reader.faults(theirs, language)
    ]


@in_one_test(
    ("theirs", "told"),
    [
        ("# x\nplain = { $a", 'line 2: plain cannot be read (Expected token: "}"). Check the'),
        ("plain = a\nplain = b", "line 2: plain appears twice. Remove one of them."),
        ('plain = { "" }', "line 1: plain says nothing. Write its text, or remove it."),
        ('plain = { "  " }', "line 1: plain says nothing."),
        ("plan = a", "line 1: there is no text plan. Remove it."),
        ("plain = { $who }", "line 1: plain uses $who, but it takes no values. Remove it."),
        (
            "shows = { $who }",
            "line 1: shows uses $who, which is not one of its values. They are: $name.",
        ),
        ("shows = da", "line 1: shows lacks { $name }. Add it."),
        ("plain = { shows }", "line 1: plain has something that Zal does not understand. Keep"),
        (
            "shows = { $name ->\n    [a] da\n   *[b] dort\n }",
            "line 1: shows lacks { $name }. Add it.",
        ),
        (
            "counts = { $count ->\n    [one] einer\n   *[other] mehrere\n }",
            "line 1: counts lacks { $count }. Add it.",
        ),
        (
            "plain = Ticket A12, bitte",
            "line 1: visitors take “A12” in plain for a ticket's code, and in English",
        ),
        ("shows = { $name } В7", "line 1: visitors take “В7” in shows for a ticket's code"),
        ("plain = a\n    .more = b", "line 1: plain has something that Zal does not"),
        ("plain = 漢", "line 1: plain has letters that Zal cannot draw: 漢. Use others."),
        ("plain = שלום", "line 1: plain has letters that run from right to left, and screens"),
        ("argparse-choice = falsch", "line 1: argparse-choice lacks %(value)r. Add it."),
        (
            "counts = { $count ->\n   *[other] { $count } Personen\n }",
            "line 1: counts lacks plural forms of $count: [one]. Add them.",
        ),
        (
            "opens = { $day ->\n    [mon] Montag\n   *[sun] Sonntag\n }",
            "line 1: opens lacks choices by $day: [tue]. Add them.",
        ),
    ],
)
def test_each_fault_is_told(theirs: str, told: str) -> None:
    assert any(each.startswith(told) for each in found(theirs)), found(theirs)


def test_plural_forms_are_those_of_the_language() -> None:
    two = "counts = { $count ->\n    [one] { $count } a\n   *[other] { $count } b\n }"
    assert found(two, "de") == []
    assert found(two, "pl") == [
        "line 1: counts lacks plural forms of $count: [few], [many]. Add them."
    ]
    own = "counts = { $count ->\n    [1] { $count } a\n   *[other] { $count } b\n }"
    assert found(own, "de") == []  # [1] is all of German's [one]
    assert "[one]" in found(own, "ru")[0]  # and not of Russian's: 21
    assert found("counts = Wartende: { $count }") == []


def test_a_value_that_english_only_chooses_by_need_not_be_used() -> None:
    assert found("opens = offen") == []
    assert found("counts = niemand") == ["line 1: counts lacks { $count }. Add it."]


@pytest.mark.parametrize("text", ["Saal 12", "Klasse-A1", "IPv4", "a12", "A12x", "2A1", "Ä1"])
def test_what_no_ticket_is_called_by_is_no_code(text: str) -> None:
    assert found(f"plain = {text}") == []


def test_where_english_tells_a_key_or_a_code_a_translation_may() -> None:
    reader = Proofreader("press = Press F12\n", lambda _: "")
    assert list(reader.faults("press = Umschalt+F12 drücken", "de")) == []
    assert list(reader.faults("press = F10 drücken", "de")) == []


def test_what_is_missing_is_told_by_name() -> None:
    reader = Proofreader(SOURCE, lambda _: "")
    assert reader.missing("plain = a\nshows = { $x\n") == tuple(reader.keys[1:])


@in_one_test("package", FILES.values())
def test_english_itself_has_no_fault_and_lacks_nothing(package: str) -> None:
    reader = Proofreader(english(package), lambda _: "")
    assert list(reader.faults(english(package), "en")) == []
    assert reader.missing(english(package)) == ()


def test_every_refusal_of_the_code_is_there_to_be_translated() -> None:
    keys = Proofreader(english("zal.texts"), lambda _: "").keys
    assert {f"error-{each}" for each in ENGLISH} <= set(keys)
