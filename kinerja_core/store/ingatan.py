"""Answers already read, kept for as long as nothing has been written.

A page asks the same thing several times in one run: who is signed in, the Siklus, its trail. Every write adds a
row to ``transaksi``, so two snapshots with the same last number hold the same data, and the second asking need not
reach the database. The number is read from the database inside the snapshot itself, never counted in the process.
"""

import threading
from typing import Any

Baris = tuple[Any, ...]
Saat = tuple[int, int]
"""A state of the data: how often the file has been opened, and the number of the last transaction."""
Kunci = tuple[str, str, bool]
"""A question: the SQL, its values as Python prints them (1 and True are not the same), only the first row."""

_PALING_BANYAK = 10_000
"""Rows kept of one state; what goes beyond is read anew each time."""


class Potret:
    """What has been read of one state of the data."""

    def __init__(self) -> None:
        self._jawaban: dict[Kunci, tuple[Baris, ...]] = {}
        self._sisa = _PALING_BANYAK

    def ambil(self, kunci: Kunci) -> tuple[Baris, ...] | None:
        """The answer, or None where it has not been kept."""
        return self._jawaban.get(kunci)

    def simpan(self, kunci: Kunci, baris: tuple[Baris, ...]) -> None:
        """Keep an answer, while there is room; an empty one takes room too."""
        if len(baris) < self._sisa:
            self._sisa -= max(1, len(baris))
            self._jawaban[kunci] = baris


class Ingatan:
    """The Potret of the newest state that anybody has read; for any number of readers at once."""

    def __init__(self) -> None:
        self._giliran = threading.Lock()
        self._saat: Saat = (0, 0)
        self._potret = Potret()

    def potret(self, saat: Saat) -> Potret:
        """The one of that state. Who still reads an older state than the newest gets an empty one to himself."""
        with self._giliran:
            if saat > self._saat:
                self._saat, self._potret = saat, Potret()
            return self._potret if saat == self._saat else Potret()
