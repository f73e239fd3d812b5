"""The catalogue of what goes wrong in returned forms: how to spoil the clean form, and what must be said."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

S, P = "kesalahan", "peringatan"
Temuan = tuple[str, str, str, str]
"""(tingkat, lembar, sel, kode)"""


@dataclass(frozen=True)
class Kasus:
    """``rusak`` spoils the workbook; ``harapan`` is every finding it must give, and no other."""

    nama: str
    rusak: Callable[[Workbook], object]
    harapan: frozenset[Temuan]


def _f(tingkat: str, sel: str, kode: str, lembar: str = "Formulir") -> Temuan:
    return (tingkat, lembar, sel, kode)


def _sel(nama: str, alamat: str, nilai: object, kode: str, tingkat: str = S, *lain: Temuan, format: str = "") -> Kasus:
    def rusak(buku: Workbook) -> None:
        sel = buku["Formulir"][alamat]
        sel.value = nilai
        if format:
            sel.number_format = format

    return Kasus(nama, rusak, frozenset((_f(tingkat, alamat, kode), *lain)))


def _buku(nama: str, rusak: Callable[[Workbook], object], *harapan: Temuan) -> Kasus:
    return Kasus(nama, rusak, frozenset(harapan))


def _lembar(rusak: Callable[[Worksheet], object]) -> Callable[[Workbook], object]:
    return lambda buku: rusak(buku["Formulir"])


def _isi(lembar: Worksheet, **sel: object) -> None:
    for alamat, nilai in sel.items():
        lembar[alamat] = nilai


def _kosongkan(lembar: Worksheet, rentang: str) -> None:
    for baris in lembar[rentang]:
        for sel in baris:
            sel.value = None


def _tukar_baris(lembar: Worksheet, satu: int, dua: int) -> None:
    for kolom in range(1, 35):
        atas, bawah = lembar.cell(satu, kolom), lembar.cell(dua, kolom)
        # formulas go along as formulas; their text is of no account to the check
        atas.value, bawah.value = bawah.value, atas.value


def _salin_baris(lembar: Worksheet, dari: int, ke: int, **ganti: object) -> None:
    for kolom in range(1, 35):
        lembar.cell(ke, kolom).value = lembar.cell(dari, kolom).value
    for huruf, nilai in ganti.items():
        lembar[f"{huruf}{ke}"] = nilai


def _pindah_kolom(lembar: Worksheet, dari: str, ke: str) -> None:
    for baris in range(8, 18):
        lembar[f"{ke}{baris}"] = lembar[f"{dari}{baris}"].value
        lembar[f"{dari}{baris}"] = None


_WAJIB = (
    *("T10", "V10", "S11", "T11", "U11", "V11", "W11", "X11", "S12", "T12", "U12", "V12"),
    *("S13", "T13", "U13", "V13", "Y14", "Y15", "Y16", "Y17", "W17", "X17"),
)

KASUS = (
    # angka
    _sel("titik tiga angka", "T10", "1.234", "angka_meragukan"),
    _sel("koma tiga angka", "T10", "12,500", "angka_meragukan"),
    _sel("negatif meragukan", "T10", "-1.234", "angka_meragukan"),
    _sel("pecahan untuk persen", "S11", 0.85, "persen_atau_pecahan"),
    _sel("teks pecahan untuk persen", "S11", "0,85", "persen_atau_pecahan"),
    _sel("sel berformat persen", "S11", 0.85, "persen_atau_pecahan", format="0%"),
    _sel("format persen di satuan lain", "S12", 0.4, "persen_atau_pecahan", format="0.00%"),
    _sel("tanda persen di satuan lain", "S12", "85%", "persen_atau_pecahan"),
    _sel("angka berkata", "S12", "40 org", "angka_berkata"),
    _sel("rupiah di sel bukan rupiah", "S12", "Rp 500", "angka_berkata"),
    _sel("perkiraan", "S12", "± 40", "perkiraan"),
    _sel("lebih dari", "S12", "lebih dari 500", "perkiraan"),
    _sel("rentang", "S12", "80 - 90", "rentang"),
    _sel("angka dalam kurung", "S12", "(500)", "angka_dalam_kurung"),
    _sel("tanggal", "S12", datetime(2024, 5, 12), "tanggal_bukan_angka"),
    _sel("jam", "S12", time(12, 5), "jam_bukan_angka"),
    _sel("teks pecahan", "S12", "12/5", "tanggal_bukan_angka"),
    _sel("teks tanggal", "S12", "12.05.2024", "tanggal_bukan_angka"),
    _sel("benar salah", "S12", True, "benar_salah"),
    _sel("strip", "S12", "-", "strip"),
    _sel("kata", "S12", "banyak", "bukan_angka"),
    _sel("tidak ada", "S12", "N/A", "bukan_angka"),
    _sel("huruf O", "S12", "1O0", "bukan_angka"),
    _sel("dua angka", "S12", "12 dan 13", "bukan_angka"),
    _sel("kelompok salah", "S12", "1,23,4", "bukan_angka"),
    _sel("galat rumus", "S12", "#DIV/0!", "galat_rumus"),
    _sel("rumus tanpa nilai", "S12", "=S13+1", "rumus_tanpa_nilai"),
    _sel("rumus ke berkas lain", "S12", "='[rekap.xlsx]Lembar1'!B2", "rumus_tautan_luar"),
    _sel("negatif", "S12", -5, "negatif"),
    _sel("terlalu besar", "S12", 12345678901234567890, "terlalu_besar"),
    _sel("lebih dari empat desimal", "T13", 27.123456, "lebih_dari_empat_desimal", P),
    _sel("rupiah meragukan", "AA12", "12.500", "angka_meragukan", S, _f(P, "AB12", "realisasi_tanpa_anggaran")),
    # kata
    _sel("predikat asing", "Y14", "AB", "bukan_pilihan"),
    _sel("bukan ya atau tidak", "Y15", "Sudah", "bukan_pilihan"),
    _sel("angka untuk predikat", "Y14", 4, "bukan_pilihan"),
    _sel("galat untuk predikat", "Y14", "#N/A", "galat_rumus"),
    # kosong dan keadaan
    _sel("kosong", "S12", None, "kosong", P),
    _sel("hanya spasi", "S12", "   ", "kosong", P),
    _sel("pembilang kosong", "W11", None, "kosong", P),
    _sel("keadaan asing", "AC12", "Ditunda", "keadaan_tidak_dikenal"),
    _buku(
        "keadaan tanpa alasan",
        _lembar(lambda ws: _isi(ws, Y14=None, AC14="Belum waktunya")),
        _f(S, "AD14", "keadaan_tanpa_alasan"),
    ),
    _sel("alasan tanpa keadaan", "AD12", "Belum ada laporan", "alasan_tanpa_keadaan"),
    _buku(
        "tidak berlaku tetapi terisi",
        _lembar(lambda ws: _isi(ws, AC14="Tidak berlaku", AD14="Tidak dinilai")),
        _f(S, "AC14", "keadaan_bertentangan"),
    ),
    _buku(
        "keadaan tidak perlu",
        _lembar(lambda ws: _isi(ws, AC14="Belum waktunya", AD14="Menunggu")),
        _f(P, "AC14", "keadaan_tidak_perlu"),
    ),
    _buku(
        "formulir kosong",
        _lembar(lambda ws: [_kosongkan(ws, r) for r in ("S10:X17", "Y14:Y17", "AA10:AH17")]),
        _f(S, "", "formulir_kosong"),
        *(_f(P, sel, "kosong") for sel in _WAJIB),
    ),
    # antarsel
    _sel("pembilang lebih besar", "W11", 300, "pembilang_lebih_besar", P),
    _sel("penyebut nol", "X11", 0, "penyebut_nol", P),
    _sel("hasil bagi berbeda", "Y17", 85, "hasil_bagi_berbeda", P),
    _sel("realisasi melebihi anggaran", "AB12", 130000000, "realisasi_melebihi_anggaran", P),
    _sel("realisasi tanpa anggaran", "AB13", 130000000, "realisasi_tanpa_anggaran", P),
    # uraian
    _sel("uraian berupa rumus", "AE12", "=jaringan", "uraian_berupa_rumus"),
    _sel("uraian terlalu panjang", "AE12", "x" * 2001, "uraian_terlalu_panjang"),
    _sel("galat di uraian", "AE12", "#REF!", "galat_rumus"),
    # sel terkunci
    _sel("target diubah", "N10", 85, "sel_terkunci_berubah"),
    _sel("target triwulan diubah", "O12", 500, "sel_terkunci_berubah"),
    _sel("target dihapus", "N12", None, "sel_terkunci_berubah"),
    _sel("nama indikator diubah", "D10", "Indeks Kepuasan", "sel_terkunci_berubah"),
    _sel("satuan diubah", "E12", "Lembar", "sel_terkunci_berubah"),
    _sel("realisasi lalu diubah", "M10", 99, "sel_terkunci_berubah"),
    _sel("target jadi rumus", "N12", "=1200*2", "sel_terkunci_berubah"),
    _sel("triwulan diisi pada tahunan", "S16", 55, "sel_terkunci_diisi"),
    _sel("pembilang diisi tanpa perlu", "W12", 10, "sel_terkunci_diisi"),
    _sel("capaian ditimpa", "Z12", 100, "rumus_diganti", P),
    _sel("realisasi setahun ditimpa", "Y12", 2500, "rumus_diganti", P),
    _sel("judul formulir diubah", "A1", "FORMULIR LAMA", "judul_berubah", P),
    # kolom
    _sel("judul kolom dihapus", "AE8", None, "kolom_hilang", S, _f(P, "AE12", "isi_di_luar_tabel")),
    _buku("kolom dihapus", _lembar(lambda ws: ws.delete_cols(34)), _f(S, "AH8", "kolom_hilang")),
    _sel(
        "judul kolom diganti",
        "AE8",
        "Pendukung",
        "kolom_tambahan",
        P,
        _f(S, "AE8", "kolom_hilang"),
    ),
    _sel("kolom ganda", "AI8", "Bukti dukung", "kolom_ganda"),
    _sel("kolom tambahan", "AI8", "Catatan kami", "kolom_tambahan", P),
    _buku("kolom dipindahkan", _lembar(lambda ws: _pindah_kolom(ws, "AE", "AJ")), _f(P, "AJ8", "kolom_berpindah")),
    _buku(
        "kolom disembunyikan",
        _lembar(lambda ws: setattr(ws.column_dimensions["AH"], "hidden", True)),
        _f(P, "AH8", "kolom_tersembunyi"),
    ),
    # baris
    _buku("baris dihapus", _lembar(lambda ws: ws.delete_rows(17)), _f(S, "", "baris_hilang")),
    _buku("baris digandakan", _lembar(lambda ws: _salin_baris(ws, 12, 18)), _f(S, "B18", "baris_ganda")),
    _buku(
        "baris ditambahkan", _lembar(lambda ws: _salin_baris(ws, 12, 18, B="YAN-99")), _f(S, "B18", "baris_tambahan")
    ),
    _buku("baris tanpa kode", _lembar(lambda ws: _isi(ws, S18=10)), _f(S, "S18", "baris_tanpa_kode")),
    _buku("baris dipindahkan", _lembar(lambda ws: _tukar_baris(ws, 14, 15)), _f(P, "B14", "baris_berpindah")),
    _buku(
        "baris disembunyikan",
        _lembar(lambda ws: setattr(ws.row_dimensions[12], "hidden", True)),
        _f(P, "B12", "baris_tersembunyi"),
    ),
    _buku(
        "catatan di kanan tabel",
        _lembar(lambda ws: _isi(ws, AK12="lihat lampiran")),
        _f(P, "AK12", "isi_di_luar_tabel"),
    ),
    _buku(
        "catatan di bawah tabel", _lembar(lambda ws: _isi(ws, D40="lihat lampiran")), _f(P, "D40", "isi_di_luar_tabel")
    ),
    # lembar
    _buku("lembar tambahan", lambda b: b.create_sheet("Coretan"), _f(P, "", "lembar_tambahan", "Coretan")),
    _buku(
        "lembar tersembunyi",
        lambda b: setattr(b.create_sheet("Rahasia"), "sheet_state", "hidden"),
        _f(P, "", "lembar_tersembunyi", "Rahasia"),
    ),
    _buku(
        "formulir disembunyikan",
        _lembar(lambda ws: [setattr(ws, "sheet_state", "hidden"), setattr(ws.parent, "active", 0)]),
        _f(P, "", "lembar_tersembunyi"),
    ),
    _buku(
        "lembar formulir diganti nama",
        _lembar(lambda ws: setattr(ws, "title", "Isian")),
        _f(S, "", "lembar_formulir_hilang"),
    ),
    _buku("baris judul dihapus", _lembar(lambda ws: _kosongkan(ws, "A8:AH8")), _f(S, "", "judul_hilang")),
    # usulan
    _buku(
        "usulan tanpa jenis",
        lambda b: _isi(b["Usulan IKU"], B5="YAN-01", E5="Target 95", F5="Survei baru"),
        _f(S, "C5", "usulan_tanpa_jenis", "Usulan IKU"),
    ),
    _buku(
        "usulan tanpa alasan",
        lambda b: _isi(b["Usulan IKU"], B5="YAN-01", C5="Ubah target", E5="Target 95"),
        _f(S, "F5", "usulan_tanpa_alasan", "Usulan IKU"),
    ),
    _buku(
        "usulan kosong",
        lambda b: _isi(b["Usulan IKU"], B5="YAN-01", C5="Ubah target", F5="Survei baru"),
        _f(S, "E5", "usulan_kosong", "Usulan IKU"),
    ),
    _buku(
        "usulan untuk indikator asing",
        lambda b: _isi(b["Usulan IKU"], B5="PEM-01", C5="Ubah target", E5="Target 95", F5="Survei baru"),
        _f(S, "B5", "usulan_kode_asing", "Usulan IKU"),
    ),
    _buku(
        "usulan tanpa kode",
        lambda b: _isi(b["Usulan IKU"], C5="Ubah target", E5="Target 95", F5="Survei baru"),
        _f(S, "B5", "usulan_tanpa_kode", "Usulan IKU"),
    ),
    _buku(
        "judul usulan diganti",
        lambda b: _isi(b["Usulan IKU"], E4="Jadi", B5="YAN-01", C5="Ubah target", E5="Target 95", F5="Survei"),
        _f(S, "A4", "usulan_judul_hilang", "Usulan IKU"),
    ),
)
