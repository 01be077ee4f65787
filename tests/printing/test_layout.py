"""The slip's layout as text: which block stands where, and how its words are broken into lines."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zal.printing.blocks import Block, Headline, Picture, QrSquare, Rule, Space, Text, Weight
from zal.printing.layout import QUIET, lay_out, margin
from zal.printing.slip import SlipWords
from zal.printing.wrapping import wrap

LOGO = Path("logo.png")
RUSSIAN = SlipWords(
    hall="МФЦ района Пресненский",
    logo=None,
    code="Б105",
    service="Заграничный паспорт нового образца для взрослого или ребёнка",
    issued="23.11.2026, 10:42",
    where="",
    ahead="Перед вами 11\u00a0человек",
    right="",
    look="Смотрите на\u00a0табло",
    follow="или в\u00a0телефон",
    address="https://hall.example/t/Qm3vX9_rT7aLk2bNc5dWpA",
    footer="Горячая линия 8-800-555-35-35",
)
ENGLISH = SlipWords(
    hall="Presnensky District Service Centre",
    logo=LOGO,
    code="A7",
    service="Land register",
    issued="23 Nov 2026, 10:42",
    where="",
    ahead="Nobody is ahead of\u00a0you",
    right="★\u00a0Out of turn: War veteran",
    look="Watch the\u00a0board",
    follow="or your\u00a0phone",
    address="https://hall.example/t/Qm3vX9_rT7aLk2bNc5dWpA",
    footer="",
)


class Squares:
    """A ruler for letters half as wide as their size and three quarters as high."""

    def across(self, text: str, size: int, weight: Weight) -> int:
        return len(text) * size // 2

    def ink(self, text: str, size: int, weight: Weight) -> tuple[int, int]:
        return len(text) * size // 2, size * 3 // 4

    def qr_modules(self, address: str) -> int:
        return 33

    def picture(self, path: Path) -> tuple[int, int] | None:
        return (900, 300) if path == LOGO else None


def told(block: Block) -> str:
    """Return a block as a line of text."""
    match block:
        case Text():
            return f"{block.size} {block.weight}: {' / '.join(block.lines)}"
        case Headline():
            return f"{block.word} {block.width}x{block.height}"
        case QrSquare():
            return f"QR {block.module} of {block.height}: {block.address}"
        case Picture():
            return f"{block.path} {block.width}x{block.height}"
        case Rule():
            return f"line {block.width}x{block.height}"
        case Space():
            return f"space {block.height}"


def laid_out(slip: SlipWords, width: int) -> list[str]:
    lines = (told(each) for each in lay_out(slip, width, Squares()))
    return [each.replace("\u00a0", "~") for each in lines]


def test_in_russian_on_58_mm() -> None:
    assert laid_out(RUSSIAN, 384) == [
        "30 regular: МФЦ района Пресненский",
        "space 17",
        "Б105 360x135",
        "space 17",
        "36 bold: Заграничный паспорт / нового образца для / взрослого или / ребёнка",
        "34 regular: 23.11.2026, 10:42",
        "space 11",
        "line 360x3",
        "40 bold: Перед вами / 11~человек",
        "34 regular: Смотрите на~табло",
        "34 regular: или в~телефон",
        "QR 9 of 369: https://hall.example/t/Qm3vX9_rT7aLk2bNc5dWpA",
        "26 regular: Горячая линия / 8-800-555-35-35",
        "space 26",
    ]


def test_where_to_wait_stands_below_how_many_are_ahead() -> None:
    found = laid_out(replace(RUSSIAN, where="Где ждать: 2\u00a0этаж"), 384)
    first = found.index("40 bold: Перед вами / 11~человек")
    assert found[first + 1 : first + 3] == [
        "36 bold: Где ждать: 2~этаж",
        "34 regular: Смотрите на~табло",
    ]


def test_in_russian_on_80_mm() -> None:
    assert laid_out(RUSSIAN, 576) == [
        "36 regular: МФЦ района Пресненский",
        "space 19",
        "Б105 540x202",
        "space 19",
        "44 bold: Заграничный паспорт / нового образца для / взрослого или ребёнка",
        "38 regular: 23.11.2026, 10:42",
        "space 12",
        "line 540x3",
        "50 bold: Перед вами 11~человек",
        "38 regular: Смотрите на~табло",
        "38 regular: или в~телефон",
        "QR 9 of 369: https://hall.example/t/Qm3vX9_rT7aLk2bNc5dWpA",
        "30 regular: Горячая линия 8-800-555-35-35",
        "space 30",
    ]


def test_in_english_with_a_logo_and_a_right_on_58_mm() -> None:
    assert laid_out(ENGLISH, 384) == [
        "logo.png 240x80",
        "30 regular: Presnensky District / Service Centre",
        "space 17",
        "A7 241x180",
        "space 17",
        "36 bold: Land register",
        "34 regular: 23 Nov 2026, 10:42",
        "space 11",
        "line 360x3",
        "40 bold: Nobody is / ahead of~you",
        "34 regular: ★~Out of turn: / War veteran",
        "34 regular: Watch the~board",
        "34 regular: or your~phone",
        "QR 9 of 369: https://hall.example/t/Qm3vX9_rT7aLk2bNc5dWpA",
        "space 26",
    ]


def test_in_english_on_80_mm_with_a_logo_that_is_of_no_use() -> None:
    assert laid_out(replace(ENGLISH, logo=Path("gone.png")), 576) == [
        "36 regular: Presnensky District / Service Centre",
        "space 19",
        "A7 361x270",
        "space 19",
        "44 bold: Land register",
        "38 regular: 23 Nov 2026, 10:42",
        "space 12",
        "line 540x3",
        "50 bold: Nobody is / ahead of~you",
        "38 regular: ★~Out of turn: War veteran",
        "38 regular: Watch the~board",
        "38 regular: or your~phone",
        "QR 9 of 369: https://hall.example/t/Qm3vX9_rT7aLk2bNc5dWpA",
        "space 30",
    ]


def test_a_small_logo_is_not_blown_up_and_a_long_one_keeps_its_shape() -> None:
    class Small(Squares):
        def __init__(self, size: tuple[int, int]) -> None:
            self._size = size

        def picture(self, path: Path) -> tuple[int, int] | None:
            return self._size

    def logo(width: int, height: int) -> tuple[int, int]:
        first = lay_out(ENGLISH, 384, Small((width, height)))[0]
        assert isinstance(first, Picture)
        return first.width, first.height

    assert logo(60, 40) == (60, 40)
    assert logo(30_000, 1) == (240, 1)
    assert logo(10, 9000) == (1, 90)


@pytest.mark.parametrize("width", [384, 512, 576])
def test_nothing_but_the_footer_stands_below_the_qr_code(width: int) -> None:
    blocks = lay_out(RUSSIAN, width, Squares())
    (at,) = (n for n, each in enumerate(blocks) if isinstance(each, QrSquare))
    (footer, last) = blocks[at + 1 :]
    assert isinstance(footer, Text)
    assert " ".join(footer.lines) == RUSSIAN.footer
    assert isinstance(last, Space)


@pytest.mark.parametrize("width", [384, 512, 576])
def test_what_matters_is_three_millimetres_high_and_the_code_far_higher(width: int) -> None:
    capital_mm = 0.729 / 8
    for each in lay_out(RUSSIAN, width, Squares()):
        if isinstance(each, Text) and " ".join(each.lines) not in (RUSSIAN.hall, RUSSIAN.footer):
            assert each.size * capital_mm >= 3
        if isinstance(each, Headline):
            assert each.height / 8 >= 15


@given(
    st.text(max_size=100),
    st.text(min_size=1, max_size=9, alphabet="АБД0123456789"),
    st.sampled_from([384, 512, 576]),
)
def test_whatever_the_names_nothing_is_lost_and_nothing_is_wider_than_the_paper(
    name: str, code: str, width: int
) -> None:
    slip = replace(RUSSIAN, hall=name, service=name, code=code, footer=name)
    inner = width - 2 * margin(width)
    words = []
    for each in lay_out(slip, width, Squares()):
        match each:
            case Text():
                assert all(len(line) * each.size // 2 <= inner for line in each.lines)
                words.append("".join(each.lines).replace(" ", ""))
            case Headline() | Rule() | Picture():
                assert each.width <= inner
            case QrSquare():
                assert each.height == each.module * (33 + 2 * QUIET) <= width
    assert words.count(name.replace(" ", "")) == (3 if name.strip(" ") else 0)


def across(text: str) -> int:
    return len(text)


def test_lines_are_as_few_and_as_even_as_can_be() -> None:
    assert wrap("один два три четыре пять", 18, across) == ("один два три", "четыре пять")
    assert wrap("a  b ", 9, across) == ("a b",)
    assert wrap("", 9, across) == wrap("  ", 9, across) == ()


def test_one_endless_word_of_eighty_characters_is_broken_where_it_must_be() -> None:
    lines = wrap("Ш" * 80, 19, across)
    assert lines == ("Ш" * 19,) * 4 + ("Ш" * 4,)
    assert wrap("ab Воронцова-Крамаренко cd", 12, across) == (
        "ab",
        "Воронцова-",
        "Крамаренко",
        "cd",
    )
    assert wrap("zal.example/press/8-800", 18, across) == ("zal.example/press/", "8-800")


def test_marks_stay_on_their_letter() -> None:
    assert wrap("aaaa\u0301\u0302b", 4, across) == ("aaa", "a\u0301\u0302b")


def test_a_slip_of_a_hall_without_pages_has_no_code() -> None:
    blocks = lay_out(replace(RUSSIAN, follow="", address=""), 384, Squares())
    assert not [each for each in blocks if isinstance(each, QrSquare)]
