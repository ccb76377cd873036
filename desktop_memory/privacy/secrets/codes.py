"""One-time codes, and the lists of codes for the day a phone is lost."""

import re
from collections.abc import Iterable, Iterator

from desktop_memory.privacy.folding import fold
from desktop_memory.privacy.secrets.labels import Kind, Label
from desktop_memory.privacy.secrets.values import is_reference, is_stand_in
from desktop_memory.privacy.span import Span

_CODE = (
    r"((?:[A-Z]{1,3}-)?\d{3}[ \u00a0-]\d{3,4}|(?:[A-Z]{1,3}-)?\d{4,8}|\d(?:[ \n]\d){3,7}"
    r"|(?=[A-Z0-9-]{0,8}\d)[A-Z0-9]{3}-?[A-Z0-9]{3,4})"
    r"(?![A-Za-z0-9_%°€$£]|[.,:/-]\d"
    r"|[ ]?(?:min|sec|hour|day|digit|char|Min|Sek|Stund|Tag|Ziff|Zeich|EUR|USD"
    r"|chiffres|caract|cifre|cifras|d[ií]gitos|cijfers|°))"
)
_AFTER = re.compile(
    r"(?:[^\d\n]{0,60}?\n?\s{0,20}[^\d\n]{0,40}?|(?:[^\d\n]{0,40}\n){2})"
    r"(?<![A-Za-z0-9_.,*•+#])" + _CODE
)
_BEFORE = re.compile(
    r"(?<![\w.,:/+*•-])((?:[A-Z]{1,2}-)?\d{3}[ -]?\d{1,5})[ \t\"'”»*]{0,3}"
    r"(?:\n[ \t]{0,3}|\n?[ \t]{0,3}(?:(?:is|ist|est|es|è|é|e|jest|är|er|on|je|to|это)\b"
    r"|[–—:=-]|は|が|是|为|는|은))[^\d\n.]{0,40}$"
)
_ELSEWHERE = re.compile(
    r"ending|endet|endend|termina|terminant|finissant|last|letzte|derni|phone|number|nummer|telefon"
    r"|rfc|iso|http|status|sent to|gesendet an|envoyé au|version|error|fehler|[*•]{2}|\+\d",
    re.IGNORECASE,
)
_YOURS = re.compile(
    r"\b(?:your|ihr|dein|votre|ton|tu|su|tuo|suo|seu|teu|je|uw|jouw|twój|din|ditt|vaš|sinun)"
    r"(?:[ ][^\s\d]{1,20}){0,3}[ ]$",
    re.IGNORECASE,
)
_IS = re.compile(
    r"[ :]{1,2}(?:(?:is|ist|lautet|est|es|è|é|to|är|er|on|je)\b)?[ :]{0,3}" + _CODE, re.IGNORECASE
)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \t_-]{0,2}$")
_LONG_CODE = re.compile(
    r"[\"'*]{0,2}[ \t]{0,3}[:：][ \t]{0,3}\n?[ \t]{0,3}"
    r"(\d{5,8}|\d{3}[ -]\d{3}|(?=[A-Z]{0,5}\d)[A-Z0-9]{5})(?![A-Za-z0-9]|[.,:/-]\d)"
)
_OTHERS = """
    post postal zip plz area dial dialling country promo discount voucher coupon referral gift
    booking reference order product item article artikel error fehler exit status return response
    http result source dress bar qr colour color tax sort swift bank bic icd fault trouble key
    character char unicode ascii op byte machine hex model part event class course room cost trade
    commodity hs nace sic job project projekt customer kunden client lot batch serie series region
    state city station airport iata currency language locale invite join game discount rabatt
    gutschein reward loyalty store shop branch filial department subject module version build
    diagnostic billing procedure cpt drg agency merchant category mcc naics ean upc isbn time
    employer school site location property unit ward postleit vorwahl codigo codice
"""
_OTHER_CODES = frozenset(_OTHERS.split())
_NUMBER = re.compile(r"(?<![\w.,:/+-])\d{3}[ -]?\d{1,5}(?![\w%]|[.,:/-]\d)")
_USE = re.compile(
    r"\b(?:use|enter|type|gib|geben sie|verwende|utilisez|saisissez|entrez|introduce|usa|utiliza"
    r"|inserisci|digite|voer|gebruik|wpisz|ange|indtast|skriv)\b[^\d\n]{0,30}[ ]$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"[^\d\n]{0,30}?\b(?:verify|sign|log|confirm|anmeld|bestätig|einlogg|connect|vérifi"
    r"|verific|iniciar|acced|acessar|inloggen|aanmelden|zalog|logga|logge)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_TERM = re.compile(r"(?:RFC|ISO|SHA|HTTP|UTF|AES|MD|CVE|TLS|IP|USB|WPA|EN|DIN)-?\d")
_LIST = re.compile(r"[^\W_]{3,10}(?:[-–—][^\W_]{2,10}){0,11}")
_MARKS = re.compile(r"[ \t]*(?:(?:#?\d{1,2}[.):]|[-*•·☐☑✓▪◦>│|]|\[[ x]?\])[ \t]*)?")
_REST = re.compile(r"[\s,;|│\"'`\]\[{}()]*|[ \t]*(?:\(?(?:used|benutzt|utilis[eé]|usado|usato)\)?)")
_BITLOCKER = re.compile(r"(?<![\w-])\d{6}(?:-\d{6}){7}(?![\w-])")
_LINES = 40
_SKIPPED = 5


def find_one_time_codes(text: str, labels: Iterable[Label]) -> Iterator[Span]:
    """The number after "verification code", or before "is your code"."""
    for label in labels:
        if label.kind is not Kind.CODE or _is_half(text, label):
            continue
        after = _AFTER.match(text, label.end, label.end + 140)
        if after and _is_code(text[label.end : after.start(1)], after.group(1)):
            yield Span(*after.span(1), "code")
        before = _BEFORE.search(text, max(0, label.start - 70), label.start)
        if before and _is_code("", before.group(1)):
            yield Span(*before.span(1), "code")
    yield from _asked_for(text, labels)


def _is_half(text: str, label: Label) -> bool:
    """Whether a label is the FA of something else than 2FA."""
    word = text[label.start : label.end]
    return word.casefold() == "fa" and text[label.start - 1 : label.start] != "2"


def _asked_for(text: str, labels: Iterable[Label]) -> Iterator[Span]:
    """The number in "your Notebox code is …" and in "use … to sign in"."""
    for label in labels:
        if label.kind is Kind.SOME_CODE:
            found = _IS.match(text, label.end) if _is_asked_for(text, label) else None
            found = found or _named_code(text, label)
            if found and _is_code("is", found.group(1)):
                yield Span(*found.span(1), "code")
    for number in _NUMBER.finditer(text):
        used = _USE.search(text, max(0, number.start() - 50), number.start())
        if used and _TO.match(text, number.end()) and _is_code("is", number.group()):
            yield Span(*number.span(), "code")


def _is_asked_for(text: str, label: Label) -> bool:
    return _YOURS.search(text, max(0, label.start - 60), label.start) is not None


def _named_code(text: str, label: Label) -> re.Match[str] | None:
    """Five to eight digits behind "Code:", unless it is the code of a post office or an error."""
    before = _WORD_BEFORE.search(text, max(0, label.start - 30), label.start)
    if before and fold(before.group(1)) in _OTHER_CODES:
        return None
    return _LONG_CODE.match(text, label.end)


def _is_code(between: str, code: str) -> bool:
    digits = sum(map(str.isdigit, code))
    if digits < 4 and not (len(code) >= 6 and digits):
        return False
    if _TERM.match(code):
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
    """The codes on the lines behind a label. A word alone on its line is one where it is as long
    as the others: a code may have no digit by chance."""
    lengths: set[int] = set()
    words: list[Span] = []
    skipped = 0
    for number in range(_LINES):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        codes = _codes_of_line(text, start, end, whole=number > 0)
        lengths.update(code.end - code.start for code in codes)
        words += _word_of_line(text, start, end) if number and not codes else []
        yield from codes
        yield from (word for word in words if word.end - word.start in lengths)
        fits = (
            bool(words) and words[-1].start >= start and words[-1].end - words[-1].start in lengths
        )
        if number and not codes and not fits and text[start:end].strip(" \t:.-=|\"'[]{}"):
            skipped += 1
            if lengths or skipped > _SKIPPED:
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


def _word_of_line(text: str, start: int, end: int) -> list[Span]:
    """The only word of a line: it may be a code that has no digit by chance."""
    mark = _MARKS.match(text, start, end)
    word = _LIST.match(text, mark.end() if mark else start, end)
    alone = word is not None and not text[word.end() : end].strip()
    return [Span(*word.span(), "recovery code")] if word and alone else []


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
