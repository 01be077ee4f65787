"""Whether a screen is in front, and how it closes: never a screen that came meanwhile.

Two touches can arrive in one piece. The first closes a screen while the second is already on its
way to it, and Textual closes whatever is in front by then.
"""

from typing import TypeVar

from textual.screen import Screen

R = TypeVar("R")


def is_in_front(screen: Screen[R]) -> bool:
    """Return whether what is typed and touched now is meant for this screen."""
    stack = screen.app.screen_stack
    return bool(stack) and stack[-1] is screen


def close(screen: Screen[R], answer: R | None = None) -> None:
    """Close a screen with its answer if it is in front; else it has been closed or covered."""
    if is_in_front(screen):
        screen.dismiss(answer)
