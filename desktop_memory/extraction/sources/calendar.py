"""Events from calendars: agendas, day lists and details of an entry."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise, takewhile

from desktop_memory.domain.fact import FactKind, FoundFact
from desktop_memory.extraction.finding import LONGEST, end_of, found
from desktop_memory.extraction.page.page import Page
from desktop_memory.extraction.page.row import Row
from desktop_memory.extraction.patterns import Form, pattern
from desktop_memory.extraction.sources.subscribed import find_subscribed
from desktop_memory.extraction.values.date_words import SHORT_WEEKDAYS, WEEKDAYS
from desktop_memory.extraction.values.times import CLOCK_PATTERN, CLOCK_RANGE

_ALL_DAY = pattern(
    r"^(?:all[ -]day|ganztägig|ganzer tag|toute la journée|journée entière|todo el día)\b[,:\s]*|"
    r"^(?:journée|tag|día)\s{2,}"
)
_ALL_DAY_AFTER = pattern(
    r"^(?P<title>.*\w)[,\s]+(?:all[ -]day|ganztägig|ganzer tag|toute la journée|"
    r"journée entière|todo el día)\W*$"
)
OFF = pattern(
    r"\b(?:declined|cancell?ed|abgelehnt|abgesagt|storniert|refusée?|annulée?|déclinée?|"
    r"rechazad[oa]|cancelad[oa])\b"
)
_ANSWER = pattern(
    r"^(?:accepted|tentative|needs rsvp|no location|busy|free|zugesagt|angenommen|vorläufig|"
    r"unter vorbehalt|kein ort|beschäftigt|gebucht|accepté|provisoire|sans lieu|occupé|"
    r"aceptad[oa]|provisional|sin ubicación|ocupado|"
    r"organi[sz]er|calendar:.*|kalender:.*)$"
)
_PLACE = pattern(r"^(?:location|where|ort|wo|lieu|où|ubicación|lugar|dónde)\s?:\s*")
_WEEKDAY = "|".join(sorted((*WEEKDAYS, *SHORT_WEEKDAYS), key=len, reverse=True))
# Programs read an entry out as one sentence.
_SPOKEN = pattern(
    r"^\W*(?:(?:all[ -]day |ganztägiger? )?(?:event|appointment|meeting|termin|ereignis|"
    r"événement|evento|cita)\s*"
    r"(?:from|on|at|vom|von|am|du|le|del|el)?)\b[\s,:]*"
)
# Above the entry that is looked at stands its name once more.
_DETAILS_OF = pattern(
    r"^(?:details (?:of|for|zu|von)|détails? (?:de l['’]|de |du )|detalles? (?:de |del ))"
)
_SPOKEN_PART = pattern(
    r"\b(?:organi[sz]er|organisator|organisateur|organizador)\b.*$|\b(?:location|ort|lieu|"
    r"ubicación)\b(?! ?:)"
)
_DAY_HEAD = Form(
    rf"^(?P<weekday>{_WEEKDAY})\.?,?\s+(?P<day>[0-3]?\d)\.?"
    r"(?:,?\s*(?:today|heute|aujourd'hui|hoy))?$",
    re.IGNORECASE,
)
_CHROME = pattern(
    r"^(?:(?:today|heute|aujourd'hui|hoy|day|week|month|year|agenda|tag|woche|monat|jahr|jour|"
    r"semaine|mois|année|día|semana|mes|año|create|new event|neuer termin|nouvel événement|"
    r"nuevo evento|"
    r"search.*|main menu|my calendars|other calendars|birthdays|tasks|holidays.*|meet with.*|"
    r"calendar|kalender|calendrier|calendario|meine kalender|mes agendas|mis calendarios|"
    r"geburtstage|feiertage.*|"
    r"previous.*|next.*|gmt.*|utc.*|kw \d+|week \d+|semaine \d+|semana \d+|save|delete|edit|"
    r"close|yes|no|maybe|going\?|settings|einstellungen|(?:reminder|erinnerung|"
    r"rappel|recordatorio)(?:s|en|es)?(?:\W+(?:\d.*|no|none|off|keine?|aucun|ningun[oa]))?)\W*)+$"
)
# What is left of "from 10 to 11 on Monday" when its times are taken out.
_BARE_WORD = pattern(
    r"(?:from|at|on|to|until|von|vom|bis|am|um|ab|de|du|à|au|le|del?|al?|el|hasta)"
)
# Of more cells a menu is made.
_LONGEST_TITLE, _MOST_CELLS_OF_TITLE = 12, 3
_LEAST_COLUMNS = 3
# Who writes at length, or says when something was looked up, enters no appointment.
_MOST_WORDS = 20
_STAMPED = pattern(
    r"\b(?:as of|last (?:updated?|sync\w*)|letzte synchronisierung|dernière synchronisation|"
    r"última sincronización|updated|refreshed|selected|aktualisiert|ausgewählt|actualisée?|"
    r"mis à "
    r"jour|actualizado|seleccionad[oa])\b|\b(?:comment|kommentar|commentaire|comentario|remark|"
    r"bemerkung|remarque)\s?:"
)


def find_calendar(page: Page) -> Iterator[FoundFact]:
    """Each entry of today or later that has a day, and a time or the whole day."""
    for pane in page.panes:
        day: date | None = None
        below = _titles_below(page, pane)
        week = _week(page, pane)
        whole_days = False
        columns = _heads_of_columns(page, pane)
        others = find_subscribed(page, pane)
        for place, row in enumerate(pane):
            if others.intersection(row.cells):
                continue
            if place in columns:
                # Which of them an entry stands below is not told by the order of the lines.
                day = None
                continue
            whole_days = _ends_all_day(row, whole_days)
            own = _on_named_day(page, row, whole_days) or _on_weekday(page, row, week)
            if own is not None:
                of_day, bare = own
                if (entry := _entry(page, [bare], 0, of_day, below=below)) is not None:
                    yield replace(entry, quote=row.text)
                continue
            head = day_head(page, row)
            if head is not None:
                day = head
                continue
            if len(row.cells) > 1:
                day = day_head(page, _cell_row(row)) or day
            entry = _entry(page, pane, place, day, below=below)
            if entry is not None:
                yield entry


def _heads_of_columns(page: Page, rows: Sequence[Row]) -> set[int]:
    """The places of days that stand side by side above what is on them: in the cells of one row,
    or, where each cell is a line of its own, one right after the other."""
    found: set[int] = set()
    run: list[int] = []
    for place, row in enumerate(rows):
        cells = [Row(row.index, cell, (cell,)) for cell in row.cells]
        days = sum(day_head(page, cell) is not None for cell in cells)
        if len(cells) >= _LEAST_COLUMNS and days == len(cells):
            found.add(place)
        run = [*run, place] if days == len(cells) == 1 else []
        if len(run) >= _LEAST_COLUMNS:
            found |= set(run)
    return found


def _week(page: Page, rows: Sequence[Row]) -> dict[int, date]:
    """The days of the week shown, by weekday, where one row names them all."""
    for row in rows:
        named = [(_weekday(match), int(match["day"])) for match in _DAYS.finditer(row.text)]
        if len({weekday for weekday, _ in named}) >= _LEAST_DAYS:
            return {
                weekday: day
                for weekday, number in named
                if (day := _near_day(page.dates.today, weekday, number)) is not None
            }
    return {}


def _on_weekday(page: Page, row: Row, week: dict[int, date]) -> tuple[date, Row] | None:
    """The day of an entry that begins with its weekday alone, and the entry without it."""
    match = _LED_BY_DAY.match(row.text) if week else None
    day = week.get(_weekday(match)) if match else None
    if match is None or day is None or _is_dated_itself(page, row):
        return None
    text = row.text[match.end() :]
    return day, Row(row.index, text, tuple(re.split(r"\s{2,}", text)), row.indent)


def _is_dated_itself(page: Page, row: Row) -> bool:
    """Whether a row begins with a whole date, and not with a weekday alone."""
    return any(not (named.start or named.relative) for named in page.dates.find(row.text))


def _on_named_day(page: Page, row: Row, whole_days: bool) -> tuple[date, Row] | None:
    """The day of an entry with a time, or below "all day", that names its day: "9:00 Mo 16"."""
    match = _TIME_AND_DAY.match(row.text)
    if match is None or not (match["clock"] or whole_days) or _OF_ALL.search(row.text):
        return None
    day = _near_day(page.dates.today, _weekday(match), int(match["day"]))
    text = f"{match['clock'] or 'all day '}{match['title']}"
    return None if day is None else (day, Row(row.index, text, (text,), row.indent))


def _ends_all_day(row: Row, whole_days: bool) -> bool:
    """Whether what follows lasts all day, as a head says until a row that says otherwise."""
    if _ALL_DAY.fullmatch(row.text):
        return True
    match = _TIME_AND_DAY.match(row.text)
    return whole_days and match is not None and not match["clock"]


_OF_ALL = pattern(r"\((?:feiertage|(?:public )?holidays|jours fériés|festivos)\b")
_TIME_AND_DAY = Form(
    rf"^(?P<clock>(?:\d{{1,2}}[:.h][0-5]\d(?:\s?[-–]\s?\d{{1,2}}[:.h][0-5]\d)?)\s+)?"
    rf"(?P<weekday>{_WEEKDAY})\.?,?\s(?P<day>[0-3]?\d)\.?\s{{2,}}(?P<title>[^\W\d].+)$",
    re.IGNORECASE,
)


def _weekday(match: re.Match[str]) -> int:
    name = match["weekday"].lower()
    return WEEKDAYS[name] if name in WEEKDAYS else SHORT_WEEKDAYS[name]


_DAYS = Form(rf"\b(?P<weekday>{_WEEKDAY})\.?,?\s(?P<day>[0-3]?\d)\b(?![:.h]\d)", re.IGNORECASE)
_LED_BY_DAY = Form(rf"^(?P<weekday>{_WEEKDAY})\.?,?\s+(?=\d{{1,2}}[:.h]\d|[^\W\d])", re.IGNORECASE)
_LEAST_DAYS, _LEAST_PROPOSED = 4, 3


def day_head(page: Page, row: Row) -> date | None:
    """The day, where a row names nothing else."""
    match = _DAY_HEAD.match(row.text)
    # "Mar 15" is a Tuesday where it is no day of March.
    if match and not (match["weekday"].lower() == "mar" and page.dates.find(row.text)):
        return _near(page.dates.today, match["weekday"].lower(), int(match["day"]))
    for mention in page.dates.find(row.text)[:1]:
        rest = row.text[: mention.start] + row.text[mention.end :]
        if not re.search(r"\w{3,}", re.sub(r"(?i)today|heute|aujourd'hui|hoy|20\d\d", "", rest)):
            return mention.day if not CLOCK_PATTERN.search(rest) else None
    return None


def _cell_row(row: Row) -> Row:
    """The first cell of a row as a row of its own."""
    return Row(row.index, row.cells[0], row.cells[:1], row.indent)


def _near(today: date, weekday: str, day: int) -> date | None:
    """The nearest date with this weekday and day of the month."""
    return _near_day(today, WEEKDAYS.get(weekday, SHORT_WEEKDAYS.get(weekday)), day)


def _near_day(today: date, wanted: int | None, day: int) -> date | None:
    for distance in sorted(range(-35, 36), key=abs):
        candidate = today + timedelta(days=distance)
        if candidate.day == day and candidate.weekday() == wanted:
            return candidate
    return None


def _titles_below(page: Page, rows: Sequence[Row]) -> bool:
    """Whether an entry's time stands above its title: then it follows the day at once."""
    return any(
        is_time_only(row) and day_head(page, before) is not None for before, row in pairwise(rows)
    )


