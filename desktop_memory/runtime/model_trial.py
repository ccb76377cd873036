"""Tries a language model without making anybody wait."""

import threading
from concurrent.futures import Future

from desktop_memory.config.settings import Settings


def begin_model_trial(settings: Settings) -> "Future[str]":
    """What came of it, in a sentence; or EnvironmentFault that says what is wrong.

    On a thread of its own that ends with the answer, as that may take a minute.
    """
    future: Future[str] = Future()
    future.set_running_or_notify_cancel()
    threading.Thread(target=_try, args=(settings, future), name="model trial", daemon=True).start()
    return future


def _try(settings: Settings, future: "Future[str]") -> None:
    from desktop_memory.extraction.model.trial import try_model  # noqa: PLC0415  # seldom used

    try:
        told = try_model(
            settings.model_url, settings.model_name, elsewhere=settings.model_elsewhere
        )
    except Exception as fault:  # noqa: BLE001  # told to the person, whatever it is
        future.set_exception(fault)
    else:
        future.set_result(told)
