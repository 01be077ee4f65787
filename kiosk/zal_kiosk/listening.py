"""A visitor who has the screen read aloud: begun by a key, over when the visitor leaves."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from zal.domain.clock import local
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.voice import VoicePolicy
from zal.domain.views import BoardCall
from zal.texts import texts
from zal_kiosk.question import HERE, LISTEN, Option
from zal_kiosk.reader import Reader, Told, Voiced
from zal_kiosk.spoken import Reading, Spoken
from zal_kiosk.voice_trouble import VoiceTrouble

if TYPE_CHECKING:
    from zal.speech.called_now import Part
    from zal.speech.errors import VoiceError
    from zal.speech.speaker import Speaker

_VOLUMES = (100, 70, 40)
"""Percent of the hall's volume; the key goes round."""


class Listening:
    """What is read to this visitor. ``make`` None: this kiosk does not speak.

    ``reading`` gives what the screen tells now, ``now`` epoch ms, ``steady`` ms that pass evenly.
    ``folder``: the hall's own.
    """

    def __init__(
        self,
        make: "Callable[[], Speaker] | None",
        folder: Path,
        reading: Callable[[], Reading],
        now: Callable[[], int],
        steady: Callable[[], float],
    ) -> None:
        self._reader = None if make is None else Reader(make)
        self._trouble = VoiceTrouble(folder, steady)
        self._reading = reading
        self._now = now
        self._heard = ""
        self._screen: tuple[object, ...] = ()
        self._calls: frozenset[int] = frozenset()
        self._knows_how = False
        self._volume = 0
        self._is_trying = False
        self.is_on = False

    @property
    def is_speaking(self) -> bool:
        """Return whether something is being said."""
        return self._reader is not None and self._reader.is_speaking

    @property
    def tells_calls(self) -> bool:
        """Return whether it is being said who is called now."""
        reader = self._reader
        return bool(self._calls and reader and (reader.is_speaking or reader.is_paused))

    @property
    def voices(self) -> tuple[str, ...]:
        """Return the languages that a voice can speak."""
        from zal.speech.phrase import LANGUAGES

        return LANGUAGES

    def option(self, hall: HallConfig, languages: tuple[str, ...]) -> Option | None:
        """Return the key that has the screen read, None while nothing can be heard.

        ``languages``: those that may be the visitor's; the key is in the first that can be heard.
        """
        heard = self._heard_of(hall, languages)
        if self._reader is None or not heard:
            return None
        policy, say = hall.kiosk, texts("zal_kiosk", heard[0])
        note = policy.read_key.upper()
        if self.is_on:
            note = f"{note} · {policy.volume_key.upper()}\xa0{say('listen-quieter')}"
        state = "go-on" if self._reader.is_paused else "pause" if self.is_speaking else "begin"
        return Option(LISTEN, say(f"listen-{state}"), note)

    def press(self) -> None:
        """Read the screen; pause while it is read; then go on."""
        reader, reading = self._reader, self._reading()
        content = reading.content
        if reader is None or not self._heard_of(content.config, content.languages):
            return
        self.is_on = True
        if reader.is_speaking:
            reader.pause()
        elif reader.is_paused:
            reader.go_on(self._percent(content.config))
        else:
            self.read_screen()

    def read_screen(self) -> None:
        """Read the whole screen to a visitor who listens, the first one with how to listen."""
        if not self.is_on:
            return
        reading, self._heard = self._reading(), ""
        self._screen = reading.content.screen
        how = () if self._knows_how else reading.how_to_listen()
        self._say((*reading.whole(), *how))
        self._knows_how = True

    def follow(self) -> None:
        """Read the screen when it tells something else than what was read of it."""
        if self.is_on and self._reading().content.screen != self._screen:
            self.read_screen()

    def read_choice(self, option: Option) -> None:
        """Read one choice to a visitor who listens."""
        if self.is_on and self._heard != option.key:
            self._heard = option.key
            self._say(self._reading().choice(option))

    def read_question(self, text: str) -> None:
        """Read a question that stands over the screen to a visitor who listens."""
        if self.is_on:
            self._say(self._reading().sentence(text))

    def takes(self, option: Option) -> bool:
        """Return whether a touch chooses: who listens hears a choice first, then touches again."""
        fails = self._reader is not None and self._reader.fault is not None
        if not self.is_on or fails or option.key in (HERE, LISTEN, self._heard):
            return True
        if not self._reading().choice(option):  # it has no voice: the touch is all there is
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

        told, hall = tuple(calls), self._reading().content.config
        answer = called_now(told, self._in_visitors_language())
        if answer and self._percent(hall):
            self._heard = ""
            self._voice(map(_to_all, answer))
            self._calls = frozenset(each.rev for each in told) | {0}

    def tell_new_calls(self, calls: Iterable[BoardCall]) -> None:
        """Say between two of those calls which are new, then go on with those that still stand."""
        from zal.speech.called_now import calls_alone

        now = tuple(calls)
        new = tuple(each for each in now if each.rev not in self._calls)
        if self._reader is not None and self.tells_calls:  # it may have ended meanwhile
            parts = calls_alone(new, self._in_visitors_language())
            self._reader.put_in(tuple(map(_to_all, parts)), now)
            self._calls |= {each.rev for each in new}

    def reset(self) -> None:
        """Fall silent: the next visitor finds the usual volume and begins anew."""
        self.is_on, self._heard, self._volume, self._knows_how = False, "", 0, False
        if self._reader is not None and not self._is_trying:  # which nobody hears
            self._reader.say(Voiced())

    def trouble(self, hall: HallConfig) -> "VoiceError | None":
        """Return what keeps this kiosk from being heard, None: nothing that is known."""
        return None if self._reader is None else self._trouble.of(hall, self._reader.fault)

    def try_again(self) -> None:
        """Try without a sound, some minutes after the voice failed, whether it speaks now."""
        if self._reader is not None and self._trouble.is_trial_due(self._reader.fault):
            hall = self._reading().content.config
            spoken = next((each for each in hall.languages if each in self.voices), self.voices[0])
            self._say([Spoken(spoken, "1")], 0)
            self._is_trying = True

    def close(self) -> None:
        """End the voice."""
        if self._reader is not None:
            self._reader.close()

    def _heard_of(self, hall: HallConfig, languages: tuple[str, ...]) -> tuple[str, ...]:
        """Return in which of these languages any text can be heard now."""
        if self._reader is None or not self._percent(hall) or not _reads_texts(hall.voice):
            return ()
        if self.trouble(hall) is not None:
            return ()
        return tuple(each for each in languages if each in self.voices)

    def _say(self, told: Iterable[Spoken], percent: int | None = None) -> None:
        from zal.speech.free_text import read_out

        def phrases(each: Spoken) -> Told:
            alone = read_out(each.text, each.language)
            is_same = each.openly is None
            return Told(alone, alone if is_same else read_out(each.openly or "", each.language))

        self._voice(map(phrases, told), percent)

    def _voice(self, told: Iterable[Told], percent: int | None = None) -> None:
        hall, self._calls = self._reading().content.config, frozenset()
        self._is_trying = False
        if self._reader is not None:
            headphones = hall.kiosk.headphones
            loud = self._percent(hall) if percent is None else percent
            self._reader.say(Voiced(tuple(told), hall.voice, loud, headphones))

    def _in_visitors_language(self) -> HallConfig:
        """Return a hall that calls in the visitor's language alone, if that is known and said."""
        content = self._reading().content
        language, hall = content.request.language, content.config
        if not content.is_language_chosen or language not in self.voices:
            return hall
        return replace(hall, voice=replace(hall.voice, languages=(language,)))

    def _percent(self, hall: HallConfig) -> int:
        moment = local(self._now(), hall.time_zone)
        usual = hall.voice.volume_at(60 * moment.hour + moment.minute)
        return usual * _VOLUMES[self._volume] // 100


def _to_all(part: "Part") -> Told:
    return Told(part.words, part.words, part.call)


def _reads_texts(policy: VoicePolicy) -> bool:
    from zal.speech.readiness import reads_texts

    return reads_texts(policy)
