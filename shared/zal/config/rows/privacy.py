"""How long what is told of people is kept."""

from zal.config.table_rows import Form, Section
from zal.config.value_kinds import Whole
from zal.domain.settings.privacy import PrivacyPolicy

PRIVACY = Section(
    "privacy",
    "privacy",
    Form(
        PrivacyPolicy,
        Whole(
            "keep_days",
            "keep_days",
            low=1,
            high=3650,
            doc="How many days after an appointment or a service has ended its name, phone number "
            "and note are kept. Then they are destroyed when the business day turns, and the log "
            "says how many.",
        ),
    ),
    doc="What visitors tell of themselves: names and phone numbers of appointments, and notes of "
    "staff.",
)
