"""Langkah 9 and 10: remarks, return, acceptance, taking it back, handing up."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kinerja_core.actions import konsep, koreksi, rujukan, tanda_tangan
from kinerja_core.contoh.perjalanan import _narasi, _sandi
from kinerja_core.domain.errors import BelumLengkap, CatatanWajib, DataSudahBerubah, IsianKeliru, TidakBerwenang
from kinerja_core.domain.naskah_surat import IsiNotaPengembalian
from kinerja_core.domain.verifikasi import StatusNaskah
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.queries import siklus as siklus_query
from kinerja_core.queries import verifikasi
from kinerja_core.store import naskah as naskah_store
from tests.actions.alat import Kantor, dokumen, jejak, peristiwa, tidak_ada_yang_berubah


@pytest.fixture
def sembilan(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(9)


@pytest.fixture
def sepuluh(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(10)


def ganti_kepala_surat(kantor: Kantor) -> None:
    identitas = siklus_query.kantor(kantor.app, kantor["admin"])
    rujukan.simpan_kantor(kantor.app, kantor["admin"], replace(identitas, nama="Kecamatan Lain"))


def test_koreksi_terikat_pada_revisi_di_meja(sembilan: Kantor) -> None:
    koreksi.catat(sembilan.app, sembilan["sekretaris"], sembilan.kini, " Bab II ", " Sumber data belum disebut. ")

    (satu,) = langkah_query.koreksi(sembilan.app, sembilan.kini)
    assert (satu.nomor, satu.revisi, satu.bagian, satu.isi) == (1, 1, "Bab II", "Sumber data belum disebut.")
    assert peristiwa(sembilan) == ("koreksi.dicatat", "sekretaris", 9)


@pytest.mark.parametrize(("bagian", "isi"), [(" ", "Kurang jelas."), ("Bab II", "")])
def test_koreksi_kosong_ditolak(tetap: Callable[[int], Kantor], bagian: str, isi: str) -> None:
    kantor = tetap(9)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru):
        koreksi.catat(kantor.app, kantor["sekretaris"], kantor.kini, bagian, isi)


def test_konsep_dikembalikan_dengan_alasan(sembilan: Kantor) -> None:
    koreksi.kembalikan(sembilan.app, sembilan["sekretaris"], sembilan.kini, "Ringkasan terlalu singkat.")

    assert peristiwa(sembilan) == ("konsep.dikembalikan", "sekretaris", 8)
    kembali = langkah_query.pengembalian(sembilan.app, sembilan.kini)
    assert kembali is not None
    assert kembali.catatan == "Ringkasan terlalu singkat."


def test_konsep_tidak_dikembalikan_tanpa_alasan(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(9)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(CatatanWajib):
        koreksi.kembalikan(kantor.app, kantor["sekretaris"], kantor.kini, " ")


def test_persetujuan_terikat_pada_sidik_naskah(sembilan: Kantor) -> None:
    koreksi.setujui(sembilan.app, sembilan["sekretaris"], sembilan.kini)

    naskah = sembilan.kini.naskah
    assert naskah is not None
    assert (sembilan.kini.disetujui, sembilan.kini.persetujuan_berlaku) == (naskah.sha_naskah, True)
    assert f'"sha256":"{naskah.sha_naskah}"' in jejak(sembilan)[-1].isi
    assert peristiwa(sembilan) == ("konsep.disetujui", "sekretaris", 10)


def test_naskah_di_atas_data_yang_berubah_tidak_disetujui(sembilan: Kantor) -> None:
    ganti_kepala_surat(sembilan)

    with tidak_ada_yang_berubah(sembilan.app), pytest.raises(BelumLengkap, match="sudah berubah"):
        koreksi.setujui(sembilan.app, sembilan["sekretaris"], sembilan.kini)


def test_persetujuan_dapat_ditarik_sebelum_naik(sepuluh: Kantor) -> None:
    koreksi.tarik(sepuluh.app, sepuluh["sekretaris"], sepuluh.kini, "Ada yang terlewat.")

    assert (peristiwa(sepuluh), sepuluh.kini.disetujui) == (("konsep.ditarik", "sekretaris", 9), "")


def test_naskah_disampaikan_kepada_camat(sepuluh: Kantor) -> None:
    koreksi.sampaikan(sepuluh.app, sepuluh["sekretaris"], sepuluh.kini)

    assert peristiwa(sepuluh) == ("naskah.disampaikan", "sekretaris", 11)


def test_naskah_yang_berubah_setelah_disetujui_tidak_disampaikan(sepuluh: Kantor) -> None:
    ganti_kepala_surat(sepuluh)

    with tidak_ada_yang_berubah(sepuluh.app), pytest.raises(BelumLengkap, match="persetujuannya gugur"):
        koreksi.sampaikan(sepuluh.app, sepuluh["sekretaris"], sepuluh.kini)


@pytest.mark.parametrize("nama", ["camat", "kasubag", "staf", "seksi.pem"])
def test_selain_sekretaris_tidak_menyampaikan(tetap: Callable[[int], Kantor], nama: str) -> None:
    kantor = tetap(10)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        koreksi.sampaikan(kantor.app, kantor[nama], kantor.kini)


# --- remarks as threads


def bercatatan(kantor: Kantor) -> Kantor:
    koreksi.catat(kantor.app, kantor["sekretaris"], kantor.kini, "Ringkasan", "Sebut jumlah unit.")
    return kantor


def keadaan(kantor: Kantor) -> list[str]:
    return [c.keadaan for c in langkah_query.koreksi(kantor.app, kantor.kini)]


def test_catatan_berjalan_dari_terbuka_dijawab_sampai_ditutup_penanya(sembilan: Kantor) -> None:
    bercatatan(sembilan)
    assert keadaan(sembilan) == ["Menunggu jawaban"]

    koreksi.jawab(sembilan.app, sembilan["kasubag"], sembilan.kini, 1, " Sudah disebut. ")
    assert keadaan(sembilan) == ["Dijawab, menunggu ditutup penanya"]
    koreksi.jawab(sembilan.app, sembilan["sekretaris"], sembilan.kini, 1, "Belum untuk subbag.")
    assert keadaan(sembilan) == ["Menunggu jawaban"]
    koreksi.jawab(sembilan.app, sembilan["kasubag"], sembilan.kini, 1, "Ditambahkan.")
    koreksi.tutup(sembilan.app, sembilan["sekretaris"], sembilan.kini, 1)

    (satu,) = langkah_query.koreksi(sembilan.app, sembilan.kini)
    assert (satu.keadaan, [j.isi for j in satu.jawaban]) == (
        "Ditutup",
        ["Sudah disebut.", "Belum untuk subbag.", "Ditambahkan."],
    )
    assert peristiwa(sembilan) == ("koreksi.ditutup", "sekretaris", 9)


def test_catatan_dapat_tentang_angka_satu_indikator(sembilan: Kantor) -> None:
    koreksi.catat(sembilan.app, sembilan["sekretaris"], sembilan.kini, "Bab III Akuntabilitas", "Periksa.", "IKU-01")

    assert langkah_query.koreksi(sembilan.app, sembilan.kini)[0].indikator == "IKU-01"
    with tidak_ada_yang_berubah(sembilan.app), pytest.raises(IsianKeliru, match="tidak ada dalam Format IKU"):
        koreksi.catat(sembilan.app, sembilan["sekretaris"], sembilan.kini, "Bab III", "Periksa.", "TIDAK-ADA")


def test_hanya_penulis_yang_menutup_catatannya(sembilan: Kantor) -> None:
    bercatatan(sembilan)

    with tidak_ada_yang_berubah(sembilan.app), pytest.raises(TidakBerwenang, match="Hanya yang menulis"):
        koreksi.tutup(sembilan.app, sembilan["kasubag"], sembilan.kini, 1, "Selesai.")


def test_catatan_tanpa_jawaban_ditutup_hanya_dengan_alasan(sembilan: Kantor) -> None:
    bercatatan(sembilan)
    with tidak_ada_yang_berubah(sembilan.app), pytest.raises(CatatanWajib, match="belum dijawab"):
        koreksi.tutup(sembilan.app, sembilan["sekretaris"], sembilan.kini, 1)

    koreksi.tutup(sembilan.app, sembilan["sekretaris"], sembilan.kini, 1, "Keliru membaca.")

    with tidak_ada_yang_berubah(sembilan.app), pytest.raises(DataSudahBerubah, match="sudah ditutup"):
        koreksi.jawab(sembilan.app, sembilan["kasubag"], sembilan.kini, 1, "Terlambat.")


def test_konsep_tidak_disetujui_selama_catatan_sendiri_terbuka(sembilan: Kantor) -> None:
    bercatatan(sembilan)

    with tidak_ada_yang_berubah(sembilan.app), pytest.raises(BelumLengkap, match="nomor 1 yang Anda tulis belum"):
        koreksi.setujui(sembilan.app, sembilan["sekretaris"], sembilan.kini)


def test_konsep_tidak_diajukan_lagi_sebelum_catatan_dijawab(sembilan: Kantor) -> None:
    bercatatan(sembilan)
    koreksi.kembalikan(sembilan.app, sembilan["sekretaris"], sembilan.kini, "Lihat catatan.")
    konsep.susun(sembilan.app, sembilan["kasubag"], sembilan.kini, _narasi(sembilan))

    with tidak_ada_yang_berubah(sembilan.app), pytest.raises(BelumLengkap, match="nomor 1 belum dijawab"):
        konsep.ajukan(sembilan.app, sembilan["kasubag"], sembilan.kini)


@pytest.mark.parametrize("nama", ["staf", "seksi.pem", "admin"])
def test_di_luar_penggarap_naskah_tidak_menjawab(tetap: Callable[[int], Kantor], nama: str) -> None:
    kantor = tetap(9)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        koreksi.jawab(kantor.app, kantor[nama], kantor.kini, 1, "Saya jawab.")


def test_catatan_camat_dijawab_sebelum_naik_lagi_dan_ditutup_sebelum_tanda_tangan(
    di_langkah: Callable[..., Kantor],
) -> None:
    kantor = di_langkah(11)
    camat, sekretaris = kantor["camat"], kantor["sekretaris"]
    koreksi.catat(kantor.app, camat, kantor.kini, "Ringkasan", "Mengapa turun?")
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="lalu tandatangani"):
        tanda_tangan.tandatangani(kantor.app, camat, kantor.kini, _sandi(kantor, "camat"))
    tanda_tangan.kembalikan(kantor.app, camat, kantor.kini, "Jawab catatan saya.")
    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="nomor 2 belum dijawab"):
        koreksi.setujui(kantor.app, sekretaris, kantor.kini)

    koreksi.jawab(kantor.app, sekretaris, kantor.kini, 2, "Karena survei ulang.")
    koreksi.setujui(kantor.app, sekretaris, kantor.kini)
    koreksi.sampaikan(kantor.app, sekretaris, kantor.kini)
    koreksi.tutup(kantor.app, camat, kantor.kini, 2)
    tanda_tangan.tandatangani(kantor.app, camat, kantor.kini, _sandi(kantor, "camat"))

    assert peristiwa(kantor) == ("naskah.ditandatangani", "camat", 12)


# --- nota pengembalian


def test_pengembalian_disertai_nota_dengan_catatan_yang_terbuka(sembilan: Kantor) -> None:
    bercatatan(sembilan)

    koreksi.kembalikan(sembilan.app, sembilan["sekretaris"], sembilan.kini, "Ringkasan belum lengkap.")

    (nota,) = dokumen(sembilan, "nota_pengembalian")
    isi = langkah_query.isi(sembilan.app, sembilan.kini, "nota_pengembalian", IsiNotaPengembalian)
    assert isi is not None
    assert (nota.nama_berkas, nota.langkah) == ("09-nota-pengembalian-1.pdf", 9)
    assert (isi.alasan, isi.revisi, isi.kepada) == ("Ringkasan belum lengkap.", 1, sembilan["kasubag"].jabatan_lengkap)
    assert [(c.nomor, c.bagian, c.isi) for c in isi.catatan] == [(1, "Ringkasan", "Sebut jumlah unit.")]


def test_setiap_pengembalian_dari_camat_bernota_sendiri(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(11)

    tanda_tangan.kembalikan_ke_konsep(kantor.app, kantor["camat"], kantor.kini, "Susun ulang ringkasan.")

    assert [d.nama_berkas for d in dokumen(kantor, "nota_pengembalian")] == [
        "09-nota-pengembalian-1.pdf",
        "11-nota-pengembalian-2.pdf",
    ]
    with kantor.app.store.read() as r:
        satu = naskah_store.isi(
            r, kantor.kini.kantor_id, kantor.kini.id, "nota_pengembalian", IsiNotaPengembalian, revisi=1
        )
    publik = verifikasi.cari(kantor.app, satu.kode if satu else "")
    assert publik is not None
    assert (publik.jenis, publik.status) == ("Nota pengembalian", StatusNaskah.SAH)


def test_alasan_dengan_huruf_yang_tidak_tercetak_ditolak_tanpa_bekas(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(9)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru, match="tidak"):
        koreksi.kembalikan(kantor.app, kantor["sekretaris"], kantor.kini, "Perbaiki \U0001f642")
