"""Search over everything: by words, by meaning, in time; each hit with its reason."""

from datetime import timedelta

import pytest

from desktop_memory.domain.fact import FactKind, FactState, Provenance
from desktop_memory.domain.observation import Origin
from desktop_memory.domain.recall import HitType
from tests.recall.memories import NOW, Memories

EPISODES = frozenset({HitType.EPISODE})
FACTS = frozenset({HitType.FACT})


def test_an_episode_is_found_by_its_words_with_the_line_that_holds_them(memories: Memories) -> None:
    memories.see("The weather is fine.", "Nothing to do.")
    seen = memories.see("Groceries", "The rent is due on Monday.", "Call Jonas")

    hit = memories.find_first("rent due")

    assert (hit.id, hit.type) == (seen, HitType.EPISODE)
    assert hit.text == "The rent is due on Monday."
    assert hit.line_ids == (memories.store.episodes.find_lines(seen)[1].id,)
    assert "rent" in hit.why


def test_what_was_just_committed_is_found_before_it_has_a_vector(memories: Memories) -> None:
    memories.see("Old notes about the garden.")
    memories.follow()
    fact = memories.know("The invoice of the plumber is 350 euros.")

    assert memories.find("plumber invoice") == [fact]
    assert not memories.search("plumber").words_only


def test_what_was_just_committed_is_found_by_its_meaning_too(memories: Memories) -> None:
    memories.follow()
    memories.know("Quarterly figures of the sales department were presented.")
    (told,) = memories.say(("Mara", "We adopted a small kitten from the animal shelter."))
    memories.see("What is on the screen waits for its vector.")

    assert memories.find_first("new pet cat at home").id == told


def test_a_paraphrase_is_found_by_meaning(memories: Memories) -> None:
    memories.see("Quarterly figures of the sales department were presented.")
    seen = memories.see("We adopted a small kitten from the animal shelter.")
    memories.follow()

    hit = memories.find_first("which pets do we have?")

    assert hit.id == seen
    assert "near in meaning" in hit.why


def test_without_vectors_words_answer_and_say_so(memories: Memories) -> None:
    seen = memories.see("The rent is due on Monday.")

    answer = memories.search("rent")

    assert answer.words_only
    assert [hit.id for hit in answer.hits] == [seen]


def test_what_nothing_is_like_finds_nothing(memories: Memories) -> None:
    memories.see("The rent is due on Monday.")
    memories.know("Jonas prefers tea.")
    memories.follow()

    assert memories.find("xylophone zeppelin") == []
    assert memories.find("") == []


def test_another_tense_is_found(memories: Memories) -> None:
    seen = memories.see("Mara bought a bicycle for the children.")

    assert memories.find("who buys a bicycle for the child") == [seen]


def test_a_word_that_is_not_finished_finds_what_begins_so(memories: Memories) -> None:
    seen = memories.see("Meeting about Tidewater next week")

    assert memories.find("tidewa") == [seen]


def test_other_languages_are_found_by_the_beginnings_of_words(memories: Memories) -> None:
    seen = memories.see("Die Rechnungen der Zahnärztin sind bezahlt.")

    assert memories.find("Wo ist die Rechnung der Zahnärztin?") == [seen]


def test_quoted_words_must_stand_together(memories: Memories) -> None:
    together = memories.see("The error budget policy was agreed upon.")
    memories.see("An error in the budget was found.")
    memories.follow()

    assert memories.find('"error budget"') == [together]


def test_a_word_is_found_whatever_its_accents(memories: Memories) -> None:
    memories.see("Nothing here", "Meet at the Café Señor", title="Plan")

    assert memories.find_first("cafe senor").text == "Meet at the Café Señor"


def test_a_line_with_the_words_as_typed_is_shown_before_one_that_is_like_it(
    memories: Memories,
) -> None:
    memories.see("the marmalade drawbriff", "the marmalade drawbridge is down")

    (hit,) = memories.search("marmalade drawbridge").hits

    assert hit.text == "the marmalade drawbridge is down"


