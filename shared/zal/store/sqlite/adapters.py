"""What SQLite's binding in Python is told of the kinds of values that statements are given.

It binds plain numbers and texts as they are. For anything else it looks for an adapter, and where
there is none it asks two objects for a method in vain before it binds the value all the same: 0.3
µs for each NULL, and most columns of a line of the log are NULL.
"""

import sqlite3
from types import NoneType

from zal.domain.by import Role
from zal.domain.channels import TicketChannel
from zal.domain.states import Act, State

sqlite3.register_adapter(NoneType, dict[None, None]().get)  # which answers None with None
sqlite3.register_adapter(bytes, bytes)
for _each in (Act, Role, State, TicketChannel):
    sqlite3.register_adapter(_each, str.__str__)
