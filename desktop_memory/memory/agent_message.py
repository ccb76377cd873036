"""A message of an agent as an observation."""

from desktop_memory.domain.message import Message
from desktop_memory.domain.observation import Origin, Place, RawLine, RawObservation, Source


def to_observation(thread: str, message: Message, agent_id: int | None, app: str) -> RawObservation:
    """One line of text each; `app` names the agent, the thread is the title."""
    lines = tuple(
        RawLine(text, Origin.AGENT) for text in message.content.splitlines() if text.strip()
    )
    return RawObservation(
        source=Source.AGENT,
        at=message.at,
        place=Place(app=app, title=thread),
        raw_lines=lines,
        external_id=message.id,
        thread=thread or None,
        role=message.role or None,
        agent_id=agent_id,
    )
