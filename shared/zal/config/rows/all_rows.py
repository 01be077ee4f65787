"""The whole file: all rows, in the order in which they are written."""

from zal.config.rows.appointments import APPOINTMENTS, SLOTS
from zal.config.rows.boards import BOARDS
from zal.config.rows.categories import CATEGORIES
from zal.config.rows.consoles import CONSOLE
from zal.config.rows.hall import CHOICE, HALL, HOURS
from zal.config.rows.kiosks import KIOSKS
from zal.config.rows.no_show import NO_SHOW
from zal.config.rows.people import DESKS, OPERATORS
from zal.config.rows.privacy import PRIVACY
from zal.config.rows.return_passes import RETURN_PASS
from zal.config.rows.services import GROUPS, PURPOSES, SERVICES
from zal.config.rows.slips import SLIP
from zal.config.rows.visits import BUNDLES, OUTCOMES
from zal.config.rows.voice import VOICE
from zal.config.rows.zones import ZONES
from zal.config.table_rows import Form
from zal.domain.settings.hall import HallConfig

FILE = Form(
    HallConfig,
    HALL,
    HOURS,
    CHOICE,
    NO_SHOW,
    *KIOSKS,
    CONSOLE,
    *BOARDS,
    SLIP,
    VOICE,
    GROUPS,
    PURPOSES,
    SERVICES,
    BUNDLES,
    OUTCOMES,
    RETURN_PASS,
    ZONES,
    DESKS,
    OPERATORS,
    CATEGORIES,
    APPOINTMENTS,
    SLOTS,
    PRIVACY,
)
