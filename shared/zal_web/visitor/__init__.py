"""The visitor's page of a ticket: how the visit stands, as it changes, and the page's forms."""
