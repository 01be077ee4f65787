"""Texts in too many or too few languages: told in one sentence a language, and mended on request.

A hall that comes to speak one language more, or less, has a problem in each of its texts.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from zal.config.row import Row
from zal.config.rows.all_rows import FILE
from zal.config.table_rows import Entries, Part, Section
from zal.config.texts import Named
from zal.domain.dataclass import dataclass
from zal.domain.errors import ConfigError

Texts = dict[str, Any]
"""Language → text."""

_TOGETHER = {
    "config-unknown-language": "config-texts-too-many",
    "config-unknown-language-near": "config-texts-too-many",
    "config-name-missing": "config-texts-missing",
}


def told_together(problems: Iterable[ConfigError]) -> list[ConfigError]:
    """Return the problems, those of several texts in one language as one."""
    found = list(problems)
    counts = Counter(map(_of_language, found))
    told: dict[object, ConfigError] = {}
    for number, each in enumerate(found):
        of = _of_language(each)
        if of is None or counts[of] == 1:
            told[number] = each
        elif of not in told:
            key, language = of
            said = {name: each.args_by_name[name] for name in ("file", "path")}
            told[of] = ConfigError(key, **said, language=language, count=str(counts[of]))
    return list(told.values())


def _of_language(problem: ConfigError) -> tuple[str, str] | None:
    """Return what is told of a text that is too many or missing: of ``name.en`` the last part."""
    key = _TOGETHER.get(problem.key)
    setting = str(problem.args_by_name.get("path", "")).rpartition(": ")[2]
    _, dot, language = setting.rpartition(".")
    return (key, language) if key is not None and dot else None


def _keys(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        if isinstance(row, Named):
            yield row.key
        elif isinstance(row, Part):
            yield from _keys(row.rows)
        elif isinstance(row, Section | Entries):
            yield from _keys(row.form.rows)


KEYS = frozenset(_keys(FILE.rows))
"""The keys of the file under which a text may stand in each language."""


@dataclass(frozen=True, slots=True)
class Changes:
    """How many texts of which language are taken out, and are filled in from another one."""

    taken_out: dict[str, int]
    filled_in: dict[str, int]


def as_spoken(texts: Texts, languages: Sequence[str]) -> Texts:
    """Return texts in these languages alone; one that is missing is the first that there is."""
    if not texts or not all(isinstance(each, str) for each in texts.values()):
        return texts  # what is no text is a problem of its own
    kept = {each: texts[each] for each in texts if each in languages}
    first = next((kept[each] for each in languages if each in kept), next(iter(texts.values())))
    return kept | {each: first for each in languages if each not in kept}


def all_as_spoken(values: Any, languages: Sequence[str]) -> tuple[Any, Changes]:
    """Return a file's values with all texts as ``as_spoken``, and what is changed by that."""
    taken_out: Counter[str] = Counter()
    filled_in: Counter[str] = Counter()

    def renewed(value: Any, key: str = "") -> Any:
        if isinstance(value, list):
            return [renewed(each) for each in value]
        if not isinstance(value, dict):
            return value
        if key not in KEYS:
            return {name: renewed(each, name) for name, each in value.items()}
        now = as_spoken(value, languages)
        taken_out.update(each for each in value if each not in now)
        filled_in.update(each for each in now if each not in value)
        return now

    found = renewed(values)
    return found, Changes(dict(taken_out), dict(filled_in))
