"""The exclusion rules that come with the app."""

from desktop_memory.domain.exclusion import ExclusionRule, RuleKind

SEED_RULES: tuple[ExclusionRule, ...] = (
    ExclusionRule(
        RuleKind.APP,
        "Password managers",
        ("*keepass*", "*bitwarden*", "*1password*"),
        seeded=True,
    ),
)
