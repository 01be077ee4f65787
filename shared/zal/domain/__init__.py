"""What a hall is and how it decides.

This code cannot do any I/O: it reads no clock, file, socket or random source,
and imports nothing but the standard library's pure parts and itself.
"""
