"""The acts on the hall itself: services by hand, the day's end, its configuration."""

from collections.abc import Collection, Sequence

from zal.domain import events as log
from zal.domain.announcements import Announced
from zal.domain.appointments import Appointment
from zal.domain.by import By
from zal.domain.errors import WrongMove
from zal.domain.settings.hall import HallConfig
from zal.domain.text import clean
from zal.hall.acts import Acts
from zal.hall.announcements import keep_announced
from zal.hall.appointment_moves import appointment_as_it_stands, offer_what_came_back
from zal.hall.lookups import known, nothing_more
from zal.hall.losses import check_ins_lost, must_be_agreed
from zal.hall.passing import let_time_pass
from zal.hall.requests import Done, said_then
from zal.hall.rest_of_day import expire_rest, reinstate_rest
from zal.hall.settings_appointments import Touched, settle
from zal.hall.settings_in_use import must_keep_what_is_in_use
from zal.hall.settings_losses import losses_by_settings
from zal.hall.turn import Turn
from zal.store.queries import hall as h
from zal.store.queries import waiting as w


class Day:
    """What the person who runs the hall does."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def open_service(self, by: By, service: str) -> None:
        """Take ``close_service`` back, so that the hours decide again.

        Where nobody closed it, give tickets for it today whatever its hours say.
        """

        def work(turn: Turn) -> None:
            for each in _meant(turn, service):
                row = turn.override(each)
                by_hours = row is not None and not row["is_open"]
                if by_hours:
                    turn.write_one(h.NO_OVERRIDE, service=each)
                else:
                    turn.run(h.SET_OVERRIDE, service=each, is_open=1, reason="")
                offer_what_came_back(turn, [each])
                turn.tell(log.ServiceOpened(by_hours), service=each)

        self._acts.do(by, "open-service", work, nothing_more, service=service, reason="")

    def close_service(
        self, by: By, service: str, reason: str = "", *, booked: int | None = None
    ) -> None:
        """Give no more tickets for a service today; who waits for it is still called.

        ``booked``: how many appointments nobody can check in for then, as whoever asks was told.
        Refused with the number if it is another; None: it is closed whatever the number.
        """
        reason = clean(reason)

        def work(turn: Turn) -> None:
            meant = _meant(turn, service)
            _must_know_who_is_booked(turn, booked, meant)
            for each in meant:
                turn.run(h.SET_OVERRIDE, service=each, is_open=0, reason=reason)
                turn.tell(log.ServiceClosed(reason), service=each)

        body: dict[str, object] = {"service": service, "reason": reason}
        if booked:
            body["booked"] = booked
        self._acts.do(by, "close-service", work, nothing_more, **body)

    def close_day(self, by: By, *, booked: int | None = None) -> None:
        """Give no more tickets on this day; whoever has one is served, and no shift ends.

        ``booked``: as in ``close_service``.
        """

        def work(turn: Turn) -> None:
            if turn.closed_day == turn.day:
                raise WrongMove("day-already-closed")
            _must_know_who_is_booked(turn, booked, turn.config.service_by_code)
            turn.run(h.SET_CLOSED_DAY)
            turn.tell(log.DayClosed())

        body = {"booked": booked} if booked else {}
        self._acts.do(by, "close-day", work, nothing_more, **body)

    def expire_visits(self, by: By, visits: int | None = None) -> None:
        """End what is left of a closed day, but for whoever is at a desk; ``open_day`` undoes it.

        ``visits``: how many lose their place by it, as whoever asks was told. Refused with the
        number if it is another, or None.
        """

        def work(turn: Turn) -> None:
            _must_be_closed(turn)
            turn.tell(log.VisitsExpired(expire_rest(turn, visits)))

        self._acts.do(by, "expire-visits", work, nothing_more, visits=visits)

    def open_day(self, by: By) -> int:
        """Give tickets again on a day that was closed, and let those go on who were ended with it.

        Returns how many visits these are; each has its place and clock. Shifts are begun by whoever
        signs in.
        """

        def work(turn: Turn) -> int:
            _must_be_closed(turn)
            visits = reinstate_rest(turn)
            turn.run(h.CLEAR_CLOSED_DAY)
            turn.closed_day = None
            offer_what_came_back(turn, turn.config.service_by_code)
            turn.tell(log.DayOpened(visits))
            return visits

        return self._acts.do(by, "open-day", work, _visits_then)

    def save_cursor(
        self, by: By, board: str, rev: int, announced: Sequence[Announced] = ()
    ) -> None:
        """Remember how far a board has shown the calls; not an act of the hall, so no event.

        ``announced``: calls that it has shown since it told last.
        """

        def work(turn: Turn) -> None:
            turn.run(h.SET_CURSOR, board=clean(board, 64), rev=rev)
            for each in announced:
                keep_announced(turn, each)

        body: dict[str, object] = {"board": board, "rev": rev}
        if announced:
            body["announced"] = [*announced]
        self._acts.do(by, "save-cursor", work, nothing_more, **body)

    def apply_config(
        self, by: By, text: str, visits: int | None = None, touched: Touched | None = None
    ) -> list[Appointment]:
        """Make a new configuration the hall's; what happened before it is untouched.

        Refused when it lacks something that is in use now, see ``zal.hall.settings_in_use``.
        ``visits``: how many visitors lose something by it, as whoever asks was told, see
        ``zal.hall.settings_losses``. Refused with the number if it is another, or None.
        ``touched``: what becomes of appointments that these settings would not give; returns those
        that were cancelled.
        """
        random = self._acts.means.random_bytes(4)

        def work(turn: Turn) -> list[Appointment]:
            config = self._acts.means.parse(text, turn.config)
            must_keep_what_is_in_use(turn, config)
            losses = losses_by_settings(turn, config)
            if losses:
                must_be_agreed(visits, losses, "config-how-many")
            cancelled = settle(turn, config, touched, random)
            turn.config = config
            with turn.as_time():
                let_time_pass(turn)
            version = turn.config_version + 1
            former = _former_categories(turn, config)
            turn.run(h.NEW_CONFIG, version=version, body=text, former_categories=former)
            turn.run(h.SET_CONFIG_VERSION, version=version)
            gone = tuple(each.appointment_id for each in cancelled)
            turn.tell(log.Configured(version, text, former, cancelled=gone))
            return cancelled

        body: dict[str, object] = {"text": text}
        if visits is not None:  # other requests are as they were before there were these words
            body["visits"] = visits
        if touched is not None:
            body["touched"] = str(touched)
        return self._acts.do(by, "apply-config", work, _cancelled_then, **body)


def _meant(turn: Turn, service: str) -> tuple[str, ...]:
    """Return under which codes one waits for a service: a whole one has one for each purpose."""
    whole = turn.config.whole_by_code.get(service)
    if whole is not None:
        return whole.codes
    return (known("service", service, turn.config.service_by_code),)


def _must_know_who_is_booked(turn: Turn, booked: int | None, services: Collection[str]) -> None:
    losses = [] if booked is None else check_ins_lost(turn, services)
    if losses:
        must_be_agreed(booked, losses, "close-how-many")


def _must_be_closed(turn: Turn) -> None:
    if turn.closed_day != turn.day:
        raise WrongMove("day-not-closed")


def _visits_then(turn: Turn, done: Done) -> int:
    """Return what a repeated ``open_day`` was answered."""
    return said_then(turn, done, log.DayOpened).visits


def _cancelled_then(turn: Turn, done: Done) -> list[Appointment]:
    """Return the appointments that a repeated ``apply_config`` cancelled, as they stand now."""
    said = said_then(turn, done, log.Configured)
    return [appointment_as_it_stands(turn, each) for each in said.cancelled]


def _former_categories(turn: Turn, config: HallConfig) -> str:
    """Return the categories, apart by spaces, that visits have and a configuration lets go of."""
    used = (row["stage_category"] for row in turn.rows(w.CATEGORIES_IN_USE))
    return " ".join(sorted(set(used) - set(config.category_by_code)))
