"""The right side: who waits for this desk, in the order in which they would be called."""

from functools import partial
from itertools import zip_longest

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from zal.domain.text import clean
from zal.domain.views import DeskView, QueueLine
from zal_console import wait_level
from zal_console.paper_panel import PaperPanel
from zal_console.words import Words

_CODE_CELLS = 6
_BETWEEN = " · "
_COLUMN_CELLS, _GAP = 38, 2


class QueueList(Widget):
    """As many lines as fit, and how many more there are."""

    _content = Content()
    _given: tuple[DeskView, Words, int] | None = None

    def show(self, view: DeskView, words: Words, now: int) -> None:
        """Show the queue as it is; draws only what differs from before."""
        self._given = (view, words, now)
        self._draw()

    def on_resize(self) -> None:
        """Fit the lines to the new size."""
        self._draw()

    def _draw(self) -> None:
        if self._given is None or not self.size.width:
            return
        content = queue_lines(*self._given, *self.size)
        if content != self._content or content.spans != self._content.spans:
            self._content = content
            self.refresh()

    def render(self) -> Content:
        """Return the lines."""
        return self._content


class QueuePanel(Vertical):
    """The desk's queue with its count, the hall's totals and its paper."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._count = Static(markup=False, id="queue-count")
        self._list = QueueList(id="queue-list")
        self._totals = Static(markup=False, id="hall-totals")
        self._paper = PaperPanel(id="paper")

    def compose(self) -> ComposeResult:
        """Lay the parts out."""
        yield from (self._count, self._list, self._totals, self._paper)

    def show(self, view: DeskView, words: Words, now: int) -> None:
        """Show the desk's picture."""
        say = words.say
        count = say("queue-count", n=view.in_queue)
        longest = view.hall_longest_since
        totals = say("hall-waiting", n=view.hall_waiting)
        if longest is not None:
            totals += say("hall-longest", time=words.minutes(now - longest))
        if not view.moment.opening.is_open:
            totals += "\n" + say("hall-closed")
        for line, text in ((self._count, count), (self._totals, totals)):
            if line.content != text:
                line.update(text)
        self._list.show(view, words, now)
        self._paper.show(view, words)


def queue_lines(view: DeskView, words: Words, now: int, width: int, height: int) -> Content:
    """Return as many lines as a list of that size has, the last for how many more there are.

    Who does not fit one below the other stands in a further column, where there is the width.
    """
    if not view.queue:
        return Content.styled(words.say("queue-empty"), "$quiet")
    for columns in range(1, max(1, (width + _GAP) // (_COLUMN_CELLS + _GAP)) + 1):
        cells = (width + _GAP) // columns - _GAP
        lists, left = _columns(view, words, now, (cells, height, columns))
        if not left:
            break
    if left:
        lists[-1].append(Content.styled(words.say("queue-more", n=left), "$quiet"))
    if len(lists) == 1:
        return Content("\n").join(lists[0])
    rows = zip_longest(*lists, fillvalue=Content())
    between = Content(" " * _GAP)
    return Content("\n").join(
        between.join(each.truncate(cells, pad=True) for each in row) for row in rows
    )


def _columns(
    view: DeskView, words: Words, now: int, size: tuple[int, int, int]
) -> tuple[list[list[Content]], int]:
    """Return the lines of each column, and how many visitors have none.

    ``size``: a column's cells, its lines, and how many columns there are at most.
    """
    width, height, columns = size
    lists: list[list[Content]] = [[]]
    left = view.in_queue
    for each in view.queue:  # thousands may wait: what is not seen is not drawn
        block = _entry(each, words, now, width)
        if len(lists) < columns and len(lists[-1]) + len(block) > height:
            lists.append([])
        is_last = len(lists) == columns
        if len(lists[-1]) + len(block) + (is_last and left > 1) > height:
            break
        lists[-1] += block
        left -= 1
    return lists, left


def _entry(line: QueueLine, words: Words, now: int, width: int) -> list[Content]:
    """Return the one or two lines of a visitor."""
    waited = now - line.waits_since
    level = wait_level.level(waited, line.norm_s)
    time = Content.styled(words.minutes(waited).rjust(7), f"${level}")
    sign = words.say(level)
    tail = time + Content.styled(f" {sign}" if sign else "", f"bold ${level}")
    sign_cells = 1 + max(len(words.say(each)) for each in (wait_level.SOON, wait_level.LATE))
    room = max(0, width - _CODE_CELLS - 8 - sign_cells)
    service = partial(words.short_service, line.service)
    about = words.short_category(line, room) if line.out_of_turn else service(room)
    code = Content.styled(clean(line.code).ljust(_CODE_CELLS), "bold")
    middle = Content(about).truncate(room, pad=True)
    style = "bold $called" if line.out_of_turn else ""
    first = code + middle.stylize(style) + Content(" ") + tail
    return [first, *_second(line, words, width)]


def _second(line: QueueLine, words: Words, width: int) -> list[Content]:
    """Return what is rare first; a service has what a note leaves, and a third at least."""
    parts = [words.say("mine")] if line.mine else []
    if line.note:
        parts.append(words.say("note", text=clean(line.note)))
    told, room = Content(_BETWEEN.join(parts)), width - _CODE_CELLS
    if line.out_of_turn:
        beside = told.cell_length + len(_BETWEEN) if parts else 0
        service = words.short_service(line.service, max(room - beside, room // 3))
        left = max(0, room - Content(service).cell_length - len(_BETWEEN))
        told = told.truncate(left, ellipsis=True)
        told = Content(_BETWEEN.join(filter(None, (told.plain, service))))
    if not told.plain:
        return []
    line_told = Content(" " * _CODE_CELLS + told.plain)
    return [line_told.truncate(width, ellipsis=True).stylize("$quiet")]
