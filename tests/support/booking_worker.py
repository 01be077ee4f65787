"""A process that books: each line of its input tells when, what, which slot and whose places.

usage: booking_worker.py HALL NAME. It answers each line when it is done: with the appointment's
token, or the key of the sentence with which it was refused.
"""

import sys
from pathlib import Path

from booked_halls import EXACT, booked_config
from halls import OWNER, ToldClock, enter
from zal.domain.errors import HallError
from zal.domain.settings.appointments import Channel
from zal.hall.appointments import Person
from zal.hall.hall import Hall


def act(hall: Hall, name: str, does: str, slot_at: int, channel: Channel) -> str:
    try:
        if does == "cancel":
            hall.appointments.cancel(OWNER, token=name)
            return "cancelled"
        held = hall.appointments.hold(OWNER, "passport", slot_at, channel=channel)
        if does == "hold":
            return "got"
        return hall.appointments.book(OWNER, held.token or "", Person(f"{name}@a.org")).token or ""
    except HallError as error:
        return error.key


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
