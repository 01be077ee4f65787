"""``zal privacy``: destroying what is told of people, and telling it to one of them."""

import json
from argparse import Namespace

from zal.command_line.answers import Done, Run, plain
from zal.command_line.common import opened, owner, say_in
from zal.command_line.parser import Parser

_PURGE, _EXPORT = "purge", "export"


def privacy(parser: Parser) -> Run:
    """Destroy names, phone numbers and notes, or tell all that is known of one person."""
    choices = (_PURGE, _EXPORT)
    taken = f"{{{','.join(choices)}}}"
    parser.take("what", about="privacy-what", choices=choices, metavar=taken)
    parser.take("code", about="privacy-code", word="code", nargs="?")

    def run(args: Namespace) -> Done:
        if (args.code is None) == (args.what == _EXPORT):
            parser.error(parser.say("privacy-code-for-export"))
        with opened(args) as hall:
            if args.what == _PURGE:
                done = hall.privacy.purge(owner(args))
                say = say_in(args)
                return Done(say("did-privacy-purge", people=done.people, notes=done.notes), done)
            found = _without_keys(plain(hall.privacy.tell(owner(args), args.code)))
            return Done(json.dumps(found, ensure_ascii=False, indent=2), found)

    return run


_KEYS = frozenset({"token", "contact"})
"""Who has these can act for the person: they are no part of what is known of them."""


def _without_keys(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_keys(each) for key, each in value.items() if key not in _KEYS}
    return [_without_keys(each) for each in value] if isinstance(value, list) else value
