"""`desktop-memory agents`."""

import argparse

from desktop_memory.cli.memory_door import open_memory
from desktop_memory.cli.options import add_data_dir, add_json, paths_of
from desktop_memory.cli.printing import local_time, one_line, print_json
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.agent import Agent, Scope
from desktop_memory.domain.errors import NotFound

_GRANTS = (Scope.SEARCH, Scope.READ, Scope.WRITE, Scope.FORGET)
_DEFAULT = (Scope.SEARCH, Scope.READ, Scope.WRITE)


def declare(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|add|revoke")
    listing = actions.add_parser("list", help="list agents", description="List agents.")
    adding = actions.add_parser("add", help="add an agent", description="Add an agent.")
    adding.add_argument("name", metavar="NAME", help="what you call it")
    adding.add_argument(
        "--scopes",
        type=_scopes,
        default=_DEFAULT,
        metavar="LIST",
        help=f"of {','.join(_GRANTS)} (default: {','.join(_DEFAULT)})",
    )
    revoking = actions.add_parser("revoke", help="revoke an agent", description="Revoke an agent.")
    revoking.add_argument("name", metavar="NAME|ID", help="as listed")
    for action in (listing, adding, revoking):
        add_json(action)
        add_data_dir(action)


def run(arguments: argparse.Namespace) -> int:
    act = {"list": _list, "add": _add, "revoke": _revoke}[arguments.action]
    with open_memory(paths_of(arguments), make=True) as memory:
        act(memory, arguments)
    return 0


def _list(memory: DesktopMemory, arguments: argparse.Namespace) -> None:
    agents = memory.owner.agents()
    if arguments.json:
        print_json({"agents": agents})
        return
    if not agents:
        print("No agent may ask. Add one with: desktop-memory agents add NAME")
    for agent in agents:
        asked = local_time(agent.last_request_at) if agent.last_request_at else "never"
        state = "revoked" if agent.revoked_at else ", ".join(sorted(agent.scopes))
        print(f"{agent.id:4}  {one_line(agent.name, 40):40}  {state}; asked last: {asked}")


def _add(memory: DesktopMemory, arguments: argparse.Namespace) -> None:
    added = memory.owner.add_agent(arguments.name, arguments.scopes)
    if arguments.json:
        print_json(added)
        return
    print(f"{one_line(added.agent.name)} may {', '.join(sorted(added.agent.scopes))}.")
    print(f"Its token, shown this once: {added.token}")


def _revoke(memory: DesktopMemory, arguments: argparse.Namespace) -> None:
    agent = _get_agent(memory.owner.agents(), arguments.name)
    memory.owner.revoke_agent(agent.id)
    if arguments.json:
        print_json({"revoked": agent.id})
    else:
        print(f"The token of {one_line(agent.name)} is refused from now on.")


def _get_agent(agents: tuple[Agent, ...], name: str) -> Agent:
    for agent in agents:
        if not agent.revoked_at and name in (agent.name, str(agent.id)):
            return agent
    raise NotFound(f"There is no agent {name!r} that could be revoked.", "See: agents list")


def _scopes(text: str) -> tuple[Scope, ...]:
    words = [word.strip() for word in text.split(",") if word.strip()]
    unknown = sorted(set(words) - set(_GRANTS))
    if unknown or not words:
        raise argparse.ArgumentTypeError(f"must be of {','.join(_GRANTS)}")
    return tuple(Scope(word) for word in words)
