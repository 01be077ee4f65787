"""Who acts: in which role, at which desk, expecting what, under which request id."""

from enum import StrEnum

from zal.domain.dataclass import dataclass


class Role(StrEnum):
    """As whom somebody acts: what the face has proven, never what somebody says of themselves."""

    VISITOR = "visitor"
    """By the link of a ticket's page."""
    KIOSK = "kiosk"
    BOARD = "board"
    OPERATOR = "operator"
    """After the PIN."""
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    TIME = "time"
    """Nobody: what time brings."""
    OWNER = "owner"
    """The command line, with the system's user: whoever can write the hall's file."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The stage that the caller saw at the desk, and the revision of its call, None: any."""

    stage_id: int
    call_rev: int | None = None


@dataclass(frozen=True, slots=True)
class By:
    """Who acts.

    ``actor``: an operator's code, the system's user of an owner, "" where a role has no names.
    ``device``: "" for the one on which the hall was opened. ``desk``: the desk's code.
    ``expected``: the act is refused if another stage is at the desk by now. ``request_id``: the
    same when the same act is asked for once more; it is then done once. ``in_place_of``: the
    operator for whom an owner acts at the desk, None: whoever is signed in there.
    """

    role: Role
    actor: str = ""
    device: str = ""
    desk: str | None = None
    expected: Expected | None = None
    request_id: str | None = None
    in_place_of: str | None = None

    @property
    def operator(self) -> str | None:
        """Whose shift it has to be at the desk, None: anybody's."""
        return self.actor if self.role is Role.OPERATOR else self.in_place_of
