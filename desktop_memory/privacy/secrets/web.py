"""Secrets in addresses, headers and cookies."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from desktop_memory.privacy.secrets.labels import is_label
from desktop_memory.privacy.secrets.values import (
    count_classes,
    entropy,
    is_key,
    is_mixed,
    is_name,
    is_reference,
    is_stand_in,
    is_strong,
)
from desktop_memory.privacy.span import Span

_LOGIN = re.compile(r"://([^\s/:@\"'<>]{0,128}):([^\s/\"'<>]{1,256})@(?=[\w\[])")
_TOKEN_LOGIN = re.compile(r"://([\w.~%-]{16,256})@")
_PARAMETER = re.compile(r"[?&#;]([\w.$-]{1,60})=([^\s&#\"'<>;,)\]}]{4,2048})")
_SURE = re.compile(
    r"(?:token|api[_-]?key|sig|signature|secret|passw(?:or)?d|passwort|pwd|pass|credential|jwt"
    r"|session(?:[_-]?id)?|sid|access[_-]?key|auth|otp|pin)$",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(
    r"(?:[\w.-]*(?:key|code|hash|ticket)|state|assertion|k|p|t|s)$", re.IGNORECASE
)
_HOOKS = re.compile(
    r"(?:hooks\.slack\.com/(?:services|workflows|triggers)|discord(?:app)?\.com/api/webhooks"
    r"|(?:webhook|outlook)\.office\.com/webhook(?:b2)?|hooks\.zapier\.com/hooks/catch|maker\.ifttt\.com/trigger"
    r"|chat\.googleapis\.com/v1/spaces|api\.telegram\.org)/([^\s\"'<>]{8,512})"
)
_GUARDED = re.compile(
    r"/(?:reset|reset[-_]password|password[-_]reset|password/edit|verify|verify[-_]email|confirm"
    r"|confirmation|activate|activation|magic|magic[-_]?link|invite|invitation|unsubscribe|token"
    r"|login[-_]?link|autologin|secret|shared?|s|private|ical|feed|calendar|onboarding|recover"
    r"|einladung|bestaetigen|connexion|webhook|hook|hooks|wh|callback|link)"
    r"[/-]([A-Za-z0-9_~.%-]{16,512})(?=[/?#\s\"'<>),]|$)",
    re.IGNORECASE,
)
_SCHEME = re.compile(
    r"\b(?:Authorization|Proxy-Authorization|X-Authorization)[\"']?[ \t]?[:=][ \t]?[\"']?"
    r"(?:(?:Bearer|Basic|Token|Digest|ApiKey|Negotiate|NTLM|AWS4-HMAC-SHA256|OAuth)[ \t]+)?"
    r"([^\s\"'<>,]{6,4096})|\bBearer[ \t]+([\w.~+/=-]{16,4096})",
    re.IGNORECASE,
)
_COOKIES = re.compile(
    r"\b(?:Set-)?Cookie[\"']?[ \t]?[:=][ \t]?[\"']?([^\n\"']{4,4096})", re.IGNORECASE
)
_COOKIE = re.compile(r"([\w.$%-]{1,80})=([^\s;,]{6,4096})")
_PLAIN_COOKIES = re.compile(
    r"(?:path|domain|expires|max-age|samesite|lang|locale|theme|tz|_ga.*)$", re.I
)
_LOGIN_FLAG = re.compile(
    r"(?:^|[\s'\"])(?:-u|--user|--userpwd|--proxy-user)[ =]?['\"]?"
    r"([^\s:'\"/]{1,64}):([^\s'\"]{3,128})"
)
_SHORT_FLAG = re.compile(
    r"\b(?:sshpass[ \t]+-p[ \t]?|(?:mysql|mysqldump|mariadb|mysqladmin)\b[^\n|;]{0,80}?[ \t]-p"
    r"|(?:docker|podman|helm|az|oc|htpasswd|smbclient|ldapsearch|rdesktop|xfreerdp|7z|zip|unrar|sqlcmd|bcp"
    r"|mongo|mongosh|mongodump|impacket-\w+|evil-winrm|crackmapexec)"
    r"\b[^\n|;]{0,80}?[ \t](?:-p[ \t]|-P[ \t]|-w[ \t]|/p:|-p(?=\S{5})))['\"]?"
    r"(?![-$<])([^\s'\"]{4,128})"
)
_CLIENT = re.compile(
    r"\b(?:redis-cli\b[^\n|;]{0,80}?[ \t]-a[ \t]+|sqlplus[ \t]+(?:-\w+[ \t]+)?[\w.]+/)"
    r"['\"]?(?![-$<])([^\s'\"@]{4,128})"
)
_NETRC = re.compile(r"\blogin[ \t\n]+[\w.@+-]{1,64}[ \t\n]+password[ \t\n]+(\S{1,128})")
_PIPED = re.compile(
    r"\becho[ \t]+(?:-n[ \t]+)?(?:'(?=[^'\n]*')|(?![^\s|]*\$))[\"]?"
    r"([^\s'\"|]{4,128})['\"]?[ \t]*\|[ \t]*"
    r"(?:sudo[ \t]+-S|passwd|docker login|chpasswd|gpg|openssl|cryptsetup)"
)
_AT_HOST = re.compile(r":(?<=[\w.-]:)([^\s:/@\"']{6,64})@[A-Za-z][\w.-]{1,80}")
_NET_USER = re.compile(r"\bnet[ \t]+user[ \t]+\S{1,64}[ \t]+([^\s/*]\S{3,128})")
_WIFI_CODE = re.compile(r"\bWIFI:[^\n]{0,100}?\bP:((?:[^;\\\n]|\\.){4,128});")
_SQL = re.compile(r"\bIDENTIFIED BY (?:PASSWORD )?'([^'\n]{3,128})'", re.IGNORECASE)
_ARGUMENTS = (
    (("-u", "-user"), _LOGIN_FLAG, 2),
    ((" -p", " -P", " -w", "/p:"), _SHORT_FLAG, 1),
    (("redis-cli", "sqlplus"), _CLIENT, 1),
    (("login",), _NETRC, 1),
    (("echo",), _PIPED, 1),
    (("IDENTIFIED", "identified"), _SQL, 1),
    (("net user",), _NET_USER, 1),
    (("WIFI:",), _WIFI_CODE, 1),
)
_LEAST = 16


def find_in_web(text: str) -> Iterator[Span]:
    """Logins and tokens in addresses, header values, cookies and arguments of programs."""
    if "://" in text or "@" in text:
        yield from _in_addresses(text)
    if "://" in text:
        for found in _HOOKS.finditer(text):
            yield from _tail(found)
    yield from _parameters(text)
    yield from _headers(text)
    yield from _arguments(text)


def _in_addresses(text: str) -> Iterator[Span]:
    for found in _LOGIN.finditer(text):
        if _is_given(found.group(2)) and not is_label(found.group(2)):
            yield Span(*found.span(2), "login")
        if is_key(found.group(1), 20):
            yield Span(*found.span(1), "login")
    for found in _TOKEN_LOGIN.finditer(text):
        if is_key(found.group(1), _LEAST):
            yield Span(*found.span(1), "login")
    for found in _AT_HOST.finditer(text):
        if is_strong(found.group(1)):
            yield Span(*found.span(1), "login")
    for found in _GUARDED.finditer(text):
        if _is_capability(found.group(1)):
            yield Span(*found.span(1), "address")


def _tail(found: re.Match[str]) -> Iterator[Span]:
    """The last parts of a webhook's path: what comes before only names the team."""
    start = found.start(1)
    for part in re.finditer(r"[^/?&=#]+", found.group(1)):
        if is_key(part.group(), 16) and not is_stand_in(part.group()):
            yield Span(start + part.start(), start + part.end(), "webhook")