def is_time_only(row: Row) -> bool:
    rest = CLOCK_RANGE.sub("", _ALL_DAY.sub("", row.text)) if row.text else ""
    return rest != row.text and not re.search(r"\w{2,}", rest)


def _entry(
    page: Page, rows: Sequence[Row], place: int, head: date | None, *, below: bool
) -> FoundFact | None:
    row = rows[place]
    span = _span(page, row, head)
    if span is None or _is_off(span.text, rows[place : place + _MOST_ROWS_OF_ENTRY]):
        return None
    text = span.text
    clock = CLOCK_RANGE.search(text) or CLOCK_PATTERN.search(text)
    text = _ALL_DAY_AFTER.sub(r"all day \g<title>", _without_end(text))
    whole_day = bool(_ALL_DAY.match(text))
    if clock is None and not (whole_day or span.last > span.first):
        return None
    if len(text.split()) > _MOST_WORDS or _STAMPED.search(text):
        return None
    timed = clock[0] if clock and not whole_day else ""
    rest = _SPOKEN.sub("", text.replace(timed, " ") if timed else _ALL_DAY.sub("", text))
    rest = _SPOKEN_PART.sub("  ", rest)
    used, title, where = [row], *_title_and_place(rest, page)
    if not title:
        beside = _title_row(page, rows, place, below=below)
        if beside is None or not (span.is_dated or is_time_only(row)):
            return None
        used = sorted((beside, row), key=lambda part: part.index)
        title = _DETAILS_OF.sub("", beside.text)
    if _CHROME.match(title) or OFF.search(title) or not re.search(r"[^\W\d]{2,}", title):
        return None
    when = "all day" if whole_day else clock[0].strip() if clock else ""
    told = ", ".join(piece for piece in (span.told, when, where) if piece)
    return found(
        FactKind.EVENT,
        f"{title}: {told}"[:LONGEST],
        used,
        subject=title,
        predicate="date",
        confidence=0.9,
        valid_until=end_of(span.last, page.screen.time_zone),
    )


