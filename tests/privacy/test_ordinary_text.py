"""Ordinary text, code and forms pass untouched: redaction that hits them is switched off."""

import pytest

from desktop_memory.privacy.redaction import Redaction

STORE, SHARE = Redaction("store"), Redaction("share")

TALK = """
Password must be at least 12 characters and contain a number
Forgot your password? Reset it here
Your password will expire in 14 days
Passwort vergessen? Hier zurücksetzen
Ihr Passwort wurde am 12.03.2026 geändert
Le mot de passe doit contenir au moins 8 caractères
¿Olvidaste tu contraseña?
Hai dimenticato la password?
パスワードを忘れた場合
Password: required
Password ••••••••••
Password strength: strong
Use a password manager such as KeePassXC
password-based encryption with PBKDF2 and 600000 iterations
Token expired, please sign in again
tokens used: 12843 of 200000
The token economy explained: why a token is not a coin
The secret to good bread is time
Your PIN will be sent by post in 3-5 days
Ihre PIN erhalten Sie mit getrennter Post in etwa 3 bis 5 Tagen
Pin 3 and pin 12 are ground
DIN 7 dowel pin 4 x 20 mm, steel, pack of 50
Error code 404: page not found
Promo code SPRING2026 gives 20 % off
Course code CS-4410, room code B2.07, dress code casual
The code is 2000 lines long
Your code coverage is 8423 of 9000 lines
Verification code sent to number ending in 4821
We sent a code to your phone. It expires in 10 minutes.
You have 8 backup codes left
Backup completed: 120 files, 3.4 GB
random seed: 42
red green blue yellow orange purple brown black white grey pink cyan
one two three four five six seven eight nine ten eleven twelve
Passport control is on level 2
Steuer 2026: Fristen bis 31.07.2026
Health insurance premium 2026: 412.50 EUR
License: MIT
Cookie: delicious 12 pieces
pass: 412  fail: 3  skip: 17  (23.4 s)
Login 14:32, logout 18:05
Username: anna.krueger2
Zoom Meeting ID 812 3456 7890
Bitte IBAN angeben
"""

NUMBERS = """
Order #302-5527839-1123456 shipped
Tracking number 00340434161094021501
ISBN 978-3-16-148410-0
IMEI 490154203237518
Serial number C02XK1ZZJGH5
Serial no. 103108984521464   Made in Vietnam
4532 1234 5678 9012
1730443879123
2026-03-12 09:14:03,123 INFO worker-3 processed 1204 rows in 3.2 s
550e8400-e29b-41d4-a716-446655440000
trace_id: 4bf92f3577b34da6a3ce929d0e0e4736
commit 9fceb02d0ae598e95dc970b74767f19372d61af8
MD5: d41d8cd98f00b204e9800998ecf8427e
container 99aa3993b7ad up 3 hours
192.168.1.20 at 3c:22:fb:45:a1:09
v1.24.3-rc.2+build.4711
USt-IdNr. DE123456789
BIC COBADEFFXXX
"""

CODE = """
password = os.environ["DB_PASSWORD"]
password = getpass.getpass("Password: ")
const token = await getToken();
token: process.env.API_TOKEN,
api_key=settings.api_key
"password": "${DB_PASSWORD}"
password: "{{ vault_db_password }}"
secretName: my-app-tls
token := r.Header.Get("Authorization")
if password != confirm_password:
def set_password(self, password: str) -> None:
User.objects.create_user(username, password=password)
self.set_password = wrapper
<input type="password" placeholder="Passwort" autocomplete="new-password">
<label for="pin">PIN</label>
Authorization: Bearer <token>
authorization = request.headers.get("Authorization")
curl -H "Authorization: Bearer YOUR_API_KEY" https://api.example.org
API_KEY=your-api-key-here
API_KEY=xxxxxxxxxxxxxxxxxxxxxxxx
"secret": "changeme"
postgres://user:password@localhost:5432/db
git clone https://<username>:<token>@git.example.org/<org>/<repo>.git
primary_key=True, foreign_key="room.id"
cache-key: linux-node-modules-9f8e7d6c5b4a
sort(key=lambda r: r.date, reverse=True)
SELECT token FROM sessions WHERE expires_at > now();
var n=r(4123);e.exports={parseToken:i,tokenType:o.a}
token_type: bearer
max_tokens: 4096
Key: ArrowLeft KeyCode: 37
sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGtQ1b5fQz8yZ6xw3vRkSZpJ0rH2Y2m4Xn9cT1vB7dKe anna@laptop
Key fingerprint = 27ED EAF2 2F3A BCEB 50DB  9A12 5CC9 08FD B71E 12C2
https://www.example.org/search?q=how+to+reset+a+password&hl=en&start=20
https://example.org/org/repo/commit/9fceb02d0ae598e95dc970b74767f19372d61af8
https://www.example.org/watch?v=dQw4w9WgXcQ&t=42s
https://cdn.example.com/assets/app.3f9a8b7c6d5e4f3a2b1c.js
kubectl get secret db-credentials -o yaml
chmod 600 ~/.ssh/id_rsa
Following RFC 7231 7.1.2
"""

TO_SHARE = """
Release 2.4.1 on 14 March 2026
version 10.0.19045.4170
Chrome 121.0.6167.184 (Official Build) (64-bit)
firmware 1.0.3.22
Meeting on 2026-03-12 from 10:00 to 11:30
Zeitraum 01.01.2026 - 31.03.2026
git@git.example.org:org/repo.git
react@18.2.0
icon@2x.png
127.0.0.1:8080
5 Star Hotel
500 Mile Run
Order 4 Square tables
Quest: Bring 5
1990 Street Photography
Total: 1 234 567 kr
ISBN 978-3-16-148410-0
Geboren in Bremen
"""


def lines(text: str) -> list[str]:
    return text.strip().split("\n")


@pytest.mark.parametrize("text", lines(TALK) + lines(NUMBERS) + lines(CODE))
def test_ordinary_text_is_stored_as_it_is(text: str) -> None:
    assert STORE.redact(text) == text


@pytest.mark.parametrize("block", [TALK, NUMBERS, CODE], ids=["talk", "numbers", "code"])
def test_lines_do_not_make_each_other_secret(block: str) -> None:
    assert STORE.redact(block) == block


@pytest.mark.parametrize("text", lines(TO_SHARE))
def test_dates_versions_and_plain_numbers_are_shared_as_they_are(text: str) -> None:
    assert SHARE.redact(text) == text


@pytest.mark.parametrize(
    "text", ["anna@mail.example", "Call +49 421 5550123", "Lindenstraße 12, 28195 Bremen"]
)
def test_how_to_reach_somebody_is_stored(text: str) -> None:
    assert STORE.redact(text) == text
