"""The language of messages on standard error: the environment's, Chinese or English."""

import os

CHINESE = ("zh", "chinese")


def spoken_code() -> str:
    """``"zh"`` where the environment (LC_ALL, LC_MESSAGES, LANG, else the system) speaks Chinese, else ``"en"``."""
    named = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), None)
    if named is None:
        import locale  # noqa: PLC0415 - the window starts without it

        named = locale.getlocale()[0] or ""
    return "zh" if named.lower().startswith(CHINESE) else "en"
