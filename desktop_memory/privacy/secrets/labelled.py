"""Passwords, PINs, keys and tokens told by the label before them."""

import re
from collections.abc import Callable, Iterable, Iterator

from desktop_memory.privacy.folding import fold
from desktop_memory.privacy.secrets.labels import Kind, Label, is_label
from desktop_memory.privacy.secrets.links import Strength, Value, find_values
from desktop_memory.privacy.secrets.values import (
    count_classes,
    entropy,
    is_call,
    is_code,
    is_key,
    is_mixed,
    is_name,
    is_passphrase,
    is_plain_answer,
    is_reference,
    is_stand_in,
    is_strong,
    is_term,
)
from desktop_memory.privacy.span import Span

_UNLABELLED = re.compile(r"[A-Z0-9](?<![\w-].)[A-Z0-9]{4}(?:-[A-Z0-9]{5}){4}(?![\w-])")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_PUBLIC = re.compile(r"ssh-|ecdsa-|sk-ssh-|AAAA[BCE]3|age1|sha\d+[-:]|0x[0-9a-fA-F]{40}$|https?:")
_SCHEME = re.compile(r"(?:Bearer|Basic|Token|ApiKey|Digest)$", re.IGNORECASE)
_NEXT_TOKEN = re.compile(r"[ \t]+([^\s\"'`<>,;]{8,4096})")
_GROUPS = re.compile(r"[A-Za-z0-9]{4}(?:[ -][A-Za-z0-9]{4}){3,15}(?![A-Za-z0-9])")
_DIGITS = re.compile(
    r"[A-Z]?\d{3,12}[#*]?(?![\w%°]|[.,:/-]\d)|\d{2}(?:[ -]\d{2}){1,3}(?![\w%:/.-])"
)
_VERIFICATION = re.compile(r"\d{3,4}(?![\w%°]|[.,:/-]\d)")
_LICENCE = re.compile(r"[A-Za-z0-9]{3,8}(?:[-–][A-Za-z0-9]{3,8}){2,9}(?![\w-])")
_SERIAL = re.compile(r"[0-9A-Fa-f:]+")
_PAIR = re.compile(r"[^\s:/,;|\"']{2,64}[ \t]?[:/,|][ \t]?([^\s\"'<>,;]{4,128})")
_WORDS_TO_END = re.compile(r"[^\n\"'<>|]{8,120}")
_ADDRESS = re.compile(r"https?:|www\.|~?/[\w.-]+/|[A-Z]:\\|\.{1,2}/|/dev/")
_NEAR = 90
_ANSWER = re.compile(r"[^\d\n?]{0,30}\?[^\d]{0,60}(?<!\S)(\d{4,8})(?=[\s.,!]|$)")
_VERSION = re.compile(r"v?\d+(?:\.\d+){1,3}(?:[-+].*)?$")
_NAMED = re.compile(
    r"(?:^|[\s\"'`])([^\s\"'`<>(){}]{6,64})[\"'`]? (?:is|ist|est|es|è|é|jest|är|er|on|je) "
    r"(?:the|your|my|our|das|dein|ihr|mein|le|votre|mon|la|tu|su|il|a|het|je|mijn|ditt|din)\b"
    r"[^\n.:=]{0,30}$"
)
_WORD = re.compile(r"[^\s\"'`<>(){}\[\],;|]{8,65}(?<![.:])")

_Judge = Callable[[str, Value], Iterator[tuple[int, int]]]


def find_labelled(text: str, labels: Iterable[Label]) -> Iterator[Span]:
    """The values of labels, as far as they look like what the label announces."""
    for product_key in _UNLABELLED.finditer(text):
        if _is_licence(product_key.group()):
            yield Span(*product_key.span(), "licence")
    for label in labels:
        judge = _JUDGES.get(label.kind)
        if judge is not None:
            yield from _nearest(judge, text, label) or _on_the_line(text, label)


def _nearest(judge: _Judge, text: str, label: Label) -> list[Span]:
    for value in find_values(text, label.start, label.end):
        found = list(_judged(judge, text, label, value))
        if found:
            return found
    return []


