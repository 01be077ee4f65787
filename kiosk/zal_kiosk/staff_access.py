"""The way out for staff: everybody else stays with the visitors' screens.

Its screens are imported on use: a kiosk that starts shows none of them.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from zal.domain.by import By, Role
from zal.domain.errors import HallError
from zal.domain.printing import PrintJob
from zal.domain.views import KioskView
from zal.hall.pins import KIOSK
from zal.texts import Say, texts
from zal.texts.naming import Naming
from zal.tui.face import Face
from zal_kiosk.paper_status import has_printer

if TYPE_CHECKING:
    from zal_kiosk.staff_slips import StaffSlips


class StaffAccess:
    """What staff can do at a kiosk once they have given their code.

    ``language`` returns the one to speak, ``view`` the kiosk's newest picture, None: there is none;
    ``voice``: what keeps the kiosk from being heard, None: nothing.
    """

    def __init__(
        self,
        face: Face[KioskView],
        language: Callable[[], str],
        view: Callable[[], KioskView | None],
        voice: Callable[[], HallError | None],
    ) -> None:
        self._face = face
        self._language = language
        self._view = view
        self._voice = voice
        self._slips: StaffSlips | None = None

    @property
    def _say(self) -> Say:
        return texts("zal_kiosk", self._language())

    @property
    def _naming(self) -> Naming:
        return Naming(self._language(), self._face.config.names_of)

    def ask_for_code(self) -> None:
        """Ask for the staff code, unless a screen of theirs stands."""
        from zal_kiosk.staff_screens import StaffCode

        if len(self._face.screen_stack) == 1:
            code = StaffCode(self._say, self._naming, self._verify)
            self._face.push_screen(code, self._show_menu)

    async def _verify(self, code: str) -> None:
        await self._face.act(self._face.hall.pins.verify, By(Role.KIOSK), KIOSK, code)

    def _show_menu(self, is_right: bool | None) -> None:
        from zal_kiosk.staff_screens import StaffMenu

        if is_right:
            name = self._face.setup.name
            prints = has_printer(self._face.config, name)
            menu = StaffMenu(self._say, name, self._state(), prints=prints)
            self._face.push_screen(menu, self._do)

    def _do(self, wanted: str | None) -> None:
        from zal_kiosk.staff_screens import CLOSE, SLIPS
        from zal_kiosk.staff_slips import StaffSlips

        if wanted == CLOSE:
            self._face.exit()
        elif wanted == SLIPS:
            zone = self._face.config.time_zone
            self._slips = StaffSlips(self._say, self._naming, zone, self._print_again)
            self._face.push_screen(self._slips)
            self.list_slips()

    async def _print_again(self, code: str) -> PrintJob:
        """Ask for another slip of the ticket with a code; raises ``HallError``."""
        ask, name = self._face.hall.slips.ask, self._face.setup.name
        return await self._face.act(ask, By(Role.KIOSK), code, kiosk=name)

    def list_slips(self) -> None:
        """Show the newest slips, where staff look at them."""
        view = self._view()
        if self._slips is not None and self._face.screen is self._slips and view is not None:
            self._slips.slips = view.signs.slips

    def _state(self) -> str:
        """Return how this kiosk stands, for staff."""
        say, trouble = self._say, self._face.fault
        if trouble is not None:
            return say("staff-trouble", sentence=self._naming.sentence(trouble))
        view, lines = self._view(), []
        ahead_s = view.moment.clock_ahead_s if view is not None else 0
        if ahead_s:
            key = "staff-clock" if ahead_s > 0 else "staff-clock-leapt"
            lines.append(say(key, minutes=str(abs(ahead_s) // 60)))
        for operator in view.signs.guessed if view is not None else ():
            key = "staff-pin-guessed" if operator else "staff-code-guessed"
            lines.append(say(key, operator=self._naming.name("operator", operator)))
        for told in view.signs.printers if view is not None else ():
            if told.detail:
                why = self._naming.sentence(HallError(told.detail))
                lines.append(say("staff-printer", sentence=why))
        if (mute := self._voice()) is not None:
            lines.append(say("staff-voice", sentence=self._naming.sentence(mute)))
        return "\n".join(lines) or say("staff-well")
