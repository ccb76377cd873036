# The pinned Python packages of LOCK, each checked by its hash.

python_packages_is_done() { has_stamp "$(lock_stamp "$LOCK")" "$(lock_hash "$LOCK")"; }

python_packages_do() {
    local count
    refuse_old_mac
    require_space 2000
    begin_log
    remove_half_installed
    # Until all is installed neither set is complete.
    rm -f "$STAMPS"/requirements*
    count=$(grep -c '^[a-z0-9].*==' "$LOCK")
    # Each package is named, then fetched; half as long again goes into unpacking.
    in_own_tmp .venv/bin/python -m pip install --disable-pip-version-check --no-input --progress-bar off \
        --require-hashes --only-binary :all: --requirement "$LOCK" 2>&1 |
        count_progress $((count * 5 / 2)) '^(Collecting |Ignoring |Requirement already| *Using cached .*whl \(| *Downloading .*whl \()' ||
        fail_by_log "Installing Python packages"
    write_stamp "$(lock_stamp "$LOCK")" "$(lock_hash "$LOCK")"
    # The tests' packages include those of the app.
    write_stamp requirements.lock "$(lock_hash installer/requirements.lock)"
}

# Some packages come without parts to compile for Macs that are new enough only.
refuse_old_mac() {
    [ "$(uname -s)" = Darwin ] || return 0
    local version
    version=$(sw_vers -productVersion)
    if [ "$(uname -m)" != arm64 ] || [ "${version%%.*}" -lt 14 ]; then
        fail "Desktop Memory needs a Mac with Apple silicon and macOS 14 or newer, and this is $(uname -m) with macOS $version: packages it needs are not made for it."
    fi
}

# Runs a program whose temporary files are known, so that none stay when it is killed.
in_own_tmp() {
    rm -rf build/tmp
    mkdir -p build/tmp
    TMPDIR=$PWD/build/tmp "$@"
}

lock_stamp() { basename "$1"; }

lock_hash() { hash_of "$1" "$(.venv/bin/python --version)"; }

# What pip was killed over has no RECORD yet; pip would take it for installed.
remove_half_installed() {
    local folder
    for folder in .venv/lib/python*/site-packages/*.dist-info; do
        if [ -d "$folder" ] && [ ! -f "$folder/RECORD" ]; then rm -rf "$folder"; fi
    done
}
