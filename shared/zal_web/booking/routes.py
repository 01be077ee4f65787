"""All routes of booking."""

from fastapi import APIRouter

from zal_web.booking.bookings import BookingRoutes
from zal_web.booking.choosing import ChoosingRoutes
from zal_web.booking.pages import BookingPages
from zal_web.booking.wishes import WishRoutes


def booking_router(pages: BookingPages) -> APIRouter:
    """Return the routes of choosing, of appointments and of waiting lists."""
    router = APIRouter()
    for each in (ChoosingRoutes(pages), BookingRoutes(pages), WishRoutes(pages)):
        router.include_router(each.router)
    return router
