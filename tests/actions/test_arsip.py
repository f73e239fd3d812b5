"""Langkah 13: deliveries, receipts, the bundle, the end."""

import csv
import hashlib
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest

from kinerja_core.actions import arsip, ekspedisi
from kinerja_core.domain.alur import hash_jejak
from kinerja_core.domain.distribusi import Antaran
from kinerja_core.domain.errors import (
    BelumLengkap,
    CatatanWajib,
    IsianKeliru,
    TidakBerwenang,
)
from kinerja_core.domain.kartu_arsip import KartuArsip, MasaArsip, Penyimpanan
from kinerja_core.domain.tata_surat import NasibAkhir, TataSurat
from kinerja_core.queries import ekspedisi as ekspedisi_query
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import tata_surat as tata_store
from kinerja_core.store import usulan as usulan_store
from tests.actions.alat import Kantor, awal, dokumen, jejak, peristiwa, tidak_ada_yang_berubah


@pytest.fixture
def kantor(di_langkah: Callable[..., Kantor]) -> Kantor:
    return di_langkah(13)


def antar(kantor: Kantor, tujuan: str = "Bagian Organisasi") -> None:
    ekspedisi.catat_pengantaran(kantor.app, kantor["staf"], kantor.kini, Antaran(tujuan, "asli", "Kurir"))


def tutup(kantor: Kantor, catatan: str = "Tanpa tanda terima.") -> None:
    arsip.tutup(kantor.app, kantor["staf"], kantor.kini, catatan)


def bundel(kantor: Kantor) -> dict[str, bytes]:
    (satu,) = dokumen(kantor, "arsip")
    with zipfile.ZipFile(io.BytesIO(kantor.app.arsip.baca(satu.sha256))) as z:
        return {nama: z.read(nama) for nama in z.namelist()}


def test_siklus_tanpa_pengantaran_tidak_ditutup(tetap: Callable[[int], Kantor]) -> None:
    kantor = tetap(13)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="buku ekspedisi"):
        arsip.tutup(kantor.app, kantor["staf"], kantor.kini, "Tidak diantar.")


def test_pengantaran_tanpa_tanda_terima_memerlukan_alasan(kantor: Kantor) -> None:
    antar(kantor)

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(CatatanWajib, match="tanda terima dari Bagian Organisasi"):
        tutup(kantor, " ")
    arsip.tutup(kantor.app, kantor["staf"], kantor.kini, "Diterima lewat pos tanpa tanda terima.")
    assert peristiwa(kantor) == ("siklus.diarsipkan", "staf", 14)


def test_penutupan_mencetak_buku_dan_bukti_pelaksanaan(kantor: Kantor) -> None:
    antar(kantor)
    tutup(kantor)

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
        tutup(kantor)

    assert (kantor.kini, dokumen(kantor, "ekspedisi")) == (sebelum, [])


def test_yang_belum_diantar_memerlukan_alasan(kantor: Kantor) -> None:
    antar(kantor, "Wali Kota Contoh c.q. Kepala Bagian Organisasi Sekretariat Daerah")
    ekspedisi.catat_penerimaan(kantor.app, kantor["staf"], kantor.kini, 1, "Petugas")

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(CatatanWajib, match="salinan 1 untuk Kepala Bapperida"):
        tutup(kantor, "")


def test_kartu_arsip_memakai_retensi_kantor(kantor: Kantor) -> None:
    with kantor.app.store.transaction() as t:
        tata = TataSurat(retensi_aktif=1, retensi_inaktif=4, nasib_akhir=NasibAkhir.PERMANEN, lokasi="Ruang arsip")
        tata_store.simpan_tata_surat(t, kantor.kini.kantor_id, tata, "admin", kantor.jam())
    antar(kantor)
    arsip.tutup(kantor.app, kantor["staf"], kantor.kini, "Pos.", Penyimpanan("", "Boks 14"))

    k = ekspedisi_query.kartu(kantor.app, kantor.kini)
    (zip_arsip,) = dokumen(kantor, "arsip")
    assert k is not None
    assert (k.klasifikasi, k.lokasi, k.boks, k.nasib_akhir) == (
        "000.8.6.3",
        "Ruang arsip",
        "Boks 14",
        NasibAkhir.PERMANEN,
    )
    assert (k.aktif_sd, k.inaktif_sd, k.sha_bundel) == (date(2027, 12, 31), date(2031, 12, 31), zip_arsip.sha256)