def _on_the_line(text: str, label: Label) -> list[Span]:
    """Words that can hardly be anything but a password on a line that speaks of one, and the
    number that answers "and the PIN?"."""
    if label.kind is Kind.PIN and (answer := _ANSWER.match(text, label.end)):
        return [Span(*answer.span(1), "pin")]
    if label.kind not in (Kind.PASSWORD, Kind.PASS, Kind.LOGIN):
        return []
    start = text.rfind("\n", max(0, label.start - _NEAR), label.start) + 1
    end = text.find("\n", label.end, label.end + _NEAR)
    words = _WORD.finditer(
        text, max(start, label.start - _NEAR), end if end >= 0 else label.end + _NEAR
    )
    found = [word for word in words if is_strong(word.group()) and not is_label(word.group())]
    named = _NAMED.search(text, max(start, label.start - _NEAR), label.start)
    if named and label.kind is Kind.PASSWORD and _is_spelled(named.group(1)):
        return [Span(*named.span(1), "password")]
    return [Span(*word.span(), "password") for word in found]


def judge_cell(text: str, label: Label, value: Value) -> list[Span]:
    """What is a secret of a cell under the heading `label`."""
    return list(_judged(_JUDGES[label.kind], text, label, value))


def _judged(judge: _Judge, text: str, label: Label, value: Value) -> Iterator[Span]:
    if label.kind is Kind.PIN and value.strength is Strength.SPACE and _is_connector(text, label):
        return
    if label.kind is Kind.PASS and text[label.start - 1 : label.start] in ("_", "-", "."):
        judge = _password
    for start, end in judge(text, value):
        yield Span(start, end, label.kind.name.lower())


def _is_connector(text: str, label: Label) -> bool:
    """Whether a label may name a pin of metal: PIN 4821 is a secret, "pin 4821" need not be."""
    word = text[label.start : label.end]
    return fold(word) == "pin" and not word.isupper()


def _password(text: str, value: Value) -> Iterator[tuple[int, int]]:
    raw = value.text
    if value.strength is Strength.LINE and not value.last:
        return
    if is_stand_in(raw) or is_plain_answer(raw) or is_label(raw) or _ADDRESS.match(raw):
        return
    if _is_password(value):
        yield value.start, value.end
    elif value.strength is Strength.ASSIGN and (pair := _PAIR.match(text, value.start)):
        beside = text[max(0, value.start - 40) : value.start].rfind("/") >= 0
        if is_strong(pair.group(1)) or (beside and _is_spelled(pair.group(1))):
            yield pair.span(1)
    elif value.strength is Strength.ASSIGN and not value.quoted:
        words = _WORDS_TO_END.match(text, value.start)
        if words and is_passphrase(words.group()):
            yield value.start, words.end()


def _is_password(value: Value) -> bool:
    raw = value.text
    if value.quoted and value.strength is not Strength.CELL:
        return len(raw) >= 4 and (" " not in raw or is_passphrase(raw) or _is_odd(raw))
    if value.strength >= Strength.MARKUP:
        return _is_given(value)
    if is_code(raw):
        return False
    if raw.isdigit():
        return len(raw) >= (6 if value.strength is Strength.COPULA else 8) and value.last
    if value.strength is Strength.SPACE:
        odd = not is_name(raw) or count_classes(raw) > 2
        sure = any(map(str.isdigit, raw)) or count_classes(raw) > 2
        return odd and sure and len(raw) >= 6 and is_mixed(raw)
    return len(raw) >= 5 and is_mixed(raw)


def _is_given(value: Value) -> bool:
    """Whether an assigned value is a password: plain words only where nothing follows them."""
    raw = value.text
    if len(raw) < 4 or is_reference(raw) or (" " in raw and not is_passphrase(raw)):
        return False
    if any(map(str.isalpha, raw)):
        return is_mixed(raw) or value.alone
    return value.last or len(raw) > 7


def _is_odd(raw: str) -> bool:
    """Whether a quoted string with spaces is no sentence."""
    return (
        len(raw) <= 40
        and any(map(str.isdigit, raw))
        and re.search(r"[^\w\s.,:'’-]", raw) is not None
    )


