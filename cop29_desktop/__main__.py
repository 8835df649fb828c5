"""``python -m cop29_desktop`` opens the window."""

import sys

from cop29_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
