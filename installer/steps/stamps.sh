# A stamp holds the hash of what a step depends on. It is written last, so that a step that was
# interrupted is done again.

STAMPS=.venv/share/desktop-memory/set-up

# hash_of WORD|FILE...: one hash over words and the content of files.
hash_of() {
    .venv/bin/python - "$@" <<'PYTHON'
import hashlib, pathlib, sys

total = hashlib.sha256()
for item in sys.argv[1:]:
    file = pathlib.Path(item)
    total.update(file.read_bytes() if file.is_file() else item.encode())
    total.update(b"\0")
print(total.hexdigest())
PYTHON
}

has_stamp() { [ -f "$STAMPS/$1" ] && [ "$(cat "$STAMPS/$1")" = "$2" ]; }

write_stamp() {
    mkdir -p "$STAMPS"
    printf '%s\n' "$2" >"$STAMPS/$1.new"
    mv "$STAMPS/$1.new" "$STAMPS/$1"
}
