"""The board speaks: each call once, in order, unless nobody is called there any more."""

import logging
import re
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from textual.pilot import Pilot

import recordings
from boards import standing
from faces import place
from halls import AT_KIOSK, HOUR, MINUTE, ToldClock, at_desk, enter, hall_rev, small_config
from pilots import drawn, shows, until
from zal.domain.errors import HallError
from zal.domain.settings.boards import BoardPolicy
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.hours import Span
from zal.domain.settings.people import Desk, Operator
from zal.domain.settings.voice import Engine, VoicePolicy
from zal.domain.views import BoardCall
from zal.hall.hall import Hall
from zal.hall.seen.hall import hall_settings
from zal.speech.programs import Programs
from zal.speech.speaker import Speaker
from zal_board.announcing import announcer
from zal_board.announcing.announcer import Announcer
from zal_board.app import Board

CLIPS = VoicePolicy(engine=Engine.CLIPS, clips="clips", languages=("ru",), stale_s=60)
RUSSIAN = ("ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять")


def said(number: int, desk: int) -> str:
    words = (*RUSSIAN, "десять")
    return f"талон бэ сто {words[number]} окно {words[desk]}"


def hall_with(voice: VoicePolicy) -> HallConfig:
    """Return the small hall with ten desks, an operator at each, and a voice."""
    numbers = range(1, 11)
    return replace(
        small_config(),
        desks=tuple(Desk(str(n), {"ru": f"Окно {n}", "en": f"Desk {n}"}) for n in numbers),
        operators=tuple(Operator(f"o{n}", f"Имя {n}") for n in numbers),
        board=BoardPolicy(minimum_s=0.5),
        voice=voice,
    )


class Loudspeaker:
    """A player that tells what it played, and goes on only when it may."""

    def __init__(self, percent: int = 100) -> None:
        self.percent = percent
        self.is_broken = False
        self.heard: list[str] = []
        self.may_end = threading.Event()
        self.may_end.set()
        self._at_it = threading.Lock()

    def __call__(self, wav: Path, _programs: Programs) -> None:
        if self.is_broken:
            raise RuntimeError("broken")
        assert self._at_it.acquire(blocking=False), "two announcements overlap"
        self.heard.append(recordings.heard(wav, self.percent))
        self.may_end.wait(60)
        self._at_it.release()


@pytest.fixture
def hall(hall_path: Path, clock: ToldClock) -> Iterator[Hall]:
    opened = enter(hall_path, clock, config=hall_with(CLIPS))
    for each in opened.see(hall_settings).desks:
        opened.desks.sign_in(at_desk(each.code, f"o{each.code}"))
    recordings.record(hall_path.parent / "clips")
    yield opened
    opened.close()


@asynccontextmanager
async def speaking_board(
    path: Path,
    clock: ToldClock,
    played: Loudspeaker,
    voice: VoicePolicy = CLIPS,
    name: str = "b",
    *,
    ask_key: str = "",
) -> AsyncIterator[tuple[Board, Pilot[None]]]:
    announcer = Announcer(partial(Speaker, path.parent, played), clock)
    settings = hall_with(voice)
    settings = replace(settings, board=replace(settings.board, ask_key=ask_key))
    app = Board(place(path, clock, name, settings), announcer=announcer)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.progress.view is not None)
        yield app, pilot
        played.may_end.set()


def recent(app: Board) -> tuple[BoardCall, ...]:
    view = app.progress.view
    return () if view is None else view.recent


def call(hall: Hall, desk: str) -> None:
    hall.tickets.issue(AT_KIOSK, "passport", language="ru")
    hall.tickets.call(at_desk(desk))


def lines(caplog: pytest.LogCaptureFixture, part: str) -> list[str]:
    return [each.getMessage() for each in caplog.records if part in each.getMessage()]


