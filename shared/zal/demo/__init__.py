"""The demonstration: a throw-away hall with simulated people, and its faces in one tty."""
