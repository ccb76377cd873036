"""What the person takes out of the window: copied text, a page or file opened in its program."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop_memory.domain.episode import Episode
from desktop_memory.domain.errors import UserError
from desktop_memory.gui.bridge import Bridge
from desktop_memory.gui.phrasing import is_path

_WEB = ("http", "https")


def copy_text(lines: Iterable[str]) -> None:
    """Put lines into the clipboard. Our own clipboard source leaves them out."""
    QGuiApplication.clipboard().setText("\n".join(lines))


def copy_span(
    bridge: Bridge, owner: QObject, episode_ids: list[int], since: datetime, until: datetime
) -> None:
    """Copy the lines of some episodes that were seen within a span."""
    bridge.ask(
        lambda queries: [
            line.text
            for episode_id in episode_ids
            for line in queries.find_lines(episode_id)
            if line.first_seen_at < until and line.last_seen_at >= since
        ],
        copy_text,
        owner=owner,
    )


def may_open(episode: Episode) -> bool:
    """Whether it tells which page or file to open."""
    return bool(episode.url or (episode.document and is_path(episode.document)))


def open_source(bridge: Bridge, episode: Episode) -> None:
    """Open the page or file an episode was about. Only web pages and files that exist."""
    url, document = QUrl(episode.url or ""), Path(episode.document or "")
    if url.scheme() in _WEB:
        QDesktopServices.openUrl(url)
    elif may_open(episode) and document.exists():
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(document)))
    else:
        place = episode.url or episode.document or "Its source"
        bridge.went_wrong.emit(UserError(f"{place} cannot be opened: it is not there any more."))
