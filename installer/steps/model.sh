# The models of texts and of pages, built once from published weights; the builder checks their hashes.

MODEL_FOLDER=.venv/share/desktop-memory/models

model_is_done() {
    .venv/bin/python - "$MODEL_FOLDER" 2>/dev/null <<'PYTHON'
import pathlib, sys
from desktop_memory.storage.model_build import is_built

sys.exit(not is_built(pathlib.Path(sys.argv[1])))
PYTHON
}

model_do() {
    require_space 500
    begin_log
    in_own_tmp .venv/bin/python -m desktop_memory.storage.model_build "$MODEL_FOLDER" \
        >>"$LOG" 2>&1 ||
        fail "$(tail -n 1 "$LOG")"
}
