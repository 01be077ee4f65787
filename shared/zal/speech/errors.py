"""What can go wrong with a voice."""

from zal.domain.errors import HallError


class VoiceError(HallError):
    """Something cannot be said, or what was said cannot be heard."""
