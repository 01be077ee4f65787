"""The rows of the settings by subject: each reads, checks, writes and documents one of them."""
