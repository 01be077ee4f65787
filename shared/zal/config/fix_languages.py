"""Bring the texts of ``hall.toml`` to the hall's languages; all else stays as it was written.

TOML is changed as text, so that comments and order stay; then it is read, and must say exactly
what was meant.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import Any

from zal.config.problems import literal, literal_key
from zal.config.read import parsed, read
from zal.config.texts_by_language import KEYS, Changes, Texts, all_as_spoken, as_spoken
from zal.domain.dataclass import dataclass
from zal.domain.errors import ConfigError

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""|' + r"'''.*?'''|" + r'"(?:\\.|[^"\\\n])*"|' + r"'[^'\n]*'|"
    r"#[^\n]*|[A-Za-z0-9_-]+|[^\S\n]+|.",
    re.DOTALL,
)
_HEADER = re.compile(r"\s*\[\[?([^\[\]#]+?)\]\]?\s*(?:#.*)?$")
_PAIR = re.compile(r"(\s*)((?:[\w-]+\s*\.\s*)*)([\"']?)([\w-]+)\3\s*=\s*(.*\S)\s*$", re.DOTALL)


def fixed_languages(text: str, file: str) -> tuple[str, Changes]:
    """Return a file's text with all texts in the hall's languages, and what is changed by that.

    Raises ``ConfigProblems`` where the languages themselves are wrong, ``ConfigError`` where a
    text is written in a way that only a person can change.
    """
    values, body = parsed(text, file), text.removeprefix("\ufeff")
    languages = _languages(values, text, file)
    meant, changes = all_as_spoken(values, languages)
    found = _with_tables(_with_inline_tables(body, languages), languages)
    try:
        is_as_meant = tomllib.loads(found) == meant
    except ValueError:
        is_as_meant = False
    if not is_as_meant:
        raise ConfigError("texts-by-hand", file=file)
    return text[: len(text) - len(body)] + found, changes


def _languages(values: dict[str, Any], text: str, file: str) -> list[str]:
    hall = values.get("hall")
    found = hall.get("languages") if isinstance(hall, dict) else None
    if isinstance(found, list) and found and all(isinstance(each, str) for each in found):
        return found
    return list(read(text, file).languages)  # tells what is wrong


def _with_inline_tables(text: str, languages: Sequence[str]) -> str:
    """Return a text with each ``name = { ru = "…", en = "…" }`` as it is spoken."""
    tokens = [each[0] for each in _TOKEN.finditer(text)]
    found, at = [], 0
    while at < len(tokens):
        end = _end_of_inline_table(tokens, at)
        if end is None:
            found.append(tokens[at])
            at += 1
            continue
        opens = tokens.index("{", at)
        texts = _read("".join(tokens[opens:end]))
        now = texts and as_spoken(texts, languages)
        found += tokens[at:opens]
        found.append(literal(now) if now != texts else "".join(tokens[opens:end]))
        at = end
    return "".join(found)


def _end_of_inline_table(tokens: Sequence[str], at: int) -> int | None:
    """Return after which token an inline table ends whose key stands here, None: none does."""
    if tokens[at].strip("\"'") not in KEYS:
        return None
    following = (n for n in range(at + 1, len(tokens)) if not tokens[n].isspace())
    if tokens[next(following, at)] != "=" or tokens[opens := next(following, at)] != "{":
        return None
    return next((n + 1 for n in range(opens, len(tokens)) if tokens[n] == "}"), None)


def _read(value: str) -> Texts:
    try:
        found: Texts = tomllib.loads(f"x = {value}")["x"]
    except ValueError:
        return {}
    return found


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file. ``of``: the texts that it is one of, None: it is none."""

    line: str
    of: str | None = None
    language: str = ""
    text: str = ""
    begin: str = ""


def _with_tables(text: str, languages: Sequence[str]) -> str:
    """Return a text with each ``[boards.message]``, or ``message.ru = "…"``, as it is spoken."""
    lines = list(_lines(text))
    found: list[str] = []
    for number, each in enumerate(lines):
        if each.of is None:
            found.append(each.line)
            continue
        texts = {other.language: other.text for other in lines if other.of == each.of}
        now = as_spoken(texts, languages)
        if each.language in now:
            found.append(each.line)
        if all(other.of != each.of for other in lines[number + 1 :]):
            added = {name: told for name, told in now.items() if name not in texts}
            end = "" if each.line.endswith("\n") or not added else "\n"
            found.append(
                end
                + "".join(
                    f"{each.begin}{literal_key(name)} = {told}\n" for name, told in added.items()
                )
            )
    return "".join(found)


def _lines(text: str) -> Iterator[_Line]:
    header, section = "", 0
    for line in text.splitlines(keepends=True):
        if found := _HEADER.match(line):
            header, section = found[1].rpartition(".")[2].strip(" \"'"), section + 1
        pair = _PAIR.match(line) if found is None else None
        if pair is None:
            yield _Line(line)
            continue
        indent, before, _, language, told = pair.groups()
        key = before.rstrip(" .").rpartition(".")[2].strip() or header
        value = next((each[0] for each in _TOKEN.finditer(told)), "")
        if key in KEYS and value[:1] in ("'", '"'):
            yield _Line(line, f"{section} {before}", language, value, indent + before)
        else:
            yield _Line(line)
