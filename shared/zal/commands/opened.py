"""Open the hall that the command line names."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from zal.bootstrap import open_hall
from zal.hall.hall import Hall


@contextmanager
def opened(args: Namespace) -> Iterator[Hall]:
    """Open the hall of ``--hall`` and close it on leaving."""
    hall = open_hall(args.hall, device="command-line")
    try:
        yield hall
    finally:
        hall.close()
