"""Tables of earlier years: a verdict per row, ambiguous figures asked back, nothing stored before it is accepted."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook

from kinerja_core.actions import histori, rujukan
from kinerja_core.domain.errors import BelumLengkap, BerkasDitolak, CatatanWajib, IsianKeliru, TidakBerwenang
from kinerja_core.domain.impor import ImporHistori, Nasib
from kinerja_core.domain.indikator import Histori
from kinerja_core.store import pembanding as pembanding_store
from kinerja_core.store import rujukan as rujukan_store
from tests.actions.alat import Kantor, tidak_ada_yang_berubah

Tetap = Callable[[int], Kantor]
KEPALA = "tahun;indikator;satuan;target;realisasi;capaian\n"
IKM = "Indeks Kepuasan Masyarakat (IKM)"


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(1)


def csv(*baris: str) -> bytes:
    return (KEPALA + "\n".join(baris)).encode()


def periksa(kantor: Kantor, data: bytes) -> tuple[ImporHistori, ...]:
    return histori.periksa(kantor.app, kantor["kasubag"], data, "tabel.csv")


def tersimpan(kantor: Kantor, kode: str, tahun: int) -> Histori | None:
    with kantor.app.store.read() as r:
        semua = rujukan_store.daftar_histori(r, kantor["kasubag"].kantor_id)
    return next((h for h in semua if (h.indikator, h.tahun) == (kode, tahun)), None)


def test_setiap_baris_mendapat_putusan(kantor: Kantor) -> None:
    data = csv(
        f"2019;{IKM};Nilai;90;89,1;99,00",
        f"2020;{IKM};Nilai;90,76;91;100,26",
        f"2021;{IKM};Nilai;93,14;94;100,92",
        "2019;Panjang jalan kecamatan yang mantap;km;10;9;90",
    )

    with tidak_ada_yang_berubah(kantor.app):
        putusan = periksa(kantor, data)

    assert [(b.indikator, b.nasib) for b in putusan] == [
        ("IKU-01", Nasib.BARU),
        ("IKU-01", Nasib.SAMA),
        ("IKU-01", Nasib.MENGGANTI),
        ("", Nasib.DILEWATI),
    ]
    assert putusan[2].sebab == "Semula target 93,14, realisasi 93,5."


def test_nama_yang_mirip_diusulkan(kantor: Kantor) -> None:
    putusan = periksa(kantor, csv("2019;Presentase penyelesaian pengaduan masyarakat;%;90;90;100"))

    assert [b.indikator for b in putusan] == ["IKU-03"]


def test_angka_yang_dapat_dibaca_dua_cara_ditanyakan_kembali(kantor: Kantor) -> None:
    data = csv("2019;Jumlah dokumen nonperizinan yang dilaksanakan;Dokumen;1.234;1.200;")

    (baris,) = periksa(kantor, data)

    assert (baris.nasib, baris.sebab) == (
        Nasib.DILEWATI,
        "Angka dapat dibaca dua cara. Tulis tanpa pemisah ribuan, lalu unggah lagi.",
    )


def test_baris_kembar_hanya_dipakai_sekali(kantor: Kantor) -> None:
    putusan = periksa(kantor, csv(f"2019;{IKM};Nilai;90;89;", f"2019;{IKM};Nilai;90;88;"))

    assert [b.nasib for b in putusan] == [Nasib.BARU, Nasib.DILEWATI]


def test_kasubag_yang_dinonaktifkan_tidak_menyimpan_histori_dengan_tombol_lamanya(kantor: Kantor) -> None:
    rujukan.simpan_pegawai(kantor.app, kantor["admin"], replace(kantor["kasubag"], aktif=False))
    data = csv(f"2019;{IKM};Nilai;90;89,1;120")

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang, match="dinonaktifkan"):
        histori.terima(kantor.app, kantor["kasubag"], data, "tabel.csv", {}, "LKjIP 2019")


def test_yang_diterima_tersimpan_beserta_sumber_dan_temuannya(kantor: Kantor) -> None:
    data = csv(f"2019;{IKM};Nilai;90;89,1;120")

    banyak = histori.terima(kantor.app, kantor["kasubag"], data, "tabel.csv", {}, "LKjIP 2019, hal. 20")

    baru = tersimpan(kantor, "IKU-01", 2019)
    assert banyak == 1
    assert baru is not None
    assert (baru.target, baru.realisasi, baru.capaian_terbit, baru.sumber) == (
        Decimal(90),
        Decimal("89.1"),
        "120",
        "LKjIP 2019, hal. 20",
    )
    assert baru.catatan.startswith("Capaian tercetak tidak sama")


def test_berkasnya_disimpan_dan_dicatat(kantor: Kantor) -> None:
    data = csv(f"2019;{IKM};Nilai;90;89,1;99")
    histori.terima(kantor.app, kantor["kasubag"], data, "lkjip.csv", {}, "LKjIP 2019")

    with kantor.app.store.read() as r:
        (impor,) = pembanding_store.daftar_impor(r, kantor["kasubag"].kantor_id, "histori")
        ((sha,),) = r.baca("select sha256 from impor")
    assert impor[:4] == ("lkjip.csv", 1, "", kantor["kasubag"].id)
    assert kantor.app.arsip.baca(sha) == data


def test_mengganti_angka_lama_memerlukan_alasan_yang_ikut_disimpan(kantor: Kantor) -> None:
    data = csv(f"2020;{IKM};Nilai;90,76;90;")

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(CatatanWajib):
        histori.terima(kantor.app, kantor["kasubag"], data, "t.csv", {}, "LKjIP 2020")
    histori.terima(kantor.app, kantor["kasubag"], data, "t.csv", {}, "LKjIP 2020", "Narasi menyebut 90,00.")

    baru = tersimpan(kantor, "IKU-01", 2020)
    assert baru is not None
    assert baru.catatan.endswith("Semula target 90,76, realisasi 91. Diganti: Narasi menyebut 90,00.")


def test_padanan_pilihan_orang_didahulukan(kantor: Kantor) -> None:
    data = csv("2019;Angka kepuasan warga;Nilai;90;89;")

    histori.terima(kantor.app, kantor["kasubag"], data, "t.csv", {"Angka kepuasan warga": "IKU-01"}, "LKjIP")

    assert tersimpan(kantor, "IKU-01", 2019) is not None


def test_xlsx_dibaca_seperti_csv(kantor: Kantor) -> None:
    buku, berkas = Workbook(), BytesIO()
    lembar = buku.active
    assert lembar is not None
    lembar.append(["Tahun", "Indikator", "Target", "Realisasi", "Capaian (%)"])
    lembar.append([2019, IKM, 90, 89.1, 99.0])
    buku.save(berkas)

    assert [(b.indikator, b.hasil.capaian_cetak, b.nasib) for b in periksa(kantor, berkas.getvalue())] == [
        ("IKU-01", "99,00", Nasib.BARU)
    ]


def test_tanpa_sumber_atau_tanpa_baris_yang_dapat_disimpan_ditolak(tetap: Tetap) -> None:
    kantor = tetap(1)

    with pytest.raises(IsianKeliru, match="sumber"):
        histori.terima(kantor.app, kantor["kasubag"], csv(f"2019;{IKM};Nilai;90;89;"), "t.csv", {}, " ")
    with pytest.raises(BelumLengkap):
        histori.terima(kantor.app, kantor["kasubag"], csv("2019;Entah apa ini;km;1;1;"), "t.csv", {}, "LKjIP")
    with pytest.raises(BerkasDitolak):
        periksa(kantor, b"%PDF-1.7")


@pytest.mark.parametrize("akun", ["camat", "sekretaris", "staf", "seksi.pem"])
def test_selain_kasubag_dan_admin_tidak_dapat_memasukkan(tetap: Tetap, akun: str) -> None:
    kantor = tetap(1)
    data = csv(f"2019;{IKM};Nilai;90;89;")

    with tidak_ada_yang_berubah(kantor.app):
        with pytest.raises(TidakBerwenang):
            histori.periksa(kantor.app, kantor[akun], data, "t.csv")
        with pytest.raises(TidakBerwenang):
            histori.terima(kantor.app, kantor[akun], data, "t.csv", {}, "LKjIP")
