"""The command line's commands.

Each function adds its arguments to a parser and returns what to do with the parsed ones:
a function of the arguments whose result is printed.
"""
