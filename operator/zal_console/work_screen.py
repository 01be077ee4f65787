"""The work screen: a key becomes a move, the desk's picture is shown, whoever changed it."""

from collections.abc import Hashable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.reactive import reactive
from textual.screen import Screen

from zal.domain.errors import HallError
from zal.domain.states import Act
from zal.domain.views import DeskView
from zal.hall.lookups import UNDO_WITHIN_MS
from zal.tui.in_front import is_in_front
from zal.tui.times import elapsed
from zal_console import nobody, set_aside, simple_moves
from zal_console.act_bars import ActBars
from zal_console.appointments import appointments
from zal_console.banner import Banner, trouble_text
from zal_console.call_named import call_named
from zal_console.categories import change_category
from zal_console.console import Console
from zal_console.desk_header import DeskHeader
from zal_console.flow import Flow
from zal_console.key_legend import KeyLegend
from zal_console.keys_screen import KeysScreen
from zal_console.moves import is_idle, natural, on_break, possible, refusal
from zal_console.name_at_desk import NameAtDesk
from zal_console.newcomer import newcomer
from zal_console.next_by_itself import by_itself
from zal_console.operator_at_desk import OperatorAtDesk
from zal_console.print_slip import print_slip
from zal_console.question import Answer, Question
from zal_console.question_screen import QuestionScreen
from zal_console.queue_list import QueuePanel
from zal_console.see_name import see_name
from zal_console.services import change_services
from zal_console.shown_meanings import ShownMeanings
from zal_console.sign_out import sign_out
from zal_console.take_break import pause
from zal_console.transfer import transfer
from zal_console.undo import undo
from zal_console.undoable import DoneByCode, newest_undo
from zal_console.visitor_panel import VisitorPanel
from zal_console.words import Words

MOVES = {
    "enter": simple_moves.enter,
    "call-named": call_named,
    "recall": nobody.recall,
    "transfer": transfer,
    "undo": undo,
    "hold": set_aside.hold,
    "return": simple_moves.return_to_queue,
    "nobody": nobody.nobody,
    "break": pause,
    "sign-out": sign_out,
    "aside": set_aside.held_and_missed,
    "print-slip": print_slip,
    "category": change_category,
    "services": change_services,
    "appointments": appointments,
    "newcomer": newcomer,
    "see-name": see_name,
}
_TO_VISITOR = ("recall", "transfer", "hold", "return", "category", "services", "see-name")
"""Moves that are made to whoever is in front: with another visitor they mean another thing."""
_ASKING = frozenset({"call-named", "transfer", "hold", "break", "category", "services", "newcomer"})

_TO_ELSEWHERE = frozenset({"return", "hold", "aside", "transfer"})
"""Moves after which others decide where the visitor is: what they came to is soon old."""
STANDS_MS = 10_000
"""For so long it is said what those came to."""


