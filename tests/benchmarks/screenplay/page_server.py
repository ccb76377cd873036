"""Serves the pages of the session on the loopback and hears what of them is in sight."""

import html
import json
import threading
import time
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

_LINE_PX = 28

_READING = """<!doctype html><meta charset=utf-8><title>{title}</title><style>
body {{ margin: 0; background: {paper}; color: {ink}; }}
p {{ margin: 0 24px; font: 16px/{line}px "DejaVu Sans"; height: {line}px; white-space: pre; }}
</style>{lines}<script>
let waiting = false;
function tell() {{
  waiting = false;
  const first = Math.ceil(scrollY / {line});
  const end = Math.floor((scrollY + innerHeight) / {line});
  fetch("/seen", {{ method: "POST", body: JSON.stringify(
    {{ title: document.title, at: Date.now() / 1000, first, end }}) }});
}}
addEventListener("scroll", () => {{ if (!waiting) {{ waiting = true; setTimeout(tell, 60); }} }});
addEventListener("resize", tell);
addEventListener("load", tell);
</script>"""

_WRITING = """<!doctype html><meta charset=utf-8><title>{title}</title><style>
body {{ margin: 24px; background: #fafafa; font: 16px "DejaVu Sans"; }}
textarea {{ font: 16px/26px "DejaVu Sans Mono"; width: 800px; height: 320px; }}
</style><h1>{title}</h1><textarea autofocus spellcheck=false></textarea><script>
document.querySelector("textarea").addEventListener("input", (event) =>
  fetch("/typed", {{ method: "POST", body: JSON.stringify(event.target.value) }}));
addEventListener("load", () => fetch("/seen", {{ method: "POST", body: JSON.stringify(
  {{ title: document.title, at: Date.now() / 1000, first: 0, end: 0 }}) }}));
</script>"""


class PageServer:
    """Pages by title. `sights` are what the pages told: title, time, first line, end of lines;
    `typed` are the lines that ever stood in a field."""

    def __init__(self) -> None:
        self._pages: dict[str, str] = {}
        self.sights: list[tuple[str, float, int, int]] = []
        self.typed: set[str] = set()
        pages, sights, typed = self._pages, self.sights, self.typed

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                page = pages.get(self.path.strip("/"))
                self.send_response(404 if page is None else 200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write((page or "").encode())

            def do_POST(self) -> None:
                told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                if self.path == "/typed":
                    typed.update(told.split("\n"))
                else:
                    sights.append((told["title"], told["at"], told["first"], told["end"]))
                self.send_response(204)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: ARG002  # its shape
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
        self._server.daemon_threads = True

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def reading(self, title: str, lines: Sequence[str], *, dark: bool = False) -> str:
        """The address of a page with these lines, each of one row."""
        ink, paper = ("#d8dee9", "#20242c") if dark else ("#202020", "#ffffff")
        rows = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
        page = _READING.format(title=title, ink=ink, paper=paper, line=_LINE_PX, lines=rows)
        return self._add(title, page)

    def writing(self, title: str) -> str:
        """The address of a page with a field to type into."""
        return self._add(title, _WRITING.format(title=title))

    def spans(self, title: str, lines: int, closed_at: float) -> list[tuple[float, float, range]]:
        """From when to when which lines of a page were wholly in sight."""
        told = [each for each in self.sights if each[0] == title]
        ends = [at for _, at, _, _ in told[1:]] + [closed_at]
        return [
            (at, until, range(max(0, first), min(lines, end)))
            for (_, at, first, end), until in zip(told, ends, strict=True)
            if until > at
        ]

    def wait_for(self, title: str, limit_s: float = 30.0) -> None:
        """Until the page is there."""
        deadline = time.monotonic() + limit_s
        while not any(each[0] == title for each in self.sights):
            assert time.monotonic() < deadline, f"the page {title!r} does not come up"
            time.sleep(0.1)

    def _add(self, title: str, page: str) -> str:
        name = title.replace(" ", "-")
        self._pages[name] = page
        return f"http://127.0.0.1:{self._server.server_port}/{name}"
