"""Langkah 12: the cover letter and its number."""

from dataclasses import dataclass

from kinerja_core.actions.kerja import kerjakan, kode_baru, pejabat
from kinerja_core.actions.nomor import ambil
from kinerja_core.application import Application
from kinerja_core.dokumen import surat_pengantar as cetakan
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.errors import BelumLengkap, IsianKeliru
from kinerja_core.domain.naskah import IsiSuratPengantar, kop, penanda
from kinerja_core.domain.peran import Pegawai, Peran
from kinerja_core.domain.waktu import setempat


@dataclass(frozen=True)
class RincianSurat:
    """Whom it goes to and what it says; one addressee, one tembusan per entry."""

    kepada: tuple[str, ...]
    di: str
    banyaknya: str
    keterangan: str
    tembusan: tuple[str, ...] = ()


def terbitkan(app: Application, kasubag: Pegawai, siklus: Siklus, rincian: RincianSurat) -> Siklus:
    """Number the letter, print it, and hand it to Staf (Langkah 13). The number is taken only here."""
    if not rincian.kepada or not rincian.di.strip() or not rincian.banyaknya.strip():
        raise IsianKeliru("Isi alamat tujuan, tempat, dan banyaknya berkas.")
    with kerjakan(app, kasubag, siklus, "surat_pengantar.terbitkan") as k:
        if not k.kini.ditandatangani:
            raise BelumLengkap("Dokumen IKU belum ditandatangani Camat.")
        tanggal = setempat(k.pada, k.kantor.zona).date()
        hal = f"Penyampaian Dokumen IKU {k.kantor.nama} Tahun {k.kini.tahun}"
        isi = IsiSuratPengantar(
            kop=kop(k.kantor),
            kode=kode_baru(),
            nomor=ambil(k, "surat_pengantar", k.kantor.klasifikasi, hal, ", ".join(rincian.kepada), tanggal),
            tanggal=tanggal,
            kepada=rincian.kepada,
            di=rincian.di,
            kiriman=(
                (
                    f"Dokumen Indikator Kinerja Utama {k.kantor.nama} Tahun {k.kini.tahun}",
                    rincian.banyaknya,
                    rincian.keterangan,
                ),
            ),
            penanda=penanda(pejabat(k.t, k.kantor.id, Peran.CAMAT)),
            tembusan=rincian.tembusan,
        )
        k.simpan_isi("surat_pengantar", isi)
        k.arsipkan("surat_pengantar", 12, "12-surat-pengantar.pdf", cetakan.render(isi, app.huruf))
    return k.siklus
