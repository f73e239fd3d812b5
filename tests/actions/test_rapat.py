"""Langkah 5: attendance, decisions, notulen."""

import re
from collections.abc import Callable
from datetime import datetime

import pytest

from kinerja_core.actions import daftar_hadir, rapat, rapat_ubah
from kinerja_core.contoh.perjalanan import unggah
from kinerja_core.domain.errors import BelumLengkap, DataSudahBerubah, IsianKeliru, TidakBerwenang, TidakDitemukan
from kinerja_core.domain.naskah_rapat import IsiNotulen
from kinerja_core.domain.rapat import JenisCatatan, Keputusan
from kinerja_core.domain.target_rapat import BidangTarget
from kinerja_core.domain.waktu import tanggal
from kinerja_core.queries import dokumen as dokumen_query
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import rapat as rapat_query
from kinerja_core.queries.rapat import Layar
from kinerja_core.store import rapat as rapat_store
from tests.actions.alat import Kantor, awal, dokumen, peristiwa, tidak_ada_yang_berubah
from tests.dokumen.baca import seluruhnya


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(5)


def layar(kantor: Kantor) -> Layar:
    return rapat_query.layar(kantor.app, kantor.kini.kantor_id, kantor.kini.id)


def tampil(kantor: Kantor) -> dict[str, object]:
    return layar(kantor).isi


def tanpa_spasi(teks: str) -> str:
    """A table of a PDF breaks its lines anywhere."""
    return re.sub(r"\s+", "", teks)


def test_keputusan_bernomor_urut(kantor: Kantor) -> None:
    rapat.catat_keputusan(kantor.app, kantor["staf"], kantor.kini, "Pertama.")
    rapat.catat_keputusan(kantor.app, kantor["kasubag"], kantor.kini, " Kedua. ", "", "Kepala Seksi", kantor.hari_ini)

    daftar = langkah_query.keputusan(kantor.app, kantor.kini)
    assert [(k.nomor, k.uraian, k.penanggung_jawab, k.batas_waktu) for k in daftar] == [
        (1, "Pertama.", "", None),
        (2, "Kedua.", "Kepala Seksi", kantor.hari_ini),
    ]


def test_keputusan_kosong_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru):
        rapat.catat_keputusan(kantor.app, kantor["staf"], kantor.kini, "  ")


def test_tindak_lanjut_tanpa_batas_waktu_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="penanggung jawab dan batas waktu"):
        rapat.catat_keputusan(kantor.app, kantor["staf"], kantor.kini, "Kirim data.", "", "Kasi Pemerintahan")


def test_rapat_dimulai_sekali(kantor: Kantor) -> None:
    rapat.mulai(kantor.app, kantor["kasubag"], kantor.kini)

    assert peristiwa(kantor) == ("rapat.dimulai", "kasubag", 5)
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah, match="sudah dimulai"):
        rapat.mulai(kantor.app, kantor["staf"], kantor.kini)


def test_membalik_slide_tidak_menyentuh_siklus(kantor: Kantor) -> None:
    versi = kantor.kini.versi

    rapat.tayangkan(kantor.app, kantor["camat"], kantor.kini, "unit:pem")
    rapat.tandai(kantor.app, kantor["staf"], kantor.kini, "unit:pem")

    isi = tampil(kantor)
    assert (isi["kunci"], isi["ditandai"], kantor.kini.versi) == ("unit:pem", True, versi)


def test_tanda_dilepas_dengan_tombol_yang_sama(kantor: Kantor) -> None:
    for _ in range(2):
        rapat.tandai(kantor.app, kantor["staf"], kantor.kini, "ringkasan")

    assert [kunci for kunci, _, tanda in layar(kantor).daftar if tanda] == []


@pytest.mark.parametrize("nama", ["seksi.pem", "admin"])
def test_hanya_yang_memandu_membalik_slide(tetap: Callable[[int], Kantor], nama: str) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        rapat.tayangkan(kantor.app, kantor[nama], kantor.kini, "ringkasan")


def test_slide_yang_tidak_ada_tidak_dapat_ditayangkan(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakDitemukan):
        rapat.tayangkan(kantor.app, kantor["staf"], kantor.kini, "indikator:TIDAK-ADA")