def test_a_long_line_is_cut_around_what_was_asked_for(memories: Memories) -> None:
    memories.see("word " * 200 + "needle " + "word " * 200)

    text = memories.find_first("needle").text

    assert "needle" in text
    assert len(text) < 300


def test_a_title_is_found_and_told(memories: Memories) -> None:
    seen = memories.see("1", "2", title="Holiday plan.ods – Calc", app="LibreOffice")
    hit = memories.find_first("holiday plan")

    assert (hit.id, hit.app, hit.title) == (seen, "LibreOffice", "Holiday plan.ods – Calc")


def test_a_day_in_words_narrows_the_search_and_is_told(memories: Memories) -> None:
    tuesday = memories.see("Budget of the choir", at=NOW - timedelta(days=3))
    for weeks in (1, 2, 3):
        memories.see("Budget of the choir, draft", at=NOW - timedelta(days=3 + 7 * weeks))
    answer = memories.search("budget of the choir last Tuesday", limit=1)

    assert [hit.id for hit in answer.hits] == [tuesday]
    assert [(part.words, part.meaning) for part in answer.understood] == [
        ("last Tuesday", "Tue 17 Nov 2026")
    ]


def test_a_time_that_is_to_be_words_does_not_narrow(memories: Memories) -> None:
    memories.see("Budget of the choir", at=NOW - timedelta(days=30))
    answer = memories.search("choir yesterday", as_words=frozenset({"yesterday"}))

    assert len(answer.hits) == 1
    assert answer.understood == ()


def test_a_time_alone_gives_the_latest_of_it(memories: Memories) -> None:
    first = memories.see("One", at=NOW - timedelta(days=1, hours=3))
    second = memories.see("Two", at=NOW - timedelta(days=1, hours=1))
    memories.see("Three", at=NOW)

    assert memories.find("yesterday") == [second, first]


@pytest.mark.parametrize(
    "question",
    [
        "what did I read yesterday?",
        "what happened yesterday",
        "woran habe ich gestern gearbeitet?",
        "qu'est-ce que j'ai fait hier ?",
        "¿qué leí ayer?",
    ],
)
def test_who_asks_what_was_done_at_a_time_is_told_all_of_it(
    memories: Memories, question: str
) -> None:
    seen = [memories.see(text, at=NOW - timedelta(days=1)) for text in ("Ferries", "Anchors")]
    memories.see("I read that work happened here: gemacht, hecho, fait", at=NOW)

    assert set(memories.find(question)) == set(seen)


def test_what_is_done_counts_as_a_word_beside_a_topic(memories: Memories) -> None:
    permit = memories.see("The work permit was granted", at=NOW - timedelta(days=1))
    memories.see("Anchors", at=NOW - timedelta(days=1))

    assert memories.find("work permit yesterday") == [permit]


def test_where_a_time_holds_too_little_what_is_outside_follows(memories: Memories) -> None:
    memories.see("Budget of the choir", at=NOW - timedelta(days=40))

    hit = memories.find_first("choir budget yesterday")

    assert "not of Thu 19 Nov 2026" in hit.why


def test_a_month_in_words_is_liked_but_hides_nothing(memories: Memories) -> None:
    before = memories.see("The trip to Rome in March is booked.", at=NOW - timedelta(days=300))
    within = memories.see("The trip to Rome was long.", at=NOW - timedelta(days=250))

    found = memories.find("trip to Rome in March")

    assert set(found) == {before, within}


def test_an_event_is_found_by_the_day_on_which_it_is(memories: Memories) -> None:
    event = memories.know(
        "Dentist appointment",
        FactKind.EVENT,
        at=NOW - timedelta(days=30),
        valid_from=NOW + timedelta(days=1),
    )
    since, until = NOW + timedelta(hours=10), NOW + timedelta(days=2)

    assert memories.find("dentist", since=since, until=until) == [event]


