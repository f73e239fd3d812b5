"""PAdES: signing with the office's PKCS#12 and checking from the file alone."""

import random
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import datetime
from time import process_time

import pytest

from kinerja_core.dokumen import disposisi
from kinerja_core.dokumen.tanda_tangan_pades import periksa_tanda_tangan, tandatangani
from kinerja_core.dokumen.verifikasi import verifikasi
from kinerja_core.domain.errors import BerkasDitolak, GagalMasuk
from kinerja_core.domain.verifikasi import TandaTangan
from tests.dokumen import contoh_surat
from tests.dokumen.sertifikat import FRASA, p12, sidik_sertifikat

PADA = datetime(2026, 11, 22, 3, 15)
ISI = replace(contoh_surat.DISPOSISI, kode="7Q2M-K9TX-4P")


@pytest.fixture(scope="module")
def asli(huruf) -> bytes:
    return disposisi.render(ISI, huruf)


@pytest.fixture(scope="module")
def bertanda(asli) -> bytes:
    return tandatangani(asli, p12(), FRASA, "Pengesahan", "Samarinda", PADA)


def test_tanda_tangan_menyebut_pemilik_penerbit_dan_waktunya(bertanda):
    (tanda,) = periksa_tanda_tangan(bertanda)

    assert replace(tanda, sidik_sertifikat="") == TandaTangan(
        "TandaTangan1", "Camat Contoh", "Camat Contoh", "2026-11-22T03:15:00+00:00", ""
    )
    assert tanda.sidik_sertifikat == sidik_sertifikat(p12())


def test_bita_asli_tetap_di_depan(asli, bertanda):
    assert bertanda[: len(asli)] == asli
    assert periksa_tanda_tangan(asli) == ()


def test_dokumen_bertanda_tangan_sah_menurut_verify(bertanda):
    hasil = verifikasi(bertanda)

    assert (hasil.sah, hasil.kode, hasil.masalah) == (True, "7Q2M-K9TX-4P", ())


def test_dua_tanda_tangan_berurutan_tetap_sah(bertanda):
    dua = tandatangani(bertanda, p12("Sekretaris Contoh"), FRASA, "Mengetahui", "Samarinda", PADA)

    assert [(t.bidang, t.nama, t.sah) for t in periksa_tanda_tangan(dua)] == [
        ("TandaTangan1", "Camat Contoh", True),
        ("TandaTangan2", "Sekretaris Contoh", True),
    ]
    assert verifikasi(dua).sah


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler tidak terpasang")
def test_pembaca_lain_juga_menerimanya(bertanda, tmp_path):
    berkas = tmp_path / "uji.pdf"
    berkas.write_bytes(bertanda)

    hasil = subprocess.run(["pdfsig", "-nocert", berkas], capture_output=True, text=True, check=True).stdout

    assert ("Signature is Valid." in hasil, "Total document signed" in hasil) == (True, True)


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf tidak terpasang")
def test_berkas_bertanda_tangan_bersih_menurut_qpdf(bertanda, tmp_path):
    berkas = tmp_path / "uji.pdf"
    berkas.write_bytes(bertanda)

    assert subprocess.run(["qpdf", "--check", berkas], capture_output=True, check=False).returncode == 0


def test_frasa_sandi_salah_ditolak(asli):
    with pytest.raises(GagalMasuk, match=r"^Frasa sandi sertifikat salah\. Dokumen belum ditandatangani\.$"):
        tandatangani(asli, p12(), "bukan-frasanya", "Pengesahan", "Samarinda", PADA)


@pytest.mark.parametrize("rusak", [b"", b"bukan p12", p12()[:200]], ids=["kosong", "lain", "terpotong"])
def test_p12_rusak_ditolak(asli, rusak):
    with pytest.raises(BerkasDitolak, match=r"rusak atau bukan PKCS#12\. Minta Admin"):
        tandatangani(asli, rusak, FRASA, "Pengesahan", "Samarinda", PADA)


@pytest.mark.parametrize(
    ("pada", "kalimat"),
    [
        (datetime(2028, 1, 2), "sudah kedaluwarsa sejak 1 Januari 2028"),
        (datetime(2025, 12, 31), "baru berlaku mulai 1 Januari 2026"),
    ],
)
def test_sertifikat_di_luar_masa_berlaku_ditolak(asli, pada, kalimat):
    with pytest.raises(BerkasDitolak, match=kalimat):
        tandatangani(asli, p12(), FRASA, "Pengesahan", "Samarinda", pada)


def test_yang_bukan_pdf_ditolak():
    with pytest.raises(BerkasDitolak, match="Belum ada yang berubah"):
        tandatangani(b"bukan pdf", p12(), FRASA, "Pengesahan", "Samarinda", PADA)
    with pytest.raises(BerkasDitolak, match="bukan PDF yang utuh"):
        periksa_tanda_tangan(b"bukan pdf")


@pytest.mark.parametrize("tambahan", [b"\n", b"%komentar\n", b"\nstartxref\n9\n%%EOF\n"])
def test_yang_ditambahkan_di_belakang_tanda_tangan_ditemukan(bertanda, tambahan):
    assert not verifikasi(bertanda + tambahan).sah


def test_dua_ratus_perubahan_satu_bita_semuanya_ditemukan(bertanda):
    acak = random.Random(2026)
    letak = acak.sample(range(len(bertanda)), 200)

    luput = []
    for satu in letak:
        ubahan = bytearray(bertanda)
        ubahan[satu] ^= acak.randrange(1, 256)
        if verifikasi(bytes(ubahan)).sah:
            luput.append(satu)

    assert luput == []


def test_nama_penerbit_yang_hanya_berubah_besar_hurufnya_ditemukan(bertanda):
    # issuer and subject of the certificate come first, then the name in the signature itself
    letak = [m.start() for m in re.finditer(b"Camat Contoh".hex().encode(), bertanda, re.IGNORECASE)][2]

    ubahan = bertanda[:letak] + b"cAMAT cONTOH".hex().encode().upper() + bertanda[letak + 24 :]

    assert [t.masalah for t in periksa_tanda_tangan(ubahan)] == ["wadah tanda tangan berubah"]


def test_tanda_tangan_dan_pemeriksaannya_selesai_seketika(asli, bertanda):
    mulai = process_time()
    tandatangani(asli, p12(), FRASA, "Pengesahan", "Samarinda", PADA)
    menandatangani = process_time() - mulai
    verifikasi(bertanda)

    assert (menandatangani < 0.9, process_time() - mulai - menandatangani < 0.3) == (True, True)
