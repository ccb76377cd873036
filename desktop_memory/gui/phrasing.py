"""Times, spans, sizes and counts as people say them. English words, the local time zone."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from desktop_memory.domain.calendar_names import MONTHS, WEEKDAYS
from desktop_memory.domain.context import Context
from desktop_memory.domain.episode import Episode

# Some editors put an asterisk before what is not saved.
_FILE = re.compile(r"\*?(?:~?/|[A-Za-z]:\\)(?:[^/\\:\n]+[/\\])*([^/\\:\n]+\.\w{1,8})")
_JOINTS = (" - ", " – ", " — ", " · ", " | ")
# What may stand beside a word and is not of it.
_AROUND = " .,;:!?()[]“”\"'`"
_YEAR = 4
_MOST_FOCUSED = 3
_LONG_SUBJECT = 4
_UNITS = (("GB", 1e9), ("MB", 1e6), ("kB", 1e3))


def clock(at: datetime) -> str:
    """ "13:58" """
    return f"{at.astimezone():%H:%M}"


def clock_s(at: datetime) -> str:
    """ "13:58:04" """
    return f"{at.astimezone():%H:%M:%S}"


def short_date(day: date, today: date) -> str:
    """ "17 Nov", with the year where it is another one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def long_date(day: date, today: date) -> str:
    """ "Tuesday 17 November", with the year where it is another one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}{year}"


def moment(at: datetime, now: datetime) -> str:
    """ "13:58" today, "Tue 13:58" within a week, else "29 Oct"."""
    day, today = at.astimezone().date(), now.astimezone().date()
    if day == today:
        return clock(at)
    if abs(today - day) < timedelta(days=7):
        return f"{WEEKDAYS[day.weekday()][:3]} {clock(at)}"
    return short_date(day, today)


def dated_moment(at: datetime, now: datetime) -> str:
    """ "13:58" today, else "Thu 12 Nov 10:22"."""
    day, today = at.astimezone().date(), now.astimezone().date()
    if day == today:
        return clock(at)
    return f"{WEEKDAYS[day.weekday()][:3]} {short_date(day, today)} {clock(at)}"


def exact(at: datetime) -> str:
    """For tooltips: "Tuesday 17 November 2026, 13:58:04"."""
    local = at.astimezone()
    name = f"{WEEKDAYS[local.weekday()]} {local.day} {MONTHS[local.month - 1]} {local.year}"
    return f"{name}, {local:%H:%M:%S}"


def ago(at: datetime, now: datetime) -> str:
    """ "4 s ago", "6 min ago", "3 h ago", and from a day on the moment itself."""
    seconds = max(0, int((now - at).total_seconds()))
    if seconds < 2:
        return "just now"
    if seconds < 60:
        return f"{seconds} s ago"
    if seconds < 3600:
        return f"{seconds // 60} min ago"
    if seconds < 86_400:
        return f"{seconds // 3600} h ago"
    return moment(at, now)


def span(started_at: datetime, ended_at: datetime) -> str:
    """ "13:52 – 14:12", or one time where both read the same."""
    first, last = clock(started_at), clock(ended_at)
    return first if first == last else f"{first} – {last}"


def stretch(since: datetime, until: datetime, now: datetime) -> str:
    """ "Tue 17 Nov 09:44 to 10:36", with the second day where it is another one."""
    same = since.astimezone().date() == until.astimezone().date()
    return f"{dated_moment(since, now)} to {clock(until) if same else dated_moment(until, now)}"


def length(seconds: float) -> str:
    """ "42 s", "9 min", "7 h 10 min" """
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    hours, minutes = divmod(round(whole / 60), 60)
    if not hours:
        return f"{minutes} min"
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def size(count_bytes: int) -> str:
    """ "18.4 GB", "31 MB", "12 kB", "512 bytes" """
    for unit, factor in _UNITS:
        if count_bytes >= factor:
            value = count_bytes / factor
            places = 1 if unit == "GB" and value < 100 and round(value, 1) % 1 else 0
            return f"{value:.{places}f} {unit}"
    return f"{count_bytes} bytes"


def size_of(used_bytes: int, whole_bytes: int) -> str:
    """ "18.4 of 40 GB", "31 MB of 40 GB" """
    used, whole = size(used_bytes), size(whole_bytes)
    unit = whole.rpartition(" ")[2]
    return f"{used.removesuffix(unit).rstrip()} of {whole}"


def number(count: int) -> str:
    """ "1,284" """
    return f"{count:,}"


def counted(count: int, noun: str, plural: str = "") -> str:
    """ "1 episode", "20 episodes" """
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def times(count: int) -> str:
    """ "once", "twice", "37 times" """
    return {1: "once", 2: "twice"}.get(count, f"{count:,} times")


def cased(subject: str, text: str) -> str:
    """A subject, which is kept in lower case, as its words are written in the sentence. Empty
    where it only says half of the sentence again."""
    written = {word.strip(_AROUND).casefold(): word.strip(_AROUND) for word in text.split()}
    words = subject.split(" ")
    if len(words) > _LONG_SUBJECT and all(word in written for word in words):
        return ""
    return " ".join(written.get(word, word) for word in words)


def site(url: str) -> str:
    """The host of a URL, without www."""
    host = urlsplit(url).hostname or url
    return host.removeprefix("www.")


def understood(meaning: str, today: date) -> str:
    """What a time in a question was taken to mean, without the year where it is this one."""
    years = {word for word in meaning.split() if len(word) == _YEAR and word.isdigit()}
    short = meaning.replace(f" {today.year}", "") if years == {str(today.year)} else meaning
    return short.replace(" to ", " – ")


def is_path(document: str) -> bool:
    """Whether it tells the folder of a file, not only its name, which stands in the title."""
    return "/" in document or "\\" in document


def short_path(document: str) -> str:
    """A path with the home folder as ~."""
    home = str(Path.home())
    return "~" + document[len(home) :] if document.startswith(home + "/") else document


def where(episode: Episode) -> str:
    """The place of an episode in a few words: path or site, else the program."""
    if episode.document and is_path(episode.document):
        return short_path(episode.document)
    return site(episode.url) if episode.url else episode.app


def near(episode: Episode) -> str:
    """Like `where`, but of a document only the last two of its folders, for a short line."""
    if not episode.document or not is_path(episode.document):
        return where(episode)
    folders = short_path(f"{Path(episode.document).parent}/").rstrip("/").split("/")
    return "/".join(folders[-2:]) or episode.app


def around(episode: Episode) -> tuple[str, ...]:
    """What was true around it, e.g. "gulls on branch main", "cursor in: Subject (text field)",
    "VLC: Low Tide", "offline"; and where it was brought in from."""
    context = episode.context
    branch = f" on branch {context.branch}" if context.branch else ""
    place = f"{context.repository}{branch}" if context.repository else ""
    if not place and context.folder and not (episode.document and is_path(episode.document)):
        place = short_path(context.folder)
    offline = "offline" if context.network_up is False else ""
    battery = "on battery" if context.on_battery else ""
    origin = f"from {episode.imported_from}" if episode.imported_from else ""
    parts = (place, focus(context), context.playing or "", offline, battery, origin)
    return tuple(part for part in parts if part)


def focus(context: Context) -> str:
    """Where in the window the person was, e.g. "cursor in: Subject (text field), Body (text
    area)"; empty where nothing had a name. Fields come before buttons and the like."""
    named = [element for element in context.focused if element.name]
    fields = [element for element in named if element.role.takes_text]
    told = [f"{element.name} ({element.role})" for element in (fields or named)[-_MOST_FOCUSED:]]
    return f"{'cursor in' if fields else 'at'}: {', '.join(told)}" if told else ""


def program(episode: Episode) -> str:
    """The program of an episode, never empty."""
    return episode.app or episode.process or "Unknown program"


def heading(episode: Episode) -> str:
    """What to call an episode: its title, else its program."""
    return short_title(episode.title, episode.app) or program(episode)


def short_title(title: str, app: str) -> str:
    """A title without the name of its program at either end, which stands beside it anyway; of
    the path of a file, its name."""
    own = _without_program(title, app)
    file = _FILE.fullmatch(own)
    return file[1] if file else own


def _without_program(title: str, app: str) -> str:
    name = app.casefold()
    for joint in _JOINTS if name else ():
        rest, found, last = title.rpartition(joint)
        if found and rest.strip() and last.strip().casefold().endswith(name):
            return rest.strip()
        first, found, rest = title.partition(joint)
        if found and rest.strip() and first.strip().casefold() == name:
            return rest.strip()
    return title
