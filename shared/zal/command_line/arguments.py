"""Arguments that several commands take."""

import argparse
from collections.abc import Callable
from typing import TypeVar

from zal.command_line.parser import Parser
from zal.domain.settings.services import with_purpose
from zal.texts import Say

S = TypeVar("S", str, str | None)

LARGEST = 2**63 - 1
"""What a hall's file can hold."""
_LAST_PORT = 65_535
FASTEST = 1000.0
"""Simulated people cannot live faster than so many times the clock."""


def at_desk(parser: Parser) -> None:
    """Take the desk at which a command acts, and who acts there."""
    parser.take("--desk", about="desk", word="desk", required=True)
    operator_at(parser)


def operator_at(parser: Parser) -> None:
    """Take who acts at the desk: whoever is signed in there if it is not said."""
    parser.take("--operator", about="operator-at", word="operator")


def of_purpose(parser: Parser) -> None:
    """Take the purpose for which a service is meant, where it has any."""
    parser.take("--purpose", about="purpose", word="purpose")


def for_purpose(service: S, args: argparse.Namespace) -> S | str:
    """Return under which code one waits for a service, with the purpose if one was typed."""
    return with_purpose(service, args.purpose) if service and args.purpose else service


def speed(say: Say) -> Callable[[str], float]:
    """Return what reads a speed; one at which nothing or everything happens at once is refused."""
    return above_none(say, FASTEST)


def above_none(say: Say, most: float) -> Callable[[str], float]:
    """Return what reads a number above 0 and up to ``most``; any other is refused in a sentence."""

    def read(text: str) -> float:
        value = float(text)
        if not 0 < value <= most:  # nor is what is no number
            raise argparse.ArgumentTypeError(say("number-range", most=f"{most:.15g}"))
        return value

    return read


def whole(say: Say, most: int = LARGEST) -> Callable[[str], int]:
    """Return what reads a whole number from 0 to ``most``; any other is refused in a sentence."""

    def read(text: str) -> int:
        try:
            value = int(text)
        except ValueError:  # also more digits than Python reads
            value = -1
        if not 0 <= value <= most:
            raise argparse.ArgumentTypeError(say("whole-range", most=str(most)))
        return value

    return read


def port(say: Say) -> Callable[[str], int]:
    """Return what reads a port of TCP; 0 asks for a free one."""
    return whole(say, _LAST_PORT)
