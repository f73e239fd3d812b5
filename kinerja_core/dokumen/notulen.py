"""Notulen rapat (Langkah 5): who met, what was said, what was decided and who does it until when."""

from kinerja_core.dokumen.alinea import SURAT, Gaya, butir, isian, paragraf
from kinerja_core.dokumen.blok import dua_tanda_tangan, judul_naskah, kop_surat, tanggal_surat, tinggi_tanda_tangan
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.tabel import Baris, Lajur, Tabel
from kinerja_core.domain import waktu
from kinerja_core.domain.naskah import IsiNotulen

_LAJUR = (
    Lajur("No.", 9, Rata.TENGAH),
    Lajur("Keputusan / tindak lanjut", 60),
    Lajur("Indikator", 40),
    Lajur("Penanggung jawab", 30),
    Lajur("Batas waktu", 24),
)
_JUDUL = Gaya(12, 1.25, "B")
_TEKS = Gaya(12, 1.35, rata=Rata.PENUH)
_TAKUK = 6.0


def render(isi: IsiNotulen, huruf: Huruf) -> bytes:
    """The minutes as PDF/A-3a, signed by the notulis and by the penanda of the meeting."""
    lembar = Lembaran(huruf, isi.kop, "Notulen Rapat", isi.kode, isi.tanggal, isi)
    lembar.halaman()
    kop_surat(lembar)
    judul_naskah(lembar, "Notulen Rapat")
    _identitas(lembar, isi)
    _daftar(lembar, "A. Peserta yang hadir", isi.hadir, "Kehadiran belum dicatat.")
    if isi.tidak_hadir:
        _daftar(lembar, "B. Peserta yang tidak hadir", isi.tidak_hadir, "")
    huruf_bagian = iter("BCDE" if not isi.tidak_hadir else "CDE")
    _daftar(lembar, f"{next(huruf_bagian)}. Agenda", isi.agenda, "Tanpa agenda tertulis.")
    _judul(lembar, f"{next(huruf_bagian)}. Jalannya rapat")
    paragraf(
        lembar,
        isi.jalannya or "Tidak ada catatan.",
        _TEKS,
        kiri=lembar.l_margin + _TAKUK,
        lebar=lembar.epw - _TAKUK,
        jarak=3,
    )
    _keputusan(lembar, isi, f"{next(huruf_bagian)}. Keputusan dan tindak lanjut")
    lembar.y += 8
    dua_tanda_tangan(lembar, isi.penanda_notulis, isi.penanda, tanggal_surat(lembar))
    return lembar.selesai()


def _identitas(lembar: Lembaran, isi: IsiNotulen) -> None:
    identitas = (
        ("Acara", isi.acara),
        ("Hari, tanggal", waktu.hari_tanggal(isi.hari_rapat)),
        ("Waktu", isi.waktu),
        ("Tempat", isi.tempat),
        ("Pimpinan rapat", isi.pimpinan),
        ("Notulis", isi.notulis),
    )
    isian(lembar, identitas, SURAT, jarak=4)


def _judul(lembar: Lembaran, judul: str) -> None:
    lembar.pastikan(_JUDUL.pakai(lembar) * 3)
    paragraf(lembar, judul, _JUDUL, jarak=1, jenis="H2")


def _daftar(lembar: Lembaran, judul: str, isi: tuple[str, ...], bila_kosong: str) -> None:
    _judul(lembar, judul)
    if isi:
        butir(lembar, isi, SURAT, kiri=lembar.l_margin + _TAKUK, jarak=3)
    else:
        paragraf(lembar, bila_kosong, SURAT, kiri=lembar.l_margin + _TAKUK, jarak=3)


def _keputusan(lembar: Lembaran, isi: IsiNotulen, judul: str) -> None:
    tabel = Tabel(lembar, _LAJUR, ukuran=9.5)
    barisan = [Baris((f"{k.nomor}.", k.uraian, k.indikator, k.penanggung_jawab, k.batas_waktu)) for k in isi.keputusan]
    lembar.pastikan(_JUDUL.pakai(lembar) * 2 + tabel.tinggi_awal(barisan))
    paragraf(lembar, judul, _JUDUL, jarak=1.5, jenis="H2")
    if not barisan:
        paragraf(lembar, "Rapat tidak mengambil keputusan.", SURAT, kiri=lembar.l_margin + _TAKUK)
        return
    lebar = lembar.epw * 0.47
    penutup = max(tinggi_tanda_tangan(lembar, p, lebar) for p in (isi.penanda, isi.penanda_notulis)) + 8
    tabel.gambar(barisan, bersama_akhir=penutup)
