"""``zal config``: the hall's configuration checked, exported, applied."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path

from zal import config as settings
from zal.address import HallAddress
from zal.command_line.answers import SPOKEN, Done, Run, language_of
from zal.command_line.arguments import whole
from zal.command_line.common import opened, owner, say_in, series_of
from zal.command_line.parser import Parser
from zal.command_line.refusals import problems
from zal.commands.fix_languages import fix_languages
from zal.commands.to_ring import to_ring
from zal.commands.warnings import lines, warnings
from zal.config import Change, Kind
from zal.domain.errors import ConfigError, HallError
from zal.domain.text import RIGHT_TO_LEFT, printable, quoted
from zal.hall.seen.hall import settings_text
from zal.hall.settings_appointments import Touched
from zal.plain_files import read_plain
from zal.texts import Say
from zal.texts.own import LANGUAGE, OF_THIS_HALL, languages_beside


def config(parser: Parser) -> Run:
    """Check, mend, export or apply a configuration, and begin texts in another language."""
    acts = {
        "check": _check,
        "fix-languages": fix_languages,
        "export": _export,
        "apply": _apply,
        "texts": _texts,
    }
    choices = tuple(acts)
    parser.take("what", about="config-what", choices=choices, metavar=f"{{{','.join(choices)}}}")
    parser.take("file", about="config-file", word="file", nargs="?", default="hall.toml")
    parser.take("--visits", about="config-visits", word="number", type=whole(parser.say))
    parser.take("--keep", about="config-keep", action="store_true")
    parser.take("--cancel", about="config-cancel", action="store_true")
    parser.take("--language", about="config-language", word="language", type=_language(parser.say))
    parser.take("--sure", about="config-sure", action="store_true")

    def run(args: Namespace) -> Done:
        if args.visits is not None and args.what != "apply":
            parser.error(parser.say("goes-with", option="--visits", command="config apply"))
        for option in ("keep", "cancel"):
            if vars(args)[option] and (args.what != "apply" or (args.keep and args.cancel)):
                told = parser.say("goes-with", option=f"--{option}", command="config apply")
                parser.error(told)
        if args.sure and args.what != "fix-languages":
            told = parser.say("goes-with", option="--sure", command="config fix-languages")
            parser.error(told)
        if args.language is None and args.what == "texts":
            parser.error(parser.say("texts-language"))
        if args.language in RIGHT_TO_LEFT:
            raise HallError("language-right-to-left", language=args.language)
        return acts[args.what](args)

    return run


def _language(say: Say) -> Callable[[str], str]:
    """Return what reads a language's code."""

    def read(text: str) -> str:
        if not LANGUAGE.fullmatch(text):
            raise ArgumentTypeError(say("language-code", got=quoted(text)))
        return text

    return read


def _check(args: Namespace) -> Done:
    say = say_in(args)
    OF_THIS_HALL.beside = _beside(args)
    if args.language is not None and _has_own(args):
        from zal.commands.own_texts import check_texts

        return check_texts(args, _beside(args))
    try:
        text = text_of(Path(args.file))
        warned = warnings(text, args.file, language_of(args), series_of(args.hall))
    except ConfigError as error:
        if not args.json:
            raise
        told = {"problems": problems(error, language_of(args)), "warnings": []}
        return Done("", told, exit_code=1)
    said = [*lines(warned, say), say("config-sound", file=args.file)]
    return Done("\n".join(said), {"problems": [], "warnings": warned})


def _has_own(args: Namespace) -> bool:
    """Return whether a language is one whose texts a hall lays beside its file."""
    return args.language not in SPOKEN or args.language in languages_beside(_beside(args))


def _texts(args: Namespace) -> Done:
    from zal.commands.own_texts import write_texts

    return write_texts(args, _beside(args))


def _beside(args: Namespace) -> Path:
    """Return where a hall's own texts lie: beside it, or beside its settings before it is made."""
    hall: HallAddress = args.hall
    if hall.url is None and not hall.file.exists():
        return Path(args.file).absolute().parent
    return hall.folder


def _export(args: Namespace) -> Done:
    with opened(args) as hall:
        text = hall.see(settings_text)
    return Done("", {"config": text}, file=printable(text).encode())


def _apply(args: Namespace) -> Done:
    say = say_in(args)
    after = text_of(Path(args.file))
    with opened(args) as hall:
        before = hall.see(settings_text)
        kept = settings.read_stored(before).series
        warned = warnings(after, args.file, language_of(args), kept)
        changes = settings.difference(before, after)
        if before != after:
            cancelled = hall.day.apply_config(owner(args), after, args.visits, _touched(args))
        rung = to_ring(args, hall, cancelled) if before != after else []
    told = [difference(each, say) for each in changes] or [say("config-same")]
    said = [*lines(warned, say), *told, *(each["told"] for each in rung)]
    values = {"changes": changes, "warnings": warned}
    return Done("\n".join(said), values | ({"cancelled": rung} if rung else {}))


def _touched(args: Namespace) -> Touched | None:
    if args.keep:
        return Touched.KEEP
    return Touched.CANCEL if args.cancel else None


def difference(change: Change, say: Say) -> str:
    """Return in words what one change does; what stands in the file is told as it stands there."""
    values = {"path": change.path}
    if change.kind is Kind.ADDED:
        return say("change-added", **values, name=change.after)
    if change.kind is Kind.REMOVED:
        return say("change-removed", **values, name=change.before)
    nothing = say("change-nothing")
    values |= {"before": change.before or nothing, "after": change.after or nothing}
    return say(f"change-{change.kind}", **values)


def text_of(path: Path) -> str:
    """Return a configuration file's text; ``ConfigError`` if there is none to read."""
    try:
        return read_plain(path).decode().replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise ConfigError("file-unreadable", file=path, error=error) from error
