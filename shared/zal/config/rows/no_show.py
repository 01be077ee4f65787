"""When a visitor who was called and did not come has missed the call, and how they come back."""

from zal.config.table_rows import Form, Section
from zal.config.value_kinds import Flag, Whole
from zal.domain.settings.no_show import NoShowPolicy

NO_SHOW = Section(
    "no_show",
    "no_show",
    Form(
        NoShowPolicy,
        Whole(
            "calls",
            "calls",
            low=1,
            high=10,
            doc="How many times a visitor is called, the first call included.",
        ),
        Whole(
            "seconds_apart",
            "apart_s",
            low=0,
            high=300,
            doc="How many seconds a visitor has after each call; sooner calls count as one.",
        ),
        Whole(
            "minutes",
            "after_min",
            low=0,
            high=60,
            doc="How many minutes after the first call a visitor may be marked as missed at the "
            "earliest.",
        ),
        Flag(
            "automatic_recalls",
            "automatic_recalls",
            doc="A call that nobody starts is repeated by itself, as often as `calls` says and "
            "spread over `minutes`; never while a board has not shown the last one and said it.",
        ),
        Flag(
            "automatic",
            "automatic",
            doc="Whoever was called so often and for so long, as `calls`, `seconds_apart` and "
            "`minutes` say, is marked as missed by itself. The time counts from when a board "
            "first showed the call; without a board, or while its voice fails, operators mark it.",
        ),
        Whole(
            "return_minutes",
            "return_min",
            low=0,
            high=600,
            doc="For so many minutes after a missed call the visitor can come back at a kiosk or "
            "on the phone. Operators take whom they see at any time.",
        ),
        Whole(
            "returns",
            "returns",
            low=0,
            high=10,
            doc="How many times a visitor can come back so for one service; 0: only with the help "
            "of staff.",
        ),
        Whole(
            "return_behind",
            "return_behind",
            low=0,
            high=20,
            doc="Whoever comes back is placed behind so many of those who would be called next, "
            "and from the second time on behind all.",
        ),
    ),
    doc="When a visitor who was called and did not come has missed the call, and how they come "
    "back. Until then F8 at the console calls again.",
)
