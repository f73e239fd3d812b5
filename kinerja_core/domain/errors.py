"""What can be refused, each refusal an Indonesian sentence that says what to do next.

    KinerjaError                  expected; a page shows ``str(error)``
    ├── TidakBerwenang            this Peran, or this person, may not do that
    ├── DataSudahBerubah          somebody else was faster; the screen is out of date
    ├── BelumLengkap              the Langkah lacks something that must come first
    ├── CatatanWajib              a return, an exception or an override without its reason
    ├── IsianKeliru               a value typed on a page cannot be taken
    ├── BerkasDitolak             a file that is not what it should be
    ├── TidakDitemukan            an id, a file or a page that does not exist (any more)
    ├── GagalMasuk                name or password wrong, or the account is locked
    └── PenyimpananBermasalah     folder, database file, journal or disk

Anything else that is raised is a bug and may crash into the one error boundary.
"""


class KinerjaError(Exception):
    """Root of all expected refusals. The message is a full Indonesian sentence."""


class TidakBerwenang(KinerjaError):
    """This Peran, or this person in particular, may not do that."""


class DataSudahBerubah(KinerjaError):
    """The thing acted on is no longer as it was drawn."""

    def __init__(self, pesan: str = "Data baru saja diubah pengguna lain. Lihat keadaan terbaru, lalu ulangi.") -> None:
        super().__init__(pesan)


class BelumLengkap(KinerjaError):
    """Something must come first."""


class CatatanWajib(KinerjaError):
    """A reason is part of the record and is missing."""


class IsianKeliru(KinerjaError):
    """A typed value cannot be taken."""


class BerkasDitolak(KinerjaError):
    """A file is not what it should be."""


class TidakDitemukan(KinerjaError):
    """There is no such thing (any more)."""


class GagalMasuk(KinerjaError):
    """Sign-in refused."""


class PenyimpananBermasalah(KinerjaError):
    """Folder, database file, journal or disk."""
