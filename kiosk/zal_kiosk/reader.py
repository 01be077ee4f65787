"""Who reads aloud, on a thread of its own: the screen never waits for the voice."""

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from zal.domain.dataclass import dataclass
from zal.domain.settings.voice import VoicePolicy
from zal.domain.views import BoardCall

if TYPE_CHECKING:
    from zal.speech.errors import VoiceError
    from zal.speech.phrase import Phrase
    from zal.speech.speaker import Speaker

log = logging.getLogger(__name__)

_ENDS_WITHIN_S = 2.0


@dataclass(frozen=True, slots=True)
class Told:
    """A phrase, as it is said to the listener alone and where others hear it, None: not at all.

    ``call``: the call that it tells, None: it tells none.
    """

    alone: "Phrase | None"
    openly: "Phrase | None"
    call: BoardCall | None = None

    def is_true(self, calls: Sequence[BoardCall]) -> bool:
        """Return whether it may be said when these stand."""
        return self.call is None or self.call.stands_in(calls)


@dataclass(frozen=True, slots=True)
class Voiced:
    """What is said: phrases in their order, by which voice and how loud, percent.

    ``headphones``: a device for them alone, if the hall has any.
    """

    phrases: Sequence[Told] = ()
    policy: VoicePolicy = VoicePolicy()
    percent: int = 100
    headphones: str = ""


class Reader:
    """Says one thing at a time; a new one breaks off the one before.

    ``make`` gives who speaks, and is called on the thread when the first word is wanted: this
    loads large modules. ``fault``: why the voice failed the last time, None: it spoke.
    """

    def __init__(self, make: Callable[[], "Speaker"]) -> None:
        self._make = make
        self._news = threading.Condition()
        self._voiced = Voiced()
        self._at = self._round = 0
        self._is_paused = False
        self._is_over = False
        self._speaker: Speaker | None = None
        self._thread = self._new_thread()
        self.fault: VoiceError | None = None

    @property
    def is_speaking(self) -> bool:
        """Return whether anything is being said or about to be."""
        return self._has_more and not self._is_paused

    @property
    def is_paused(self) -> bool:
        """Return whether it was stopped before its end."""
        return self._has_more and self._is_paused

    def say(self, voiced: Voiced) -> None:
        """Say this now, and nothing more of what was said before; returns at once."""
        if not (voiced.phrases or self._has_more):
            return
        with self._news:
            self._voiced, self._at = voiced, 0
            self._begin_anew()
        if voiced.phrases and not self._thread.is_alive():
            if self._thread.ident is not None:  # it broke down: another may do better
                self._thread = self._new_thread()
            self._thread.start()

    def put_in(self, phrases: Sequence[Told], calls: Sequence[BoardCall]) -> None:
        """Say these after the phrase that is being said, then go on with what is true still.

        ``calls``: those who are called now. Nobody is sent to a desk by a past call.
        """
        with self._news:
            before, after = (
                self._voiced.phrases[: self._at + 1],
                [each for each in self._voiced.phrases[self._at + 1 :] if each.is_true(calls)],
            )
            self._voiced = replace(self._voiced, phrases=(*before, *phrases, *after))

    def pause(self) -> None:
        """Stop; the phrase that was broken off is said again when it goes on."""
        with self._news:
            self._is_paused = True
            self._break_off()

    def go_on(self, percent: int) -> None:
        """Go on where it was stopped, at this volume."""
        with self._news:
            self._voiced = replace(self._voiced, percent=percent)
            self._begin_anew()

    def close(self) -> None:
        """Stop speaking and end the thread."""
        with self._news:
            self._is_over = True
            if self._speaker is not None:
                self._speaker.end()
            self._news.notify()
        if self._thread.ident is not None:
            self._thread.join(_ENDS_WITHIN_S)

    @property
    def _has_more(self) -> bool:
        return self._at < len(self._voiced.phrases)

    def _begin_anew(self) -> None:
        self._round += 1
        self._is_paused = False
        self._break_off()
        self._news.notify()

    def _break_off(self) -> None:
        if self._speaker is not None:
            self._speaker.break_off()

    def _new_thread(self) -> threading.Thread:
        return threading.Thread(target=self._run, name="zal-reader", daemon=True)

    def _run(self) -> None:
        from zal.speech.errors import VoiceError

        try:
            speaker = self._make()
            try:
                self._speaker = speaker
                while (found := self._next(speaker)) is not None:
                    self._read(*found, speaker)
            finally:
                speaker.close()
        except Exception:
            self._speaker = None
            self.fault = VoiceError("voice-broken")
            self._voiced = Voiced()
            log.exception("the voice that reads the screen broke down")

    def _next(self, speaker: "Speaker") -> tuple[Voiced, Told, int] | None:
        """Wait for something to say; None at the end. From now on a break is heeded."""
        with self._news:
            self._news.wait_for(lambda: self._is_over or self.is_speaking)
            speaker.go_on()
            if self._is_over:
                return None
            return self._voiced, self._voiced.phrases[self._at], self._round

    def _read(self, voiced: Voiced, told: Told, begun: int, speaker: "Speaker") -> None:
        from zal.speech.errors import Ended

        outlet = speaker.outlet(voiced.headphones)
        words = told.alone if outlet.is_private else told.openly
        faults: tuple[VoiceError, ...] = ()
        try:
            if words is not None:
                faults = speaker.read(words, voiced.policy, voiced.percent, outlet.device)
        except Ended:
            return
        with self._news:
            if self._round != begun:
                return
            self.fault = next(iter(faults), None)
            self._at = len(self._voiced.phrases) if faults else self._at + 1
        for each in faults:
            log.warning("the voice fails: %s", each)
