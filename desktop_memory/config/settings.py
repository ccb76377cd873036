"""Every setting of the app, declared once."""

from dataclasses import dataclass

from desktop_memory.config.declaration import Group, setting
from desktop_memory.config.seed_rules import SEED_RULES
from desktop_memory.domain.exclusion import ExclusionRule


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one data folder. Immutable: a change makes a new one."""

    started: bool = setting(
        False,
        "Recording was started",
        "Nothing is recorded before the first page was answered with Start.",
        Group.GENERAL,
    )
    start_at_login: bool = setting(
        False,
        "Start when I log in",
        "The icon in the tray always shows its state.",
        Group.GENERAL,
        first_start=True,
    )
    service_on: bool = setting(
        True,
        "Answer local agents",
        "Programs on this computer that hold a token may ask over the loopback socket.",
        Group.AGENTS,
    )
    service_port: int = setting(
        0,
        "Port",
        "0 takes a free one at each start; it is written to service.json.",
        Group.AGENTS,
        minimum=0,
        maximum=65535,
    )
    log_keep_days: int = setting(
        90,
        "Keep the log of requests for",
        "What agents asked can be read under Agents until then.",
        Group.AGENTS,
        unit="days",
        minimum=1,
        maximum=3650,
    )

    keep_pictures: bool = setting(
        True,
        "Keep pictures",
        "Pictures and text, or text only. Text only takes a twentieth of the room.",
        Group.CAPTURE,
        choices=(("true", "Pictures and text"), ("false", "Text only")),
        first_start=True,
    )
    monitors: str = setting(
        "all",
        "Monitors",
        "All that are on, or only the main one.",
        Group.CAPTURE,
        choices=(("all", "All"), ("main", "Only the main one")),
        first_start=True,
    )
    kwin_pictures: bool = setting(
        False,
        "Pictures under KDE Plasma (Wayland)",
        "There KWin gives pictures of windows only to programs it was told of. This tells it of"
        " the Python that runs Desktop Memory, so whatever else runs with it may take them, too.",
        Group.CAPTURE,
    )
    capture_interval_s: float = setting(
        2.0,
        "Look every",
        "The screen is also looked at whenever the active window changes.",
        Group.CAPTURE,
        unit="s",
        minimum=0.5,
        maximum=60.0,
    )
    idle_after_s: int = setting(
        180,
        "Idle after",
        "Without a key or the mouse for so long, and a still screen, the clock slows down.",
        Group.CAPTURE,
        unit="s",
        minimum=15,
        maximum=3600,
    )
    clipboard_on: bool = setting(
        True, "Clipboard text", "Text only, no pictures.", Group.CAPTURE, first_start=True
    )
    media_on: bool = setting(
        True,
        "What plays",
        "Title and artist, as media players tell them, beside what is on the screen.",
        Group.CAPTURE,
    )
    accessibility_on: bool = setting(
        True,
        "Read text from programs",
        "Exact text, as programs give it to screen readers. For this they are told that one is in"
        " use (org.a11y.Status); browsers notice when they start.",
        Group.READING,
    )
    ocr_on: bool = setting(
        True,
        "Read text from pictures",
        "Where a program offers no text, the changed parts of its picture are read.",
        Group.READING,
    )
    ocr_battery_percent: int = setting(
        20,
        "On battery, read pictures above",
        "Below that they wait in memory until there is power. Text from programs does not wait.",
        Group.READING,
        unit="%",
        minimum=0,
        maximum=100,
    )
    ocr_languages: tuple[str, ...] = setting(
        ("eng",),
        "Languages on your screen",
        "For reading pictures; each needs its tesseract data.",
        Group.READING,
        first_start=True,
    )

    exclusions: tuple[ExclusionRule, ...] = setting(
        SEED_RULES,
        "Exclusions",
        "An excluded window is blacked out before any pixel is kept, and is never read.",
        Group.EXCLUSIONS,
    )
    keep_unknown_windows: bool = setting(
        True,
        "When a window cannot be named",
        "Some programs tell neither name nor title.",
        Group.EXCLUSIONS,
        choices=(("false", "Do not keep"), ("true", "Keep")),
    )
    keep_private_windows: bool = setting(
        False,
        "Private windows of browsers",
        "Recognised in Firefox, Chromium, Edge, Safari and their kin.",
        Group.EXCLUSIONS,
        choices=(("false", "Never keep"), ("true", "Keep")),
    )

    merge_gap_s: int = setting(
        300,
        "A visit ends after",
        "Coming back to the same place sooner continues the same episode.",
        Group.FACTS,
        unit="s",
        minimum=10,
        maximum=7200,
    )
    facts_on: bool = setting(
        True, "Find facts", "Facts are found in titles and text, each with its quote.", Group.FACTS
    )
    own_names: tuple[str, ...] = setting(
        (),
        "Your names and handles",
        "Your full name, and what else you go by in chats, mails and reviews, so that what you"
        " said is not taken for somebody else's. Your account's names are known already.",
        Group.FACTS,
    )
    model_url: str = setting(
        "",
        "Local model",
        "Address of a language model on this computer, e.g. http://127.0.0.1:11434/v1. It proposes"
        " facts, which you accept or which recur. Empty: none is asked.",
        Group.FACTS,
    )
    model_name: str = setting(
        "",
        "Name of the model",
        "As the program that runs it calls it, e.g. qwen3:4b.",
        Group.FACTS,
    )
    model_elsewhere: bool = setting(
        False,
        "Allow a model on another computer",
        "Text from your screen would leave this computer.",
        Group.FACTS,
    )
    half_life_factor: float = setting(
        1.0,
        "Memory fades",
        "1 is the built-in pace of each kind; 2 keeps facts present twice as long.",
        Group.STRENGTH,
        minimum=0.1,
        maximum=10.0,
    )

    episodes_with_vectors: int = setting(
        30_000,
        "Episodes found by meaning",
        "The newest ones; older ones are found by words, facts by both. 10,000 take about 50 MB.",
        Group.RETENTION,
        minimum=1_000,
        maximum=1_000_000,
    )
    budget_gb: float = setting(
        20.0,
        "Budget on disk",
        "When it is full, the oldest frames go first, then text; facts go last.",
        Group.RETENTION,
        unit="GB",
        minimum=0.1,
        maximum=10_000.0,
        previewed=True,
    )
    keep_frames_days: int = setting(
        90,
        "Keep frames for",
        "Pictures take most of the room. Text and facts stay.",
        Group.RETENTION,
        unit="days",
        minimum=1,
        maximum=36_500,
        previewed=True,
        first_start=True,
    )
    keep_text_days: int = setting(
        730,
        "Keep text of episodes for",
        "After that only the facts stay.",
        Group.RETENTION,
        unit="days",
        minimum=1,
        maximum=36_500,
        previewed=True,
    )
    most_facts: int = setting(
        100_000,
        "Keep at most",
        "Beyond that the weakest facts go; what you pinned stays.",
        Group.RETENTION,
        unit="facts",
        minimum=100,
        maximum=1_000_000,
        previewed=True,
    )
    keep_backups: int = setting(
        7,
        "Keep backups",
        "Made each night, and before each change of the store.",
        Group.RETENTION,
        unit="nights",
        minimum=1,
        maximum=365,
    )

    folders: tuple[str, ...] = setting(
        (),
        "Folders to watch",
        "The text of what changes in them is kept. None is needed.",
        Group.FOLDERS,
        first_start=True,
    )
    folder_ignores: tuple[str, ...] = setting(
        (".git/", "node_modules/", "__pycache__/", ".venv/", "*.lock", "*.min.*", ".env*"),
        "Ignore",
        "Patterns as in .gitignore; the .gitignore files of a folder hold too.",
        Group.FOLDERS,
    )

    erase_after_s: int = setting(
        30,
        "A delete can be undone for",
        "Then it is erased from the files.",
        Group.SAFETY,
        unit="s",
        minimum=0,
        maximum=600,
    )
    key_store: str = setting(
        "auto",
        "Key",
        "Where the key of the encrypted files is. Without it nobody can read them, you neither.",
        Group.SAFETY,
        choices=(
            ("auto", "System keyring, else a key file"),
            ("keyring", "System keyring"),
            ("passphrase", "Passphrase"),
            ("file", "Key file"),
            ("none", "Not encrypted"),
        ),
        first_start=True,
    )

    theme: str = setting(
        "system",
        "Theme",
        "Light, dark, or as the system says.",
        Group.APPEARANCE,
        choices=(("system", "As the system"), ("light", "Light"), ("dark", "Dark")),
    )
    text_size: float = setting(
        1.0,
        "Text size",
        "Relative to the system's text.",
        Group.APPEARANCE,
        minimum=0.8,
        maximum=1.6,
    )
