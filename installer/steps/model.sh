# The embedding model, built once from its published weights; the builder checks their hashes.

MODEL_FOLDER=.venv/share/desktop-memory/models

model_is_done() { [ -f "$MODEL_FOLDER/manifest.json" ] && has_stamp model "$(model_hash)"; }

model_do() {
    require_space 500 .
    begin_log
    .venv/bin/python -m desktop_memory.storage.model_build "$MODEL_FOLDER" >>"$LOG" 2>&1 ||
        fail "$(tail -n 1 "$LOG")"
    write_stamp model "$(model_hash)"
}

model_hash() { hash_of desktop_memory/storage/model_*.py; }
