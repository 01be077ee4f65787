"""Measure two commits by their own benches, in turn, and print their figures side by side.

    python3 tools/bench_in_turn.py cc1bc0b HEAD call issue --rounds 5

Each commit is cloned into ``build/in-turn`` with an environment of its own, and stays there for the
next time. Then each part runs at the one commit and at the other, so many rounds; which of them is
first changes from round to round.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from bench_figures import HEAD, table

REPOSITORY = Path(__file__).resolve().parents[1]
_LIST_PARTS = "import bench; print(*bench.PARTS)"


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit in a folder of its own, with an environment."""

    folder: Path

    def parts(self) -> list[str]:
        """Return the parts that its bench has."""
        return self._told("-c", _LIST_PARTS, folder="bench").split()

    def measured(self, part: str, *, is_quick: bool) -> str:
        """Return the report of a part."""
        return self._told("bench/bench.py", part, *(["--quick"] if is_quick else []))

    def _told(self, *words: str, folder: str = ".") -> str:
        python = str(self.folder / ".venv" / "bin" / "python")
        return told([python, *words], self.folder / folder)


def told(command: Sequence[str], folder: Path) -> str:
    """Return what a command prints; its errors are shown, and one that fails ends it all."""
    return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, text=True, check=True).stdout


def ready(folder: Path, name: str) -> Commit:
    """Return the commit of a name, cloned and set up unless it is already."""
    whole = told(["git", "rev-parse", "--verify", f"{name}^{{commit}}"], REPOSITORY).strip()
    clone = folder / whole[:12]
    if not clone.exists():
        draft = folder / f"{clone.name}-new"
        told(["git", "clone", "-q", "--shared", "-n", str(REPOSITORY), str(draft)], REPOSITORY)
        told(["git", "checkout", "-q", "--detach", whole], draft)
        draft.rename(clone)  # one that was broken off is not taken for whole
    told(["make", "-s", ".venv/.ready"], clone)
    return Commit(clone)


def compare(part: str, old: Commit, new: Commit, rounds: int, *, is_quick: bool) -> None:
    """Measure a part at both commits in turn, and print its table."""
    begun, reports = monotonic(), {old: list[str](), new: list[str]()}
    for n in range(rounds):
        for each in (old, new) if n % 2 == 0 else (new, old):
            reports[each].append(each.measured(part, is_quick=is_quick))
    print(f"\n{part}: {monotonic() - begun:.0f} s")
    print(*table(reports[old], reports[new]), sep="\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("old", help="the commit to compare with")
    parser.add_argument("new", help="the commit that is to be as good")
    parser.add_argument("parts", nargs="*", metavar="PART", help="of the bench; all, if none")
    parser.add_argument("--rounds", type=int, default=3, help="of each part at each commit (3)")
    parser.add_argument("--quick", action="store_true", help="only see that everything runs")
    parser.add_argument("--folder", default=REPOSITORY / "build" / "in-turn", type=Path)
    return parser


def main() -> None:
    """Measure and print the tables."""
    parser = _parser()
    args = parser.parse_args()
    if args.rounds < 1:
        parser.error("at least one round")
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    args.folder.mkdir(parents=True, exist_ok=True)
    old, new = (ready(args.folder.resolve(), each) for each in (args.old, args.new))
    if old == new:
        parser.error("both are the same commit")
    of_old, of_new = old.parts(), new.parts()
    unknown = set(args.parts) - {*of_old, *of_new}
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    print(
        f"old {old.folder.name}, new {new.folder.name}; medians of {args.rounds} rounds\n\n{HEAD}"
    )
    for part in args.parts or dict.fromkeys((*of_old, *of_new)):
        if part in of_old and part in of_new:
            compare(part, old, new, args.rounds, is_quick=args.quick)
        else:
            print(f"\n{part}: only the {'old' if part in of_old else 'new'} commit has this part")


if __name__ == "__main__":
    main()
