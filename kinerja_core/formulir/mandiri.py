"""A returned form judged with nothing but the file: it carries the definition it was made from."""

from collections.abc import Mapping

from kinerja_core.domain.usulan import HasilPeriksa, Masalah, Tingkat
from kinerja_core.formulir.definisi import tertanam
from kinerja_core.formulir.identitas import temukan
from kinerja_core.formulir.kolom import LEMBAR_RUJUKAN
from kinerja_core.formulir.periksa import baca_berkas, periksa_buku


def periksa_mandiri(data: bytes, nama_berkas: str, pilihan: Mapping[str, str] | None = None) -> HasilPeriksa:
    """What an upload would say, without an office: whether this form is still the one in force is not known here.

    BerkasDitolak where the file is no readable workbook at all.
    """
    buku = baca_berkas(data, nama_berkas)
    formulir = tertanam(buku)
    if formulir is not None:
        return periksa_buku(buku, formulir, pilihan or {})
    temuan = temukan(buku)
    pesan = (
        "Berkas ini bukan formulir dari aplikasi ini, atau kode formulirnya terhapus."
        if not temuan
        else "Definisi formulir di dalam berkas ini hilang atau berubah, jadi tidak dapat diperiksa tanpa aplikasi."
    )
    perbaikan = "Unggah lewat halaman Penghimpunan, atau unduh formulir yang utuh dan salin isiannya ke sana."
    masalah = Masalah(Tingkat.KESALAHAN, LEMBAR_RUJUKAN, "", "", "definisi_tidak_ada", pesan, perbaikan)
    return HasilPeriksa(temuan[0].identitas if temuan else None, (), (masalah,))
