"""The left side: the visitor in front, or what the operator waits for."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from zal.domain.names import name_in
from zal.domain.states import State
from zal.domain.text import clean
from zal.domain.tickets import Visit, VisitStage
from zal.domain.views import DeskView
from zal.tui.large_type import LargeType
from zal.tui.times import elapsed
from zal_console import next_by_itself, wait_level
from zal_console.moves import CATEGORY_KEY, NAME_KEY, SERVICES_KEY, on_break
from zal_console.nobody import is_unanswered
from zal_console.words import Words

_STATES = ("called", "serving", "idle", "break", "arrived")
_LINES = (
    *("state", "unanswered", "next", "service", "name", "people", "booked", "visit", "category"),
    *("proof", "unproven", "note", "waited", "about", "basis"),
)
"""What is needed first stands first: on a small screen the last ones may have to be scrolled to."""


class VisitorPanel(Vertical):
    """Show one visitor as large as there is room; the state is a colour and a word.

    What does not fit below the code is scrolled to; ``-more`` says that there is more than fits.
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._code = LargeType(id="code")
        self._told = {each: Static(markup=False, id=each) for each in _LINES}
        self._pages = VerticalScroll(*self._told.values(), id="told", can_focus=False)
        self._more = Static(markup=False, id="more")
        self._who = ("", "")

    def compose(self) -> ComposeResult:
        """Lay the lines out."""
        yield from (self._code, self._pages, self._more)

    def on_mount(self) -> None:
        """Say when there is more than fits."""
        self.watch(self._pages, "show_vertical_scrollbar", self._tell_more)

    def _tell_more(self, is_more: bool) -> None:
        self.set_class(is_more, "-more")

    def scroll_pages(self, pages: int) -> None:
        """Scroll to what does not fit, a page down or up."""
        self._pages.scroll_relative(y=pages * self._pages.size.height, animate=False)

    def show(self, view: DeskView, words: Words, now: int, *, arrived: bool, name: str) -> None:
        """Show the desk's picture; called each second too, and then only timers differ.

        ``name``: of the visitor, while the operator looks at it.
        """
        if view.ticket is not None:
            state = str(view.ticket.state)
            is_recorded = view.ticket.ticket.is_recorded
            self._code.text = words.say("no-ticket") if is_recorded else view.ticket.code
            lines = _visitor_lines(view.ticket, len(view.calls), words, now)
            lines["visit"] = _visit_line(view.visit, words)
            lines["name"] = _name_line(view, words, name)
            lines["booked"] = _booked_line(view.ticket, words)
            lines["unanswered"] = _unanswered_line(view, view.ticket, words, now)
        else:
            self._code.text = ""
            state = "break" if on_break(view) else "arrived" if arrived else "idle"
            lines = _nobody_lines(view, words, now, state)
            lines["next"] = next_by_itself.told(view, words, now)
        late = view.ticket is not None and _waited_late(view.ticket, words)
        self._told["waited"].set_class(late, "-late")
        for each, line in self._told.items():
            _tell(line, lines.get(each, ""))
            line.display = bool(lines.get(each))
        _tell(self._more, words.say("more"))
        self._begin(self._code.text, state)

    def _begin(self, code: str, state: str) -> None:
        """Go to the top when another visitor or state is shown."""
        if self._who == (code, state):
            return
        self._who = (code, state)
        self._pages.scroll_home(animate=False)
        for each in _STATES:
            self.set_class(each == state, f"-{each}")


def _tell(line: Static, text: str) -> None:
    if line.content != text:
        line.update(text)


def _visitor_lines(ticket: VisitStage, calls: int, words: Words, now: int) -> dict[str, str]:
    """``calls``: how often the visitor was called here; an earlier call, returned, is none."""
    say = words.say
    return {
        "state": _state_line(ticket, calls, words, now),
        "service": words.service(ticket.stage.service),
        **_category_lines(ticket, words),
        "people": _people_line(ticket, words),
        "waited": _waited_line(ticket, words),
        "about": ""
        if ticket.ticket.is_recorded
        else say(
            "about",
            language=words.spoken(ticket.ticket.language),
            time=words.time(ticket.ticket.issued_at),
        ),
        "note": say("note", text=clean(ticket.stage.note)) if ticket.stage.note else "",
    }


