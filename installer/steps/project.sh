# Makes this checkout importable in its environment, with the command desktop-memory.

project_is_done() { has_stamp project "$(project_hash)"; }

project_do() {
    begin_log
    .venv/bin/python -m pip install --disable-pip-version-check --no-input --no-index --no-deps \
        --no-build-isolation --editable . >>"$LOG" 2>&1 ||
        fail_by_log "Installing Desktop Memory into its environment"
    # Where Python may not keep what it compiles, each start would do it again, for half a second.
    .venv/bin/python -m compileall -q desktop_memory >>"$LOG" 2>&1 || true
    write_stamp project "$(project_hash)"
}

project_hash() { hash_of pyproject.toml desktop_memory/__init__.py "$PWD"; }
