"""What can go wrong with a voice."""

from zal.domain.errors import HallError


class VoiceError(HallError):
    """Something cannot be said, or what was said cannot be heard."""


class Ended(Exception):
    """What was being said was broken off, because nothing more is to be said."""
