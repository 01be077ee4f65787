"""Where a hall lives: a file on this machine, or a PostgreSQL server's URL.

What belongs to a hall and is not in it (logs, its logo, recorded clips) lies in a folder apart.
"""

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from zal.domain.errors import StorageError

_URL = re.compile(r"(postgres(?:ql)?://)([^/?#]*)([^?#]*)(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True, repr=False)
class HallAddress:
    """Where a hall lives.

    ``place``: the path of its file, or a URL as it was given, with its password. ``chosen_folder``:
    see ``folder``. Whatever is shown of it is ``str()``, which has no password.
    """

    place: Path | str
    chosen_folder: Path | None = None

    @classmethod
    def parse(cls, text: str | Path, folder: Path | None = None) -> "HallAddress":
        """Return the address that a text names: ``postgresql://…``, or else the path of a file."""
        is_url = isinstance(text, str) and _URL.fullmatch(text)
        return cls(text if is_url else Path(text), folder)

    @property
    def url(self) -> str | None:
        """Return the URL with its password, None if the hall is a file."""
        return self.place if isinstance(self.place, str) else None

    @property
    def file(self) -> Path:
        """Return the path of the hall's file; ``StorageError`` if it does not live in one."""
        if isinstance(self.place, str):
            raise StorageError("halls-in-files-only", hall=self)
        return self.place

    @property
    def folder(self) -> Path:
        """Return where logs, the logo and clips lie: beside the file, for a URL where we are.

        Another folder if one was chosen. It is absolute.
        """
        beside = Path() if isinstance(self.place, str) else self.place.absolute().parent
        return (self.chosen_folder or beside).absolute()

    @property
    def name(self) -> str:
        """Return what the names of its logs begin with: that of its file or database."""
        return PurePosixPath(str(self)).name

    @property
    def argument(self) -> str:
        """Return what another process is told after ``--hall``, wherever it runs."""
        return self.place if isinstance(self.place, str) else str(self.place.absolute())

    def __str__(self) -> str:
        return _shown(self.place) if isinstance(self.place, str) else str(self.place)

    def __repr__(self) -> str:
        return f"HallAddress({str(self)!r})"


def _shown(url: str) -> str:
    """Return a URL without its password and options, which may hold one as well.

    An @ later on may end a password with unquoted signs in it: then nothing is safe to show.
    """
    found = _URL.fullmatch(url)
    assert found is not None
    scheme, server, database, options = found.groups()
    if "@" in database + options:
        return f"{scheme}…"
    user, at, host = server.rpartition("@")
    return f"{scheme}{user.partition(':')[0]}{at}{host}{database}"
