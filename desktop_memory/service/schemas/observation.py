"""What agents bring."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from desktop_memory.domain.message import Message
from desktop_memory.service.schemas.fields import AnswerBody, Content, Label, Moment, RequestBody

MAX_MESSAGES = 1_000


class MessageRequest(BaseModel):
    """One message of a conversation. Other fields that agents send along are ignored."""

    id: Annotated[Label, Field(min_length=1)] = Field(
        description="The agent's own id. The same id in the same thread is kept once."
    )
    role: Label = Field(description="Who said it.", examples=["user"])
    content: Content
    at: Moment | None = Field(default=None, description="When; now if it is left out.")


class ObservationsRequest(RequestBody):
    """Messages of a thread, or a plain text."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "thread": "support-42",
                    "messages": [
                        {
                            "id": "1",
                            "role": "user",
                            "content": "The invoice number is 4711.",
                            "at": "2026-11-20T14:00:00Z",
                        }
                    ],
                },
                {"text": "Deployed release 1.4 to staging."},
            ]
        }
    )

    thread: Label = Field(default="", description="The conversation these belong to.")
    messages: list[MessageRequest] = Field(default_factory=list, max_length=MAX_MESSAGES)
    text: Content | None = Field(default=None, description="A plain text instead of messages.")
    id: Annotated[Label, Field(min_length=1)] | None = Field(
        default=None, description="The agent's own id of the text."
    )
    at: Moment | None = Field(default=None, description="When the text was seen; now by default.")

    def kept_messages(self, now: datetime) -> list[Message]:
        """The messages in the words of the domain; those without a time are of `now`."""
        if self.text is not None:
            return [Message(content=self.text, at=self.at or now, id=self.id)]
        return [
            Message(content=one.content, at=one.at or now, id=one.id, role=one.role)
            for one in self.messages
        ]

    @model_validator(mode="after")
    def _one_of_both(self) -> "ObservationsRequest":
        if bool(self.messages) == (self.text is not None):
            raise ValueError("give either messages or a text")
        return self


class Observations(AnswerBody):
    """What is kept now of what was sent, whether for the first time or not."""

    kept: int = Field(description="How many episodes.")
    episode_ids: list[int]
