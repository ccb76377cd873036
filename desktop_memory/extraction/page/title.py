"""Window titles: what is open, without the name of the program that shows it."""

import re
from dataclasses import dataclass

from desktop_memory.extraction.page.window_kind import WindowKind
from desktop_memory.extraction.page.window_names import APPS, SITES
from desktop_memory.extraction.patterns import Form

_BROWSERS = (
    "mozilla firefox",
    "firefox",
    "google chrome",
    "chrome",
    "chromium",
    "microsoft edge",
    "edge",
    "brave",
    "vivaldi",
    "opera",
    "safari",
    "librewolf",
    "waterfox",
    "epiphany",
    "gnome web",
    "falkon",
    "tor browser",
    "arc",
    "zen browser",
)
_PROGRAM = Form(
    r"^(?:visual studio code|vs ?codium|code - oss|obsidian(?: v[\d.]+)?|excel|word|powerpoint|"
    r"outlook|"
    r"libreoffice \w+|adobe acrobat.*|vlc media player|slack|microsoft teams|discord|telegram.*|"
    r"mozilla thunderbird|thunderbird|evolution|gimp|inkscape|dbeaver [\d.]+|datagrip|pgadmin.*|"
    r"jupyterlab|pages|numbers|keynote|sublime text.*|intellij idea.*|pycharm.*|webstorm.*|"
    r"goland.*|"
    r"clion.*|rider|eclipse.*|kate|gedit|mousepad|notepad\+*|featherpad|konsole|n?vim|gvim\d*|"
    r"okular|evince|document viewer|zathura|xournal\+*|typora|zotero|logseq.*|joplin|dolphin)$",
    re.IGNORECASE,
)
_SEPARATOR = Form(r"\s+[-–—|·•]\s+|\s+::\s+")
_PROFILE = Form(r"^(?:personal|work|default|profile \d+|private browsing)$", re.IGNORECASE)
_COUNT = Form(r"^\(\d+\+?\)\s+|\s*\(\d+\+?\)$|^[*●•]\s*|\s*\*$")
_EMPTY = Form(
    r"^(?:new tab|neuer tab|nouvel onglet|nueva pestaña|untitled.*|unbenannt.*|sans titre.*|"
    r"sin título.*|about:blank|home|start|desktop|inbox|posteingang|bo[iî]te de réception|"
    r"bandeja de entrada|settings|preferences|einstellungen|préférences|paramètres|ajustes|"
    r"(?:administrator: ?|administrateur ?: ?|administrador: ?)?(?:windows )?powershell(?: \d+)?|"
    r"command prompt|eingabeaufforderung|invite de commandes|símbolo del sistema|git bash|console|"
    r"terminal|zsh|bash|fish|[\d\s]*|downloads|documents|trash|screenshots?)$",
    re.IGNORECASE,
)
_SERVICE = Form(
    r"^(?:whatsapp|telegram|signal|slack|discord|teams|microsoft teams|element|chatgpt|claude|"
    r"gemini|copilot|"
    r"gmail|outlook|thunderbird|proton ?mail|fastmail|roundcube|webmail|posta|correo|courrier|"
    r"google calendar|calendar|kalender|calendrier|calendario|"
    r"todoist|trello|notion|"
    r"google (?:docs|sheets|slides|tasks|keep)|zoom(?: meeting)?|skype|messages|mail|jira|"
    r"linear|github|gitlab|chat)$",
    re.IGNORECASE,
)

_ADDRESS = Form(r"^[\w.+-]+@[\w.-]+$")


@dataclass(frozen=True, slots=True)
class Title:
    """A title without browser and counters, and its parts; `all_parts` has the program's too."""

    raw_text: str
    text: str
    parts: tuple[str, ...]
    all_parts: tuple[str, ...]

    @property
    def subject(self) -> str:
        """The first part that names something."""
        return self.parts[0] if self.parts else ""

    def names_something(self, owner: str = "") -> bool:
        """Whether it tells more than which program or folder this is, and whose."""
        return any(
            not (_EMPTY.match(part) or _names_service(part) or _ADDRESS.match(part))
            and part.lower() != owner.lower()
            for part in self.parts
        )


def _names_service(part: str) -> bool:
    """Whether it is just the name of a program or site for mails or chats."""
    named = (names for kind, names in (*APPS, *SITES) if kind in _TALKING)
    return bool(_SERVICE.match(part)) or any(names.fullmatch(part) for names in named)


_TALKING = (WindowKind.MAIL, WindowKind.CHAT)


def read_title(raw_text: str, app: str) -> Title:
    """The title of a window of `app`."""
    text = _COUNT.sub("", raw_text.replace("\u200b", "").strip())
    parts = [part.strip() for part in _SEPARATOR.split(text) if part.strip()]
    cut = False
    while len(parts) > 1 and parts[-1].lower() in _BROWSERS:
        parts.pop()
        cut = True
    while cut and len(parts) > 1 and _PROFILE.match(parts[-1]):
        parts.pop()
    kept = text
    if cut and parts:
        kept = text[: text.rfind(parts[-1]) + len(parts[-1])]
    named = tuple(
        _COUNT.sub("", part)
        for part in parts
        if not _PROGRAM.match(part) and part.lower() not in (app.lower(), *_BROWSERS)
    )
    return Title(raw_text, kept.strip(), named, tuple(parts))
