"""The lambang daerah on paper."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from kinerja_core.dokumen import dokumen_iku, surat_pengantar
from kinerja_core.dokumen.huruf import Huruf
from kinerja_core.dokumen.lambang import rapikan_lambang
from kinerja_core.domain.errors import TidakDitemukan
from tests.dokumen import contoh, contoh_iku, contoh_surat
from tests.dokumen.baca import halaman, pembaca
from tests.dokumen.pohon import cacat, pohon

KOP = replace(contoh.KOP, lambang=contoh.SHA)
SURAT = replace(contoh_surat.SURAT_PENGANTAR, kop=KOP)


@pytest.fixture(scope="module")
def berlambang(huruf: Huruf) -> Huruf:
    keluaran = io.BytesIO()
    Image.new("RGBA", (300, 360), (27, 94, 32, 128)).save(keluaran, "PNG")
    png = rapikan_lambang(keluaran.getvalue())
    return replace(huruf, gambar={contoh.SHA: png}.__getitem__)


def lambang_dalam(pdf: bytes) -> list[str]:
    return [u.alt for u in pohon(pdf).semua() if u.jenis == "Figure" and u.alt.startswith("Lambang")]


def test_kop_surat_berlambang_pada_kedua_lembar_tanpa_mengubah_tulisannya(berlambang: Huruf) -> None:
    pdf = surat_pengantar.render(SURAT, berlambang)
    polos = surat_pengantar.render(contoh_surat.SURAT_PENGANTAR, berlambang)
    assert lambang_dalam(pdf) == ["Lambang Pemerintah Kota Samarinda"] * 2
    assert cacat(pdf) == []
    assert [len(h.images) for h in pembaca(pdf).pages] == [1, 1]
    assert "PEMERINTAH KOTA SAMARINDA" in halaman(pdf)[0]
    assert lambang_dalam(polos) == []


def test_surat_berlambang_tercetak_sama_setiap_kali(berlambang: Huruf) -> None:
    assert surat_pengantar.render(SURAT, berlambang) == surat_pengantar.render(SURAT, berlambang)


def test_sampul_dokumen_iku_berlambang(berlambang: Huruf) -> None:
    pdf = dokumen_iku.render(replace(contoh_iku.DOKUMEN_IKU, kop=KOP), berlambang, konsep=False)
    assert lambang_dalam(pdf) == ["Lambang Pemerintah Kota Samarinda"]
    assert cacat(pdf) == []


def test_lambang_yang_hilang_dari_arsip_menolak_cetakan(huruf: Huruf) -> None:
    with pytest.raises(TidakDitemukan):
        surat_pengantar.render(SURAT, huruf)
