"""How the log's fold refuses an event, always with its revision. This code does no I/O."""

from zal.domain.errors import StorageError
from zal.domain.log import Event


def impossible(why: str, event: Event, **args_by_name: object) -> StorageError:
    """Return the refusal of an event that cannot have happened after those before it."""
    return StorageError(
        f"impossible-{why}", rev=event.rev, act=event.act, code=event.code or "—", **args_by_name
    )


def unreadable(event: Event) -> StorageError:
    """Return the refusal of an event whose payload cannot be read."""
    return StorageError("unreadable-event", rev=event.rev, act=event.act, version=event.version)
