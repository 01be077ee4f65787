"""The day's ratings as a table for people, CSV for spreadsheets, or JSON."""

from argparse import Namespace
from datetime import date

from zal.bootstrap import ratings_of_day
from zal.command_line.answers import Done, language_of
from zal.commands.csv_files import csv_of
from zal.commands.named_parts import named_parts
from zal.commands.tables import padded, short
from zal.domain.dates import written_day
from zal.domain.ratings import Criterion, RatingFigures, RatingReport, Share
from zal.texts import Say, texts

Line = tuple[str, str, str, RatingFigures]
"""Part (total, service or desk), code, name, figures."""


def ratings(args: Namespace, day: date | None) -> object:
    """Return what ``zal report --ratings`` tells."""
    found, config = ratings_of_day(args.hall, day)
    if args.json:
        return found
    language = language_of(args)
    lines = named_parts(args, found, config)
    if args.csv:
        return Done("", found, file=_csv(lines, args))
    return _table(found, lines, texts("zal.commands", language))


def _csv(lines: list[Line], args: Namespace) -> bytes:
    """Return a line for each part; of everything and of each criterion: good, marks, mean."""
    kinds = ["all", *Criterion]
    columns = [f"{kind}_{each}" for kind in kinds for each in ("good", "marks", "mean")]
    rows = []
    for *head, figures in lines:
        shares = [figures.total, *(figures.by_criterion[each] for each in Criterion)]
        rows.append([*head, figures.ratings, *(v for each in shares for v in _values(each))])
    return csv_of(["part", "code", "name", "ratings", *columns], rows, args)


def _values(share: Share) -> tuple[int, int, float | None]:
    return share.good, share.marks, None if share.mean is None else round(share.mean, 2)


def _table(found: RatingReport, lines: list[Line], say: Say) -> list[str]:
    (_, _, name, total), *parts = lines
    day = written_day(found.day)
    if not total.ratings:
        return [say("ratings-none", day=day)]
    told = say(
        "ratings-total",
        share=_share(total.total, say),
        norm=str(found.norm_percent),
        ratings=str(total.ratings),
    )
    said = [say("ratings-of", name=name, day=day), "", told]
    said += [
        f"  {say(f'criterion-{each}')}: {_share(total.by_criterion[each], say)}"
        for each in Criterion
    ]
    comments = [f"  {each}" for each in found.comments]
    return [
        *said,
        *_parts(parts, say),
        *(["", say("ratings-comments"), *comments] if comments else []),
    ]


def _parts(lines: list[Line], say: Say) -> list[str]:
    columns = [say("column-ratings"), say("column-good")]
    columns += [say(f"criterion-{each}") for each in Criterion]
    rows: list[list[str]] = []
    part_before = ""
    for part, _, name, figures in lines:
        if part != part_before:
            rows += [[""] * (1 + len(columns)), [say(f"report-by-{part}"), *columns]]
        part_before = part
        shares = [figures.total, *(figures.by_criterion[each] for each in Criterion)]
        rows.append([short(name), str(figures.ratings), *(_share(each, say) for each in shares)])
    return padded(rows)


def _share(share: Share, say: Say) -> str:
    """Return how many of how many marks are good; no share says 100 % but the whole."""
    if not share.marks:
        return "—"
    percent = str(100 * share.good // share.marks)
    return say("ratings-share", good=str(share.good), marks=str(share.marks), percent=percent)
