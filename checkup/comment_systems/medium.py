"""Medium: responses are posts of their own, loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="medium",
    title="Medium",
    hints=(
        "cdn-client.medium",
        "medium://",
        "js-responseswrapper",
    ),
    marks=(
        r"cdn-client\.medium\.com/",
        r"""al:ios:url["'][^>]{0,40}medium://""",
        r"""medium://[^>]{0,120}al:ios:url["']""",
        r"""class=["'][^"'<>]{0,200}\bjs-responseswrapper\b""",  # the box that the script fills, where a saved page has lost its head
    ),
)
