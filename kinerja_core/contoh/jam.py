"""A clock that a walk through the SOP moves by hand."""

from datetime import datetime, timedelta


class Jam:
    """Callable like any clock; returns naive UTC and stands still until moved."""

    def __init__(self, mulai: datetime) -> None:
        self._kini = mulai

    def __call__(self) -> datetime:
        return self._kini

    def maju(self, *, hari: int = 0, jam: int = 0, menit: int = 0) -> None:
        """Move on; a day that would end on a weekend goes on to Monday."""
        self._kini += timedelta(days=hari, hours=jam, minutes=menit)
        while hari and self._kini.weekday() >= 5:
            self._kini += timedelta(days=1)
