"""The only wiring: what an action or a query is handed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from kinerja_core.arsip import Arsip
from kinerja_core.bsre import LayananBSrE
from kinerja_core.dokumen.huruf import Huruf, siapkan
from kinerja_core.domain.errors import PenyimpananBermasalah
from kinerja_core.settings import Settings
from kinerja_core.store.store import Store
from kinerja_core.surel import PengirimSurel


def waktu_kini() -> datetime:
    """Now, as the naive UTC the store keeps."""
    return datetime.now(UTC).replace(tzinfo=None)


@dataclass(frozen=True)
class Application:
    """Store, archive, fonts and clock of one office; ``sekarang`` returns naive UTC.

    ``alamat``, ``p12`` and ``bsre`` are those of Settings.
    """

    store: Store
    arsip: Arsip
    folder: Path
    sekarang: Callable[[], datetime] = waktu_kini
    surel: PengirimSurel | None = None
    alamat: str = ""
    p12: Path | None = None
    bsre: LayananBSrE | None = None

    @cached_property
    def huruf(self) -> Huruf:
        """The fonts of the documents, prepared in the data folder at first use."""
        return siapkan(self.folder / "huruf", self.arsip.baca)


def bangun(settings: Settings, sekarang: Callable[[], datetime] = waktu_kini) -> Application:
    """Open the office's data. PenyimpananBermasalah where its folder or file cannot be used."""
    if not _ada_folder(settings.data.parent):
        raise PenyimpananBermasalah(
            f"Folder {settings.data.parent} tidak ada. Periksa KINERJA_DATA, atau pasang kembali disk tempat data."
        )
    store = Store(settings.data)
    arsip = Arsip(settings.data / "arsip")
    arsip.sapu()  # the lock on the store is held from here on, so nobody else is writing
    s = settings
    return Application(store, arsip, s.data, sekarang, s.surel, s.alamat, s.p12, s.bsre)


def _ada_folder(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except PermissionError:
        return False
