"""Every statement, by subject: one text for all engines, named parameters only."""
