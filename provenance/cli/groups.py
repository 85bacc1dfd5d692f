"""A group of commands whose first word may also be an article: `sheet harbour` is `sheet write harbour`."""

from __future__ import annotations

import click


class ArticleGroup(click.Group):
    """Hands a first word that is no command of the group to the one called `chief`."""

    chief = ""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names, else the main one."""
        return super().resolve_command(ctx, args if args[0] in self.commands else [self.chief, *args])


def article_group(chief: str) -> type[ArticleGroup]:
    """The class of a group whose main command is `chief`."""
    return type("ArticleGroup", (ArticleGroup,), {"chief": chief})
