"""The kiosk's one screen: hall and clock at the top, a page, and the same buttons at the bottom."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import ContentSwitcher

from zal.tui.alike import Alike
from zal.tui.large_text import LargeText
from zal_kiosk.calm_page import CalmPage
from zal_kiosk.choice_page import ChoicePage
from zal_kiosk.choice_page import Shown as ShownChoice
from zal_kiosk.language_switch import MOST, MOST_LOW, LanguageSwitch, in_turn
from zal_kiosk.question import BACK, HOME, LARGER, LISTEN, OTHER_COLOURS, Option
from zal_kiosk.screen_content import ScreenContent
from zal_kiosk.target import HELD_S, Target
from zal_kiosk.ticket_page import Shown as ShownTicket
from zal_kiosk.ticket_page import TicketPage

CHOICE_PAGE, TICKET_PAGE, CALM_PAGE = "choice-page", "ticket-page", "calm-page"
TOUCHES, TOUCHES_WITHIN_S = 5, 3.0


class Clock(LargeText):
    """The wall clock, and staff's hidden way in at a touch screen: five touches."""

    def __init__(self, alike: Alike, *, id: str | None = None) -> None:
        super().__init__("", alike, id=id)
        self._touches: list[float] = []

    async def on_click(self, event: events.Click) -> None:
        """Count the touches."""
        recent = [each for each in self._touches if event.time - each < TOUCHES_WITHIN_S]
        self._touches = [*recent, event.time]
        if len(self._touches) >= TOUCHES:
            self._touches = []
            await self.run_action("app.staff")


class HallScreen(Screen[None]):
    """The one screen of the kiosk; its page changes."""

    AUTO_FOCUS = ""
    content: reactive[ScreenContent | None] = reactive[ScreenContent | None](None)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,right,tab", "app.focus_next", show=False),
        Binding("up,left,shift+tab", "app.focus_previous", show=False),
        Binding("f12", "app.staff", show=False),
        Binding("escape", "app.choose(':back')", show=False),
        Binding("backspace", "app.erase", show=False),
        Binding("home", "app.choose(':home')", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._ticket_page = TicketPage(id=TICKET_PAGE)
        self._touched_at = 0.0

    def compose(self) -> ComposeResult:
        top, corners = Alike(), Alike()
        with Horizontal(id="top"):
            yield LargeText("", top, id="hall-name")
            yield LargeText("", top, id="printer-sign")
            yield Clock(top, id="clock")
        with Horizontal(id="ask"):
            yield LargeText(id="title")
            yield LanguageSwitch(id="languages")
        with ContentSwitcher(initial=CALM_PAGE, id="body"):
            yield ChoicePage(id=CHOICE_PAGE)
            yield self._ticket_page
            yield CalmPage(id=CALM_PAGE)
        with Horizontal(id="foot"):
            for key in (BACK, HOME, LARGER, OTHER_COLOURS, LISTEN):
                yield Target(Option(key, ""), corners, id=key.removeprefix(":"))

    def on_mount(self) -> None:
        """Show what came before there was anything to show it with."""
        self.watch(self, "content", self._show, init=True)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Note since when the screen is touched, wherever that is."""
        self._touched_at = event.time

    async def on_click(self, event: events.Click) -> None:
        """Take a finger that stayed for the wish to listen."""
        if event.time - self._touched_at >= HELD_S:
            await self.run_action(f"app.choose('{LISTEN}')")

    def _show(self, content: ScreenContent | None) -> None:
        """Show the page that has the screen, and what stands around it."""
        if content is None:
            return
        question, taken = content.question(), content.taken_away
        if taken is None:
            self._ticket_page.shown = None
        self._show_frame(content, question.title if question else "")
        if question is not None:
            shown = ShownChoice(
                question, content.request.page, content.say, content.airy, content.roomy
            )
            self.query_one(ChoicePage).shown = shown
            self._bring(CHOICE_PAGE, content)
            if not self._ticket_page.is_begun:
                self.call_after_refresh(self._ticket_page.furnish)
        elif taken is not None:
            self._ticket_page.shown = ShownTicket(
                taken,
                content.config.languages,
                content.request.language,
                content.say,
                content.roomy,
                content.paper,
                content.low,
                content.request.may_stay,
                content.listen,
            )
            self._bring(TICKET_PAGE, content)
        else:
            self.query_one(CalmPage).sentences = content.calm()
            self._bring(CALM_PAGE, content)

    @property
    def choices(self) -> tuple[Option, ...]:
        """Return the choices that stand on the page."""
        targets = self.query_one(ChoicePage).query(Target)
        return tuple(each.option for each in targets if each.display)

    def count_down(self, seconds: int) -> None:
        """Show how long the ticket still stays."""
        self._ticket_page.seconds = seconds

    def _show_frame(self, content: ScreenContent, title: str) -> None:
        drawn = content.roomy
        self._write("hall-name", content.hall_name, drawn=drawn)
        self._write("clock", content.wall_time, drawn=drawn)
        self._write("printer-sign", content.staff_sign, drawn=drawn)
        self.query_one("#printer-sign").display = bool(content.staff_sign)
        self._write("title", title, drawn=drawn)
        for each in ("roomy", "airy", "low"):
            self.set_class(getattr(content, each), f"-{each}")
        self.set_class(content.listen is not None, "-speaks")
        self._show_languages(content)
        self._show_corners(content)

    def _show_languages(self, content: ScreenContent) -> None:
        """Show the other languages; where they are what is asked, they stand on the page."""
        languages, spoken = self.query_one("#languages", LanguageSwitch), content.config.languages
        current = content.request.language if content.is_language_chosen else ""
        is_calm = bool(content.calm())
        languages.spoken = in_turn(spoken, current, MOST) if is_calm else spoken
        languages.current = current
        languages.display = content.is_language_chosen or is_calm
        languages.drawn = content.roomy
        languages.most = MOST_LOW if content.low and not is_calm else MOST

    def _show_corners(self, content: ScreenContent) -> None:
        options = [Option(key, content.say(text)) for key, text in content.corners.items()]
        options.append(content.listen or Option(LISTEN, ""))
        for option in options:
            target = self.query_one(f"#{option.key.removeprefix(':')}", Target)
            target.option = content.start_key if option.key == HOME else option
            target.drawn = content.roomy
            target.visible = content.can_leave or target.option.key not in (BACK, HOME)
        self.query_one("#listen").display = content.listen is not None

    def _bring(self, name: str, content: ScreenContent) -> None:
        """Bring a page to the front; what makes no sense beside it gives it its room."""
        self.query_one("#body", ContentSwitcher).current = name
        self.set_class(name == CALM_PAGE, "-calm")
        has_languages = name == CALM_PAGE and len(content.config.languages) > 1
        self.query_one("#ask").display = name == CHOICE_PAGE or has_languages
        is_heard = name == CALM_PAGE and content.listen is not None
        self.query_one("#foot").display = name == CHOICE_PAGE or is_heard
        self.query_one("#top").display = name != TICKET_PAGE or not self.has_class("-low")

    def _write(self, name: str, text: str, *, drawn: bool) -> None:
        words = self.query_one(f"#{name}", LargeText)
        words.text, words.drawn = text, drawn
