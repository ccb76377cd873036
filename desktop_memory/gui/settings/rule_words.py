"""What exclusion rules are called."""

from desktop_memory.domain.exclusion import RuleKind

# Kind -> (one rule, its icon, the words of the filter).
KIND_WORDS: dict[RuleKind, tuple[str, str, str]] = {
    RuleKind.APP: ("App", "monitor", "Apps"),
    RuleKind.TITLE: ("Title", "accessibility", "Titles"),
    RuleKind.SITE: ("Site", "globe", "Sites"),
    RuleKind.FILE: ("File", "folder", "Files"),
    RuleKind.PRIVATE: ("Private", "exclude", "Private"),
}
