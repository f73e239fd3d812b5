"""Nota pengembalian (Langkah 9 and 11): why the document went back, to whom, and which remarks are open."""

from kinerja_core.dokumen.alinea import SURAT, isian, paragraf
from kinerja_core.dokumen.blok import judul_naskah, kop_surat, tanda_tangan, tanggal_surat
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.tabel import Baris, Lajur, Tabel
from kinerja_core.domain.naskah_surat import IsiNotaPengembalian

_LAJUR = (
    Lajur("No.", 10, Rata.TENGAH),
    Lajur("Bagian atau angka", 46),
    Lajur("Catatan", 62),
    Lajur("Oleh", 26),
    Lajur("Keadaan", 24),
)


def render(isi: IsiNotaPengembalian, huruf: Huruf) -> bytes:
    """The nota as PDF/A-3b; remarks that are still open stand in a table."""
    lembar = Lembaran(huruf, isi.kop, "Nota Pengembalian", isi.kode, isi.tanggal, isi)
    lembar.halaman()
    kop_surat(lembar)
    judul_naskah(lembar, "Nota Pengembalian", isi.siklus)
    pokok = (
        ("Dokumen", isi.judul),
        ("Revisi", str(isi.revisi)),
        ("Sidik berkas", isi.sidik),
        ("Dikembalikan dari", f"Langkah {isi.langkah}, {isi.pada}"),
        ("Kepada", isi.kepada),
    )
    isian(lembar, pokok, SURAT, jarak=4)
    paragraf(lembar, "Dokumen tersebut dikembalikan dengan alasan:", SURAT, jarak=1)
    paragraf(lembar, isi.alasan, SURAT, jarak=4)
    if isi.catatan:
        paragraf(lembar, "Catatan yang masih terbuka dan perlu dijawab:", SURAT, jarak=2)
        barisan = [Baris((f"{c.nomor}.", c.bagian, c.isi, c.oleh, c.keadaan)) for c in isi.catatan]
        Tabel(lembar, _LAJUR, ukuran=9.5).gambar(barisan)
    else:
        paragraf(lembar, "Tidak ada catatan lain yang terbuka.", SURAT)
    lembar.y += 8
    tanda_tangan(lembar, isi.penanda, tanggal_surat(lembar))
    return lembar.selesai()
