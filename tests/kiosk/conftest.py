import pytest

from zal.hall.hall import Hall


@pytest.fixture
def served(hall: Hall) -> Hall:
    """A hall in which every service is served."""
    hall.desks.sign_in("ivanova", "1")
    return hall
