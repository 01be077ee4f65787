"""The console: an operator calls, serves and sends on."""
