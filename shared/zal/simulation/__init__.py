"""Virtual visitors and operators on a virtual clock: the demo, the measurements, the tests.

``agenda``, ``people`` and ``seating`` are rules: no clock, no file, no random source
but the one they are given. ``crowd`` alone knows a hall, and lives in it through the hall's acts.
"""
