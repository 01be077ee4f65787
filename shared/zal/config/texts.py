"""Kinds of settings that people read: texts, names in the hall's languages, codes."""

import re
from collections.abc import Iterable
from typing import Any

from zal.config.problems import shown, shown_key
from zal.config.row import Setting
from zal.config.table import NAME_LIMIT, Table
from zal.domain.names import Names

LINE_LIMIT = 200
"""Characters of a text that has a line or two of its own."""
CODE_LIMIT = 40
_CODE = re.compile(r"[a-z0-9][a-z0-9-]*")


class Text(Setting):
    """A text, the same in all languages; ``limit`` in characters."""

    limit: int = NAME_LIMIT

    def value(self, table: Table) -> str | None:
        return table.text(self.key, self.line, limit=self.limit) or None

    def shown(self, value: str) -> str | None:
        return value or None

    @property
    def takes(self) -> str:
        return f"a text of up to {self.limit} characters"


class Code(Setting):
    """The short key of an entry, which never changes."""

    doc: str = "The short key that the rest of the hall knows it by. Never change it."

    def value(self, table: Table) -> str | None:
        value = table.given(self.key)
        if value is None:
            return None
        if not isinstance(value, str):
            table.note("config-want-text", self.key, got=shown(value), example=self.line)
            return None
        if not _CODE.fullmatch(value) or len(value) > CODE_LIMIT:
            limit = str(CODE_LIMIT)
            table.note("config-code", self.key, got=shown(value), limit=limit, example=self.line)
        return value

    def shown(self, value: str) -> str:
        return value

    @property
    def takes(self) -> str:
        return f"small Latin letters, digits and hyphens, up to {CODE_LIMIT}"


class Named(Setting):
    """A text in each of the hall's languages; one plain text stands for all of them."""

    limit: int = NAME_LIMIT

    def value(self, table: Table) -> Names | None:
        value = table.given(self.key)
        if value is None:
            return None
        # no languages: they are wrong themselves, which has been noted, so that any will do
        if isinstance(value, str):
            text = table.checked(self.key, value, self.limit)
            return dict.fromkeys(table.known.languages or ("",), text)
        if not isinstance(value, dict):
            example = f'{self.key} = {{ ru = "…", en = "…" }}'
            table.note("config-want-names", self.key, got=shown(value), example=example)
            return None
        return self._by_language(table.table(self.key, ""), value, table.known.languages)

    def _by_language(
        self, table: Table, values: dict[str, Any], languages: tuple[str, ...]
    ) -> Names:
        for language in values:
            if languages and language not in languages:
                missing = [each for each in languages if each not in values]
                path = table.path(language)
                table.problems.add_unknown(
                    "config-unknown-language", path, language, missing or languages
                )
        for language in languages:
            if language not in values:
                table.note("config-name-missing", language)
        spoken = [each for each in languages or values if each in values]
        return {each: self._text(table, each) for each in spoken}

    def _text(self, table: Table, language: str) -> str:
        return table.text(language, f'{shown_key(language)} = "…"', limit=self.limit) or ""

    def shown(self, value: Names) -> str | dict[str, str] | None:
        texts = set(value.values())
        return texts.pop() if len(texts) == 1 else dict(value) or None

    def nothing(self) -> Names:
        return {}

    @property
    def takes(self) -> str:
        return f"a text, or one for each language; up to {self.limit} characters"


def must_be_known(
    table: Table, key: str, kind: str, given: Iterable[str], known: Iterable[str]
) -> None:
    """Note each of the codes ``given`` under a key that no entry of a ``kind`` has."""
    choices = list(dict.fromkeys(each for each in known if each))
    for name in given:
        if name not in choices:
            path = table.path(key)
            table.problems.add_unknown(
                f"config-unknown-{kind}", path, name, choices, got=shown(name)
            )
