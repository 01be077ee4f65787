"""Paper: the slip as a picture, and the printers that it is sent to.

Knows the domain only. Pillow, qrcode and escpos are imported on use: a kiosk that has printed
nothing has loaded none of them.
"""
