"""The way out for staff: everybody else stays with the visitors' screens."""

from zal.domain.views import KioskView
from zal.hall.pins import KIOSK
from zal.texts import sentence, texts
from zal.tui.face import Face
from zal_kiosk.staff import StaffCode, StaffMenu


class StaffDoor(Face[KioskView], inherit_bindings=False):
    """A face that staff leave with a code. ``language`` is the one to speak."""

    kiosk_view: KioskView | None = None

    @property
    def language(self) -> str:
        """Return the language of what is on the screen."""
        raise NotImplementedError

    def action_staff(self) -> None:
        """Ask for the staff code, unless it is being asked for."""
        if not isinstance(self.screen, StaffCode | StaffMenu):
            say = texts("zal_kiosk", self.language)
            code = StaffCode(say, self.language, self._verify)
            self.push_screen(code, self._show_menu)

    async def _verify(self, code: str) -> None:
        await self.act(self.hall.pins.verify, KIOSK, code)

    def _show_menu(self, is_right: bool | None) -> None:
        if is_right:
            say = texts("zal_kiosk", self.language)
            self.push_screen(StaffMenu(say, self.place.name, self._state()), self._leave)

    def _leave(self, wanted: bool | None) -> None:
        if wanted:
            self.exit()

    def _state(self) -> str:
        """Return how this kiosk stands, for staff."""
        say = texts("zal_kiosk", self.language)
        if self.trouble is not None:
            return say("staff-trouble", sentence=sentence(self.trouble, self.language))
        ahead_s = self.kiosk_view.clock_ahead_s if self.kiosk_view is not None else 0
        if ahead_s:
            return say("staff-clock", minutes=str(ahead_s // 60))
        return say("staff-well")