@dataclass(frozen=True, slots=True)
class _Span:
    """The days of an entry, and its text without them. `is_dated` where it names them itself."""

    text: str
    first: date
    last: date
    is_dated: bool

    @property
    def told(self) -> str:
        if self.last > self.first:
            return f"{self.first.isoformat()} to {self.last.isoformat()}"
        return self.first.isoformat()


def _span(page: Page, row: Row, head: date | None) -> _Span | None:
    """The days of an entry that is not over; one that names its end begins on the day above it."""
    text = _MOVED_FROM.sub("", row.text)
    if len(row.cells) > 1 and _DAY_HEAD.match(row.cells[0]):
        text = text[len(row.cells[0]) :].lstrip()
    mentions = page.dates.find(text)
    day = mentions[0].day if mentions else head
    if day is None or day < page.dates.today:
        return None
    if mentions and head is not None and _UNTIL.search(before := text[: mentions[0].start]):
        return _Span(_UNTIL.sub("", before), head, day, is_dated=False)
    for mention in reversed(mentions):
        text = f"{text[: mention.start]} {text[mention.end :]}".lstrip(" ,.")
    return _Span(text, day, day, is_dated=bool(mentions))


def _is_off(text: str, rows: Sequence[Row]) -> bool:
    """Whether an entry was called off, not answered, declined before the next begins, or is several
    days to choose from."""
    entry, *below = rows
    own = takewhile(lambda row: not _BEGINS.search(row.text), below)
    declined = any(_DECLINED.fullmatch(row.text) for row in own)
    proposed = len(set(_DAYS.findall(entry.text))) >= _LEAST_PROPOSED
    return declined or proposed or OFF.search(text) is not None or _is_unanswered(entry)


