"""What stands in the documents of the meeting, Langkah 4 and 5."""

from dataclasses import dataclass
from datetime import date

from kinerja_core.domain.naskah import Kop, PenandaTangan


@dataclass(frozen=True)
class IsiUndangan:
    """Undangan rapat, Langkah 4. ``mulai`` and ``selesai`` as printed, e.g. 09.00."""

    kop: Kop
    kode: str
    nomor: str
    sifat: str
    lampiran: str
    hal: str
    tanggal: date
    kepada: tuple[str, ...]
    hari_rapat: date
    mulai: str
    selesai: str
    zona: str
    tempat: str
    acara: str
    agenda: tuple[str, ...]
    penanda: PenandaTangan
    tembusan: tuple[str, ...] = ()


@dataclass(frozen=True)
class BarisHadir:
    """One invitee; ``hadir`` is the word printed in the signature column when he is recorded in the app."""

    nomor: int
    nama: str
    nip: str
    jabatan: str
    hadir: str


@dataclass(frozen=True)
class IsiDaftarHadir:
    """Daftar hadir, Langkah 5."""

    kop: Kop
    kode: str
    acara: str
    hari_rapat: date
    waktu: str
    tempat: str
    baris: tuple[BarisHadir, ...]
    penanda: PenandaTangan


@dataclass(frozen=True)
class BarisKeputusan:
    """A decision, or an action with owner and due date where these are filled."""

    nomor: int
    uraian: str
    indikator: str
    penanggung_jawab: str
    batas_waktu: str


@dataclass(frozen=True)
class BarisPerubahan:
    """One target or figure changed in the meeting."""

    nomor: int
    indikator: str
    hal: str
    semula: str
    menjadi: str
    alasan: str
    peminta: str


@dataclass(frozen=True)
class BarisTindakLanjut:
    """One action of an earlier Siklus and how it stands."""

    nomor: int
    uraian: str
    siklus: str
    penanggung_jawab: str
    batas_waktu: str
    keadaan: str


@dataclass(frozen=True)
class IsiNotulen:
    """Notulen rapat, Langkah 5."""

    kop: Kop
    kode: str
    acara: str
    hari_rapat: date
    waktu: str
    tempat: str
    pimpinan: str
    notulis: str
    hadir: tuple[str, ...]
    tidak_hadir: tuple[str, ...]
    agenda: tuple[str, ...]
    jalannya: str
    keputusan: tuple[BarisKeputusan, ...]
    tanggal: date
    penanda: PenandaTangan
    penanda_notulis: PenandaTangan
    catatan: tuple[str, ...] = ()
    parkir: tuple[str, ...] = ()
    perubahan: tuple[BarisPerubahan, ...] = ()
    tindak_lanjut_lalu: tuple[BarisTindakLanjut, ...] = ()
    sidik_tayangan: str = ""
