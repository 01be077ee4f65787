"""What can be done in a hall, and what can be seen of it."""
