"""The kiosk as a program: wires the visit, the screen, the visitor's time and the hall."""

import logging
import os
from pathlib import Path

from textual.reactive import reactive
from textual.screen import Screen

from zal.domain.views import KioskView
from zal.hall.acts import Clock
from zal.texts import texts
from zal.tui.face import Place, steady_clock
from zal.tui.themes import CONTRAST, LIGHT
from zal_kiosk.attention import Attention
from zal_kiosk.choice_page import ChoicePage
from zal_kiosk.hall_screen import HallScreen
from zal_kiosk.issuing import ask_for_ticket
from zal_kiosk.journey import choose
from zal_kiosk.patience import Patience, patience
from zal_kiosk.question import LARGER, OTHER_COLOURS
from zal_kiosk.scene import Scene
from zal_kiosk.target import Target
from zal_kiosk.visit import Step, Visit, begin, is_first, next_page

log = logging.getLogger(__name__)


class KioskApp(Attention, inherit_bindings=False):
    """Gives tickets. ``visit`` is where the visitor stands; the screen is drawn from it.

    ``folder``: where the hall's file and its logo lie.
    """

    CSS_PATH = "kiosk.tcss"
    ALLOW_SELECT = False

    visit: reactive[Visit] = reactive(Visit("", Step.LANGUAGE))
    large: reactive[bool] = reactive(default=False)

    def __init__(
        self,
        place: Place,
        theme: str = LIGHT.name,
        steady: Clock = steady_clock,
        folder: Path = Path(),
    ) -> None:
        super().__init__(place, theme, folder)
        self.steady = steady
        self._usual_theme = theme
        self._drawn_minute = 0
        self.set_reactive(KioskApp.visit, begin(self.config, None))

    @property
    def language(self) -> str:
        """Return the visitor's language."""
        return self.visit.language

    def get_default_screen(self) -> Screen[None]:
        """Return the kiosk's one screen."""
        return HallScreen(texts("zal_kiosk", self.language))

    def on_mount(self) -> None:
        """Draw whenever something changes that the screen depends on."""
        for each in ("visit", "large", "theme", "trouble", "busy"):
            self.watch(self, each, self._draw, init=False)

    def on_resize(self) -> None:
        """Draw for the new size."""
        self._draw()

    def receive_view(self, view: KioskView) -> None:
        """Show the hall's picture; the first question depends on it."""
        before = self.kiosk_view
        super().receive_view(view)
        if view.moment.clock_ahead_s and not (before and before.moment.clock_ahead_s):
            log.warning("the hall's log is %d s ahead of this clock", view.moment.clock_ahead_s)
        if before is None or self.visit.language not in self.config.languages:
            self.visit = begin(self.config, view)
        self.list_slips()
        self._draw()

    def _scene(self) -> Scene:
        return Scene(
            visit=self.visit,
            view=self.kiosk_view,
            config=self.config,
            now=self.now(),
            cells=(self.size.width, self.size.height),
            kiosk=self.place.name,
            large=self.large,
            contrast=self.theme == CONTRAST.name,
            busy=self.busy,
            in_trouble=self.trouble is not None,
        )

    def _draw(self) -> None:
        scene = self._scene()
        self._drawn_minute = scene.now // 60_000
        self._hall_screen.scene = scene

    @property
    def _hall_screen(self) -> HallScreen:
        screen = self.screen_stack[0]
        assert isinstance(screen, HallScreen)
        return screen

    def watch_visit(self, before: Visit, visit: Visit) -> None:
        """Note when the screen changed; on the way to a ticket, ask the hall for it."""
        if (before.step, before.group) != (visit.step, visit.group):
            self.changed_at = self.steady()
        if visit.step is Step.ISSUING and before.step is not Step.ISSUING:
            self.press.hold()
            self.run_worker(self._issue(visit))

    async def _issue(self, visit: Visit) -> None:
        self.visit = await ask_for_ticket(self, visit)
        self.call_after_refresh(self.press.release)
        self.touch()

    def on_target_chosen(self, message: Target.Chosen) -> None:
        """Go where the touched target leads."""
        self.touch()
        if self.is_settled:
            self.action_choose(message.option.key)

    def on_choice_page_turned(self, _message: ChoicePage.Turned) -> None:
        """Turn the page."""
        self.touch()
        self.visit = next_page(self.visit)

    def action_choose(self, key: str) -> None:
        """Do what the target of ``key`` does."""
        if key == LARGER:
            self.large = not self.large
        elif key == OTHER_COLOURS:
            is_plain = self.theme != CONTRAST.name
            self.theme = CONTRAST.name if is_plain else self._usual_theme
        else:
            request_id = f"{self.now():015d}-{os.urandom(8).hex()}"
            self.visit = choose(self.visit, key, self.config, self.kiosk_view, request_id)

    def patience(self, quiet_ms: int) -> Patience:
        """Return what is due after so long a silence."""
        at_home = is_first(self.visit, self.config, self.kiosk_view)
        step, paper = self.visit.step, self._scene().paper
        return patience(step, quiet_ms, self.config.kiosk, paper, at_home=at_home)

    def count_down(self, seconds: int) -> None:
        """Show how long a ticket still stays, and the wall clock's minute."""
        self._hall_screen.count_down(seconds)
        if self.now() // 60_000 != self._drawn_minute:
            self._draw()

    def go_home(self) -> None:
        """Be ready for the next visitor: first question, usual letters and colours."""
        self.large = False
        self.theme = self._usual_theme
        self.visit = begin(self.config, self.kiosk_view)
