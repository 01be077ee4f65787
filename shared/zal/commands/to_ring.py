"""Whom to ring when the hall has cancelled appointments, and what is free instead."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace

from zal.command_line.common import naming_before, owner, say_in
from zal.domain.appointments import Appointment, code_end
from zal.domain.clock import local
from zal.domain.dates import written_instant
from zal.hall.hall import Hall
from zal.hall.looks_at_people import NameAndPhone
from zal.hall.seen.hall import hall_settings
from zal.hall.seen.next_free import next_free_for_each


def to_ring(args: Namespace, hall: Hall, cancelled: Sequence[Appointment]) -> list[dict[str, str]]:
    """Return of each cancelled appointment when it was, for whom, and the next free time."""
    say, naming = say_in(args), naming_before(args, hall)
    config = hall.see(hall_settings)
    by = replace(owner(args), request_id=None)  # that of the command is of its act
    people = hall.privacy.see_people(by, [each.appointment_id for each in cancelled])
    wanted = [(each.service, each.channel) for each in cancelled]
    found = []
    for each, at in zip(cancelled, hall.see(next_free_for_each, wanted), strict=True):
        person = people.get(each.appointment_id, NameAndPhone("", ""))
        told = {
            "when": written_instant(local(each.slot_at, config.time_zone)),
            "service": naming.name("service", each.service),
            "name": person.name,
            "phone": person.phone,
            "next": "—" if at is None else written_instant(local(at, config.time_zone)),
        }
        who = " ".join(filter(None, (person.name, f"…{code_end(each.code)}")))
        key = "config-to-ring" if person.phone else "config-to-ring-nobody"
        found.append(told | {"told": say(key, **told, who=who)})
    return found
