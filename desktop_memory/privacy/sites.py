"""Globs looked for in the address of a page."""

import re
from collections.abc import Iterable
from fnmatch import translate
from urllib.parse import urlsplit


class Sites:
    """A set of site globs, compiled once.

    `bank.example` means that host and those under it, and may hold `*`; `host/path*` looks at the
    path too; a pattern with a colon (`about:logins*`) looks at the whole address. A pattern that
    starts with `!` is an exception.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        wanted = [pattern.strip().casefold() for pattern in patterns]
        self._sites = [_Site(item) for item in wanted if item and not item.startswith("!")]
        self._exceptions = [_Site(item[1:]) for item in wanted if item.startswith("!")]

    def find(self, url: str) -> str | None:
        """The part of an address that matches, or None."""
        address = _Address.parse(url)
        if any(site.find(address) for site in self._exceptions):
            return None
        return next(filter(None, (site.find(address) for site in self._sites)), None)


class _Address:
    def __init__(self, whole: str, host: str, path: str) -> None:
        self.whole, self.host, self.path = whole, host, path

    @classmethod
    def parse(cls, url: str) -> "_Address":
        whole = url.strip().casefold()
        try:
            parts = urlsplit(whole if "//" in whole or ":" in whole else "//" + whole)
            return cls(whole, (parts.hostname or "").rstrip("."), parts.path)
        except ValueError:
            return cls(whole, "", "")


class _Site:
    def __init__(self, pattern: str) -> None:
        self._whole = re.compile(translate(pattern)) if ":" in pattern else None
        host, slash, path = pattern.partition("/")
        self._host = re.compile(r"(?:.*\.)?" + translate(host))
        self._path = re.compile(translate("/" + path.rstrip("*") + "*")) if slash else None

    def find(self, address: _Address) -> str | None:
        if self._whole is not None:
            return address.whole if self._whole.match(address.whole) else None
        if not address.host or not self._host.match(address.host):
            return None
        if self._path is None:
            return address.host
        return address.host + address.path if self._path.match(address.path) else None
