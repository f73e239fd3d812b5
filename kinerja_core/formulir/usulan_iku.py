"""The sheet *Usulan IKU*: what a Unit proposes to change, one line each."""

from collections.abc import Mapping

from kinerja_core.domain.formulir import Formulir
from kinerja_core.domain.usulan import BarisUsulanIKU, Masalah, Tingkat
from kinerja_core.formulir.buku import LembarTerbaca, SelTerbaca
from kinerja_core.formulir.kolom import LEMBAR_USULAN
from kinerja_core.formulir.masalah import kesalahan
from kinerja_core.formulir.tabel import rapikan

INDIKATOR_BARU, HAPUS_INDIKATOR = "Indikator baru", "Hapus indikator"
JENIS_USULAN = (
    "Ubah nama indikator",
    "Ubah formulasi",
    "Ubah target",
    "Ubah satuan",
    INDIKATOR_BARU,
    HAPUS_INDIKATOR,
)
KOLOM_USULAN = (
    ("No", 5),
    ("Kode indikator", 16),
    ("Jenis usulan", 22),
    ("Semula", 40),
    ("Usulan menjadi", 40),
    ("Alasan", 40),
)
"""(heading, width in characters)"""
BARIS_USULAN = 4
"""First line to fill, 0-based; the headings stand above it."""
BANYAK_BARIS_USULAN = 15


def baca_usulan_iku(
    lembar: LembarTerbaca | None, formulir: Formulir
) -> tuple[tuple[BarisUsulanIKU, ...], tuple[Masalah, ...]]:
    """The proposals of the sheet and what is wrong with them; a missing sheet proposes nothing."""
    if lembar is None:
        return (), ()
    usulan, masalah = [], []
    kode_sah = {b.indikator.kode for b in formulir.baris}
    kolom = _kolom(lembar)
    if kolom is None:
        return (), _tanpa_judul(lembar)
    baris_judul, letak = kolom
    for nomor in sorted({b for b, _ in lembar.sel if b > baris_judul}):
        isi = {judul: rapikan(lembar.teks(nomor, k)) for judul, k in letak.items()}
        if not any(teks for judul, teks in isi.items() if judul != "No"):
            continue
        sel = SelTerbaca(nomor, letak["Usulan menjadi"], "s", isi["Usulan menjadi"])
        temuan = _masalah_baris(lembar, nomor, letak, isi, kode_sah)
        masalah.extend(temuan)
        if not temuan:
            usulan.append(_usulan(isi, sel.alamat))
    return tuple(usulan), tuple(masalah)


def _usulan(isi: Mapping[str, str], alamat: str) -> BarisUsulanIKU:
    return BarisUsulanIKU(
        isi["Kode indikator"],
        isi["Jenis usulan"],
        isi["Semula"],
        isi["Usulan menjadi"],
        isi["Alasan"],
        LEMBAR_USULAN,
        alamat,
    )


def _kolom(lembar: LembarTerbaca) -> tuple[int, dict[str, int]] | None:
    judul_sah = {judul for judul, _ in KOLOM_USULAN}
    for baris in range(1, 21):
        letak = {rapikan(s.nilai): s.kolom for s in lembar.sel.values() if s.baris == baris}
        if judul_sah <= letak.keys():
            return baris, {judul: letak[judul] for judul in judul_sah}
    return None


def _tanpa_judul(lembar: LembarTerbaca) -> tuple[Masalah, ...]:
    if not any(s.baris > BARIS_USULAN and s.kolom > 1 for s in lembar.sel.values()):
        return ()
    pesan = "Judul kolom lembar Usulan IKU diubah, jadi usulannya tidak dapat dibaca."
    perbaikan = f"Kembalikan judulnya: {', '.join(judul for judul, _ in KOLOM_USULAN)}."
    return (Masalah(Tingkat.KESALAHAN, LEMBAR_USULAN, f"A{BARIS_USULAN}", "", "usulan_judul_hilang", pesan, perbaikan),)


def _masalah_baris(
    lembar: LembarTerbaca, nomor: int, letak: Mapping[str, int], isi: Mapping[str, str], kode_sah: set[str]
) -> list[Masalah]:
    def temuan(judul: str, kode: str, pesan: str, perbaikan: str) -> Masalah:
        sel = lembar.sel.get((nomor, letak[judul]), SelTerbaca(nomor, letak[judul], "", ""))
        return kesalahan(sel, kode, pesan, perbaikan, lembar=LEMBAR_USULAN)

    hasil = []
    kode, jenis = isi["Kode indikator"], isi["Jenis usulan"]
    if kode and kode not in kode_sah:
        pesan = f"Kode “{kode}” bukan indikator formulir ini."
        hasil.append(temuan("Kode indikator", "usulan_kode_asing", pesan, "Pilih kode dari daftar."))
    if jenis not in JENIS_USULAN:
        pesan = f"Jenis usulan “{jenis}” tidak dikenal." if jenis else "Jenis usulan belum dipilih."
        hasil.append(temuan("Jenis usulan", "usulan_tanpa_jenis", pesan, "Pilih jenisnya dari daftar."))
    elif not kode and jenis != INDIKATOR_BARU:
        pesan = f"“{jenis}” memerlukan kode indikatornya."
        perbaikan = "Pilih kode indikator yang diusulkan berubah."
        hasil.append(temuan("Kode indikator", "usulan_tanpa_kode", pesan, perbaikan))
    if not isi["Usulan menjadi"] and jenis != HAPUS_INDIKATOR:
        hasil.append(temuan("Usulan menjadi", "usulan_kosong", "Usulannya belum ditulis.", "Tulis usulan Anda."))
    if not isi["Alasan"]:
        hasil.append(temuan("Alasan", "usulan_tanpa_alasan", "Alasan usulan belum ditulis.", "Tulis alasannya."))
    return hasil
