"""Langkah 12: the cover letter and its number."""

from dataclasses import dataclass
from datetime import date

from kinerja_core.actions.kerja import Kerja, kerjakan, kode_baru, pejabat
from kinerja_core.actions.nomor import Permintaan, ambil
from kinerja_core.application import Application
from kinerja_core.dokumen import surat_pengantar as cetakan
from kinerja_core.domain.agenda import KunciSurat, ringkas_tujuan
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.distribusi import gabung_alamat, satu_baris
from kinerja_core.domain.errors import BelumLengkap, IsianKeliru
from kinerja_core.domain.naskah import kop, penanda
from kinerja_core.domain.naskah_surat import IsiSuratPengantar
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.waktu import setempat
from kinerja_core.store import catatan as catatan_store
from kinerja_core.store import surat as surat_store


@dataclass(frozen=True)
class RincianSurat:
    """Whom it goes to and what it says; one addressee, one tembusan per entry.

    ``tanggal`` None is today; an earlier one needs its ``alasan``. ``disisihkan`` is a number set aside before.
    """

    kepada: tuple[str, ...]
    di: str
    banyaknya: str
    keterangan: str
    tembusan: tuple[str, ...] = ()
    tanggal: date | None = None
    alasan: str = ""
    disisihkan: KunciSurat | None = None


def terbitkan(app: Application, kasubag: Pegawai, siklus: Siklus, rincian: RincianSurat) -> Siklus:
    """Number the letter, print it, and hand it to Staf (Langkah 13). The number is taken only here."""
    if not rincian.kepada or not rincian.di.strip() or not rincian.banyaknya.strip():
        raise IsianKeliru("Isi alamat tujuan, tempat, dan banyaknya berkas.")
    with kerjakan(app, kasubag, siklus, "surat_pengantar.terbitkan") as k:
        if not k.kini.ditandatangani:
            raise BelumLengkap("Dokumen IKU belum ditandatangani Camat.")
        isi = _isi(k, rincian)
        k.simpan_isi("surat_pengantar", isi)
        k.arsipkan("surat_pengantar", 12, "12-surat-pengantar.pdf", cetakan.render(isi, app.huruf))
    return k.siklus


def batalkan(app: Application, kasubag: Pegawai, siklus: Siklus, alasan: str) -> Siklus:
    """Withdraw the letter while it is still in the house: its number is void, and Langkah 12 is done again.

    What the Camat signed stays signed. BelumLengkap where a copy has gone out already.
    """
    with kerjakan(app, kasubag, siklus, "surat_pengantar.batalkan", alasan) as k:
        antaran = catatan_store.daftar_ekspedisi(k.t, k.kantor.id, k.kini.id)
        if antaran:
            raise BelumLengkap(
                f"Surat itu sudah diantar ke {antaran[0].tujuan}, jadi tidak dapat dibatalkan. "
                "Ralat dengan surat baru dari buku agenda."
            )
        surat = surat_store.milik_siklus(k.t, k.kantor.id, k.kini.id, "surat_pengantar")
        if surat is None:
            raise BelumLengkap("Surat pengantar belum bernomor.")
        surat_store.batalkan(k.t, k.kantor.id, surat.kunci, alasan.strip(), kasubag.id, k.pada)
        k.isi["nomor"] = surat.nomor_lengkap
    return k.siklus


def _isi(k: Kerja, rincian: RincianSurat) -> IsiSuratPengantar:
    kepada = gabung_alamat(rincian.kepada)
    tanggal = rincian.tanggal or setempat(k.pada, k.kantor.zona).date()
    permintaan = Permintaan(
        jenis="surat_pengantar",
        klasifikasi=k.kantor.klasifikasi,
        hal=f"Penyampaian Dokumen IKU {k.kantor.nama} Tahun {k.kini.tahun}",
        tujuan=ringkas_tujuan([satu_baris(k) for k in kepada]),
        tanggal=tanggal,
        lampiran=rincian.banyaknya,
        alasan=rincian.alasan,
        disisihkan=rincian.disisihkan,
    )
    dokumen = f"Dokumen Indikator Kinerja Utama {k.kantor.nama} Tahun {k.kini.tahun}"
    return IsiSuratPengantar(
        kop=kop(k.kantor),
        kode=kode_baru(),
        nomor=ambil(k, permintaan),
        tanggal=tanggal,
        kepada=kepada,
        di=rincian.di,
        kiriman=((dokumen, rincian.banyaknya, rincian.keterangan),),
        penanda=penanda(pejabat(k.t, k.kantor.id, Peran.CAMAT, tanggal), k.kantor),
        tembusan=rincian.tembusan,
    )