_BEGINS = Form(rf"{CLOCK_PATTERN.source}|{_ALL_DAY.source}|{_ALL_DAY_AFTER.source}", re.IGNORECASE)
_MOST_ROWS_OF_ENTRY = 6
_DECLINED = pattern(
    rf"\W*(?:(?:you(?:'ve| have)?|sie haben|du hast|vous (?:l')?avez|tu as|has|ha|event|termin) )?"
    rf"(?:{OFF.source})\W*"
)
_MOVED_FROM = pattern(
    r"\s*\((?:moved|postponed|rescheduled|verschoben|verlegt|reportée?|décalée?|déplacée?|"
    r"aplazad[oa]|trasladad[oa]|movid[oa]) (?:from|von|vom|du|de|del)\b[^()]*\)"
)
_UNTIL = pattern(r"[\s,(]*\b(?:until|till|through|bis(?: zum)?|jusqu'au|hasta(?: el)?)\s*$")


def _without_end(text: str) -> str:
    """An entry of a table up to the cell that says that it lasts all day."""
    cells = re.split(r"\s{2,}", text)
    ends = (n for n, cell in enumerate(cells) if n and _ALL_DAY.fullmatch(cell))
    place = next(ends, None)
    return text if place is None else "  ".join(cells[: place + 1])


def _is_unanswered(row: Row) -> bool:
    """Whether an invitation still asks for an answer, by buttons beside it."""
    return sum(_BUTTON.fullmatch(cell) is not None for cell in row.cells) > 1


_BUTTON = pattern(
    r"\W*(?:yes|no|maybe|accept|decline|tentative|ja|nein|vielleicht|zusagen|absagen|annehmen|"
    r"ablehnen|oui|non|peut-être|accepter|refuser|décliner|sí|quizás?|tal vez|aceptar|rechazar)\W*"
)


def _title_row(page: Page, rows: Sequence[Row], place: int, *, below: bool) -> Row | None:
    beside = place + 1 if below else place - 1
    if not 0 <= beside < len(rows) or not may_be_title(page, rows[beside]):
        return None
    return rows[beside]


def _title_and_place(text: str, page: Page) -> tuple[str, str]:
    """What an entry is called and where it is; the person's own name and answers left out."""
    pieces = [piece.strip(" -–—·•|") for piece in re.split(r",\s|\s{2,}|\t|\s[·•|]\s", text)]
    pieces = [piece for piece in pieces if not _BARE_WORD.fullmatch(piece)]
    told = [
        piece
        for piece in pieces
        if re.search(r"\w{2,}", piece)
        and not _ANSWER.match(piece)
        and not page.people.is_user(piece)
    ]
    where = next((_PLACE.sub("", piece) for piece in told if _PLACE.match(piece)), "")
    told = [piece for piece in told if not _PLACE.match(piece)]
    return (told[0] if told else ""), where or ", ".join(told[1:3])


def may_be_title(page: Page, row: Row) -> bool:
    words = row.text.split()
    return (
        0 < len(words) <= _LONGEST_TITLE
        and len(row.cells) <= _MOST_CELLS_OF_TITLE
        and not _CHROME.match(row.text)
        and not page.dates.find(row.text)
        and not CLOCK_PATTERN.search(row.text)
    )
