"""What controls are set to stands beside their labels."""

import pytest

from desktop_memory.capture.accessibility.control import Control
from desktop_memory.capture.accessibility.control_labels import label_controls
from desktop_memory.capture.accessibility.short_text import ShortText
from desktop_memory.domain.box import Box


def _told(*texts: ShortText) -> list[str]:
    return [text.raw_text for text in label_controls(texts)]


def _text(raw_text: str, x: int, y: int, width: int = 100, height: int = 20) -> ShortText:
    return ShortText(raw_text, Box(x, y, width, height))


def _control(control: Control, x: int, y: int, width: int = 60) -> ShortText:
    return ShortText("", Box(x, y, width, 20), control=control)


def test_a_value_is_told_in_the_label_of_its_name_and_takes_the_room_of_both() -> None:
    label, hint = _text("Language:", 10, 0), _text("That of the menus", 10, 22)
    choice = _control(Control("Language", value="Deutsch"), 300, 10)

    told = label_controls([label, hint, choice])

    assert [text.raw_text for text in told] == ["Language: Deutsch", "That of the menus"]
    assert told[0].box == label.box.union(choice.box)


def test_of_equal_labels_the_one_before_a_value_and_behind_a_mark_is_taken() -> None:
    labels = [_text("Sound", 10, y) for y in (0, 40)]
    value = _control(Control("Sound", value="on"), 200, 0)
    mark = _control(Control("Sound", mark="[x]"), 200, 0)

    assert _told(labels[0], value, labels[1]) == ["Sound: on", "Sound"]
    assert _told(labels[0], mark, labels[1]) == ["Sound", "[x] Sound"]


def test_a_box_whose_name_nobody_sees_marks_the_text_right_of_it() -> None:
    box = _control(Control("Mark done", mark="[ ]", unseen=True), 10, 0, width=20)

    assert _told(box, _text("Order the winch", 34, 0)) == ["[ ] Order the winch"]
    assert _told(box, _text("far away", 300, 0)) == ["[ ] Mark done", "far away"]


def test_a_switch_without_a_name_belongs_to_the_text_left_of_it() -> None:
    switch = _control(Control("", value="off"), 400, 0)

    assert _told(_text("Dark mode", 10, 0), switch) == ["Dark mode: off"]
    assert _told(_text("Dark mode", 10, 80), switch) == ["Dark mode"]


def test_a_label_that_is_no_text_of_its_own_has_the_rest_of_the_row() -> None:
    room = Box(0, 0, 500, 40)
    light, dark = (
        ShortText("", Box(x, 10, 14, 14), control=Control(name, mark=mark), room=room)
        for name, mark, x in (("Light", "(○)", 10), ("Dark", "(•)", 80))
    )

    left, right = label_controls([light, dark])

    assert (left.raw_text, right.raw_text) == ("(○) Light", "(•) Dark")
    assert (left.box.x, left.box.right) == (0, 80)
    assert (right.box.x, right.box.right) == (80, 500)
    (alone,) = label_controls([light])
    assert alone.box == room


def test_what_stands_in_a_choice_or_a_date_is_its_value() -> None:
    choice = _control(Control("Region", plain=True), 200, 0)
    day = _control(Control("Start", plain=True), 200, 40)
    parts = [_control(Control("", value=number), 200 + x, 40, 9) for number, x in (("24", 0),)]
    month = _control(Control("", value="11"), 220, 40, 9)

    told = _told(
        *(_text("Region", 10, 0), choice, _text("Schweiz", 205, 2, 40, 16)),
        *(_text("Start", 10, 40), day, *parts, _text(".", 212, 40, 4), month),
    )

    assert told == ["Region: Schweiz", "Start: 24.11"]


def test_a_date_nobody_set_and_a_list_that_tells_its_entries_tell_no_value() -> None:
    day = _control(Control("Start", plain=True), 200, 0)
    month = _control(Control("", value="0"), 200, 0, 9)
    entries = _control(Control("Fruit", value="Fig", plain=True), 200, 40)

    told = _told(
        *(_text("Start", 10, 0), day, month, _text("Fruit", 10, 40), entries),
        *(_text("Fig", 200, 40, 20, 10), _text("Plum", 200, 50, 20, 10)),
    )

    assert told == ["Start", "Fruit", "Fig", "Plum"]


@pytest.mark.parametrize(
    ("control", "expected"),
    [
        (Control("Row 3", mark="[ ]", unseen=True), []),
        (Control("State of the winch", value="Closed", unseen=True), ["Closed"]),
        (Control("Paint the hull", value="[x]"), ["Paint the hull: [x]"]),
    ],
)
def test_in_a_cell_a_control_is_told_by_what_can_be_seen(
    control: Control, expected: list[str]
) -> None:
    assert _told(ShortText("", Box(0, 0, 20, 20), cell=True, control=control)) == expected


def test_an_amount_without_a_label_tells_nothing_and_a_choice_does() -> None:
    assert _told(_control(Control("", value="37"), 0, 0)) == []
    assert _told(_control(Control("", value="Newest first", plain=True), 0, 0)) == ["Newest first"]


@pytest.mark.parametrize(
    ("label", "expected"),
    [("Share data?", "Share data? on"), ("Size :", "Size : on"), ("A\n b", "A b: on")],
)
def test_a_value_follows_the_sign_that_ends_its_label(label: str, expected: str) -> None:
    assert Control("", value="on").tell(label) == expected


def test_a_box_that_is_an_option_has_its_mark_behind() -> None:
    assert Control("Beta", mark="[ ]").as_option().tell("Beta") == "Beta: [ ]"
