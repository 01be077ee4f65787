"""The hall: what kiosk, console and board have in common."""

__version__ = "0.1.0"
