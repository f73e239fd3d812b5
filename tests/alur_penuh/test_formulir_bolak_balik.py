"""The workbook goes out, comes back wrong, goes back marked, comes back right: one Seksi in a real browser."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, expect

from kinerja_core.application import bangun
from kinerja_core.contoh import katalog
from kinerja_core.contoh.jam import Jam
from kinerja_core.contoh.kantor import pasang
from kinerja_core.contoh.perjalanan import Perjalanan, jalankan
from kinerja_core.domain.angka import cetak_ringkas
from kinerja_core.settings import Settings
from tests.alur_penuh.conftest import KantorBuka, sandi_contoh
from tests.alur_penuh.jawaban import isi_formulir, isi_keliru
from tests.peramban import peramban as peramban
from tests.web.peladen import peladen_berjalan

UNIT = "pem"
FORMULIR = f"03-format-{UNIT}.xlsx"
LABEL = "Formulir Excel unit Anda"


@pytest.fixture
def kantor_menghimpun(peramban: Browser, tmp_path: Path) -> Iterator[KantorBuka]:
    """Kecamatan Contoh at Langkah 6, nothing handed in yet."""
    data = tmp_path / "data"
    jam = Jam(datetime.now(UTC).replace(tzinfo=None))
    app = bangun(Settings(data), jam)
    for _ in jalankan(Perjalanan(app, pasang(app), jam), sampai=5):
        pass
    app.store.tutup()
    sandi = sandi_contoh(data)
    with peladen_berjalan(data, tmp_path) as peladen:
        kantor = KantorBuka(peramban, peladen, sandi)
        yield kantor
        for orang in kantor.datang:
            orang.pergi()


def sel_keliru(buku: bytes) -> tuple[str, str]:
    """Where the marked workbook says the mistake is: sheet and cell of the first line of *Perbaikan*."""
    perbaikan = load_workbook(BytesIO(buku))["Perbaikan"]
    tautan = next(sel.hyperlink.location for baris in perbaikan.iter_rows() for sel in baris if sel.hyperlink)
    lembar, sel = tautan.replace("'", "").split("!")
    return lembar, sel


def betulkan(buku: bytes, lembar: str, sel: str, nilai: Decimal) -> bytes:
    """The marked workbook with the right figure typed over the wrong one."""
    terbuka = load_workbook(BytesIO(buku))
    terbuka[lembar][sel].value = float(nilai)
    wadah = BytesIO()
    terbuka.save(wadah)
    return wadah.getvalue()


@pytest.mark.peramban
def test_formulir_keliru_ditandai_dibetulkan_lalu_tersimpan_dan_terbanding(kantor_menghimpun: KantorBuka) -> None:
    benar = next(i for i in katalog.realisasi(UNIT).values() if i.kolom.berupa_angka and i.nilai is not None)
    assert benar.nilai is not None
    seksi = kantor_menghimpun.orang(f"seksi.{UNIT}")
    kosong = seksi.buka("3 · Penyampaian").unduh(FORMULIR)

    # wrong: every problem with its cell, nothing stored
    seksi.buka("6 · Penghimpunan").unggah(LABEL, "pem.xlsx", isi_keliru(kosong, UNIT))
    seksi.membaca("1 kesalahan")
    expect(seksi.tombol("Simpan data")).to_have_count(0)

    # the same workbook back, the cell coloured, commented and linked
    bertanda = seksi.unduh_dengan("Unduh formulir Anda dengan sel yang ditandai", "perbaikan-pem.xlsx")
    lembar, sel = sel_keliru(bertanda)
    tertanda = load_workbook(BytesIO(bertanda))[lembar][sel]
    assert (tertanda.value, tertanda.comment is not None, tertanda.fill.fill_type) == ("dua belas", True, "solid")

    # corrected in the marked file itself: stored as revision 1
    seksi.unggah(LABEL, "pem-betul.xlsx", betulkan(bertanda, lembar, sel, benar.nilai))
    seksi.membaca("Formulir dapat disimpan")
    if seksi.layar.get_by_label("Penjelasan atas peringatan").count():
        seksi.ketik("Penjelasan atas peringatan", "Sesuai laporan bulanan.")
    seksi.tekan("Simpan data", "Data tersimpan sebagai revisi 1.")

    # another figure: before and after are shown, then revision 2
    lain = betulkan(isi_formulir(kosong, UNIT), lembar, sel, benar.nilai - 1)
    seksi.unggah(LABEL, "pem-lain.xlsx", lain).membaca("Perubahan terhadap revisi 1")
    tabel = seksi.layar.get_by_test_id("stTable").filter(has_text="Sebelum").first
    expect(tabel).to_contain_text(cetak_ringkas(benar.nilai))
    expect(tabel).to_contain_text(cetak_ringkas(benar.nilai - 1))
    if seksi.layar.get_by_label("Penjelasan atas peringatan").count():
        seksi.ketik("Penjelasan atas peringatan", "Dikoreksi.")
    seksi.tekan("Simpan data", "Data tersimpan sebagai revisi 2.")

    # every revision stays
    seksi.tab("Data yang sudah diserahkan").membaca("pem-betul.xlsx").membaca("pem-lain.xlsx")
