"""Whose connections are counted as whose, and which one goes when somebody holds too many."""

from collections.abc import Callable
from functools import partial

import pytest

from zal_web.server import connections
from zal_web.server.connections import Connections, Peer

WIFI, OTHER = "192.0.2.7", "192.0.2.8"


class Door:
    """Connections, and which of them were ended."""

    def __init__(self) -> None:
        self.connections = Connections()
        self.ended: list[Peer] = []

    def come(self, host: str, ports: range) -> None:
        for port in ports:
            self.connections.came((host, port), partial(self.ended.append, (host, port)))


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, most in (("MOST_OF_ADDRESS", 3), ("MOST_STRANGERS", 5), ("MOST_OF_KNOWN", 2)):
        monkeypatch.setattr(connections, name, most)


@pytest.fixture
def door(few: None) -> Door:
    return Door()


def test_whoever_holds_one_more_loses_the_one_that_stands_longest(door: Door) -> None:
    door.come(WIFI, range(1, 5))
    assert door.ended == [(WIFI, 1)]
    door.connections.left((WIFI, 2))
    door.come(WIFI, range(5, 6))
    assert door.ended == [(WIFI, 1)]
    assert len(door.connections) == 3


def test_whom_the_hall_knows_is_no_stranger_of_its_address_any_more(door: Door) -> None:
    door.come(WIFI, range(1, 4))
    for port in (1, 2, 3):
        door.connections.known((WIFI, port), f"link {port}")
    door.come(WIFI, range(4, 30))
    assert {port for _, port in door.ended} == set(range(4, 27))
    assert door.connections.strangers == 3


def test_strangers_of_all_addresses_leave_room_to_whom_the_hall_knows(door: Door) -> None:
    door.come(WIFI, range(1, 2))
    door.connections.known((WIFI, 1), "browser 1")
    for n in range(20):
        door.come(f"198.51.100.{n}", range(1, 2))
    assert door.connections.strangers == 5
    assert (WIFI, 1) not in door.ended
    assert len(door.connections) == 6


def test_one_link_or_browser_holds_so_many_and_takes_nothing_from_others(door: Door) -> None:
    door.come(WIFI, range(1, 3))
    door.connections.known((WIFI, 1), "link a")
    door.connections.known((WIFI, 2), "link b")
    for port in (3, 4, 5):
        door.come(OTHER, range(port, port + 1))
        door.connections.known((OTHER, port), "link a")
    assert door.ended == [(WIFI, 1), (OTHER, 3)]


def test_what_is_told_twice_or_of_nobody_changes_nothing(door: Door) -> None:
    door.come(WIFI, range(1, 2))
    door.connections.known((WIFI, 1), "link a")
    door.connections.known((WIFI, 1), "link a")
    door.connections.known((OTHER, 9), "link a")
    door.connections.left((OTHER, 9))
    door.connections.left((WIFI, 1))
    door.connections.left((WIFI, 1))
    assert len(door.connections) == door.connections.strangers == 0
    assert door.ended == []


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_a_server_before_this_one_counts_for_itself(door: Door, host: str) -> None:
    door.come(host, range(1, 50))
    assert len(door.connections) == 0


def test_addresses_of_one_subscriber_of_ipv6_count_as_one(door: Door) -> None:
    ended: Callable[[], None] = lambda: door.ended.append(("2001:db8::", 0))  # noqa: E731
    for n in range(5):
        door.connections.came((f"2001:db8::{n}", 1), ended)
    assert len(door.ended) == 2
