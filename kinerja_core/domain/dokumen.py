"""An entry of the register of stored files."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Dokumen:
    """A stored file of a Siklus: what it is, from which Langkah, under which name it is handed out.

    ``unit`` is filled where the file belongs to one Unit only. ``ukuran`` in bytes.
    """

    kantor_id: str
    siklus_id: str
    urutan: int
    sha256: str
    jenis: str
    langkah: int
    nama_berkas: str
    ukuran: int
    unit: str
    oleh: str
    pada: datetime
