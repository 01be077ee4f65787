"""A browser without scripts."""

import httpx


def web_client(
    address: str, language: str = "en", *, host: str = "", patience_s: float = 5.0
) -> httpx.Client:
    """Return one that speaks plain HTTP. ``host``: the address of this machine that it has.

    Certificates are not for it: to read all that the machine trusts takes 50 ms each time.
    """
    transport = httpx.HTTPTransport(verify=False, local_address=host or None)
    return httpx.Client(
        base_url=address,
        headers={"accept-language": language},
        transport=transport,
        timeout=patience_s,
        trust_env=False,
    )