def test_kartu_arsip_dapat_diperbaiki_setelah_ditutup(di_langkah: Callable[..., Kantor]) -> None:
    kantor = di_langkah(14)
    lama = ekspedisi_query.kartu(kantor.app, kantor.kini)
    assert lama is not None
    baru = replace(lama, boks="Boks 15", ditutup=date(2020, 1, 1))
    arsip.simpan_kartu(kantor.app, kantor["staf"], kantor.kini, baru)

    assert ekspedisi_query.kartu(kantor.app, kantor.kini) == replace(lama, boks="Boks 15")
    assert (
        ekspedisi_query.daftar_arsip(kantor.app, kantor["camat"])[0]["Tempat simpan"] == "Ruang arsip, rak 2, Boks 15"
    )


@pytest.mark.parametrize(
    ("nama", "ubah", "galat"),
    [
        ("camat", {}, TidakBerwenang),
        ("admin", {}, TidakBerwenang),
        ("staf", {"klasifikasi": " "}, IsianKeliru),
        ("staf", {"aktif_sd": date(2000, 1, 1)}, IsianKeliru),
        ("staf", {"inaktif_sd": date(2026, 12, 31)}, IsianKeliru),
    ],
)
def test_kartu_arsip_yang_keliru_ditolak(
    tetap: Callable[[int], Kantor], nama: str, ubah: dict[str, object], galat: type[Exception]
) -> None:
    kantor = tetap(14)
    k = ekspedisi_query.kartu(kantor.app, kantor.kini)
    assert k is not None

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(galat):
        arsip.simpan_kartu(kantor.app, kantor[nama], kantor.kini, replace(k, **ubah))  # type: ignore[arg-type]


def test_siklus_yang_belum_ditutup_tidak_mempunyai_kartu(tetap: Callable[[int], Kantor]) -> None:
    kantor, tutupan = tetap(13), tetap(14)
    k = ekspedisi_query.kartu(tutupan.app, tutupan.kini)
    assert k is not None

    with tidak_ada_yang_berubah(kantor.app), pytest.raises(BelumLengkap, match="belum diarsipkan"):
        arsip.simpan_kartu(kantor.app, kantor["staf"], kantor.kini, k)


@pytest.mark.parametrize(
    ("hari", "masa"),
    [
        (date(2028, 12, 31), MasaArsip.AKTIF),
        (date(2029, 1, 1), MasaArsip.INAKTIF),
        (date(2031, 12, 31), MasaArsip.INAKTIF),
        (date(2032, 1, 1), MasaArsip.HABIS),
    ],
)
def test_masa_arsip_menurut_hari(tetap: Callable[[int], Kantor], hari: date, masa: MasaArsip) -> None:
    kantor = tetap(14)
    k: KartuArsip | None = ekspedisi_query.kartu(kantor.app, kantor.kini)

    assert k is not None
    assert k.masa(hari) is masa


@pytest.mark.skipif(shutil.which("unzip") is None or shutil.which("sha256sum") is None, reason="needs unzip, sha256sum")
def test_bundel_dibuka_dan_diperiksa_tanpa_aplikasi(tetap: Callable[[int], Kantor], tmp_path: Path) -> None:
    kantor = tetap(14)
    (satu,) = dokumen(kantor, "arsip")
    (tmp_path / "arsip.zip").write_bytes(kantor.app.arsip.baca(satu.sha256))

    def jalan(*perintah: str) -> str:
        return subprocess.run(perintah, cwd=tmp_path, check=True, capture_output=True, text=True).stdout

    jalan("unzip", "-q", "arsip.zip")
    hasil = jalan("sha256sum", "-c", "SHA256SUMS").splitlines()
    (tmp_path / "data" / "jejak.csv").write_bytes(b"lain")

    assert [baris for baris in hasil if not baris.endswith(": OK")] == []
    assert len(hasil) == sum(p.is_file() for p in tmp_path.rglob("*")) - 2  # the ZIP and SHA256SUMS itself
    with pytest.raises(subprocess.CalledProcessError):
        jalan("sha256sum", "--status", "-c", "SHA256SUMS")


def test_halaman_bundel_menyebut_setiap_berkas_dan_tidak_memuat_dari_luar(tetap: Callable[[int], Kantor]) -> None:
    berkas = bundel(tetap(14))
    halaman = berkas["index.html"].decode()

    tertaut = {unquote(href) for href in re.findall(r'href="([^"]+)"', halaman)}
    assert berkas.keys() - tertaut == {"index.html", "LIHAT_SAYA.txt", "SHA256SUMS"}
    assert [h for h in re.findall(r'(?:src|href)="([^"]+)"', halaman) if ":" in h] == []
    for kata in ("Kartu arsip", "Ruang arsip, rak 2, Boks 14", "sha256sum -c SHA256SUMS", "000.8.6.3/2/KEC-CTH/2026"):
        assert kata in halaman


def test_nama_berkas_di_bundel_aman_untuk_setiap_sistem(tetap: Callable[[int], Kantor]) -> None:
    assert [n for n in bundel(tetap(14)) if not re.fullmatch(r"([\w-]+/)?[\w.()-]+", n)] == []
