"""When facts were read in episodes."""

import json
from collections.abc import Sequence

from desktop_memory.domain.fact import FactKind, FactState, Sighting
from desktop_memory.storage.database import Database
from desktop_memory.storage.milliseconds import from_ms

_READ = """
SELECT p.at, f.kind, p.episode_id FROM provenance p JOIN facts f ON f.id = p.fact_id
WHERE p.episode_id IN (SELECT value FROM json_each(?))
  AND p.forget_id IS NULL AND f.forget_id IS NULL AND f.state <> ?
ORDER BY p.at, p.id
"""


def find_sightings(database: Database, episode_ids: Sequence[int]) -> list[Sighting]:
    """Each fact that was read in one of the episodes and is not superseded, oldest first."""
    rows = database.find_rows(_READ, (json.dumps(list(episode_ids)), FactState.SUPERSEDED))
    return [Sighting(from_ms(at), FactKind(kind), episode_id) for at, kind, episode_id in rows]
