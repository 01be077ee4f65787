"""``make bench``: what Zal costs, as ratios measured in one run on one disk. It asserts nothing."""

import argparse
import sys
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import a_year
import acts
import check_cost
import crowd
import listening
import long_past
import migrating
import onto_paper
import redraw
import speak
import starts
from measure import QUICK, Size, section

PARTS = {
    "issue": ("One act, one process", acts.issue_against_floor),
    "call": ("A call and its queue", acts.call_against_floor),
    "paper": ("From a ticket to its slip", onto_paper.from_ticket),
    "check": ("A long log told again", check_cost.long_log),
    "past": ("A long past", long_past.long_past),
    "year": ("A year of a hall", a_year.a_year),
    "migrate": ("A hall of an earlier Zal", migrating.brought_up),
    "crowd": ("Eight processes at once", crowd.eight_at_once),
    "redraw": ("From a commit to the board", redraw.commit_to_redraw),
    "queue": ("A console with a long queue", redraw.long_queue),
    "speak": ("A board that speaks", speak.speaking),
    "idle": ("A board with nothing to do", redraw.idle_cost),
    "phones": ("Phones and browser terminals", listening.many_phones),
    "starts": ("The faces at their start", starts.against_bare),
}


def main() -> None:
    """Measure and print the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--folder", default="build", type=Path, help="on the disk to measure")
    parser.add_argument("--tickets", type=int, help="of days past, in the parts past and migrate")
    parser.add_argument("--days", type=int, help="of the part year")
    parser.add_argument("--quick", action="store_true", help="only see that everything runs")
    args = parser.parse_args()
    unknown = set(args.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    args.folder.mkdir(parents=True, exist_ok=True)
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    with tempfile.TemporaryDirectory(prefix="bench-", dir=args.folder) as name:
        print("Ratios are medians over rounds in which both were measured in turn.\n")
        print(f"{'':46} {'measured':>11}  {'against':<34} {'figure':>8}  target")
        size = QUICK if args.quick else Size()
        past, days = args.tickets or size.past, args.days or size.days
        size = replace(size, past=past, days=days)
        for part in args.parts or PARTS:
            title, measured = PARTS[part]
            section(title, partial(measured, Path(name), size))


if __name__ == "__main__":
    main()
