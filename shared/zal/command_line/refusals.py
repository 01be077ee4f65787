"""What was refused, as values for programs."""

from zal.domain.errors import ConfigError, ConfigProblems, HallError
from zal.texts import sentence


def refusal(error: HallError, language: str) -> dict[str, object]:
    """Return a refusal's key and sentence; every problem too, where a configuration has several."""
    told: dict[str, object] = {"error": error.key, "message": sentence(error, language)}
    if isinstance(error, ConfigProblems):
        told["problems"] = problems(error, language)
    return told


def problems(error: ConfigError, language: str) -> list[dict[str, str]]:
    """Return each problem: the file, the key in it ("" for the file itself), what to do."""
    return [
        {
            "file": str(each.args_by_name.get("file", "")),
            "key": str(each.args_by_name.get("path", "")),
            "problem": each.key,
            "message": sentence(each, language),
        }
        for each in error.problems
    ]
