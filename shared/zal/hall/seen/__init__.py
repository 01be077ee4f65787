"""What can be seen of a hall, one kind of screen a file.

A view is a function: it takes a ``Look`` first and returns an immutable value, all of it as the
hall stood at one ``rev``. ``hall.see(kiosk_view, "kiosk-1")`` opens the look; inside a view that
is being read already another one is simply called with the same look.
"""
