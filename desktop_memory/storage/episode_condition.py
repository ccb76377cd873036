"""Which episodes, as SQL."""

from datetime import datetime

from desktop_memory.domain.episode import EpisodeFilter
from desktop_memory.domain.observation import Source
from desktop_memory.storage.host import reversed_name, site_name
from desktop_memory.storage.milliseconds import DAY_MS, to_ms
from desktop_memory.storage.sql_condition import SqlCondition
from desktop_memory.storage.text_document import PASSAGES
from desktop_memory.storage.text_expression import all_of


def episode_condition(wanted: EpisodeFilter) -> SqlCondition:
    """The condition on `episodes AS e` for a filter; forgotten episodes are never in it.

    An episode is in a span when any part of it is.
    """
    condition = SqlCondition().add("e.forget_id IS NULL")
    add_span(condition, wanted.since, wanted.until)
    if wanted.app is not None:
        condition.add("e.app = ?", wanted.app)
    if wanted.site is not None:
        add_site(condition, wanted.site)
    if wanted.source is not None:
        condition.add("e.source = ?", wanted.source)
        if wanted.source is not Source.SCREEN:
            # Says no more, but lets SQLite take the index of the few that are not of the screen.
            condition.add("e.source <> 'screen'")
    if wanted.thread is not None:
        condition.add("e.thread = ?", wanted.thread)
    if wanted.repository is not None:
        condition.add("e.repository = ?", wanted.repository)
    if wanted.match is not None:
        add_words(condition, wanted.match)
    return condition


def add_span(condition: SqlCondition, since: datetime | None, until: datetime | None) -> None:
    """Episodes that overlap since <= t < until. No episode is longer than a day."""
    if since is not None:
        condition.add("e.ended_at >= ?", to_ms(since))
        condition.add("e.started_at >= ?", to_ms(since) - DAY_MS)
    if until is not None:
        condition.add("e.started_at < ?", to_ms(until))


def add_site(condition: SqlCondition, site: str) -> None:
    """Episodes of a site and its subdomains."""
    name = reversed_name(site_name(site))
    # "/" follows "." in ASCII: the range holds everything that begins with the name and a dot.
    condition.add("e.site >= ? AND e.site < ?", name, f"{name}/")
    condition.add("e.site = ? OR e.site > ?", name, f"{name}.")


def add_words(condition: SqlCondition, words: str) -> None:
    """Episodes with all of these words in one passage, title or place."""
    expression = all_of(words)
    if expression is None:
        condition.add("FALSE")
    else:
        condition.add(
            f"e.id IN (SELECT rowid / {PASSAGES} FROM episode_text WHERE episode_text MATCH ?)",
            expression,
        )
