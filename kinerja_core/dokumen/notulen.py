"""Notulen rapat (Langkah 5): who met, what was said, what was decided and who does it until when."""

from kinerja_core.dokumen.alinea import SURAT, Gaya, butir, isian, paragraf
from kinerja_core.dokumen.blok import dua_tanda_tangan, judul_naskah, kop_surat, tanggal_surat, tinggi_tanda_tangan
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.dokumen.tabel import Baris, Lajur, Tabel
from kinerja_core.domain import waktu
from kinerja_core.domain.naskah_rapat import IsiNotulen

_LAJUR = (
    Lajur("No.", 9, Rata.TENGAH),
    Lajur("Keputusan / tindak lanjut", 60),
    Lajur("Indikator", 40),
    Lajur("Penanggung jawab", 30),
    Lajur("Batas waktu", 24),
)
_LAJUR_PERUBAHAN = (
    Lajur("No.", 9, Rata.TENGAH),
    Lajur("Indikator", 40),
    Lajur("Yang diubah", 26),
    Lajur("Semula", 18, Rata.KANAN),
    Lajur("Menjadi", 18, Rata.KANAN),
    Lajur("Alasan, dan siapa yang meminta", 52),
)
_LAJUR_LALU = (
    Lajur("No.", 9, Rata.TENGAH),
    Lajur("Tindak lanjut", 58),
    Lajur("Penanggung jawab", 34),
    Lajur("Batas waktu", 26),
    Lajur("Keadaan", 36),
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
    bagian = iter("ABCDEFGHIJ")
    _daftar(lembar, f"{next(bagian)}. Peserta yang hadir", isi.hadir, "Kehadiran belum dicatat.")
    if isi.tidak_hadir:
        _daftar(lembar, f"{next(bagian)}. Peserta yang tidak hadir", isi.tidak_hadir, "")
    _daftar(lembar, f"{next(bagian)}. Agenda", isi.agenda, "Tanpa agenda tertulis.")
    if isi.tindak_lanjut_lalu:
        _tindak_lanjut(lembar, isi, f"{next(bagian)}. Tindak lanjut rapat sebelumnya")
    _judul(lembar, f"{next(bagian)}. Jalannya rapat")
    kiri, lebar = lembar.l_margin + _TAKUK, lembar.epw - _TAKUK
    paragraf(lembar, isi.jalannya or "Tidak ada catatan.", _TEKS, kiri=kiri, lebar=lebar, jarak=3)
    if isi.catatan:
        butir(lembar, isi.catatan, SURAT, kiri=kiri, jarak=3)
    if isi.perubahan:
        _perubahan(lembar, isi, f"{next(bagian)}. Target dan angka yang diubah")
    if isi.parkir:
        _daftar(lembar, f"{next(bagian)}. Yang diparkir", isi.parkir, "")
    _keputusan(lembar, isi, f"{next(bagian)}. Keputusan dan tindak lanjut")
    if isi.sidik_tayangan:
        lembar.y += 3
        kalimat = f"Yang ditayangkan dalam rapat ini tersimpan di arsip dengan sidik {isi.sidik_tayangan}."
        paragraf(lembar, kalimat, Gaya(9.5, 1.3))
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


def _tindak_lanjut(lembar: Lembaran, isi: IsiNotulen, judul: str) -> None:
    barisan = [
        Baris((f"{t.nomor}.", f"{t.uraian} ({t.siklus})", t.penanggung_jawab, t.batas_waktu, t.keadaan))
        for t in isi.tindak_lanjut_lalu
    ]
    _tabel(lembar, judul, _LAJUR_LALU, barisan)


def _perubahan(lembar: Lembaran, isi: IsiNotulen, judul: str) -> None:
    barisan = [
        Baris((f"{p.nomor}.", p.indikator, p.hal, p.semula or "–", p.menjadi, f"{p.alasan} Diminta {p.peminta}."))
        for p in isi.perubahan
    ]
    _tabel(lembar, judul, _LAJUR_PERUBAHAN, barisan)


def _tabel(lembar: Lembaran, judul: str, lajur: tuple[Lajur, ...], barisan: list[Baris]) -> None:
    tabel = Tabel(lembar, lajur, ukuran=9.5)
    lembar.pastikan(_JUDUL.pakai(lembar) * 2 + tabel.tinggi_awal(barisan))
    paragraf(lembar, judul, _JUDUL, jarak=1.5)
    tabel.gambar(barisan)
    lembar.y += 4


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
