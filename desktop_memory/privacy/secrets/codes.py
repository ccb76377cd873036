"""One-time codes, and the lists of codes for the day a phone is lost."""

import re
from collections.abc import Iterable, Iterator

from desktop_memory.privacy.secrets.labels import Kind, Label
from desktop_memory.privacy.secrets.values import is_code, is_reference, is_stand_in
from desktop_memory.privacy.span import Span

_CODE = (
    r"((?:[A-Z]{1,3}-)?\d{3}[ \u00a0-]\d{3,4}|(?:[A-Z]{1,3}-)?\d{4,8}|\d(?:[ \n]\d){3,7}"
    r"|(?=[A-Z0-9-]{0,8}\d)[A-Z0-9]{3}-?[A-Z0-9]{3,4})"
    r"(?![\w%°€$£]|[.,:/-]\d"
    r"|[ ]?(?:min|sec|hour|day|digit|char|Min|Sek|Stund|Tag|Ziff|Zeich|EUR|USD"
    r"|chiffres|caract|cifre|cifras|d[ií]gitos|cijfers|°))"
)
_AFTER = re.compile(r"[^\d\n]{0,60}?\n?\s{0,20}[^\d\n]{0,40}?(?<![\w.,*•+])" + _CODE)
_BEFORE = re.compile(
    r"(?<![\w.,:/+*•-])((?:[A-Z]{1,2}-)?\d{3}[ -]?\d{1,5})[ \t\"'”»*]{0,3}\n?[ \t]{0,3}"
    r"(?:is|ist|est|es|è|é|e|jest|är|er|on|je|to|–|—|-|:|=|は|が|是|为|는|은|это)?"
    r"[^\d\n.]{0,40}$"
)
_ELSEWHERE = re.compile(
    r"ending|endet|endend|termina|terminant|finissant|last|letzte|derni|phone|number|nummer|telefon"
    r"|rfc|iso|http|status|sent to|gesendet an|envoyé au|version|error|fehler|[*•]{2}|\+\d",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_LIST = re.compile(r"[^\W_]{3,10}(?:[-–—][^\W_]{2,10}){0,11}")
_MARKS = re.compile(r"[ \t]*(?:(?:#?\d{1,2}[.):]|[-*•·☐☑✓▪◦>│|]|\[[ x]?\])[ \t]*)?")
_REST = re.compile(r"[\s,;|│\"'`\]\[{}()]*|[ \t]*(?:\(?(?:used|benutzt|utilis[eé]|usado|usato)\)?)")
_BITLOCKER = re.compile(r"(?<![\w-])\d{6}(?:-\d{6}){7}(?![\w-])")
_LINES = 40
_SKIPPED = 5


def find_one_time_codes(text: str, labels: Iterable[Label]) -> Iterator[Span]:
    """The number after "verification code", or before "is your code"."""
    for label in labels:
        if label.kind is not Kind.CODE:
            continue
        after = _AFTER.match(text, label.end, label.end + 140)
        if after and _is_code(text[label.end : after.start(1)], after.group(1)):
            yield Span(*after.span(1), "code")
        before = _BEFORE.search(text, max(0, label.start - 70), label.start)
        if before and _is_code("", before.group(1)):
            yield Span(*before.span(1), "code")


def _is_code(between: str, code: str) -> bool:
    digits = sum(map(str.isdigit, code))
    if digits < 4 and not (len(code) >= 6 and digits):
        return False
    if is_code(code) or code.startswith("RFC"):
        return False
    if _YEAR.match(code) and between.strip(" \t:=") not in ("", "is", "ist"):
        return False
    return _ELSEWHERE.search(between) is None


def find_recovery_codes(text: str, labels: Iterable[Label]) -> Iterator[Span]:
    """The codes behind a label such as "recovery codes", one or a list of them."""
    for label in labels:
        if label.kind is Kind.RECOVERY:
            yield from _listed(text, label.end)
    for found in _BITLOCKER.finditer(text):
        yield Span(*found.span(), "recovery code")


def _listed(text: str, start: int) -> Iterator[Span]:
    skipped = found_any = 0
    for number in range(_LINES):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        codes = _codes_of_line(text, start, end, whole=number > 0)
        yield from codes
        found_any += len(codes)
        if not codes and text[start:end].strip(" \t:.-=|\"'[]{}") and number > 0:
            skipped += 1
            if found_any or skipped > _SKIPPED:
                return
        start = end + 1
        if start > len(text):
            return


def _codes_of_line(text: str, start: int, end: int, whole: bool) -> list[Span]:
    """The codes of a line of nothing else; of a label's own line, those it ends with."""
    place = start
    if not whole:
        opened = re.compile(r"[^\n:=]{0,40}[:=][\s\"'\[]*|[ \t\"']{1,20}").match(text, start, end)
        place = opened.end() if opened else start
    codes: list[Span] = []
    while place < end:
        mark = _MARKS.match(text, place, end)
        place = mark.end() if mark else place
        code = _LIST.match(text, place, end)
        if code is None:
            break
        codes.append(Span(*code.span(), "recovery code"))
        rest = _REST.match(text, code.end(), end)
        place = rest.end() if rest else code.end()
        if place == code.end() and place < end:
            break
    clean = place >= end or not text[place:end].strip()
    return codes if codes and (clean or not whole) and _are_codes(text, codes) else []


def _are_codes(text: str, codes: list[Span]) -> bool:
    words = [text[code.start : code.end] for code in codes]
    sure = [word for word in words if _is_recovery_code(word)]
    if all(word.isdigit() and len(word) == 4 for word in words):
        return len(words) >= 2
    shapes = {len(word) for word in sure}
    return bool(sure) and all(word in sure or len(word) in shapes for word in words)


def _is_recovery_code(word: str) -> bool:
    plain = re.sub(r"[-–—]", "", word)
    if len(plain) < 6 or is_stand_in(word) or is_reference(word):
        return False
    if any(map(str.isdigit, plain)):
        return not _YEAR.match(word[:4]) or word[4:5] != "-"
    groups = re.split(r"[-–—]", word)
    return len(groups) > 1 and len({len(group) for group in groups}) == 1 and len(groups[0]) > 3
