"""What of an episode is worth vectors."""

from desktop_memory.domain.observation import Source
from desktop_memory.storage.vector_passages import MOST_PASSAGES, episode_passages


def test_a_message_is_split_into_short_passages_headed_by_who_spoke() -> None:
    said = (
        "I finally booked the flights to Lisbon for the second week of May. "
        "Could you ask Jonas whether he still wants to share the apartment? "
        "By the way, the invoice for the old laptop has been paid."
    )
    passages = episode_passages(Source.AGENT, "chat", "Mara", [said])

    assert [passage.text.split(":")[0] for passage in passages] == ["Mara"] * 3
    assert passages[2].text.endswith("has been paid.")


def test_menus_and_figures_of_a_screen_have_no_part_in_its_passages() -> None:
    lines = ["File", "Edit", "View", "The deadline moved to the fourth of May.", "1,204"]

    (passage,) = episode_passages(Source.SCREEN, "Plan – Writer", None, lines)

    assert passage.text == "Plan – Writer: The deadline moved to the fourth of May."
    assert passage.line_indexes == (3,)


def test_a_screen_that_says_nothing_is_known_by_its_title() -> None:
    (passage,) = episode_passages(Source.SCREEN, "Holiday plan for the summer", None, ["OK"])

    assert "Holiday plan" in passage.text


def test_what_has_no_substance_gets_no_vector() -> None:
    assert episode_passages(Source.AGENT, "", "Mara", ["Yes!"]) == ()
    assert episode_passages(Source.SCREEN, "Save as", None, ["OK", "Cancel"]) == ()


def test_a_long_text_has_few_passages() -> None:
    lines = [f"Line {n} of a very long document about gardens." for n in range(5_000)]

    assert len(episode_passages(Source.SCREEN, "doc", None, lines)) <= MOST_PASSAGES
    assert len(episode_passages(Source.AGENT, "", "Mara", lines)) <= MOST_PASSAGES
