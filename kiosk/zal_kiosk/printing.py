"""The kiosk's printer beside its screen: the press at work, and slips that staff ask for again."""

from pathlib import Path

from zal.domain.by import By, Role
from zal.domain.printing import PrintJob
from zal.domain.views import KioskView
from zal.hall.views import Views
from zal.tui.face import Face, Place
from zal_kiosk.press import Press


class Printing(Face[KioskView], inherit_bindings=False):
    """A face whose slips are printed. ``folder``: where the hall's file and its logo lie."""

    kiosk_view: KioskView | None = None

    def __init__(self, place: Place, theme: str, folder: Path) -> None:
        super().__init__(place, theme)
        self.press = Press(place.name, self.hall.slips, self.act, lambda: self.config, folder)

    def on_mount(self) -> None:
        """Put the press to work once the screen stands."""
        self.call_after_refresh(self._start_press)

    def _start_press(self) -> None:
        self.run_worker(self.press.run())

    def read_view(self, views: Views) -> KioskView:
        """Read the kiosk's picture."""
        return views.kiosk(self.place.name)

    def receive_view(self, view: KioskView) -> None:
        """Keep the picture and have printed what waits in it."""
        self.kiosk_view = view
        if view.slips_waiting:
            self.press.wake()

    async def print_again(self, code: str) -> PrintJob:
        """Ask for another slip of the ticket with a code; raises ``HallError``."""
        by = By(Role.KIOSK)
        return await self.act(self.hall.slips.ask, by, code, kiosk=self.place.name)
