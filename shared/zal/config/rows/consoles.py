"""What the operators' consoles have in common."""

from zal.config.table_rows import Entries, Form, Section
from zal.config.texts import Code, Named
from zal.config.value_kinds import Whole
from zal.domain.settings.consoles import BreakReason, ConsolePolicy

CONSOLE = Section(
    "console",
    "console",
    Form(
        ConsolePolicy,
        Whole(
            "lock_after_seconds",
            "lock_after_s",
            low=10,
            high=36_000,
            doc="A console that was left alone for that long locks itself.",
        ),
        Whole(
            "automatic_call_seconds",
            "next_after_s",
            low=0,
            high=300,
            doc="So many seconds after an operator has finished, or has marked a visitor as "
            "missed, the next one is called to the desk by itself; 0: operators call. It is not "
            "done on a break, nor where the visitor gets a return pass, which is told first, nor "
            "once `lock_after_seconds` more have passed.",
        ),
        Entries(
            "break",
            "break_reasons",
            Form(
                BreakReason,
                Code("code", "code", example="lunch"),
                Named("name", "names", example="Обед", doc="What the operator chooses."),
            ),
            header="console.break",
            doc="Why an operator pauses, in the order in which the console offers it.",
        ),
    ),
    doc="All consoles.",
)
