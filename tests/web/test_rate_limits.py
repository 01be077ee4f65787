"""How much one may ask for, on a clock that is told."""

from zal_web.server.languages import accepted, pick
from zal_web.server.rate_limits import Buckets, Rate


def test_a_burst_is_allowed_and_then_only_what_the_rate_gives() -> None:
    buckets = Buckets(Rate(burst=3, per_s=0.5))
    assert [buckets.take("a", 0.0) for _ in range(5)] == [True, True, True, False, False]
    assert buckets.wait_s("a", 0.0) == 2
    assert not buckets.take("a", 1.9)
    assert buckets.take("a", 2.0)
    assert not buckets.take("a", 2.0)


def test_one_address_never_takes_what_belongs_to_another() -> None:
    buckets = Buckets(Rate(burst=1, per_s=0.1))
    assert buckets.take("a", 0.0)
    assert not any(buckets.take("a", 0.0) for _ in range(3000))
    assert buckets.take("b", 0.0)


def test_a_bucket_never_holds_more_than_its_burst_nor_runs_back() -> None:
    buckets = Buckets(Rate(burst=2, per_s=1.0))
    buckets.take("a", 1000.0)
    assert buckets.left("a", 1_000_000.0) == 2
    assert buckets.left("a", 0.0) == 1


def test_a_flood_of_addresses_does_not_fill_the_memory() -> None:
    buckets = Buckets(Rate(burst=1, per_s=0.1), most=100)
    for each in range(1000):
        buckets.take(str(each), 0.0)
    assert len(buckets) == 100
    assert not buckets.take("999", 0.0)


def test_the_best_liked_language_that_is_known_is_spoken() -> None:
    assert accepted("kk, en-GB;q=0.7, ru-RU;q=0.9, de;q=0") == ("kk", "ru", "en")
    assert pick(("ru", "en"), "", "kk, en;q=0.7, ru;q=0.9") == "ru"
    assert pick(("ru", "en"), "en", "ru") == "en"
    assert pick(("ru", "en"), "xx", "de", "en") == "en"
    assert pick(("ru", "en"), "", "en;q=nan, ru;q=9, ;;;=,,") == "ru"
