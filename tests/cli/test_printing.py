from desktop_memory.cli.printing import one_line, plural, size, without_escapes


def test_text_from_a_screen_cannot_steer_the_terminal() -> None:
    steering = "a\x1b[2J\x1b]0;title\x07b\rc"

    assert "\x1b" not in one_line(steering)
    assert "\r" not in one_line(steering)
    assert without_escapes("a\nb\x1b[31m") == "a\nb [31m"


def test_a_long_line_is_cut_with_an_ellipsis() -> None:
    assert one_line("x" * 200, 10) == "x" * 9 + "…"


def test_numbers_are_read_by_people() -> None:
    assert size(512) == "512 B"
    assert size(3_200_000) == "3.2 MB"
    assert size(20e9) == "20.0 GB"
    assert plural(1, "fact") == "1 fact"
    assert plural(1200, "fact") == "1,200 facts"
