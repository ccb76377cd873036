"""Shows that what was on the screen can be asked for, and that secrets can not."""

import time

from desktop_memory.cli.demo_diary import SKIP_WORDS
from desktop_memory.cli.demo_story import DemoStory, Shown
from desktop_memory.cli.printing import one_line, plural
from desktop_memory.client import DesktopMemory
from desktop_memory.domain.errors import Bug
from desktop_memory.domain.observation import SkipReason
from desktop_memory.domain.recall import Hit

_LIMIT_S = 90.0
_POLL_S = 0.5
_FACTS_SHOWN = 12


class DemoProof:
    """Asks the app as its owner. Each method prints what it got and raises Bug where that is not
    what a person was promised."""

    def __init__(
        self, story: DemoStory, owner: DesktopMemory, *, limit_s: float = _LIMIT_S
    ) -> None:
        """`limit_s` is for computers that have much else to do."""
        self._story = story
        self._owner = owner
        self._limit_s = limit_s

    def find_again(self) -> None:
        """What was on the screen is found."""
        print("\nFound again, asked in words of one's own:")
        for shown in self._story.kept:
            hit = self._get_hit(shown)
            print(f"  {shown.where}: {shown.question}?\n    {hit.app}: {one_line(hit.text, 110)}")

    def find_no_secrets(self) -> None:
        """What was excluded or secret is not found, in no hit of any question about it."""
        for secret in (self._story.vault_entry, self._story.password):
            for question in (secret, secret.replace("-", " "), "KeePassXC entry", "password"):
                hits = self._owner.search(question, limit=50).hits
                if any(_holds(hit.text, secret) or _holds(hit.title, secret) for hit in hits):
                    raise Bug(f"The demo found {secret!r}, which must never be kept.")
        print("  the password and the password manager: not found, as they must not be")

    def tell_skips(self) -> None:
        """Some observations were not kept, each for a reason."""
        skips = self._owner.health().skips_today
        print("\nNot kept:")
        for reason, count in skips.items():
            print(f"  {count:5} times  {SKIP_WORDS[reason]}")
        if not skips.get(SkipReason.EXCLUDED):
            raise Bug("The demo opened a password manager, and nothing was counted as excluded.")

    def tell_facts(self) -> None:
        """Facts were found."""
        deadline = time.monotonic() + self._limit_s
        while not (page := self._owner.facts(limit=_FACTS_SHOWN)).facts:
            if time.monotonic() > deadline:
                break
            time.sleep(_POLL_S)
        print(f"\nFacts found: {page.total}")
        for fact in page.facts:
            print(f"  {fact.kind:12} {one_line(fact.text, 100)}")
        if not page.facts:
            raise Bug("The demo found no facts.")

    def ask_as_agent(self, agent: DesktopMemory) -> None:
        """A local program with a token gets hits and a context block."""
        question = self._story.kept[0].question
        hits = agent.search(question, limit=5).hits
        print(f"\nAn agent asks over the socket: {question}?  {plural(len(hits), 'hit')}")
        for hit in hits:
            print(f"  {hit.score:.2f}  {hit.type:8} {one_line(hit.text, 80)}  ({hit.why})")
        context = agent.context(question, tokens=300)
        print("\nThe same as a context block for its prompt:")
        print("\n".join(f"  | {line}" for line in context.text.splitlines()))
        if not hits or self._story.kept[0].words not in context.text:
            raise Bug("The demo's agent was not told what the person had typed.")

    def _get_hit(self, shown: Shown) -> Hit:
        deadline = time.monotonic() + self._limit_s
        while time.monotonic() < deadline:
            for hit in self._owner.search(shown.question, limit=10).hits:
                if _holds(hit.text, shown.words):
                    return hit
            time.sleep(_POLL_S)
        raise Bug(f"The demo did not find {shown.words!r}, which was in the {shown.where}.")


def _holds(text: str, words: str) -> bool:
    return words.casefold() in text.casefold()
