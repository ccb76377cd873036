"""A query of real SQLite that ends only if it is interrupted."""

import threading

from desktop_memory.memory.queries import Queries

_ENDLESS = (
    "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers)"
    " SELECT count(*) FROM numbers"
)


class Endless:
    """`began` is set when it is about to run, `ended` when it was interrupted."""

    def __init__(self) -> None:
        self.began = threading.Event()
        self.ended = threading.Event()

    def __call__(self, queries: Queries) -> None:
        self.began.set()
        try:
            queries._store.database.find_value(_ENDLESS)
        finally:
            self.ended.set()
