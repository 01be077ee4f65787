"""Names that people read: one text in each language of the hall."""

from collections.abc import Mapping

Names = Mapping[str, str]
"""Language code (``ru``, ``en``) → text."""


def name_in(names: Names, language: str) -> str:
    """Return the name in ``language``, else in the first language given."""
    return names.get(language) or next(iter(names.values()), "")
