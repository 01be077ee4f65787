"""The board's voice, on a thread of its own: no call is shown late because one is said."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from zal.domain.clock import local
from zal.domain.errors import HallError
from zal.domain.now import Clock, lag_ms
from zal.domain.settings.hall import HallConfig
from zal.domain.views import BoardCall, BoardView
from zal_board.announcing.log_limit import LogLimit
from zal_board.announcing.waiting_calls import WaitingCalls, take, waited_s
from zal_board.showing.new_calls import NewCalls

if TYPE_CHECKING:
    from zal.speech.called_now import Part
    from zal.speech.speaker import Play, Speaker

log = logging.getLogger(__name__)

_SETTLES_S = 1.0
"""How long after the first picture what speaks is loaded: the board paints first."""
_ENDS_WITHIN_S = 2.0
_RETRY_S = 5.0
_REMEMBERED = 100
"""So many calls that were not heard are remembered: more than stand on any board."""


def speaker_of(folder: Path, play: "Play | None" = None) -> "Speaker":
    """Return who speaks for a hall whose file lies in a folder. This loads large modules.

    ``play`` None: by this machine's loudspeaker.
    """
    from zal.speech.speaker import Speaker

    return Speaker(folder) if play is None else Speaker(folder, play)


class Announcer:
    """Says each call and recall once, in the order of the log, one after another.

    ``make`` gives who speaks and is called on the thread, soon after the first picture, so that
    the first call is not drawn while it loads; None: nobody speaks.
    ``fault`` tells why the last call was not heard as it should have been, None: it was. ``begins``
    is called on the thread with each call that is about to be said.
    """

    def __init__(self, make: Callable[[], "Speaker"] | None, clock: Clock) -> None:
        self._make = make
        self._clock = clock
        self._news = threading.Condition()
        self._waiting_calls = WaitingCalls()
        self._latest: tuple[BoardView, HallConfig] | None = None
        self._lag_ms = 0
        self._is_asked = False
        self._answer: tuple[Part, ...] = ()
        self._is_over = False
        self._at_it: BoardCall | None = None
        self._speaker: Speaker | None = None
        self._thread = threading.Thread(target=self._run, name="zal-voice", daemon=True)
        self._log_limit = LogLimit(log)
        self._unheard: deque[int] = deque(maxlen=_REMEMBERED)
        self.fault: HallError | None = None
        self.begins: Callable[[BoardCall], None] = lambda _call: None

    def hear(self, seen: NewCalls, config: HallConfig) -> None:
        """Take in every call of a picture; returns at once."""
        if self._make is None:
            return
        with self._news:
            self._waiting_calls = take(self._waiting_calls, seen)
            self._latest = seen.view, config
            self._lag_ms = lag_ms(seen.view.moment.at, self._clock.read().wall_ms)
            self._news.notify()
        if self._thread.ident is None:
            self._thread.start()

    def ask(self) -> None:
        """Say all that are called now, after the calls that wait; each new call comes between.

        Asked again it begins anew.
        """
        if self._make is None:
            return
        with self._news:
            self._is_asked = True
            self._news.notify()
        if self._thread.ident is None:
            self._thread.start()

    @property
    def unsaid(self) -> int | None:
        """Return the revision of the first call that has not been dealt with, None if all have.

        One that was broken off by the end has not.
        """
        at_it, waiting = self._at_it, self._waiting_calls.waiting
        if at_it is not None:
            return at_it.rev
        return waiting[0].rev if waiting else None

    @property
    def says(self) -> int | None:
        """Return the revision of the call that is being said, None: none is."""
        at_it = self._at_it
        return None if at_it is None else at_it.rev

    def is_unheard(self, rev: int) -> bool:
        """Return whether a call should have been said and was not heard as it should have been."""
        return rev in tuple(self._unheard)

    def close(self) -> None:
        """Stop speaking and end the thread."""
        with self._news:
            self._is_over = True
            self._news.notify()
        if self._speaker is not None:
            self._speaker.end()
        if self._thread.ident is not None:
            self._thread.join(_ENDS_WITHIN_S)

    def _run(self) -> None:
        with self._news:
            self._news.wait_for(self._has_news, _SETTLES_S)
        while not self._is_over:
            try:
                self._speak()
            except Exception:
                self.fault = HallError("voice-broken")
                log.exception("the voice broke down and is set up anew")
                with self._news:
                    self._news.wait_for(lambda: self._is_over, _RETRY_S)

    def _tell_what_is_unsaid(self) -> None:
        """Tell the log at the start in which languages calls are shown and not said."""
        from zal.speech.phrase import unsaid

        hall = None if self._latest is None else self._latest[1]
        for each in () if hall is None else unsaid(hall.voice, hall.languages):
            log.warning("no voice says %s: calls in it are shown, not said", each)

    def _speak(self) -> None:
        from zal.speech.errors import Ended

        assert self._make is not None
        self._speaker = speaker = self._make()
        try:
            speaker.prepare()
            self._tell_what_is_unsaid()
            while (found := self._next()) is not None:
                try:
                    found(speaker)
                except Ended:
                    return
                except Exception:
                    self.fault = HallError("voice-broken")
                    log.exception("the voice broke down and goes on with the next call")
                    if self._at_it is not None:
                        self._unheard.append(self._at_it.rev)
                self._at_it = None
        finally:
            speaker.close()

    def _has_news(self) -> bool:
        return self._is_over or bool(self._waiting_calls.waiting) or self._is_asked

    def _next(self) -> "Callable[[Speaker], None] | None":
        """Wait for the next call and return what says it, as the hall stands then; None at the end.

        Where no call waits it is the next phrase of the answer, if one is being given.
        """
        with self._news:
            self._news.wait_for(lambda: self._has_news() or self._answer)
            if self._is_over or self._latest is None:
                return None
            if not self._waiting_calls.waiting:
                return self._answers(*self._latest)
            first, *rest = self._waiting_calls.waiting
            self._at_it = first  # before it is taken out: another thread asks what is unsaid
            self._waiting_calls = WaitingCalls(self._waiting_calls.taken, tuple(rest))
            return partial(self._say, first, *self._latest)

    def _answers(self, view: BoardView, hall: HallConfig) -> "Callable[[Speaker], None]":
        from zal.speech.called_now import called_now

        if self._is_asked:
            standing = (each for each in view.recent if each.stands)
            self._answer = called_now(standing, hall, view.zone)
            self._is_asked = False
        if not self._answer:
            return lambda _speaker: None  # no language of the hall has a voice
        first, *rest = self._answer
        self._answer = tuple(rest)
        return partial(self._read, first, view, hall)

    def _read(self, part: "Part", view: BoardView, hall: HallConfig, speaker: "Speaker") -> None:
        """Say a part of the answer if it is true still; nothing of it in quiet hours."""
        percent = self._percent(view, hall)
        if not percent:
            self._answer = ()
        is_past = part.call is not None and not part.call.stands_in(view.recent)
        if is_past or not percent:
            return
        for each in speaker.read(part.words, hall.voice, percent):
            self._log_limit.tell(logging.WARNING, f"the voice fails: {each}")

    def _now(self, view: BoardView) -> int:
        return max(self._clock.read().wall_ms + self._lag_ms, view.moment.at)

    def _percent(self, view: BoardView, hall: HallConfig) -> int:
        moment = local(self._now(view), hall.time_zone)
        return hall.voice.volume_at(60 * moment.hour + moment.minute)

    def _say(self, call: BoardCall, view: BoardView, hall: HallConfig, speaker: "Speaker") -> None:
        policy, percent = hall.voice, self._percent(view, hall)
        if (why := _why_not(call, view, policy.stale_s, percent, self._now(view))) is not None:
            log.info("did not say the call of %s to desk %s: %s", call.code, call.desk, why)
            if percent:
                self._unheard.append(call.rev)
            return
        from zal.speech.places import places

        self.begins(call)
        desks = places(call.desk, hall, view.zone)
        faults = speaker.say(call.code, desks, policy, percent)
        if faults:
            self._unheard.append(call.rev)
        if not desks:  # staff cannot mend that: the chime sounds, and the call is shown
            self._log_limit.tell(logging.INFO, "no language of the hall has a voice")
        for each in faults:
            self._log_limit.tell(logging.WARNING, f"the voice fails: {each}")
        if self.fault is not None and not faults:
            self._log_limit.tell(logging.INFO, "the voice is heard again")
        self.fault = faults[0] if faults else None


def _why_not(call: BoardCall, view: BoardView, stale_s: int, percent: int, now: int) -> str | None:
    """Return why a call is not to be said now, None if it is."""
    if not call.stands_in(view.recent):
        return "the visitor is not called there any more"
    if waited_s(call, now) > stale_s:
        return f"it has waited {waited_s(call, now)} s, longer than {stale_s} s"
    return None if percent else "the volume is 0 at this hour"
