"""The kiosk's pure parts: how targets stand, how long it waits, where a touch leads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halls import NOON, small_config
from variants import in_one_test
from zal.config import SAMPLE, read
from zal.domain.settings.kiosks import KioskPolicy
from zal.texts import keys
from zal_kiosk.further import offered
from zal_kiosk.idle_rules import MINUTE_S, Due, IdleState, Passed, idle_state
from zal_kiosk.layout import GAP, LEAST_HEIGHT, arrange, card_columns, rows_written
from zal_kiosk.next_step import choose
from zal_kiosk.paper_status import Paper
from zal_kiosk.ticket_request import MOST_MINUTES, Step, TicketRequest, begin

POLICY = KioskPolicy(idle_s=30, warning_s=15, result_s=10)


@given(
    height=st.integers(7, 60),
    columns=st.integers(1, 2),
    needs=st.lists(st.integers(1, 7), min_size=1, max_size=30),
)
def test_every_choice_stands_on_one_page_and_fits(
    height: int, columns: int, needs: list[int]
) -> None:
    grid = arrange(height, columns, needs)
    pages = [list(grid.shown(page, len(needs))) for page in range(grid.pages)]
    assert [n for page in pages for n in page] == list(range(len(needs)))
    assert all(0 < len(page) <= 6 for page in pages)
    bar = LEAST_HEIGHT + GAP if grid.pages > 1 else 0
    for page, heights in zip(pages, grid.heights, strict=True):
        assert sum(heights) + GAP * (grid.rows - 1) == height - bar
        for n, choice in enumerate(page):
            need = max(LEAST_HEIGHT, needs[choice])
            assert heights[n // columns] >= min(need, height - bar)
    assert list(grid.shown(grid.pages, len(needs))) == pages[0]


def test_one_long_name_takes_from_the_others_only_what_it_needs() -> None:
    assert arrange(14, 2, [3, 3, 3, 6, 3, 3]).heights == ((3, 6, 3),)
    assert arrange(14, 2, [3, 3, 3, 4, 3, 3]).heights == ((4, 4, 4),)
    assert arrange(14, 2, [3, 3, 3, 7, 3, 3]).pages == 3


def test_a_target_is_at_least_a_third_of_the_screen_wide() -> None:
    assert all(card_columns(width - 4, 2) >= width // 3 for width in range(80, 241))


def test_the_longest_names_of_the_sample_need_no_more_rows_than_there_are() -> None:
    config = read(SAMPLE)
    width = card_columns(76, 2)
    names = [name for each in config.services for name in each.names.values()]
    assert max(rows_written(each, "ждут 12", width) for each in names) <= 4


def after(quiet_s: float, step: Step) -> IdleState:
    """Return what is due after a silence."""
    return idle_state(step, Passed(int(quiet_s * 1000)), POLICY, at_home=False)


@given(quiet_s=st.floats(0, 1000), step=st.sampled_from(Step))
def test_silence_is_asked_after_before_it_ends_a_choice(quiet_s: float, step: Step) -> None:
    found = after(quiet_s, step)
    if step is Step.ISSUING:
        assert found.due is Due.STAY
    elif step is Step.TICKET:
        assert found == after(quiet_s - 30, Step.GROUP)
    elif found.due is Due.HOME:
        assert quiet_s >= 45
    else:
        assert (found.due is Due.WARN) == (int(quiet_s * 1000) >= 30_000)
        assert found.due is Due.STAY or 1 <= found.seconds <= 15


def with_ticket(
    paper: Paper,
    *,
    touched_s: float,
    came_s: float = 0,
    minute_s: float | None = None,
    kept: int = 0,
) -> IdleState:
    """Return what is due with a ticket on the screen, so many seconds after each thing."""
    minute_ms = None if minute_s is None else int(minute_s * 1000)
    passed = Passed(int(touched_s * 1000), int(came_s * 1000), minute_ms)
    return idle_state(Step.TICKET, passed, POLICY, paper, at_home=False, minutes=kept)


@pytest.mark.parametrize(
    ("paper", "goes_after_s", "asks_s"),
    [(Paper.READY, 10, 0), (Paper.NONE, 60, 15), (Paper.MISSING, 60, 15), (Paper.COMING, 60, 15)],
)
def test_a_ticket_on_paper_goes_by_itself_and_any_other_is_asked_after(
    paper: Paper, goes_after_s: int, asks_s: int
) -> None:
    def due(quiet_s: float) -> Due:
        return with_ticket(paper, touched_s=quiet_s, came_s=quiet_s).due

    assert due(goes_after_s - 0.1) is Due.STAY
    assert due(goes_after_s) is (Due.WARN if asks_s else Due.HOME)
    assert due(goes_after_s + asks_s) is Due.HOME


def test_another_minute_lasts_from_its_own_press_whatever_is_touched_after_it() -> None:
    def left_s(pressed_s: float, touched_s: float) -> int:
        times = {"minute_s": pressed_s, "touched_s": touched_s, "came_s": pressed_s + 5}
        return with_ticket(Paper.READY, kept=1, **times).seconds

    assert left_s(0, 0) == 60
    assert left_s(30, 30) == left_s(30, 0) == 30
    assert left_s(55, 0) == 10
    assert left_s(60, 10) == 0


@in_one_test(("paper", "usual_s", "asks_s"), [(Paper.READY, 10, 0), (Paper.MISSING, 60, 15)])
@in_one_test("kept", range(MOST_MINUTES + 1))
def test_touches_keep_a_ticket_no_longer_than_its_time_once_again_and_its_minutes(
    paper: Paper, usual_s: int, asks_s: int, kept: int
) -> None:
    most_s = 2 * usual_s + MINUTE_S * kept
    minute_s = 0 if kept else None

    def found(came_s: float) -> IdleState:
        return with_ticket(paper, touched_s=0, came_s=came_s, minute_s=minute_s, kept=kept)

    assert found(most_s + asks_s - 1) == IdleState(Due.STAY, 1)
    assert found(most_s + asks_s) == IdleState(Due.HOME)
    if asks_s:
        assert found(most_s - 1) == IdleState(Due.STAY)
        assert found(most_s) == IdleState(Due.STAY, asks_s)


def test_a_clock_that_was_set_back_ends_nothing() -> None:
    assert after(-3600, Step.SERVICE).due is Due.STAY


@given(
    step=st.sampled_from(Step), key=st.sampled_from([":back", ":home", ":done", ":languages", "x"])
)
def test_a_ticket_that_is_being_made_cannot_be_left(step: Step, key: str) -> None:
    config = small_config()
    request = TicketRequest(
        "ru", step, service="passport", request_id="r" if step is Step.ISSUING else ""
    )
    after = choose(request, key, config, None, "new")
    assert after == request if step is Step.ISSUING else after.step is not Step.ISSUING


def test_a_booking_cannot_be_claimed_at_the_kiosk() -> None:
    config = read(SAMPLE)
    from zal.domain.clock import local

    codes = [each.code for each in offered(config, local(NOON, config.time_zone).date())]
    assert codes[0] == config.ordinary.code
    assert "booked" not in codes
    assert len(codes) == 6


def test_every_visit_begins_in_the_halls_first_language() -> None:
    assert begin(small_config(), None) == TicketRequest("ru", Step.LANGUAGE)


def test_every_text_of_the_kiosk_stands_in_both_languages() -> None:
    assert keys("zal_kiosk", "ru") == keys("zal_kiosk", "en") != frozenset()
