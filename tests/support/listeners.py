"""A kiosk that reads its screen aloud to a visitor, by a voice that speaks into a list."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import cast

from faces import place
from halls import ToldClock, small_config
from pilots import until
from visitor import Visitor
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.voice import Engine, VoicePolicy
from zal.speech.errors import Ended, VoiceError
from zal.speech.headphones import Outlet
from zal.speech.phrase import Phrase
from zal.speech.speaker import Speaker
from zal_kiosk.app import KioskApp

VOICE = VoicePolicy(engine=Engine.COMMAND, command="true {text} {wav}")


class Reciter:
    """Speaks into a list; what it says lasts until it may end or is broken off."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, int]] = []
        self.devices: list[str] = []
        self.where = Outlet()
        self.headphones = ""
        self.faults: tuple[VoiceError, ...] = ()
        self.may_end = threading.Event()
        self.may_end.set()
        self._news = threading.Event()

    @property
    def words(self) -> list[str]:
        return [text for text, _ in self.heard]

    def outlet(self, headphones: str) -> Outlet:
        self.headphones = headphones
        return self.where

    def read(
        self, words: Phrase, _policy: VoicePolicy, percent: int, device: str
    ) -> tuple[VoiceError, ...]:
        self.heard.append((words.text, percent))
        self.devices.append(device)
        while not self.may_end.wait(0.01):
            if self._news.is_set():
                raise Ended
        return self.faults

    def break_off(self) -> None:
        self._news.set()

    def go_on(self) -> None:
        self._news.clear()

    end = break_off

    def close(self) -> None:
        """Leave nothing behind."""


@asynccontextmanager
async def listener(
    path: Path,
    clock: ToldClock,
    voice: Reciter,
    config: HallConfig | None = None,
    *,
    cells: tuple[int, int] = (80, 24),
    policy: VoicePolicy = VOICE,
) -> AsyncIterator[Visitor]:
    """Open a kiosk that speaks and bring a visitor before it."""
    settings = replace(config or small_config(), voice=policy)
    settings = replace(settings, kiosk=replace(settings.kiosk, ask_key="f4"))
    given = place(path, clock, "kiosk-1", settings)
    app = KioskApp(given, steady=clock, folder=path.parent, speaker=lambda: cast(Speaker, voice))
    async with app.run_test(size=cells) as pilot:
        await until(pilot, lambda: app.kiosk_view is not None)
        yield Visitor(app, pilot, clock)
        voice.may_end.set()


async def silent(someone: Visitor) -> None:
    await until(someone.pilot, lambda: not someone.app.listening.is_speaking)
