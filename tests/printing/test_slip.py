"""What a slip says."""

import logging
import re
from dataclasses import replace
from pathlib import Path

import pytest

from halls import DAY, MINUTE, NOON, both
from slips import TICKET, changed, hall
from zal import texts
from zal.domain.return_passes import ReturnPass
from zal.domain.settings.slips import SlipPolicy
from zal.domain.tickets import VisitStage
from zal.printing.slip import SlipWords, slip_words
from zal.printing.typeface import draws, lacking
from zoned_halls import FIRST, desk, zoned_config

FOLDER = Path("hall")


def said(ticket: VisitStage = TICKET) -> SlipWords:
    return slip_words(ticket, hall(), FOLDER, draws)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("address", ["", "https://zal.invalid/t/{token}"])
def test_where_tickets_have_no_pages_the_slip_has_no_code_and_no_word_of_phones(
    address: str,
) -> None:
    found = slip_words(TICKET, replace(hall(), page_address=address), FOLDER, draws)
    assert (plain(found.look), found.follow, found.address) == ("Смотрите на табло", "", "")


def test_everything_is_said_in_the_visitors_language() -> None:
    config = replace(hall(), slip=SlipPolicy("logo.png", {"ru": "Спасибо", "en": "Thank you"}))
    russian = slip_words(TICKET, config, FOLDER, draws)
    assert (russian.hall, russian.code, russian.service) == ("Зал", "Б105", "Паспорт")
    assert russian.logo == FOLDER / "logo.png"
    assert russian.issued == "23.11.2026, 12:00"
    assert plain(russian.ahead) == "Перед вами 11 человек"
    assert plain(f"{russian.look} {russian.follow}") == "Смотрите на табло или в телефон"
    assert russian.address == "https://mfc.zal.test/t/Qm3vX9_rT7aLk2bNc5dWpA"
    assert (russian.right, russian.footer) == ("", "Спасибо")
    english = slip_words(changed(language="en"), config, FOLDER, draws)
    assert plain(english.issued) == "23 Nov 2026, 12:00"
    assert plain(english.ahead) == "11 people are ahead of you"
    assert plain(f"{english.look} {english.follow}") == "Watch the board or your phone"
    assert english.footer == "Thank you"


@pytest.mark.parametrize(
    ("ahead", "russian", "english"),
    [
        (0, "Перед вами никого нет", "Nobody is ahead of you"),
        (1, "Перед вами 1 человек", "1 person is ahead of you"),
        (2, "Перед вами 2 человека", "2 people are ahead of you"),
        (5, "Перед вами 5 человек", "5 people are ahead of you"),
        (21, "Перед вами 21 человек", "21 people are ahead of you"),
        (1024, "Перед вами 1024 человека", "1024 people are ahead of you"),
        (None, "Окно для этой услуги ещё не открыто", "No desk is open for this service yet"),
    ],
)
def test_how_many_are_ahead_is_said_as_people_say_it(
    ahead: int | None, russian: str, english: str
) -> None:
    assert plain(said(changed(ahead=ahead)).ahead) == russian
    assert plain(said(changed(ahead=ahead, language="en")).ahead) == english


def test_the_time_is_the_halls_and_every_month_has_its_name() -> None:
    late = changed(issued_at=NOON + 12 * 60 * MINUTE + 5 * MINUTE)
    assert said(late).issued == "24.11.2026, 00:05"
    utc = replace(hall(), time_zone="UTC")
    assert slip_words(TICKET, utc, FOLDER, draws).issued == "23.11.2026, 09:00"
    months = [
        plain(said(changed(language="en", issued_at=NOON + 30 * DAY * n)).issued).split()[1]
        for n in range(12)
    ]
    assert " ".join(months) == "Nov Dec Jan Feb Mar Apr May Jun Jul Aug Sep Oct"


def test_who_goes_out_of_turn_is_told_what_to_show() -> None:
    veteran = changed(category="veteran")
    told = "★ Вне очереди: Ветеран. Покажите в окне: Удостоверение"
    assert plain(said(veteran).right) == told
    config = hall()
    ordinary, law = config.categories
    config = replace(config, categories=(ordinary, replace(law, proof={})))
    assert plain(slip_words(veteran, config, FOLDER, draws).right) == "★ Вне очереди: Ветеран"


