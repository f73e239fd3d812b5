"""BSrE as the third way to sign, against a local stand-in of its Esign Client."""

import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kinerja_core.actions.penandatangan import cara_tersedia
from kinerja_core.actions.tanda_tangan import tandatangani
from kinerja_core.application import Application
from kinerja_core.dokumen.tanda_tangan_pades import periksa_tanda_tangan
from kinerja_core.dokumen.verifikasi import verifikasi
from kinerja_core.domain.errors import (
    BelumLengkap,
    BerkasDitolak,
    GagalMasuk,
    KinerjaError,
)
from kinerja_core.domain.tanda_tangan import Cara, Kredensial
from kinerja_core.store import kantor as kantor_store
from kinerja_core.store import naskah as naskah_store
from kinerja_core.store import siklus as siklus_store
from tests.actions.esign import DOWNLOAD, FRASA_BSRE, NIK, Esign, esign
from tests.actions.test_tanda_tangan_pades import keadaan, sandi
from tests.conftest import Kantor

DiLangkah = Callable[..., Kantor]
KREDENSIAL = Kredensial(FRASA_BSRE, NIK)


@pytest.fixture
def layanan() -> Iterator[Esign]:
    with esign() as berjalan:
        yield berjalan


def ber_bsre(kantor: Kantor, layanan: Esign) -> Application:
    return replace(kantor.app, bsre=layanan.layanan)


def terbit(app: Application, kantor: Kantor, jenis: str) -> bytes:
    with app.store.read() as r:
        dokumen = naskah_store.dokumen_terakhir(r, kantor.kini.kantor_id, kantor.kini.id, jenis)
    return app.arsip.baca(dokumen.sha256)


@pytest.mark.parametrize("lewat_unduhan", [False, True])
def test_dokumen_ditandatangani_layanan_dan_aslinya_disimpan(
    di_langkah: DiLangkah, layanan: Esign, lewat_unduhan: bool
) -> None:
    kantor = di_langkah(11)
    app, naskah = ber_bsre(kantor, layanan), kantor.kini.naskah
    assert naskah is not None
    layanan.lewat_unduhan = lewat_unduhan

    siklus = tandatangani(app, kantor["camat"], kantor.kini, sandi(kantor), Cara.BSRE, KREDENSIAL)

    bertanda, asli = terbit(app, kantor, "dokumen_iku"), terbit(app, kantor, "naskah_asli")
    with app.store.read() as r:
        isi = json.loads(siklus_store.jejak(r, siklus.kantor_id, siklus.id)[-1].isi)
    assert (siklus.langkah, siklus.ditandatangani, layanan.pdf) == (12, naskah.sha_naskah, asli)
    assert bertanda.startswith(asli)
    assert [(t.nama, t.sah) for t in periksa_tanda_tangan(bertanda)] == [("Camat BSrE", True)]
    assert verifikasi(bertanda).sah
    assert (isi["cara"], isi["rujukan_layanan"]) == ("tanda tangan elektronik (BSrE)", DOWNLOAD)


def test_layanan_menerima_bidang_api_umumnya_dan_tanda_tak_tampak(di_langkah: DiLangkah, layanan: Esign) -> None:
    kantor = di_langkah(11)

    tandatangani(ber_bsre(kantor, layanan), kantor["camat"], kantor.kini, sandi(kantor), Cara.BSRE, KREDENSIAL)

    with kantor.app.store.read() as r:
        k = kantor_store.kantor(r, kantor.kini.kantor_id)
    assert layanan.diminta == [
        {
            "nik": NIK,
            "passphrase": FRASA_BSRE,
            "tampilan": "invisible",
            "image": "false",
            "reason": f"Pengesahan Dokumen IKU {k.nama} Tahun {kantor.kini.tahun}",
            "location": k.kota,
        }
    ]


def test_frasa_dan_nik_tidak_tersimpan_dan_tidak_tercatat_di_mana_pun(
    di_langkah: DiLangkah, layanan: Esign, caplog: pytest.LogCaptureFixture
) -> None:
    kantor = di_langkah(11)
    caplog.set_level(logging.DEBUG)

    tandatangani(ber_bsre(kantor, layanan), kantor["camat"], kantor.kini, sandi(kantor), Cara.BSRE, KREDENSIAL)

    rahasia = [FRASA_BSRE.encode(), NIK.encode()]
    berkas = [b.read_bytes() for b in Path(kantor.app.folder).rglob("*") if b.is_file()]
    assert [r for r in rahasia if any(r in isi for isi in berkas)] == []
    assert FRASA_BSRE not in caplog.text + repr(KREDENSIAL) + repr(layanan.layanan)


@pytest.mark.parametrize(
    ("kredensial", "hasil", "jenis", "kalimat"),
    [
        (Kredensial("bukan-frasanya", NIK), None, GagalMasuk, r"^BSrE menolak: Passphrase anda salah \(kode 2031\)\."),
        (KREDENSIAL, lambda pdf: pdf, BerkasDitolak, "tidak lolos pemeriksaan, jadi tidak disimpan"),
    ],
    ids=["ditolak layanan", "hasil tanpa tanda tangan"],
)
def test_yang_tidak_lolos_tidak_mengubah_apa_pun(
    di_langkah: DiLangkah,
    layanan: Esign,
    kredensial: Kredensial,
    hasil: Callable[[bytes], bytes] | None,
    jenis: type[KinerjaError],
    kalimat: str,
) -> None:
    kantor = di_langkah(11)
    app, sebelum = ber_bsre(kantor, layanan), keadaan(kantor)
    layanan.hasil = hasil or layanan.hasil

    with pytest.raises(jenis, match=kalimat):
        tandatangani(app, kantor["camat"], kantor.kini, sandi(kantor), Cara.BSRE, kredensial)

    assert keadaan(kantor) == sebelum


def test_yang_ditolak_aplikasi_tidak_memakai_tanda_tangan_di_layanan(di_langkah: DiLangkah, layanan: Esign) -> None:
    kantor = di_langkah(11)
    app = ber_bsre(kantor, layanan)

    with pytest.raises(GagalMasuk, match="Kata sandi salah"):
        tandatangani(app, kantor["camat"], kantor.kini, "bukan-sandinya", Cara.BSRE, KREDENSIAL)
    with pytest.raises(KinerjaError):
        tandatangani(app, kantor["sekretaris"], kantor.kini, sandi(kantor, "sekretaris"), Cara.BSRE, KREDENSIAL)

    assert layanan.diminta == []


def test_bsre_mati_sampai_dipasang(di_langkah: DiLangkah, layanan: Esign) -> None:
    kantor = di_langkah(11)
    sebelum = keadaan(kantor)

    assert cara_tersedia(kantor.app) == (Cara.SISTEM,)
    assert cara_tersedia(ber_bsre(kantor, layanan)) == (Cara.SISTEM, Cara.BSRE)
    with pytest.raises(BelumLengkap, match="KINERJA_BSRE"):
        tandatangani(kantor.app, kantor["camat"], kantor.kini, sandi(kantor), Cara.BSRE, KREDENSIAL)
    assert keadaan(kantor) == sebelum
