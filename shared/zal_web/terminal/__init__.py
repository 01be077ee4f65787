"""Kiosk, console and board in a paired browser: the face runs here, the browser shows it."""
