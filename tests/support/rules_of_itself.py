"""What a hall does by itself, and what lets it, as rules for the machine test."""

from contextlib import suppress

from hypothesis import strategies as st
from hypothesis.stateful import rule

from halls import AT_BOARD, AT_KIOSK, DAY, OWNER, announced_at_once, at_desk
from several import AT_WORK
from tried_acts import TriedActs
from zal.domain.errors import HallError
from zal.hall.rest_of_day import rest_of
from zal.hall.seen.board import calls_now
from zal.hall.steward import tend

DESKS = {"1": at_desk("1", "ivanova"), "2": at_desk("2", "petrov")}
DESK = st.sampled_from([*DESKS])
SECONDS = st.sampled_from([1, 15, 30, 60, 60, 200, 300, 900, 1200, 2400])


class RulesOfItself(TriedActs):
    """Boards tell, nobody answers, time passes, and the hall does the rest."""

    @rule(desk=DESK, act=st.sampled_from(["stop_next", "resume", "take_break"]))
    def of_a_desk(self, desk: str, act: str) -> None:
        words = ("tea",) if act == "take_break" else ()
        with suppress(HallError):
            getattr(self.hall.desks, act)(DESKS[desk], *words)

    @rule(desk=DESK)
    def serve_and_stop_next(self, desk: str) -> None:
        with suppress(HallError):
            self.hall.tickets.call(DESKS[desk])
        for act in (self.hall.tickets.start, self.hall.tickets.finish):
            with suppress(HallError):
                act(DESKS[desk])
        self.of_a_desk(desk, "stop_next")

    @rule(number=st.integers(101, 106))
    def come_back(self, number: int) -> None:
        with suppress(HallError):
            self.hall.tickets.return_to_queue(AT_KIOSK, code=f"Б{number}")

    @rule(is_done=st.sampled_from([True, True, True, False]))
    def board_tells(self, *, is_done: bool) -> None:
        calls = self.hall.see(calls_now)
        told = [announced_at_once(each)._replace(is_done=is_done) for each in calls]
        self.hall.day.save_cursor(AT_BOARD, "wall", 1, told)

    @rule(desk=DESK, pauses=st.lists(st.sampled_from([10, 30, 60]), max_size=5))
    def nobody_answers(self, desk: str, pauses: list[int]) -> None:
        with suppress(HallError):
            self.hall.tickets.issue(AT_KIOSK, "passport")
            self.hall.tickets.call(DESKS[desk])
        for seconds in pauses:
            self.board_tells(is_done=True)
            self.time_passes(seconds)

    @rule(seconds=SECONDS)
    def time_passes(self, seconds: int) -> None:
        self.clock.at += 1000 * seconds
        assert tend(self.hall) > 0, "what is due is done"

    @rule(one_in_eight=st.sampled_from([True, *[False] * 7]))
    def the_night_passes(self, *, one_in_eight: bool) -> None:
        if one_in_eight:
            self.clock.at += DAY
            for desk in AT_WORK:
                self.sit_down(desk)

    # --- what staff close ---------------------------------------------------------------------
    @rule(service=st.sampled_from(["passport", "land", "pension"]), is_opened=st.booleans())
    def close_service(self, service: str, *, is_opened: bool) -> None:
        day = self.hall.day
        self.tried(lambda: day.close_service(OWNER, service, "x"))
        if is_opened:
            self.tried(lambda: day.open_service(OWNER, service))

    @rule(one_in_four=st.sampled_from([True, *[False] * 3]), minutes=st.integers(0, 3))
    def end_the_day_and_go_on(self, minutes: int, *, one_in_four: bool) -> None:
        """Close the day and let all expire; mostly that is taken back, and all visits stand."""
        day = self.hall.day
        self.tried(lambda: day.close_day(OWNER))
        rest = {each.ticket.ticket_id for each in self.hall.see(rest_of)}
        self.undone(
            lambda: day.expire_visits(OWNER, len(rest)), lambda: day.open_day(OWNER), minutes
        )
        if one_in_four:
            self.tried(lambda: day.close_day(OWNER))
            self.tried(lambda: day.expire_visits(OWNER, len(rest)))
        self.tried(lambda: day.open_day(OWNER))
