"""What the person asks of the running app."""

from pydantic import Field

from desktop_memory.service.schemas.fields import Moment, RequestBody


class PauseRequest(RequestBody):
    """How long to keep nothing."""

    until: Moment | None = Field(default=None, description="Until resumed if it is left out.")
