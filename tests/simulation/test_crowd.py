"""Virtual people in a real hall, on a virtual clock."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from halls import AT_KIOSK, HOUR, MINUTE, NOON, OWNER, at_desk, hall_rev, revs_are_whole
from zal import config
from zal.bootstrap import check_hall, create_hall, open_hall
from zal.domain.errors import UnknownName
from zal.domain.now import VirtualClock
from zal.domain.tickets import VisitStage
from zal.hall.hall import Hall
from zal.hall.seen.board import board_view
from zal.hall.seen.desk import desk_view
from zal.hall.seen.log import logged_events
from zal.hall.seen.open_tickets import open_tickets
from zal.hall.seen.ticket import ticket_story
from zal.simulation.agenda import Agenda
from zal.simulation.crowd import MORNING_MS, Crowd

LEFT = "1"


class World:
    """The demonstration's hall with a crowd in it; ``live`` lets minutes pass."""

    def __init__(self, path: Path, seed: int) -> None:
        self.path = path
        self.agenda = Agenda(-MORNING_MS)
        clock = VirtualClock(self.clock)
        create_hall(path, config.demo_text(), clock=clock)
        self.hall = open_hall(path, clock=clock)
        self.person: Hall = open_hall(path, clock=clock)
        Crowd(self.hall, self.agenda, seed=seed, left=[LEFT])

    def clock(self) -> int:
        return NOON + self.agenda.now

    def live(self, minutes: float) -> None:
        self.agenda.run_until(self.agenda.now + round(minutes * MINUTE))

    def open_doors(self) -> None:
        self.agenda.run_until(0)

    @property
    def waiting(self) -> list[VisitStage]:
        return [each for each in self.person.see(open_tickets) if each.state == "waiting"]

    def log(self, since: int = 0) -> list[tuple[object, ...]]:
        return [
            (e.rev, e.at, e.act, e.code, e.service, e.desk, e.operator)
            for e in self.person.see(logged_events, since)
        ]


Make = Callable[[int], World]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    made: list[World] = []

    def world(seed: int) -> World:
        made.append(World(tmp_path / f"{len(made)}.db", seed))
        return made[-1]

    yield world
    for each in made:
        each.hall.close()
        each.person.close()


@pytest.fixture
def world(make: Make) -> World:
    return make(1)


def test_the_desks_open_on_a_morning_s_queue(world: World) -> None:
    world.open_doors()
    waits = [(world.clock() - each.stage.queued_at) / MINUTE for each in world.waiting]
    assert 12 <= len(waits) <= 25
    assert 20 < max(waits) <= 35
    assert {each[2] for each in world.log()} == {"found", "issue"}
    world.live(2)
    assert len(world.person.see(desk_view, "2").open_desks) == 7
    assert len(world.person.see(board_view, 0).recent) >= 4


@pytest.mark.lengthy
def test_a_day_of_the_crowd_has_every_act_and_leaves_the_hall_sound(world: World) -> None:
    world.open_doors()
    world.live(10 * 60)
    acts = Counter(each[2] for each in world.log())
    assert set(acts) == {
        *("issue", "call", "recall", "start", "finish", "no-show", "return", "hold", "release"),
        *("transfer", "sign-in", "break", "resume", "found"),
    }
    assert acts["finish"] > 150
    assert revs_are_whole(world.person)
    assert check_hall(world.path).tickets == acts["issue"]


@pytest.mark.parametrize(
    "seed", [1, *(pytest.param(each, marks=pytest.mark.long) for each in (2, 3))]
)
def test_the_queue_is_steady_and_the_desk_that_is_left_has_visitors(make: Make, seed: int) -> None:
    world = make(seed)
    world.open_doors()
    here = config.read(config.demo_text()).desk_by_code[LEFT].services or frozenset()
    lengths, for_desk, late = [], [], []
    for _ in range(48):
        world.live(10)
        queue = world.waiting
        lengths.append(len(queue))
        for_desk.append(sum(each.stage.service in here for each in queue))
        late.append(any(world.clock() - each.stage.queued_at > 15 * MINUTE for each in queue))
    assert min(lengths) >= 4
    assert max(lengths) <= 30
    assert sum(each > 0 for each in for_desk) >= 45
    assert sum(late) >= 40
    assert LEFT not in world.person.see(desk_view, LEFT).open_desks
    assert not any(each[5] == LEFT for each in world.log())


