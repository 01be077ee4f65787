"""The way out for staff: everybody else stays with the visitors' screens."""

from zal.domain.by import By, Role
from zal.domain.errors import HallError
from zal.hall.pins import KIOSK
from zal.texts import sentence, texts
from zal_kiosk.paper import has_printer
from zal_kiosk.printing import Printing
from zal_kiosk.slips import StaffSlips
from zal_kiosk.staff import CLOSE, SLIPS, StaffCode, StaffMenu


class StaffDoor(Printing, inherit_bindings=False):
    """A face that staff leave with a code. ``language`` is the one to speak."""

    @property
    def language(self) -> str:
        """Return the language of what is on the screen."""
        raise NotImplementedError

    def action_staff(self) -> None:
        """Ask for the staff code, unless it is being asked for."""
        if not isinstance(self.screen, StaffCode | StaffMenu | StaffSlips):
            say = texts("zal_kiosk", self.language)
            code = StaffCode(say, self.language, self._verify)
            self.push_screen(code, self._show_menu)

    async def _verify(self, code: str) -> None:
        await self.act(self.hall.pins.verify, By(Role.KIOSK), KIOSK, code)

    def _show_menu(self, is_right: bool | None) -> None:
        if is_right:
            say = texts("zal_kiosk", self.language)
            prints = has_printer(self.config, self.place.name)
            menu = StaffMenu(say, self.place.name, self._state(), prints=prints)
            self.push_screen(menu, self._do)

    def _do(self, wanted: str | None) -> None:
        if wanted == CLOSE:
            self.exit()
        elif wanted == SLIPS:
            say = texts("zal_kiosk", self.language)
            zone = self.config.time_zone
            self.push_screen(StaffSlips(say, self.language, zone, self.print_again))
            self.list_slips()

    def list_slips(self) -> None:
        """Show the newest slips, where staff look at them."""
        if isinstance(self.screen, StaffSlips) and self.kiosk_view is not None:
            self.screen.slips = self.kiosk_view.slips

    def _state(self) -> str:
        """Return how this kiosk stands, for staff."""
        say = texts("zal_kiosk", self.language)
        if self.trouble is not None:
            return say("staff-trouble", sentence=sentence(self.trouble, self.language))
        view, lines = self.kiosk_view, []
        if view is not None and view.clock_ahead_s:
            lines.append(say("staff-clock", minutes=str(view.clock_ahead_s // 60)))
        if view is not None and view.printer is not None and view.printer.detail:
            why = sentence(HallError(view.printer.detail), self.language)
            lines.append(say("staff-printer", sentence=why))
        return "\n".join(lines) or say("staff-well")
