"""The queue on the right: as many lines as the screen has, however many wait."""

from collections.abc import Iterator
from dataclasses import replace

from halls import MINUTE, NOON, small_config
from zal.domain.clock import Opening
from zal.domain.states import State
from zal.domain.views import DeskView, Moment, OwnFigures, QueueLine, Signs
from zal_console.queue_list import queue_lines
from zal_console.words import Words

WORDS = Words(small_config(), "ru")


class Looked(tuple[QueueLine, ...]):  # noqa: SLOT001 - a tuple has no slot for what it keeps
    """A queue that keeps which of its lines were looked at."""

    codes: list[str]

    def __iter__(self) -> Iterator[QueueLine]:
        self.codes = []
        for each in super().__iter__():
            self.codes.append(each.code)
            yield each


def waiting(count: int) -> Looked:
    line = QueueLine(1, State.WAITING, "", "passport", "ordinary", "ru", NOON - MINUTE, 1800)
    return Looked(replace(line, stage_id=n, code=f"Б{n:04}") for n in range(count))


def view(queue: Looked, of: int | None = None) -> DeskView:
    return DeskView(
        moment=Moment(1, NOON, "2026-11-23", Opening(is_open=True)),
        desk="1",
        shift=None,
        ticket=None,
        calls=(),
        reopenable=None,
        queue=queue,
        in_queue=len(queue) if of is None else of,
        held=(),
        missed=(),
        hall_waiting=len(queue),
        hall_longest_since=None,
        figures=OwnFigures(0, 0, None),
        open_desks={},
        signs=Signs(),
    )


def test_what_fits_is_drawn_and_the_rest_is_counted_and_not_looked_at() -> None:
    queue = waiting(2000)
    lines = queue_lines(view(queue), WORDS, NOON, 50, 20).plain.splitlines()
    assert [each.split()[0] for each in lines[:-1]] == [f"Б{n:04}" for n in range(19)]
    assert lines[-1] == "… и ещё 1981"
    assert len(queue.codes) == 20


def test_more_who_wait_than_were_read_are_counted_also_where_there_is_room() -> None:
    lines = queue_lines(view(waiting(3), of=1500), WORDS, NOON, 50, 20).plain.splitlines()
    assert len(lines) == 4
    assert lines[-1] == "… и ещё 1497"


def test_a_queue_that_fits_is_drawn_whole() -> None:
    lines = queue_lines(view(waiting(20)), WORDS, NOON, 50, 20).plain.splitlines()
    assert [each.split()[0] for each in lines] == [f"Б{n:04}" for n in range(20)]


def test_who_does_not_fit_below_stands_in_a_further_column_in_order() -> None:
    lines = queue_lines(view(waiting(30)), WORDS, NOON, 78, 15).plain.splitlines()
    rows = [[each for each in line.split() if each.startswith("Б")] for line in lines]
    assert rows == [[f"Б{n:04}", f"Б{n + 15:04}"] for n in range(15)]
    assert {line.index("Б", 1) for line in lines} == {40}


def test_the_last_column_ends_with_how_many_more_there_are() -> None:
    lines = queue_lines(view(waiting(90)), WORDS, NOON, 78, 15).plain.splitlines()
    assert len(lines) == 15
    assert lines[-1].split()[0] == "Б0014"
    assert lines[-1].rstrip().endswith("… и ещё 61")


def test_a_queue_that_fits_one_column_has_all_the_width_for_names() -> None:
    lines = queue_lines(view(waiting(15)), WORDS, NOON, 78, 15).plain.splitlines()
    assert all(each.count("Б") == 1 for each in lines)
