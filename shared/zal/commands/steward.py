"""``zal steward``: let time pass in a hall also while nobody acts."""

import signal
import threading
from argparse import Namespace

from zal.bootstrap import open_hall, open_steward
from zal.command_line.answers import Run
from zal.command_line.parser import Parser
from zal.logs import log_to_file
from zal.open_files import must_suffice_all_day

NAME = "steward"
_TOLD_BY = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def steward(parser: Parser) -> Run:
    """Be the hall's steward until told to end, or stand by while another process is."""
    parser.take("--name", about="steward-name", word="name", default=NAME)

    def run(args: Namespace) -> None:
        must_suffice_all_day()
        open_hall(args.hall, device=args.name).close()  # what is wrong with it is said at once
        log_to_file(args.hall, args.name)
        told = threading.Event()
        for each in _TOLD_BY:
            signal.signal(each, lambda *_: told.set())
        found = open_steward(args.hall, args.name)
        found.start()
        try:
            if not args.json:
                print(parser.say("steward-serves"), flush=True)
            told.wait()
        finally:
            found.close()

    return run
