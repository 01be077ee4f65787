"""How long what is told of people is kept."""

from zal.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class PrivacyPolicy:
    """When names, phone numbers and notes are destroyed.

    ``keep_days``: so many days after the appointment or the service they were for has ended.
    """

    keep_days: int = 1
