"""Who is logged in on this computer, as the system knows them."""

import getpass
import os
import sys
from dataclasses import dataclass

if sys.platform != "win32":
    import pwd


@dataclass(frozen=True, slots=True)
class Account:
    """The login and the full name of an account; either may be empty."""

    login: str = ""
    full_name: str = ""


def read_account() -> Account:
    """The account this process runs under."""
    try:
        login = getpass.getuser()
    except (OSError, KeyError, ImportError):
        login = ""
    return Account(login, _full_name())


def _full_name() -> str:
    if sys.platform == "win32":
        return ""
    try:
        gecos = pwd.getpwuid(os.getuid()).pw_gecos
    except KeyError:
        return ""
    return gecos.split(",", maxsplit=1)[0].strip()
