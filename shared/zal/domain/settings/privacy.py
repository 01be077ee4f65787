"""How long what is told of people is kept."""

from zal.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class PrivacyPolicy:
    """When what is told of people is destroyed.

    ``keep_days``: names, phone numbers and notes so many days after the appointment or the service
    they were for has ended, or after its slot where the hall cancelled it; what staff typed as a
    reason so many days after that.
    ``comments_days``: comments of ratings so many days after they were made.
    """

    keep_days: int = 1
    comments_days: int = 90
