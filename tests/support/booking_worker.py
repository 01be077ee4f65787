"""A process that books: each line of its input tells when, what, which slot and whose places.

usage: booking_worker.py HALL NAME. It answers each line when it is done: with the appointment's
token, or the key of the sentence with which it was refused. Who was told what is nearest, and then
holds that, answers with its instant.
"""

import sys
from pathlib import Path

from booked_halls import EXACT, booked_config
from halls import MINUTE, OWNER, ToldClock, enter
from zal.domain.errors import HallError
from zal.domain.settings.appointments import Channel
from zal.hall.contacts import Person
from zal.hall.hall import Hall


def act(hall: Hall, name: str, does: str, slot_at: int, channel: Channel) -> str:
    try:
        if does == "cancel":
            hall.appointments.cancel(OWNER, token=name)
            return "cancelled"
        held = hall.appointments.hold(OWNER, "passport", slot_at, channel=channel)
        return hall.appointments.book(OWNER, held.token or "", Person(f"{name}@a.org")).token or ""
    except HallError as error:
        if error.key != "slot-taken":
            return error.key
        return hold_nearest(hall, slot_at, channel, str(error.args_by_name["nearest"]))


def hold_nearest(hall: Hall, wanted_at: int, channel: Channel, nearest: str) -> str:
    """Hold what was told as nearest; who comes too late for that asks again for what they want."""
    slot_at = at_time(wanted_at, nearest)
    try:
        hall.appointments.hold(OWNER, "passport", slot_at, channel=channel)
    except HallError:
        try:
            hall.appointments.hold(OWNER, "passport", wanted_at, channel=channel)
        except HallError as error:
            if error.key != "slot-taken":
                return error.key
            return hold_nearest(hall, wanted_at, channel, str(error.args_by_name["nearest"]))
        return str(wanted_at)
    return str(slot_at)


def at_time(near: int, time: str) -> int:
    """Return the instant near another at which the wall clock in Moscow shows a time."""
    hours, minutes = map(int, time.split(":"))
    of_day = (near // MINUTE + 3 * 60) % 1440
    return near + ((60 * hours + minutes - of_day + 720) % 1440 - 720) * MINUTE


def main() -> None:
    path, name = sys.argv[1:]
    clock = ToldClock()
    hall = enter(Path(path), clock, config=booked_config(EXACT, open_per_contact=0))
    print("ready", flush=True)
    for line in sys.stdin:
        at, does, slot_at, channel, token = line.split()
        clock.at = int(at)
        whose = token if does == "cancel" else name
        print(act(hall, whose, does, int(slot_at), Channel(channel)), flush=True)
    hall.close()


if __name__ == "__main__":
    main()
