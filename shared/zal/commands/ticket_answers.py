"""What the commands on tickets and shifts answer: a sentence for people, values for programs."""

from argparse import Namespace

from zal.command_line.answers import Done, plain
from zal.command_line.common import naming_before, say_in
from zal.domain.appointments import code_shown
from zal.domain.clock import local
from zal.domain.dates import written_day
from zal.domain.return_passes import ReturnPass
from zal.domain.tickets import Shift, VisitStage
from zal.hall.hall import Hall
from zal.hall.seen.desk import desk_view
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.return_passes import pass_of_stage
from zal.texts import Say


def how_many_ahead(ahead: int | None, say: Say) -> str:
    """Return in words how many visitors are ahead of one who waits."""
    return say("unserved-yet") if ahead is None else say("ahead", count=ahead)


def how_many_ahead_said(ahead: int | None, say: Say) -> str:
    """Return the same as a sentence by itself."""
    words = how_many_ahead(ahead, say)
    return f"{words[:1].upper()}{words[1:]}."


def pass_said(found: ReturnPass, say: Say) -> str:
    """Return the sentence that tells a return pass."""
    until = written_day(found.until_day)
    used = "yes" if found.used_ticket is not None else "no"
    return say("return-pass", code=code_shown(found.code), until=until, used=used)


class Answers:
    """What commands on tickets answer. It knows the hall's names before the act is done."""

    def __init__(self, args: Namespace, hall: Hall) -> None:
        self._say, self._naming = say_in(args), naming_before(args, hall)
        self._zone = hall.see(hall_settings).time_zone
        self._hall = hall

    def moved(self, act: str, found: VisitStage) -> Done:
        """Return what became of a stage by an act."""
        return Done(self._said(act, found), found)

    def left_desk(self, act: str, found: VisitStage) -> Done:
        """Return the same of an act that the desk can undo, unless its shift has ended with it.

        A former day's shift ends when its visitor leaves the desk.
        """
        is_open = self._hall.see(desk_view, found.stage.desk or "").shift is not None
        return self.moved(act if is_open else f"{act}-shift-ended", found)

    def finished(self, found: VisitStage) -> Done:
        """Return what became of a stage by its end, with the return pass that was given."""
        done = self.left_desk("finish", found)
        again = self._hall.see(pass_of_stage, found.stage.stage_id)
        if again is None:
            return done
        fields = plain(found)
        assert isinstance(fields, dict)
        return Done(
            f"{done.text}\n{pass_said(again, self._say)}", fields | {"return_pass": plain(again)}
        )

    def given(self, found: VisitStage) -> Done:
        """Return what was given; to programs with the link's token, which nothing else tells."""
        fields = plain(found)
        assert isinstance(fields, dict)
        ahead = how_many_ahead_said(found.ticket.ahead, self._say)
        said = f"{self._said('issue', found)} {ahead}"
        return Done(said, fields | {"token": found.ticket.token})

    def _said(self, act: str, found: VisitStage) -> str:
        stage, until, naming = found.stage, found.stage.postponed_until, self._naming
        values = {
            "code": found.code,
            "service": naming.name("service", stage.service),
            "desk": naming.inside("desk", stage.desk or ""),
            "category": naming.name("category", stage.category),
            "people": str(found.ticket.people),
        }
        if until is not None:
            values["time"] = f"{local(until, self._zone):%H:%M}"
        return self._say(f"did-{act}", **values)

    def at_work(self, act: str, shift: Shift) -> Done:
        """Return how a shift stands after an act."""
        naming = self._naming
        values = {
            "desk": naming.inside("desk", shift.desk),
            "operator": naming.name("operator", shift.operator),
            "reason": naming.name("break", shift.break_reason or ""),
        }
        return Done(self._say(f"did-{act}", **values), shift)

    def signed_out(self, desk: str) -> Done:
        """Return that the shift at a desk has ended."""
        said = self._say("signed-out", desk=self._naming.inside("desk", desk))
        return Done(said, {"desk": desk, "shift": "ended"})
