"""Which names on the screen are the person's own."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_memory.config.account import Account

# Accounts of machines rather than of people: on a screen such a name is somebody else's.
_NOBODY = frozenset({"root", "user", "admin", "administrator", "ubuntu", "debian", "test"})


@dataclass(frozen=True, slots=True)
class OwnNames:
    """The full name of the person and what else they go by; both may be empty."""

    user: str = ""
    handles: tuple[str, ...] = ()


def own_names(told: Sequence[str], account: Account) -> OwnNames:
    """The names the person told first, then those of the account.

    The first one told in two words or more is the full name.
    """
    names = [name.strip() for name in told if name.strip()]
    by_account = [name for name in (account.full_name, account.login) if name]
    names += [name for name in by_account if name.lower() not in _NOBODY and name not in names]
    user = next((name for name in names if " " in name and "@" not in name), "")
    return OwnNames(user, tuple(name for name in names if name != user))
