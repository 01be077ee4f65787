import pytest

from handmade_logs import Story


@pytest.fixture
def story() -> Story:
    """A hall where two are at work and three have come."""
    told = Story()
    told.sign_in("1", "ivanova", 1)
    told.sign_in("2", "petrov", 2)
    for number in (101, 102, 103):
        told.issue(number)
    return told
