"""Open a face on a hall and run it in this tty."""

import logging
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from zal.address import HallAddress
from zal.bootstrap import open_hall, open_looker, steward_lock
from zal.domain.errors import HallError
from zal.hall.hall import Hall
from zal.logs import log_path, log_to_file
from zal.presence import Kind, Presence
from zal.tui.face import Face, FaceSetup, Picture
from zal.tui.hangup import end_with_tty
from zal.tui.held_tty import Holder

log = logging.getLogger(__name__)
V = TypeVar("V", bound=Picture)


def run_face(
    address: HallAddress,
    kind: Kind,
    name: str,
    make: Callable[[FaceSetup], Face[V]],
    holder: Holder | None,
    *,
    speaks: bool = False,
) -> None:
    """Open the hall, run the face until it ends, close the hall. ``speaks``: the face does, here.

    Raises ``StorageError`` if the hall cannot be opened to begin with, ``SystemExit`` with the
    face's own code if it broke down, for whoever starts it anew.
    """
    hall = _opened(address, name, is_again=holder is not None and holder.is_again)
    log_to_file(address, name)
    end_with_tty(None if holder is None else holder.lifeline)
    lock = partial(steward_lock, address)
    presence = Presence(address, kind, name, speaks=speaks)
    looker = partial(open_looker, address)
    setup = FaceSetup(hall, looker, name, open_steward_lock=lock, beat=presence.beat)
    face = make(setup)
    if holder is not None:
        holder.stands(face.config.languages, log_path(address, name).name)
    face.run()
    if face.return_code:  # its file stays: it is missed until it stands again
        raise SystemExit(face.return_code)
    presence.close()


def _opened(address: HallAddress, name: str, *, is_again: bool) -> Hall:
    """Open the hall; of a face that stood before the log has what keeps it from standing again."""
    try:
        return open_hall(address, device=name)
    except HallError as error:
        if is_again:
            log_to_file(address, name)
            log.warning("the face cannot be started again: %s", error)
        raise
