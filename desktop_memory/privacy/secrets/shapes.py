"""Keys that can be told by their shape alone: issuers give them a prefix for that purpose."""

import re
from collections.abc import Iterator

from desktop_memory.privacy.secrets.values import entropy, is_name, is_stand_in
from desktop_memory.privacy.span import Span

# Prefix, then what follows it. From the issuers' documentation of their token formats.
_PREFIXED = re.compile(
    r"(?<![A-Za-z0-9])(?:"
    r"gh[opsur]_\w{20,255}|github_pat_\w{20,255}|gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent)-[\w.-]{16,}"
    r"|(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,}"
    r"|1//0[\w-]{30,}|xox[abeoprs]-[\w-]{10,}|xapp-[\w-]{20,}|xwfp-[\w-]{20,}"
    r"|(?:sk|rk|pk_secret|whsec|tok|sess|secret|api|key|pat|token)[-_](?:live|test|prod|proj|ant"
    r"|or|svcacct|admin|v\d|lf)?[-_]?[\w-]{20,}"
    r"|SG\.[\w-]{16,}\.[\w-]{16,}|SK[0-9a-f]{32}|key-[0-9a-f]{32}|[0-9a-f]{32}-us\d{1,2}"
    r"|npm_\w{30,}|pypi-[\w-]{40,}|rubygems_[0-9a-f]{40,}|dckr_(?:pat|oat)_[\w-]{20,}"
    r"|oy2[a-z0-9]{43}|hf_\w{30,}|r8_\w{30,}|gsk_\w{30,}|xai-\w{40,}|pplx-\w{30,}|nvapi-[\w-]{40,}"
    r"|dapi[0-9a-f]{32}|do[opr]_v1_[0-9a-f]{40,}|HRKU-[\w-]{30,}|nfp_\w{30,}|sbp_\w{30,}"
    r"|sb_secret_[\w-]{20,}|pscale_(?:tkn|pw|oauth)_[\w.-]{20,}|dp\.(?:pt|st|ct|scim|audit)\.\w{30,}"
    r"|hv[sbr]\.[\w-]{20,}|\w{14}\.atlasv1\.[\w-]{40,}|pul-[0-9a-f]{30,}|gl(?:sa|c)_[\w=+/]{30,}"
    r"|NR(?:AK|II|JS|RA)-[\w-]{20,}|sntr[yu]s?_[\w=+/.-]{30,}|lin_api_\w{30,}|ntn_\w{30,}"
    r"|pat\w{14}\.[0-9a-f]{40,}|figd_[\w-]{30,}|PMAK-[\w-]{30,}|AT(?:ATT3|CTT3|BB)[\w=-]{20,}"
    r"|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{30,}|sq0(?:atp|csp|idp)-[\w-]{20,}|EAA[A-Za-z0-9]{40,}"
    r"|access_token\$\w+\$\w+\$[0-9a-f]{20,}|sl\.[\w-]{60,}|sk\.eyJ[\w.-]{20,}|CFPAT-[\w-]{30,}"
    r"|ops_eyJ[\w-]{40,}|tskey-[\w-]{20,}|AAAA[\w-]{7}:APA91b[\w-]{60,}|LTAI\w{12,}|AKID\w{28,}"
    r"|AQVN[\w-]{30,}|y[0-3]_\w{30,}|v1\.0-[0-9a-f]{20,}-[0-9a-f]{40,}|fm[12]_[\w=+/-]{40,}"
    r"|PRIVATE-TOKEN-\w{20,}|AGE-SECRET-KEY-1[A-Z0-9]{20,}|[xyz]prv[A-HJ-NP-Za-km-z1-9]{60,}"
    r"|[A-Za-z0-9_~.-]{3}\dQ~[\w~.-]{28,40}|\d{8,10}:AA[\w-]{30,}|[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{25,}"
    r"|dG9r[\w-]{40,}|phx_\w{30,}|ghv_\w{30,}|lsv2_\w{2}_[0-9a-f]{30,}_?[0-9a-f]*|re_\w{8,}_\w{16,}"
    r"|eyJ[\w-]{8,}(?:\.[\w-]*){1,4}"
    r")"
)
_HASHED = re.compile(
    r"\$(?:2[abxy]?|[156y]|7|apr1|md5|argon2(?:id|i|d)|scrypt|pbkdf2[\w-]*|bcrypt[\w-]*)\$"
    r"[\w./+=,$-]{16,400}"
)
_RANDOM = 4.0


def find_shaped(text: str) -> Iterator[Span]:
    """Tokens of well-known issuers, JSON web tokens, and passwords as systems store them."""
    for found in _PREFIXED.finditer(text):
        raw = found.group()
        random = any(map(str.isdigit, raw)) or entropy(raw) > _RANDOM
        if random and not is_stand_in(raw) and not is_name(raw):
            yield Span(found.start(), found.end(), "token")
    for found in _HASHED.finditer(text):
        yield Span(found.start(), found.end(), "password hash")
