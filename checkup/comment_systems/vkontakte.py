"""Comments of VKontakte: a widget, loaded by script."""

from checkup.comment_systems._system import System

SYSTEM = System(
    name="vkontakte",
    title="VK",
    hints=("vk.widgets", "vk_comments"),
    marks=(
        r"""\bVK\.Widgets\.Comments\b""",
        r"""id=["\']?vk_comments\b""",
    ),
)