async def test_ten_calls_at_once_are_ten_phrases_in_their_order(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    played = Loudspeaker()
    async with speaking_board(hall_path, clock, played) as (_, pilot):
        for n in range(1, 11):
            call(hall, str(n))
        await until(pilot, lambda: len(played.heard) == 10)
        assert played.heard == [said(n, n) for n in range(1, 11)]
        hall.tickets.recall(at_desk("3"))
        await until(pilot, lambda: len(played.heard) == 11)
        await pilot.pause(0.1)
        assert played.heard[10:] == [said(3, 3)]


async def test_a_call_is_shown_while_another_is_said_and_is_dropped_when_its_visitor_came(
    hall: Hall, hall_path: Path, clock: ToldClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    played = Loudspeaker()
    played.may_end.clear()
    async with speaking_board(hall_path, clock, played) as (app, pilot):
        call(hall, "1")
        await until(pilot, lambda: len(played.heard) == 1)
        for n in range(2, 7):
            call(hall, str(n))
        await until(pilot, lambda: ("Б106", "6") in standing(app))
        hall.tickets.start(at_desk("2"))
        hall.tickets.no_show(at_desk("3"), anyway=True)
        hall.tickets.return_to_queue(at_desk("4"))
        await until(pilot, lambda: app.progress.since == hall.see(hall_rev))
        played.may_end.set()
        await until(pilot, lambda: len(played.heard) == 3)
        assert played.heard == [said(1, 1), said(5, 5), said(6, 6)]
    dropped = lines(caplog, "did not say")
    assert [each.split(":")[0] for each in dropped] == [
        f"did not say the call of Б10{n} to desk {n}" for n in (2, 3, 4)
    ]


async def test_a_call_that_has_waited_too_long_is_dropped(
    hall: Hall, hall_path: Path, clock: ToldClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    played = Loudspeaker()
    played.may_end.clear()
    async with speaking_board(hall_path, clock, played) as (app, pilot):
        call(hall, "1")
        call(hall, "2")
        await until(pilot, lambda: len(played.heard) == 1)
        clock.at += MINUTE + 1000
        call(hall, "3")
        await until(pilot, lambda: ("Б103", "3") in standing(app))
        played.may_end.set()
        await until(pilot, lambda: len(played.heard) == 2)
        assert played.heard == [said(1, 1), said(3, 3)]
    (line,) = lines(caplog, "did not say")
    assert line.endswith("Б102 to desk 2: it has waited 61 s, longer than 60 s")


async def test_calls_from_before_the_board_was_there_are_not_read_out(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    call(hall, "1")
    played = Loudspeaker()
    async with speaking_board(hall_path, clock, played) as (app, pilot):
        call(hall, "2")
        await until(pilot, lambda: played.heard == [said(2, 2)])
        app._steady = ToldClock(app._steady() + HOUR)
        app._look()
        await until(pilot, lambda: app._keeper.kept == hall.see(hall_rev))
    async with speaking_board(hall_path, clock, played) as (_, pilot):
        call(hall, "3")
        await until(pilot, lambda: len(played.heard) == 2)
        assert played.heard[1] == said(3, 3)


async def test_the_hours_say_how_loud_and_in_quiet_ones_nothing_is_said(
    hall: Hall, hall_path: Path, clock: ToldClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    voice = replace(CLIPS, volume_from=((600, 50),), quiet=(Span(0, 480), Span(1200, 1440)))
    played = Loudspeaker(percent=50)
    async with speaking_board(hall_path, clock, played, voice) as (_, pilot):
        call(hall, "1")
        await until(pilot, lambda: played.heard == [said(1, 1)])
        clock.at += 8 * HOUR
        call(hall, "2")
        await until(pilot, lambda: len(lines(caplog, "the volume is 0")) == 1)
        clock.at += 12 * HOUR + 30 * MINUTE
        played.percent = 100
        for each in hall.see(hall_settings).desks:
            hall.desks.sign_in(at_desk(each.code, f"o{each.code}"))
        call(hall, "3")
        await until(pilot, lambda: len(played.heard) == 2)


async def test_a_failing_engine_is_logged_once_shown_to_staff_and_tried_again(
    hall: Hall, hall_path: Path, clock: ToldClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    voice = replace(CLIPS, engine=Engine.COMMAND, command="./speaks {wav}")
    played = Loudspeaker()
    async with speaking_board(hall_path, clock, played, voice) as (app, pilot):
        for n in range(1, 4):
            call(hall, str(n))
        await until(pilot, lambda: len(played.heard) == 3)
        assert played.heard == [""] * 3
        app._look()
        await shows(pilot, "нет звука: не запускается ./speaks")
        speaks = hall_path.with_name("speaks")
        copy = "import shutil, sys\nshutil.copy('clips/ru/бэ.wav', sys.argv[1])\n"
        speaks.write_text(f"#!{sys.executable}\n{copy}", encoding="utf-8")
        speaks.chmod(0o755)
        call(hall, "4")
        await until(pilot, lambda: len(played.heard) == 4 and app._announcer.fault is None)
        assert played.heard[3] == "бэ"
        app._look()
        await until(pilot, lambda: "нет звука" not in drawn(app))
    assert len(lines(caplog, "the voice fails: ./speaks cannot be started")) == 1
    assert len(lines(caplog, "the voice is heard again")) == 1


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (HallError("voice-not-installed", program="espeak-ng", package="espeak-ng"), "espeak-ng"),
        (HallError("voice-no-player", packages="alsa-utils"), "установите alsa-utils"),
        (HallError("voice-failed", program="aplay", error="no card"), "ошибка в aplay"),
        (HallError("voice-slow", program="speak", seconds="10"), "слишком долго работает speak"),
        (HallError("voice-no-clip", word="сто", file="сто.wav"), "не записано слово «сто»"),
        (HallError("voice-broken"), "причина в журнале табло"),
        (HallError("file-unwritable", file="/tmp", error="full"), "причина в журнале табло"),
    ],
)
async def test_that_there_is_no_sound_is_told_with_its_cause(
    hall_path: Path, clock: ToldClock, fault: HallError, told: str
) -> None:
    async with speaking_board(hall_path, clock, Loudspeaker()) as (app, pilot):
        app._announcer.fault = fault
        app._look()
        await until(pilot, lambda: re.search(f"нет звука: .*{told}", drawn(app)) is not None)


async def test_a_voice_that_breaks_down_altogether_goes_on_with_the_next_call(
    hall: Hall, hall_path: Path, clock: ToldClock, caplog: pytest.LogCaptureFixture
) -> None:
    played = Loudspeaker()
    async with speaking_board(hall_path, clock, played) as (app, pilot):
        played.is_broken = True
        call(hall, "1")
        await until(pilot, lambda: len(lines(caplog, "goes on with the next call")) == 1)
        assert app._announcer.is_unheard(hall.see(hall_rev))
        played.is_broken = False
        call(hall, "2")
        await until(pilot, lambda: played.heard == [said(2, 2)])
        assert not app._announcer.is_unheard(hall.see(hall_rev))


async def test_a_mute_board_says_nothing_and_has_no_thread_for_it(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    app = Board(place(hall_path, clock, "mute", hall_with(CLIPS)))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.progress.view is not None)
        call(hall, "1")
        await until(pilot, lambda: ("Б101", "1") in standing(app))
        assert not [each for each in threading.enumerate() if each.name == "zal-voice"]


def test_what_speaks_is_not_loaded_before_the_board_stands() -> None:
    source = "import sys, zal_board.command; print([n for n in sys.modules if 'zal.speech' in n])"
    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


async def test_calls_that_were_not_said_before_the_board_ended_are_said_by_the_next(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    played = Loudspeaker()
    async with speaking_board(hall_path, clock, played) as (app, pilot):
        call(hall, "1")
        await until(pilot, lambda: len(played.heard) == 1 and app._announcer.unsaid is None)
        played.may_end.clear()
        for n in (2, 3):
            call(hall, str(n))
        await until(pilot, lambda: len(played.heard) == 2)
        await until(pilot, lambda: ("Б103", "3") in standing(app))
        app._steady = ToldClock(app._steady() + HOUR)
        app._look()
        await pilot.pause()
        assert app._cursor is not None
        assert app._cursor < hall.see(hall_rev) - 2
        app._announcer._is_over = True  # what plays is the last that is heard
    async with speaking_board(hall_path, clock, played) as (app, pilot):
        await until(pilot, lambda: len(played.heard) > 2 and app._announcer.unsaid is None)
        assert played.heard[2:] == [said(3, 3)]


async def test_a_voice_that_cannot_be_set_up_is_set_up_anew_and_says_what_waits(
    hall: Hall, hall_path: Path, clock: ToldClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(announcer, "_RETRY_S", 0.01)
    played, tries = Loudspeaker(), iter((MemoryError("no room"), None))

    def make() -> Speaker:
        error = next(tries)
        if error is not None:
            raise error
        return Speaker(hall_path.parent, played)

    app = Board(place(hall_path, clock, "b", hall_with(CLIPS)), announcer=Announcer(make, clock))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.progress.view is not None)
        call(hall, "1")
        await until(pilot, lambda: played.heard == [said(1, 1)])


async def test_at_its_key_all_numbers_called_now_are_said_and_a_new_call_comes_between(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    played = Loudspeaker()
    async with speaking_board(hall_path, clock, played, ask_key="space") as (app, pilot):
        call(hall, "1")
        call(hall, "2")
        await until(pilot, lambda: len(played.heard) == 2)
        played.may_end.clear()
        await pilot.press("space")
        await until(pilot, lambda: played.heard[2:] == ["— сейчас вызваны"])
        call(hall, "3")
        await until(pilot, lambda: standing(app)[0] == ("Б103", "3"))
        played.may_end.set()
        await until(pilot, lambda: len(played.heard) == 6)
        assert played.heard[3:] == [said(3, 3), f"— {said(2, 2)}", f"— {said(1, 1)}"]


async def test_who_is_called_no_more_is_left_out_of_the_answer(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    played = Loudspeaker()
    async with speaking_board(hall_path, clock, played, ask_key="space") as (app, pilot):
        call(hall, "1")
        call(hall, "2")
        await until(pilot, lambda: len(played.heard) == 2)
        played.may_end.clear()
        await pilot.press("space")
        await until(pilot, lambda: played.heard[2:] == ["— сейчас вызваны"])
        hall.tickets.start(at_desk("2"))
        await until(pilot, lambda: [e.code for e in recent(app) if e.stands] == ["Б101"])
        played.may_end.set()
        await until(pilot, lambda: len(played.heard) == 4)
        assert played.heard[3:] == [f"— {said(1, 1)}"]


async def test_the_key_that_asks_is_none_where_no_language_has_a_voice(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    played, voice = Loudspeaker(), replace(CLIPS, languages=("de",))
    async with speaking_board(hall_path, clock, played, voice, ask_key="space") as (app, pilot):
        await pilot.press("space")
        call(hall, "1")
        await until(pilot, lambda: played.heard == [""])
        assert app._announcer.fault is None


async def test_that_nobody_is_called_is_said_in_each_language(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    played, voice = Loudspeaker(), replace(CLIPS, languages=())
    async with speaking_board(hall_path, clock, played, voice, ask_key="a") as (_, pilot):
        await pilot.press("space", "a")
        await until(pilot, lambda: len(played.heard) == 2)
        assert played.heard == ["— сейчас никто не вызван", "— nobody is called now"]


async def test_a_language_without_a_voice_is_shown_and_the_voice_does_not_fail(
    hall: Hall, hall_path: Path, clock: ToldClock
) -> None:
    played, voice = Loudspeaker(), replace(CLIPS, languages=("de",))
    async with speaking_board(hall_path, clock, played, voice) as (app, pilot):
        call(hall, "1")
        await until(pilot, lambda: played.heard == [""])
        assert standing(app) == [("Б101", "1")]
        assert app._announcer.fault is None
