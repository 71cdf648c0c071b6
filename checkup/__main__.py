"""`python -m checkup` is the `checkup` command."""

from checkup.cli import main

if __name__ == "__main__":
    main()
