"""``zal privacy``: destroying what is told of people, and telling it to one of them."""

import json
from argparse import Namespace

from zal.command_line.answers import Done, Run, plain
from zal.command_line.common import opened, owner, say_in
from zal.command_line.parser import Parser
from zal.commands.appointment_fields import without_keys
from zal.hall.one_person import OnePerson
from zal.hall.purging import Purged
from zal.hall.seen.log import typed_in_log

_PURGE, _EXPORT = "purge", "export"


def privacy(parser: Parser) -> Run:
    """Destroy what is of no use any more, or all of one person; or tell all that is known."""
    choices = (_PURGE, _EXPORT)
    taken = f"{{{','.join(choices)}}}"
    parser.take("what", about="privacy-what", choices=choices, metavar=taken)
    parser.take("code", about="privacy-code", word="code", nargs="?")
    parser.take("--sure", about="privacy-sure", action="store_true")

    def run(args: Namespace) -> Done:
        if args.code is None and args.what == _EXPORT:
            parser.error(parser.say("privacy-code-for-export"))
        with opened(args) as hall:
            if args.what == _EXPORT:
                found = _told(hall.privacy.tell(owner(args), args.code))
                return Done(json.dumps(found, ensure_ascii=False, indent=2), found)
            if args.code is None:
                done = hall.privacy.purge(owner(args))
            else:
                done = hall.privacy.forget(owner(args), args.code, sure=args.sure)
            return _destroyed(args, done, hall.see(typed_in_log))

    return run


def _destroyed(args: Namespace, done: Purged, in_log: int) -> Done:
    """Return what was destroyed, and what an older Zal wrote where nothing can be."""
    say, told = say_in(args), done._asdict()
    lines = [say("did-privacy-purge", **told)]
    lines += [say("privacy-in-log", count=in_log)] if in_log else []
    return Done("\n".join(lines), {**told, "in_log": in_log})


_KEYS = frozenset({"token", "contact"})
"""Who has these can act for the person: they are no part of what is known of them."""


def _told(known: OnePerson) -> dict[str, object]:
    """Return what is known; of codes how they end, as whoever asks by phone may be anybody."""
    found = [
        {**each._asdict(), "appointment": without_keys(each.appointment)}
        for each in known.appointments
    ]
    told = {"appointments": found, "waiting_lists": known.waiting_lists}
    return {key: _without_keys(plain(each)) for key, each in told.items()}


def _without_keys(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_keys(each) for key, each in value.items() if key not in _KEYS}
    return [_without_keys(each) for each in value] if isinstance(value, list) else value