def test_filters_hold_exactly(memories: Memories) -> None:
    here = memories.see("budget", app="Calc")
    memories.see("budget", app="Firefox", title="other")
    memories.see("budget", app="Calc", title="old", at=NOW - timedelta(hours=5))
    memories.know("The budget is tight.", FactKind.KNOWLEDGE)
    decision = memories.know("Cut the budget by half.", FactKind.DECISION)
    memories.follow()
    last_hour = NOW - timedelta(hours=1)

    assert memories.find("budget", app="calc", since=last_hour) == [here]
    assert memories.find("budget", kinds=frozenset({FactKind.DECISION})) == [decision]
    assert {hit.type for hit in memories.search("budget", types=EPISODES).hits} == EPISODES
    assert {hit.type for hit in memories.search("budget", types=FACTS).hits} == FACTS


def test_near_twins_are_folded_into_one_hit_with_a_count(memories: Memories) -> None:
    ids = [
        memories.see("The release notes of version 2.4 were written.", at=NOW - timedelta(hours=n))
        for n in range(5)
    ]
    other = memories.see("Release party on Friday evening", title="Calendar")

    answer = memories.search("release")

    twins = next(hit for hit in answer.hits if hit.similar)
    assert twins.similar == 4
    assert {twins.id, *twins.similar_ids} == set(ids)
    assert other in [hit.id for hit in answer.hits]


def test_facts_that_differ_in_a_number_or_a_not_both_stand(memories: Memories) -> None:
    told = [
        memories.know("The build of Tidewater failed on 3 May at 14:05."),
        memories.know("The build of Tidewater failed on 4 May at 14:05."),
        memories.know("The build of Tidewater has not failed on 4 May at 14:05."),
    ]

    answer = memories.search("build of Tidewater failed")

    assert sorted(hit.id for hit in answer.hits) == told
    assert {hit.similar for hit in answer.hits} == {0}


def test_what_a_screen_says_and_what_it_denies_both_stand(memories: Memories) -> None:
    says = memories.see("The server for the harbour maps is running", title="Status")
    denies = memories.see("The server for the harbour maps is not running", title="Status")

    assert set(memories.find("harbour maps server")) == {says, denies}


def test_the_more_recent_of_two_alike_comes_first(memories: Memories) -> None:
    memories.see("Notes about sailing", title="Old", at=NOW - timedelta(days=200))
    new = memories.see("Notes about sailing", title="New", at=NOW - timedelta(days=1))

    assert memories.find("sailing")[0] == new


def test_only_a_site_and_its_subdomains_are_searched(memories: Memories) -> None:
    def visit(url: str) -> int:
        return memories.see("A recipe for plum cake", title=url, url=url)

    own = visit("https://www.kitchen.example/plums?page=2")
    below = visit("https://blog.kitchen.example/cake")
    others = [
        visit("https://mykitchen.example/plums"),
        visit("https://kitchen.example.elsewhere.test/plums"),
        memories.see("A recipe for plum cake of kitchen.example"),
    ]
    memories.know("Plum cake needs an hour.")
    learnt = memories.know("Plum cake takes six eggs.")
    with memories.store.transaction():
        read = Provenance(learnt, below, "six eggs", NOW, "Firefox", "", Origin.ACCESSIBILITY)
        memories.store.facts.add_provenance(read)
    memories.follow()

    for site in ("kitchen.example", "KITCHEN.example", "https://www.kitchen.example/any"):
        hits = memories.search("plum cake", site=site).hits
        found = {(hit.type, id) for hit in hits for id in (hit.id, *hit.similar_ids)}
        assert found == {
            (HitType.EPISODE, own),
            (HitType.EPISODE, below),
            (HitType.FACT, learnt),
        }
    found_below = memories.search("pastry with fruit", site="blog.kitchen.example", types=EPISODES)
    assert [(hit.id, hit.site) for hit in found_below.hits] == [(below, "blog.kitchen.example")]
    assert not {*memories.find("plum cake", site="nowhere.example")} & {own, below, *others}


