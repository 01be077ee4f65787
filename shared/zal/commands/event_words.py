"""A line of the hall's log in words: when, what, whom, where, by whom, and what more it says."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from zal.commands.show import is_early, reason_of, with_reason
from zal.domain.by import Role
from zal.domain.clock import local
from zal.domain.dates import written_day, written_instant
from zal.domain.errors import HallError
from zal.domain.events import WrongPin
from zal.domain.log import Event
from zal.domain.names import Kind
from zal.domain.ratings import Criterion
from zal.domain.sentences import ENGLISH
from zal.domain.text import clean
from zal.texts import Say
from zal.texts.naming import Naming

_LONGEST = 4000
_OPERATOR = "operator:"
"""So begins whose PIN it is, but for the kiosks' code."""


class EventWords:
    """Says lines of the log in one language, by the wall clock of ``time_zone``."""

    def __init__(self, say: Say, naming: Naming, time_zone: str) -> None:
        self._say, self._naming, self._zone = say, naming, time_zone

    def line(self, event: Event) -> str:
        """Return an event as one line, its revision first."""
        event = with_reason(event, self._say)
        at = local(event.at, self._zone)
        said = " · ".join(filter(None, (*self._about(event), *self._more(event), self._by(event))))
        act = clean(self._say(f"log-{_done(event)}"))
        head = f"{event.rev}  {written_instant(at)}:{at:%S}  {act}"
        return f"{head}: {clean(said, _LONGEST)}" if said else head

    def _about(self, event: Event) -> Iterator[str]:
        naming = self._naming
        yield event.code or ""
        yield naming.name("service", event.service) if event.service else ""
        if event.desk:
            yield self._say("log-desk", desk=naming.inside("desk", event.desk))
        yield naming.name("operator", event.operator) if event.operator else ""

    def _more(self, event: Event) -> Iterator[str]:
        if event.act == "call":
            yield reason_of(event, self._say).rstrip(".")
        detail = event.detail or {}
        for field, form in TOLD.get(event.act, {}).items():
            value = detail.get(field)
            if value not in (None, "", False):
                yield form(self, f"log-{event.act}-{field.replace('_', '-')}", value)

    def _by(self, event: Event) -> str:
        """Return who acted, unless it is whose desk it is; of whom nobody knows, where."""
        actor, device = event.actor or "", event.device or ""
        role = "nobody" if event.act == WrongPin.ACT else event.role
        match role:
            case None | Role.OWNER | Role.MANAGER | Role.ADMINISTRATOR if not actor:
                return ""
            case Role.OPERATOR:
                return "" if event.operator else self._naming.name("operator", actor)
            case Role.KIOSK:
                device = self._naming.name("kiosk", device)
        return self._say("log-by", role=role, actor=actor, device=device)

    def plain(self, key: str, value: object) -> str:
        """Return what is told of a text, a code of few, or a number that chooses no plural."""
        return self._say(key, value=str(value))

    def typed(self, _: str, value: object) -> str:
        """Return what staff typed as it is."""
        return str(value)

    def destroyed(self, key: str, value: object) -> str:
        """Return what is told of how much was destroyed of one person: as of all."""
        return self._say(key.replace("forget-person", "purge-personal-data"), count=value)

    def numbers(self, key: str, value: object) -> str:
        """Return what is told of things by their numbers."""
        assert isinstance(value, list)
        return self._say(key, value=", ".join(map(str, value)))

    def count(self, key: str, value: object) -> str:
        """Return what is told of a number."""
        return self._say(key, count=value)

    def day(self, key: str, value: object) -> str:
        """Return what is told of a business day."""
        return self._say(key, value=written_day(str(value)))

    def instant(self, key: str, value: object) -> str:
        """Return what is told of an instant."""
        assert isinstance(value, int)
        return self._say(key, value=written_instant(local(value, self._zone)))

    def whose(self, key: str, value: object) -> str:
        """Return what is told of the PIN of an operator, or of the kiosks' code."""
        subject = str(value)
        if not subject.startswith(_OPERATOR):
            return self._say(f"{key}-kiosk")
        return self._say(key, value=self._naming.name("operator", subject.removeprefix(_OPERATOR)))

    def refusal(self, _: str, value: object) -> str:
        """Return the sentence of a code, which says why."""
        key = str(value)
        return self._naming.sentence(HallError(key)).rstrip(".") if key in ENGLISH else key

    def mark(self, key: str, value: object) -> str:
        """Return the mark that was given by a criterion."""
        criterion = key.removeprefix("log-rate-")
        return f"{self._say(f'criterion-{criterion}')}: {value}"

    def named(self, kind: Kind, key: str, value: object) -> str:
        """Return what is told of a thing of a kind."""
        return self._say(key, value=self._naming.inside(kind, str(value)))


