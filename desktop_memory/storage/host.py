"""Hosts of URLs, kept from the right so that a site is a range of them."""

from urllib.parse import urlsplit


def reversed_host(url: str | None) -> str | None:
    """`com.example.mail` of `https://mail.example.com/inbox`; None without a host."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return reversed_name(host) if host else None


def reversed_name(host: str) -> str:
    """`com.example.mail` of `mail.example.com`, lower case, without a leading `www`."""
    labels = host.strip().strip(".").lower().removeprefix("www.").split(".")
    return ".".join(reversed(labels))
