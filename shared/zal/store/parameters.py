"""Parameters of statements: written by name, sent by number. No I/O."""

import re

_NAME = re.compile(r"(?<!:):([a-z]\w*)")


def parameters(sql: str) -> tuple[str, ...]:
    """Return the names of a statement's parameters, each once, in the order of their numbers."""
    return tuple(dict.fromkeys(_NAME.findall(sql)))


def numbered(sql: str, sign: str) -> str:
    """Return a statement with numbers in the place of names, after the engine's own ``sign``."""
    numbers = {name: f"{sign}{n}" for n, name in enumerate(parameters(sql), 1)}
    return _NAME.sub(lambda found: numbers[found[1]], sql)
