"""What the services of a bundle follow."""

import pytest

from zal.domain.settings.visits import After, Bundle, Forerunners, Order

DONE, ENDED = After.DONE, After.ENDED


def bundle(order: Order, after: dict[str, Forerunners] | None = None) -> Bundle:
    return Bundle("licence", {}, "", ("medical", "photo", "exam", "duty"), order, after)


def followed(of: Bundle) -> dict[str, dict[str, After]]:
    return {each: dict(of.forerunners(each)) for each in of.services}


def test_in_a_fixed_order_each_follows_the_one_before_once_that_is_done() -> None:
    told = followed(bundle(Order.FIXED))
    assert told == {
        "medical": {},
        "photo": {"medical": DONE},
        "exam": {"photo": DONE},
        "duty": {"exam": DONE},
    }


def test_in_a_free_order_all_begin_at_once_but_what_says_otherwise() -> None:
    told = followed(bundle(Order.FREE, {"duty": {"exam": DONE, "photo": ENDED}}))
    assert told == {"medical": {}, "photo": {}, "exam": {}, "duty": {"exam": DONE, "photo": ENDED}}


def test_what_says_what_it_follows_follows_nothing_else() -> None:
    told = followed(bundle(Order.FIXED, {"exam": {"medical": ENDED}, "duty": {}}))
    assert (told["exam"], told["duty"]) == ({"medical": ENDED}, {})


@pytest.mark.parametrize(
    ("after", "looped"),
    [
        ({}, ()),
        ({"medical": {"duty": DONE}}, ("medical", "photo", "exam", "duty")),
        ({"exam": {"exam": ENDED}}, ("exam", "duty")),
        ({"photo": {"duty": DONE}}, ("photo", "exam", "duty")),
    ],
)
def test_services_that_follow_one_another_in_a_circle_are_told_with_all_that_follow_them(
    after: dict[str, Forerunners], looped: tuple[str, ...]
) -> None:
    assert bundle(Order.FIXED, after).in_loop == looped
