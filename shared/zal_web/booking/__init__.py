"""The pages on which visitors book a visit by themselves, and those of their appointments."""
