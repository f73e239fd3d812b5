"""Taking a letter number inside the transaction of the letter."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from kinerja_core.actions.kerja import Kerja
from kinerja_core.domain.agenda import SERI_KELUAR, Cara, KunciSurat, Surat, induk_sisipan, seri_sisip
from kinerja_core.domain.errors import CatatanWajib, DataSudahBerubah, IsianKeliru
from kinerja_core.domain.kantor import Kantor
from kinerja_core.domain.nomor_surat import susun_nomor
from kinerja_core.domain.waktu import setempat, tanggal
from kinerja_core.store import surat as surat_store
from kinerja_core.store.store import Transaction


@dataclass(frozen=True)
class Permintaan:
    """The letter that wants a number. ``alasan`` is wanted where its date lies before today.

    ``disisihkan`` takes that number, set aside before, instead of the next one.
    """

    jenis: str
    klasifikasi: str
    hal: str
    tujuan: str
    tanggal: date
    lampiran: str = ""
    alasan: str = ""
    disisihkan: KunciSurat | None = None


@dataclass(frozen=True)
class Juru:
    """Who writes in the book, when, for which Siklus (empty: none), under which letterhead."""

    kantor: Kantor
    oleh: str
    pada: datetime
    siklus_id: str = ""


def ambil(k: Kerja, p: Permintaan) -> str:
    """The full number of a new outgoing letter, entered in the register; gapless and yearly."""
    surat = beri(k.t, Juru(k.kantor, k.pegawai.id, k.pada, k.kini.id), p)
    k.isi["nomor"] = surat.nomor_lengkap
    if p.alasan.strip():
        k.isi["alasan_nomor"] = p.alasan.strip()
    return surat.nomor_lengkap


def beri(t: Transaction, juru: Juru, p: Permintaan) -> Surat:
    """Enter one letter: under the next number, one set aside, or inserted behind an earlier one.

    IsianKeliru, CatatanWajib or DataSudahBerubah, and then no number is spent.
    """
    _periksa_tanggal(juru, p)
    if p.disisihkan is not None:
        return _pakai(t, juru, p, p.disisihkan)
    mundur = p.tanggal < _hari_ini(juru)
    induk = induk_sisipan(surat_store.daftar(t, juru.kantor.id), p.tanggal) if mundur else 0
    seri = seri_sisip(induk) if induk else SERI_KELUAR
    cara = Cara.MUNDUR if mundur else Cara.BIASA
    return _baru(t, juru, replace(p, alasan=p.alasan.strip()), seri, induk, cara)


def sisihkan(t: Transaction, juru: Juru, klasifikasi: str, untuk: str) -> Surat:
    """Set the next number aside for a letter that is still to come."""
    p = Permintaan("disisihkan", klasifikasi, untuk, "", _hari_ini(juru), alasan=untuk)
    return _baru(t, juru, p, SERI_KELUAR, 0, Cara.DISISIHKAN)


def _baru(t: Transaction, juru: Juru, p: Permintaan, seri: str, induk: int, cara: Cara) -> Surat:
    nomor = surat_store.nomor_berikut(t, juru.kantor.id, seri, p.tanggal.year)
    urut, sisip = (induk, nomor) if induk else (nomor, 0)
    templat, unit = juru.kantor.templat_nomor, juru.kantor.kode_unit
    lengkap = susun_nomor(templat, p.klasifikasi, urut, unit, p.tanggal, sisip)
    surat = Surat(
        *(seri, p.tanggal.year, nomor, lengkap, juru.siklus_id, p.jenis, p.hal, p.tujuan, p.tanggal, juru.oleh),
        *(juru.pada, p.klasifikasi, p.lampiran, cara.value, p.alasan),
    )
    surat_store.catat(t, juru.kantor.id, surat)
    return surat


def _pakai(t: Transaction, juru: Juru, p: Permintaan, kunci: KunciSurat) -> Surat:
    lama = surat_store.satu(t, juru.kantor.id, kunci)
    if lama is None or lama.cara != Cara.DISISIHKAN:
        raise IsianKeliru("Pilih nomor yang disisihkan dari buku agenda.")
    if lama.dipakai or lama.batal_pada is not None:
        sebab = f"sudah dipakai untuk {lama.hal}" if lama.dipakai else "sudah dibatalkan"
        raise DataSudahBerubah(f"Nomor {lama.nomor_lengkap} {sebab}. Pilih nomor lain.")
    if p.tanggal.year != lama.tahun or p.tanggal < lama.tanggal:
        raise IsianKeliru(
            f"Nomor {lama.nomor_lengkap} disisihkan {tanggal(lama.tanggal)}; tanggal suratnya paling awal hari itu dan "
            "masih dalam tahun yang sama."
        )
    surat = replace(
        lama,
        siklus_id=juru.siklus_id,
        jenis=p.jenis,
        hal=p.hal,
        tujuan=p.tujuan,
        lampiran=p.lampiran,
        tanggal=p.tanggal,
        oleh=juru.oleh,
        pada=juru.pada,
        dipakai=True,
    )
    surat_store.pakai(t, juru.kantor.id, surat)
    return surat


def _periksa_tanggal(juru: Juru, p: Permintaan) -> None:
    kini = _hari_ini(juru)
    if p.tanggal > kini:
        raise IsianKeliru("Tanggal surat belum tiba. Pakai tanggal hari ini, atau sisihkan nomornya di buku agenda.")
    if p.tanggal < kini and p.disisihkan is None and not p.alasan.strip():
        raise CatatanWajib(f"Surat bertanggal {tanggal(p.tanggal)} bertanggal mundur. Tuliskan alasannya.")


def _hari_ini(juru: Juru) -> date:
    return setempat(juru.pada, juru.kantor.zona).date()
