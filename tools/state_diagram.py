"""Write docs/STATES.md, the life of a stage, from the one table that says it."""

from pathlib import Path

from zal.domain.states import AT_DESK_STATES, OPEN_STATES, TRANSITIONS, State

PAGE = Path(__file__).parents[1] / "docs" / "STATES.md"
_HEAD = """# The life of a stage

Made from `TRANSITIONS` in `shared/zal/domain/states.py` by `make states`; a test holds the two
together. A visit is a ticket with one or more stages, one for each service; the state lives on the
stage. A recall repeats a call and changes no state. Nothing ends a stage at a desk by expiry any
more: only logs of an older Zal have that.

What is expired and was waiting until then, or let others go first, was *shut out*: the hall closed
before its turn came (`is_shut_out` in `shared/zal/domain/passing.py`). Reports, `zal show`, kiosk
and phone say so, apart from whoever had left by then: set aside, or missed. Its `expire` in the log
has the state before; its ticket's `issue` has whether its visitor was told beforehand.

"""


def page() -> str:
    """Return the page: the diagram, then the same moves as a table."""
    return _HEAD + _diagram() + "\n" + _table()


def _diagram() -> str:
    lines = ["```mermaid", "stateDiagram-v2"]
    lines += [
        f"  {before or '[*]'} --> {after}: {act}" for (before, act), after in TRANSITIONS.items()
    ]
    ends = (each for each in State if each not in OPEN_STATES)
    lines += [f"  {each} --> [*]" for each in ends]
    return "\n".join([*lines, "```", ""])


def _table() -> str:
    lines = [
        "| From | Act | To |",
        "|---|---|---|",
        *(
            f"| {before or '(no ticket yet)'} | {act} | {after} |"
            for (before, act), after in TRANSITIONS.items()
        ),
        "",
        _listed("Open", OPEN_STATES),
        _listed("At most one stage of a visit, and one at each desk", AT_DESK_STATES),
        "",
    ]
    return "\n".join(lines)


def _listed(what: str, states: frozenset[State]) -> str:
    return f"- {what}: {', '.join(each for each in State if each in states)}."


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
