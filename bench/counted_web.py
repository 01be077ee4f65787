"""``zal web`` that counts what it does for phones; SIGUSR1 lets it tell, and begin anew."""

import json
import signal
import sys
from collections import Counter

import zal_web.visitor.pages
import zal_web.visitor.topic
from zal.cli import main
from zal.domain.visits import VisitView
from zal_web.visitor.live_visits import LiveVisits
from zal_web.visitor.visit_html import Drawn, draw

lives: list[LiveVisits] = []
drawn: Counter[tuple[str, str, int]] = Counter()
told_reads = 0


class Watched(LiveVisits):
    """The very same, to be found from outside."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        lives.append(self)


def counting(visit: VisitView, token: str, language: str) -> Drawn:
    """Draw, and count for whom."""
    drawn[token, language, visit.moment.rev] += 1
    return draw(visit, token, language)


def tell(_number: int, _frame: object) -> None:
    """Print the counts since they were last told."""
    global told_reads  # noqa: PLW0603 - a signal's handler has nowhere else
    reads = sum(each.reads for each in lives)
    most = max(drawn.values(), default=0)
    print(json.dumps([reads - told_reads, drawn.total(), most]), flush=True)
    told_reads = reads
    drawn.clear()


if __name__ == "__main__":
    vars(zal_web.visitor.pages)["LiveVisits"] = Watched  # these two are all that differs
    vars(zal_web.visitor.topic)["draw"] = counting
    signal.signal(signal.SIGUSR1, tell)
    sys.exit(main(["web", *sys.argv[1:]]))
