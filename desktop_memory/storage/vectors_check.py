"""Checks a folder of vectors in a process of its own.

    python -m desktop_memory.storage.vectors_check FOLDER EMBEDDING

Exit 0 where it is sound, 1 with the reason on stdout where not. Chroma's native part reads its
files without checking them: a damaged one can end the process that opens it.
"""

import subprocess
import sys
from pathlib import Path

from desktop_memory.config.child_process import creation_flags

# A million sound ones are read in half a minute.
_LIMIT_S = 300.0


def find_fault(path: Path, embedding_name: str) -> str:
    """Why the vectors in `path` cannot be used, empty where they can. Takes two seconds."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", __name__, str(path), embedding_name],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            check=False,
            timeout=_LIMIT_S,
            creationflags=creation_flags(),
        )
    except subprocess.TimeoutExpired:
        return "damaged: reading them does not end"
    if done.returncode == 0:
        return ""
    return done.stdout.strip() or "damaged: reading them ends the process"


def main(path: str, embedding_name: str) -> int:
    # Loaded late: whoever asks for a check must not pay for Chroma twice.
    from desktop_memory.storage.vectors import Vectors, VectorsBroken  # noqa: PLC0415

    vectors = Vectors(Path(path), embedding_name)
    try:
        vectors.probe()
    except VectorsBroken as fault:
        sys.stdout.write(fault.why)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
