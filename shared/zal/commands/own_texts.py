"""``zal config check --language de`` and ``zal config texts``: a hall's own texts."""

import os
from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from zal.command_line.answers import Done, language_of
from zal.command_line.common import say_in
from zal.command_line.refusals import problems
from zal.commands.output_files import write_settings
from zal.config.problems import nearest
from zal.domain.dataclass import dataclass
from zal.domain.errors import ConfigError, ConfigProblems
from zal.printing.typeface import lacking
from zal.texts import Say
from zal.texts.english import english
from zal.texts.own import FILES, FOLDER, files_of, languages_beside, must_be_no_link, read
from zal.texts.proofread import Proofreader

_MOST_NAMES = 6
"""Names of missing texts that are told to people; programs get all."""


@dataclass(frozen=True, slots=True)
class Proved:
    """What one file of a hall's own texts comes to.

    ``missing``: keys that it lacks, of all its ``keys``. ``doubts``: what may be meant as it is.
    """

    file: Path
    problems: tuple[ConfigError, ...]
    missing: tuple[str, ...]
    keys: tuple[str, ...]
    doubts: tuple[ConfigError, ...] = ()


def proved(beside: Path, language: str) -> tuple[Proved, ...]:
    """Return what the texts of a language beside a hall come to, a value for each file.

    Raises ``ConfigError`` if there are none.
    """
    folder = beside / FOLDER / language
    must_be_no_link(beside, language)
    if language not in languages_beside(beside):
        raise ConfigError("texts-none", folder=folder, language=language)
    there = files_of(beside, language)
    strange = tuple(_strange(folder / each) for each in there if Path(each).stem not in FILES)
    found = [_proved(beside, language, name, there) for name in FILES]
    return (*found, *(Proved(each, (error,), (), ()) for each, error in strange))


def _strange(file: Path) -> tuple[Path, ConfigError]:
    near = nearest(file.stem, FILES)
    if near is None:
        known = ", ".join(f"{each}.ftl" for each in FILES)
        return file, ConfigError("texts-unknown-file", file=file, known=known)
    return file, ConfigError("texts-unknown-file-near", file=file, near=f"{near}.ftl")


def _proved(beside: Path, language: str, name: str, there: tuple[str, ...]) -> Proved:
    reader = Proofreader(english(FILES[name]), lacking)
    file = beside / FOLDER / language / f"{name}.ftl"
    if file.name not in there:
        return Proved(file, (), reader.keys, reader.keys)
    try:
        theirs = read(beside, language, file.name)
        faults = tuple(reader.faults(theirs, language))
        found = tuple(_known(each.error(file), reader) for each in faults if not each.is_doubt)
        doubts = tuple(each.error(file) for each in faults if each.is_doubt)
        return Proved(file, found, reader.missing(theirs), reader.keys, doubts)
    except RecursionError:
        error = ConfigError("config-too-deep", file=file)
    except ConfigError as refused:
        error = refused
    except (OSError, UnicodeDecodeError) as fault:
        error = ConfigError("file-refused", file=file, error=fault)
    return Proved(file, (error,), reader.keys, reader.keys)


def _known(error: ConfigError, reader: Proofreader) -> ConfigError:
    """Return a problem with the nearest name where there is one."""
    near = nearest(str(error.args_by_name.get("name", "")), reader.keys)
    if error.key != "texts-unknown-key" or near is None:
        return error
    return ConfigError("texts-unknown-key-near", **error.args_by_name, near=near)


def check_texts(args: Namespace, beside: Path) -> Done:
    """Tell what is wrong with the texts of ``--language``, and how many are missing."""
    say, language = say_in(args), args.language
    files = proved(beside, language)
    told = _in_words((error for each in files for error in each.problems), beside, args)
    doubted = _in_words((error for each in files for error in each.doubts), beside, args)
    missing = {each.file.name: list(each.missing) for each in files if each.missing}
    count = sum(len(each.keys) for each in files)
    warned = (say("warning", message=each["message"]) for each in doubted)
    said = [*(each["message"] for each in told), *warned, *_counted(files, say)]
    if not told and not missing:
        said.append(say("texts-whole", language=language, count=count))
    value = {
        "problems": told,
        "warnings": doubted,
        "language": language,
        "texts": count,
        "missing": missing,
    }
    return Done("\n".join(said), value, exit_code=1 if told else 0)


def _in_words(errors: Iterable[ConfigError], beside: Path, args: Namespace) -> list[dict[str, str]]:
    return problems(ConfigProblems(str(beside), list(errors)), language_of(args))


def _counted(files: tuple[Proved, ...], say: Say) -> Iterator[str]:
    for each in files:
        if each.missing:
            more = " …" if len(each.missing) > _MOST_NAMES else ""
            yield say(
                "texts-missing",
                file=each.file,
                missing=len(each.missing),
                count=len(each.keys),
                names=", ".join(each.missing[:_MOST_NAMES]) + more,
            )


def write_texts(args: Namespace, beside: Path) -> Done:
    """Write the texts of ``--language`` that are not there yet, in English, to be translated."""
    say, language = say_in(args), args.language
    folder = beside / FOLDER / language
    must_be_no_link(beside, language)
    written, count = [], 0
    for name, package in FILES.items():
        text = english(package)
        if _write(folder / f"{name}.ftl", f"{_beginning(language, say)}\n{_commented(text)}"):
            written.append(f"{name}.ftl")
            count += len(Proofreader(text, lacking).keys)
    if not written:
        raise ConfigError("texts-all-there", folder=folder, language=language)
    told = {"folder": folder, "language": language, "files": ", ".join(written), "count": count}
    return Done(say("texts-written", **told), {"folder": str(folder), "files": written})


def _beginning(language: str, say: Say) -> str:
    return f"### {say('texts-beginning', language=language)}\n"


def _commented(text: str) -> str:
    """Return texts of which none is said yet: each waits to be translated."""
    return "".join(map(_comment, text.splitlines(keepends=True)))


def _comment(line: str) -> str:
    return f"# {line}" if line.strip() and not line.startswith("#") else line


def _write(path: Path, text: str) -> bool:
    """Write a file that was not there; False if something was, and then it is left as it is."""
    if os.path.lexists(path):
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError("file-unwritable", file=path.parent, error=error) from error
    write_settings(path, text)
    return True
