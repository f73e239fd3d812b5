"""Hostile files: each refused in a sentence, quickly, and the process that serves everyone stays well."""

import gc
import sys
import threading
import time
from pathlib import Path

import pytest

from kinerja_core.domain.errors import BerkasDitolak
from kinerja_core.formulir.pembaca import Pembaca
from kinerja_core.formulir.penjaga import jaga
from kinerja_core.formulir.periksa import periksa
from tests.formulir.berkas_jahat import JAHAT, LEMBAR, semua, sunting
from tests.formulir.conftest import ubah_bagian
from tests.formulir.contoh import FORMULIR

DETIK = 4.0
"""A second or two on an idle machine; test machines are not always idle."""


@pytest.mark.parametrize("nama", JAHAT)
def test_berkas_jahat_ditolak_cepat_dengan_kalimat_yang_menyebutnya(nama, formulir_terisi, pembaca):
    pembuat, kata = JAHAT[nama]
    data = pembuat(formulir_terisi)
    mulai = time.perf_counter()

    with pytest.raises(BerkasDitolak, match=kata) as ditolak:
        periksa(data, f"{nama}.xlsx", FORMULIR, pembaca=pembaca)

    assert time.perf_counter() - mulai < DETIK
    assert str(ditolak.value).endswith(".")


def test_ada_sedikitnya_tiga_puluh_jenis_berkas_jahat():
    assert len(JAHAT) >= 30


def test_formulir_baik_tetap_terbaca_sesudah_semua_berkas_jahat(formulir_terisi, periksa_ini):
    assert periksa_ini(formulir_terisi).masalah == ()


def _memori(nama: str) -> int:
    """A line of this process's memory status, in kB."""
    for baris in Path("/proc/self/status").read_text().splitlines():
        if baris.startswith(nama):
            return int(baris.split()[1])
    raise LookupError(nama)


@pytest.mark.skipif(sys.platform != "linux", reason="memori proses dibaca dari /proc, yang hanya ada di Linux")
def test_memori_proses_utama_tetap_datar(formulir_terisi, pembaca):
    gc.collect()
    for nama, data, _ in semua(formulir_terisi):
        # 5 resets the peak to the present size
        Path("/proc/self/clear_refs").write_text("5")
        sebelum = _memori("VmRSS")

        with pytest.raises(BerkasDitolak):
            periksa(data, nama, FORMULIR, pembaca=pembaca)

        assert _memori("VmHWM") - sebelum < 20_000, nama


def _berat(data: bytes) -> bytes:
    """Passes the guard, and keeps a parser busy."""
    return sunting(data, "xl/styles.xml", "</cellXfs>", "<xf/>" * 30_000 + "</cellXfs>")


def test_berkas_berat_dihentikan_dan_proses_pengganti_langsung_siap(formulir_terisi):
    pembaca = Pembaca(paling_banyak=1)
    periksa(formulir_terisi, "f.xlsx", FORMULIR, pembaca=pembaca)
    pembaca._detik = 0.05

    with pytest.raises(BerkasDitolak, match="terlalu berat"):
        periksa(_berat(formulir_terisi), "f.xlsx", FORMULIR, pembaca=pembaca)

    pembaca._detik = 10
    assert periksa(formulir_terisi, "f.xlsx", FORMULIR, pembaca=pembaca).diterima
    pembaca.tutup()


def test_orang_lain_tetap_dilayani_selama_berkas_berat_dibaca(formulir_terisi):
    pembaca = Pembaca(paling_banyak=2)
    selesai = threading.Event()

    def unggah_yang_berat():
        for _ in range(2):
            periksa(_berat(formulir_terisi), "f.xlsx", FORMULIR, pembaca=pembaca)
        selesai.set()

    pembaca.hangatkan()
    penyerang = threading.Thread(target=unggah_yang_berat)
    penyerang.start()
    terlama = 0.0
    while not selesai.is_set():
        mulai = time.perf_counter()
        assert periksa(formulir_terisi, "f.xlsx", FORMULIR, pembaca=pembaca).diterima
        terlama = max(terlama, time.perf_counter() - mulai)
    penyerang.join()
    pembaca.tutup()

    assert terlama < DETIK


def test_proses_yang_mati_diganti_tanpa_disadari_pengunggah(formulir_terisi):
    pembaca = Pembaca(paling_banyak=1)
    periksa(formulir_terisi, "f.xlsx", FORMULIR, pembaca=pembaca)
    pembaca._bebas[0]._anak.kill()
    pembaca._bebas[0]._anak.wait()

    assert periksa(formulir_terisi, "f.xlsx", FORMULIR, pembaca=pembaca).diterima
    pembaca.tutup()


def test_proses_anak_tidak_mewarisi_rahasia_lingkungan(formulir_terisi, monkeypatch):
    monkeypatch.setenv("KINERJA_RAHASIA", "jangan-bocor")
    pembaca = Pembaca(paling_banyak=1)
    periksa(formulir_terisi, "f.xlsx", FORMULIR, pembaca=pembaca)

    lingkungan = Path(f"/proc/{pembaca._bebas[0]._anak.pid}/environ")
    isi = lingkungan.read_bytes() if lingkungan.exists() else b""
    pembaca.tutup()

    assert b"jangan-bocor" not in isi


@pytest.mark.skipif(sys.platform != "linux", reason="batas alamat memori hanya ditegakkan di Linux")
def test_proses_anak_berbatas_memori(formulir_terisi):
    pembaca = Pembaca(paling_banyak=1)
    periksa(formulir_terisi, "f.xlsx", FORMULIR, pembaca=pembaca)

    batas = Path(f"/proc/{pembaca._bebas[0]._anak.pid}/limits").read_text()
    pembaca.tutup()

    assert "1000000000" in next(baris for baris in batas.splitlines() if baris.startswith("Max address space"))


@pytest.mark.parametrize("nama", ["formulir.xlsx", "formulir.xls", "formulir", "FORMULIR.XLSX"])
def test_nama_berkas_tidak_menentukan_jenisnya(nama, formulir_terisi):
    assert jaga(formulir_terisi, nama) == "xlsx"


def test_baris_kosong_di_ujung_lembar_bukan_sel_jauh(formulir_terisi, periksa_ini):
    data = ubah_bagian(
        formulir_terisi, LEMBAR, lambda x: x.replace("</sheetData>", '<row r="1048576" ht="12.8"/></sheetData>')
    )

    assert periksa_ini(data).masalah == ()


def test_sel_jauh_yang_hanya_berwarna_bukan_isi(formulir_terisi, periksa_ini):
    sel = '<row r="900000"><c r="XFD900000" s="1"/></row></sheetData>'
    data = ubah_bagian(formulir_terisi, LEMBAR, lambda x: x.replace("</sheetData>", sel))

    assert periksa_ini(data).masalah == ()
