import stat
from pathlib import Path

import pytest

from desktop_memory.config.service_file import ServiceAddress, ServiceFile
from desktop_memory.domain.errors import EnvironmentFault

ADDRESS = ServiceAddress(port=43117, pid=4711, version="0.1.0", token="a token")


def test_what_was_written_is_found(tmp_path: Path) -> None:
    file = ServiceFile(tmp_path / "service.json")

    file.write(ADDRESS)

    assert file.find() == ADDRESS
    assert ADDRESS.url == "http://127.0.0.1:43117"


def test_only_the_user_may_read_it_even_over_an_open_file(tmp_path: Path) -> None:
    path = tmp_path / "service.json"
    path.write_text("{}")
    path.chmod(0o644)

    ServiceFile(path).write(ADDRESS)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("written", ["", "[]", "{}", '{"port": "x"}', "\x00"])
def test_a_file_that_makes_no_sense_names_no_service(tmp_path: Path, written: str) -> None:
    path = tmp_path / "service.json"
    path.write_text(written)

    assert ServiceFile(path).find() is None


def test_a_folder_that_does_not_exist_names_no_service(tmp_path: Path) -> None:
    assert ServiceFile(tmp_path / "nowhere" / "service.json").find() is None


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "service.json"
    path.mkdir()

    with pytest.raises(EnvironmentFault, match="cannot be read"):
        ServiceFile(path).find()


def test_stopping_leaves_the_file_of_a_later_start_alone(tmp_path: Path) -> None:
    file = ServiceFile(tmp_path / "service.json")
    later = ServiceAddress(port=5, pid=6, version="0.1.0", token="another")
    file.write(ADDRESS)
    file.write(later)

    file.remove(ADDRESS)
    assert file.find() == later

    file.remove(later)
    assert file.find() is None


def test_the_token_is_in_no_message(tmp_path: Path) -> None:
    assert "a token" not in repr(ADDRESS)