def _parameters(text: str) -> Iterator[Span]:
    for found in _PARAMETER.finditer(text):
        name, value = found.groups()
        if is_stand_in(value) or is_reference(value) or "+" in value:
            continue
        plain = unquote(value)
        if _SURE.search(name):
            given = is_key(plain, 8) or (is_mixed(plain) and not is_name(plain)) or len(plain) > 24
        else:
            given = bool(_POSSIBLE.match(name)) and is_key(plain, 20) and entropy(plain) >= 3
        if given:
            yield Span(*found.span(2), "address")


def _headers(text: str) -> Iterator[Span]:
    if "uthorization" in text or "earer" in text or "AUTHORIZATION" in text:
        for found in _SCHEME.finditer(text):
            group = 1 if found.group(1) else 2
            value = found.group(group)
            if _is_given(value) and not value.isalpha() and not is_reference(value):
                yield Span(*found.span(group), "header")
    if "ookie" in text or "COOKIE" in text:
        for found in _COOKIES.finditer(text):
            for cookie in _COOKIE.finditer(text, *found.span(1)):
                if _is_cookie_secret(*cookie.groups()):
                    yield Span(*cookie.span(2), "cookie")


def _arguments(text: str) -> Iterator[Span]:
    for signs, pattern, group in _ARGUMENTS:
        if any(sign in text for sign in signs):
            for found in pattern.finditer(text):
                if _is_given(found.group(group)):
                    yield Span(*found.span(group), "argument")


def _is_given(value: str) -> bool:
    return not is_stand_in(value) and not value.startswith(("$", "<", "{", "%("))


def _is_cookie_secret(name: str, value: str) -> bool:
    if _PLAIN_COOKIES.match(name) or is_stand_in(value):
        return False
    return is_key(value, 8) and (is_mixed(value) or value.isdigit() or entropy(value) > 3)


def _is_capability(part: str) -> bool:
    digits = sum(map(str.isdigit, part))
    mixed = digits >= 3 or (digits > 0 and len(part) >= 20 and count_classes(part) > 2)
    return mixed and is_key(part, _LEAST) and entropy(part) >= 3 and count_classes(part) >= 2