def test_the_same_seed_lives_the_same_day(make: Make) -> None:
    first, again, other = make(5), make(5), make(6)
    for each in (first, again, other):
        each.open_doors()
        each.live(60)
    assert first.log() == again.log() != other.log()


def test_a_desk_that_a_person_takes_is_theirs_until_they_leave(world: World) -> None:
    world.open_doors()
    world.live(20)
    assert world.person.see(desk_view, "7").shift is not None
    world.person.desks.sign_in(at_desk("7", "ivanova"), take_over_reason="подмена")
    taken = world.person.see(hall_rev)
    world.live(60)
    desk = world.person.see(desk_view, "7")
    assert desk.shift is not None
    assert desk.shift.operator == "ivanova"
    assert not [each for each in world.log(taken) if each[5] == "7"]
    if desk.ticket is not None:
        if desk.ticket.state == "called":
            world.person.tickets.start(at_desk("7"))
        world.person.tickets.finish(at_desk("7"))
    world.person.desks.sign_out(at_desk("7"))
    world.live(10)
    desk = world.person.see(desk_view, "7")
    assert desk.shift is not None
    assert desk.shift.operator not in (None, "ivanova")


def test_an_operator_whom_a_person_signs_in_elsewhere_is_replaced(world: World) -> None:
    world.open_doors()
    world.live(5)
    busy = world.person.see(desk_view, "8")
    assert busy.shift is not None
    operator = busy.shift.operator
    while world.person.see(desk_view, "8").ticket is not None:
        world.live(0.05)
    world.person.desks.sign_in(at_desk(LEFT, operator))
    world.live(15)
    open_desks = world.person.see(desk_view, "8").open_desks
    assert open_desks[LEFT] == operator
    assert open_desks["8"] not in (operator, "ivanova")


def test_a_person_s_ticket_is_called_and_served(world: World) -> None:
    world.open_doors()
    mine = world.person.tickets.issue(AT_KIOSK, "collect", category="war-veteran")
    world.live(45)
    assert world.person.see(ticket_story, mine.code)[0].state == "served"


def test_a_day_that_is_closed_by_hand_is_served_out_and_quiet_until_it_is_opened(
    world: World,
) -> None:
    world.open_doors()
    world.live(10)
    world.person.day.close_day(OWNER)
    closed = world.person.see(hall_rev)
    world.live(120)
    acts = {each[2] for each in world.log(closed)}
    assert {"call", "finish", "sign-out"} <= acts
    assert not {"issue", "expire"} & acts
    assert not world.waiting
    served_out = world.person.see(hall_rev)
    world.live(60)
    assert not world.log(served_out)
    world.person.day.open_day(OWNER)
    world.live(20)
    assert {"sign-in", "issue", "call", "start"} <= {each[2] for each in world.log(closed)}


def test_a_hall_that_is_gone_for_a_while_is_lived_in_afterwards(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.open_doors()
    world.live(10)
    rev = world.person.see(hall_rev)
    away = world.path.with_name("away.db")
    world.path.rename(away)
    with caplog.at_level("INFO", "zal.simulation"):
        world.live(10)
    assert {each.levelname for each in caplog.records} == {"INFO"}
    assert all(each.message.startswith("refused") for each in caplog.records)
    away.rename(world.path)
    world.live(10)
    assert world.person.see(hall_rev) > rev
    check_hall(world.path)


def test_a_desk_that_does_not_exist_cannot_be_left(world: World) -> None:
    with pytest.raises(UnknownName, match="no desk 11"):
        Crowd(world.hall, Agenda(), seed=1, left=["11"])


def test_operators_go_home_when_the_hall_has_closed_and_nobody_waits(tmp_path: Path) -> None:
    agenda = Agenda()
    evening = NOON + 7 * HOUR + 30 * MINUTE  # 19:30: the sample closes at 20:00
    path = tmp_path / "hall.db"
    clock = VirtualClock(lambda: evening + agenda.now)
    create_hall(path, config.SAMPLE, clock=clock)
    hall = open_hall(path, clock=clock)
    Crowd(hall, agenda, seed=1)
    agenda.run_until(25 * MINUTE)
    assert len(hall.see(desk_view, "1").open_desks) == 8
    agenda.run_until(4 * HOUR)
    last = hall.see(logged_events)[-1]
    assert not hall.see(desk_view, "1").open_desks
    assert last.act == "sign-out"
    assert not [e for e in hall.see(logged_events) if e.act == "issue" and e.at >= NOON + 8 * HOUR]
    hall.close()
