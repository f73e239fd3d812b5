"""An uploaded workbook answered cell by cell. Nothing is stored here; the verdict is a HasilPeriksa.

guard the bytes → parse in the child → which form is it → where is the table → locked cells → answers
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kinerja_core.domain.formulir import Formulir, belum_waktunya, identitas, kolom_wajib
from kinerja_core.domain.usulan import HasilPeriksa, Identitas, Isian, Keadaan, Masalah, Tingkat
from kinerja_core.formulir.buku import BukuTerbaca
from kinerja_core.formulir.identitas import sama, temukan
from kinerja_core.formulir.kolom import (
    LEMBAR_FORMULIR,
    LEMBAR_PERBAIKAN,
    LEMBAR_PETUNJUK,
    LEMBAR_RUJUKAN,
    LEMBAR_USULAN,
)
from kinerja_core.formulir.pembaca import Pembaca, pembaca_bawaan
from kinerja_core.formulir.penjaga import jaga
from kinerja_core.formulir.periksa_baris import periksa_baris
from kinerja_core.formulir.periksa_terkunci import periksa_terkunci
from kinerja_core.formulir.tabel import Tabel
from kinerja_core.formulir.tabel import temukan as temukan_tabel
from kinerja_core.formulir.usulan_iku import baca_usulan_iku

_UNDUH = "Unduh formulir yang berlaku dari halaman Siklus ini, salin isian Anda ke sana, lalu unggah formulir itu."
_TERBANYAK = 100
_LEMBAR_DIKENAL = (LEMBAR_PETUNJUK, LEMBAR_FORMULIR, LEMBAR_USULAN, LEMBAR_RUJUKAN, LEMBAR_PERBAIKAN)


def periksa(
    data: bytes,
    nama_berkas: str,
    formulir: Formulir,
    *,
    pilihan: Mapping[str, str] | None = None,
    pembaca: Pembaca | None = None,
) -> HasilPeriksa:
    """Check an uploaded file against the form it should be.

    ``pilihan`` decides ambiguous cells: ``{"Formulir!N9": "1234"}``, the value one of the readings given in
    the Masalah, as a plain decimal. BerkasDitolak where the file is no readable workbook at all.
    """
    return periksa_buku(baca_berkas(data, nama_berkas, pembaca=pembaca), formulir, pilihan or {})


def baca_berkas(data: bytes, nama_berkas: str, *, pembaca: Pembaca | None = None) -> BukuTerbaca:
    """Guard, then parse in the child. Reading once serves both ``identitas_buku`` and ``periksa_buku``."""
    jenis = jaga(data, nama_berkas)
    return (pembaca or pembaca_bawaan()).baca(data, jenis)


def identitas_berkas(data: bytes, nama_berkas: str, *, pembaca: Pembaca | None = None) -> Identitas | None:
    """Which form a file says it is, None where it says nothing. BerkasDitolak as ``periksa``."""
    return identitas_buku(baca_berkas(data, nama_berkas, pembaca=pembaca))


def identitas_buku(buku: BukuTerbaca) -> Identitas | None:
    """The Identitas in the first of the four places that has one."""
    temuan = temukan(buku)
    return temuan[0].identitas if temuan else None


def periksa_buku(buku: BukuTerbaca, formulir: Formulir, pilihan: Mapping[str, str]) -> HasilPeriksa:
    """The verdict on a workbook that has been read."""
    milik = identitas_buku(buku)
    masalah = list(_identitas(buku, formulir))
    if any(m.kode in ("identitas_tidak_ada", "siklus_lain", "unit_lain") for m in masalah):
        return HasilPeriksa(milik, (), tuple(masalah))
    lembar = buku.cari(LEMBAR_FORMULIR)
    if lembar is None:
        return HasilPeriksa(milik, (), (*masalah, _tanpa_lembar(buku)))
    masalah.extend(_lembar(buku))
    tabel = temukan_tabel(lembar, formulir)
    if tabel is None:
        return HasilPeriksa(milik, (), (*masalah, _tanpa_judul()))
    isian, masalah_isi = _isi(tabel, formulir, pilihan)
    usulan, masalah_usulan = baca_usulan_iku(buku.cari(LEMBAR_USULAN), formulir)
    semua = _batasi([*masalah, *masalah_isi, *masalah_usulan])
    return HasilPeriksa(milik, isian, semua, usulan)


def _batasi(masalah: list[Masalah]) -> tuple[Masalah, ...]:
    """At most ``_TERBANYAK`` findings of a kind; the rest are counted, not listed."""
    banyak = Counter(m.kode for m in masalah)
    sudah: Counter[str] = Counter()
    hasil = []
    for m in masalah:
        sudah[m.kode] += 1
        if sudah[m.kode] <= _TERBANYAK:
            hasil.append(m)
        elif sudah[m.kode] == banyak[m.kode]:
            pesan = f"{m.pesan} Masih ada {banyak[m.kode] - _TERBANYAK} lagi yang sejenis."
            hasil.append(replace(m, pesan=pesan))
    return tuple(hasil)


def _isi(tabel: Tabel, formulir: Formulir, pilihan: Mapping[str, str]) -> tuple[tuple[Isian, ...], list[Masalah]]:
    masalah = [*tabel.masalah, *periksa_terkunci(tabel, formulir)]
    isian: list[Isian] = []
    for baris in formulir.baris:
        if baris.indikator.kode in tabel.baris:
            hasil = periksa_baris(tabel, formulir, baris, pilihan)
            isian.extend(hasil.isian)
            masalah.extend(hasil.masalah)
    if _semua_kosong(formulir, isian):
        pesan = "Formulir ini belum diisi sama sekali."
        perbaikan = "Isi sel kuning di kolom Realisasi, atau pilih Keadaan dan tulis alasannya, lalu unggah lagi."
        masalah.append(_umum("formulir_kosong", pesan, perbaikan))
    return tuple(isian), masalah


def _semua_kosong(formulir: Formulir, isian: list[Isian]) -> bool:
    wajib = {(b.indikator.kode, k) for b in formulir.baris for k in kolom_wajib(b.indikator)}
    jawaban = [i for i in isian if (i.indikator, i.kolom) in wajib]
    # the calendar's own "belum waktunya" has no cell text and is no answer of the Unit
    return not any(i.teks_asli or i.keadaan is Keadaan.TIDAK_BERLAKU or _dijelaskan(i, formulir) for i in jawaban)


def _dijelaskan(isian: Isian, formulir: Formulir) -> bool:
    return isian.keadaan is Keadaan.BELUM_WAKTUNYA and isian.alasan != belum_waktunya(formulir, isian.kolom)


def _identitas(buku: BukuTerbaca, formulir: Formulir) -> Iterator[Masalah]:
    temuan = temukan(buku)
    berlaku = identitas(formulir)
    if not temuan:
        pesan = "Berkas ini bukan formulir dari aplikasi ini, atau kode formulirnya terhapus."
        yield _umum("identitas_tidak_ada", pesan, _UNDUH)
        return
    milik = temuan[0].identitas
    lain = [t for t in temuan[1:] if not _sejalan(t.identitas, milik)]
    for t in lain:
        pesan = f"Kode formulir di {t.tempat} berbeda dengan yang di {temuan[0].tempat}; isinya mungkin tersalin."
        yield _umum("identitas_bertentangan", pesan, _UNDUH)
    if milik.siklus_id != berlaku.siklus_id:
        pesan = f"Formulir ini dari Siklus lain, bukan {formulir.siklus}."
        yield _umum("siklus_lain", pesan, _UNDUH)
    elif milik.unit != berlaku.unit:
        pesan = f"Formulir ini milik unit lain (kode unit “{milik.unit}”), bukan {formulir.unit.nama}."
        yield _umum("unit_lain", pesan, f"Unggah formulir {formulir.unit.nama}.")
    elif milik.versi != berlaku.versi:
        pesan = f"Formulir ini format versi {milik.versi}, yang berlaku versi {berlaku.versi}."
        yield _umum("versi_lain", pesan, _UNDUH)
    elif not sama(milik, berlaku):
        pesan = "Isi terkunci formulir ini bukan yang berlaku sekarang, walaupun versinya sama."
        yield _umum("sidik_lain", pesan, _UNDUH, Tingkat.PERINGATAN)


def _sejalan(satu: Identitas, dua: Identitas) -> bool:
    pendek, panjang = sorted((satu, dua), key=lambda i: len(i.sidik))
    return sama(pendek, panjang)


def _lembar(buku: BukuTerbaca) -> Iterator[Masalah]:
    for lembar in buku.lembar:
        if lembar.nama == LEMBAR_FORMULIR and lembar.tersembunyi:
            pesan = "Lembar Formulir disembunyikan, tetapi isinya tetap dibaca."
            yield _umum("lembar_tersembunyi", pesan, "Tampilkan lembarnya dan periksa isinya.", Tingkat.PERINGATAN)
        elif lembar.nama not in _LEMBAR_DIKENAL:
            kode = "lembar_tersembunyi" if lembar.tersembunyi else "lembar_tambahan"
            sifat = "tersembunyi" if lembar.tersembunyi else "tambahan"
            pesan = f"Ada lembar {sifat} bernama “{lembar.nama}”; isinya tidak dibaca."
            perbaikan = (
                "Pindahkan yang perlu ke lembar Formulir atau unggah sebagai bukti dukung, lalu hapus lembarnya."
            )
            yield Masalah(Tingkat.PERINGATAN, lembar.nama, "", "", kode, pesan, perbaikan)


def _tanpa_lembar(buku: BukuTerbaca) -> Masalah:
    nama = ", ".join(lembar.nama for lembar in buku.lembar[:6])
    pesan = f"Lembar “{LEMBAR_FORMULIR}” tidak ada; yang ada: {nama}."
    return _umum("lembar_formulir_hilang", pesan, f"Kembalikan nama lembarnya menjadi “{LEMBAR_FORMULIR}”.")


def _tanpa_judul() -> Masalah:
    pesan = "Baris judul kolom tidak ditemukan, jadi tidak ada isian yang dapat dibaca."
    return _umum("judul_hilang", pesan, _UNDUH)


def _umum(kode: str, pesan: str, perbaikan: str, tingkat: Tingkat = Tingkat.KESALAHAN) -> Masalah:
    return Masalah(tingkat, LEMBAR_FORMULIR, "", "", kode, pesan, perbaikan)