def _done(event: Event) -> str:
    """Return by what word an act is told: what it was may depend on its payload."""
    detail = event.detail or {}
    if detail.get("skipped_by") is not None:
        return "skip"  # one service, not the visit
    return "come-early" if is_early(event) else event.act


Form = Callable[[EventWords, str, object], str]
"""Tells one field of a payload, by the key of its text."""


def _of(kind: Kind) -> Form:
    return lambda words, key, value: words.named(kind, key, value)


_W = EventWords
_DESTROYED = ("people", "notes", "contacts", "texts", "comments")
TOLD: Mapping[str, Mapping[str, Form]] = MappingProxyType(
    {
        "apply-config": {"config": _W.plain},
        "issue": {
            "bundle": _of("bundle"),
            "category": _of("category"),
            "chance": _W.plain,
            "booked_for": _W.instant,
            "people": _W.plain,
            "given_at": _of("desk"),
            "slip_at": _of("kiosk"),
        },
        "record": {"category": _of("category"), "people": _W.plain},
        "count-people": {"people": _W.plain, "was": _W.plain},
        "give-pass": {"until_day": _W.day},
        "use-pass": {},
        "start": {"announced_at": _W.instant},
        "finish": {"outcome": _of("outcome"), "next_at": _W.instant},
        "no-show": {"is_early": _W.plain, "announced_at": _W.instant, "next_at": _W.instant},
        "return": {"clock_at": _W.instant},
        "hold": {"has_note": _W.plain},
        "postpone": {"minutes": _W.plain},
        "release": {"why": _W.plain},
        "change-category": {
            "category": _of("category"),
            "was": _of("category"),
            "reason": _W.typed,
            "why": _W.plain,
        },
        "transfer": {
            "to_service": _of("service"),
            "to_desk": _of("desk"),
            "to_operator": _of("operator"),
            "has_note": _W.plain,
        },
        "cancel": {"reason": _W.typed},
        "sign-in": {"why": _W.plain, "taken_over_from": _of("operator"), "reason": _W.typed},
        "sign-out": {"why": _W.plain, "reason": _W.typed},
        "break": {"reason": _of("break")},
        "open-service": {"by_hours": _W.plain},
        "close-service": {"reason": _W.typed},
        "open-day": {"visits": _W.count},
        "expire-visits": {"visits": _W.count},
        "purge-personal-data": dict.fromkeys(_DESTROYED, _W.count),
        "forget-person": {"appointment": _W.plain, **dict.fromkeys(_DESTROYED, _W.destroyed)},
        "tell-personal-data": {"appointment": _W.plain},
        "see-name": {"appointment": _W.plain},
        "see-names": {"of_day": _W.day, "appointments": _W.numbers},
        "turn-day": {"was": _W.day, "to": _W.day},
        "clock-leapt": {"wall": _W.instant, "expected": _W.instant},
        "accept-clock": {"was": _W.instant, "visits": _W.count},
        "forget-clock": {"since": _W.plain, "visits": _W.count},
        "hold-slot": {"slot_at": _W.instant, "wish": _W.plain},
        "drop-slot": {"waits_on": _W.plain},
        "book-slot": {"instead": _W.plain},
        "move-appointment": {"slot_at": _W.instant},
        "cancel-appointment": {"ended_by": _W.plain},
        "import-appointment": {"came": _W.plain},
        "join-waiting-list": {"of_day": _W.day},
        "set-pin": {"subject": _W.whose, "is_once": _W.plain},
        "replace-pin": {"subject": _W.whose},
        "pin-refused": {"subject": _W.whose, "failures": _W.plain},
        "rate": {**dict.fromkeys(map(str, Criterion), _W.mark), "has_comment": _W.plain},
        "ask-slip": {"kiosk": _of("kiosk")},
        "send-slip": {"kiosk": _of("kiosk")},
        "end-slip": {"kiosk": _of("kiosk"), "outcome": _W.plain, "why": _W.refusal},
        "printer": {"kiosk": _of("kiosk"), "state": _W.plain, "why": _W.refusal},
        "pair-browser": {"number": _W.plain, "terminal": _W.plain, "is_invited": _W.plain},
        "invite-browser": {"until": _W.instant},
        "revoke-browser": {"number": _W.plain, "terminal": _W.plain},
    }
)
"""Act → what of its payload people are told, in this order, and how."""
