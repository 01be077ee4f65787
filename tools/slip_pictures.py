"""Make pictures of the slip: on paper of 58 and of 80 mm, in Russian and in English.

    make pictures

Each is dot for dot what a printer is sent; ``slips.png`` shows all four on their paper.
"""

import tempfile
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageDraw

from zal import config
from zal.domain.settings.hall import HallConfig
from zal.domain.settings.slips import SlipPolicy
from zal.domain.states import State
from zal.domain.tickets import Stage, Ticket, VisitStage
from zal.printing.image import slip_image

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
PAPER = ((58, 384), (80, 576))
"""Millimetres of paper, and the dots of 1/8 mm that are printed across it."""
DESK, GAP = 200, 48
ISSUED_AT = 1_795_419_720_000
"""23 November 2026, 10:42 in Moscow."""
TICKET = VisitStage(
    Ticket(
        ticket_id=1,
        day="2026-11-23",
        code="Р105",
        category="ordinary",
        language="ru",
        token="Qm3vX9_rT7aLk2bNc5dWpA",
        issued_at=ISSUED_AT,
        ahead=11,
    ),
    Stage(
        stage_id=1,
        ticket_id=1,
        ordinal=1,
        day="2026-11-23",
        service="passport",
        category="ordinary",
        state=State.WAITING,
        clock_at=ISSUED_AT,
        queued_at=ISSUED_AT,
    ),
)


def emblem(path: Path) -> None:
    """Draw a logo: a house with an open door."""
    image = Image.new("L", (240, 200), 255)
    pen = ImageDraw.Draw(image)
    pen.polygon([(120, 0), (239, 90), (0, 90)], fill=0)
    pen.rectangle((24, 104, 215, 199), fill=0)
    pen.rectangle((96, 128, 143, 199), fill=255)
    image.save(path)


def on_paper(slip: Image.Image, width_mm: int) -> Image.Image:
    """Return a slip with the white that its printer leaves at both sides."""
    paper = Image.new("L", (width_mm * 8, slip.height + GAP), 255)
    paper.paste(slip, ((paper.width - slip.width) // 2, GAP // 2))
    return paper


def side_by_side(papers: list[Image.Image]) -> Image.Image:
    """Return papers on a desk."""
    width = sum(each.width + GAP for each in papers) + GAP
    desk = Image.new("L", (width, max(each.height for each in papers) + 2 * GAP), DESK)
    left = GAP
    for each in papers:
        desk.paste(each, (left, GAP))
        left += each.width + GAP
    return desk


def slips(hall: HallConfig, folder: Path) -> list[Image.Image]:
    """Write each slip and return all on their paper."""
    papers = []
    for language in ("ru", "en"):
        for width_mm, dots in PAPER:
            slip = slip_image(
                replace(TICKET, ticket=TICKET.ticket._replace(language=language)),
                hall,
                "",
                folder,
                dots,
            )
            slip.save(PICTURES / f"slip-{width_mm}-{language}.png", optimize=True)
            papers.append(on_paper(slip, width_mm))
    return papers


def main() -> None:
    """Make the pictures anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    hall = config.read(config.SAMPLE)
    hall = replace(hall, slip=SlipPolicy(logo="logo.png", footer=hall.slip.footer))
    with tempfile.TemporaryDirectory() as folder:
        emblem(Path(folder) / "logo.png")
        papers = slips(hall, Path(folder))
    side_by_side(papers).save(PICTURES / "slips.png", optimize=True)


if __name__ == "__main__":
    main()
