"""A printer as a device of its own: the tests' one, in a process that tells where it listens.

Its own process, because a real one does not take its time from the kiosk's interpreter.
"""

import sys

from printers import NetworkPrinter

if __name__ == "__main__":
    with NetworkPrinter() as printer:
        print(printer.address, flush=True)
        sys.stdin.read()  # until whoever started it lets go