class WorkScreen(Screen[None]):
    """One desk at work."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "move('enter')", show=False),
        Binding("f2", "move('call-named')", show=False),
        Binding("f3", "move('recall')", show=False),
        Binding("f4", "move('transfer')", show=False),
        Binding("f5", "move('undo')", show=False),
        Binding("f6", "move('hold')", show=False),
        Binding("f7", "move('return')", show=False),
        Binding("f8", "move('nobody')", show=False),
        Binding("f9", "move('break')", show=False),
        Binding("f10", "move('sign-out')", show=False),
        Binding("f11", "move('aside')", show=False),
        # where a tty tells the letter itself, a Russian layout has another on that key
        Binding("ctrl+p,ctrl+з", "move('print-slip')", show=False),
        Binding("ctrl+o,ctrl+щ", "move('category')", show=False),
        Binding("ctrl+a,ctrl+ф", "move('services')", show=False),
        Binding("ctrl+t,ctrl+е", "move('appointments')", show=False),
        Binding("ctrl+g,ctrl+п", "move('newcomer')", show=False),
        Binding("ctrl+e,ctrl+у", "move('see-name')", show=False),
        Binding("question_mark", "keys", show=False),
        Binding("pagedown", "scroll_pages(1)", show=False),
        Binding("pageup", "scroll_pages(-1)", show=False),
    ]

    view: reactive[DeskView | None] = reactive(None)

    def __init__(self, face: Console, at_work: OperatorAtDesk, view: DeskView) -> None:
        super().__init__()
        self._face = face
        self._at_work = at_work
        self._acting = False
        self._arrived = False
        self._is_drawn = False
        self._header = DeskHeader()
        self._desk = Container(id="desk")
        self._visitor = VisitorPanel(id="visitor")
        self._by_code = DoneByCode()
        self._name_shown = NameAtDesk()
        self._shown = ShownMeanings(face.steady)
        self._asked_about = 0
        self._acts = ActBars(id="acts")
        self._queue = QueuePanel(id="queue")
        self._banner = Banner(id="banner")
        self._legend = KeyLegend(id="legend")
        self.set_reactive(WorkScreen.view, view)

    def compose(self) -> ComposeResult:
        """Make the screen."""
        yield self._header
        with self._desk:
            yield self._visitor
            yield self._queue
            yield self._acts
        yield self._banner
        yield self._legend

    def on_mount(self) -> None:
        """Show the first picture and let the timers run."""
        self._is_drawn = True
        self.show()
        self.set_interval(1, self.show)
        for each in ("trouble", "unwritable", "is_disk_full", "busy"):
            self.watch(self._face, each, self.show, init=False)

    def watch_view(self, before: DeskView | None, view: DeskView) -> None:
        """Show what the hall is now; ring when somebody comes to an idle desk."""
        if not self._is_drawn:
            return  # on_mount shows the newest picture
        came = before is not None and is_idle(before) and not before.queue
        if came and is_idle(view) and view.queue:
            self._arrived = True
            self._face.bell()
        news = by_itself(before, view, self._face.words)
        if news:
            self._face.bell()
            self._banner.say(news, until=self._face.now() + UNDO_WITHIN_MS)
        self._arrived = self._arrived and is_idle(view) and bool(view.queue)
        self.show()

    def show(self) -> None:
        """Draw the picture at the present instant."""
        view, words, now = self.view, self._face.words, self._face.now()
        if view is None:
            return
        self._header.show(view, words, now)
        self._desk.set_class(is_idle(view) and bool(view.queue), "-free")
        if self._face.locked:
            self._name_shown.forget()
        self._visitor.show(view, words, now, arrived=self._arrived, name=self._name_shown.of(view))
        self._queue.show(view, words, now)
        self._acts.show(view, words, nobody.what_f8_does(view, words.config, now))
        self._show_legend(view, now)
        self._shown.show(self._meanings(view, now))
        self._ask_about_call(view, now)
        face = self._face
        self._banner.warn(trouble_text(face.fault, view, words, busy=face.busy), now)

    def _ask_about_call(self, view: DeskView, now: int) -> None:
        """Ring once about a call that nobody has answered or repeated for long."""
        is_late = nobody.is_unanswered(view, self._face.words.config, now)
        if is_late and self._asked_about != view.calls[-1]:
            self._asked_about = view.calls[-1]
            self._face.bell()

    def _show_legend(self, view: DeskView, now: int) -> None:
        undoable = newest_undo(view, self._by_code, now)
        instead = {"break": "resume"} if on_break(view) else {}
        notes = {}
        if undoable is not None:
            instead["undo"] = f"undo-{undoable.act}"
            if undoable.act is not Act.RECORD:
                notes["undo"] = elapsed(undoable.left_ms(now)).removeprefix("0")
        if view.held or view.missed:
            notes["aside"] = str(len(view.held) + len(view.missed))
        moves = possible(view, is_undoable=undoable is not None)
        self._legend.show(self._face.words, moves, notes, instead)

    # --- acts --------------------------------------------------------------------------

    def action_move(self, move: str) -> None:
        """Make a move, unless the one before is still under way or another screen has come."""
        if self._acting or self.view is None or not is_in_front(self):
            return
        meaning = self._meanings(self.view, self._face.now()).get(move)
        if not self._shown.lets(move, meaning):
            self._banner.say(self._face.words.say("just-changed"))
            return
        self._acting = True
        self._banner.say("")
        self.run_worker(self._make(move, self.view))

    def _meanings(self, view: DeskView, now: int) -> dict[str, Hashable]:
        """Return what the keys mean now that do not always mean the same, and to whom."""
        visitor = None if view.ticket is None else view.ticket.stage.stage_id
        came = nobody.what_f8_does(view, self._face.words.config, now)
        undoable = newest_undo(view, self._by_code, now)
        return {
            **dict.fromkeys(_TO_VISITOR, visitor),
            "enter": (natural(view), visitor),
            "nobody": came and (came.act, visitor),
            "undo": undoable and (undoable.act, undoable.stage_id, undoable.appointment),
            "break": on_break(view),
        }

    def on_screen_resume(self) -> None:
        """Let keys wait until what they mean has been seen again."""
        self._shown.forget()

    async def _make(self, move: str, view: DeskView) -> None:
        banner, words = self._banner, self._face.words
        try:
            refused = refusal(view, move) if move in _ASKING else None
            if refused is not None:
                raise refused
            self._arrived = False
            now = self._face.now()
            until = nobody.waits_until(view, words.config, now) if move == "nobody" else None
            flow = Flow(
                self._face, view, self._at_work.operator, self._ask, self._by_code, self._name_shown
            )
            came_of_it = await MOVES[move](flow)  # often with the word that F5 undoes it
            shown_ms = STANDS_MS if move in _TO_ELSEWHERE else UNDO_WITHIN_MS
            banner.say(came_of_it, until=until or self._face.now() + shown_ms)
        except HallError as error:
            banner.say(words.refusal(error), refused=True)
        finally:
            self._acting = False
            self.show()  # what F5 takes back is another now

    async def _ask(self, question: Question) -> Answer | None:
        if self._face.locked:
            return None
        return await self._face.push_screen_wait(
            QuestionScreen(question, _keys(question, self._face.words))
        )

    def action_scroll_pages(self, pages: int) -> None:
        """Show what of the visitor does not fit."""
        self._visitor.scroll_pages(pages)

    def action_keys(self) -> None:
        """Tell what each key does."""
        if is_in_front(self):
            self._face.push_screen(KeysScreen(self._face.words))


def _keys(question: Question, words: Words) -> str:
    """Return what the keys do in a question."""
    if not question.options:
        return words.say("keys-ask-text")
    if question.at_once:
        return words.say("keys-ask-at-once")
    return words.say("keys-ask" if question.filters else "keys-ask-number")
