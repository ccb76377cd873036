"""What a page is for, by the path of its address: paths are the same in every language."""

from urllib.parse import urlsplit

from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.patterns import Form

_KINDS: tuple[tuple[WindowKind, Form], ...] = (
    (
        WindowKind.BUILD,
        Form(
            r"/(?:actions/runs|runs|pipelines?|jobs?|builds?|deploys|deployments?|workflows|"
            r"console|_build)(?:/|\b.*\d)",
        ),
    ),
    (
        WindowKind.TRACKER,
        Form(
            r"/(?:merge_requests|pull|pulls|pull-requests|issues?|tickets?|browse|bugs?|"
            r"incidents?|stories|work_items|workitems|cases?)/(?:[a-z]{2,}/)?[A-Za-z]*-?\d+\b"
            r"|/T\d+$|show_bug\.cgi",
        ),
    ),
    (WindowKind.DASHBOARD, Form(r"/(?:alerts?|alerting|monitors?|uptime|status)(?:/|$)")),
    (
        WindowKind.WIKI,
        Form(r"/(?:wiki|wikis|display|spaces|doku\.php|kb|runbooks?|handbook)(?:/|$)"),
    ),
    (
        WindowKind.PROFILE,
        Form(
            r"/(?:directory|people|employees?|staff|annuaire|mitarbeiter|directorio|team-?members?|"
            r"profiles?|profil|perfil|kontakte?|contacts?)/\S",
        ),
    ),
)


def find_kind_of_address(url: str | None) -> WindowKind | None:
    """The kind of page whose address is `url`, where its path tells."""
    path = urlsplit(url).path if url else ""
    return next((kind for kind, form in _KINDS if form.search(path)), None)
