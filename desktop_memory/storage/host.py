"""Hosts of URLs, kept from the right so that a site is a range of them."""

from urllib.parse import urlsplit


def reversed_host(url: str | None) -> str | None:
    """`com.example.mail` of `https://mail.example.com/inbox`; None without a host."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return reversed_name(host) if host else None


def find_host(url: str | None) -> str | None:
    """`mail.example.com` of an address there, lower case, without a leading `www`."""
    host = reversed_host(url)
    return ".".join(reversed(host.split("."))) if host else None


def site_name(site: str) -> str:
    """`example.com` of that host, or of an address on it, as a person writes it."""
    return find_host(site if "://" in site else f"//{site.strip()}") or site.strip()


def reversed_name(host: str) -> str:
    """`com.example.mail` of `mail.example.com`, lower case, without a leading `www`."""
    labels = host.strip().strip(".").lower().removeprefix("www.").split(".")
    return ".".join(reversed(labels))
