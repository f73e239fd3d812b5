"""The Esign Client as one of the ways to sign: what is sent, what is taken, and its own words when it refuses."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from kinerja_core.actions.penandatangan import EsignBSrE
from kinerja_core.bsre import LayananBSrE
from kinerja_core.dokumen import disposisi
from kinerja_core.dokumen.huruf import siapkan
from kinerja_core.dokumen.tanda_tangan_pades import periksa_tanda_tangan
from kinerja_core.domain.errors import BerkasDitolak, GagalMasuk, IsianKeliru, PenyimpananBermasalah
from kinerja_core.domain.tanda_tangan import Kredensial, Permintaan
from tests.actions.esign import FRASA_BSRE, NIK, Esign, esign
from tests.dokumen import contoh_surat

KREDENSIAL = Kredensial(FRASA_BSRE, NIK)


@pytest.fixture(scope="module")
def permintaan(tmp_path_factory: pytest.TempPathFactory) -> Permintaan:
    pdf = disposisi.render(contoh_surat.DISPOSISI, siapkan(tmp_path_factory.mktemp("huruf")))
    return Permintaan(pdf, "Pengesahan", "Samarinda", datetime(2026, 11, 22, 3, 15))


@pytest.fixture
def layanan() -> Iterator[Esign]:
    with esign() as berjalan:
        yield berjalan


def test_bita_asli_tetap_di_depan_satu_tanda_tangan(layanan: Esign, permintaan: Permintaan) -> None:
    hasil = EsignBSrE(layanan.layanan).tandatangani(permintaan, KREDENSIAL)

    assert hasil.pdf.startswith(permintaan.pdf)
    assert [t.nama for t in periksa_tanda_tangan(hasil.pdf)] == ["Camat BSrE"]


GALAT = {
    "nik": (Kredensial(FRASA_BSRE, "1" * 16), None, BerkasDitolak, r"User tidak terdaftar \(kode 2011\)"),
    "frasa": (Kredensial("bukan-frasanya", NIK), None, GagalMasuk, r"Passphrase anda salah \(kode 2031\)"),
    "bukan json": (KREDENSIAL, (503, b"<html>"), BerkasDitolak, r"Service Unavailable \(kode 503\)"),
    "berstatus 200": (KREDENSIAL, (200, b'{"status_code":2031,"error":"x"}'), GagalMasuk, r"menolak: x \(kode 2031\)"),
    "pengalihan": (KREDENSIAL, (302, b"{}"), BerkasDitolak, "menolak: Found"),
    "tanpa isi": (KREDENSIAL, (200, b"{}"), BerkasDitolak, "bukan PDF"),
    "daftar": (KREDENSIAL, (200, b"[1]"), BerkasDitolak, "bukan PDF"),
}


@pytest.mark.parametrize("nama", GALAT)
def test_penolakan_layanan_disampaikan_dengan_katanya_sendiri(
    layanan: Esign, permintaan: Permintaan, nama: str
) -> None:
    kredensial, layanan.galat, jenis, kalimat = GALAT[nama]

    with pytest.raises(jenis, match=kalimat):
        EsignBSrE(layanan.layanan).tandatangani(permintaan, kredensial)


def test_frasa_yang_diulang_layanan_tidak_ikut_ditampilkan(layanan: Esign, permintaan: Permintaan) -> None:
    layanan.galat = (400, f'{{"error":"kunci {FRASA_BSRE} ditolak"}}'.encode())

    with pytest.raises(BerkasDitolak, match=r"^BSrE menolak: kunci … ditolak \(kode 400\)"):
        EsignBSrE(layanan.layanan).tandatangani(permintaan, KREDENSIAL)


HASIL_PALSU: dict[str, Callable[[bytes], bytes]] = {
    "tidak ditandatangani": lambda pdf: pdf,
    "dokumen lain": lambda pdf: Esign().hasil(pdf.replace(b"%PDF-1.7", b"%PDF-1.6")),
    "tanda tangan rusak": lambda pdf: Esign().hasil(pdf).replace(b"/Reason", b"/Raison"),
    "isi diubah": lambda pdf: Esign().hasil(pdf).replace(b"id-ID", b"en-GB", 1),
    "dua tanda tangan": lambda pdf: Esign().hasil(Esign().hasil(pdf)),
    "terpotong": lambda pdf: Esign().hasil(pdf)[:-300],
}


@pytest.mark.parametrize("palsu", HASIL_PALSU)
def test_hasil_yang_bukan_dokumen_ini_dengan_satu_tanda_tangan_ditolak(
    layanan: Esign, permintaan: Permintaan, palsu: str
) -> None:
    layanan.hasil = HASIL_PALSU[palsu]

    with pytest.raises(BerkasDitolak, match=r"tidak lolos pemeriksaan|bukan PDF yang utuh"):
        EsignBSrE(layanan.layanan).tandatangani(permintaan, KREDENSIAL)


def test_akun_aplikasi_yang_salah_disebut(layanan: Esign, permintaan: Permintaan) -> None:
    lain = LayananBSrE(layanan.alamat, "kinerja", "salah")

    with pytest.raises(BerkasDitolak, match=r"menolak: Unauthorized \(kode 401\)"):
        EsignBSrE(lain).tandatangani(permintaan, KREDENSIAL)


def test_layanan_yang_mati_disebut(permintaan: Permintaan) -> None:
    with pytest.raises(PenyimpananBermasalah, match="tidak dapat dihubungi"):
        EsignBSrE(LayananBSrE("http://127.0.0.1:9", "x", "y")).tandatangani(permintaan, KREDENSIAL)


@pytest.mark.parametrize(
    ("kredensial", "kalimat"), [(Kredensial(FRASA_BSRE, "647201"), "16 angka"), (Kredensial("", NIK), "passphrase")]
)
def test_isian_yang_kurang_ditolak_sebelum_apa_pun_dikirim(
    layanan: Esign, permintaan: Permintaan, kredensial: Kredensial, kalimat: str
) -> None:
    with pytest.raises(IsianKeliru, match=kalimat):
        EsignBSrE(layanan.layanan).tandatangani(permintaan, kredensial)

    assert layanan.diminta == []


def test_rahasia_tidak_ada_dalam_bentuk_tulisnya(layanan: Esign, permintaan: Permintaan) -> None:
    tertulis = repr((KREDENSIAL, layanan.layanan, permintaan))

    assert [r for r in (FRASA_BSRE, NIK, layanan.layanan.sandi) if r in tertulis] == []
