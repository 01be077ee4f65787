"""One question, answered at the keyboard: choose from a list, type a few words, or both."""

from time import monotonic
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from zal.domain.codes import fold
from zal.domain.spelling import Named, named
from zal.tui.shortened import shortened
from zal_console.answer_field import AnswerField
from zal_console.option_lines import OptionLines, ValueLine
from zal_console.question import Answer, Option, Question

_EDGES = 3
"""Cells of a line that hold no text: a space on both sides, and where the list is moved."""
LIMIT = 200
"""As long as the hall keeps a note or a reason."""


class Chooser(Vertical):
    """Show a question and post ``Answered``. The field keeps the focus, arrows move in the list.

    Enter answers with the marked option, and no other key answers: what begins with a digit may go
    on. Words that are no option's number mark none, so that what Enter does is always seen.
    What was done before a question was asked does not answer it: see ``is_answer``.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "move(-8)", show=False),
        Binding("pagedown", "move(8)", show=False),
    ]

    class Answered(Message):
        """The person has answered."""

        def __init__(self, answer: Answer) -> None:
            super().__init__()
            self.answer = answer

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question
        self._shown: tuple[Option, ...] = ()
        self._asked_at = 0.0
        self._cells = 0

    def compose(self) -> ComposeResult:
        """Make the question's parts."""
        yield Static(markup=False, id="asked")
        yield AnswerField(max_length=LIMIT, id="field", select_on_focus=False)
        yield OptionLines(id="options", markup=False)
        yield Static(markup=False, id="hint")

    def on_mount(self) -> None:
        """Ask."""
        self.ask(self._question)

    def on_resize(self) -> None:
        """Fit the names to the lines."""
        if self._cells != self.size.width:
            self._cells = self.size.width
            self._list(keep=self.marked)

    def ask(self, question: Question) -> None:
        """Ask something else."""
        field = self.query_one(AnswerField)
        field.placeholder = question.field
        self._question = question
        self._asked_at = monotonic()  # the clock of Textual's messages
        with field.prevent(Input.Changed):
            field.value = ""
        field.go_on()
        self.query_one("#asked", Static).update(question.asked)
        self._list()
        self.screen.set_focus(field)

    def renew(self, question: Question) -> None:
        """Show the same question with newer options; what was typed and marked stays."""
        if question != self._question:
            self._question = question
            self._list(keep=self.marked)

    def go_on(self) -> None:
        """Let the answer be changed: whoever took it asks nothing else yet."""
        self.query_one(AnswerField).go_on()

    def is_answer(self, event: Message) -> bool:
        """Return whether a message was sent since the question was asked.

        Two keys that arrive together are both on their way before the first has been looked at.
        """
        return event.time > self._asked_at

    @property
    def marked(self) -> Option | None:
        """The option that Enter would choose."""
        place = self.query_one(OptionLines).highlighted
        return None if place is None or place >= len(self._shown) else self._shown[place]

    def _list(self, keep: Option | None = None) -> None:
        typed = self.query_one(Input).value if self._question.filters else ""
        self._shown = tuple(
            each for each in self._question.options if _fit(each, typed) is not None
        )
        is_told = self._shown or not self._question.nothing
        self.query_one("#hint", Static).update(
            self._question.hint if is_told else self._question.nothing
        )
        options = self.query_one(OptionLines)
        options.display = bool(self._question.options)
        names = tuple(each.label for each in self._question.options)
        options.offer(
            ValueLine(
                each.value,
                _named(each, names, self._cells - _EDGES)
                if self._question.filters
                else _numbered(each, number),
            )
            for number, each in enumerate(self._shown, start=1)
        )
        values = [each.value for each in self._shown]
        is_kept = keep is not None and keep.value in values
        options.highlighted = values.index(keep.value) if keep and is_kept else self._typed_place()

    def _typed_place(self) -> int | None:
        """Return the place that the field marks: an option's number, or the one that fits best."""
        typed = self.query_one(Input).value.strip()
        if self._question.filters:
            fits = [_fit(each, typed) for each in self._shown]
            best = min((fit for fit in fits if fit is not None), default=None)
            return None if best is None else fits.index(best)
        if not typed:
            return 0 if self._shown else None
        is_number = typed.isdecimal() and 0 < int(typed) <= len(self._shown)
        return int(typed) - 1 if is_number else None

    def action_move(self, by: int) -> None:
        """Mark another option."""
        options = self.query_one(OptionLines)
        if self._shown:
            place = 0 if options.highlighted is None else options.highlighted + by
            options.highlighted = max(0, min(len(self._shown) - 1, place))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list, or mark the option whose number was typed."""
        event.stop()
        if self._question.filters:
            self._list()
        else:
            self.query_one(OptionLines).highlighted = self._typed_place()
            if self._question.at_once and event.value and self.marked and self.is_answer(event):
                self._answer(Answer(self.marked.value, ""))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with what is marked, else with what was typed."""
        event.stop()
        if not self.is_answer(event):
            self.go_on()
            return
        typed, marked, question = event.value.strip(), self.marked, self._question
        if marked is not None:
            self._answer(Answer(marked.value, ""))
        elif (question.free or not question.options) if typed else question.optional:
            self._answer(Answer(None, typed))
        else:
            self.go_on()

    def on_option_lines_touched(self, event: OptionLines.Touched) -> None:
        """Answer with what was touched."""
        event.stop()
        if self.is_answer(event):
            self._answer(Answer(event.value, ""))

    def _answer(self, answer: Answer) -> None:
        self.post_message(self.Answered(answer))


def _fit(option: Option, typed: str) -> int | None:
    """Return how well an option fits what was typed, the best first; None if it does not.

    A person is ranked as named. Of others, one that has the typed words whole is before those
    that have them inside: 1 is not 12. What stands in a line otherwise comes last.
    """
    if not typed.strip():
        return 0
    wanted, person = _plain(typed), option.person
    rank = None if person is None else named(typed, person)
    if rank is not None:
        return rank
    if person is None and _worded(typed) in _worded(option.label):
        return Named.SURNAME
    is_inside = wanted in _plain(f"{option.label}{option.detail}")
    return len(Named) if is_inside and wanted else None


def _plain(text: str) -> str:
    """Return a text for comparison: case, look-alikes, spaces and hyphens do not matter."""
    return "".join(each for each in fold(text) if each.isalnum())


def _worded(text: str) -> str:
    """Return a text with a space round each of its words, for comparison."""
    return f" {' '.join(fold(text).split())} "


def _numbered(option: Option, number: int) -> Content:
    """Return an answer in its own words, all of them."""
    return Content(f"{number}  ") + _line(option.label, option.detail)


def _named(option: Option, names: tuple[str, ...], cells: int) -> Content:
    """Return a name in one line with what stands behind it, and so that it is no other's.

    ``cells`` of a line; before the first layout there are none, and the name stands whole.
    """
    room = max(cells - Content(f"  {option.detail}").cell_length, cells // 2)
    label = option.label
    if cells > 0:
        label = shortened(label, names, room if option.detail else cells)
    return _line(label, option.detail)


def _line(label: str, detail: str) -> Content:
    line = Content.styled(label, "bold")
    return line + Content(f"  {detail}") if detail else line
