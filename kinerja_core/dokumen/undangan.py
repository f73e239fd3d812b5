"""Undangan rapat (Langkah 4): the letter, and the list of invitees as its lampiran where there are many."""

from kinerja_core.dokumen.alinea import Gaya, butir, isian, paragraf
from kinerja_core.dokumen.blok import judul_naskah, kop_surat, tanda_tangan, tanggal_surat, tembusan
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.dokumen.kertas import Lembaran, Rata
from kinerja_core.domain import waktu
from kinerja_core.domain.naskah_rapat import IsiUndangan

_PALING_BANYAK_DI_SURAT = 6
"""Invitees beyond this number are listed on a sheet of their own, as offices do."""

_KANAN = Gaya(rata=Rata.KANAN)
_PENUH = Gaya(rata=Rata.PENUH)


def render(isi: IsiUndangan, huruf: Huruf) -> bytes:
    """The invitation as PDF/A-3a. The list of invitees stands on its own sheet also where the letter would overflow."""
    terlampir = len(isi.kepada) > _PALING_BANYAK_DI_SURAT
    lembar = _surat(isi, huruf, terlampir=terlampir)
    if not terlampir and len(isi.kepada) > 1 and lembar.page > 1:
        terlampir = True
        lembar = _surat(isi, huruf, terlampir=True)
    if terlampir:
        _daftar_undangan(lembar, isi)
    return lembar.selesai()


def _surat(isi: IsiUndangan, huruf: Huruf, *, terlampir: bool) -> Lembaran:
    lembar = Lembaran(huruf, isi.kop, "Undangan Rapat", isi.kode, isi.tanggal, isi)
    lembar.halaman()
    kop_surat(lembar)
    _kepala(lembar, isi, terlampir=terlampir)
    _kepada(lembar, isi, terlampir=terlampir)
    _tubuh(lembar, isi)
    tanda_tangan(lembar, isi.penanda)
    tembusan(lembar, isi.tembusan)
    return lembar


def _kepala(lembar: Lembaran, isi: IsiUndangan, *, terlampir: bool) -> None:
    """Place and date at the right; number, sifat, lampiran and hal below, at the left."""
    paragraf(lembar, tanggal_surat(lembar), _KANAN, jarak=3)
    lampiran = isi.lampiran or "-"
    if terlampir and lampiran == "-":
        lampiran = "1 (satu) lembar"
    kepala = (("Nomor", isi.nomor), ("Sifat", isi.sifat), ("Lampiran", lampiran), ("Hal", isi.hal))
    isian(lembar, kepala, lebar=lembar.epw * 0.7, jarak=5)


def _kepada(lembar: Lembaran, isi: IsiUndangan, *, terlampir: bool) -> None:
    if terlampir:
        paragraf(lembar, "Yth. Bapak/Ibu (daftar terlampir)")
    elif len(isi.kepada) == 1:
        paragraf(lembar, f"Yth. {isi.kepada[0]}")
    else:
        paragraf(lembar, "Yth.")
        butir(lembar, isi.kepada)
    paragraf(lembar, "di Tempat", jarak=5)


def _tubuh(lembar: Lembaran, isi: IsiUndangan) -> None:
    paragraf(
        lembar,
        "Dengan hormat, kami mengharapkan kehadiran Bapak/Ibu pada rapat yang akan dilaksanakan pada:",
        _PENUH,
        menjorok=12,
        jarak=2,
    )
    pukul = f"pukul {isi.mulai}" + (f" s.d. {isi.selesai}" if isi.selesai else "") + f" {isi.zona}"
    acara = (
        ("hari, tanggal", waktu.hari_tanggal(isi.hari_rapat)),
        ("waktu", pukul.strip()),
        ("tempat", isi.tempat),
        ("acara", isi.acara),
    )
    isian(lembar, acara, kiri=lembar.l_margin + 12, jarak=2)
    if isi.agenda:
        paragraf(lembar, "Agenda rapat:", kiri=lembar.l_margin + 12)
        butir(lembar, isi.agenda, kiri=lembar.l_margin + 12, jarak=2)
    paragraf(
        lembar,
        "Mengingat pentingnya acara tersebut, kami mengharapkan kehadiran Bapak/Ibu tepat waktu. "
        "Atas perhatian dan kehadiran Bapak/Ibu, kami mengucapkan terima kasih.",
        _PENUH,
        menjorok=12,
        jarak=7,
    )


def _daftar_undangan(lembar: Lembaran, isi: IsiUndangan) -> None:
    lembar.halaman()
    kepala = (
        ("Lampiran surat", isi.hal),
        ("Nomor", isi.nomor),
        ("Tanggal", waktu.tanggal(isi.tanggal)),
    )
    isian(lembar, kepala, jarak=7)
    judul_naskah(lembar, "Daftar Undangan")
    butir(lembar, isi.kepada, jarak=9)
    tanda_tangan(lembar, isi.penanda)
