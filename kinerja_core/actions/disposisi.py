"""Langkah 1: the Sekretaris orders the collection."""

from dataclasses import dataclass
from datetime import date

from kinerja_core.actions.kerja import kerjakan, kode_baru
from kinerja_core.application import Application
from kinerja_core.dokumen import disposisi as cetakan
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import IsianKeliru
from kinerja_core.domain.naskah import kop, penanda
from kinerja_core.domain.naskah_surat import IsiDisposisi
from kinerja_core.domain.peran import Pegawai
from kinerja_core.domain.waktu import setempat

SIFAT = ("Biasa", "Segera", "Sangat segera", "Rahasia")
HARAP = ("Tanggapan dan saran", "Proses lebih lanjut", "Koordinasi/konfirmasikan")


@dataclass(frozen=True)
class RincianDisposisi:
    """What the Sekretaris writes on the slip; ``batas_waktu`` is when the Dokumen IKU is wanted."""

    surat_dari: str
    nomor_surat: str
    tanggal_surat: date
    diterima: date
    nomor_agenda: str
    sifat: str
    hal: str
    diteruskan_kepada: tuple[str, ...]
    harap: tuple[str, ...]
    isi: str
    batas_waktu: date


def terbitkan(app: Application, sekretaris: Pegawai, siklus: Siklus, rincian: RincianDisposisi) -> Siklus:
    """Issue the disposisi: one lembar disposisi PDF, and the Siklus goes on to Langkah 2."""
    _periksa(rincian)
    with kerjakan(app, sekretaris, siklus, "disposisi.terbitkan") as k:
        isi = IsiDisposisi(
            kop=kop(k.kantor),
            kode=kode_baru(),
            **vars(rincian),
            tanggal=setempat(k.pada, k.kantor.zona).date(),
            penanda=penanda(sekretaris),
        )
        k.simpan_isi("disposisi", isi)
        k.arsipkan("disposisi", 1, "01-lembar-disposisi.pdf", cetakan.render(isi, app.huruf))
        k.isi |= {"hal": rincian.hal, "batas_waktu": rincian.batas_waktu.isoformat()}
    return k.siklus


def _periksa(r: RincianDisposisi) -> None:
    if not r.surat_dari.strip() or not r.hal.strip() or not r.isi.strip():
        raise IsianKeliru("Isi asal surat, hal, dan isi disposisi.")
    if not r.diteruskan_kepada:
        raise IsianKeliru("Pilih kepada siapa disposisi diteruskan.")
    if r.sifat not in SIFAT:
        raise IsianKeliru("Pilih sifat disposisi dari daftar.")
    if r.batas_waktu < r.diterima:
        raise IsianKeliru("Batas waktu tidak boleh sebelum tanggal surat diterima.")
