"""Langkah 13: deliveries, receipts, the bundle, the end."""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Callable

import pytest

from kinerja_core.actions import arsip
from kinerja_core.domain.alur import hash_jejak
from kinerja_core.domain.errors import (
    BelumLengkap,
    BerkasDitolak,
    CatatanWajib,
    DataSudahBerubah,
    IsianKeliru,
    TidakBerwenang,
)
from kinerja_core.queries import langkah as langkah_query
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import usulan as usulan_store
from tests.actions.alat import Kantor, awal, dokumen, jejak, peristiwa, tidak_ada_yang_berubah


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(13)


def antar(kantor: Kantor, tujuan: str = "Bagian Organisasi") -> None:
    arsip.catat_pengantaran(kantor.app, kantor["staf"], kantor.kini, tujuan, "asli", "Kurir")


def bundel(kantor: Kantor) -> dict[str, bytes]:
    (satu,) = dokumen(kantor, "arsip")
    with zipfile.ZipFile(io.BytesIO(kantor.app.arsip.baca(satu.sha256))) as z:
        return {nama: z.read(nama) for nama in z.namelist()}


def test_pengantaran_dan_penerimaan_tercatat_di_buku_ekspedisi(kantor: Kantor) -> None:
    antar(kantor, " Bagian Organisasi ")
    kantor.jam.maju(menit=10)
    arsip.catat_penerimaan(kantor.app, kantor["staf"], kantor.kini, 1, " Petugas ", b"\xff\xd8\xff tanda terima")

    (satu,) = langkah_query.ekspedisi(kantor.app, kantor.kini)
    (bukti,) = dokumen(kantor, "bukti_terima")
    assert (satu.nomor, satu.tujuan, satu.penerima, satu.diterima) == (1, "Bagian Organisasi", "Petugas", kantor.jam())
    assert (bukti.nama_berkas, bukti.sha256) == ("13-bukti-terima-1.jpg", satu.bukti)
    assert peristiwa(kantor) == ("ekspedisi.diterima", "staf", 13)


@pytest.mark.parametrize(("tujuan", "salinan", "pengantar"), [(" ", "asli", "K"), ("T", "", "K"), ("T", "asli", " ")])
def test_pengantaran_yang_kurang_ditolak(
    tetap: Callable[[int], Kantor], tujuan: str, salinan: str, pengantar: str
) -> None:
    kantor = tetap(13)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(IsianKeliru):
        arsip.catat_pengantaran(kantor.app, kantor["staf"], kantor.kini, tujuan, salinan, pengantar)


def test_penerimaan_kedua_ditolak(kantor: Kantor) -> None:
    antar(kantor)
    arsip.catat_penerimaan(kantor.app, kantor["staf"], kantor.kini, 1, "Petugas")

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(DataSudahBerubah, match="sudah dicatat"):
        arsip.catat_penerimaan(kantor.app, kantor["staf"], kantor.kini, 1, "Orang lain")


@pytest.mark.parametrize(
    ("nomor", "penerima", "bukti", "galat"),
    [(7, "Petugas", b"", IsianKeliru), (1, " ", b"", IsianKeliru), (1, "Petugas", b"bukan gambar", BerkasDitolak)],
)
def test_penerimaan_yang_keliru_ditolak(
    tetap: Callable[[int], Kantor], nomor: int, penerima: str, bukti: bytes, galat: type[Exception]
) -> None:
    kantor = tetap(13)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(galat):
        arsip.catat_penerimaan(kantor.app, kantor["staf"], kantor.kini, nomor, penerima, bukti)