def _weak_password(text: str, value: Value) -> Iterator[tuple[int, int]]:
    sure = value.strength >= Strength.MARKUP or value.strength is Strength.CELL
    if (sure and not value.text.isalpha() and is_mixed(value.text)) or is_strong(value.text):
        yield from _password(text, value)


def _pin(text: str, value: Value) -> Iterator[tuple[int, int]]:
    found = _DIGITS.match(text, value.start)
    least = 3 if value.strength >= Strength.MARKUP else 4
    if found and least <= sum(map(str.isdigit, found.group())) <= 12:
        yield found.span()


def _verification(text: str, value: Value) -> Iterator[tuple[int, int]]:
    found = _VERIFICATION.match(text, value.start)
    if found:
        yield found.span()


def _key(text: str, value: Value) -> Iterator[tuple[int, int]]:
    raw = value.text
    scheme = _SCHEME.match(raw)
    if scheme and (after := _NEXT_TOKEN.match(text, value.end)):
        if is_key(after.group(1), 8) and not is_stand_in(after.group(1)):
            yield after.span(1)
        return
    groups = _GROUPS.match(text, value.start)
    if groups and _is_grouped(groups.group()):
        yield groups.span()
    elif value.strength is Strength.LINE and not value.last:
        return
    elif value.strength >= Strength.COPULA and is_strong(raw):
        yield value.start, value.end
    elif not (is_stand_in(raw) or _PUBLIC.match(raw) or is_call(raw) or _is_designation(raw)):
        least = {Strength.ASSIGN: 8, Strength.MARKUP: 8, Strength.SPACE: 20}.get(value.strength, 16)
        if is_key(raw, least) and (len(raw) >= 16 or _is_short_key(raw)):
            yield value.start, value.end


def _is_designation(raw: str) -> bool:
    return is_term(raw) or _VERSION.match(raw) is not None


def _is_grouped(raw: str) -> bool:
    plain = re.sub(r"[ -]", "", raw)
    return (plain.isupper() or plain.islower()) and any(map(str.isdigit, plain))


def _is_short_key(raw: str) -> bool:
    return any(map(str.isdigit, raw)) and any(map(str.isalpha, raw)) and entropy(raw) >= 2.5


def _any_key(text: str, value: Value) -> Iterator[tuple[int, int]]:
    raw = value.text
    random = is_key(raw, 20) and entropy(raw) >= 3 and not _UUID.fullmatch(raw)
    if random and value.strength >= Strength.MARKUP:
        yield from _key(text, value)


def _licence(text: str, value: Value) -> Iterator[tuple[int, int]]:
    found = _LICENCE.search(text, value.start, value.start + _NEAR)
    if found and _is_licence(found.group()):
        yield found.span()
    elif value.strength >= Strength.MARKUP and _is_long_licence(value.text):
        yield from _key(text, value)


def _is_long_licence(raw: str) -> bool:
    return is_key(raw, 20) and _SERIAL.fullmatch(raw) is None


def _is_licence(raw: str) -> bool:
    if _UUID.fullmatch(raw):
        return True
    groups = re.split(r"[-–]", raw)
    numbered = sum(any(map(str.isdigit, group)) for group in groups)
    even = len({len(group) for group in groups}) == 1
    return any(map(str.isalpha, raw)) and numbered > (0 if even else 1)


def _is_spelled(given: str) -> bool:
    stands = is_stand_in(given) or is_code(given) or given.startswith("//")
    return is_mixed(given) and not stands and not is_name(given)


def _login(text: str, value: Value) -> Iterator[tuple[int, int]]:
    if value.strength < Strength.MARKUP:
        return
    found = _PAIR.match(text, value.start)
    given = found.group(1) if found else ""
    if found and (is_strong(given) or _is_spelled(given)):
        yield found.span(1)


_JUDGES: dict[Kind, _Judge] = {
    Kind.PASSWORD: _password,
    Kind.PASS: _weak_password,
    Kind.PIN: _pin,
    Kind.CVV: _verification,
    Kind.KEY: _key,
    Kind.ANY_KEY: _any_key,
    Kind.LICENCE: _licence,
    Kind.LOGIN: _login,
}
