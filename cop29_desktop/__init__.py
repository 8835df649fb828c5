# SPDX-License-Identifier: MIT
"""An offline briefing program for climate delegations."""

__version__ = "1.0.0"
