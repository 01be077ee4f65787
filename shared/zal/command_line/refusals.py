"""What was refused, in words for people and as values for programs."""

from argparse import Namespace

from zal.command_line.answers import language_of
from zal.domain.errors import ConfigError, ConfigProblems, HallError
from zal.texts import sentence
from zal.texts.naming import names_things


def in_words(error: HallError, args: Namespace) -> str:
    """Return a refusal with the hall's names where it has codes.

    Where the hall cannot be looked at, the codes stand for themselves.
    """
    if not names_things(error):
        return sentence(error, language_of(args))
    from zal.bootstrap import look_at_hall
    from zal.command_line.common import naming_in

    try:
        looker = look_at_hall(args.hall)
        try:
            return naming_in(args, looker).sentence(error)
        finally:
            looker.close()
    except (HallError, OSError):
        return sentence(error, language_of(args))


def refusal(error: HallError, args: Namespace) -> dict[str, object]:
    """Return a refusal's key and sentence; every problem too, where a configuration has several."""
    told: dict[str, object] = {"error": error.key, "message": in_words(error, args)}
    if isinstance(error, ConfigProblems):
        told["problems"] = problems(error, language_of(args))
    return told


def problems(error: ConfigError, language: str) -> list[dict[str, str]]:
    """Return each problem: the file, the key in it ("" for the file itself), what to do.

    Of a text the key is its name.
    """
    return [
        {
            "file": str(each.args_by_name.get("file", "")),
            "key": str(each.args_by_name.get("path") or each.args_by_name.get("name", "")),
            "problem": each.key,
            "message": sentence(each, language),
        }
        for each in error.problems
    ]
