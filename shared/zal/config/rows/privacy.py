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
            "and note are kept, and what staff typed as a reason after they typed it. An "
            "appointment that the hall cancelled counts from its slot, so that its visitor can be "
            "rung until then. Then they are destroyed when the business day turns, and the log "
            "says how many.",
        ),
        Whole(
            "comments_days",
            "comments_days",
            low=1,
            high=3650,
            doc="The same of the comments that visitors write when they rate a visit. The marks "
            "stay.",
        ),
    ),
    doc="What is told of people: names and phone numbers of appointments, notes and reasons that "
    "staff type, comments of visitors.",
)
