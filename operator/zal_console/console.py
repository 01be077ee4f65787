"""The console as its screens know it: whoever shows one gives all of this."""

from contextlib import AbstractContextManager

from zal.domain.views import DeskView, SignInView
from zal.tui.face import Face, Steady
from zal_console.operator_at_desk import OperatorAtDesk
from zal_console.words import Words


class Console(Face[SignInView | DeskView], inherit_bindings=False):
    """A face for operators. ``fixed_desk``: the one to sign in at, None: the operator chooses."""

    fixed_desk: str | None = None

    @property
    def words(self) -> Words:
        """Return how things are called, by the newest configuration."""
        raise NotImplementedError

    @property
    def steady(self) -> Steady:
        """Return a clock that never runs back, in milliseconds."""
        raise NotImplementedError

    @property
    def locked(self) -> bool:
        """Return whether only the PIN helps."""
        raise NotImplementedError

    def begin(self, at_work: OperatorAtDesk) -> None:
        """Work at a desk from now on; its screen comes with its first picture."""
        raise NotImplementedError

    def leave(self, news: str = "") -> None:
        """Go back to signing in, saying why; the shift itself is the hall's."""
        raise NotImplementedError

    def leaving(self) -> AbstractContextManager[None]:
        """End the work here by the act inside: its end is then no news."""
        raise NotImplementedError
