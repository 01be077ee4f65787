"""Which schema this program writes, and how old a program may be that writes beside it.

A change of the schema expands first: an older program goes on with the hall as long as it is not
older than ``OLDEST_WRITER``, and stops in a sentence as soon as it is. What no running program
needs any more is taken away a version later.
"""

SCHEMA = 24
"""The newest migration's number; a test holds the two together."""
OLDEST_WRITER = 24
"""An older one would move an appointment and lose by what an imported file knows it."""
CONTRACT_SCHEMA = 8
"""The schema from which on the log tells everything; a hall of an older one is adopted."""
CHAINED_SCHEMA = 9
"""The schema from which on each line of the log that is written has a digest."""
INVITING_SCHEMA = 10
"""The schema from which on a hall keeps the invitation that holds."""
REMEMBERING_SCHEMA = 12
"""The schema from which on a shift remembers what its next call has regard to."""
ANNOUNCING_SCHEMA = 14
"""The schema from which on a stage keeps when its call was announced."""
RETURNING_SCHEMA = 16
"""The schema from which on a stage counts returns, and a shift knows of the next call."""
ONCE_SCHEMA = 13
"""The schema from which on a PIN may be good once."""
BOOKED_SCHEMA = 15
"""The schema from which on a stage may be booked."""
SEVERAL_SCHEMA = 17
"""The schema from which on a visit may be for several services."""
APPOINTMENTS_SCHEMA = 18
"""The schema from which on a hall has appointments."""
PEOPLE_SCHEMA = 20
"""The schema from which on a ticket tells for how many people it is, and how it was given."""
TYPED_SCHEMA = 21
"""The schema from which on what staff type as a reason stands apart from the log."""
PASS_SCHEMA = 23
"""The schema from which on there are return passes."""
KNOWN_AGAIN_SCHEMA = 24
"""The schema from which on an appointment tells who ended it and what file it came from."""
