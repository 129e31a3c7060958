"""`trackwright` and `python -m trackwright`."""

import sys

from trackwright.entry import main

if __name__ == "__main__":
    sys.exit(main())
