"""``zal demo`` in a browser: three faces on one page, and a ticket for the phone."""
