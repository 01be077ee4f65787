"""The keyboard's keys for a visitor who listens: read, speak more quietly, say who is called."""

import logging
from collections.abc import Callable

from zal.domain.errors import HallError
from zal.domain.views import BoardCall, KioskView
from zal.hall.seen.board import calls_now
from zal.tui.face import Face
from zal_kiosk.listening import Listening

log = logging.getLogger(__name__)


class ListeningKeys:
    """Does what these keys ask of ``listening``. ``read``: what the key on the screen does, too."""

    def __init__(
        self, face: Face[KioskView], listening: Listening, read: Callable[[], None]
    ) -> None:
        self._face = face
        self._listening = listening
        self._read = read

    def take(self, key: str) -> None:
        """Take a key if it is one of them."""
        policy = self._face.config.kiosk
        if key == policy.read_key:
            self._read()
        elif key == policy.volume_key:
            self._listening.other_volume()
        elif key == policy.ask_key:
            self._face.run_worker(self._with_calls(self._listening.tell_called))

    def renew_calls(self) -> None:
        """Put new calls in between where it is being said who is called."""
        if self._listening.tells_calls:
            self._face.run_worker(self._with_calls(self._listening.tell_new_calls))

    async def _with_calls(self, tell: Callable[[tuple[BoardCall, ...]], None]) -> None:
        """Tell of those who are called now."""
        try:
            calls = await self._face.hall_thread.run(self._face.hall.see, calls_now)
        except HallError as error:
            log.warning("who is called now cannot be told: %s", error)
        else:
            tell(calls)
