# A Python that is new enough, and the virtual environment of this checkout.

PYTHONS="python3.11 python3.12 python3.13 python3.14 python3 python"

# Prints the first Python of 3.11 or newer that can make a virtual environment.
find_python() {
    local name
    for name in $PYTHONS; do
        if "$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
            >/dev/null 2>&1; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

python_venv_is_done() {
    .venv/bin/python -m pip --version >/dev/null 2>&1 &&
        .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' &&
        { [ ! -f "$STAMPS/place" ] || has_stamp place "$PWD"; }
}

python_venv_do() {
    local python
    python=$(find_python) || fail_without_python
    require_space 2000
    begin_log
    "$python" -m venv --clear .venv >>"$LOG" 2>&1 || fail_by_log "Making the virtual environment"
    write_stamp place "$PWD"
}

fail_without_python() {
    local found
    found=$(python3 -c 'import platform; print(platform.python_version())' 2>/dev/null) || found=""
    if [ -n "$found" ]; then
        fail "Desktop Memory needs Python 3.11 or newer with its venv module, and python3 here is $found; install a newer one (or, on Debian, python3-venv) and run this again."
    fi
    fail "Desktop Memory needs Python 3.11 or newer; install it and run this again."
}
