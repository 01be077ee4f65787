"""``zal board`` whose new calls do not blink: between two calls it is quiet at once."""

import sys

import zal_board.showing.shown_calls
from zal.cli import main

if __name__ == "__main__":
    vars(zal_board.showing.shown_calls)["BLINKS"] = 0  # the one thing that differs
    sys.exit(main(["board", *sys.argv[1:]]))
