"""BLAKE2b (RFC 7693), which seals words and chains the log's lines. No I/O."""

try:  # the very one of hashlib, which loads OpenSSL first: 5 ms of every command
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["blake2b"]
