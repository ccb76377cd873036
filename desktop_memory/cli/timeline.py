"""`desktop-memory timeline`."""

import argparse

from desktop_memory.cli.memory_door import open_memory
from desktop_memory.cli.options import add_data_dir, add_json, add_span, paths_of
from desktop_memory.cli.printing import local_time, one_line, plural, print_json
from desktop_memory.client.answers import EpisodePage
from desktop_memory.domain.episode import EpisodeFilter


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--app", help="only this app")
    parser.add_argument("--site", help="only this site, e.g. example.org")
    parser.add_argument("--repository", metavar="NAME", help="only work in this git repository")
    parser.add_argument("--match", metavar="WORDS", help="only what holds these words")
    parser.add_argument("--limit", type=int, default=50, help="at most so many (default: 50)")
    parser.add_argument("--oldest-first", action="store_true")
    add_span(parser)
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    wanted = EpisodeFilter(
        since=arguments.since,
        until=arguments.until,
        app=arguments.app,
        site=arguments.site,
        match=arguments.match,
        repository=arguments.repository,
    )
    with open_memory(paths_of(arguments)) as memory:
        page = memory.episodes(
            wanted, newest_first=not arguments.oldest_first, limit=arguments.limit
        )
    if arguments.json:
        print_json({"episodes": page.episodes, "total": page.total})
    else:
        _print(page)
    return 0


def _print(page: EpisodePage) -> None:
    if not page.episodes:
        print("Nothing was kept in this span.")
    for episode in page.episodes:
        minutes = round((episode.ended_at - episode.started_at).total_seconds() / 60)
        place = " · ".join(part for part in (episode.app, one_line(episode.title, 70)) if part)
        print(f"{local_time(episode.started_at)}  {minutes:3} min  episode {episode.id}  {place}")
        if episode.telling_line:
            print(f"    {one_line(episode.telling_line)}")
    if page.total > len(page.episodes):
        print(f"{plural(page.total - len(page.episodes), 'more episode')}; see --limit.")
