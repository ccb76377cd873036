"""How extraction is put together."""

from desktop_memory.extraction.extractor import Extractor
from desktop_memory.extraction.rows.row_judge import RowJudge
from desktop_memory.extraction.statements.judge import Judge
from desktop_memory.storage.embedding import Embedding
from desktop_memory.storage.page_model import PageModel


def make_extractor(embedding: Embedding, page_model: PageModel) -> Extractor:
    """Rules, and the judges whose models are there."""
    return Extractor(
        Judge(embedding.embed) if embedding.available else None,
        RowJudge(page_model) if page_model.available else None,
    )
