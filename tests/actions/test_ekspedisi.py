"""Langkah 13: what goes out, how, and the slips that come back."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PIL import Image

from kinerja_core.actions import ekspedisi, surat_pengantar
from kinerja_core.dokumen import disposisi
from kinerja_core.domain.alur import Siklus
from kinerja_core.domain.distribusi import Antaran, Saluran
from kinerja_core.domain.errors import (
    BelumLengkap,
    BerkasDitolak,
    DataSudahBerubah,
    IsianKeliru,
    TidakBerwenang,
)
from kinerja_core.queries import ekspedisi as ekspedisi_query
from kinerja_core.queries.tugas import tugas
from tests.actions.alat import Kantor, dokumen, peristiwa, tidak_ada_yang_berubah
from tests.dokumen import contoh_surat

ASLI = Antaran("Wali Kota Contoh c.q. Kepala Bagian Organisasi Sekretariat Daerah", "asli", "Staf Contoh")


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(13)


def foto(lebar: int = 400, tinggi: int = 300, jenis: str = "JPEG") -> bytes:
    keluaran = io.BytesIO()
    Image.new("RGB", (lebar, tinggi), "white").save(keluaran, jenis)
    return keluaran.getvalue()


def antar(kantor: Kantor, antaran: Antaran = ASLI) -> Siklus:
    return ekspedisi.catat_pengantaran(kantor.app, kantor["staf"], kantor.kini, antaran)


def terima(kantor: Kantor, bukti: bytes = b"", tanggal: date | None = None) -> Siklus:
    return ekspedisi.catat_penerimaan(kantor.app, kantor["staf"], kantor.kini, 1, " Petugas ", bukti, tanggal)


def pengantaran(kantor: Kantor) -> ekspedisi_query.Pengantaran:
    return ekspedisi_query.pengantaran(kantor.app, kantor.kini)


def test_daftar_distribusi_mengikuti_tujuan_dan_tembusan_surat(tetap: Callable[[int], Kantor]) -> None:
    p = pengantaran(tetap(13))

    assert [(b.tujuan, b.salinan) for b, _ in p.daftar] == [
        (ASLI.tujuan, "asli"),
        ("Kepala Bapperida Kota Contoh", "salinan 1"),
        ("Inspektur Daerah Kota Contoh", "salinan 2"),
        ("Arsip (pertinggal)", "salinan 3"),
    ]
    assert p.rangkap == "1 asli dan 3 salinan, termasuk pertinggal"


def test_pengantaran_dan_penerimaan_tercatat_di_buku_ekspedisi(kantor: Kantor) -> None:
    antar(kantor, replace(ASLI, tujuan=f" {ASLI.tujuan} "))
    kantor.jam.maju(hari=2)
    terima(kantor, foto(), date(2026, 11, 10))

    (satu,) = pengantaran(kantor).antaran
    (bukti,) = dokumen(kantor, "bukti_terima")
    assert (satu.tujuan, satu.penerima, satu.tanggal_terima) == (ASLI.tujuan, "Petugas", date(2026, 11, 10))
    assert (bukti.nama_berkas, bukti.sha256) == ("13-bukti-terima-1.jpg", satu.bukti)
    assert peristiwa(kantor) == ("ekspedisi.diterima", "staf", 13)


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"tujuan": " "}, "Isi tujuan"),
        ({"salinan": ""}, "Isi tujuan"),
        ({"pengantar": " "}, "Isi tujuan"),
        ({"saluran": Saluran.POS}, "nomor resi"),
        ({"saluran": Saluran.POS_EL}, "alamat pos-el"),
        ({"saluran": Saluran.SRIKANDI, "keterangan": " "}, "nomor SRIKANDI"),
    ],
)
def test_pengantaran_yang_kurang_ditolak(tetap: Callable[[int], Kantor], ubah: dict[str, object], kalimat: str) -> None:
    kantor = tetap(13)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match=kalimat):
        antar(kantor, replace(ASLI, **ubah))  # type: ignore[arg-type]


def test_pengantar_yang_tidak_dapat_dicetak_ditolak_sebelum_masuk_buku(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(13)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="tidak dapat dicetak"):
        antar(kantor, replace(ASLI, pengantar="Staf Contoh 😀"))


def test_penerima_yang_tidak_dapat_dicetak_ditolak_sebelum_masuk_buku(kantor: Kantor) -> None:
    antar(kantor)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="tidak dapat dicetak"):
        ekspedisi.catat_penerimaan(kantor.app, kantor["staf"], kantor.kini, 1, "Petugas 😀")


def test_salinan_yang_sama_tidak_diantar_dua_kali(kantor: Kantor) -> None:
    antar(kantor)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="sudah diantar, baris 1"):
        antar(kantor)
    antar(kantor, replace(ASLI, salinan="salinan 9"))
    assert len(pengantaran(kantor).antaran) == 2


def test_saluran_dan_keterangannya_tercantum(kantor: Kantor) -> None:
    antar(kantor, replace(ASLI, saluran=Saluran.POS, keterangan="resi P1234"))

    assert pengantaran(kantor).baris()[0]["Saluran dan pengantar"] == "Pos: Staf Contoh (resi P1234)"


def test_penerimaan_kedua_ditolak(kantor: Kantor) -> None:
    antar(kantor)
    terima(kantor)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah, match="sudah dicatat"):
        terima(kantor)


@pytest.mark.parametrize("hari", [date(2026, 10, 1), date(2027, 1, 1)])
def test_tanggal_terima_di_luar_pengantaran_dan_hari_ini_ditolak(kantor: Kantor, hari: date) -> None:
    antar(kantor)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="Tanggal diterima"):
        terima(kantor, tanggal=hari)


def test_penerimaan_tanpa_pengantaran_atau_penerima_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(13)

    with tidak_ada_yang_berubah(kantor.app):
        with pytest.raises(IsianKeliru, match="buku ekspedisi"):
            terima(kantor)
        with pytest.raises(IsianKeliru, match="nama penerima"):
            ekspedisi.catat_penerimaan(kantor.app, kantor["staf"], kantor.kini, 1, " ")


RUSAK = {
    "bukan gambar": (b"tanda terima", "bukan PDF, JPG, PNG"),
    "gambar terpotong": (foto()[:300], "rusak"),
    "hanya awalan JPEG": (b"\xff\xd8\xff tanda terima", "rusak"),
    "gambar sekecil ikon": (foto(32, 32, "PNG"), "32 × 32"),
    "hanya awalan PDF": (b"%PDF-1.7 tanda terima", "rusak|halaman"),
}


@pytest.mark.parametrize("nama", RUSAK)
def test_bukti_yang_tidak_dapat_dibuka_ditolak_dengan_sebabnya(kantor: Kantor, nama: str) -> None:
    isi, kalimat = RUSAK[nama]
    antar(kantor)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BerkasDitolak, match=kalimat):
        terima(kantor, isi)


def test_pindaian_pdf_diterima_sebagai_bukti(kantor: Kantor) -> None:
    antar(kantor)
    terima(kantor, disposisi.render(contoh_surat.DISPOSISI, kantor.app.huruf))

    assert [d.nama_berkas for d in dokumen(kantor, "bukti_terima")] == ["13-bukti-terima-1.pdf"]


def test_bukti_dapat_menyusul_sekali(kantor: Kantor) -> None:
    antar(kantor)
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="siapa penerimanya"):
        ekspedisi.susulkan_bukti(kantor.app, kantor["staf"], kantor.kini, 1, foto())
    terima(kantor)
    sebelum = pengantaran(kantor).tanpa_bukti
    ekspedisi.susulkan_bukti(kantor.app, kantor["staf"], kantor.kini, 1, foto())

    assert (sebelum, pengantaran(kantor).tanpa_bukti) == ((f"Bukti terima {ASLI.tujuan} (asli) belum diunggah.",), ())
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah, match="sudah ada"):
        ekspedisi.susulkan_bukti(kantor.app, kantor["staf"], kantor.kini, 1, foto(500))


def test_tugas_staf_menyebut_yang_belum_diantar_dan_belum_kembali(kantor: Kantor) -> None:
    antar(kantor)

    (satu,) = tugas(kantor.app, kantor["staf"])

    assert satu.kurang == (
        "Belum diantar: salinan 1 untuk Kepala Bapperida Kota Contoh.",
        "Belum diantar: salinan 2 untuk Inspektur Daerah Kota Contoh.",
        f"Belum ada tanda terima dari {ASLI.tujuan} (asli).",
    )


@pytest.mark.parametrize("nama", ["kasubag", "sekretaris", "camat", "admin", "seksi.pem"])
def test_hanya_staf_yang_mengantar(tetap: Callable[[int], Kantor], nama: str) -> None:
    kantor = tetap(13)
    tindakan: tuple[Callable[[], object], ...] = (
        lambda: ekspedisi.catat_pengantaran(kantor.app, kantor[nama], kantor.kini, ASLI),
        lambda: ekspedisi.catat_penerimaan(kantor.app, kantor[nama], kantor.kini, 1, "Petugas"),
        lambda: ekspedisi.susulkan_bukti(kantor.app, kantor[nama], kantor.kini, 1, foto()),
    )

    with tidak_ada_yang_berubah(kantor.app):
        for satu in tindakan:
            with pytest.raises(TidakBerwenang):
                satu()


def test_surat_yang_sudah_diantar_tidak_dibatalkan(kantor: Kantor) -> None:
    antar(kantor)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="sudah diantar ke Wali Kota Contoh"):
        surat_pengantar.batalkan(kantor.app, kantor["kasubag"], kantor.kini, "Salah alamat")
