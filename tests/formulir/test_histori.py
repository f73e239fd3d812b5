"""Files with tables of earlier years: CSV in its dialects, XLSX with its formats, and what is refused."""

import csv
import zipfile
from io import BytesIO, StringIO

import pytest
from openpyxl import Workbook

from kinerja_core.contoh import katalog
from kinerja_core.domain.errors import BerkasDitolak
from kinerja_core.formulir.histori import baca_berkas, kalimat, periksa_berkas, periksa_isi
from kinerja_core.formulir.pembaca import BERAT_TABEL, Pembaca

KEPALA = ["tahun", "unit", "sasaran", "indikator", "satuan", "polaritas", "target", "realisasi", "capaian"]
BARIS = ["2024", "Kecamatan", "Sasaran", "Indeks Kepuasan", "", "", "91,33", "97,66", "106,93"]


def _csv(*baris: list[str], pemisah: str = ",") -> bytes:
    teks = StringIO()
    csv.writer(teks, delimiter=pemisah).writerows(baris)
    return teks.getvalue().encode()


def _xlsx(*baris: list[object], format_angka: dict[str, str] | None = None) -> bytes:
    buku = Workbook()
    lembar = buku.active
    assert lembar is not None
    for b in baris:
        lembar.append(b)
    for alamat, format_sel in (format_angka or {}).items():
        lembar[alamat].number_format = format_sel
    wadah = BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def test_tabel_terbit_menghasilkan_satu_objek_per_baris() -> None:
    baris = [
        [str(h.tahun), "Muncar", "", h.indikator, "", "", str(h.target), str(h.realisasi), h.capaian_terbit]
        for h in katalog.histori()
    ]

    hasil = periksa_berkas(_csv(KEPALA, *baris), "histori.csv")

    assert [h["baris"] for h in hasil] == list(range(1, 46))
    assert {h["cocok_terbit"] for h in hasil} == {True}
    assert [h["capaian_cetak"] for h in hasil if h["baris"] in (5, 10, 15)] == ["106,93", "99,75", "111,11"]


def test_objek_memuat_delapan_kunci() -> None:
    assert list(periksa_berkas(_csv(KEPALA, BARIS), "x.csv")[0]) == [
        *("baris", "capaian", "capaian_cetak", "predikat", "alasan", "cocok_terbit", "arah_dipakai", "masalah"),
    ]


@pytest.mark.parametrize("pemisah", [",", ";", "\t", "|"])
def test_pemisah_csv_dikenali(pemisah: str) -> None:
    assert baca_berkas(_csv(KEPALA, BARIS, pemisah=pemisah), "x.csv")[0].realisasi == "97,66"


@pytest.mark.parametrize("sandi", ["utf-8-sig", "utf-16", "cp1252"])
def test_penyandian_csv_dikenali(sandi: str) -> None:
    data = _csv(KEPALA, [*BARIS[:6], "7 – 8", "6,5", "107"]).decode().encode(sandi)

    assert baca_berkas(data, "x.csv")[0].target == "7 – 8"


def test_kolom_tambahan_urutan_lain_dan_judul_di_atasnya_tidak_mengganggu() -> None:
    data = _csv(
        ["Tabel 2.5 Pencapaian"],
        ["Catatan", "REALISASI", "Target", "Indikator Kinerja Utama", "Capaian (%)"],
        ["", "97,66", "91,33", "IKM", "106,93"],
    )

    assert periksa_berkas(data, "x.csv")[0]["cocok_terbit"] is True


def test_baris_berisi_pemisah_saja_tetap_satu_objek_dan_garis_kosong_bukan_baris() -> None:
    data = _csv(KEPALA, BARIS, [""] * 9, BARIS).replace(b"\r\n2024", b"\r\n\r\n2024")

    hasil = periksa_berkas(data, "x.csv")

    assert [(h["baris"], h["alasan"]) for h in hasil] == [
        (1, None),
        (2, "belum_ada_data: Target dan realisasi belum diisi."),
        (3, None),
    ]


@pytest.mark.parametrize("akhir_baris", ["\n", "\r\n", "\r"])
def test_sel_berisi_ganti_baris_dan_akhir_baris_mana_pun_terbaca(akhir_baris: str) -> None:
    garis = [",".join(KEPALA), '2024,Kec,"Sasaran\nkedua","Indeks ""IKM""\nKecamatan",,,"91,33","97,66","106,93"', ""]

    baris = baca_berkas(akhir_baris.join(garis).encode(), "x.csv")

    assert [(b.sasaran, b.indikator, b.capaian) for b in baris] == [
        ("Sasaran\nkedua", 'Indeks "IKM"\nKecamatan', "106,93")
    ]


def test_baris_sep_dari_excel_bukan_judul() -> None:
    data = b"sep=;\r\n" + _csv(KEPALA, BARIS, pemisah=";")

    assert [b.baris for b in baca_berkas(data, "x.csv")] == [1]


def test_buku_kerja_dibaca_di_proses_anak() -> None:
    diminta: list[str] = []

    class Anak(Pembaca):
        def tabel(self, data: bytes) -> list[list[list[list[str]]]]:
            diminta.append("tabel")
            return super().tabel(data)

    anak = Anak(paling_banyak=1)

    hasil = baca_berkas(_xlsx(KEPALA, BARIS), "x.xlsx", anak)
    anak.tutup()

    assert (len(hasil), diminta) == (1, ["tabel"])