def test_sebelum_rapat_tidak_ada_yang_ditayangkan(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(4)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah):
        rapat.tayangkan(kantor.app, kantor["sekretaris"], kantor.kini, "ringkasan")
    assert layar(kantor).isi["keadaan"] == "belum"


def test_catatan_dan_parkir_tampil_di_slidenya(kantor: Kantor) -> None:
    rapat.catat(kantor.app, kantor["staf"], kantor.kini, "indikator:IKU-01", " Cek responden. ")
    rapat.catat(kantor.app, kantor["staf"], kantor.kini, "indikator:IKU-01", "Bahas loket.", JenisCatatan.PARKIR)
    rapat.tayangkan(kantor.app, kantor["staf"], kantor.kini, "indikator:IKU-01")

    html = str(tampil(kantor)["html"])
    assert ("Cek responden." in html, "Bahas loket." in html) == (True, True)


def test_yang_diketik_tampil_sebagai_teks_bukan_html(kantor: Kantor) -> None:
    rapat.catat(kantor.app, kantor["staf"], kantor.kini, "indikator:IKU-01", "<img src=x onerror=alert(1)>")
    rapat.tayangkan(kantor.app, kantor["staf"], kantor.kini, "indikator:IKU-01")

    assert "&lt;img src=x" in str(tampil(kantor)["html"])


def test_keputusan_atas_indikator_di_luar_format_ditolak(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakDitemukan):
        rapat.catat_keputusan(kantor.app, kantor["staf"], kantor.kini, "Naikkan.", "IKU-99")


def siklus_lalu(kantor: Kantor) -> None:
    """An earlier Siklus of this office that left two actions and a decision."""
    with kantor.app.store.transaction() as t:
        t.tulis(
            "insert into siklus (kantor_id, siklus_id, tahun, nama, sop_versi, dibuka) values ($1,$2,$3,$4,$5,$6)",
            *(kantor.kini.kantor_id, "lalu", 2023, "Siklus 2023", 1, datetime(2025, 1, 6)),
        )
        for n, siapa in enumerate(("Kasi Pemerintahan", "", "Kasubag Umum"), start=1):
            k = Keputusan(n, f"Hal {n}.", "", siapa, kantor.hari_ini if siapa else None, "", datetime(2025, 1, 7))
            rapat_store.tambah_keputusan(t, kantor.kini.kantor_id, "lalu", k)


def test_tindak_lanjut_lalu_dibawa_dan_dapat_ditandai_selesai(kantor: Kantor) -> None:
    siklus_lalu(kantor)
    terbuka = rapat_query.tindak_lanjut(kantor.app, kantor.kini)

    rapat.selesaikan(kantor.app, kantor["staf"], kantor.kini, "lalu", 3, "Arsip sudah lengkap.")

    assert [(t.nomor, t.selesai) for t in terbuka] == [(1, ""), (3, "")]
    kini = rapat_query.tindak_lanjut(kantor.app, kantor.kini)
    assert [(t.nomor, t.selesai) for t in kini] == [(1, ""), (3, "Arsip sudah lengkap.")]


def test_tindak_lanjut_tidak_selesai_dua_kali(kantor: Kantor) -> None:
    siklus_lalu(kantor)
    rapat.selesaikan(kantor.app, kantor["staf"], kantor.kini, "lalu", 1)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah):
        rapat.selesaikan(kantor.app, kantor["kasubag"], kantor.kini, "lalu", 1)


@pytest.mark.parametrize("nomor", [2, 9])
def test_yang_bukan_tindak_lanjut_tidak_dapat_diselesaikan(kantor: Kantor, nomor: int) -> None:
    siklus_lalu(kantor)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakDitemukan):
        rapat.selesaikan(kantor.app, kantor["staf"], kantor.kini, "lalu", nomor)


def test_rancangan_notulen_dari_notulis_sampai_kepada_sekretaris(kantor: Kantor) -> None:
    rapat.siapkan_notulen(kantor.app, kantor["staf"], kantor.kini, " Rapat dibuka Camat. ")

    assert rapat_query.rancangan_notulen(kantor.app, kantor.kini) == "Rapat dibuka Camat."


