import pytest

from halls import at_desk
from zal.hall.hall import Hall


@pytest.fixture
def served(hall: Hall) -> Hall:
    """A hall in which every service is served."""
    hall.desks.sign_in(at_desk("1", "ivanova"))
    return hall