def _state_line(ticket: VisitStage, calls: int, words: Words, now: int) -> str:
    if ticket.state is State.SERVING:
        service = words.config.service_by_code.get(ticket.stage.service)
        since = elapsed(now - (ticket.stage.started_at or now))
        norm = words.minutes(60_000 * service.service_min) if service else "—"
        return words.say("state-serving", since=since, norm=norm)
    since = elapsed(now - (ticket.stage.called_at or now))
    return words.say("state-called", since=since, calls=calls)


def _unanswered_line(view: DeskView, ticket: VisitStage, words: Words, now: int) -> str:
    """Ask about a call that nobody has answered or repeated for long."""
    if not is_unanswered(view, words.config, now):
        return ""
    minutes = (now - view.calls[-1]) // 60_000
    return words.say("unanswered", code=clean(ticket.code), n=minutes)


def _name_line(view: DeskView, words: Words, name: str) -> str:
    """Return the name that is looked at, else by which key one is."""
    if name:
        return words.say("name", name=clean(name))
    return words.say("name-hidden", key=NAME_KEY) if view.has_name else ""


def _booked_line(ticket: VisitStage, words: Words) -> str:
    """Return for when the visitor is booked, while that counts."""
    at = ticket.stage.booked_for
    return "" if at is None else words.say("booked-for", time=words.time(at))


def _visit_line(visit: Visit | None, words: Words) -> str:
    """Return as which of the visitor's services this one stands, and what else comes."""
    if visit is None:
        return ""
    told = {"place": visit.place, "count": visit.ticket.services}
    services = ", ".join(words.service(each.service) for each in visit.coming)
    key = "visit-next" if services else "visit-last"
    return words.say(key, services=services, key=SERVICES_KEY, **told)


def _category_lines(ticket: VisitStage, words: Words) -> dict[str, str]:
    """Return the category and, for who goes first by law, what to check and on what ground."""
    if not words.out_of_turn(ticket.stage):
        return {"category": words.extra_category(ticket.stage)}
    category, say = words.config.category_by_code[ticket.stage.category], words.say
    proof, basis = (
        clean(name_in(each, words.language)) for each in (category.proof, category.legal_basis)
    )
    return {
        "category": say("out-of-turn", name=words.category(ticket.stage.category)),
        "proof": say("proof", text=proof) if proof else "",
        "unproven": _unproven(words) if ticket.state is State.CALLED else "",
        "basis": say("basis", text=basis) if basis else "",
    }


def _unproven(words: Words) -> str:
    return words.say("unproven", key=CATEGORY_KEY, does=words.say("move-category"))


def _waited_ms(ticket: VisitStage) -> int:
    since = ticket.stage.waits_since
    return max(0, (ticket.stage.called_at or since) - since)


def _waited_late(ticket: VisitStage, words: Words) -> bool:
    stage = ticket.stage
    norm_s = words.config.wait_norm_s(stage.service, stage.category, is_booked=stage.is_booked)
    return wait_level.level(_waited_ms(ticket), norm_s) == wait_level.LATE


def _people_line(ticket: VisitStage, words: Words) -> str:
    """Return how many come on the ticket, where they are several."""
    count = ticket.ticket.people
    return words.say("for-people", count=count) if count > 1 else ""


def _waited_line(ticket: VisitStage, words: Words) -> str:
    if ticket.ticket.is_recorded:
        return ""
    sign = words.say("late") if _waited_late(ticket, words) else ""
    return words.say("waited", time=elapsed(_waited_ms(ticket)), sign=sign).rstrip()


def _nobody_lines(view: DeskView, words: Words, now: int, name: str) -> dict[str, str]:
    say = words.say
    if name == "break":
        assert view.shift is not None
        reason = words.break_reason(view.shift.break_reason or "")
        since = elapsed(now - (view.shift.break_since or now))
        return {"state": say("on-break", since=since), "service": reason}
    if name == "arrived":
        return {"state": say("arrived"), "service": say("arrived-press")}
    if view.is_reception:
        return {"state": say("idle"), "about": say("idle-reception")}
    if not view.queue:
        return {"state": say("idle"), "about": say("idle-nobody")}
    first = view.queue[0]
    return {
        "state": say("idle"),
        "service": say("idle-first", code=clean(first.code)),
        "category": words.extra_category(first),
        "about": words.service(first.service),
    }
