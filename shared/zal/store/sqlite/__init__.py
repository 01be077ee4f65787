"""SQLite, one file per hall: the file, its schema, the turnstile, the two sides of it."""
