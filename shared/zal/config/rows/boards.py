"""The boards: what they have in common, and each by itself."""

from zal.config.key_names import Key
from zal.config.row import Row
from zal.config.rows.zones import InZone
from zal.config.table_rows import Entries, Form, Section
from zal.config.texts import LINE_LIMIT, Code, Named
from zal.config.value_kinds import Number, Whole
from zal.domain.settings.boards import Board, BoardPolicy

BOARDS: tuple[Row, ...] = (
    Section(
        "boards",
        "board",
        Form(
            BoardPolicy,
            Number(
                "minimum_seconds",
                "minimum_s",
                high=60,
                doc="A new call keeps its place for at least that long.",
            ),
            Number(
                "large_minutes",
                "large_min",
                high=60,
                doc="A call that is neither started nor marked as missed for so long leaves the "
                "large letters to newer ones and is listed below them.",
            ),
            Whole(
                "recent",
                "recent",
                low=1,
                high=20,
                doc="How many calls are listed below the large ones, those being served included; "
                "on a wall, where small letters cannot be read, those are left out. "
                "Whoever is still called is always listed.",
            ),
            Named(
                "message",
                "message",
                limit=LINE_LIMIT,
                left_out="no line",
                doc="The line at the bottom.",
            ),
            Number(
                "reading_distance_metres",
                "distance_m",
                high=50,
                doc="From the farthest seat to the board. `zal board --check` says whether it "
                "can be read from there; what cannot be is left out, on the screen that "
                "`zal board --screen` tells or else on one of 100 inches.",
            ),
            Whole(
                "missed_minutes",
                "missed_min",
                high=60,
                low=0,
                doc="For so long the numbers of those who missed a call stand in the line at the "
                "bottom, where it can be read; 0: not at all.",
            ),
            Key(
                "ask_key",
                "ask_key",
                example="space",
                left_out="none",
                besides=("space", "enter"),
                doc="The key, or a button that acts as one, at which a board that speaks says all "
                "numbers that are called now, in each of the hall's languages.",
            ),
        ),
        doc="All boards.",
    ),
    Entries(
        "board",
        "boards",
        Form(
            Board,
            Code("code", "code", example="board-1", doc="What `zal board --name` is started with."),
            Named("name", "names", left_out="its code", doc="What people call it."),
            InZone(
                "zone",
                "zone",
                example="…",
                left_out="the whole hall",
                doc="It shows and says the calls to the desks of that zone, and to those in none.",
            ),
        ),
        doc="A board by itself. One that is not listed works all the same.",
    ),
)