def test_kasubag_tidak_mencatat_pengantaran(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(13)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(TidakBerwenang):
        arsip.catat_pengantaran(kantor.app, kantor["kasubag"], kantor.kini, "Tujuan", "asli", "Kurir")


def test_siklus_tanpa_pengantaran_tidak_ditutup(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(13)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="buku ekspedisi"):
        arsip.tutup(kantor.app, kantor["staf"], kantor.kini, "Tidak diantar.")


def test_pengantaran_tanpa_tanda_terima_memerlukan_alasan(kantor: Kantor) -> None:
    antar(kantor)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(CatatanWajib, match="Bagian Organisasi"):
        arsip.tutup(kantor.app, kantor["staf"], kantor.kini, " ")
    arsip.tutup(kantor.app, kantor["staf"], kantor.kini, "Diterima lewat pos tanpa tanda terima.")
    assert peristiwa(kantor) == ("siklus.diarsipkan", "staf", 14)


def test_penutupan_mencetak_buku_dan_bukti_pelaksanaan(kantor: Kantor) -> None:
    antar(kantor)
    arsip.tutup(kantor.app, kantor["staf"], kantor.kini, "Tanpa tanda terima.")

    assert awal(kantor, "ekspedisi") | awal(kantor, "bukti_pelaksanaan") | awal(kantor, "arsip") == {
        "13-buku-ekspedisi.pdf": b"%PDF",
        "13-bukti-pelaksanaan-sop.pdf": b"%PDF",
        "13-arsip.zip": b"PK\x03\x04",
    }
    assert (kantor.kini.selesai, kantor.kini.langkah) == (True, 14)


def test_bundel_memuat_setiap_dokumen_yang_terdaftar(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(14)
    with kantor.app.store.read() as r:
        terdaftar = naskah_store.daftar_dokumen(r, kantor.kini.kantor_id, kantor.kini.id)

    isi = {hashlib.sha256(data).hexdigest() for data in bundel(kantor).values()}

    assert {d.nama_berkas for d in terdaftar if d.jenis != "arsip" and d.sha256 not in isi} == set()


def test_manifes_bundel_cocok_dengan_isinya(tetap: Callable[[int], Kantor]) -> None:
    berkas = bundel(tetap(14))
    manifes = berkas.pop("SHA256SUMS").decode()

    tertulis = {nama: sidik for sidik, nama in (baris.split("  ", 1) for baris in manifes.splitlines())}

    assert tertulis == {nama: hashlib.sha256(isi).hexdigest() for nama, isi in berkas.items()}


def test_angka_di_bundel_sama_dengan_yang_tersimpan(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(14)
    with kantor.app.store.read() as r:
        semua = usulan_store.daftar(r, kantor.kini.kantor_id, kantor.kini.id)

    baris = list(csv.DictReader(io.StringIO(bundel(kantor)["data/data-isian.csv"].decode())))

    assert [(b["unit"], b["indikator"], b["kolom"], b["nilai"]) for b in baris] == [
        (u.unit, i.indikator, i.kolom.value, "" if i.nilai is None else str(i.nilai)) for u in semua for i in u.isian
    ]


def test_jejak_di_bundel_dapat_diperiksa_tanpa_aplikasi(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(14)
    berkas = bundel(kantor)

    baris = list(csv.DictReader(io.StringIO(berkas["data/jejak.csv"].decode())))

    # the bundle closes before the last row, which names it
    assert [b["hash"] for b in baris] == [hash_jejak(j) for j in jejak(kantor)[:-1]]
    assert json.loads(berkas["data/siklus.json"])["hash_jejak"] == baris[-1]["hash"]


def test_dokumen_yang_rusak_menghentikan_penutupan(kantor: Kantor) -> None:
    antar(kantor)
    sha = kantor.kini.ditandatangani
    rusak = kantor.app.folder / "arsip" / sha[:2] / sha
    rusak.write_bytes(b"rusak")
    sebelum = kantor.kini

    with pytest.raises(Exception, match="rusak"):
        arsip.tutup(kantor.app, kantor["staf"], kantor.kini, "Tanpa tanda terima.")

    assert (kantor.kini, dokumen(kantor, "ekspedisi")) == (sebelum, [])
