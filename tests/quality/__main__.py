"""`python -m tests.quality` (make eval): measure, print, and hold every score against its floor; --raise lifts floors that were beaten."""

from __future__ import annotations

import argparse
import sys

from tests.quality import measure


def main() -> int:
    """Print every score beside its floor; 1 where one fell below."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", help=f"one or more of: {', '.join(measure.SUITES)}")
    parser.add_argument("--raise", dest="lift", action="store_true", help="write better scores back as the new floors")
    given = parser.parse_args()
    if not measure.SHARED.is_dir():
        print(f"No shared data at {measure.SHARED}: nothing to measure. Set CHECKUP_SHARED to its folder.")
        return 0
    below = 0
    for name in given.only or measure.SUITES:
        for group, scores in measure.SUITES[name]().items():
            for metric, value in scores.items():
                floor = measure.floor(name, group, metric)
                fell = measure.fell(metric, value, floor)
                below += fell
                print(f"{name:8} {group:30} {metric:22} {value:8.4f}  floor {'-' if floor is None else floor}{'  BELOW' if fell else ''}")
            if given.lift:
                measure.lift(name, group, scores)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