def test_tabel_yang_mematikan_pembacanya_ditolak_dan_peladen_tetap_hidup() -> None:
    mati = Pembaca(paling_banyak=1, detik=0.0)
    with pytest.raises(BerkasDitolak) as galat:
        baca_berkas(_xlsx(KEPALA, BARIS), "x.xlsx", mati)
    mati.tutup()

    assert str(galat.value) == BERAT_TABEL


def test_buku_kerja_bertautan_luar_ditolak_dengan_saran_untuk_tabel() -> None:
    data = BytesIO(_xlsx(KEPALA, BARIS))
    with zipfile.ZipFile(data, "a") as arsip:
        arsip.writestr("xl/externalLinks/externalLink1.xml", "<externalLink/>")

    with pytest.raises(BerkasDitolak) as galat:
        baca_berkas(data.getvalue(), "x.xlsx")

    assert str(galat.value) == (
        "Berkas x.xlsx tidak dapat diterima: berkas ini memuat tautan ke berkas lain. Simpan tabelnya sebagai CSV, "
        "atau salin ke buku kerja XLSX yang baru, lalu coba lagi."
    )


def test_baris_yang_terlalu_pendek_dibaca_kosong() -> None:
    hasil = periksa_berkas(_csv(KEPALA, BARIS[:7]), "x.csv")

    assert hasil[0]["alasan"] == "belum_dilaporkan: Realisasi belum dilaporkan."


def test_xlsx_dengan_angka_asli() -> None:
    data = _xlsx(KEPALA, [2024, "Kec", "S", "Indeks", "", "", 91.33, 97.66, 106.93])

    hasil = periksa_berkas(data, "x.xlsx")[0]

    assert (hasil["capaian_cetak"], hasil["cocok_terbit"]) == ("106,93", True)


def test_xlsx_capaian_dicocokkan_dengan_angka_yang_tampak() -> None:
    data = _xlsx(
        KEPALA,
        [2024, "Kec", "S", "Indeks", "", "", 91.33, 97.66, 1.069309],
        format_angka={"I2": "0.00%"},
    )

    baris = baca_berkas(data, "x.xlsx")[0]

    assert baris.capaian == "106.93"
    assert periksa_berkas(data, "x.xlsx")[0]["cocok_terbit"] is True


def test_xlsx_sel_berformat_persen_dibaca_persen() -> None:
    data = _xlsx(KEPALA, [2024, "Kec", "S", "Indeks", "%", "", 0.9, 0.855, ""], format_angka={"G2": "0%", "H2": "0.0%"})

    assert periksa_berkas(data, "x.xlsx")[0]["capaian"] == "95"


def test_xlsx_angka_tiga_desimal_tidak_menjadi_ribuan() -> None:
    data = _xlsx(KEPALA, [2024, "Kec", "S", "Jumlah", "Orang", "", 1.25, 1.125, ""])

    assert periksa_berkas(data, "x.xlsx")[0]["capaian"] == "90"


def test_xlsx_tabel_di_lembar_kedua_ditemukan() -> None:
    buku = Workbook()
    buku.create_sheet("Data").append(KEPALA)
    buku["Data"].append(BARIS)
    wadah = BytesIO()
    buku.save(wadah)

    assert len(periksa_berkas(wadah.getvalue(), "x.xlsx")) == 1


def test_temuan_disebut_dengan_nomor_barisnya() -> None:
    hasil = periksa_isi(_csv(KEPALA, [*BARIS[:8], "107,93"]), "x.csv")

    assert kalimat(hasil) == ("Baris 1: Capaian tercetak tidak sama dengan hasil hitung dari target dan realisasinya.",)


@pytest.mark.parametrize(
    ("data", "pesan"),
    [
        (b"", "Berkas x kosong. Pilih berkas CSV atau XLSX yang memuat tabelnya."),
        (b" \n", "Berkas x kosong. Pilih berkas CSV atau XLSX yang memuat tabelnya."),
        (_csv(KEPALA), "Berkas x hanya memuat judul kolom. Isi barisnya, lalu coba lagi."),
        (
            b"\x89PNG\r\n\x1a\n\x00\x00\x00",
            "Berkas x bukan CSV atau XLSX. Simpan tabelnya sebagai CSV atau XLSX, lalu coba lagi.",
        ),
        (
            _csv(["tahun", "indikator", "target"], ["2024", "IKM", "90"]),
            "Berkas x tidak mempunyai kolom realisasi. Beri judul kolom pada baris pertama: "
            "tahun, unit, sasaran, indikator, satuan, polaritas, target, realisasi, capaian.",
        ),
        (b"," * 5_000_001, "Berkas x lebih dari 5 MB. Pisahkan tabelnya menjadi beberapa berkas."),
    ],
    ids=["kosong", "spasi", "judul saja", "gambar", "kurang kolom", "besar"],
)
def test_berkas_yang_tidak_dapat_dibaca_ditolak_dengan_kalimat(data: bytes, pesan: str) -> None:
    with pytest.raises(BerkasDitolak) as galat:
        periksa_berkas(data, "x")

    assert str(galat.value) == pesan


@pytest.mark.parametrize("potong", [40, 400, 2000])
def test_xlsx_terpotong_ditolak(potong: int) -> None:
    with pytest.raises(BerkasDitolak):
        periksa_berkas(_xlsx(KEPALA, BARIS)[:potong], "x.xlsx")


def test_zip_yang_bukan_buku_kerja_ditolak() -> None:
    with pytest.raises(BerkasDitolak):
        periksa_berkas(b"PK\x05\x06" + bytes(18), "x.xlsx")
