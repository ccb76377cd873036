"""Whether a language model can be used: one question about a sample line."""

from datetime import UTC, datetime
from time import monotonic

from desktop_memory.domain.errors import EnvironmentFault
from desktop_memory.extraction.model.answer import read_answer
from desktop_memory.extraction.model.endpoint import Endpoint
from desktop_memory.extraction.model.question import answer_schema, ask_for_facts
from desktop_memory.extraction.screen_text import ScreenText

# Nothing of the person's is in it.
_SAMPLE = ScreenText(
    at=datetime(2026, 1, 12, 9, tzinfo=UTC),
    app="Notes",
    title="harbour.txt",
    lines=("The ferry to Moen leaves at 7:40 from pier 3.",),
)
_LIMIT_S = 60.0


def try_model(url: str, model: str, *, elsewhere: bool = False, limit_s: float = _LIMIT_S) -> str:
    """What came of it, in a sentence. Raises EnvironmentFault that says what is wrong."""
    if not url:
        raise EnvironmentFault(
            "No address of a model is set.", "A usual one is http://127.0.0.1:11434/v1."
        )
    endpoint = Endpoint(url, model, elsewhere=elsewhere, limit_s=limit_s)
    began_s = monotonic()
    try:
        answer = endpoint.ask(ask_for_facts(_SAMPLE), answer_schema())
    finally:
        endpoint.close()
    took = f"{monotonic() - began_s:.1f} s"
    if read_answer(answer, _SAMPLE):
        return f"It works: the model answered in {took} and found the fact in a sample line."
    return (
        f"The model answered in {took}, but found nothing in a sample line."
        " A larger one may do better."
    )