def test_notulis_tidak_menutup_rapat(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        rapat.tutup(kantor.app, kantor["staf"], kantor.kini, "Lancar.")


def test_rapat_ditutup_dengan_notulen_dan_daftar_hadir(kantor: Kantor) -> None:
    daftar_hadir.catat(kantor.app, kantor["staf"], kantor.kini, [kantor["camat"].id, kantor["staf"].id])
    rapat.catat_keputusan(kantor.app, kantor["staf"], kantor.kini, "Formulir kembali dalam tiga hari.")

    rapat.tutup(kantor.app, kantor["sekretaris"], kantor.kini, " Rapat berjalan lancar. ")

    isi = langkah_query.isi(kantor.app, kantor.kini, "notulen", IsiNotulen)
    assert isi is not None
    assert (isi.jalannya, len(isi.hadir), [k.uraian for k in isi.keputusan]) == (
        "Rapat berjalan lancar.",
        2,
        ["Formulir kembali dalam tiga hari."],
    )
    assert awal(kantor, "notulen") | awal(kantor, "daftar_hadir") == {
        "05-notulen.pdf": b"%PDF",
        "05-daftar-hadir.pdf": b"%PDF",
    }
    assert peristiwa(kantor) == ("rapat.ditutup", "sekretaris", 6)


def test_rapat_tanpa_yang_hadir_tidak_dapat_ditutup(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(5)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="siapa yang hadir"):
        rapat.tutup(kantor.app, kantor["sekretaris"], kantor.kini, "Lancar.")


def test_notulen_sama_dengan_catatan_rapat(kantor: Kantor) -> None:
    siklus_lalu(kantor)
    rapat.selesaikan(kantor.app, kantor["staf"], kantor.kini, "lalu", 3, "Arsip sudah lengkap.")
    rapat.catat(kantor.app, kantor["staf"], kantor.kini, "indikator:IKU-01", "Responden ditambah.")
    rapat.catat(kantor.app, kantor["staf"], kantor.kini, "ringkasan", "Anggaran 2025.", JenisCatatan.PARKIR)
    rapat_ubah.ubah_target(
        *(kantor.app, kantor["staf"], kantor.kini, "IKU-01", BidangTarget.TAHUNAN),
        *("91,33", "92,5", "Camat", "Disesuaikan dengan Renstra."),
    )
    rapat.catat_keputusan(kantor.app, kantor["staf"], kantor.kini, "Target dinaikkan.", "IKU-01")
    rapat.catat_keputusan(
        kantor.app, kantor["staf"], kantor.kini, "Kirim rekap.", "", "Kasi Pemerintahan", kantor.hari_ini
    )
    daftar_hadir.hadir_sendiri(kantor.app, kantor["camat"], kantor.kini)

    rapat.tutup(kantor.app, kantor["sekretaris"], kantor.kini, "Rapat dibuka Camat.")

    (pdf,) = dokumen(kantor, "notulen")
    (beku,) = dokumen(kantor, "tayangan")
    teks = seluruhnya(kantor.app.arsip.baca(pdf.sha256))
    tanggal_hari = tanggal(kantor.hari_ini)
    for bagian in (
        "Responden ditambah.",
        "Anggaran 2025.",
        "91,33 92,5",
        "Disesuaikan dengan Renstra. Diminta Camat.",
        "Target dinaikkan. Indeks Kepuasan Masyarakat (IKM)",
        f"Kirim rekap. Kasi Pemerintahan {tanggal_hari}",
        "Hal 3. (Siklus 2023)",
        "Arsip sudah lengkap.",
        kantor["camat"].nama,
        "Rapat dibuka Camat.",
        beku.sha256[:32],
    ):
        assert tanpa_spasi(bagian) in tanpa_spasi(teks)


def test_tayangan_yang_dibekukan_tetap_terbuka_walau_angka_berubah(kantor: Kantor) -> None:
    daftar_hadir.hadir_sendiri(kantor.app, kantor["camat"], kantor.kini)
    rapat.tutup(kantor.app, kantor["sekretaris"], kantor.kini, "Lancar.")
    (beku,) = dokumen(kantor, "tayangan")
    sebelum = kantor.app.arsip.baca(beku.sha256)

    unggah(kantor, "yanum")

    berkas = dokumen_query.buka(kantor.app, kantor["seksi.pem"], beku)
    assert (berkas.isi, berkas.mime, berkas.isi[:15]) == (sebelum, "text/html; charset=utf-8", b"<!doctype html>")
    html = sebelum.decode()
    assert "Indeks Kepuasan Masyarakat (IKM)" in html
    assert re.findall(r"<script(?! type=.application/json)|https?://|src=|@import", html) == []
