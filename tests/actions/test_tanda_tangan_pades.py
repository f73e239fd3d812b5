"""Langkah 11 with the office's certificate: the second way of signing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from kinerja_core.actions.tanda_tangan import tandatangani
from kinerja_core.application import Application
from kinerja_core.dokumen.tanda_tangan_pades import periksa_tanda_tangan
from kinerja_core.dokumen.verifikasi import verifikasi
from kinerja_core.domain.errors import BelumLengkap, BerkasDitolak, GagalMasuk, KinerjaError
from kinerja_core.domain.tanda_tangan import Cara, Kredensial
from kinerja_core.domain.verifikasi import StatusNaskah
from kinerja_core.queries.verifikasi import cari
from kinerja_core.store import akun as akun_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store
from tests.conftest import Kantor
from tests.dokumen.sertifikat import FRASA, p12

DiLangkah = Callable[..., Kantor]


def sandi(kantor: Kantor, nama: str = "camat") -> str:
    with kantor.app.store.read() as r:
        akun = akun_store.akun(r, kantor.kini.kantor_id, nama)
    return akun.sandi_contoh if akun else ""


def bersertifikat(kantor: Kantor, folder: Path, isi: bytes | None = None) -> Application:
    """The office with a certificate installed beside its data."""
    berkas = folder / "kantor.p12"
    berkas.write_bytes(p12() if isi is None else isi)
    return replace(kantor.app, p12=berkas)


def keadaan(kantor: Kantor) -> tuple[object, ...]:
    """All that signing could change."""
    with kantor.app.store.read() as r:
        siklus = siklus_store.muat(r, kantor.kini.kantor_id, kantor.kini.id)
        return siklus, naskah_store.daftar_dokumen(r, siklus.kantor_id, siklus.id), kantor.app.arsip.berkas()


def test_dokumen_yang_terbit_bertanda_tangan_elektronik_dan_aslinya_disimpan(
    di_langkah: DiLangkah, tmp_path: Path
) -> None:
    kantor = di_langkah(11)
    app, naskah = bersertifikat(kantor, tmp_path), kantor.kini.naskah
    assert naskah is not None

    siklus = tandatangani(app, kantor["camat"], kantor.kini, sandi(kantor), Cara.PADES, Kredensial(FRASA))

    with app.store.read() as r:
        terbit = naskah_store.dokumen_terakhir(r, siklus.kantor_id, siklus.id, "dokumen_iku")
        asli = naskah_store.dokumen_terakhir(r, siklus.kantor_id, siklus.id, "naskah_asli")
    bertanda = app.arsip.baca(terbit.sha256)
    assert (siklus.langkah, siklus.ditandatangani, asli.sha256) == (12, naskah.sha_naskah, naskah.sha_naskah)
    assert bertanda.startswith(app.arsip.baca(asli.sha256))
    assert [(t.nama, t.sah) for t in periksa_tanda_tangan(bertanda)] == [("Camat Contoh", True)]
    assert verifikasi(bertanda).sah


def test_halaman_publik_menyebut_berkas_bertanda_tangan_sebagai_yang_sah(di_langkah: DiLangkah, tmp_path: Path) -> None:
    kantor = di_langkah(11)
    app, naskah = bersertifikat(kantor, tmp_path), kantor.kini.naskah
    assert naskah is not None
    kode = verifikasi(app.arsip.baca(naskah.sha_naskah)).kode
    sebelum = cari(app, kode)

    siklus = tandatangani(app, kantor["camat"], kantor.kini, sandi(kantor), Cara.PADES, Kredensial(FRASA))

    with app.store.read() as r:
        terbit = naskah_store.dokumen_terakhir(r, siklus.kantor_id, siklus.id, "dokumen_iku")
    sesudah = cari(app, kode)
    assert sebelum is not None
    assert sesudah is not None
    assert (sebelum.status, sebelum.sha256) == (StatusNaskah.KONSEP, naskah.sha_konsep)
    assert (sesudah.status, sesudah.sha256) == (StatusNaskah.SAH, terbit.sha256)
    assert sesudah.lain[naskah.sha_naskah] == "naskah sebelum tanda tangan elektronik"


@pytest.mark.parametrize(
    ("isi", "frasa", "galat", "kalimat"),
    [
        (p12(), "salah", GagalMasuk, "Frasa sandi sertifikat salah"),
        (b"rusak", FRASA, BerkasDitolak, "rusak atau bukan PKCS#12"),
        (p12(akhir=datetime(2026, 2, 1)), FRASA, BerkasDitolak, "sudah kedaluwarsa"),
    ],
    ids=["frasa", "rusak", "kedaluwarsa"],
)
def test_yang_ditolak_tidak_meninggalkan_apa_pun(
    di_langkah: DiLangkah, tmp_path: Path, isi: bytes, frasa: str, galat: type[KinerjaError], kalimat: str
) -> None:
    kantor = di_langkah(11)
    app, sebelum = bersertifikat(kantor, tmp_path, isi), keadaan(kantor)

    with pytest.raises(galat, match=kalimat):
        tandatangani(app, kantor["camat"], kantor.kini, sandi(kantor), Cara.PADES, Kredensial(frasa))

    assert keadaan(kantor) == sebelum


def test_tanpa_sertifikat_terpasang_ditolak_dengan_jalan_keluarnya(di_langkah: DiLangkah, tmp_path: Path) -> None:
    kantor = di_langkah(11)
    hilang = replace(kantor.app, p12=tmp_path / "tidak-ada.p12")
    sebelum = keadaan(kantor)

    for app, kalimat in ((kantor.app, "belum dipasang"), (hilang, "tidak dapat dibaca")):
        with pytest.raises(BelumLengkap, match=kalimat):
            tandatangani(app, kantor["camat"], kantor.kini, sandi(kantor), Cara.PADES, Kredensial(FRASA))

    assert keadaan(kantor) == sebelum


def test_kata_sandi_akun_salah_ditolak_juga_dengan_sertifikat(di_langkah: DiLangkah, tmp_path: Path) -> None:
    kantor = di_langkah(11)
    app, sebelum = bersertifikat(kantor, tmp_path), keadaan(kantor)

    with pytest.raises(GagalMasuk, match="Kata sandi salah"):
        tandatangani(app, kantor["camat"], kantor.kini, "bukan-sandinya", Cara.PADES, Kredensial(FRASA))

    assert keadaan(kantor) == sebelum


def test_yang_bukan_camat_tidak_dapat_memakai_sertifikat(di_langkah: DiLangkah, tmp_path: Path) -> None:
    kantor = di_langkah(11)
    app, sebelum = bersertifikat(kantor, tmp_path), keadaan(kantor)
    with kantor.app.store.read() as r:
        akun = akun_store.akun(r, kantor.kini.kantor_id, "sekretaris")
    assert akun is not None

    with pytest.raises(KinerjaError, match="dilakukan oleh Camat"):
        tandatangani(app, kantor["sekretaris"], kantor.kini, akun.sandi_contoh, Cara.PADES, Kredensial(FRASA))

    assert keadaan(kantor) == sebelum
