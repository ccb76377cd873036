"""What the health page says in rows of name and words. Unknown is grey, never green."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit

from desktop_memory.config.settings import Settings
from desktop_memory.domain.status import Health
from desktop_memory.gui import phrasing
from desktop_memory.gui.health.section import Pair

BACKUP, VERIFIED = "Backup", "Verified"
_UNKNOWN = "Not measured yet"
_WHOLE = "Whole"  # how the finding of a check without faults begins
_HERE = frozenset(("localhost", "127.0.0.1", "::1"))
_STALE_BACKUP, _STALE_CHECK = timedelta(days=2), timedelta(days=8)


def source_rows(health: Health) -> list[Pair]:
    rows = []
    for source in health.status.sources:
        if source.working is None:
            rows.append(Pair(source.name, "info", "text3", source.detail or _UNKNOWN))
        else:
            sign = ("check", "ok") if source.working else ("warning", "warn")
            rows.append(Pair(source.name, *sign, source.detail))
    return rows or [Pair("Screen", "info", "text3", _UNKNOWN)]


def usage_rows(health: Health) -> list[Pair]:
    cpu, memory = _UNKNOWN, _UNKNOWN
    if health.cpu_percent is not None:
        cpu = f"{health.cpu_percent:.1f} % of one core"
    if health.resident_bytes is not None:
        memory = phrasing.size(health.resident_bytes)
    return [Pair("Processor", "health", "text3", cpu), Pair("Memory", "store", "text3", memory)]


def keeping_rows(health: Health, now: datetime, working: str, settings: Settings) -> list[Pair]:
    """`working`: BACKUP or VERIFIED while that is under way."""
    key = ("lock", "ok") if health.key.startswith("On") else ("unlock", "warn")
    return [
        _index(health),
        Pair("Encryption", *key, health.key),
        _backup(health, now, working),
        _verified(health, now, working),
        Pair("Models", "info", "text3", f"Embedding {health.embedding}. {_model(settings)}"),
        _connections(settings),
    ]


def _model(settings: Settings) -> str:
    if not (settings.model_url and settings.facts_on):
        return "No language model."
    return f"Language model {settings.model_name}, which proposes facts."


def _connections(settings: Settings) -> Pair:
    host = urlsplit(settings.model_url).hostname or ""
    if not settings.facts_on or not settings.model_elsewhere or not host or host in _HERE:
        return Pair("Connections", "globe", "text3", "None leave this computer")
    words = f"Only to the language model at {host}, as you allowed"
    return Pair("Connections", "globe", "warn", words)


def _index(health: Health) -> Pair:
    waiting, vectors = health.status.index_waiting, health.vectors
    if vectors is None:
        return Pair("Index", "info", "text3", "Words only; vectors are not open")
    current = "Catching up" if waiting else "Current"
    sign = ("refresh", "text3") if waiting else ("check", "ok")
    return Pair("Index", *sign, f"{current}. {waiting:,} waiting, {vectors:,} vectors")


def _backup(health: Health, now: datetime, working: str) -> Pair:
    if working == BACKUP:
        return Pair(BACKUP, "refresh", "text3", "Being made…")
    made = health.last_backup_at
    if made is None:
        words = "None yet; the first is made within a day"
        return Pair(BACKUP, "info", "text3", words, "Back up now")
    sign = ("warning", "warn") if now - made > _STALE_BACKUP else ("check", "ok")
    words = f"{phrasing.moment(made, now)}, {health.backups} kept"
    return Pair(BACKUP, *sign, words, "Back up now")


def _verified(health: Health, now: datetime, working: str) -> Pair:
    if working == VERIFIED:
        return Pair(VERIFIED, "refresh", "text3", "Checking…")
    at = health.verified_at
    if at is None:
        return Pair(VERIFIED, "info", "text3", _UNKNOWN, "Verify now")
    well = health.verify_finding.startswith(_WHOLE) and now - at <= _STALE_CHECK
    sign = ("check", "ok") if well else ("warning", "warn")
    words = f"{phrasing.moment(at, now)}: {health.verify_finding}"
    return Pair(VERIFIED, *sign, words, "Verify now")
