"""A kiosk that cannot be heard offers no visitor to listen, and tells staff why."""

import os
from pathlib import Path

import pytest

from halls import OWNER, ToldClock
from listeners import Reciter, listener, silent
from pilots import shows, until
from visitor import Visitor
from zal.hall.hall import Hall
from zal.hall.pins import KIOSK
from zal.speech.errors import VoiceError
from zal_kiosk.question import LISTEN
from zal_kiosk.voice_trouble import LOOKS_AGAIN_MS, TRIES_AGAIN_MS

CODE = "4071"
FAILED = VoiceError("voice-failed", program="aplay", error="no card")


async def staff_look(someone: Visitor, *texts: str) -> None:
    """Open the staff's page and wait for what it tells."""
    await someone.pilot.press("f12")
    await someone.sees("enter")
    await someone.pilot.press(*CODE, "enter")
    await shows(someone.pilot, "Киоск kiosk-1", *texts)
    await someone.touches("stay")


async def fails_once(someone: Visitor, voice: Reciter) -> None:
    """Let a visitor listen to a voice that fails, and leave."""
    voice.faults = (FAILED,)
    await someone.touches("ru", LISTEN)
    await silent(someone)
    await someone.waits(1)
    await until(someone.pilot, lambda: LISTEN not in someone.targets())
    someone.app.go_home()
    await someone.sees("ru")


async def test_where_nothing_can_play_no_key_is_shown_and_staff_read_what_to_install(
    hall_path: Path, clock: ToldClock, hall: Hall, player: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.pins.set(OWNER, KIOSK, CODE)
    (player.parent / "true").symlink_to("/bin/true")
    player.rename(player.with_name("later"))
    monkeypatch.setenv("PATH", os.fspath(player.parent))
    voice = Reciter()
    async with listener(hall_path, clock, voice) as someone:
        await someone.sees("ru")
        assert LISTEN not in someone.targets()
        await someone.pilot.press("f2")
        told = "Чтение вслух: Звук здесь воспроизвести нечем."
        await staff_look(someone, told, "pulseaudio-utils", "alsa-utils")
        player.with_name("later").rename(player)
        await someone.waits(LOOKS_AGAIN_MS / 1000)
        await someone.sees(LISTEN)
        await staff_look(someone, "Всё в порядке.")
        assert voice.heard == []


async def test_a_voice_that_failed_is_offered_to_nobody_until_a_trial_without_sound_succeeds(
    hall_path: Path, clock: ToldClock, served: Hall, player: Path
) -> None:
    served.pins.set(OWNER, KIOSK, CODE)
    voice = Reciter()
    async with listener(hall_path, clock, voice) as someone:
        await fails_once(someone, voice)
        assert LISTEN not in someone.targets()
        await staff_look(someone, "Чтение вслух: Программа aplay завершилась с ошибкой")
        for trials in (1, 2):
            await someone.waits(TRIES_AGAIN_MS / 1000)
            await until(someone.pilot, lambda: len(voice.heard) == 1 + trials)  # noqa: B023
            await silent(someone)
            await someone.waits(1)
            assert LISTEN not in someone.targets()
        voice.faults = ()
        await someone.waits(TRIES_AGAIN_MS / 1000)
        await until(someone.pilot, lambda: voice.heard[1:] == [("один.", 0)] * 3)
        await silent(someone)
        await someone.waits(1)
        await someone.sees(LISTEN)
        await staff_look(someone, "Всё в порядке.")


async def test_a_voice_that_broke_down_begins_anew_at_the_trial(
    hall_path: Path, clock: ToldClock, served: Hall, player: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = Reciter()

    def breaks_down(_headphones: str) -> None:
        raise RuntimeError

    async with listener(hall_path, clock, voice) as someone:
        reader = someone.app.listening._reader
        assert reader is not None
        with monkeypatch.context() as at:
            at.setattr(voice, "outlet", breaks_down)
            await someone.touches("ru", LISTEN)
            await until(
                someone.pilot, lambda: someone.app.listening.trouble(someone.app.config) is not None
            )
            await silent(someone)
        someone.app.go_home()
        await someone.waits(1)
        assert LISTEN not in someone.targets()
        await someone.waits(TRIES_AGAIN_MS / 1000)
        await until(someone.pilot, lambda: voice.heard == [("один.", 0)])
        await silent(someone)
        await someone.waits(1)
        await someone.sees(LISTEN)
