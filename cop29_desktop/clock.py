"""How long this process has been running."""

import os
import sys
import time
from pathlib import Path

_IMPORTED = time.monotonic()


def milliseconds_since_start() -> float:
    """Milliseconds since the process began; where the system does not tell (not Linux), since this module came in."""
    if sys.platform == "linux":
        ticks = int(Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()[19])
        began = ticks / os.sysconf("SC_CLK_TCK")
        return (time.clock_gettime(time.CLOCK_BOOTTIME) - began) * 1000
    return (time.monotonic() - _IMPORTED) * 1000
