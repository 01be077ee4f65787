"""What staff and visitors are told when an act is refused, in English: a module a subject.

Each says why and what to do next. Other languages stand in ``zal/texts``; a test holds
that none lacks a sentence.
"""

from types import MappingProxyType

from zal.domain.sentences.acting import ACTING
from zal.domain.sentences.appointments import APPOINTMENTS
from zal.domain.sentences.beginnings import BEGINNINGS
from zal.domain.sentences.configuration import CONFIGURATION
from zal.domain.sentences.desks import DESKS
from zal.domain.sentences.imports import IMPORTS
from zal.domain.sentences.names import NAMES
from zal.domain.sentences.own_texts import OWN_TEXTS
from zal.domain.sentences.printers import PRINTERS
from zal.domain.sentences.services import SERVICES
from zal.domain.sentences.slips import SLIPS
from zal.domain.sentences.soundness import SOUNDNESS
from zal.domain.sentences.storage import STORAGE
from zal.domain.sentences.tickets import TICKETS
from zal.domain.sentences.voice import VOICE
from zal.domain.sentences.words import DAYS, FAULTS, NOT_TEXT, WORDS, reason, told

__all__ = ["DAYS", "ENGLISH", "FAULTS", "NOT_TEXT", "WORDS", "reason", "told"]

ENGLISH = MappingProxyType(
    {
        **TICKETS,
        **APPOINTMENTS,
        **ACTING,
        **DESKS,
        **SERVICES,
        **NAMES,
        **BEGINNINGS,
        **STORAGE,
        **SLIPS,
        **SOUNDNESS,
        **PRINTERS,
        **VOICE,
        **CONFIGURATION,
        **OWN_TEXTS,
        **IMPORTS,
    }
)
"""Keys of refusals and their sentences; no key stands in two modules."""
