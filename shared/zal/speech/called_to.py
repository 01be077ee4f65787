"""Where a visitor is called to, as it is said: the desk, and its zone where that must be said."""

from typing import NamedTuple

from zal.speech.free_text import read_out
from zal.speech.phrase import Phrase, Word, phrase


class Place(NamedTuple):
    """A desk's name, and its zone's, "": whoever listens is there."""

    desk: str
    zone: str = ""


def call_phrase(code: str, place: Place, language: str) -> Phrase:
    """Return how a call is said: «Талон бэ сто пять. Второй этаж. Окно семь.».

    Raises ``VoiceError`` as ``phrase`` does.
    """
    words = phrase(code, place.desk, language)
    zone = read_out(place.zone, language)
    if zone is None:
        return words
    ticket, desk = words.sentences
    (first, *rest), *others = zone.sentences
    begins = Word(first.text[:1].upper() + first.text[1:], first.spelled)
    return Phrase(language, (ticket, (begins, *rest), *others, desk))
