"""Backups of a folder that no app has open."""

from datetime import UTC, datetime

from desktop_memory.config.paths import Paths
from desktop_memory.config.settings_file import SettingsFile
from desktop_memory.domain.errors import NotFound
from desktop_memory.storage.backup import Backups
from desktop_memory.storage.backup_sets import BackupSet, find_sets
from desktop_memory.storage.folder_lock import FolderLock
from desktop_memory.storage.key import Keys


def find_backups(paths: Paths) -> list[BackupSet]:
    """Newest first."""
    return find_sets(paths)


def bring_back(paths: Paths, name: str | None = None, passphrase: str | None = None) -> BackupSet:
    """Put a backup, by default the newest, in the place of the present files.

    The present files become a backup themselves. Raises NotFound, DataFolderInUse while the app
    runs, KeyUnavailable, DatabaseBroken for a damaged backup.
    """
    with FolderLock(paths):
        wanted = name or _newest(paths).name
        key = Keys(paths).get(SettingsFile(paths.settings_file).load().key_store, passphrase)
        return Backups(paths, key).restore(wanted, datetime.now(UTC))


def _newest(paths: Paths) -> BackupSet:
    for backup in find_backups(paths):
        # What an earlier restore put aside may be the damage that was restored from.
        if not backup.name.endswith("-replaced"):
            return backup
    raise NotFound(f"There is no backup in {paths.backups}.", "None was made yet.")
