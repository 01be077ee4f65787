"""``zal config``: the hall's configuration checked, exported, applied."""

from argparse import Namespace
from pathlib import Path

from zal import config as settings
from zal.command_line.answers import Done, Run, language_of
from zal.command_line.arguments import whole
from zal.command_line.common import opened, owner, say_in
from zal.command_line.parser import Parser
from zal.command_line.refusals import problems
from zal.commands.fix_languages import fix_languages
from zal.commands.warnings import lines, warnings
from zal.config import Change, Kind
from zal.domain.errors import ConfigError
from zal.hall.seen.hall import settings_text
from zal.texts import Say


def config(parser: Parser) -> Run:
    """Check, mend, export or apply a configuration."""
    acts = {"check": _check, "fix-languages": fix_languages, "export": _export, "apply": _apply}
    choices = tuple(acts)
    parser.take("what", about="config-what", choices=choices, metavar=f"{{{','.join(choices)}}}")
    parser.take("file", about="config-file", word="file", nargs="?", default="hall.toml")
    parser.take("--visits", about="config-visits", word="number", type=whole(parser.say))
    parser.take("--sure", about="config-sure", action="store_true")

    def run(args: Namespace) -> Done:
        if args.visits is not None and args.what != "apply":
            parser.error(parser.say("goes-with", option="--visits", command="config apply"))
        if args.sure and args.what != "fix-languages":
            told = parser.say("goes-with", option="--sure", command="config fix-languages")
            parser.error(told)
        return acts[args.what](args)

    return run


def _check(args: Namespace) -> Done:
    say = say_in(args)
    try:
        warned = warnings(text_of(Path(args.file)), args.file, language_of(args))
    except ConfigError as error:
        if not args.json:
            raise
        told = {"problems": problems(error, language_of(args)), "warnings": []}
        return Done("", told, exit_code=1)
    said = [*lines(warned, say), say("config-sound", file=args.file)]
    return Done("\n".join(said), {"problems": [], "warnings": warned})


def _export(args: Namespace) -> Done:
    with opened(args) as hall:
        text = hall.see(settings_text)
    return Done(text, {"config": text})


def _apply(args: Namespace) -> Done:
    say = say_in(args)
    after = text_of(Path(args.file))
    with opened(args) as hall:
        before = hall.see(settings_text)
        kept = settings.read_stored(before).series
        warned = warnings(after, args.file, language_of(args), kept)
        changes = settings.difference(before, after)
        if before != after:
            hall.day.apply_config(owner(args), after, args.visits)
    told = [difference(each, say) for each in changes] or [say("config-same")]
    said = [*lines(warned, say), *told]
    return Done("\n".join(said), {"changes": changes, "warnings": warned})


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


def write_settings(path: Path, text: str) -> None:
    """Write a configuration file that was not there; ``ConfigError`` if it cannot be."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise ConfigError("file-unwritable", file=path, error=error) from error


def text_of(path: Path) -> str:
    """Return a configuration file's text; ``ConfigError`` if there is none to read."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("file-unreadable", file=path, error=error) from error
