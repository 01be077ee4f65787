"""Words as large as a box allows."""

from hypothesis import given
from hypothesis import strategies as st

from zal.tui.drawn_letters import SMALLEST_LINE_ROWS
from zal.tui.large_text import balanced, draw_wrapped, line_height, rows_needed

words = st.lists(st.text(st.sampled_from("жёйрAgq12"), min_size=1, max_size=12), min_size=1)


@given(text=words.map(" ".join), columns=st.integers(1, 240), rows=st.integers(1, 60))
def test_drawn_words_never_leave_their_box(text: str, columns: int, rows: int) -> None:
    lines = draw_wrapped(text, columns, rows)
    if lines is not None:
        assert len(lines) <= rows
        assert len({len(each) for each in lines}) == 1
        assert len(lines[0]) <= columns


@given(text=words.map(" ".join), columns=st.integers(20, 240))
def test_what_needs_so_many_rows_is_drawn_in_so_many(text: str, columns: int) -> None:
    rows = rows_needed(text, columns)
    assert rows is None or (rows % SMALLEST_LINE_ROWS == 0 and draw_wrapped(text, columns, rows))


@given(words=words, count=st.integers(1, 6))
def test_balanced_lines_hold_every_word_in_order(words: list[str], count: int) -> None:
    lines = balanced(words, count)
    assert len(lines) <= count
    assert " ".join(lines).split() == words


def test_a_larger_box_gives_higher_lines_and_a_limit_keeps_them_low() -> None:
    name = "Паспорт и прописка"
    low, high = line_height(name, 120, 14), line_height(name, 240, 28)
    assert low is not None
    assert high is not None
    assert low < high
    limited = draw_wrapped(name, 240, 28, low)
    assert limited is not None
    assert len(limited) <= low


def test_words_that_do_not_fit_are_left_to_the_ttys_letters() -> None:
    assert draw_wrapped("Превысокомногорассмотрительствующий", 40, 20) is None
    assert draw_wrapped("Паспорт", 80, 6) is None
    assert draw_wrapped("", 80, 24) is None