def test_a_question_for_a_day_alone_is_answered_by_its_summary_first(memories: Memories) -> None:
    summary = memories.know("Thursday, 19 November 2026: 7 h at the screen.", FactKind.ACTIVITY)
    project = memories.know("Worked on pelican for 3 h on Thursday.", FactKind.ACTIVITY)
    seen = memories.see("Feeds", "$ python -m pelican import stations.csv")

    with memories.store.transaction():
        telling = memories.store.episodes.find_lines(seen)[1]
        memories.store.episodes.set_telling_line(seen, telling.id)

    hits = memories.search("what did I do today").hits

    facts = [hit.id for hit in hits if hit.type is HitType.FACT]
    assert facts == [summary, project]
    (episode,) = (hit for hit in hits if hit.id == seen and hit.type is HitType.EPISODE)
    assert episode.text == "$ python -m pelican import stations.csv"


def test_a_hit_tells_by_how_much_strength_and_recency_counted(memories: Memories) -> None:
    old = memories.see("Notes about sailing", at=NOW - timedelta(days=60))
    weak = memories.know("Sailing is fun.", at=NOW - timedelta(days=30))
    (said, *_) = memories.say(("Ann", "Sailing again?"))

    hits = {(hit.type, hit.id): hit for hit in memories.search("sailing").hits}
    told = memories.find_first("sailing", thread="talk")

    seen, fact = hits[HitType.EPISODE, old], hits[HitType.FACT, weak]
    assert seen.recency == pytest.approx(0.25, abs=0.004)
    assert seen.strength is None
    assert seen.why.endswith("; recency 0.25")
    assert fact.strength == pytest.approx(0.5, abs=0.004)
    assert fact.recency is None
    assert fact.why.endswith("; strength 0.50")
    assert hits[HitType.EPISODE, said].recency == pytest.approx(1.0)
    assert (told.id, told.recency) == (said, None)


def test_a_fact_that_is_superseded_stands_below_the_current_one(memories: Memories) -> None:
    memories.know("Mara lives in Hamburg.", state=FactState.SUPERSEDED)
    current = memories.know("Mara lives in Bremen.")
    memories.follow()

    first, second = memories.search("Where does Mara live?").hits
    assert first.id == current
    assert "superseded" in second.why


def test_a_forgotten_memory_is_not_found(memories: Memories) -> None:
    seen = memories.see("The kitten is called Ferdinand.")
    fact = memories.know("The kitten is called Ferdinand.")
    memories.follow()
    with memories.store.transaction():
        database = memories.store.database
        database.change("INSERT INTO forgets (asked_at, erase_at) VALUES (0, 0)")
        database.change("UPDATE episodes SET forget_id = 1 WHERE id = ?", (seen,))
        database.change("UPDATE facts SET forget_id = 1 WHERE id = ?", (fact,))

    assert memories.find("Ferdinand") == []
    assert memories.find("name of the cat") == []


def test_a_very_long_question_is_cut_off_cleanly(memories: Memories) -> None:
    seen = memories.see("The kitten is called Ferdinand.")
    memories.follow()

    assert memories.find("Ferdinand " + "and some other words " * 5_000) == [seen]


def test_a_word_that_stands_everywhere_still_finds_the_best(memories: Memories) -> None:
    for n in range(40):
        memories.see(f"status report number {n}", title=f"Report {n}")
    seen = memories.see("status report about the harbour", title="Harbour")

    assert memories.find("status report harbour")[0] == seen


def test_a_title_in_a_question_may_be_spelt_otherwise(memories: Memories) -> None:
    exact = memories.see("We saw The Four Seasons at the opera.")
    other = memories.see("A concert with the seasons, all four by Vivaldi", title="Plan")

    found = memories.search('Who wrote the song "The Four Seasons" for the opera?').hits

    assert [hit.id for hit in found] == [exact, other]
    assert "not word for word" in found[1].why
    assert memories.find('"The Four Seasons"') == [exact]


def test_a_question_without_spaces_finds_what_it_is_about(memories: Memories) -> None:
    for n in range(3):
        memories.see(f"京都の天気は晴れです{n}。", title="天気")
    tower = memories.see("昨日の予定", "友達と東京タワーに行きました。", title="日記")

    hit = memories.find_first("東京タワーはいつ行きましたか?")

    assert hit.id == tower
    assert hit.text == "友達と東京タワーに行きました。"
    assert memories.find('"東京タワー"') == [tower]
