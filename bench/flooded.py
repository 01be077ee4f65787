"""Bad requests of one address, while another address reads its pages."""

import http.client
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from time import perf_counter, sleep

from measure import Line, quantile
from told_process import worker
from web_process import WebProcess

_READER = ("127.0.8.8", 0)
_PACE_S = 0.02
_ALONE_S = 1.0


def bad_requests(web: WebProcess, links: Sequence[str], requests: int) -> list[Line]:
    """Let one address guess links as fast as it is answered, and another one read real ones."""
    page = cycle(links)
    with worker("flood.py") as flood:
        end = perf_counter() + _ALONE_S
        alone = list(_loads(web, page, lambda: perf_counter() > end))
        flood.tell("flood", web.port, requests)
        beside = list(_loads(web, page, flood.has_answered))
        told: dict[str, int] = flood.answer()
    if set(told) != {"404", "429"}:
        raise OSError(f"bad requests were answered {told}")
    figures = quantile(beside, 0.5), quantile(alone, 0.5)
    return [
        Line(
            f"bad requests let by, of {requests:,}",
            f"{told['404']}",
            f"refused by 429: {told['429']:,}",
            told["404"] / requests,
            target=0.02,
        ),
        Line(
            "another address's page meanwhile, p50",
            f"{figures[0]:.3g} ms",
            f"alone {figures[1]:.3g} ms; all {len(beside)} came",
            figures[0] / figures[1],
        ),
    ]


def _loads(web: WebProcess, links: Iterator[str], is_over: Callable[[], bool]) -> Iterator[float]:
    """Load pages until it is over, and return how long each took, ms; raises if one is refused."""
    connection = http.client.HTTPConnection("127.0.0.1", web.port, source_address=_READER)
    while not is_over():
        begun = perf_counter()
        connection.request("GET", f"/t/{next(links)}")
        told = connection.getresponse()
        told.read()
        if told.status != http.client.OK:
            raise OSError(f"another address was answered {told.status}")
        yield (perf_counter() - begun) * 1000
        sleep(_PACE_S)
    connection.close()
