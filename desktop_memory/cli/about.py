"""`desktop-memory about`."""

import argparse

from desktop_memory.cli.memory_door import open_memory
from desktop_memory.cli.options import add_data_dir, add_json, paths_of
from desktop_memory.cli.printing import local_time, one_line, plural, print_json
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.entity import About, Entity
from desktop_memory.domain.errors import NotFound, UserError

_FACTS, _EPISODES = 15, 5


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="*", help="a name; without one, those most is known about")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--rename", metavar="NEW", help="call it so from now on")
    change.add_argument("--same-as", metavar="OTHER", help="NAME goes by OTHER, too")
    change.add_argument("--without", metavar="ALIAS", help="ALIAS is somebody else's name")
    change.add_argument("--undo", action="store_true", help="take back the last such change")
    add_json(parser)
    add_data_dir(parser)


def run(arguments: argparse.Namespace) -> int:
    with open_memory(paths_of(arguments)) as memory:
        name = " ".join(arguments.name)
        if not name:
            return _list(memory, arguments)
        entity = _change(memory, _get(memory, name), arguments)
        about = memory.about(entity.id)
    if arguments.json:
        print_json(about)
    else:
        _print(about)
    return 0


def _list(memory: DesktopMemory, arguments: argparse.Namespace) -> int:
    if arguments.rename or arguments.same_as or arguments.without or arguments.undo:
        raise UserError("Whose names are meant was not told.", "Give a NAME as well.")
    found = memory.entities()
    if arguments.json:
        print_json({"entities": found})
        return 0
    if not found:
        print("No names are known yet; they come with what is seen and told.")
    for entity in found:
        counted = f"{plural(entity.facts, 'fact')}, {plural(entity.episodes, 'episode')}"
        print(f"{entity.kind.value:12}  {one_line(entity.name, 60)}  ({counted})")
    return 0


def _get(memory: DesktopMemory, name: str) -> Entity:
    """The entity of a name; the best known one of several."""
    found = memory.entities(name, limit=1)
    if not found:
        raise NotFound(
            f"Nobody and nothing is known as {name!r}.", "List names with: desktop-memory about"
        )
    return found[0]


def _change(memory: DesktopMemory, entity: Entity, arguments: argparse.Namespace) -> Entity:
    owner = memory.owner
    if arguments.rename is not None:
        return owner.rename_entity(entity.id, arguments.rename)
    if arguments.same_as is not None:
        return _join(memory, entity, arguments.same_as)
    if arguments.without is not None:
        wanted = arguments.without.casefold()
        ids = [alias.id for alias in entity.aliases if alias.name.casefold() == wanted]
        if not ids:
            raise NotFound(
                f"{entity.name} has no name {arguments.without!r}.",
                "Write it as it stands in the list of names.",
            )
        owner.split_entity(entity.id, ids)
    if arguments.undo:
        changed = owner.undo_entity(entity.id)
        return next((each for each in changed if each.id == entity.id), changed[0])
    return entity


def _join(memory: DesktopMemory, entity: Entity, other: str) -> Entity:
    """Who is known by exactly this name is the same; else it is a further name."""
    found = memory.entities(other, limit=1)
    names = [name for each in found for name in (each.name, *(one.name for one in each.aliases))]
    known = {name.casefold() for name in names}
    if found and (other.casefold() in known or found[0].id != entity.id):
        return memory.owner.merge_entities(found[0].id, entity.id)
    return memory.owner.add_entity_name(entity.id, other)


def _print(about: About) -> None:
    entity = about.entity
    last = f", last seen {local_time(about.last_at)}" if about.last_at else ""
    print(f"{entity.name}  ({entity.kind.value}{last})")
    others = [alias.name for alias in entity.aliases if alias.name != entity.name]
    if others:
        print(f"    also: {', '.join(others)}")
    for neighbour in about.neighbours:
        print(f"    {neighbour.relation.value} {one_line(neighbour.entity.name, 60)}")
    for fact in about.facts[:_FACTS]:
        state = "" if fact.state.value == "current" else f" ({fact.state.value})"
        print(f"  {fact.kind.value:12}  fact {fact.id}{state}")
        print(f"    {one_line(fact.text, 300)}")
    for episode in about.episodes[:_EPISODES]:
        print(f"  {local_time(episode.started_at)}  {episode.app}: {one_line(episode.title, 80)}")
    more = len(about.facts) - _FACTS, len(about.episodes) - _EPISODES
    counted = [
        plural(count, f"more {word}")
        for count, word in zip(more, ("fact", "episode"), strict=True)
        if count > 0
    ]
    if counted:
        print(f"  and {' and '.join(counted)}")
