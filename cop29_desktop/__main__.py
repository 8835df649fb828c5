"""``cop29-desktop`` and ``python -m cop29_desktop`` open the window."""

import gc
import sys


def main() -> int:
    """Start; returns the status of the process."""
    gc.disable()  # nothing is garbage before the window stands; window.run enables it again
    from cop29_desktop import app  # noqa: PLC0415 - what it imports is not looked through for garbage

    return app.main()


if __name__ == "__main__":
    sys.exit(main())
