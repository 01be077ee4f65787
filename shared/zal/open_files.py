"""How many files a process may have open, and the sentence where that is too few."""

import errno
import os
import resource

from zal.domain.errors import StorageError

_SPENT = (errno.EMFILE, errno.ENFILE)
_LEAST = 64
"""What runs all day has some twenty open; what lacks any later breaks down again and again."""


def must_suffice_all_day() -> None:
    """Refuse to begin what lasts where too few files may be open; raises ``StorageError``."""
    if limit() < _LEAST:
        raise too_few()


def too_few() -> StorageError:
    """Return the refusal; it names the limit of this process."""
    return StorageError("few-files", limit=str(limit()))


def limit() -> int:
    """Return how many files this process may have open at once."""
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]


def is_for_lack(error: OSError) -> bool:
    """Return whether an error means that no more files can be opened."""
    return error.errno in _SPENT


def are_spent() -> bool:
    """Return whether no more files can be opened now: some libraries do not tell."""
    try:
        os.close(os.open(os.devnull, os.O_RDONLY))
    except OSError as error:
        return is_for_lack(error)
    return False
