"""The slips of today, for staff at the kiosk: how each ended, and one touch to print it again."""

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widgets import Static

from zal.domain.errors import HallError
from zal.domain.printing import PrintJob
from zal.texts import Say
from zal.texts.naming import Naming
from zal.tui.in_front import close
from zal.tui.times import wall_time
from zal_kiosk.question import Option
from zal_kiosk.target import Target, show_targets

BACK, MORE = "back", "more"
PER_PAGE = 4

Ask = Callable[[str], Awaitable[PrintJob]]
"""Asks for a slip of the ticket with a code; raises ``HallError``."""


class StaffSlips(ModalScreen[None]):
    """Lists the kiosk's newest slips, one for each ticket; a touch prints that one again."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f12", "back", show=False)]

    slips: reactive[tuple[PrintJob, ...]] = reactive[tuple[PrintJob, ...]](())
    page: reactive[int] = reactive(0)

    def __init__(self, say: Say, naming: Naming, time_zone: str, ask: Ask) -> None:
        super().__init__()
        self._say = say
        self._naming = naming
        self._time_zone = time_zone
        self._ask = ask
        self._is_asking = False

    def compose(self) -> ComposeResult:
        with Vertical(id="staff"):
            yield Static(self._say("staff-slips"), id="staff-title", markup=False)
            yield Static("", id="staff-said", markup=False)
            yield Vertical(id="staff-rows")
            yield Target(Option(MORE, ""), classes="-wide", id="staff-more")
            yield Target(Option(BACK, self._say("staff-back")), classes="-wide")

    def on_mount(self) -> None:
        """List what came before there was anything to list it with."""
        self.watch(self, "slips", self._list, init=False)
        self.watch(self, "page", self._list, init=True)

    def _list(self) -> None:
        newest: dict[int, PrintJob] = {}
        for each in self.slips:
            newest.setdefault(each.ticket_id, each)
        jobs = tuple(newest.values())
        pages = max(1, -(-len(jobs) // PER_PAGE))
        page = self.page % pages
        shown = jobs[PER_PAGE * page : PER_PAGE * (page + 1)]
        show_targets(self.query_one("#staff-rows"), map(self._option, shown), classes="-wide")
        more = self.query_one("#staff-more", Target)
        more.display = pages > 1
        more.option = Option(MORE, self._say("more", page=str(page + 1), pages=str(pages)))
        if not jobs:
            self._tell(self._say("staff-no-slips"))

    def _option(self, job: PrintJob) -> Option:
        asked = wall_time(job.asked_at, self._time_zone)
        state = self._say("slip-state", state=job.state)
        return Option(job.code, f"{job.code} · {asked} · {state}")

    def on_target_chosen(self, message: Target.Chosen) -> None:
        """Print a slip again, show the next page or go back."""
        message.stop()
        match message.option.key:
            case "back":
                self.action_back()
            case "more":
                self.page += 1
            case code:
                self._begin(code)

    def _begin(self, code: str) -> None:
        """Print one slip at a time: a double touch is one wish."""
        if not self._is_asking:
            self._is_asking = True
            self.run_worker(self._print(code))

    async def _print(self, code: str) -> None:
        try:
            job = await self._ask(code)
        except HallError as error:
            self._tell(self._naming.sentence(error))
        else:
            self._tell(self._say("staff-asked", code=job.code))
        finally:
            self._is_asking = False

    def _tell(self, text: str) -> None:
        self.query_one("#staff-said", Static).update(text)

    def action_back(self) -> None:
        """Leave the list."""
        close(self)
