"""The words of every episode and fact, found in their rows' own transaction."""

from collections.abc import Iterator, Sequence
from dataclasses import astuple

from desktop_memory.storage.context_columns import to_focused
from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import from_ms
from desktop_memory.storage.text_document import (
    PASSAGES,
    QUESTION_TOKEN,
    TIME_TOKEN,
    TextDocument,
    filter_token,
    passages,
    time_tokens,
    time_words,
)
from desktop_memory.storage.time_telling import tells_time
from desktop_memory.storage.unspaced import set_apart

_QUESTION_MARKS = ("?", "？", "؟")


class FullText:
    """Keeps full text equal to the rows. Each method may be called again without harm."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def index_episode(self, episode_id: int) -> None:
        """Make the words of an episode those of its rows as they are; forgotten rows have none."""
        first = episode_id * PASSAGES
        known = {
            rowid: TextDocument(*columns)
            for rowid, *columns in self._database.find_rows(
                "SELECT rowid, text, place, speaker, time, filters FROM episode_text"
                " WHERE rowid BETWEEN ? AND ?",
                (first, first + PASSAGES - 1),
            )
        }
        wanted = dict(enumerate(self._episode_documents(episode_id), first))
        self._write("episode_text", known, wanted)

    def remove_episode(self, episode_id: int) -> None:
        """Take an episode's words out of the index and its bytes."""
        first = episode_id * PASSAGES
        self._database.change(
            "DELETE FROM episode_text WHERE rowid BETWEEN ? AND ?", (first, first + PASSAGES - 1)
        )

    def index_fact(self, fact_id: int) -> None:
        """Make the words of a fact those of its row as it is; a forgotten one has none."""
        known = {
            rowid: TextDocument(*columns)
            for rowid, *columns in self._database.find_rows(
                "SELECT rowid, text, place, speaker, time, filters FROM fact_text WHERE rowid = ?",
                (fact_id,),
            )
        }
        document = self._fact_document(fact_id)
        self._write("fact_text", known, {} if document is None else {fact_id: document})

    def remove_fact(self, fact_id: int) -> None:
        """Take a fact's words out of the index and its bytes."""
        self._database.change("DELETE FROM fact_text WHERE rowid = ?", (fact_id,))

    def _write(
        self, table: str, known: dict[int, TextDocument], wanted: dict[int, TextDocument]
    ) -> None:
        gone = [(rowid,) for rowid, document in known.items() if wanted.get(rowid) != document]
        self._database.change_each(f"DELETE FROM {table} WHERE rowid = ?", gone)
        fresh = [
            (rowid, *astuple(document))
            for rowid, document in wanted.items()
            if known.get(rowid) != document
        ]
        self._database.change_each(
            f"INSERT INTO {table} (rowid, text, place, speaker, time, filters)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            fresh,
        )

    def _episode_documents(self, episode_id: int) -> Iterator[TextDocument]:
        row = self._database.find_row(
            "SELECT started_at, source, app, title, site, document, thread, role, agent_id,"
            " folder, repository, branch, playing, focused"
            " FROM episodes WHERE id = ? AND forget_id IS NULL",
            (episode_id,),
        )
        if row is None:
            return
        started_at, source, app, title, site, document, thread, role, agent_id, *context = row
        at = from_ms(started_at)
        place = _joined((app, title, _site_words(site), document, *_context_words(*context)))
        filters = [filter_token("s", source), filter_token("a", app), *time_tokens([at])]
        if thread is not None:
            filters.append(filter_token("t", thread))
        if agent_id is not None:
            filters.append(filter_token("g", agent_id))
        lines = self._database.find_rows(
            "SELECT text FROM lines WHERE episode_id = ? AND forget_id IS NULL ORDER BY id",
            (episode_id,),
        )
        if thread is not None and lines and lines[-1][0].rstrip().endswith(_QUESTION_MARKS):
            filters.append(QUESTION_TOKEN)
        if thread is not None and any(tells_time(line) for (line,) in lines):
            filters.append(TIME_TOKEN)
        for text in passages(line for (line,) in lines):
            yield TextDocument(
                set_apart(text),
                set_apart(place),
                set_apart(role or ""),
                time_words(at),
                " ".join(filters),
            )

    def _fact_document(self, fact_id: int) -> TextDocument | None:
        row = self._database.find_row(
            "SELECT kind, text, subject, app, known_from, valid_from, agent_id"
            " FROM facts WHERE id = ? AND forget_id IS NULL",
            (fact_id,),
        )
        if row is None:
            return None
        kind, text, subject, app, known_from, valid_from, agent_id = row
        moments = [from_ms(at) for at in (known_from, valid_from) if at is not None]
        filters = [filter_token("k", kind), filter_token("a", app), *time_tokens(moments)]
        if agent_id is not None:
            filters.append(filter_token("g", agent_id))
        return TextDocument(
            text=set_apart(text),
            place=set_apart(_joined((subject, app, kind.replace("_", " ")))),
            speaker="",
            time=" ".join(time_words(at) for at in moments),
            filters=" ".join(filters),
        )


def _context_words(
    folder: str | None,
    repository: str | None,
    branch: str | None,
    playing: str | None,
    focused: str | None,
) -> Iterator[str | None]:
    yield folder
    yield f"repository {repository}" if repository else None
    yield f"branch {branch}" if branch else None
    yield f"playing {playing}" if playing else None
    for element in to_focused(focused):
        yield element.name


def _joined(parts: Sequence[str | None]) -> str:
    return "\n".join(part for part in parts if part)


def _site_words(site: str | None) -> str | None:
    return ".".join(reversed(site.split("."))) if site else None
