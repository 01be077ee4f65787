"""A kiosk reads its screen to whoever asks for it, and to nobody else."""

from dataclasses import replace
from pathlib import Path

import pytest

from halls import AT_KIOSK, OWNER, ToldClock, at_desk, both, enter, small_config
from listeners import Reciter, listener, silent
from pilots import until
from zal.config import SAMPLE, read
from zal.domain.settings.voice import Engine, VoicePolicy
from zal.hall.hall import Hall
from zal.speech.headphones import Outlet
from zal_kiosk import hall_screen, target
from zal_kiosk.question import DONE, HAVE, HERE, LARGER, LISTEN, MORE
from zal_kiosk.ticket_request import Step

pytestmark = pytest.mark.usefixtures("player")


async def test_nothing_is_said_before_the_key_then_the_screen_and_each_next_one(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    voice = Reciter()
    async with listener(hall_path, clock, voice) as someone:
        await someone.touches("ru")
        await someone.sees("passport", LISTEN)
        assert voice.heard == []
        await someone.pilot.press("f2")
        await until(someone.pilot, lambda: len(voice.heard) == 5)
        await silent(someone)
        assert voice.words[:2] == ["Выберите услугу.", "Паспорт. никто не ждёт."]
        assert voice.words[4].startswith("Коснитесь поля, чтобы услышать его.")
        await someone.pilot.press("f2")
        await until(someone.pilot, lambda: len(voice.heard) == 9)
        await silent(someone)
        assert voice.words[5:] == voice.words[:4]


async def test_who_listens_hears_a_choice_at_its_first_touch_and_chooses_at_the_second(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    voice = Reciter()
    async with listener(hall_path, clock, voice) as someone:
        await someone.touches("ru", LISTEN)
        await until(someone.pilot, lambda: len(voice.heard) == 5)
        await someone.touches("passport")
        await until(someone.pilot, lambda: voice.words[5:] == ["Паспорт. никто не ждёт."])
        assert someone.app.request.step is Step.SERVICE
        await someone.touches("passport")
        await until(someone.pilot, lambda: someone.app.request.step is Step.CATEGORY)
        await someone.sees("ordinary")
        await silent(someone)
        await someone.touches("ordinary", "ordinary", DONE)
        assert someone.app.request.ticket is not None
        code = "Ваш талон бэ сто один."
        await until(someone.pilot, lambda: code in voice.words)


async def test_the_keys_that_move_tell_each_choice(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    voice = Reciter()
    async with listener(hall_path, clock, voice) as someone:
        await someone.touches("ru", LISTEN)
        await until(someone.pilot, lambda: len(voice.heard) == 5)
        someone.targets()["land"].focus()
        await until(someone.pilot, lambda: len(voice.heard) == 6)
        assert voice.words[5].startswith("Земля")
        await someone.pilot.press("enter")
        await until(someone.pilot, lambda: someone.app.request.service == "land")


async def test_a_long_press_begins_and_pauses_and_chooses_nothing(
    hall_path: Path, clock: ToldClock, served: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = Reciter()
    for each in (target, hall_screen):
        monkeypatch.setattr(each, "HELD_S", 0)
    async with listener(hall_path, clock, voice) as someone:
        voice.may_end.clear()
        await someone.touches("ru")
        await until(someone.pilot, lambda: voice.words == ["Добро пожаловать."])
        assert someone.app.request.step is Step.LANGUAGE
        await someone.touches("ru")
        assert not someone.app.listening.is_speaking
        voice.may_end.set()
        await someone.touches("ru")
        await until(someone.pilot, lambda: voice.words[1:3] == ["Добро пожаловать.", "Welcome."])
        await until(someone.pilot, lambda: len(voice.heard) == 7)
        assert voice.words[3:5] == ["Русский.", "English."]
        assert voice.words[5].startswith("Коснитесь")
        assert voice.words[6].startswith("Touch a field to hear it")


async def test_the_visitors_time_stands_still_while_it_speaks_and_is_three_times_as_long_after(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    voice = Reciter()
    async with listener(hall_path, clock, voice) as someone:
        voice.may_end.clear()
        await someone.touches("ru", LISTEN)
        await until(someone.pilot, lambda: someone.app.listening.is_speaking)
        await someone.waits(300)
        assert HERE not in someone.targets()
        voice.may_end.set()
        await silent(someone)
        await someone.waits(85)
        assert HERE not in someone.targets()
        await someone.waits(10)
        await someone.sees(HERE)


async def test_the_volume_goes_back_and_the_next_visitor_hears_nothing(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    voice = Reciter()
    async with listener(hall_path, clock, voice) as someone:
        voice.may_end.clear()
        await someone.touches("ru", LISTEN)
        await until(someone.pilot, lambda: voice.heard == [("Выберите услугу.", 100)])
        await someone.pilot.press("f3")
        await until(someone.pilot, lambda: voice.heard[1:] == [("Выберите услугу.", 70)])
        someone.app.go_home()
        await someone.touches("ru")
        await someone.sees("passport")
        assert len(voice.heard) == 2
        await someone.touches(LISTEN)
        await until(someone.pilot, lambda: voice.heard[2:] == [("Выберите услугу.", 100)])


@pytest.mark.parametrize("is_named", [False, True])
async def test_rights_are_numbered_unless_the_hall_lets_them_be_named(
    hall_path: Path, clock: ToldClock, is_named: bool
) -> None:
    sample, voice = read(SAMPLE), Reciter()
    config = replace(sample, kiosk=replace(sample.kiosk, name_rights=is_named))
    enter(hall_path, clock, config=config).close()
    async with listener(hall_path, clock, voice, config) as someone:
        await someone.touches("ru", "passport", "passport", ":again", LISTEN)
        await until(someone.pilot, lambda: len(voice.heard) == 8)
        assert ("Льгота номер один, всего пять." in voice.words) is not is_named
        await silent(someone)
        await someone.touches("age-80", "age-80")
        await until(someone.pilot, lambda: someone.app.request.ticket is not None)
        unnamed = "Вне очереди. Что показать в окне, написано на экране."
        await until(someone.pilot, lambda: voice.words[-1].startswith("Сфотографируйте"))
        assert (unnamed in voice.words) is not is_named
        named = [each for each in voice.words if "восемьдесят" in each or "80" in each]
        assert bool(named) is is_named, named


async def test_the_numbers_that_are_called_now_are_told_in_the_visitors_language(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    served.tickets.issue(AT_KIOSK, "passport")
    served.tickets.call(at_desk("1"))
    voice = Reciter()
    async with listener(hall_path, clock, voice) as someone:
        await someone.pilot.press("f4")
        await until(someone.pilot, lambda: len(voice.heard) == 4)
        assert [each for each in voice.words if "Desk" in each] != []
        await someone.touches("ru")
        await someone.sees(HAVE)
        await someone.pilot.press("f4")
        await until(someone.pilot, lambda: len(voice.heard) == 6)
        assert voice.words[4:] == ["Сейчас вызваны.", "Талон бэ сто один. Окно один."]


async def test_who_is_called_no_more_is_not_told_at_the_kiosk(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    served.desks.sign_in(at_desk("2", "petrov"))
    for desk in ("1", "2"):
        served.tickets.issue(AT_KIOSK, "passport")
        served.tickets.call(at_desk(desk))
    voice = Reciter()
    async with listener(hall_path, clock, voice) as someone:
        await someone.touches("ru")
        await someone.sees(HAVE)
        voice.may_end.clear()
        await someone.pilot.press("f4")
        await until(someone.pilot, lambda: voice.words == ["Сейчас вызваны."])
        served.tickets.start(at_desk("2"))
        reader = someone.app.listening._reader
        assert reader is not None
        await until(someone.pilot, lambda: len(reader._voiced.phrases) == 2)
        voice.may_end.set()
        await silent(someone)
        assert voice.words == ["Сейчас вызваны.", "Талон бэ сто один. Окно один."]


@pytest.mark.parametrize("engine", [Engine.CLIPS, Engine.SILENT])
async def test_a_voice_that_cannot_say_any_text_shows_no_key(
    hall_path: Path, clock: ToldClock, served: Hall, engine: Engine
) -> None:
    voice, policy = Reciter(), VoicePolicy(engine=engine, clips="clips")
    async with listener(hall_path, clock, voice, policy=policy) as someone:
        await someone.touches("ru")
        await someone.sees("passport")
        assert LISTEN not in someone.targets()
        await someone.pilot.press("f2")
        assert not someone.app.listening.is_speaking


async def test_through_headphones_rights_are_named_until_they_are_pulled_out(
    hall_path: Path, clock: ToldClock
) -> None:
    sample, voice = read(SAMPLE), Reciter()
    config = replace(sample, kiosk=replace(sample.kiosk, headphones="Headset"))
    enter(hall_path, clock, config=config).close()
    voice.where = Outlet("Headset", is_private=True)
    async with listener(hall_path, clock, voice, config) as someone:
        await someone.touches("ru", "passport", "passport", ":again", LISTEN)
        await until(someone.pilot, lambda: len(voice.heard) == 8)
        assert [each for each in voice.words if "Ветеран" in each]
        assert (voice.headphones, set(voice.devices)) == ("Headset", {"Headset"})
        await silent(someone)
        voice.where = Outlet()
        await someone.touches("age-80")
        await until(someone.pilot, lambda: voice.words[8:] == ["Льгота номер пять, всего пять."])
        assert voice.devices[8:] == [""]


async def test_a_call_comes_between_the_numbers_that_are_told(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    served.desks.sign_in(at_desk("2", "petrov"))
    for _ in range(2):
        served.tickets.issue(AT_KIOSK, "passport")
    served.tickets.call(at_desk("1"))
    voice = Reciter()
    async with listener(hall_path, clock, voice) as someone:
        await someone.touches("ru")
        await someone.sees("passport")
        voice.may_end.clear()
        await someone.pilot.press("f4")
        await until(someone.pilot, lambda: voice.words == ["Сейчас вызваны."])
        served.tickets.call(at_desk("2"))
        new = "Талон бэ сто два. Окно два."
        await until(someone.pilot, lambda: len(someone.app.listening._calls) == 3)
        voice.may_end.set()
        await until(someone.pilot, lambda: len(voice.heard) == 3)
        assert voice.words == ["Сейчас вызваны.", new, "Талон бэ сто один. Окно один."]


async def test_whether_somebody_is_there_is_asked_aloud(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    voice = Reciter()
    async with listener(hall_path, clock, voice) as someone:
        await someone.touches("ru", LISTEN)
        await until(someone.pilot, lambda: len(voice.heard) == 5)
        await silent(someone)
        await someone.waits(91)
        await someone.sees(HERE)
        await until(someone.pilot, lambda: someone.app.focused is someone.targets()[HERE])
        await until(someone.pilot, lambda: len(voice.words) > 5)
        await silent(someone)
        assert voice.words[5:] == ["Вы ещё здесь. " + PRESS]  # its key does not break it off
        await someone.touches(HERE)
        await someone.sees("passport")


PRESS = "Коснитесь экрана или нажмите любую клавишу."


async def test_what_comes_onto_the_screen_by_itself_is_read_too(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    voice = Reciter()
    async with listener(hall_path, clock, voice) as someone:
        await someone.touches("ru", LISTEN)
        await until(someone.pilot, lambda: len(voice.heard) == 5)
        for service in ("passport", "land", "pension"):
            served.day.close_service(OWNER, service, "нет света")
        closed = "Зал закрыт. Талоны сейчас не выдаются. нет света."
        await until(someone.pilot, lambda: closed in voice.words)
        await someone.sees(LISTEN)


async def test_a_page_is_turned_at_the_second_touch_of_who_listens(
    hall_path: Path, clock: ToldClock
) -> None:
    config, voice = small_config(), Reciter()
    services = (replace(config.services[0], code=f"s{n}", names=both(f"№ {n}")) for n in range(7))
    async with listener(
        hall_path, clock, voice, replace(config, services=tuple(services))
    ) as someone:
        await someone.touches("ru", LISTEN)
        await someone.sees(MORE)
        await until(someone.pilot, lambda: len(voice.heard) > 1)
        await silent(someone)
        await someone.touches(MORE)
        await until(someone.pilot, lambda: "Ещё. Это страница один, всего два." in voice.words)
        assert someone.app.request.page == 0
        await someone.touches(MORE)
        await until(someone.pilot, lambda: someone.app.request.page == 1)


async def test_a_long_press_beside_the_choices_begins_too(
    hall_path: Path, clock: ToldClock, served: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = Reciter()
    async with listener(hall_path, clock, voice) as someone:
        await someone.touches("ru")
        await someone.sees("passport")
        for each in (target, hall_screen):
            monkeypatch.setattr(each, "HELD_S", 0)
        assert await someone.pilot.click("#title")
        await until(someone.pilot, lambda: voice.words[:1] == ["Выберите услугу."])


async def test_before_a_language_is_chosen_one_that_can_be_heard_is_enough(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    config, voice = replace(small_config(), languages=("kk", "ru", "en")), Reciter()
    async with listener(hall_path, clock, voice, config) as someone:
        await someone.sees("kk", LISTEN)
        assert someone.targets()[LISTEN].option.label == "♪ вслух"
        await someone.pilot.press("f2")
        await until(someone.pilot, lambda: len(voice.heard) == 7)
        await silent(someone)
        said = ["Добро пожаловать.", "Welcome.", "Қазақша.", "Русский.", "English."]
        assert voice.words[:5] == said
        assert voice.words[5].startswith("Коснитесь поля")
        assert voice.words[6].startswith("Touch a field")
        await someone.touches("kk")
        await until(someone.pilot, lambda: voice.words[7:] == ["Қазақша."])
        assert someone.app.request.step is Step.LANGUAGE
        await silent(someone)
        await someone.touches(LARGER)
        await until(someone.pilot, lambda: len(voice.heard) == 10)
        assert voice.words[8:] == ["Буквы крупнее.", "Larger letters."]
        assert not someone.app.appearance.is_large
        await silent(someone)
        await someone.touches("ru", "ru")
        await someone.sees("passport", LISTEN)


async def test_who_chose_a_language_without_a_voice_touches_once(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    config, voice = replace(small_config(), languages=("ru", "kk")), Reciter()
    async with listener(hall_path, clock, voice, config) as someone:
        await someone.touches(LISTEN)
        await until(someone.pilot, lambda: len(voice.heard) == 4)
        await silent(someone)
        await someone.touches("kk", "kk", "passport")
        await someone.sees("ordinary")
        assert LISTEN not in someone.targets()


async def test_a_closed_hall_is_told_in_each_language_that_can_be_heard(
    hall_path: Path, clock: ToldClock, served: Hall
) -> None:
    config, voice = replace(small_config(), languages=("kk", "de", "en")), Reciter()
    async with listener(hall_path, clock, voice, config) as someone:
        for service in ("passport", "land", "pension"):
            served.day.close_service(OWNER, service, "no light")
        await until(someone.pilot, lambda: bool(someone.app._content().calm()))
        await someone.touches(LISTEN)
        await until(someone.pilot, lambda: len(voice.heard) == 2)
        assert voice.words[0] == "The hall is closed. No tickets right now. no light."
