"""What is said in the hall, and the voices that say it."""
