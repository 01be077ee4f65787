"""Names that people read: one text in each language of the hall."""

from collections.abc import Mapping
from typing import Literal

Names = Mapping[str, str]
"""Language code (``ru``, ``en``) → text."""

Kind = Literal[
    "service",
    "purpose",
    "bundle",
    "outcome",
    "desk",
    "operator",
    "category",
    "kiosk",
    "break",
    "zone",
]
"""What has a code and names; ``break``: a reason for one."""


def name_in(names: Names, language: str) -> str:
    """Return the name in ``language``, else in the first language given."""
    return names.get(language) or next(iter(names.values()), "")