def test_a_service_that_is_gone_by_now_leaves_a_slip_all_the_same() -> None:
    gone = said(changed(service="gone", category="gone"))
    assert (gone.service, gone.right, gone.code) == ("", "", "Б105")


def test_a_language_without_words_of_ours_speaks_english_and_the_halls_names() -> None:
    config = replace(hall(), names={"ru": "Зал", "kk": "Қызмет көрсету залы"})
    kazakh = slip_words(changed(language="kk"), config, FOLDER, draws)
    assert kazakh.hall == "Қызмет көрсету залы"
    assert plain(kazakh.look) == "Watch the board"


def test_a_name_that_cannot_be_drawn_is_given_in_the_next_language_that_can(
    caplog: pytest.LogCaptureFixture,
) -> None:
    config = replace(hall(), names={"ru": "Зал", "zh": "服务大厅"}, languages=("ru", "zh"))
    for _ in range(2):
        assert slip_words(changed(language="zh"), config, FOLDER, draws).hall == "Зал"
    told = [each.message for each in caplog.records if each.levelno == logging.WARNING]
    assert told == ["the slip's typeface has no letter for 务厅大服"]


def test_a_name_that_no_language_can_draw_stays_as_it_is_and_what_it_lacks_is_known() -> None:
    config = replace(hall(), names=both("大厅 Зал"))
    slip = slip_words(TICKET, config, FOLDER, draws)
    assert slip.hall == "大厅 Зал"
    assert lacking(slip.hall) == "厅大"


def test_cyrillic_and_latin_with_their_marks_have_letters() -> None:
    assert not lacking("".join(map(chr, range(0x20, 0x7F))) + "«»“”„№—–…·★‹›€₽\u00a0")
    assert not lacking("".join(map(chr, (*range(0xA1, 0x180), *range(0x400, 0x460)))))
    assert not lacking("ҚқҒғҢңҮүҰұӨөҺһІіЎўЇїЄєҐґҶҷӢӣӮӯѢѣ ŐőŰűŞşİıƏəĞğȘșȚțẼẽẾếỮữƠơ ՀԿ ანბ")


def test_every_language_has_every_text() -> None:
    assert texts.languages("zal.printing") == ("en", "ru")
    assert texts.keys("zal.printing", "ru") == texts.keys("zal.printing", "en")


def test_russian_has_no_english_word() -> None:
    say = texts.texts("zal.printing", "ru")
    values = dict.fromkeys(
        (
            "day",
            "mm",
            "year",
            "time",
            "category",
            "proof",
            "profile",
            "dots",
            "code",
            "zone",
            "name",
        ),
        "1",
    )
    told = [say(each, **values, month=1, count=2) for each in texts.keys("zal.printing", "ru")]
    assert len(told) >= 6
    assert not re.findall("[A-Za-z]", " ".join(told))


def test_where_one_zone_alone_serves_it_the_slip_says_where_to_wait() -> None:
    ticket, config = changed(service="land"), zoned_config()
    assert slip_words(ticket, config, FOLDER, draws).where == "Где ждать: 2 этаж"
    anywhere = replace(config, desks=(*config.desks, desk("4", FIRST, "land")))
    assert slip_words(ticket, anywhere, FOLDER, draws).where == ""
    assert said().where == ""


def test_how_many_come_on_a_ticket_is_said_where_they_are_several() -> None:
    assert said(changed(people=3)).service == "Паспорт · на 3 человека"
    assert said(changed(people=5, language="en")).service == "Паспорт · for 5 people"


@pytest.mark.parametrize(
    ("language", "told", "how"),
    [
        (
            "ru",
            "Код повторного визита. Действует по 07.12.2026",
            "Когда придёте снова, наберите его на терминале",
        ),
        (
            "en",
            "Return pass. Good up to 07 Dec 2026",
            "When you come again, type it at the ticket machine",
        ),
    ],
)
def test_the_slip_of_a_return_pass_has_its_code_in_place_of_the_tickets(
    language: str, told: str, how: str
) -> None:
    again = ReturnPass(1, 1, "passport", "7251307950638", "2026-12-07")
    found = slip_words(changed(language=language), hall(), FOLDER, draws, again)
    assert (found.code, found.service) == ("7251-3079-50638", "Паспорт")
    assert (plain(found.ahead), plain(found.look)) == (told, how)
    assert (found.issued, found.where, found.right, found.follow) == ("", "", "", "")
    assert found.address == "7251307950638"
