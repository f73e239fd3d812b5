"""What a meeting (Langkah 5) leaves behind: who came, what was said, parked, changed and decided, and who does what."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.sop import SatuanWaktu, WaktuBaku
from kinerja_core.domain.usulan import Kolom


class Cara(StrEnum):
    """How somebody's presence was recorded."""

    DICATAT = "dicatat"
    SENDIRI = "sendiri"
    KERTAS = "kertas"

    @property
    def sebutan(self) -> str:
        """The words on the daftar hadir in place of a signature; empty where the ink is on paper."""
        return {"dicatat": "hadir", "sendiri": "hadir (masuk sendiri)", "kertas": ""}[self.value]


@dataclass(frozen=True)
class Kehadiran:
    """One invitee and whether he came; ``pegawai_id`` is empty for a guest."""

    nomor: int
    nama: str
    nip: str
    jabatan: str
    hadir: bool
    cara: str
    pegawai_id: str = ""


@dataclass(frozen=True)
class Keputusan:
    """A decision of the meeting, or an action where owner and due date are filled."""

    nomor: int
    uraian: str
    indikator: str
    penanggung_jawab: str
    batas_waktu: date | None
    oleh: str
    pada: datetime

    @property
    def tindak_lanjut(self) -> bool:
        """Whether somebody has to do it."""
        return bool(self.penanggung_jawab)


@dataclass(frozen=True)
class TindakLanjut:
    """An action of an earlier Siklus, carried into this meeting. ``selesai`` is empty while it is open.

    ``siklus`` is the name of the Siklus that decided it, ``selesai`` what was said when it was ticked.
    """

    siklus_id: str
    siklus: str
    nomor: int
    uraian: str
    penanggung_jawab: str
    batas_waktu: date | None
    selesai: str = ""

    def keadaan(self, hari_ini: date) -> str:
        """How it stands: done, overdue by so many days, or open."""
        if self.selesai:
            return "Selesai"
        if self.batas_waktu is not None and self.batas_waktu < hari_ini:
            return f"Lewat {(hari_ini - self.batas_waktu).days} hari"
        return "Terbuka"


class JenisCatatan(StrEnum):
    """A note belongs to the slide it was made on; a parked item comes back near the end of the meeting."""

    CATATAN = "catatan"
    PARKIR = "parkir"


@dataclass(frozen=True)
class CatatanRapat:
    """Something said in the meeting. ``slide`` is the kunci of the slide that was shown."""

    nomor: int
    jenis: JenisCatatan
    slide: str
    isi: str
    oleh: str
    pada: datetime


@dataclass(frozen=True)
class PerubahanRapat:
    """A target or a figure changed in the meeting, as printed before and after. ``hal`` says which of the two
    and of which period; ``peminta`` is who asked for it."""

    nomor: int
    indikator: str
    hal: str
    sebelum: str
    sesudah: str
    alasan: str
    peminta: str
    oleh: str
    pada: datetime


def periksa_keputusan(uraian: str, penanggung_jawab: str, batas_waktu: date | None) -> None:
    """Refuse a decision without words, and an action that lacks its owner or its due date."""
    if not uraian.strip():
        raise IsianKeliru("Isi uraian keputusan.")
    if bool(penanggung_jawab.strip()) != (batas_waktu is not None):
        raise IsianKeliru("Tindak lanjut memerlukan penanggung jawab dan batas waktu. Isi keduanya.")


def urutan_hadir(p: Pegawai) -> tuple[int, str]:
    """Where a Pegawai stands on the attendance list: by rank, Seksi by kode unit."""
    urut = (Peran.CAMAT, Peran.SEKRETARIS, Peran.KASUBAG, Peran.SEKSI, Peran.STAF, Peran.ADMIN)
    return urut.index(p.peran), p.unit


def lama_rapat(waktu: WaktuBaku) -> timedelta | None:
    """The time the SOP gives the meeting on the wall clock; None where it is given in days."""
    if waktu.satuan is SatuanWaktu.HARI:
        return None
    return timedelta(hours=waktu.jumlah) if waktu.satuan is SatuanWaktu.JAM else timedelta(minutes=waktu.jumlah)


def sebutan_realisasi(kolom: Kolom) -> str:
    """A column of figures in the words of the meeting: Realisasi TW1, Realisasi tahun, Pembilang."""
    awal, _, periode = kolom.value.partition("_")
    return f"{awal.capitalize()} {periode.replace('tw', 'TW ')}".strip()
