"""What is said: each call once, in order, on a thread of its own."""
