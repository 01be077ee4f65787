"""Visits that are booked: the windows of appointments, and the slots that there are."""

from zal.config.rows.hours import OpeningHours
from zal.config.rows.people import Served
from zal.config.table_rows import Entries, Form, Section
from zal.config.texts import Code
from zal.config.times import DAY_MIN
from zal.config.value_kinds import Dates, Flag, Number, Whole
from zal.domain.settings.appointments import AppointmentPolicy, SlotPool

_MOST_PLACES = 100


def _minutes(key: str, name: str, doc: str, *, low: int = 0, high: int = DAY_MIN) -> Whole:
    return Whole(key, name, low=low, high=high, doc=doc)


APPOINTMENTS = Section(
    "appointments",
    "appointments",
    Form(
        AppointmentPolicy,
        _minutes(
            "check_in_minutes_before",
            "check_in_before_min",
            "From how many minutes before the slot one can check in. Who is early is called before "
            "the slot only where nobody else waits.",
            high=240,
        ),
        _minutes(
            "on_time_minutes",
            "on_time_min",
            "Up to how many minutes after the slot one is on time and keeps what an appointment "
            "is worth.",
            high=240,
        ),
        _minutes(
            "lapses_after_minutes",
            "lapses_after_min",
            "How many minutes after the slot an appointment lapses. Who checks in late, but before "
            "that, waits as anybody does. What is booked keeps the time it was told.",
            low=1,
            high=240,
        ),
        Whole(
            "tier",
            "tier",
            low=0,
            high=9,
            doc="The tier of whoever is booked, if it is lower than that of the category.",
        ),
        Number(
            "rate",
            "rate",
            high=1000,
            doc="The rate of whoever is booked, if it is higher than that of the category.",
        ),
        Whole(
            "wait_norm_minutes",
            "wait_norm_min",
            low=1,
            high=DAY_MIN,
            example=5,
            left_out="as without an appointment",
            doc="Whoever is booked should be called within that time, if it is stricter than the "
            "norm of the category or service.",
        ),
        _minutes(
            "hold_minutes",
            "hold_min",
            "For how many minutes a slot is held while it is filled in.",
            low=1,
            high=60,
        ),
        _minutes(
            "offer_minutes",
            "offer_min",
            "For how many minutes a freed slot is offered to somebody on the waiting list.",
            low=1,
            high=240,
        ),
        _minutes(
            "returns_after_minutes",
            "returns_after_min",
            "A freed place comes back at a random moment, so that slots cannot be traded: after so "
            "many minutes at the earliest.",
            high=240,
        ),
        _minutes(
            "returns_before_minutes",
            "returns_before_min",
            "And after so many at the latest.",
            high=240,
        ),
        Whole(
            "horizon_days",
            "horizon_days",
            low=0,
            high=366,
            doc="How many days ahead one can book.",
        ),
        _minutes(
            "closes_minutes_before",
            "closes_before_min",
            "How many minutes before a slot it can be booked at the latest, but at a desk.",
        ),
        Whole(
            "open_per_contact",
            "open_per_contact",
            low=0,
            high=100,
            doc="How many appointments one phone number or mail address may have open; it is then "
            "asked for, but at a desk. 0: any number, and nothing is asked for.",
        ),
        Whole(
            "kiosk_open_at_most",
            "kiosk_open_at_most",
            low=0,
            high=10_000,
            doc="A kiosk that gives no ticket, or says that it would be called too late, offers "
            "the next free slot of the public's places, and asks for no contact. It makes none "
            "while so many appointments without a contact are open in those places; with "
            "`open_per_contact = 0` those of the booking page count too. 0: kiosks make none.",
        ),
        Whole(
            "waiting_list_at_most",
            "waiting_list_at_most",
            low=0,
            high=1000,
            doc="How many may wait for a freed slot of one service and day; 0: there is no waiting "
            "list.",
        ),
        Number(
            "booked_share_at_most",
            "booked_share_at_most",
            high=1,
            doc="What part of the time of a service's desks the public can book in half an hour, "
            "so that visitors without an appointment are called, too.",
        ),
        Dates(
            "closed_dates",
            "closed_dates",
            example=["2026-12-31"],
            left_out="none",
            doc="Dates on which nothing can be booked, though the hall is open.",
        ),
        Flag(
            "public_page",
            "public_page",
            doc="Whether visitors book by themselves, on the page `/book` of `zal web`. Where this "
            "is turned off again, links that were given still open their appointments.",
        ),
        Flag(
            "check_in_by_link",
            "check_in_by_link",
            doc="Whether one can check in on the page of one's appointment; else at a kiosk or a "
            "desk only, where one has to be in the hall.",
        ),
    ),
    doc="What holds for all appointments, made on the booking page, at a kiosk, at a desk, by "
    "`zal appointment` or from a file.",
)

SLOTS = Entries(
    "slots",
    "slots",
    Form(
        SlotPool,
        Code("code", "code", example="mornings"),
        Served(
            "services",
            "services",
            left_out="every service",
            doc="What its places are for.",
        ),
        Whole(
            "minutes",
            "minutes",
            low=5,
            high=480,
            doc="How long a slot is. A service that takes longer takes several, one after another.",
        ),
        OpeningHours(
            "hours",
            "hours",
            example={"tue": "09:00-12:00"},
            left_out="the hall's",
            doc="When there are slots, within the hours of the hall and the service; a day that is "
            "not named has none.",
        ),
        Whole(
            "public",
            "public",
            low=0,
            high=_MOST_PLACES,
            doc="How many places each slot has for visitors who book by themselves.",
        ),
        Whole(
            "phone",
            "phone",
            low=0,
            high=_MOST_PLACES,
            doc="How many more for those who call.",
        ),
        Whole(
            "desk",
            "desk",
            low=0,
            high=_MOST_PLACES,
            doc="How many more for those who are given one at a desk.",
        ),
    ),
    doc="What can be booked. Where there are none, nothing can.",
)
