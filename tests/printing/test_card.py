"""What stands on a card, in the hall's language, and that all of it fits."""

from dataclasses import replace

import pytest

from cards import pin_of, qr_of
from halls import small_config
from variants import in_one_test
from zal.config.table import NAME_LIMIT
from zal.domain.settings.boards import Board
from zal.domain.settings.kiosks import Kiosk
from zal.domain.settings.people import Operator
from zal.printing.blocks import Text
from zal.printing.card import (
    HEIGHT,
    WIDTH,
    Card,
    card_image,
    lay_out_card,
    person_card,
    place_cards,
)
from zal.printing.draw import Drawn
from zal.printing.typeface import draws

CONFIG = small_config()
KAZAKH = "Әбдіғалиқызы-Нұрсұлтанова Ұлжалғас Қуандыққызы Өмірхан-Һинұрғазиева бас маман"
WIDE = "Ш" * NAME_LIMIT
LONG_ADDRESS = "https://queue.department-of-services.some-long-region.gov.kz:8443"


def words_of(card: Card) -> str:
    blocks = (each for each in lay_out_card(card, Drawn()) if isinstance(each, Text))
    return " ".join(line for block in blocks for line in block.lines)


def test_a_persons_card_says_the_hall_the_name_the_pin_and_what_to_do() -> None:
    card = person_card(Operator("ivanova", "Иванова А. П."), "482913", CONFIG, draws)
    said = words_of(card)
    assert said.startswith("Зал Иванова А. П. 482913 Это одноразовый ПИН-код. ")
    english = replace(CONFIG, languages=("en", "ru"))
    said = words_of(person_card(Operator("x", "Ivy Stone"), "482913", english, draws))
    assert "482913 This is a one-time PIN. On the console, choose your name" in said


def test_a_hall_whose_first_language_has_no_texts_is_told_in_its_next() -> None:
    config = replace(CONFIG, names={"kk": "Орталық", "ru": "Зал"}, languages=("kk", "ru"))
    said = words_of(person_card(Operator("a", "Ғали Ә."), "482913", config, draws))
    assert said.startswith("Орталық Ғали Ә. 482913 Это одноразовый ПИН-код. ")


def test_places_are_those_of_the_settings_and_the_usual_ones_where_none_are_listed() -> None:
    usual = [(each.name, each.address) for each in place_cards(CONFIG, "https://a.b", draws)]
    assert usual[:3] == [
        ("kiosk-kiosk-1", "https://a.b/kiosk/kiosk-1"),
        ("board-board-1", "https://a.b/board/board-1"),
        ("desk-1", "https://a.b/console?desk=1"),
    ]
    listed = replace(
        CONFIG,
        kiosks=(Kiosk("door", {"ru": "У входа"}), Kiosk("x" * 33)),
        boards=(Board("hall"), Board("stairs")),
    )
    titles = [each.title for each in place_cards(listed, "https://a.b", draws)]
    assert titles[:3] == ["У входа", "Табло hall", "Табло stairs"]
    assert len(titles) == 3 + len(CONFIG.desks)


@in_one_test("name", ["Li", KAZAKH, WIDE, WIDE.replace("ШШШШ", "ШШШ ")])
@in_one_test("hall", ["Зал", KAZAKH, WIDE])
def test_long_names_and_kazakh_letters_fit_and_the_pin_is_the_largest(name: str, hall: str) -> None:
    config = replace(CONFIG, names={"ru": hall})
    card = person_card(Operator("a", name), "706053", config, draws)
    blocks = lay_out_card(card, Drawn())
    assert sum(each.height for each in blocks) == HEIGHT
    for each in blocks:
        assert each.height >= 0
        if isinstance(each, Text):
            for line in each.lines:
                assert Drawn().across(line, each.size, each.weight) <= WIDTH
                assert draws(line)
    picture = card_image(card)
    assert picture.size == (WIDTH, HEIGHT)
    if "Ш" not in name + hall:
        assert pin_of(picture) == "706053"


@pytest.mark.parametrize("name", [f"{'Ш' * 76} 12", f"{KAZAKH[:76]} 12"])
@pytest.mark.parametrize("hall", ["Зал", WIDE])
def test_the_number_of_a_desk_stands_whole_however_long_its_name_is(name: str, hall: str) -> None:
    desk = replace(CONFIG.desks[0], names={"ru": name})
    config = replace(CONFIG, names={"ru": hall}, desks=(desk,))
    *_, card = place_cards(config, LONG_ADDRESS, draws)
    assert "12" in words_of(card).split()
    assert sum(each.height for each in lay_out_card(card, Drawn())) == HEIGHT
    assert qr_of(card_image(card)) == [card.address]


def test_a_name_that_cannot_be_drawn_is_told_by_its_code() -> None:
    card = person_card(Operator("li", "李"), "482913", CONFIG, draws)
    assert card.title == "li"


def test_a_long_address_is_read_by_a_phone_all_the_same() -> None:
    config = replace(CONFIG, names={"ru": KAZAKH})
    for card in place_cards(config, LONG_ADDRESS, draws):
        assert qr_of(card_image(card)) == [card.address]
        assert card.address in words_of(card).replace(" ", "")
