"""What the commands on tickets and shifts answer: a sentence for people, values for programs."""

from argparse import Namespace

from zal.command_line.answers import Done, language_of, plain
from zal.command_line.common import say_in
from zal.domain.clock import local
from zal.domain.names import name_in
from zal.domain.tickets import Shift, VisitStage
from zal.hall.hall import Hall
from zal.hall.seen.hall import hall_settings
from zal.texts import Say


def how_many_ahead(ahead: int | None, say: Say) -> str:
    """Return in words how many visitors are ahead of one who waits."""
    return say("unserved-yet") if ahead is None else say("ahead", count=ahead)


class Answers:
    """What commands on tickets answer. It knows the hall's names before the act is done."""

    def __init__(self, args: Namespace, hall: Hall) -> None:
        self._say, self._language = say_in(args), language_of(args)
        self._config = hall.see(hall_settings)

    def moved(self, act: str, found: VisitStage) -> Done:
        """Return what became of a stage by an act."""
        return Done(self._said(act, found), found)

    def given(self, found: VisitStage) -> Done:
        """Return what was given; to programs with the link's token, which nothing else tells."""
        fields = plain(found)
        assert isinstance(fields, dict)
        ahead = how_many_ahead(found.ticket.ahead, self._say)
        said = f"{self._said('issue', found)} {ahead[:1].upper()}{ahead[1:]}."
        return Done(said, fields | {"token": found.ticket.token})

    def _said(self, act: str, found: VisitStage) -> str:
        stage, until = found.stage, found.stage.postponed_until
        service = self._config.service_by_code.get(stage.service)
        name = stage.service if service is None else name_in(service.names, self._language)
        category = self._config.category_by_code.get(stage.category)
        values = {"code": found.code, "service": name, "desk": stage.desk or ""}
        values["category"] = stage.category
        if category is not None:
            values["category"] = name_in(category.names, self._language)
        if until is not None:
            values["time"] = f"{local(until, self._config.time_zone):%H:%M}"
        return self._say(f"did-{act}", **values)


def at_work(args: Namespace, act: str, shift: Shift) -> Done:
    """Return how a shift stands after an act."""
    values = {"desk": shift.desk, "operator": shift.operator, "reason": shift.break_reason or ""}
    return Done(say_in(args)(f"did-{act}", **values), shift)
