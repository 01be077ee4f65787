"""What is said to whoever asks which numbers are called now."""

from dataclasses import replace
from pathlib import Path

from halls import AT_KIOSK, ToldClock, at_desk, enter, small_config
from zal.domain.settings.voice import VoicePolicy
from zal.hall.seen.board import calls_now
from zal.speech.called_now import called_now


def test_everybody_who_is_called_is_told_in_one_language_and_then_in_the_next(
    hall_path: Path, clock: ToldClock
) -> None:
    hall = enter(hall_path, clock)
    for desk, operator in (("1", "ivanova"), ("2", "petrov"), ("3", "sidorova")):
        hall.desks.sign_in(at_desk(desk, operator))
        hall.tickets.issue(AT_KIOSK, "land" if desk == "3" else "passport")
        hall.tickets.call(at_desk(desk))
    hall.tickets.start(at_desk("1"))
    told = called_now(hall.see(calls_now), small_config())
    assert [each.words.text for each in told] == [
        "Сейчас вызваны.",
        "Талон дэ сто один. Окно три.",
        "Талон бэ сто два. Окно два.",
        "Called now.",
        "Ticket deh one hundred and one. Desk three.",
        "Ticket beh one hundred and two. Desk two.",
    ]
    hall.close()


def test_that_nobody_is_called_is_said_too() -> None:
    told = called_now((), replace(small_config(), voice=VoicePolicy(languages=("en", "ru"))))
    assert [each.words.text for each in told] == [
        "Nobody is called now.",
        "Сейчас никто не вызван.",
    ]


def test_a_language_without_a_voice_is_not_said() -> None:
    assert {each.words.language for each in called_now((), small_config())} == {"ru", "en"}
    german = replace(small_config(), languages=("de", "en"))
    assert [each.words.text for each in called_now((), german)] == ["Nobody is called now."]
