"""Who acts: in which role, at which desk, expecting what, under which request id."""

from enum import StrEnum

from zal.domain.dataclass import dataclass
from zal.domain.states import State


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
    """The stage that the caller saw, and in which state, None: whatever state.

    A face tells the state only where somebody else may have moved the stage and the act would then
    do harm: where it ends a visit that was set aside. At a desk it does not, nor does it tell which
    call it saw: a key that is pressed one look behind a start or a recall, the own or a
    colleague's, means the same visitor, and the act itself says from which states it is possible.
    """

    stage_id: int
    state: State | None = None


@dataclass(frozen=True, slots=True)
class By:
    """Who acts.

    ``actor``: an operator's code, the system's user of an owner, "" where a role has no names.
    ``device``: "" for the one on which the hall was opened. ``desk``: the desk's code.
    ``expected``: what an act on a visit is meant for. At a desk it is refused if another stage is
    there by now, or was finished there last; of a visit that a code or a link names, the stage is
    chosen by it. An act on the whole visit is refused unless it is done to that stage too. What
    takes the next one by the rule, and what is done to a desk, a slip or the hall, has no regard
    to it. ``request_id``: the same when the same act is asked for once more; it is then done once.
    ``in_place_of``: the operator for whom an owner acts at the desk, None: whoever is signed in
    there.
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

    def may_take_back(self, role: str | None, actor: str | None) -> bool:
        """Return whether they may undo what was done in a role by ``actor``, as a line tells.

        Visitors and operators undo what they did themselves; whoever runs the hall anybody's.
        """
        if self.role not in (Role.VISITOR, Role.OPERATOR):
            return True
        return (self.role, self.actor) == (role, actor or "")
