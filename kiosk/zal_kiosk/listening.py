"""A visitor who has the screen read aloud: begun by a key, over when the visitor leaves."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from zal.domain.clock import local
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.voice import VoicePolicy
from zal.domain.views import BoardCall
from zal_kiosk.question import LISTEN, Option
from zal_kiosk.reader import Reader, Voiced
from zal_kiosk.spoken import Reading, Spoken
from zal_kiosk.ticket_request import Step

if TYPE_CHECKING:
    from zal.speech.phrase import Phrase
    from zal.speech.speaker import Speaker

_VOLUMES = (100, 70, 40)
"""Percent of the hall's volume; the key goes round."""


class Listening:
    """What is read to this visitor. ``make`` None: this kiosk does not speak.

    ``reading`` gives what the screen tells now, ``now`` epoch ms. ``folder``: the hall's own.
    """

    def __init__(
        self,
        make: "Callable[[], Speaker] | None",
        folder: Path,
        reading: Callable[[], Reading],
        now: Callable[[], int],
    ) -> None:
        self._reader = None if make is None else Reader(make)
        self._folder = folder
        self._reading = reading
        self._now = now
        self._heard = ""
        self._volume = 0
        self._ready: tuple[VoicePolicy, bool] | None = None
        self.is_on = False

    @property
    def is_speaking(self) -> bool:
        """Return whether something is being said."""
        return self._reader is not None and self._reader.is_speaking

    def is_possible(self, hall: HallConfig, language: str) -> bool:
        """Return whether anything can be heard in a language now."""
        if self._reader is None or self._reader.fails or not self._percent(hall):
            return False
        if self._ready is None or self._ready[0] != hall.voice:
            self._ready = hall.voice, _reads(hall.voice, self._folder)
        return self._ready[1] and _speaks(language)

    def press(self) -> None:
        """Read the screen; pause while it is read; then go on."""
        reader, reading = self._reader, self._reading()
        if reader is None or not self._may(reading):
            return
        self.is_on = True
        if reader.is_speaking:
            reader.pause()
        elif reader.is_paused:
            reader.go_on(self._percent(reading.content.config))
        else:
            self.read_screen()

    def read_screen(self) -> None:
        """Read the whole screen to a visitor who listens."""
        if self.is_on:
            self._heard = ""
            self._say(self._reading().whole())

    def read_choice(self, option: Option) -> None:
        """Read one choice to a visitor who listens."""
        if self.is_on and self._heard != option.key:
            self._heard = option.key
            self._say([self._reading().choice(option)])

    def takes(self, option: Option) -> bool:
        """Return whether a touch chooses: who listens hears a choice first, then touches again."""
        fails = self._reader is not None and self._reader.fails
        if not self.is_on or fails or option.key in (LISTEN, self._heard):
            return True
        self.read_choice(option)
        return False

    def other_volume(self) -> None:
        """Speak more quietly, after the quietest as loudly as at first; what was said goes on."""
        reader = self._reader
        if reader is None or not self.is_on:
            return
        self._volume = (self._volume + 1) % len(_VOLUMES)
        if reader.is_speaking:
            reader.go_on(self._percent(self._reading().content.config))

    def tell_called(self, calls: Iterable[BoardCall]) -> None:
        """Say which numbers are called now: in the visitor's language, before it is known in all.

        Recordings can tell it, too. At an hour at which nothing is said this is not, either.
        """
        from zal.speech.called_now import called_now

        content = self._reading().content
        told = called_now(calls, content.config) if self._percent(content.config) else ()
        is_known = content.request.step is not Step.LANGUAGE
        language = content.request.language
        self._voice(each for each in told if not is_known or each.language == language)

    def reset(self) -> None:
        """Fall silent: the next visitor finds the usual volume and begins anew."""
        self.is_on, self._heard, self._volume = False, "", 0
        if self._reader is not None:
            self._reader.say(Voiced())
            self._reader.fails = False

    def close(self) -> None:
        """End the voice."""
        if self._reader is not None:
            self._reader.close()

    def _may(self, reading: Reading) -> bool:
        content = reading.content
        return self.is_possible(content.config, content.request.language)

    def _say(self, told: Iterable[Spoken]) -> None:
        from zal.speech.free_text import read_out

        found = (read_out(each.text, each.language) for each in told if _speaks(each.language))
        self._voice(each for each in found if each is not None)

    def _voice(self, phrases: "Iterable[Phrase]") -> None:
        hall = self._reading().content.config
        if self._reader is not None:
            self._reader.say(Voiced(tuple(phrases), hall.voice, self._percent(hall)))

    def _percent(self, hall: HallConfig) -> int:
        moment = local(self._now(), hall.time_zone)
        usual = hall.voice.volume_at(60 * moment.hour + moment.minute)
        return usual * _VOLUMES[self._volume] // 100


def _reads(policy: VoicePolicy, folder: Path) -> bool:
    from zal.speech.readiness import reads_texts

    return reads_texts(policy, folder)


def _speaks(language: str) -> bool:
    from zal.speech.phrase import LANGUAGES

    return language in LANGUAGES
